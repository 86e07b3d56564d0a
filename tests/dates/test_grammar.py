"""The machine that reads forms, on a small language of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from diplotimeline.dates.expressions import CalendarDate, Range
from diplotimeline.dates.grammar import Grammar, Rule, no_date, number, signs, table
from diplotimeline.dates.languages import BUILT_IN

SLOTS = {
    "day": number(r"[12]?[0-9]"),
    "month": table({"uno": 1, "dos": 2, "dos bis": 3}),
    "to": signs(r"-|al", ("-", "al")),
}


def grammar(*rules: Rule) -> Grammar:
    return Grammar(SLOTS, rules)


DATE = Rule("date", "[el ]{day} de {month}", lambda m: CalendarDate(day=m.day, month=m.month), {}, category="DATE")
DAY = Rule("day", "{day}", lambda m: CalendarDate(day=m.day), {}, category="DAY", in_text=False)
RANGE = Rule("range", "[del ]{first:DAY} {to} {last:DATE}", lambda m: Range(m.first, m.last), {})


def test_a_form_with_slots_is_read_whole() -> None:
    reading = grammar(DATE).read("el 3 de dos bis")
    assert reading is not None
    assert reading.expression == CalendarDate(day=3, month=3)


def test_the_longest_reading_wins_and_none_stands_inside_another() -> None:
    found = list(grammar(DATE, DAY, RANGE).scan("del 3 al 5 de dos, el 7 de uno"))
    assert [(each.rule.name, each.start, each.end) for each in found] == [("range", 0, 17), ("date", 19, 30)]
    assert found[0].expression == Range(CalendarDate(day=3), CalendarDate(day=5, month=2))


@pytest.mark.parametrize("text", ["el 3 de unos", "13 de uno/4", "x3 de uno", "3 de un", "1/3 de uno"])
def test_a_date_stands_alone(text: str) -> None:
    assert list(grammar(DATE).scan(text)) == []


def test_a_space_in_a_form_may_be_missing_beside_a_number_and_may_be_one_line_break() -> None:
    assert [each.rule.name for each in grammar(DATE).scan("el3 de\nuno")] == ["date"]
    assert list(grammar(DATE).scan("el 3 de\n\nuno")) == []


def test_a_part_named_core_is_the_mention() -> None:
    rule = Rule("framed", r"\({core:DATE}\)", lambda m: m.core, {})
    bare = Rule("date", "{day} de {month}", lambda m: CalendarDate(day=m.day, month=m.month), {}, "DATE", in_text=False)
    (reading,) = grammar(rule, bare).scan("hoy (3 de uno)")
    assert (reading.start, reading.end) == (5, 13)


def test_a_frame_does_not_cut_a_longer_date_short() -> None:
    passthrough = Rule("framed", "el {core:DAY}", lambda m: m.core, {})
    (reading,) = grammar(passthrough, DAY, Rule("date", "{day} de {month}", DATE.build, {})).scan("el 3 de uno")
    assert reading.rule.name == "date"


def test_what_is_no_date_keeps_others_away() -> None:
    street = Rule("street", "calle {date:DATE}", no_date, {})
    assert [each.expression for each in grammar(DATE, street).scan("calle 3 de uno")] == [None]


def test_an_optional_word_leaves_the_first_word_of_a_category_to_it() -> None:
    rule = Rule("since", "desde [el ]{date:DATE}", lambda m: Range(m.date, None), {})
    only = Rule("date", "el {day} de {month}", DATE.build, {}, category="DATE")
    assert [each.rule.name for each in grammar(rule, only).scan("desde el 3 de uno")] == ["since"]


@pytest.mark.parametrize("form", ["{day", "[{day}", "{day})", "(a|b]"])
def test_brackets_must_match(form: str) -> None:
    rule = Rule("broken", form, no_date, {})
    with pytest.raises(ValueError, match=r"bracket|is named"):
        list(grammar(rule).scan("1 2 3"))


def test_a_slot_that_nobody_defined_is_told() -> None:
    with pytest.raises(ValueError, match="no slot or category is named WEEK"):
        list(grammar(Rule("lost", "{day} {x:WEEK}", no_date, {})).scan("1 x"))


def test_a_category_that_begins_with_itself_is_told() -> None:
    rule = Rule("circle", "{a:DATE} {day}", no_date, {}, category="DATE")
    with pytest.raises(ValueError, match="comes back to itself"):
        list(grammar(rule).scan("1"))


def test_a_meaning_that_asks_for_a_name_that_no_form_gives_is_told() -> None:
    with pytest.raises(KeyError, match="mes"):
        list(grammar(Rule("typo", "{day} de {month}", lambda m: CalendarDate(month=m.mes), {})).scan("3 de uno"))


@pytest.mark.parametrize("language", BUILT_IN)
def test_a_language_is_first_used_by_many_threads_at_once(language: str) -> None:
    program = f"""
import sys, threading
from diplotimeline import find_dates
sys.setswitchinterval(1e-6)
wrong, ready = [], threading.Barrier(8)
def use():
    ready.wait()
    try:
        find_dates("17/4/2025 - 19/4/2025", published="2025-04-18", language={language!r})
    except Exception as error:
        wrong.append(error)
threads = [threading.Thread(target=use) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert wrong == [], wrong
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_language_without_rules_finds_nothing_and_comes_to_an_end() -> None:
    assert list(Grammar({}, ()).scan("17 April 2025")) == []
    assert Grammar({}, ()).read("17 April 2025") is None

"""Words of a timeline's own: single ones in place of those that ship, and those of a further language."""

from __future__ import annotations

import datetime
import pathlib
import tomllib

import pytest

from diplotimeline import DataFileError, DiplotimelineError, Timeline, check, export, load
from diplotimeline.messages import Messages, fallback_language, shipped_words, words_to_translate
from diplotimeline.model.own_messages import faults_of, missing_words
from diplotimeline.web.contents import contents

TODAY = datetime.date(2026, 1, 1)
DATA = """[timeline]
title = { en = "Gallery" }
id_domain = "gallery.example.org"

[[event]]
id = "show"
kind = "festival"
title = { en = "A show" }
parties = ["LA"]
date = "2025-05-20~"
"""


@pytest.fixture
def path(tmp_path: pathlib.Path) -> pathlib.Path:
    return tmp_path / "events.toml"


def loaded(path: pathlib.Path, words: str) -> Timeline:
    path.write_text(DATA + words, encoding="utf-8")
    return load(path)


def page(timeline: Timeline, language: str = "en") -> str:
    return dict(contents(timeline, TODAY))[f"timeline.{language}.html"].data.decode()


def test_a_word_is_replaced_on_pages_in_calendars_and_in_dates(path: pathlib.Path) -> None:
    words = '[words.en]\nsite.partner = "Artist"\nevent.parties = "Artists"\ndate.about = "circa {date}"\n'
    timeline = loaded(path, words)
    assert "<span>Artist</span>" in page(timeline)
    assert "circa 20 May 2025" in page(timeline)
    calendar = export(timeline, "ics").decode().replace("\r\n ", "")
    assert "Artists: Laos" in calendar
    assert "A show (circa 20 May 2025)" in calendar
    assert "<span>Partner</span>" in page(loaded(path, ""))


def test_words_are_kept_by_all_that_keeps_a_timeline(path: pathlib.Path, tmp_path: pathlib.Path) -> None:
    timeline = loaded(path, '# ours\n[words.en.site]\npartner = "Artist"\n')
    assert Timeline.from_dict(timeline.to_dict()) == timeline
    timeline.save(tmp_path / "new.toml")
    assert load(tmp_path / "new.toml") == timeline
    before = path.read_text(encoding="utf-8")
    timeline.save(path)
    assert path.read_text(encoding="utf-8") == before
    Timeline(timeline.events, title={"en": "Gallery"}, id_domain="gallery.example.org").save(path)
    assert "Artist" not in path.read_text(encoding="utf-8")


def test_a_timeline_from_python_takes_words_too() -> None:
    timeline = Timeline(title={"en": "Gallery"}, words={"en": {"site": {"partner": "Artist"}}})
    assert timeline.info.words.room("en", "site")["partner"] == "Artist"
    with pytest.raises(DiplotimelineError, match=r'no words "partnr" here.*did you mean "partner"'):
        Timeline(title={"en": "Gallery"}, words={"en": {"site": {"partnr": "Artist"}}})


MISTAKES = {
    "a room": ("[words.en.sight]\npartner = 'x'", "words.en.sight", 'did you mean "site"?'),
    "a key": ("[words.en.site]\npartnr = 'x'", "words.en.site.partnr", 'did you mean "partner"?'),
    "a language": ("[words.xq-zz.site]\npartner = 'x'", "words.xq-zz", "xq-zz"),
    "a number": ("[words.en.site]\npartner = 3", "words.en.site.partner", "write them in quotes"),
    "braces": ("[words.en.site]\nevents_of = '{number} works'", "words.en.site.events_of", "{count}"),
    "an open brace": ("[words.en.site]\npartner = 'x {'", "words.en.site.partner", "there may be no braces"),
    "a way to fill": ("[words.en.date]\nabout = '{date:d}'", "words.en.date.about", "{date}"),
    "an attribute": ("[words.en.date]\nabout = '{date.real}'", "words.en.date.about", "{date}"),
    "a conversion": ("[words.en.date]\nabout = '{date!r}'", "words.en.date.about", "{date}"),
    "the number of no day": ("[words.en.date.ordinal_days]\nx = '1st'", "words.en.date.ordinal_days.x", "no key"),
    "a pattern of no precision": (
        "[words.en.date.by_precision.week]\nsince = 'x'",
        "words.en.date.by_precision.week",
        "no key",
    ),
    "a short list": ("[words.en.date]\nmonths = ['I', 'II']", "words.en.date.months", "12 words are needed, found 2"),
    "a word for a table": ("[words.en]\nsite = 'x'", "words.en.site", "a table is needed"),
    "a table for a word": ("[words.en.site.partner]\na = 'x'", "words.en.site.partner", "words are needed"),
    "a step": ("[words.en.date.steps]\nredd = 'x'", "words.en.date.steps.redd", 'did you mean "read"?'),
}


@pytest.mark.parametrize(("words", "field", "told"), MISTAKES.values(), ids=MISTAKES)
def test_each_mistake_has_its_place(path: pathlib.Path, words: str, field: str, told: str) -> None:
    with pytest.raises(DataFileError) as caught:
        loaded(path, words + "\n")
    (problem,) = caught.value.problems
    assert problem.field == field
    assert problem.line is not None
    assert problem.line > len(DATA.splitlines())
    assert told in str(problem)


def test_words_in_timeline_itself_are_told_where_they_belong(path: pathlib.Path) -> None:
    path.write_text(
        DATA.replace("[timeline]", '[timeline]\nwords = { en = { site = { partner = "Artist" } } }'), encoding="utf-8"
    )
    with pytest.raises(DataFileError, match="words stand in a table of their own"):
        load(path)


def test_a_language_speaks_by_words_alone_and_check_tells_what_it_lacks(path: pathlib.Path) -> None:
    path.write_text(DATA.replace("[timeline]", '[timeline]\nlanguages = ["nl", "en"]'), encoding="utf-8")
    with pytest.raises(DataFileError, match=r'there are no words in "nl".*\[words\.nl\]'):
        load(path)
    with path.open("a", encoding="utf-8") as file:
        file.write('[words.nl.site]\ntimeline = "Tijdlijn"\n')
    assert "Tijdlijn" in page(load(path), "nl")
    assert "Subscribe" in page(load(path), "nl")
    (doubt,) = check(path).problems
    assert doubt.field == "timeline.languages[1]"
    assert "are missing, which are told in en" in doubt.message
    path.write_text(path.read_text(encoding="utf-8").split("[words.")[0] + words_to_translate("nl"), encoding="utf-8")
    (doubt,) = check(path).problems
    assert "words are missing" in doubt.message, "what is copied is not translated"


def test_words_of_an_included_file_count_and_their_mistakes_are_told_there(path: pathlib.Path, tmp_path: pathlib.Path) -> None:
    path.write_text(DATA.replace("[timeline]", '[timeline]\ninclude = ["words.toml"]'), encoding="utf-8")
    further = tmp_path / "words.toml"
    further.write_text('[words.en.site]\npartner = "Artist"\n', encoding="utf-8")
    timeline = load(path)
    assert "<span>Artist</span>" in page(timeline)
    timeline.save(path)
    assert "Artist" not in path.read_text(encoding="utf-8")
    further.write_text('[words.en.site]\n\npartnr = "Artist"\n', encoding="utf-8")
    with pytest.raises(DataFileError) as caught:
        load(path)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == (str(further), 3)


def test_translations_of_errors_come_with_a_package_and_not_with_the_file_that_is_in_error(path: pathlib.Path) -> None:
    path.write_text(DATA + '[words.nl.errors]\n"it is empty" = "het is leeg"\n', encoding="utf-8")
    with pytest.raises(DataFileError, match='there are no words "errors" here'):
        load(path)


def test_what_is_printed_to_be_translated_is_complete_and_right() -> None:
    words = tomllib.loads(words_to_translate("nl"))["words"]
    assert words["nl"] == shipped_words(fallback_language())
    assert not list(faults_of(words))
    assert "site.none_shown" in missing_words(Messages(words), "nl"), "it is still English"
    assert "site.feed" in missing_words(Messages({"nl": {"site": {"partner": "x"}}}), "nl")


def test_days_and_months_may_have_two_digits(path: pathlib.Path) -> None:
    timeline = loaded(path, '[words.en.date]\nday = "{day:02}.{month:02}.{year}"\n')
    assert "about 20.05.2025" in page(timeline)
    early = loaded(
        path,
        '[words.en.date]\nday = "{day:02}.{month:02}.{year}"\n[[event]]\nid = "a"\nkind = "talks"\n'
        'title = { en = "A" }\nparties = ["LA"]\ndate = "2025-03-04"\n',
    )
    assert "04.03.2025" in page(early)


def test_words_cannot_be_changed_from_outside_and_are_joined_with_those_of_another() -> None:
    words = {"en": {"site": {"partner": "Artist"}}}
    one = Timeline(title={"en": "One"}, words=words)
    words["en"]["site"]["partner"] = "Changed"
    other = Timeline(title={"en": "Other"}, words={"en": {"site": {"partner": "Painter"}, "date": {"about": "c. {date}"}}})
    both = one + other
    assert both.info.words.own == {"en": {"site": {"partner": "Artist"}, "date": {"about": "c. {date}"}}}


def test_a_plain_title_stands_in_the_tables_of_a_further_language(path: pathlib.Path) -> None:
    text = DATA.replace('title = { en = "Gallery" }', 'title = "Galerie"\nlanguages = ["de"]').replace(
        '{ en = "A show" }', '"Schau"'
    )
    path.write_text(text + '[words.de.site]\ntimeline = "Zeitleiste"\n', encoding="utf-8")
    (row,) = load(path).to_records()
    assert row["title_de"] == "Schau"

"""How words are anchored in their publication: the laws that no single rule holds."""

from __future__ import annotations

import accuracy
import pytest

from diplotimeline import PublicationContext, Status, UnknownNameError, find_dates, resolve
from diplotimeline.dates.steps import StepKind
from diplotimeline.dates.wording.dates import in_words
from diplotimeline.dates.wording.patterns import wording_in
from diplotimeline.errors import ContextError, UnreadableWordsError

YEARS = {
    "nearest, behind": ("ngày 28/12", "2025-01-03", "2024-12-28"),
    "nearest, ahead": ("ngày 5/1", "2024-12-28", "2025-01-05"),
    "announced months ahead": ("ngày 2/9", "2025-05-10", "2025-09-02"),
    "a stated year wins": ("ngày 5/6/2023", "2025-04-18", "2023-06-05"),
    "known to the month": ("Ngày 28/10", "2018-10", "2018-10-28"),
    "known to the month, day before it": ("ngày 30/9", "2018-10", "2018-09-30"),
    "an interval that leaves one year": ("ngày 29/11", "2024-11/2024-12", "2024-11-29"),
    "known to the year: two readings": ("ngày 28/12", "2024", "[2023-12-28,2024-12-28] ambiguous"),
    "a near tie: two readings": ("ngày 18/10", "2025-04-18", "[2024-10-18,2025-10-18] ambiguous"),
    "not known": ("ngày 29/11", None, "XXXX-11-29 unanchored"),
    "known only as not after": ("ngày 7/10", "../2025-05-29", "XXXX-10-07 unanchored"),
    "leap day": ("ngày 29/2", "2025-03-01", "2024-02-29"),
}


@pytest.mark.parametrize(("words", "published", "expected"), YEARS.values(), ids=YEARS.keys())
def test_year_of_a_yearless_day(words: str, published: str | None, expected: str) -> None:
    assert resolve(words, published=published, language="vi").brief() == expected


WEEKDAYS = {
    "the day itself": ("on Thursday", "2025-05-15", "2025-05-15"),
    "the last one": ("on Tuesday", "2025-05-15", "2025-05-13"),
    "pointed ahead": ("next Tuesday", "2024-05-04", "2024-05-07"),
    "known to the month: all candidates": (
        "on Tuesday",
        "2024-07",
        "[2024-06-25,2024-07-02,2024-07-09,2024-07-16,2024-07-23,2024-07-30] ambiguous",
    ),
    "not known": ("on Tuesday", None, "unanchored"),
    "known to the year: too many to tell": ("on Tuesday", "2024", "unanchored"),
}


@pytest.mark.parametrize(("words", "published", "expected"), WEEKDAYS.values(), ids=WEEKDAYS.keys())
def test_weekday(words: str, published: str | None, expected: str) -> None:
    assert resolve(words, published=published, language="en").brief() == expected


RANGES = {
    "month shared from the right": ("vi", "từ ngày 19 -21/9", "2025-09-19", "2025-09-19/2025-09-21"),
    "month shared from the left": ("en", "from September 19 to 21", "2025-09-18", "2025-09-19/2025-09-21"),
    "over New Year, told after": ("vi", "từ 28/12 đến 3/1", "2025-01-10", "2024-12-28/2025-01-03"),
    "over New Year, told before": ("vi", "từ 28/12 đến 3/1", "2024-12-20", "2024-12-28/2025-01-03"),
    "year at the end, over New Year": ("vi", "từ 28/12 đến 3/1/2025", "2025-06-01", "2024-12-28/2025-01-03"),
    "left day in the month before": ("vi", "từ 28-3/12/2024", "2025-01-01", "2024-11-28/2024-12-03"),
    "no year known": ("en", "from April 22 to 24", None, "XXXX-04-22/XXXX-04-24 unanchored"),
    "an end only": ("fr", "jusqu’au 30 août", "2023-08", "../2023-08-30"),
    "a start only": ("vi", "từ ngày 11/2", "2026-02", "2026-02-11/.."),
}


@pytest.mark.parametrize(("language", "words", "published", "expected"), RANGES.values(), ids=RANGES.keys())
def test_range(language: str, words: str, published: str | None, expected: str) -> None:
    assert resolve(words, published=published, language=language).brief() == expected


def test_a_weekday_beside_a_date_checks_it_and_never_moves_it() -> None:
    fits = resolve("thứ Tư, ngày 16/4/2025", published="2025-04-18", language="vi")
    assert StepKind.WEEKDAY_AGREES in {step.kind for step in fits.steps}
    wrong = resolve("thứ Hai, ngày 16/4/2025", published="2025-04-18", language="vi")
    assert wrong.brief() == "2025-04-16"
    assert "does not agree: 16 April 2025 is a Wednesday" in wrong.explain("en")


def test_a_weekday_decides_between_possible_years() -> None:
    date = resolve("on Wednesday (December 25)", published="2024", language="en")
    assert date.brief() == "2024-12-25"
    assert date.steps[-1].kind is StepKind.WEEKDAY_DECIDES


def test_a_printed_number_of_days_that_does_not_fit_is_flagged() -> None:
    date = resolve("Over three days (July 24-27)", published="2025-07-28", language="en")
    assert date.brief() == "2025-07-24/2025-07-27"
    assert "It says 3 days, but these are 4." in date.explain("en")


def test_words_that_lean_on_others() -> None:
    assert resolve("Cùng ngày", published="2026-03", language="vi", after="Trong ngày 9/3").brief() == "2026-03-09"
    assert resolve("", published="2026-03", language="vi", after="Trong ngày 9/3").brief() == "2026-03-09?"
    assert resolve("Cùng ngày", published="2026-03", language="vi").brief() == "unanchored"
    span = resolve("On the same day", published="2026-03", language="en", after="from March 9 to 11")
    assert span.brief() == "2026-03-09?/2026-03-11?"


def test_the_same_day_in_a_text_without_a_year() -> None:
    date = resolve("Le même jour", published=None, language="fr", after="le 29 novembre")
    assert (date.brief(), date.status) == ("XXXX-11-29 unanchored", Status.UNANCHORED)


DOUBTS = {
    "a month is never its first day": ("tháng 9/2025", "2025-09-01", "2025-09-30"),
    "a soft third keeps the month": ("đầu tháng 9/2025", "2025-09-01", "2025-09-10"),
    "the middle": ("giữa tháng 2/2025", "2025-02-11", "2025-02-20"),
    "the end": ("cuối tháng 2/2025", "2025-02-21", "2025-02-28"),
    "third of a year": ("đầu năm 2018", "2018-01-01", "2018-04-30"),
    "quarter": ("quý 4/2024", "2024-10-01", "2024-12-31"),
    "a period": ("giai đoạn 2016 - 2025", "2016-01-01", "2025-12-31"),
}


@pytest.mark.parametrize(("words", "first", "last"), DOUBTS.values(), ids=DOUBTS.keys())
def test_bounds(words: str, first: str, last: str) -> None:
    date = resolve(words, published="2025-04-18", language="vi")
    assert (str(date.earliest), str(date.latest)) == (first, last)


TIMEX3 = {
    "day": ("en", "on March 13", "2025-03-13", "DATE"),
    "part of day": ("en", "on the afternoon of March 13", "2025-03-13TAF", "TIME"),
    "clock": ("en", "at 8.10pm on March 13", "2025-03-13T20:10", "TIME"),
    "month": ("en", "in February", "2025-02", "DATE"),
    "week": ("en", "this week", "2025-W11", "DATE"),
    "quarter": ("en", "the first quarter of 2024", "2024-Q1", "DATE"),
    "half": ("en", "the second half of 2024", "2024-H2", "DATE"),
    "season": ("en", "last summer", "2024-SU", "DATE"),
    "decade": ("en", "the 1990s", "199", "DATE"),
    "weekend": ("vi", "cuối tuần này", "2025-W11-WE", "DATE"),
    "vague": ("vi", "những năm qua", "PAST_REF", "DATE"),
    "period": ("vi", "giai đoạn 2016-2025", None, "DURATION"),
    "set": ("vi", "ngày 15 và 16/4", None, "SET"),
}


@pytest.mark.parametrize(("language", "words", "value", "kind"), TIMEX3.values(), ids=TIMEX3.keys())
def test_timex3(language: str, words: str, value: str | None, kind: str | None) -> None:
    date = resolve(words, published="2025-03-14", language=language)
    assert (date.timex3, date.timex3_type) == (value, kind)


WRITINGS = [
    "NGÀY 29/11/2024",
    "ngày  29 / 11 / 2024",
    "ngày\u00a029–11–2024",
    "nga\u0300y 29/11/2024",
    "Ngày⏎29.11.2024".replace("⏎", "\n"),
]


@pytest.mark.parametrize("words", WRITINGS, ids=["capitals", "blanks", "no-break and en dash", "NFD", "line break and dots"])
def test_spelling(words: str) -> None:
    assert resolve(words, published="2025-04-18", language="vi").brief() == "2024-11-29"


@pytest.mark.parametrize("words", ["xin chào", "31/4", "32/13/2020", "ngày 0 tháng 4", "12,5%", " ", "năm nước", "9/10 hộ dân"])
def test_words_without_a_date_are_refused(words: str) -> None:
    with pytest.raises(UnreadableWordsError):
        resolve(words, published="2025-04-18", language="vi")


def test_the_language_is_found_by_letters_and_words() -> None:
    for words, expected in {"ngày 9/3": "2026-03-09", "on March 9": "2026-03-09", "le 9 mars": "2026-03-09"}.items():
        assert resolve(words, published="2026-03").brief() == expected


HEDGED = {
    "vi: có lẽ": ("có lẽ vào ngày 3/6/2025", "vi", "2025-06-03?"),
    "vi: có thể": ("có thể trong tháng 6/2025", "vi", "2025-06?"),
    "vi: nhiều khả năng": ("nhiều khả năng ngày 3/6", "vi", "2025-06-03?"),
    "en: probably": ("probably 3 June 2025", "en", "2025-06-03?"),
    "en: perhaps in": ("perhaps in June 2025", "en", "2025-06?"),
    "en: in brackets": ("3 June 2025 (?)", "en", "2025-06-03?"),
    "en: sign": ("3 June 2025?", "en", "2025-06-03?"),
    "en: span": ("probably from 3 to 5 June 2025", "en", "2025-06-03?/2025-06-05?"),
    "fr: peut-être": ("peut-être le 3 juin 2025", "fr", "2025-06-03?"),
    "vi: two links": ("có lẽ là vào ngày 3/6/2025", "vi", "2025-06-03?"),
    "vi: as soon as can be": ("cố gắng sớm nhất có thể trong năm 2025", "vi", "2025"),
    "vi: can": ("người dân có thể từ ngày 1/7 nộp hồ sơ", "vi", "2025-07-01/.."),
    "en: of something else": ("they will perhaps meet again on 3 June 2025", "en", "2025-06-03"),
    "vi: of something else": ("có thể tham dự lễ hội ngày 3/6/2025", "vi", "2025-06-03"),
}


@pytest.mark.parametrize(("words", "language", "expected"), HEDGED.values(), ids=HEDGED.keys())
def test_words_right_beside_a_date_put_it_in_doubt(words: str, language: str, expected: str) -> None:
    date = resolve(words, published="2025-05-06", language=language)
    assert date.brief() == expected
    assert ("hedged" in [step.kind for step in date.steps]) == ("?" in expected)


def test_doubt_is_kept_in_running_text() -> None:
    (mention,) = find_dates("The visit took place, probably on 3 June 2024, in Batna.", published="2025-05-06", language="en")
    assert mention.date.brief() == "2024-06-03?"
    assert 'in doubt ("probably on"): 3 June 2024, uncertain' in mention.date.explain("en")


@pytest.mark.parametrize(
    "text",
    [
        "You can pay in 5 or today.",
        "They meet on 3 or 4/6/2025.",
        "Is it 12 or tomorrow?",
        "Vitamin C. 1900 people were there.",
    ],
)
def test_numbers_beside_or_are_no_pair_of_days(text: str) -> None:
    found = [mention.date.brief() for mention in find_dates(text, published="2025-05-06", language="en")]
    assert not [each for each in found if "1900" in each or each.startswith("[2025-05-0")]


@pytest.mark.parametrize("words", ["30 or 1 May 2025", "either 31 or 30 March"])
def test_days_that_are_not_of_one_month_are_not_guessed(words: str) -> None:
    with pytest.raises(UnreadableWordsError):
        resolve(words, published="2025-05-06", language="en")


def test_what_doubts_a_date_is_not_told_as_left_aside() -> None:
    told = resolve("probably 3 June 2025", published="2025-05-06", language="en").explain()
    assert "left aside" not in told
    assert 'in doubt ("probably")' in told


def test_explanations_tell_what_was_filled_in_and_from_where() -> None:
    context = PublicationContext("2025-04", language="vi", basis="page header")
    told = resolve("chiều 17/4", context).explain()
    assert told == (
        'Read "chiều 17/4" by the rule: part of the day and date.\n'
        "Basis for the date of publication, April 2025: page header.\n"
        "No year is printed: 17 April 2025 is the nearest to publication (April 2025)."
    )


def test_the_publication_must_be_said() -> None:
    with pytest.raises(ContextError, match="when was it published"):
        resolve("ngày 9/3")
    with pytest.raises(ContextError, match="not both"):
        resolve("ngày 9/3", PublicationContext(None), published="2025")
    with pytest.raises(ContextError, match="month 13"):
        resolve("ngày 9/3", published="2025-13")
    with pytest.raises(ContextError, match="not a set"):
        PublicationContext("[2024,2025]")
    with pytest.raises(ContextError, match="no time zone"):
        PublicationContext("2025", zone="Asia/Hanoi")
    with pytest.raises(UnknownNameError, match="no language"):
        resolve("ngày 9/3", published="2025", language="xx")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", "không phải ngày 17/4"),
        ("vi", "ngày 20 tháng 2 nhuận"),
        ("vi", "chưa rõ ngày 17/4 hay ngày 18/4"),
        ("fr", "pas le 17 avril"),
        ("en", "not on March 13"),
        ("en", "late April or early May"),
    ],
)
def test_words_that_change_a_date_are_never_dropped(language: str, words: str) -> None:
    with pytest.raises(UnreadableWordsError):
        resolve(words, published="2025-04-18", language=language)


def test_what_was_left_aside_is_told() -> None:
    date = resolve("Lễ khai mạc ngày 17/4 tại Sơn La", published="2025-04-18", language="vi")
    assert date.brief() == "2025-04-17"
    assert 'Only "ngày 17/4" was read; left aside: "Lễ khai mạc … tại Sơn La".' in date.explain("en")


HARD = {
    "a range of last year": ("vi", "từ tháng 3 đến tháng 5 năm ngoái", "2025-12-01", "2024-03/2024-05"),
    "days of last year": ("vi", "từ 15/4 đến 17/4/2024", "2025-12-01", "2024-04-15/2024-04-17"),
    "a part of two possible months": ("vi", "đầu tháng 10", "2025-04-17", "[2024-10,2025-10] start ambiguous"),
    "ten days of two possible months": (
        "vi",
        "thượng tuần tháng 10",
        "2025-04-17",
        "[2024-10-01..2024-10-10,2025-10-01..2025-10-10] ambiguous",
    ),
    "a bare day over some months": ("vi", "ngày 15", "2025-05/2025-06", "[2025-05-15,2025-06-15] ambiguous"),
    "last December over many years": ("vi", "tháng 12 năm ngoái", "2023/2025", "[2022-12,2023-12,2024-12] ambiguous"),
    "too many years to tell apart": ("vi", "ngày 17/4", "1000/2999", "XXXX-04-17 unanchored"),
    "before the first year": ("vi", "tháng trước", "0001-01-15", "0000-12"),
    "after the last year": ("vi", "tháng tới", "9999-12-15", "Y10000-01"),
    "the 31st ahead": ("vi", "ngày 31 tới", "2025-01-31", "2025-03-31"),
    "digits alone are day first": (None, "17/4/2025", "2025-04-18", "2025-04-17"),
    "and is no range": ("en", "on March 14 and 15", "2025-03-20", "{2025-03-14,2025-03-15}"),
}


@pytest.mark.parametrize(("language", "words", "published", "expected"), HARD.values(), ids=HARD.keys())
def test_hard_cases(language: str | None, words: str, published: str, expected: str) -> None:
    assert resolve(words, published=published, language=language).brief() == expected


LEANING = {
    "the next day, no year": ("ngày hôm sau", "ngày 29/11", None, "XXXX-11-30 unanchored"),
    "the next day, two years possible": ("ngày hôm sau", "ngày 17/10", "2025-04-17", "[2024-10-18,2025-10-18] ambiguous"),
    "the same day, two years possible": ("cùng ngày", "ngày 17/10", "2025-04-17", "[2024-10-17,2025-10-17] ambiguous"),
    "the day after a range": ("ngày hôm sau", "từ 19-21/9", "2025-09-25", "2025-09-22?"),
    "the day before a range": ("hôm trước", "từ 19-21/9", "2025-09-25", "2025-09-18?"),
    "nothing after an open end": ("cùng ngày", "từ năm 1996 đến nay", "2025-09-25", "unanchored"),
    "the same early month": ("", "đầu tháng 9", "2025-09-25", "2025-09? start"),
}


@pytest.mark.parametrize(("words", "after", "published", "expected"), LEANING.values(), ids=LEANING.keys())
def test_leaning_on_what_is_not_one_day(words: str, after: str, published: str | None, expected: str) -> None:
    assert resolve(words, published=published, language="vi", after=after).brief() == expected


def test_bounds_of_a_part_hold_every_reading() -> None:
    date = resolve("đầu tháng 10", published="2025-04-17", language="vi")
    assert (str(date.earliest), str(date.latest)) == ("2024-10-01", "2025-10-10")
    assert in_words(date, wording_in("en")) == "early October 2024 or early October 2025"


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "in three weeks", "2025-03-31/2025-04-06 within"),
        ("en", "in three weeks' time", "2025-03-31/2025-04-06 within"),
        ("vi", "hôm qua lúc 7 giờ", "2025-03-13 07:00"),
        ("vi", "ngày mai lúc 15 giờ", "2025-03-15 15:00"),
        ("vi", "hôm qua buổi chiều", "2025-03-13 afternoon"),
        ("en", "morning trading on Tuesday", "2025-03-11 morning"),
        ("en", "6:30 in the evening of July 5", "2025-07-05 18:30"),
        ("fr", "mardi de la semaine prochaine", "2025-03-18"),
    ],
)
def test_words_by_themselves(language: str, words: str, expected: str) -> None:
    assert resolve(words, published="2025-03-14", language=language).brief() == expected


@pytest.mark.parametrize("language", ["vi", "en", "fr"])
def test_all_that_is_found_in_a_text_is_read_when_its_words_are_given_alone(language: str) -> None:
    refused = []
    for sentence in accuracy.sentences(language):
        for mention in find_dates(sentence.text, published=sentence.published, language=language):
            try:
                resolve(mention.text, published=sentence.published, language=language)
            except UnreadableWordsError:
                refused.append(mention.text)
    assert refused == []

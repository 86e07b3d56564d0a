"""What `check` warns of: what loads, and is likely wrong all the same."""

from __future__ import annotations

import datetime

import pytest

from diplotimeline.errors import UnknownNameError
from diplotimeline.sources.datafile import check_text
from diplotimeline.sources.doubts import overtaken

HEAD = """\
[timeline]
title = { en = "Ours" }
id_domain = "example.org"
subject = "VN-71"
[[source]]
id = "a"
publisher = "A"
title = "T"
url = "https://a.example/"
language = "en"
published = "2025-04-18"
"""


def event(name: str, when: str = "on April 17", further: str = "", after: str = "") -> str:
    return (
        f'[[event]]\nid = "{name}"\nkind = "talks"\ntitle = {{ en = "T" }}\nparties = ["VN-71", "LA"]\n{further}\n'
        f'[[event.attestation]]\nsource = "a"\nwhen = "{when}"\n{after}\n'
    )


def source(name: str, url: str = "https://b.example/") -> str:
    return f'[[source]]\nid = "{name}"\npublisher = "B"\ntitle = "U"\nurl = "{url}"\nlanguage = "lo"\n'


DOUBTS = {
    "nothing": (event("one"), []),
    "the same event twice": (
        event("one") + event("two"),
        ['"two" may be the same event as "one": day, kind and partners are the same'],
    ),
    "the same event three times": (
        event("one") + event("three") + event("two"),
        [
            '"three" may be the same event as "one": day, kind and partners are the same',
            '"two" may be the same event as "three": day, kind and partners are the same',
        ],
    ),
    "two events of one day that are related": (
        event("one") + event("two", further='related = [{ id = "one", relation = "follows" }]'),
        [],
    ),
    "two of one month": (event("one", "in April 2025") + event("two", "in April 2025"), []),
    "with other partners": (event("one") + event("two").replace('"LA"', '"FR"'), []),
    "one address in two sources": (
        source("b", "https://a.example")
        + event("one")
        + event("two", "on May 1").replace('"a"', '"b"').replace("on May 1", ""),
        ['"b" has the address of "a"', '"two": its date is not known; the calendar leaves it out'],
    ),
    "a link twice": (
        event("one")
        + event("two", "on April 18", 'related = [{ id = "one", relation = "follows" }, { id = "one", relation = "follows" }]'),
        ['"two": the link to "one" appears twice'],
    ),
    "a link that points forward": (
        event("one", further='related = [{ id = "two", relation = "follows" }]') + event("two", "on April 18"),
        ['"one": it follows "two", which is later'],
    ),
    "a link in both directions": (
        event("one", further='related = [{ id = "two", relation = "part-of" }]')
        + event("two", further='related = [{ id = "one", relation = "part-of" }]'),
        ['"two": it part-of "one", and that part-of it: which of them is meant?'],
    ),
    "a part outside its whole": (
        event("one", further='related = [{ id = "two", relation = "part-of" }]') + event("two", "on April 16"),
        ['"one": it is part of "two", but lies outside of it: 2025-04-17 and 2025-04-16'],
    ),
    "an editor's date against a source": (
        event("one", further='date = "2025-04-16"'),
        ['"one": "on April 17" is 2025-04-17, but the editor states 2025-04-16'],
    ),
    "a clock time in no zone": (
        event("one", "at 3 p.m. on April 17"),
        ['"one": 15:00 is in no known time zone, so calendars show the day alone'],
    ),
    "a clock time whose zone the event gives": (event("one", "at 3 p.m. on April 17", 'zone = "Asia/Vientiane"'), []),
    "local time": (
        event("one", "at 3 p.m. local time on April 17"),
        [
            '"at 3 p.m. local time on April 17": “local time” does not say which time zone the clock time is in: no moment is asserted.'  # noqa: E501
        ],
    ),
    "local time that the event settles": (event("one", "at 3 p.m. local time on April 17", 'zone = "Asia/Vientiane"'), []),
    "held and without end": (
        event("one", "since 2005"),
        ['"one": its status is "held", but its date has no end: 2005/..'],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DOUBTS.values(), ids=DOUBTS.keys())
def test_doubts(text: str, expected: list[str]) -> None:
    checked = check_text(HEAD + text)
    assert [str(each) for each in checked.errors] == []
    assert [each.message for each in checked.problems] == expected
    assert all(each.severity == "warning" and each.line for each in checked.problems)


def test_what_a_day_has_overtaken() -> None:
    text = (
        event("plan", "on April 20", 'status = "planned"')
        + event("wish", "in May 2025", 'status = "proposed"')
        + event("course", "from 1 to 30 April 2025", 'status = "ongoing"')
        + event("weekly", "since 1 April 2025", 'status = "ongoing"')
        + event("open", "", 'status = "planned"')
        + event("scrubbed", "on April 21", 'status = "countdown"')
        + '[[status]]\nid = "countdown"\nname = "countdown"\nlike = "planned"\n'
    )
    timeline = check_text(HEAD + text).timeline
    assert timeline is not None
    assert list(overtaken(timeline, datetime.date(2025, 4, 20))) == []
    told = {event.id: message for event, message in overtaken(timeline, datetime.date(2025, 6, 1))}
    assert told == {
        "course": 'it is "ongoing", but ended: 1–30 April 2025',
        "plan": 'it is "planned" for 20 April 2025, which has passed: did it take place?',
        "scrubbed": 'it is "countdown" for 21 April 2025, which has passed: did it take place?',
        "wish": 'it is "proposed" for May 2025, which has passed: did it take place?',
    }


def test_doubts_are_told_in_the_language_of_whoever_enters_events() -> None:
    text = HEAD + event("one", "on Monday, April 17") + event("two", "in April 2025")
    told = {
        language: [each.message for each in check_text(text, language=language).problems] for language in ("en", "vi", "fr")
    }
    assert told["en"] == [
        '"on Monday, April 17": The weekday beside it (Monday) does not agree: 17 April 2025 is a Thursday.',
    ]
    assert told["vi"] == ["“on Monday, April 17”: Thứ trong tuần ghi kèm (thứ Hai) không đúng: 17/4/2025 là thứ Năm."]
    assert [each.replace("\u00a0", " ") for each in told["fr"]] == [
        "« on Monday, April 17 » : Le jour de la semaine imprimé (lundi) ne concorde pas : le 17 avril 2025 est un jeudi."
    ]
    (alike,) = check_text(HEAD + event("one") + event("two"), language="vi").problems
    assert alike.message == "“two” có thể là cùng một sự kiện với “one”: trùng ngày, loại và đối tác"
    with pytest.raises(UnknownNameError, match='there are no words in "xx"'):
        check_text(text, language="xx")

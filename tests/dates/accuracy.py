"""Scores the reading of dates on the sentences of this project; ``make accuracy`` prints the scores.

The sentences are in ``sentences/``, a file a language: ``# `` names a class of expressions, ``published DATE`` the
publication of what follows, and every other line is a text with each of its dates marked as
``[[words -> value]]``, the value as `ResolvedDate.brief` tells it, without "within".
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import field, frozen

from diplotimeline import DateMention, find_dates

SENTENCES = Path(__file__).parent / "sentences"
LANGUAGES = ("vi", "en", "fr")
_MARK = re.compile(r"\[\[(.+?) -> (.+?)\]\]")


@frozen
class Marked:
    """A date in a sentence, and the value that people gave it."""

    start: int
    end: int
    value: str


@frozen
class Sentence:
    """A text with its dates, its class and its publication."""

    place: str
    kind: str
    published: str | None
    text: str
    dates: tuple[Marked, ...]


@frozen
class Answer:
    """What the library said of a sentence: pairs of what was wanted and what was found, either may be missing."""

    sentence: Sentence
    pairs: list[tuple[Marked | None, DateMention | None]] = field(factory=list)


@frozen
class Score:
    """Counts of dates wanted, found, and found with the right value; and of days told where the text gives less."""

    wanted: int
    found: int
    right: int
    too_precise: int

    @property
    def f1(self) -> float:
        """Value F1: precision and recall of right values, where a mention counts if it overlaps the words wanted.

        1 where there is nothing to find.
        """
        return 2 * self.right / (self.wanted + self.found) if self.wanted + self.found else 1.0


def sentences(language: str) -> Iterator[Sentence]:
    """All sentences of a language."""
    path = SENTENCES / f"{language}.txt"
    kind, published = "", None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("# "):
            kind = line[2:]
        elif line.startswith("published "):
            published = line.split(maxsplit=1)[1]
        elif line.strip():
            yield _sentence(f"{path.name}:{number}", kind, None if published == "unknown" else published, line)


def _sentence(place: str, kind: str, published: str | None, line: str) -> Sentence:
    text, dates, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        dates.append(Marked(len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        at = mark.end()
    return Sentence(place, kind, published, text + line[at:], tuple(dates))


def answer(sentence: Sentence, language: str) -> Answer:
    """The library's answer: each date wanted goes with the first mention that overlaps it."""
    mentions = list(find_dates(sentence.text, published=sentence.published, language=language))
    pairs: list[tuple[Marked | None, DateMention | None]] = []
    for wanted in sentence.dates:
        found = next((each for each in mentions if each.start < wanted.end and wanted.start < each.end), None)
        if found is not None:
            mentions.remove(found)
        pairs.append((wanted, found))
    return Answer(sentence, [*pairs, *((None, mention) for mention in mentions)])


def brief(mention: DateMention) -> str:
    """The value of a mention as the files write it."""
    return mention.date.brief().replace(" within", "")


def is_right(wanted: Marked | None, found: DateMention | None) -> bool:
    """Whether the value found is the one wanted, doubt, part of the day, clock and modifier included."""
    return wanted is not None and found is not None and brief(found) == wanted.value


def is_too_precise(wanted: Marked | None, found: DateMention | None) -> bool:
    """Whether a day was told where the text gives less than a day."""
    if wanted is None or found is None or not re.match(r"\d{4}-\d{2}-\d{2}", brief(found)):
        return False
    return re.search(r"\d{4}-\d{2}-\d{2}", wanted.value) is None


def score(answers: list[Answer]) -> Score:
    """The counts of many answers."""
    pairs = [pair for each in answers for pair in each.pairs]
    return Score(
        wanted=sum(wanted is not None for wanted, _ in pairs),
        found=sum(found is not None for _, found in pairs),
        right=sum(is_right(*pair) for pair in pairs),
        too_precise=sum(is_too_precise(*pair) for pair in pairs),
    )


@frozen
class Hostile:
    """A sentence, and the value that must never be told of it, since it says another one, or none."""

    language: str
    published: str
    text: str
    never: str

    @property
    def is_told(self) -> bool:
        """Whether it is told all the same."""
        told = [mention.date.brief() for mention in find_dates(self.text, published=self.published, language=self.language)]
        return self.never in told or f"{self.never} within" in told


def hostile() -> tuple[Hostile, ...]:
    """All hostile sentences, of every language."""
    lines = (Path(__file__).parent / "hostile.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return tuple(Hostile(*line.split("\t")) for line in lines)


def main(arguments: list[str]) -> None:
    """Print the share of lies, and the scores by language and class; with ``--errors``, every date that went wrong."""
    for language in [each for each in arguments if each in LANGUAGES] or LANGUAGES:
        asked = [each for each in hostile() if each.language == language]
        lies = sum(each.is_told for each in asked)
        print(f"{language}: {lies} of {len(asked)} hostile sentences told what they do not say")
    for language in [each for each in arguments if each in LANGUAGES] or LANGUAGES:
        answers = [answer(sentence, language) for sentence in sentences(language)]
        if "--errors" in arguments:
            _print_errors(answers)
        total = score(answers)
        print(
            f"{language}: {len(answers)} texts, {total.wanted} dates, {total.right} right, F1 {total.f1:.4f}, "
            f"days told too precisely {total.too_precise}"
        )
        if "--classes" in arguments:
            for kind in dict.fromkeys(each.sentence.kind for each in answers):
                part = score([each for each in answers if each.sentence.kind == kind])
                print(f"    {part.f1:6.3f}  {part.right:3} of {part.wanted:3}, found {part.found:3}  {kind}")


def _print_errors(answers: list[Answer]) -> None:
    for each in answers:
        for wanted, found in each.pairs:
            if not is_right(wanted, found):
                asked = f"{each.sentence.text[wanted.start : wanted.end]} = {wanted.value}" if wanted else "-"
                got = f"{found.text} = {brief(found)}" if found else "-"
                print(f"{each.sentence.place} (published {each.sentence.published}) wanted {asked} | got {got}")
                print(f"        {each.sentence.text}")


if __name__ == "__main__":
    main(sys.argv[1:])

"""Drafts as TOML that loads as it stands: doubts, evidence and what is there already are comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from diplotimeline.articles.article import Article
from diplotimeline.articles.drafted import Draft, DraftedEvent, Span
from diplotimeline.articles.sourcing import NO_ADDRESS
from diplotimeline.articles.sure import Doubt
from diplotimeline.model.convert import written_table
from diplotimeline.sources.saving import value_text

_HEAD = """\
# A draft: delete what is wrong, look at the lines with "?". In a file of your own leave out the table [timeline],
# or let "diplotimeline draft --into FILE" write it.
[timeline]
title = "Drafts"
id_domain = "example.org"
"""
_LONGEST_WORDS = 60

DOUBTS = {
    ("url", "not-known"): "the address is not known",
    ("publisher", "not-known"): "the publisher is not known",
    ("published", "not-known"): "the day of publication is not known",
    ("when", "not-told"): "no date is told, or none that can be read",
    ("when", "open"): "the date stays open: {offer}",
    ("when", "other-in-text"): "with the text around these words mean {offer}",
    ("when", "weekday"): "the weekday beside it is another one",
    ("parties", "inferred"): "not all of these stand in the sentence",
    ("place", "not-told"): "no place is told",
    ("status", "inferred"): "no verb says so: it follows from the day, or is assumed",
    ("id", "near"): 'near "{offer}": not the same unless you say so',
}
"""What a doubt says to a person."""


def as_toml(drafts: Iterable[Draft], *, explain: bool = False) -> str:
    """Drafts as one text in TOML.

    Args:
        drafts: the drafts of one run.
        explain: whether sentences that are no events are told too, and why.
    """
    lines = [_HEAD]
    sources: set[str] = set()
    for draft in drafts:
        lines += _draft(draft, is_new=draft.source.id not in sources)
        sources.add(draft.source.id)
        if explain:
            lines += _rejected(draft)
    return "\n".join(lines) + "\n"


def _draft(draft: Draft, *, is_new: bool) -> Iterator[str]:
    count = len(draft.events)
    yield f"# {_line_of(draft.article.id or draft.source.title)}: {count} event{'' if count == 1 else 's'}"
    if is_new:
        yield from _source(draft)
    for number, drafted in enumerate(draft.events, start=1):
        yield f'\n# {number} of {count} -- "{_line_of(drafted.quote or "")}"'
        yield from _event(draft.article, drafted)


def _source(draft: Draft) -> Iterator[str]:
    table = written_table(draft.source)
    remarks = {each.field: f'not taken: "{each.value}", {each.why}' for each in draft.refused}
    if table["url"] == NO_ADDRESS:
        remarks["url"] = "? the address is not known"
    if draft.article.publisher is None:
        remarks["publisher"] = "? the publisher is not known"
    yield "[[source]]"
    for key, value in table.items():
        yield _line(key, value, remarks.get(key))
    if "published" not in table:
        yield f'# published = "…"  # ? {remarks.get("published", "the day of publication is not known")}'


def _event(article: Article, drafted: DraftedEvent) -> Iterator[str]:
    """The table of an event; of one that is there already only its attestation, as a comment."""
    doubts = _by_field(drafted.doubts)
    table = written_table(drafted.event)
    attestation = table.pop("attestation")[0]
    if drafted.same is not None:
        yield f'# The same as "{drafted.same.id}" ({", ".join(drafted.same.why)}): add this to it.'
        yield from (f"# {line}" for line in _attestation(attestation, drafted, doubts))
        return
    yield "[[event]]"
    places = dict(drafted.evidence)
    for key, value in table.items():
        printed = _printed(article, places.get(key, ())) if key != "participants" else None
        yield _line(key, value, _remark(printed, doubts.get(key)))
    yield from (f"# {key}: ? {doubts[key]}" for key in ("place", "published") if key in doubts and key not in table)
    yield from _attestation(attestation, drafted, doubts)


def _attestation(table: dict[str, Any], drafted: DraftedEvent, doubts: dict[str, str]) -> Iterator[str]:
    date = drafted.event.attestations[0].date
    value = None if date is None or date.edtf is None else str(date.edtf)
    yield "[[event.attestation]]"
    for key, each in table.items():
        yield _line(key, each, _remark(value, doubts.get("when")) if key == "when" else None)
    if "when" not in table and "when" in doubts:
        yield f"# when: ? {doubts['when']}"


def _rejected(draft: Draft) -> Iterator[str]:
    text = draft.article.text
    for each in draft.rejected:
        yield f'# no event ({each.code}): "{_short(text[each.start : each.end])}"'


def _by_field(doubts: Sequence[Doubt]) -> dict[str, str]:
    told: dict[str, str] = {}
    for doubt in doubts:
        told.setdefault(doubt.field, DOUBTS[doubt.field, doubt.code].format(offer=doubt.offer))
    return told


def _printed(article: Article, spans: Sequence[Span]) -> str | None:
    words = dict.fromkeys(_short(article.text[start:end]) for start, end in spans)
    return "; ".join(f'"{each}"' for each in words) or None


def _remark(printed: str | None, doubt: str | None) -> str | None:
    told = [printed, None if doubt is None else f"? {doubt}"]
    return "  ".join(each for each in told if each) or None


def _line(key: str, value: Any, remark: str | None) -> str:
    line = f"{key} = {value_text(value)}"
    if remark is None:
        return line
    return f"# {key}: {remark}\n{line}" if "\n" in line else f"{line}  # {remark}"


def _line_of(text: str) -> str:
    """A text as one line of a comment: TOML allows no signs of control there."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _short(text: str) -> str:
    words = _line_of(text)
    return words if len(words) <= _LONGEST_WORDS else words[: _LONGEST_WORDS - 1].rsplit(" ", 1)[0] + " …"

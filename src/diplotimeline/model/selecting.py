"""Which events match a filter: one test an option of `Timeline.select`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from diplotimeline.dates.wording.dates import in_words
from diplotimeline.edtf import Edtf, Open, Verdict
from diplotimeline.errors import DiplotimelineError, UnknownNameError
from diplotimeline.messages import published_languages
from diplotimeline.model import values
from diplotimeline.model.event import Event
from diplotimeline.model.info import TimelineInfo
from diplotimeline.model.vocabulary import Vocabulary
from diplotimeline.phrases import Phrase

Test = Callable[[Event], bool]
AnyOf = str | Iterable[str]
"""One name, or several of which any will do."""


def overlap(start: Edtf | str | None, end: Edtf | str | None, *, certain: bool) -> Test:
    """Whether an event overlaps the time from the first day of one value to the last day of the other.

    Raises:
        EdtfError: one of them is no EDTF value.
        DiplotimelineError: they bound no time.
    """
    first, last = (None if value is None else Edtf.of_value(value) for value in (start, end))
    begin = None if first is None else first.earliest
    finish = None if last is None else last.latest
    if begin is None and finish is None:
        raise DiplotimelineError(
            Phrase("neither {start} nor {end} bounds a time", start=start, end=end),
            hint="a start has a first day, an end a last",
        )
    if begin is not None and finish is not None and finish < begin:
        raise DiplotimelineError(Phrase("the end ({end}) lies before the start ({start})", end=end, start=start))
    ends = (Open.OPEN if day is None else Edtf.of_day(day) for day in (begin, finish))
    period = Edtf.interval(*ends)
    least = Verdict.CERTAINLY if certain else Verdict.POSSIBLY
    return lambda event: event.date is not None and event.date.during(period) >= least


def named(family: str, wanted: AnyOf, vocabulary: Vocabulary) -> Test:
    """Whether the kind, a topic or the status of an event is one of these ids.

    Raises:
        UnknownNameError: one that is in no table.
    """
    chosen = _several(wanted, family)
    if family == "kind":  # a group stands for its kinds: "signed" for agreements, memoranda and twinnings
        groups = {name for name in chosen if name in vocabulary.group_table and name not in vocabulary.kind_table}
        of_groups = {kind.id for kind in vocabulary.kind_table.values() if kind.group in groups}
        chosen = frozenset((chosen - groups) | of_groups)
    for name in chosen:
        vocabulary.check_name(family, name)
    if family == "topic":
        return lambda event: not chosen.isdisjoint(event.topics)
    return lambda event: getattr(event, family) in chosen


def with_party(wanted: AnyOf, vocabulary: Vocabulary) -> Test:
    """Whether one of these parties, or a part of it, takes part; each by its id or its name, whatever the case.

    Raises:
        UnknownNameError: one that is in no table.
    """
    chosen = set()
    for name in _several(wanted, "party"):
        known = name if vocabulary.find_party(name) is not None else vocabulary.code_of(name)
        vocabulary.check_name("party", known or name)
        chosen.add(known or name)
    return lambda event: any(code in chosen for party in event.parties for code in vocabulary.wider(party))


def in_language(wanted: AnyOf) -> Test:
    """Whether a source is in one of these languages, whatever their regions.

    Raises:
        UnknownNameError: one that is no language.
    """
    chosen = set()
    for name in _several(wanted, "source_language"):
        try:
            chosen.add(values.language(name).partition("-")[0])
        except DiplotimelineError as error:
            raise UnknownNameError(error.message, hint=error.hint) from error
    return lambda event: any(source.language.partition("-")[0] in chosen for source in event.sources)


def holding(text: str, vocabulary: Vocabulary, info: TimelineInfo) -> Test:
    """Whether these words stand in what is told of an event, whatever the case and the accents."""
    wanted = " ".join(values.plain(values.text(text)).split())
    return lambda event: wanted in values.plain(searchable(event, vocabulary, info))


def _several(wanted: AnyOf, what: str) -> frozenset[str]:
    if not isinstance(wanted, Iterable):
        raise UnknownNameError(Phrase("{what}: {fault}", what=what, fault=values.needed("a text, or several,", wanted)))
    chosen: Any = (wanted,) if isinstance(wanted, str) else tuple(wanted)
    for each in chosen:
        if not isinstance(each, str):
            raise UnknownNameError(Phrase("{what}: {fault}", what=what, fault=values.needed("a text", each)))
    return frozenset(chosen)


def searchable(event: Event, vocabulary: Vocabulary, info: TimelineInfo) -> str:
    """All words of an event that a reader might look for."""
    return "\n".join(_words(event, vocabulary, info))


def _words(event: Event, vocabulary: Vocabulary, info: TimelineInfo) -> Iterator[str]:
    texts = [event.title, event.summary, event.place, *(person.office for person in event.participants)]
    for text in texts:
        yield from () if text is None else text.values()
    for code in event.parties:
        yield from vocabulary.party(code).name.values()
        yield code
    yield from (person.name for person in event.participants)
    yield from (attestation.when for attestation in event.attestations)
    if event.date is not None:
        spoken = dict.fromkeys((*info.languages, *published_languages()))
        yield from (in_words(event.date, info.wording(language)) for language in spoken)

"""Source: a published article; Attestation: what one source says of when an event took place."""

from __future__ import annotations

import datetime

from attrs import evolve, field, frozen
from attrs.converters import optional

from diplotimeline.dates.context import PublicationContext
from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.dates.scan import resolve
from diplotimeline.dates.steps import StepKind, step
from diplotimeline.edtf import Edtf
from diplotimeline.errors import InvalidValueError, UnknownNameError, UnreadableWordsError
from diplotimeline.model import values
from diplotimeline.model.text import LocalizedText, localized_if_given
from diplotimeline.model.vocabulary import Coverage
from diplotimeline.phrases import Phrase


@frozen
class Source:
    """A published article.

    ``url`` is its address, ``archived`` that of a kept copy, ``accessed`` the day on which it was read. ``language`` is
    an IETF tag: of whatever language it is, it can be cited; in those that have rules its words are read. ``published``
    is what is known of its day of publication (EDTF, None if nothing is), ``published_basis`` how that is known, and
    ``title_basis`` where the title comes from if the article itself did not give it. ``zone`` (IANA) is that of the clock
    times which it prints without one; none is assumed.

    Example:
        >>> article = Source("a", publisher="A", title="B", url="https://a.example/", language="fr", published="2025-05")
        >>> str(article.published)
        '2025-05'

    Raises:
        InvalidValueError: a field that cannot be: no address, no language, no EDTF value.
    """

    id: str = field(converter=values.slug, metadata={"about": "a stable slug, e.g. baodbp-visit-2025-vi"})
    publisher: str = field(converter=values.text, metadata={"about": "the newspaper or office"})
    title: str = field(converter=values.text, metadata={"about": "the headline"})
    url: str = field(converter=values.url, metadata={"about": "the address of the article"})
    language: str = field(converter=values.language, metadata={"about": "of its words: an IETF tag; vi, en and fr are read"})
    published: Edtf | None = field(
        default=None,
        converter=optional(values.publication_date),
        metadata={"about": 'as much as is known: "2025-04-18", "2018-10", "../2025-05"'},
    )
    published_basis: LocalizedText | None = field(
        default=None, converter=localized_if_given, metadata={"about": "how that is known"}
    )
    title_basis: LocalizedText | None = field(
        default=None, converter=localized_if_given, metadata={"about": "where the headline comes from, if not from the article"}
    )
    zone: str | None = field(
        default=None,
        converter=optional(values.zone),
        metadata={"about": "the time zone of clock times that it prints without one, e.g. Europe/Moscow"},
    )
    archived: str | None = field(
        default=None, converter=optional(values.url), metadata={"about": "the address of an archived copy", "schema": "url"}
    )
    accessed: datetime.date | None = field(
        default=None,
        converter=optional(values.iso_day),
        metadata={"about": "the day on which it was read", "schema": "iso_day"},
    )

    @property
    def context(self) -> PublicationContext:
        """The publication context that its words are resolved in."""
        basis = self.published_basis if self.published else None
        return PublicationContext(self.published, language=self.language, zone=self.zone, url=self.url, basis=basis)


def _covers(value: object) -> Coverage:
    found: Coverage = values.member_of("way to cover", Coverage)(value)
    return found


def _source(value: object) -> Source:
    if isinstance(value, Source):
        return value
    raise InvalidValueError(values.needed("a Source", value), hint="make one: Source(id, publisher=…, …)")


@frozen
class Attestation:
    """What one source says of the time of an event.

    ``when`` is the words as printed ("" if it prints none), ``after`` the words that they lean on, ``quote`` the sentence
    that says so. ``read_as`` is the editor's reading of words that no rule reads, EDTF, and is told as such. ``date`` is
    what all this comes to in the context of the source; None if it gives no date.

    Raises:
        UnreadableWordsError: no date can be read in the words, and the editor gives none.
        InvalidValueError: a field that cannot be.
    """

    source: Source = field(converter=_source, metadata={"about": "the id of a [[source]]"})
    when: str = field(
        default="", converter=values.words, metadata={"about": 'the date words exactly as printed, "" if there are none'}
    )
    after: str | None = field(
        default=None,
        converter=optional(values.text),
        metadata={"about": 'the words that "cùng ngày", "the same day" lean on'},
    )
    covers: Coverage = field(
        default=Coverage.WHOLE,
        converter=_covers,
        metadata={"about": "whole; part: one day of something longer; more: something longer that it fell in"},
    )
    quote: str | None = field(default=None, converter=optional(values.text), metadata={"about": "the sentence that says so"})
    read_as: Edtf | None = field(
        default=None,
        converter=optional(values.edtf),
        metadata={"about": "the editor's reading (EDTF) of words that no rule reads"},
    )
    date: ResolvedDate | None = field(init=False, eq=False, repr=False)

    @date.default
    def _resolved(self) -> ResolvedDate | None:
        if self.read_as is not None:
            reason = step(StepKind.READ_AS, words=self.when, value=self.read_as)
            return ResolvedDate.stated(self.read_as, reason)
        if not self.when.strip() and self.after is None:
            return None
        # The zone of the event comes before that of the source, and is not known here: see `Event.date`.
        try:
            return resolve(self.when, evolve(self.source.context, zone=None), after=self.after)
        except UnknownNameError as error:
            hint = 'give the date as you read it: read_as = "2025-04-17"'
            raise UnreadableWordsError(
                Phrase('words in "{language}" are not read', language=self.source.language), hint=hint
            ) from error
        except UnreadableWordsError as error:
            if self.after is not None and not self._is_read(self.after):
                hint = 'words of the article that give a date, such as "on March 13"'
                raise InvalidValueError(
                    Phrase('no date can be read in "{words}"', words=self.after), hint=hint, at=("after",)
                ) from error
            if error.hint is None:  # a day that no calendar has: nothing to be read otherwise
                raise
            hint = 'the words that give the date, as printed; or beside them your own reading: read_as = "2025-04-17"'
            raise UnreadableWordsError(error.message, hint=hint) from error

    def _is_read(self, words: str) -> bool:
        try:
            resolve(words, self.source.context)
        except UnreadableWordsError:
            return False
        return True

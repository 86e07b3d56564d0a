"""Source: a published article; Attestation: what one source says of when an event took place."""

from __future__ import annotations

import re

from attrs import field, frozen

from diplotimeline.dates.context import PublicationContext
from diplotimeline.dates.resolved import ResolvedDate
from diplotimeline.dates.scan import resolve
from diplotimeline.edtf import Edtf
from diplotimeline.errors import DiplotimelineError
from diplotimeline.model.vocabulary import Covers


@frozen
class Source:
    """A published article.

    ``id`` is a stable slug, ``url`` absolute, ``published`` the EDTF value of what is known of its day of publication
    (None if nothing is), ``published_basis`` how that is known, ``language`` an IETF tag, ``title_basis`` where the
    title comes from if the article itself did not give it.

    Raises:
        DiplotimelineError: the language is no IETF tag.
    """

    id: str
    publisher: str
    title: str
    url: str
    language: str = field()
    published: Edtf | None = None
    published_basis: str | None = None
    title_basis: str | None = None

    @language.validator
    def _check_language(self, _attribute: object, value: str) -> None:
        if not re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", value):
            raise DiplotimelineError(f"{value!r} is no language", hint="an IETF tag such as vi, en, fr")

    @property
    def context(self) -> PublicationContext:
        """The publication context that its words are resolved in."""
        return PublicationContext(
            self.published, language=self.language, url=self.url, basis=self.published_basis if self.published else None
        )


@frozen
class Attestation:
    """What one source says of the time of an event.

    ``when`` is the words as printed ("" if it prints none), ``after`` the words that they lean on. ``date`` is what
    the words come to in the context of the source; None if it prints none.

    Raises:
        UnreadableWordsError: no date can be read in the words.
    """

    source: Source
    when: str = ""
    after: str | None = None
    covers: Covers = Covers.WHOLE
    date: ResolvedDate | None = field(init=False, eq=False, repr=False)

    @date.default
    def _resolved(self) -> ResolvedDate | None:
        if not self.when.strip() and self.after is None:
            return None
        return resolve(self.when, self.source.context, after=self.after)

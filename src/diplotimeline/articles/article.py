"""Article: a text, and what is known of it, each with how it is known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from attrs import Factory, field, frozen
from attrs.converters import optional

from diplotimeline.dates.context import PublicationContext
from diplotimeline.dates.language import language_of
from diplotimeline.edtf import Edtf
from diplotimeline.errors import InvalidValueError
from diplotimeline.model import values

_BLANKS = re.compile(r"[ \t\xa0]{8,}")
"""Blanks that only set columns apart."""


def _normal(text: object) -> str:
    if not isinstance(text, str):
        raise InvalidValueError(values.needed("a text", text))
    plain = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", " ")
    plain = _BLANKS.sub(" ", plain)
    if not plain.strip():
        raise InvalidValueError("the article is empty", hint="is it the right file? of a web page, save the page itself")
    return plain


@frozen
class Refused:
    """A value that a page offers for a field, and why it was not taken."""

    field: str
    value: str
    why: str


def _each(refused: Iterable[Refused]) -> tuple[Refused, ...]:
    return tuple(refused)


@frozen
class Article:
    """An article in text form, and what is known of it; None is not known.

    ``text`` is kept in NFC; all places in a draft count in it. ``published`` is EDTF, ``published_basis`` a few words on how
    it is known. ``id`` is whatever the caller calls it by.

    Example:
        >>> Article("Talks in Hanoi\\nThe talks were held on 3 May.", published="2025-05-04").language
        'en'

    Raises:
        InvalidValueError: nothing to read, or a field that cannot be.
    """

    text: str = field(converter=_normal)
    url: str | None = field(default=None, converter=optional(values.url))
    title: str | None = field(default=None, converter=optional(values.text))
    publisher: str | None = field(default=None, converter=optional(values.text))
    language: str = field(
        default=Factory(lambda article: language_of(article.text), takes_self=True), converter=values.language
    )
    published: Edtf | None = field(default=None, converter=optional(values.publication_date))
    published_basis: str | None = field(default=None, converter=optional(values.text))
    id: str | None = field(default=None, converter=optional(values.text))
    refused: tuple[Refused, ...] = field(default=(), converter=_each)

    @property
    def context(self) -> PublicationContext:
        """What its words are resolved against."""
        return PublicationContext(self.published, language=self.language, url=self.url)

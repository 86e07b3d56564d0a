"""PublicationContext: when, where, in which language, at which URL a text was published."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cached_property

from attrs import Attribute, field, frozen

from diplotimeline.calendars.civil import Day
from diplotimeline.calendars.zones import is_zone
from diplotimeline.edtf import Edtf, Form
from diplotimeline.errors import ContextError, EdtfError
from diplotimeline.phrases import Phrase, as_phrase


def _published(value: Edtf | Day | datetime.date | str | None) -> Edtf | None:
    if value is None:
        return None
    try:
        return Edtf.of_value(value)
    except EdtfError as error:
        raise ContextError(Phrase("published: {message}", message=as_phrase(error.message)), hint=error.hint) from error


@frozen(slots=False)
class PublicationContext:
    """What is known of the publication that the words stand in.

    ``published`` is an EDTF value of any precision, an interval ("2024-11/2024-12", "../2025-05-29"), its text, or
    None if unknown. ``language`` is an IETF tag ("vi", "en", "fr"), ``region`` an ISO 3166 code, ``zone`` an IANA
    zone of clock times that are printed without one; none is assumed. ``basis`` says how the date of publication is known, for
    explanations: a text, or one by language.

    Raises:
        ContextError: the date is no EDTF value or a set, or the zone does not exist.
    """

    published: Edtf | None = field(default=None, converter=_published)
    language: str | None = field(default=None)
    region: str | None = field(default=None)
    zone: str | None = field(default=None)
    url: str | None = field(default=None)
    basis: str | Mapping[str, str] | None = None

    @published.validator
    def _check_published(self, _attribute: object, value: Edtf | None) -> None:
        if value is not None and value.form not in (Form.DATE, Form.INTERVAL):
            raise ContextError(Phrase("published is a date or an interval, not a set: {value}", value=value))

    @language.validator
    @region.validator
    @url.validator
    def _check_text(self, attribute: Attribute[str | None], value: object) -> None:
        if value is not None and not isinstance(value, str):
            raise ContextError(
                Phrase("{field} is a text, not a {type}: {value}", field=attribute.name, type=type(value).__name__, value=value)
            )

    @zone.validator
    def _check_zone(self, _attribute: object, value: str | None) -> None:
        if value is not None and not (isinstance(value, str) and is_zone(value)):
            raise ContextError(Phrase('no time zone "{value}"', value=value), hint="IANA names, e.g. Europe/Paris")

    @cached_property
    def first(self) -> Day | None:
        """First day on which it can have been published."""
        return None if self.published is None else self.published.earliest

    @cached_property
    def last(self) -> Day | None:
        """Last day on which it can have been published."""
        return None if self.published is None else self.published.latest

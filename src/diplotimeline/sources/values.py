"""What each kind of value in the data file and its memory must be: one table, for the reader and for the JSON Schema."""

from __future__ import annotations

import datetime
import re
import urllib.parse
import zoneinfo
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from attrs import frozen

from diplotimeline.calendars.civil import Third
from diplotimeline.dates.expressions import Direction, PartOfDay
from diplotimeline.dates.locales import locale
from diplotimeline.dates.resolved import Extent, Status
from diplotimeline.edtf import Edtf
from diplotimeline.errors import DiplotimelineError, EdtfError, did_you_mean
from diplotimeline.model.event import EVENT_ID
from diplotimeline.model.party import party
from diplotimeline.model.party_names import NAMES
from diplotimeline.model.revision import LAST_SEQUENCE
from diplotimeline.model.timeline import plain
from diplotimeline.model.vocabulary import KINDS, RELATIONS, STATUSES, TOPICS, Covers
from diplotimeline.sources import entries

_LONGEST_SLUG = 120
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DOMAIN = re.compile(r"(?=.{1,253}\Z)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+")
_BAD_HOST = re.compile(r"\.\.|^[.-]|[%\"<>\\\\^`{|}]")
_DIGEST = re.compile("(?:[0-9a-f]{32})?")
_CLOCK = re.compile(r"(?:[01]\d|2[0-4]):[0-5]\d(?: [A-Za-z0-9_+/-]+)?")
_COLOUR = re.compile("#[0-9a-f]{6}")
_LEAST_CONTRAST = 4.5
"""The ratio that WCAG 2.2 asks of text (1.4.3, level AA)."""

_LONGEST_WORDS = 500
_LARGEST_SHOWN = 10**30


class WrongValueError(DiplotimelineError):
    """What is wrong with one value."""


def _text(value: object) -> str:
    if isinstance(value, str):
        if any(letter.isprintable() and not letter.isspace() for letter in value):
            return value
        raise WrongValueError("it is empty", hint="write something, or leave the key out")
    raise WrongValueError(f"a text is needed, found {shown(value)}", hint="write it in quotes")


def shown(value: object) -> str:
    """A value of any type, short enough for a message."""
    names = {str: "a text", bool: "a truth value", int: "a number", float: "a number", list: "a list", dict: "a table"}
    name = names.get(type(value), f"a {type(value).__name__}")
    if isinstance(value, int) and abs(value) > _LARGEST_SHOWN:
        return name
    text = str(value)
    return f"{name}: {text}" if len(text) <= 40 else name  # noqa: PLR2004 - a glance


def quoted(value: object) -> str:
    """A value as it would stand in the file, cut short."""
    return f'"{value:.40}"' if isinstance(value, str) else "..."


def _words(value: object) -> str:
    text = value if value == "" and isinstance(value, str) else _text(value)
    if len(text) > _LONGEST_WORDS:
        raise WrongValueError(f"these are {len(text)} letters", hint="only the words that give the date, as printed")
    return text


def _slug(value: object) -> str:
    text = _text(value)
    if len(text) > _LONGEST_SLUG:
        raise WrongValueError(f"these are {len(text)} letters", hint=f"an id names files; {_LONGEST_SLUG} are enough")
    if _SLUG.fullmatch(text):
        return text
    fitting = re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-") or "visit-2025"
    raise WrongValueError(f'"{text}" is no id', hint=f'small letters a-z, digits and hyphens, e.g. "{fitting}"')


def _event_id(value: object) -> str:
    text = _text(value)
    if re.fullmatch(EVENT_ID, text, re.ASCII):
        return text
    raise WrongValueError(f"{shown(text)} is no id of an event", hint="put back what was there")


def _one_of(what: str, table: Mapping[str, object]) -> Callable[[object], str]:
    def read(value: object) -> str:
        text = _text(value)
        if text in table:
            return text
        raise WrongValueError(f'there is no {what} "{text}"', hint=did_you_mean(text, table))

    return read


def _party(value: object) -> str:
    text = _text(value)
    try:
        return party(text).code
    except DiplotimelineError as error:
        raise WrongValueError(error.message, hint=error.hint) from error


def _edtf(value: object) -> str:
    text = _text(value)
    try:
        Edtf.parse(text)
    except EdtfError as error:
        raise WrongValueError(
            f'"{text}" is no date: {error.reason}', hint=error.hint or 'e.g. "2025-04-18", "2018-10"'
        ) from error
    return text


def _url(value: object) -> str:
    text = _text(value)
    try:
        parts = urllib.parse.urlsplit(text)
        parts.port  # noqa: B018 - a wrong one raises
    except ValueError as error:
        raise WrongValueError(f'"{text}" is no address: {error}') from error
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"\s", text):
        raise WrongValueError(f'"{text}" is no web address', hint="it begins with https:// and has no spaces")
    if _BAD_HOST.search(parts.hostname):
        raise WrongValueError(f'"{text}": "{parts.hostname}" is no host', hint="check the address")
    return text


def _folder(value: object) -> str:
    text = _url(value)
    if "?" in text or "#" in text or text.endswith((".html", ".htm")):
        raise WrongValueError(f'"{text}" is no address of a folder', hint="without ? and # or a page: https://example.org/x/")
    return text


def _language(value: object) -> str:
    text = _text(value)
    try:
        return locale(text).language
    except DiplotimelineError as error:
        raise WrongValueError(error.message, hint=error.hint) from error


def _domain(value: object) -> str:
    text = _text(value)
    if not _DOMAIN.fullmatch(text):
        raise WrongValueError(f'"{text}" is no domain name', hint="e.g. timeline.example.org")
    return text


def _year(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 1970 <= value <= 9999:  # noqa: PLR2004
        return value
    raise WrongValueError(f"a year from 1970 on is needed, found {shown(value)}", hint="a number without quotes, e.g. 2026")


def _moment(value: object) -> datetime.datetime:
    if not isinstance(value, datetime.datetime):
        raise WrongValueError(f"a moment is needed, found {shown(value)}", hint="without quotes, e.g. 2026-11-22T08:00:00Z")
    if value.tzinfo is None:
        raise WrongValueError(f"{value} has no time zone", hint=f"e.g. {value.isoformat()}Z")
    try:
        return value.astimezone(datetime.UTC)
    except OverflowError as error:
        raise WrongValueError(f"{value} is beyond all calendars") from error


def _sequence(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LAST_SEQUENCE:
        return value
    raise WrongValueError(f"a number from 0 to {LAST_SEQUENCE} is needed, found {shown(value)}")


def _digest(value: object) -> str:
    if isinstance(value, str) and _DIGEST.fullmatch(value):
        return value
    raise WrongValueError(f"{shown(value)} is no digest", hint="it is not to be edited: put back what was there")


def _clock(value: object) -> str:
    text = _text(value)
    if not _CLOCK.fullmatch(text):
        raise WrongValueError(f'"{text}" is no clock time', hint='e.g. "20:10", "20:10 Asia/Ho_Chi_Minh"')
    zone = text.partition(" ")[2]
    if zone:
        try:
            zoneinfo.ZoneInfo(zone)
        except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError) as error:
            raise WrongValueError(f'there is no time zone "{zone}"', hint="e.g. Asia/Ho_Chi_Minh") from error
    return text


def _colour(paper: str) -> Callable[[object], str]:
    """A colour that can be read on paper of that colour."""

    def read(value: object) -> str:
        text = _text(value).lower()
        if not _COLOUR.fullmatch(text):
            raise WrongValueError(f'"{value}" is no colour', hint='six hexadecimal digits, e.g. "#0f766e"')
        light, dark = sorted((_luminance(text), _luminance(paper)), reverse=True)
        ratio = (light + 0.05) / (dark + 0.05)
        if ratio < _LEAST_CONTRAST:
            kind = "dark" if _luminance(paper) > 0.5 else "light"  # noqa: PLR2004 - half of it
            message = f'"{value}" is not {kind} enough to be read on the page: contrast {ratio:.1f}, needed {_LEAST_CONTRAST}'
            raise WrongValueError(message, hint=f"take a {kind}er one")
        return text

    return read


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@frozen
class ValueType:
    """How one kind of value is checked, and what the JSON Schema says of it."""

    read: Callable[[object], Any]
    schema: Mapping[str, Any]


def _names(what: str, table: Mapping[str, object]) -> ValueType:
    return ValueType(_one_of(what, table), {"enum": sorted(table)})


def _members(what: str, kinds: type[StrEnum]) -> ValueType:
    return _names(what, {each.value: each for each in kinds})


_TEXT = {"type": "string", "minLength": 1}
_COLOUR_SCHEMA = {"type": "string", "pattern": f"^{_COLOUR.pattern}$"}

VALUE_TYPES: Mapping[Any, ValueType] = {
    str: ValueType(_text, _TEXT),
    entries.Words: ValueType(_words, {"type": "string", "maxLength": _LONGEST_WORDS}),
    entries.EntryId: ValueType(_slug, {"type": "string", "maxLength": _LONGEST_SLUG, "pattern": f"^{_SLUG.pattern}$"}),
    entries.SourceRef: ValueType(_text, _TEXT),
    entries.EventRef: ValueType(_text, _TEXT),
    entries.KindId: _names("kind", KINDS),
    entries.TopicId: _names("topic", TOPICS),
    entries.StatusId: _names("status", STATUSES),
    entries.RelationId: _names("relation", RELATIONS),
    entries.CoversId: _members("way to cover", Covers),
    entries.PartyCode: ValueType(_party, {"enum": sorted(NAMES)}),
    entries.EdtfText: ValueType(_edtf, _TEXT),
    entries.WebAddress: ValueType(_url, {"type": "string", "format": "uri", "pattern": "^https?://"}),
    entries.FolderAddress: ValueType(_folder, {"type": "string", "format": "uri", "pattern": "^https?://[^?#]*$"}),
    entries.PageLanguage: _names("language of pages", {"vi": None, "en": None}),
    entries.Language: ValueType(_language, _TEXT),
    entries.DomainName: ValueType(_domain, {"type": "string", "pattern": f"^{_DOMAIN.pattern}$".replace(r"\Z", "$")}),
    entries.ToldId: ValueType(_event_id, _TEXT),
    entries.Moment: ValueType(_moment, {"type": "string", "format": "date-time"}),
    entries.Sequence: ValueType(_sequence, {"type": "integer", "minimum": 0, "maximum": LAST_SEQUENCE}),
    entries.Digest: ValueType(_digest, {"type": "string", "pattern": f"^{_DIGEST.pattern}$"}),
    entries.ModifierId: _members("modifier", Third),
    entries.PartOfDayId: _members("part of the day", PartOfDay),
    entries.ExtentId: _members("extent", Extent),
    entries.DateStatusId: _members("status of a date", Status),
    entries.DirectionId: _members("direction", Direction),
    entries.Clock: ValueType(_clock, {"type": "string", "pattern": f"^{_CLOCK.pattern}$"}),
    entries.LightColour: ValueType(_colour("#fdfcf9"), _COLOUR_SCHEMA),
    entries.DarkColour: ValueType(_colour("#151917"), _COLOUR_SCHEMA),
    entries.Year: ValueType(_year, {"type": "integer", "minimum": 1970, "maximum": 9999}),
}
"""Type of a field in `entries` → how it is read."""

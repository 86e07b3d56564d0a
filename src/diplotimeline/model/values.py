"""What a valid value of each kind is, once, for Python and for files: a function that converts what is plainly meant.

Each returns the value, or raises an `InvalidValueError` that says what was found and what would be right. They are the
converters of the fields of the model; the reader of files calls the same ones. `SCHEMAS` says of each what a JSON
Schema can say.
"""

from __future__ import annotations

import datetime
import functools
import os
import pathlib
import re
import unicodedata
import urllib.parse
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from diplotimeline.calendars.civil import Day
from diplotimeline.calendars.zones import is_zone
from diplotimeline.dates.languages import BUILT_IN
from diplotimeline.edtf import Edtf, Form
from diplotimeline.errors import EdtfError, InvalidValueError, did_you_mean
from diplotimeline.phrases import Phrase, for_example

LAST_SEQUENCE = 2**31 - 1
"""The largest SEQUENCE that every calendar program can hold."""

_LONGEST_SLUG = 120
_LONGEST_WORDS = 500
_LONGEST_SHOWN = 40
_LARGEST_SHOWN = 10**30
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CODE = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_DOMAIN = re.compile(r"(?=.{1,253}\Z)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_BAD_HOST = re.compile(r"\.\.|^[.-]|[%\"<>\\\\^`{|}]")
_DIGEST = re.compile(r"(?:(?:\d+:)?[0-9a-f]{32})?")
_CLOCK = re.compile(r"(?:[01]\d|2[0-4]):[0-5]\d(?: [A-Za-z0-9_+/-]+)?")
_COLOUR = re.compile("#[0-9a-f]{6}")
_LIGHT_PAPER, _DARK_PAPER = "#fdfcf9", "#151917"
"""What the pages are printed on, as assets/style.css has it."""

_LEAST_CONTRAST = 4.5
"""The ratio that WCAG 2.2 asks of text (1.4.3, level AA)."""

READ_LANGUAGES = tuple(sorted(BUILT_IN))
"""Those whose words ship with their rules; a source may be of any other, and is cited all the same."""


# --- texts ---------------------------------------------------------------------------------------


IMAGES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp"}
"""Endings of images that every browser shows, and their media types."""

PAGES = frozenset(("index", "timeline", "upcoming", "pictures", "subscribe"))
"""Pages that every folder has."""


def text(value: object) -> str:
    """A text with something to read in it."""
    if not isinstance(value, str):
        raise InvalidValueError(needed("a text", value), hint="write it in quotes")
    is_plain = value.isprintable() and bool(value) and not value.isspace()  # nearly all are, and this is quick
    if is_plain or any(letter.isprintable() and not letter.isspace() for letter in value):
        return value
    raise InvalidValueError("it is empty", hint="write something, or leave the key out")


def words(value: object) -> str:
    """Date words as printed; "" for none."""
    given = "" if value == "" else text(value)
    if len(given) > _LONGEST_WORDS:
        raise InvalidValueError(
            Phrase("these are {count} letters", count=len(given)), hint="only the words that give the date, as printed"
        )
    return given


def shown(value: object) -> str:
    """A value of any type, short enough for a message."""
    names = {str: "a text", bool: "a truth value", int: "a number", float: "a number", list: "a list", dict: "a table"}
    name = Phrase(names.get(type(value), f"a {type(value).__name__}"))
    if isinstance(value, int) and abs(value) > _LARGEST_SHOWN:
        return name
    if isinstance(value, Mapping | list | tuple | set | frozenset) and value:
        return name  # what is in it may be deep, long, or a number of thousands of digits
    told = str(value)
    return Phrase("{name}: {value}", name=name, value=told) if len(told) <= _LONGEST_SHOWN else name


def needed(what: str, value: object) -> Phrase:
    """The sentence that a value of another kind is needed: "a text"."""
    return Phrase("{what} is needed, found {found}", what=Phrase(what), found=shown(value))


def quoted(value: object) -> str:
    """A value as it would stand in the file, cut short."""
    return f'"{value:.40}"' if isinstance(value, str) else "..."


def plain(value: str) -> str:
    """Text for searching: no case, no accents, đ as d."""
    decomposed = unicodedata.normalize("NFD", value.casefold().replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


# --- names ---------------------------------------------------------------------------------------


def slug(value: object) -> str:
    """An id that names files and addresses: small letters, digits, single hyphens."""
    given = text(value)
    if len(given) > _LONGEST_SLUG:
        raise InvalidValueError(
            Phrase("these are {count} letters", count=len(given)),
            hint=Phrase("an id names files; {most} are enough", most=_LONGEST_SLUG),
        )
    if _SLUG.fullmatch(given):
        return given
    fitting = re.sub(r"[^a-z0-9]+", "-", plain(given)).strip("-") or "visit-2025"
    raise InvalidValueError(
        Phrase('"{given}" is not a valid id', given=given),
        hint=Phrase('small letters a-z, digits and hyphens, e.g. "{fitting}"', fitting=fitting),
    )


def code(value: object) -> str:
    """The id of a party: letters, digits, single hyphens, as ISO 3166 codes have them."""
    given = text(value)
    if len(given) <= _LONGEST_SLUG and _CODE.fullmatch(given):
        return given
    fitting = re.sub(r"[^a-z0-9]+", "-", plain(given)).strip("-")[:_LONGEST_SLUG] or "rijks"
    raise InvalidValueError(
        Phrase('"{given}" is not a valid id of a party', given=given[:40]),
        hint=Phrase('letters, digits and hyphens, e.g. "{fitting}"', fitting=fitting),
    )


def one_of(what: str, known: Mapping[str, Any]) -> Callable[[object], Any]:
    """A converter for the names of a table: gives what the table holds for the name, or is given a value of it."""

    def read(value: object) -> Any:
        if not isinstance(value, str):
            raise InvalidValueError(needed("a text", value), hint="write it in quotes")
        if value in known:
            return known[value]
        raise InvalidValueError(
            Phrase('there is no {what} "{value}"', what=Phrase(what), value=value[:80]), hint=did_you_mean(value, known)
        )

    return read


def member_of(what: str, kinds: type[StrEnum]) -> Callable[[object], Any]:
    """A converter for the members of an enumeration, by their values."""
    return one_of(what, {each.value: each for each in kinds})


@functools.lru_cache(maxsize=256)
def _is_language(tag: str) -> bool:
    if tag in READ_LANGUAGES:
        return True
    import langcodes  # noqa: PLC0415 - 25 ms, and only for languages that are not read here

    return bool(_LANGUAGE.fullmatch(tag)) and langcodes.tag_is_valid(tag)


def language(value: object) -> str:
    """An IETF language tag (BCP 47) of a language that exists, its language in small letters."""
    given = text(value)
    tag = "-".join((given.partition("-")[0].lower(), *given.split("-")[1:]))
    if _is_language(tag):
        return tag
    is_code = len(tag) <= 3  # noqa: PLR2004 - as codes of ISO 639 are
    hint = did_you_mean(tag, READ_LANGUAGES) if is_code else "an IETF tag, e.g. en, fr, lo"
    raise InvalidValueError(Phrase('no language "{given}"', given=given[:40]), hint=hint)


def zone(value: object) -> str:
    """The name of a time zone in the IANA database."""
    given = text(value)
    if is_zone(given):
        return given
    raise InvalidValueError(Phrase('there is no time zone "{given}"', given=given[:80]), hint="an IANA name, e.g. Europe/Paris")


def domain(value: object) -> str:
    """A domain name."""
    given = text(value)
    if not _DOMAIN.fullmatch(given):
        raise InvalidValueError(
            Phrase('"{given}" is not a valid domain name', given=given[:80]), hint=for_example("timeline.example.org")
        )
    return given


def url(value: object) -> str:
    """An absolute web address."""
    given = text(value)
    try:
        parts = urllib.parse.urlsplit(given)
        parts.port  # noqa: B018 - a wrong one raises
    except ValueError as error:
        raise InvalidValueError(Phrase('"{given}" is not a valid address: {error}', given=given, error=error)) from error
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"\s", given):
        raise InvalidValueError(
            Phrase('"{given}" is not a valid web address', given=given), hint="it begins with https:// and has no spaces"
        )
    if _BAD_HOST.search(parts.hostname):
        raise InvalidValueError(
            Phrase('"{given}": "{host}" is not a valid host name', given=given, host=parts.hostname), hint="check the address"
        )
    return given


def folder_url(value: object) -> str:
    """The web address of a folder."""
    given = url(value)
    if "?" in given or "#" in given or given.endswith((".html", ".htm")):
        raise InvalidValueError(
            Phrase('"{given}" is not a valid address of a folder', given=given),
            hint="without ? and # or a page: https://example.org/x/",
        )
    return given


def file_beside(value: object) -> str:
    """The path of a file in the folder of the data file, or in one below it."""
    given = text(value)
    path = pathlib.PurePosixPath(given)
    if "\\" in given or ":" in given or path.is_absolute() or ".." in path.parts:
        raise InvalidValueError(
            Phrase('"{given}" is not in the folder of the data file', given=given),
            hint=for_example('"site/logo.svg"'),
        )
    return path.as_posix()


def logo(value: object) -> str:
    """The path of an image in the folder of the data file."""
    given = file_beside(value)
    if pathlib.PurePosixPath(given).suffix.lower() not in IMAGES:
        raise InvalidValueError(
            Phrase('"{given}" is not an image that pages can show', given=given),
            hint=Phrase("one of {endings}", endings=", ".join(IMAGES)),
        )
    return given


def pages(value: object) -> tuple[str, ...]:
    """Further pages: the paths of their files without language and ending, each of another name."""
    found = each(_page, value)
    if len({pathlib.PurePosixPath(path).name for path in found}) < len(found):
        raise InvalidValueError("a page appears twice", hint="each once, in brackets")
    return found


def _page(value: object) -> str:
    path = file_beside(value)
    name = slug(pathlib.PurePosixPath(path).name)
    if name in PAGES:
        raise InvalidValueError(Phrase('the folder has a page "{name}" already', name=name), hint=for_example('"about"'))
    return path


def file_name(value: str | os.PathLike[str]) -> str:
    """The name of a file."""
    if isinstance(value, str | os.PathLike):
        return os.fspath(value)
    raise InvalidValueError(needed("the path of a file", value), hint=for_example('"events.toml"'))


# --- numbers, dates, moments ---------------------------------------------------------------------


def edtf(value: Edtf | Day | datetime.date | str) -> Edtf:
    """An EDTF value: its text, a ``datetime.date``, a `Day`, or the value itself."""
    if isinstance(value, str):
        text(value)
    elif not isinstance(value, Edtf | Day | datetime.date):
        raise InvalidValueError(needed("a text", value), hint=for_example('"2025-04-18", "2018-10"'))
    try:
        return Edtf.of_value(value)
    except EdtfError as error:
        message = Phrase('"{text}" is not a valid date: {reason}', text=error.text[:80], reason=error.reason)
        raise InvalidValueError(message, hint=error.hint or for_example('"2025-04-18", "2018-10"')) from error


def publication_date(value: Edtf | Day | datetime.date | str) -> Edtf:
    """What is known of a day of publication: a date or an interval, no set."""
    given = edtf(value)
    if given.form not in (Form.DATE, Form.INTERVAL):
        raise InvalidValueError(Phrase("published is a date or an interval, not a set: {given}", given=given))
    return given


def iso_day(value: datetime.date | str) -> datetime.date:
    """A day, as ISO 8601 or as ``datetime.date``."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    try:
        return datetime.date.fromisoformat(text(value))
    except ValueError as error:
        raise InvalidValueError(
            Phrase("{found} is not a valid day", found=shown(value)), hint=for_example('"2026-03-12"')
        ) from error


def year(value: object) -> int:
    """A year from 1970 on."""
    if isinstance(value, int) and not isinstance(value, bool) and 1970 <= value <= 9999:  # noqa: PLR2004
        return value
    raise InvalidValueError(needed("a year from 1970 on", value), hint="a number without quotes, e.g. 2026")


def file_format(value: object, newest: int) -> int:
    """The format of a file: a number, and so far there is just one."""
    if value == newest and isinstance(value, int) and not isinstance(value, bool):
        return value
    hint = Phrase("this program reads format {newest}; a newer one needs a newer diplotimeline", newest=newest)
    raise InvalidValueError(Phrase("it is of format {found}", found=shown(value)), hint=hint)


def moment(value: datetime.datetime | str) -> datetime.datetime:
    """A moment with its zone, kept in UTC; or its text (ISO 8601)."""
    given: object = value
    if isinstance(value, str):
        try:
            given = datetime.datetime.fromisoformat(value)
        except ValueError:
            given = value
    if not isinstance(given, datetime.datetime):
        raise InvalidValueError(needed("a moment", value), hint="without quotes, e.g. 2026-11-22T08:00:00Z")
    if given.tzinfo is None:
        raise InvalidValueError(Phrase("{given} has no time zone", given=given), hint=for_example(f"{given.isoformat()}Z"))
    try:
        return given.astimezone(datetime.UTC)
    except OverflowError as error:
        raise InvalidValueError(Phrase("{given} is beyond all calendars", given=given)) from error


def sequence(value: object) -> int:
    """A number of changes."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LAST_SEQUENCE:
        return value
    raise InvalidValueError(
        Phrase("a number from 0 to {most} is needed, found {found}", most=LAST_SEQUENCE, found=shown(value))
    )


def digest(value: object) -> str:
    """A digest of the log: "2:" and 32 hexadecimal digits; the recipe 1 has no number."""
    if isinstance(value, str) and _DIGEST.fullmatch(value):
        return value
    raise InvalidValueError(
        Phrase("{found} is not a valid digest", found=shown(value)), hint="it is not to be edited: put back what was there"
    )


def clock(value: object) -> str:
    """A clock time, with its zone if it has one: "20:10", "20:10 Europe/Paris"."""
    given = text(value)
    if not _CLOCK.fullmatch(given):
        raise InvalidValueError(
            Phrase('"{given}" is not a valid clock time', given=given[:80]), hint=for_example('"20:10", "20:10 Europe/Paris"')
        )
    if " " in given:
        zone(given.partition(" ")[2])
    return given


def place(value: object) -> tuple[float, float]:
    """Latitude and longitude in degrees (WGS 84)."""
    hint = "latitude and longitude in degrees, e.g. [52.36, 4.885]"
    numbers = tuple(value) if isinstance(value, list | tuple) else ()
    if len(numbers) != 2 or not all(isinstance(each, int | float) and not isinstance(each, bool) for each in numbers):  # noqa: PLR2004
        raise InvalidValueError(needed("a place", value), hint=hint)
    latitude, longitude = numbers
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):  # noqa: PLR2004 - the poles and the antimeridian
        told = f"{shown(latitude)}, {shown(longitude)}"
        raise InvalidValueError(Phrase("no place on Earth: {told}", told=told), hint=hint)
    return float(latitude), float(longitude)


# --- colours -------------------------------------------------------------------------------------


def colour(value: object) -> str:
    """A colour that can be read on light pages: "#rrggbb"."""
    not_enough = '"{value}" is not dark enough to be read on the page: contrast {ratio}, needed {needed}'
    return _readable(value, _LIGHT_PAPER, not_enough, "take a darker one")


def dark_page_colour(value: object) -> str:
    """A colour that can be read on dark pages: "#rrggbb"."""
    not_enough = '"{value}" is not light enough to be read on the page: contrast {ratio}, needed {needed}'
    return _readable(value, _DARK_PAPER, not_enough, "take a lighter one")


def _readable(value: object, paper: str, not_enough: str, hint: str) -> str:
    given = text(value).lower()
    if not _COLOUR.fullmatch(given):
        raise InvalidValueError(
            Phrase('"{value}" is not a valid colour', value=given[:40]), hint='six hexadecimal digits, e.g. "#0f766e"'
        )
    light, dark = sorted((_luminance(given), _luminance(paper)), reverse=True)
    ratio = (light + 0.05) / (dark + 0.05)
    if ratio < _LEAST_CONTRAST:
        message = Phrase(not_enough, value=value, ratio=f"{ratio:.1f}", needed=_LEAST_CONTRAST)
        raise InvalidValueError(message, hint=hint)
    return given


def _luminance(hexadecimal: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# --- lists ---------------------------------------------------------------------------------------


def items(value: object) -> tuple[Any, ...]:
    """A list, kept as a tuple; a set as one sorted by what is written, whatever is in it."""
    if isinstance(value, set | frozenset):
        return tuple(sorted(value, key=str))
    if isinstance(value, tuple | list):
        return tuple(value)
    raise InvalidValueError(
        needed("a list", value),
        hint=Phrase("in brackets: [{value}]", value=quoted(value)),
    )


def each(read: Callable[[Any], Any], value: object) -> tuple[Any, ...]:
    """A list whose items are of one kind, each read by the same converter."""
    found = []
    for index, item in enumerate(items(value)):
        try:
            found.append(read(item))
        except InvalidValueError as error:
            raise InvalidValueError(error.message, hint=error.hint, at=(index, *error.at)) from error
    return tuple(found)


def names(value: object) -> tuple[str, ...]:
    """A list of ids, each once."""
    found = each(text, value)
    if len(set(found)) < len(found):
        twice = next(name for index, name in enumerate(found) if name in found[:index])
        raise InvalidValueError(Phrase('"{twice}" appears twice', twice=twice), hint="once is enough")
    return found


_TEXT = {"type": "string", "minLength": 1}
_COLOUR_SCHEMA = {"type": "string", "pattern": f"^{_COLOUR.pattern}$"}

SCHEMAS: Mapping[str, Mapping[str, Any]] = {
    "text": _TEXT,
    "words": {"type": "string", "maxLength": _LONGEST_WORDS},
    "slug": {"type": "string", "maxLength": _LONGEST_SLUG, "pattern": f"^{_SLUG.pattern}$"},
    "code": {"type": "string", "maxLength": _LONGEST_SLUG, "pattern": f"^{_CODE.pattern}$"},
    "language": {"type": "string", "pattern": f"^{_LANGUAGE.pattern}$"},
    "zone": _TEXT,
    "domain": {"type": "string", "pattern": f"^{_DOMAIN.pattern}$".replace(r"\Z", "$")},
    "url": {"type": "string", "format": "uri", "pattern": "^https?://"},
    "folder_url": {"type": "string", "format": "uri", "pattern": "^https?://[^?#]*$"},
    "edtf": _TEXT,
    "publication_date": _TEXT,
    "iso_day": {"type": "string", "format": "date"},
    "year": {"type": "integer", "minimum": 1970, "maximum": 9999},
    "place": {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
    "colour": _COLOUR_SCHEMA,
    "dark_page_colour": _COLOUR_SCHEMA,
    "names": {"type": "array", "items": _TEXT},
}
"""Name of a converter → what the JSON Schema says of such a value."""

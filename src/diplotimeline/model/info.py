"""TimelineInfo: what identifies a timeline as a whole, and how it is published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from attrs import Factory, field, frozen
from attrs.converters import optional

from diplotimeline.dates.wording.patterns import Wording, wording_in
from diplotimeline.errors import InvalidValueError
from diplotimeline.messages import SHIPPED, Messages, fallback_language
from diplotimeline.model import values
from diplotimeline.model.own_messages import faults_brought, messages_of
from diplotimeline.model.text import LocalizedText, localized, localized_if_given
from diplotimeline.phrases import Phrase, as_phrase


def _languages(value: object) -> tuple[str, ...]:
    hint = "each once, in brackets; the first is that of the front page"
    found = values.each(values.language, value)
    if not found:
        raise InvalidValueError("no language is given", hint=hint)
    if len(set(found)) < len(found):
        raise InvalidValueError("a language appears twice", hint=hint)
    return found


def _of_title(info: TimelineInfo) -> tuple[str, ...]:
    """The languages of the title that there are words in."""
    return tuple(each for each in info.title if info.words.speaks(each)) or (fallback_language(),)


def _check_languages(info: TimelineInfo, _attribute: object, languages: tuple[str, ...]) -> None:
    """Refuse a language in which nothing could be told."""
    for index, language in enumerate(languages):
        if not info.words.speaks(language):
            error = info.words.unknown(language)
            raise InvalidValueError(error.message, hint=error.hint, at=("languages", index))
        for fault in faults_brought(language):
            message = Phrase(
                'the words that a package brings in "{language}" are wrong: {field}: {message}',
                language=language,
                field=fault.field,
                message=as_phrase(fault.message),
            )
            raise InvalidValueError(message, hint=fault.hint, at=("languages", index))


def _about(text: str) -> Mapping[str, str]:
    return {"about": text}


@frozen
class TimelineInfo:
    """What identifies a timeline: UIDs, tag: ids and self links are made of it.

    ``id_domain`` is a domain name of the publisher and never changes; ``since`` is the year in which it was the
    publisher's (RFC 4151); ``url`` is the address of the published folder, None if it has none yet. ``subject`` is the id
    of the party whose timeline it is, and which is therefore no partner. ``zone`` (IANA) is that of clock times which are
    printed without one, and of "today"; none is assumed. ``home`` is the publisher's own page; ``colour`` and
    ``colour_dark`` (#rrggbb) are those of the pages, on light and on dark. ``languages`` are those in which it is
    published, the main one first; those of the title if they are not given. ``logo``, ``extra_css`` and ``pages`` name
    files of the publisher's own in the folder of the data file. ``words`` are its own in place of those that
    ship: language → room → key → words.

    Example:
        >>> TimelineInfo({"en": "Ours", "vi": "Của chúng tôi"}, "example.org").languages
        ('en', 'vi')

    Raises:
        InvalidValueError: a field that cannot be.
    """

    title: LocalizedText = field(default=LocalizedText("Timeline"), converter=localized, metadata=_about("its name"))
    id_domain: str = field(
        default="timeline.invalid",
        converter=values.domain,
        metadata=_about("a domain name of the publisher; UIDs and tag: ids are made of it, never change it"),
    )
    since: int = field(
        default=2026,
        converter=values.year,
        metadata=_about("the year from which ids are counted (RFC 4151); never change it"),
    )
    description: LocalizedText | None = field(default=None, converter=localized_if_given, metadata=_about("one sentence"))
    author: str | None = field(default=None, converter=optional(values.text), metadata=_about("who publishes it"))
    licence: str | None = field(
        default=None, converter=optional(values.text), metadata=_about("under which terms, e.g. CC BY 4.0")
    )
    subject: str | None = field(
        default=None,
        converter=optional(values.text),
        metadata=_about("the id of the party whose timeline it is, e.g. RU-SPE; it is no partner of its own"),
    )
    zone: str | None = field(
        default=None,
        converter=optional(values.zone),
        metadata=_about('the time zone of clock times that are printed without one, and of "today"; e.g. Europe/Paris'),
    )
    url: str | None = field(
        default=None,
        converter=optional(values.folder_url),
        metadata={**_about("the address of the published folder"), "schema": "folder_url"},
    )
    home: str | None = field(
        default=None,
        converter=optional(values.url),
        metadata={**_about("the address of the publisher's own page"), "schema": "url"},
    )
    colour: str = field(
        default="#0f766e",
        converter=values.colour,
        metadata=_about("the colour of the pages, dark enough to be read on white"),
    )
    colour_dark: str = field(
        default="#5eead4",
        converter=values.dark_page_colour,
        metadata=_about("the same for dark screens, light enough to be read"),
    )
    logo: str | None = field(
        default=None,
        converter=optional(values.logo),
        metadata={**_about("an image in the folder of the data file, shown in front of the name"), "schema": "text"},
    )
    extra_css: str | None = field(
        default=None,
        converter=optional(values.file_beside),
        metadata={**_about("a style sheet in the folder of the data file, after the shipped one"), "schema": "text"},
    )
    pages: tuple[str, ...] = field(
        default=(),
        converter=values.pages,
        metadata=_about(
            'further pages, e.g. ["site/about"]: site/about.en.html in the folder of the data file, from its h1 on'
        ),
    )
    words: Messages = field(default=SHIPPED, converter=messages_of)
    languages: tuple[str, ...] = field(
        default=Factory(_of_title, takes_self=True),
        converter=_languages,
        validator=_check_languages,
        metadata=_about("those in which it is published, the main one first; those of the title if left out"),
    )

    @property
    def language(self) -> str:
        """The main language."""
        return self.languages[0]

    def wording(self, language: str) -> Wording:
        """How dates are told in a language, by its words.

        Raises:
            UnknownNameError: there are no words in that language.
        """
        return wording_in(language, self.words)

    def others(self, language: str) -> tuple[str, ...]:
        """The languages in which it is published beside this one."""
        return tuple(each for each in self.languages if each != language)


class InfoFields(TypedDict, total=False):
    """The fields of `TimelineInfo`, for `Timeline`."""

    title: LocalizedText | Mapping[str, str] | str
    id_domain: str
    since: int
    description: LocalizedText | Mapping[str, str] | str | None
    author: str | None
    licence: str | None
    subject: str | None
    zone: str | None
    url: str | None
    home: str | None
    colour: str
    colour_dark: str
    logo: str | None
    extra_css: str | None
    pages: tuple[str, ...] | list[str]
    words: Messages | Mapping[str, Mapping[str, Any]]
    languages: tuple[str, ...] | list[str]

"""LocalizedText: a text in any languages, or one that is the same in all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from diplotimeline.errors import InvalidValueError
from diplotimeline.messages import fallback_language
from diplotimeline.model import values
from diplotimeline.phrases import Phrase, for_example

PLAIN = "und"
"""The tag of a text without a language: "undetermined" in ISO 639."""

TEXT_HINT = for_example('{ vi = "...", en = "..." }')
"""What a text of several languages looks like in a file."""


@frozen(init=False, eq=False, repr=False)
class LocalizedText(Mapping[str, str]):
    """A text in any languages, by IETF tag; a plain text has no language and is shown in all.

    It is a mapping of tag to text. `text` gives it in one language, or in the one that comes nearest.

    Example:
        >>> title = LocalizedText(en="Talks in Hanoi", fr="Entretiens à Hanoï")
        >>> title.text("fr"), title.text("nl")
        ('Entretiens à Hanoï', 'Talks in Hanoi')
        >>> LocalizedText("Paris").text("vi")
        'Paris'

    Raises:
        InvalidValueError: no text at all, an empty one, or a tag that is no language.
    """

    _texts: Mapping[str, str] = field()

    def __init__(self, text: str | Mapping[str, str] | None = None, /, **by_language: str | None) -> None:
        if not isinstance(text, str | Mapping | None):
            raise InvalidValueError(values.needed("a text or a table", text), hint=TEXT_HINT)
        given = {PLAIN: text} if isinstance(text, str) else dict(text or {})
        given.update((tag, each) for tag, each in by_language.items() if each is not None)
        if not given:
            raise InvalidValueError("it has no text in any language", hint=TEXT_HINT)
        texts: dict[str, str] = {}
        for written, each in given.items():
            tag = checked_tag(written)
            if tag in texts:
                raise InvalidValueError(Phrase('the language "{tag}" appears twice', tag=tag), hint="one text a language")
            texts[tag] = values.text(each)
        self.__attrs_init__(texts)

    def text(self, language: str) -> str:
        """The text in a language (IETF tag); else the plain one, the English one, or the first that is given."""
        for tag in (language, language.partition("-")[0], PLAIN, fallback_language()):
            if tag in self._texts:
                return self._texts[tag]
        return next(iter(self._texts.values()))

    @property
    def is_plain(self) -> bool:
        """Whether it is one text that has no language."""
        return tuple(self._texts) == (PLAIN,)

    def joined(self, other: LocalizedText | None) -> LocalizedText:
        """The text itself, and in further languages that of the other."""
        # A plain text stands for every language: of the other nothing is lacking.
        return self if other is None or PLAIN in self else LocalizedText({**other, **self})

    def __getitem__(self, language: str) -> str:
        return self._texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(frozenset(self._texts.items()))

    def __repr__(self) -> str:
        return f"LocalizedText({self._texts[PLAIN] if self.is_plain else dict(self._texts)!r})"


def checked_tag(tag: object) -> str:
    """A language tag, or that of a plain text.

    Raises:
        InvalidValueError: it is none.
    """
    return PLAIN if tag == PLAIN else values.language(tag)


def localized(value: LocalizedText | Mapping[str, str] | str) -> LocalizedText:
    """A text from what is plainly meant as one: a plain text, or one by language.

    Raises:
        InvalidValueError: it is none.
    """
    if isinstance(value, LocalizedText):
        return value
    if isinstance(value, str | Mapping):
        return LocalizedText(value)
    raise InvalidValueError(values.needed("a text or a table", value), hint=TEXT_HINT)


def localized_if_given(value: LocalizedText | Mapping[str, str] | str | None) -> LocalizedText | None:
    """The same; nothing for None.

    Raises:
        InvalidValueError: it is no text.
    """
    return None if value is None else localized(value)

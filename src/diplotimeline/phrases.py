"""Sentences of errors: in English where they are raised, and told in another language by its table of sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Self

_PLACE = re.compile(r"\{(\w+)\}")

Sentences = Mapping[str, str]
"""The English of a sentence, its places in braces → the same in another language: the room "errors" of its messages."""


class Phrase(str):
    """A sentence in English that knows what it was made of, so that it can be told in another language as well.

    ``template`` has places in braces, which ``values`` fill; a value that is a phrase itself is told in that language too.

    Example:
        >>> told = Phrase("a text is needed, found {found}", found=5)
        >>> told
        'a text is needed, found 5'
        >>> in_language(told, {"a text is needed, found {found}": "il faut un texte, trouvé : {found}"})
        'il faut un texte, trouvé : 5'
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, **values: object) -> Self:
        """The sentence, its places filled."""
        self = super().__new__(cls, _filled(template, values))
        self.template = template
        self.values = values
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """What an equal one is made of again, when it is pickled or copied."""
        return (self.template,), dict(self.values)


def as_phrase(text: str) -> Phrase:
    """A sentence to be a value of another one: there a plain text would be taken for what somebody wrote."""
    return text if isinstance(text, Phrase) else Phrase(text)


def _filled(template: str, values: Mapping[str, object]) -> str:
    # Not by str.format: hints show tables of TOML, whose braces are no places.
    return _PLACE.sub(lambda place: str(values[place[1]]) if place[1] in values else place[0], template)


def in_language(text: str, sentences: Sentences) -> str:
    """A sentence as a table of sentences has it; in English if it is not in there."""
    if not isinstance(text, Phrase):
        return sentences.get(text, text)
    values = {name: in_language(each, sentences) if isinstance(each, Phrase) else each for name, each in text.values.items()}
    return _filled(sentences.get(text.template, text.template), values)


def places(template: str) -> frozenset[str]:
    """The names of the places of a sentence."""
    return frozenset(_PLACE.findall(template))


def for_example(example: str) -> Phrase:
    """A hint that is an example alone."""
    return Phrase("e.g. {example}", example=example)

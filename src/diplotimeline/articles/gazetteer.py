"""Names of parties in running text: by the tables that ship and by the timeline's own parties."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from attrs import frozen

from diplotimeline.articles.lexicon import Lexicon
from diplotimeline.articles.names import surnames
from diplotimeline.dates.words import fold
from diplotimeline.messages import tabled_languages
from diplotimeline.model.party import Party, shipped_codes, shipped_party
from diplotimeline.model.values import plain
from diplotimeline.resources import read_rows

_TOKEN = re.compile(r"[^\W_]+")
_WORD_BEFORE = re.compile(r"([^\W\d_]+) $")
_BEGINS_SENTENCE = re.compile(r"(?:^|[.!?:\n]\s*)\S+ $")
_LOOKED_BACK = 60
_KEYS_KEPT = 50_000
_EXACT = "vi"
"""The language in which accents tell names apart: "Lào" is a state, "lao" is work."""


class Sort(StrEnum):
    """How a name stands for its party."""

    NAME = "name"
    WITHIN = "within"
    PEOPLE = "people"
    BODY = "body"


@frozen
class Spelling:
    """One way to write the name of a party; ``strict`` if it is believed only behind a word that says what it is.

    ``tokens`` are what it is found by, ``printed`` the same with their accents.
    """

    code: str
    tokens: tuple[str, ...]
    printed: tuple[str, ...]
    sort: Sort
    strict: bool
    capitals: tuple[bool, ...]


@frozen
class PartyMention:
    """A party named in a text: ``start:end`` of the name; ``is_place`` if the words before it say where, not who."""

    code: str
    start: int
    end: int
    sort: Sort
    is_place: bool = False


@frozen
class Gazetteer:
    """The spellings of one language, by their first token, the longest first."""

    language: str
    by_first: Mapping[str, tuple[Spelling, ...]]

    def find(self, text: str, lexicon: Lexicon, folded: str) -> Iterator[PartyMention]:
        """The parties that a text names, in order; the longest name at a place holds.

        Args:
            text: the text as it is.
            lexicon: the words of its language.
            folded: the text folded, letter by letter.
        """
        tokens = [(found.start(), found.end()) for found in _TOKEN.finditer(text)]
        keys = [self._key(text[start:end]) for start, end in tokens]
        at = 0
        doubted: PartyMention | None = None
        last_told: PartyMention | None = None
        while at < len(tokens):
            spelling = next(self._spellings_at(text, tokens, keys, at), None)
            if spelling is None:
                at += 1
                continue
            last = at + len(spelling.tokens) - 1
            start, end = tokens[at][0], tokens[last][1]
            before = folded[max(0, start - _LOOKED_BACK) : start]
            mention = PartyMention(spelling.code, start, end, spelling.sort, _is_place(before, lexicon))
            if self._is_believed(spelling, text, start, before, lexicon) or _are_listed(text, last_told, mention):
                if doubted is not None and _are_listed(text, doubted, mention):
                    yield doubted
                yield mention
                doubted, last_told = None, mention
            else:
                doubted = mention
            at = last + 1

    def _key(self, token: str) -> str:
        return _key(token, self.language)

    def _spellings_at(self, text: str, tokens: list[tuple[int, int]], keys: list[str], at: int) -> Iterator[Spelling]:
        for spelling in self.by_first.get(keys[at], ()):
            size = len(spelling.tokens)
            if tuple(keys[at : at + size]) != spelling.tokens:
                continue
            if not _is_printed(spelling, text, tokens, at):
                continue
            firsts = (text[start] for start, _ in tokens[at : at + size])
            if any(is_capital and not first.isupper() for first, is_capital in zip(firsts, spelling.capitals, strict=True)):
                continue
            gaps = (text[tokens[n][1] : tokens[n + 1][0]] for n in range(at, at + size - 1))
            if all(len(gap) <= 1 or (gap in (". ", " - ", " – ") and size > 1) for gap in gaps):
                yield spelling

    @staticmethod
    def _is_believed(spelling: Spelling, text: str, start: int, before: str, lexicon: Lexicon) -> bool:
        places = lexicon.places
        is_introduced = bool(places.level.search(before) or places.embassy.search(before))
        doubts = (
            spelling.strict and not is_introduced,
            # "xã Đức Long" is no Germany, and villages have the names of districts elsewhere.
            _is_small(spelling) and places.level.search(before) and not places.embassy.search(before),
            spelling.sort is Sort.WITHIN and places.village.search(before),
            spelling.sort is Sort.WITHIN and _begins_name(text, start, spelling) and not is_introduced,
            _ends_name(text, start),
        )
        if any(doubts):
            return False
        if len(spelling.tokens) > 1 or spelling.sort is Sort.BODY or is_introduced:
            return True
        return not (lexicon.people.honorific.search(before) or _follows_name(text, start))


def _is_small(spelling: Spelling) -> bool:
    """Whether it is a state by a name of one word, such as there are villages of."""
    return len(spelling.tokens) == 1 and "-" not in spelling.code and spelling.sort is Sort.NAME


def _begins_name(text: str, start: int, spelling: Spelling) -> bool:
    """Whether a place is the beginning of a person's name: "Le Thanh Phuoc"."""
    size = len(spelling.tokens)
    run = re.match(rf"(?:[^\W\d_]+ ){{{size}}}([^\W\d_]+)", text[start : start + _LOOKED_BACK])
    is_name = run is not None and run[1][0].isupper() and run[1][1:].islower()
    return is_name and _is_surname(text[start:].split(maxsplit=1)[0])


def _is_surname(word: str) -> bool:
    return any(plain(word) in names for names in surnames().values())


def _ends_name(text: str, start: int) -> bool:
    """Whether a surname stands right before a place: "Lê Thành Đô" is no city."""
    before = _WORD_BEFORE.search(text, max(0, start - _LOOKED_BACK), start)
    return before is not None and before[1][0].isupper() and _is_surname(before[1])


def _is_printed(spelling: Spelling, text: str, tokens: list[tuple[int, int]], at: int) -> bool:
    """Whether accents that are printed are those of the name: "Hải Phong" is not "Hải Phòng"."""
    words = [text[start:end] for start, end in tokens[at : at + len(spelling.printed)]]
    if all(word.isascii() for word in words) or all(key.isascii() for key in spelling.printed):
        return True
    marks = sum(fold(word).folded != key for word, key in zip(words, spelling.printed, strict=True))
    return marks == 0 or all(_is_bare(word, key) for word, key in zip(words, spelling.printed, strict=True))


def _is_bare(word: str, key: str) -> bool:
    """Whether a printed word has some of the marks of a name, and no other: French prints "Diên Biên" for "Điện Biên"."""
    folded = fold(word).folded
    return folded == key or (plain(word) == plain(key) and (not folded.isascii() or len(key) == 1))


def _are_listed(text: str, one: PartyMention | None, other: PartyMention) -> bool:
    """Whether two names of one state stand in one list, so that the one vouches for the other."""
    if one is None or state_of(one.code) != state_of(other.code):
        return False
    return re.fullmatch(r",? (?:(?:và|and|et|&) )?|\s[-–]\s", text[one.end : other.start]) is not None


def state_of(code: str) -> str:
    """The state that a party is a part of, or the party itself."""
    return code.partition("-")[0]


def _follows_name(text: str, start: int) -> bool:
    """Whether a capitalised word stands right before a place, as in the name of a person."""
    before = _WORD_BEFORE.search(text, max(0, start - _LOOKED_BACK), start)
    if before is None or len(before[1]) == 1 or before[1].isupper() or not before[1][0].isupper():
        return False
    return _BEGINS_SENTENCE.search(text, max(0, start - _LOOKED_BACK), start) is None


def _is_place(before: str, lexicon: Lexicon) -> bool:
    return lexicon.places.is_place.search(before) is not None


@functools.lru_cache(maxsize=_KEYS_KEPT)
def _key(token: str, language: str) -> str:
    return fold(token).folded if language == _EXACT else plain(token)


@functools.cache
def shipped_gazetteer(language: str) -> Gazetteer:
    """The spellings that ship, as an article in a language may have them."""
    return _gathered(language, _shipped_spellings(language))


@functools.lru_cache(maxsize=8)
def gazetteer(language: str, own: tuple[Party, ...] = ()) -> Gazetteer:
    """The spellings that ship, with the names of a timeline's own parties."""
    shipped = shipped_gazetteer(language)
    spellings = [_spelling(party.id, name, language) for party in own for name in party.name.values()]
    if not spellings:
        return shipped
    known = [each for group in shipped.by_first.values() for each in group]
    return _gathered(language, [*spellings, *known])


def _gathered(language: str, spellings: Iterable[Spelling]) -> Gazetteer:
    groups: dict[str, list[Spelling]] = defaultdict(list)
    for spelling in spellings:
        if spelling.tokens:
            groups[spelling.tokens[0]].append(spelling)
    by_first = {first: tuple(sorted(group, key=lambda each: -len(each.tokens))) for first, group in groups.items()}
    return Gazetteer(language, by_first)


def _shipped_spellings(language: str) -> Iterator[Spelling]:
    own = {code.casefold() for code in shipped_codes()}
    rows = [row for row in _place_rows() if row["language"] in ("", language)]
    for row in rows:
        if row["sort"] == Sort.BODY and row["name"].casefold() in own:  # it is a party itself
            continue
        yield _spelling(row["code"], row["name"], language, Sort(row["sort"]), strict=row["strict"] == "1")
    for code in shipped_codes():
        party = shipped_party(code)
        names = {} if party is None else party.name
        for tag in tabled_languages():
            # Vietnamese names of states are words of other languages; those of provinces are printed in all.
            if tag in names and (tag == language or "-" in code or (language == _EXACT and len(names[tag]) > _SHORT)):
                bare = re.sub(r" \(.*\)$", "", names[tag])
                yield _spelling(code, bare, language, strict=bare in _COMMON)


_SHORT = 4
_COMMON = ("Trang", "Nan", "Tak", "Trat", "Hà Nam", "Mary", "Alba", "Nord", "Var", "Ain", "Lot")
"""Names that ship, and that are other words or names too."""


def _spelling(code: str, name: str, language: str, sort: Sort = Sort.NAME, *, strict: bool = False) -> Spelling:
    tokens = tuple(_key(token, language) for token in _TOKEN.findall(name))
    words = _TOKEN.findall(name)
    printed = tuple(fold(word).folded for word in words)
    capitals = tuple(word[0].isupper() for word in words)  # "La Réunion" is an island, "la réunion" a meeting
    return Spelling(code, tokens, printed, sort, strict, capitals)


@functools.cache
def _place_rows() -> tuple[Mapping[str, str], ...]:
    return tuple(read_rows("places.csv"))

"""People in a text: a name, the office beside it, and whom the person acts for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from diplotimeline.articles.gazetteer import PartyMention, Sort
from diplotimeline.articles.lexicon import Lexicon

_VIETNAMESE = "".join(chr(code) for code in range(0x1EA0, 0x1EFA) if chr(code).isupper())
UPPER = f"A-ZÀ-ÖØ-ÞĂĐĨŨƠƯŒŠŽČŌŪ{_VIETNAMESE}"
"""Capital letters; in the block of Vietnamese they stand between small ones."""

_NAME_TOKEN = rf"[{UPPER}][^\W\d_]*(?:['’-][^\W\d_]+)*"
_RUN = re.compile(rf"{_NAME_TOKEN}(?:[ ](?:{_NAME_TOKEN}|de|da|van|von|bin|al|el|du|la|le)(?=[ ]|$|\W))*")
_STOP = re.compile(r"[;:.!?\n]|\s[-–—]\s")
_BESIDE = (" ", "'s ", "’s ", " - ")
_LONGEST_OFFICE = 130
_LONGEST_NAME = 6
_SIGNS_BESIDE = 12
"""Letters and signs between a name and its office: ", Mr. "."""
_LOOKED_BACK = 140


@frozen
class Person:
    """A person, ``start:end`` of the name; ``office`` as printed, "" if none is."""

    name: str
    office: str
    start: int
    end: int
    party: str | None = None


def people_in(text: str, folded: str, lexicon: Lexicon, mentions: Sequence[PartyMention]) -> Iterator[Person]:
    """The people that a text names with an office or a form of address, in order.

    Args:
        text: the text as it is.
        folded: the same, folded letter by letter.
        lexicon: the words of its language.
        mentions: the parties in it.
    """
    named = (mention for mention in mentions if mention.sort is not Sort.PEOPLE)
    taken = frozenset(place for mention in named for place in range(mention.start, mention.end))
    for run in _RUN.finditer(text):
        start, end = _name_within(text, folded, run.start(), run.end(), lexicon, taken)
        if start >= end:
            continue
        name = text[start:end]
        tokens = len(name.split())
        before = folded[max(0, start - _LOOKED_BACK) : start]
        is_addressed = lexicon.people.honorific.search(before) is not None
        if tokens > _LONGEST_NAME or tokens < 2:  # noqa: PLR2004 - one word alone is most often no person
            continue
        if lexicon.people.never.fullmatch(folded, start, end) or _begins_office(folded, start, end, lexicon):
            continue
        ahead = _office_before(text, folded, start, lexicon, mentions)
        office = ahead or _office_behind(text, folded, end, lexicon, mentions)
        if not office and not is_addressed:
            continue
        size = len(office) + _SIGNS_BESIDE
        place = (start - len(office) - 1, start) if ahead else (end, end + size)
        yield Person(name, office, start, end, _party_of(mentions, *place) if office else None)


def _begins_office(folded: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether capitalised words are only how an office begins: "Phó Tỉnh trưởng"."""
    office = lexicon.people.office.match(folded, start)
    return office is not None and office.end() > end


def _name_within(text: str, folded: str, start: int, end: int, lexicon: Lexicon, taken: frozenset[int]) -> tuple[int, int]:
    """The run without what belongs to an office, an institution or a party, at either end."""
    if lexicon.people.body.match(folded, start):
        return end, end
    words = [(found.start() + start, found.end() + start) for found in re.finditer(r"\S+", text[start:end])]
    first = 0
    for index, (at, to) in enumerate(words):
        if at in taken and to - 1 in taken:
            first = max(first, index + 1)
        token = folded[at:to]
        is_sign = text[at:to].isupper() and len(token) > 1
        is_title = index == first and lexicon.people.honorific.search(f" {token} ") is not None
        if is_sign or is_title or lexicon.people.institution.fullmatch(token):
            first = max(first, index + 1)
    if first >= len(words):
        return end, end
    return words[first][0], end


def _office_before(text: str, folded: str, start: int, lexicon: Lexicon, mentions: Sequence[PartyMention]) -> str:
    """The office that a name follows: "Vice Governor of Yunnan Liu Jianhua"."""
    low = max(0, start - _LOOKED_BACK)
    before = folded[low:start]
    honorific = lexicon.people.honorific.search(before)
    cut = honorific.start() if honorific is not None else len(before)
    piece = before[:cut]
    ends = [found.end() for found in _STOP.finditer(piece.rstrip(" ,"))]
    begins = ends[-1] if ends else 0
    offices = [*lexicon.people.office.finditer(piece, begins)]
    if not offices:
        return ""
    found = offices[-1]
    gap = piece[found.end() :]
    if len(gap) > _LONGEST_OFFICE or lexicon.people.roles.search(gap):
        return ""
    for earlier in reversed(offices[:-1]):
        between = piece[earlier.end() : found.start()]
        if between.count(",") != 1 or not between.rstrip().endswith(",") or lexicon.people.roles.search(between):
            break
        found = earlier
    first = low + found.start()
    beside = next((each.start for each in mentions if text[each.end : first] in _BESIDE), first)
    return _tidy(text[beside : low + cut])


def _office_behind(text: str, folded: str, end: int, lexicon: Lexicon, mentions: Sequence[PartyMention]) -> str:
    """The office that follows a name: "Liu Jianhua, Vice Governor of Yunnan"."""
    opened = re.match(r"\s*(?:,|[-–—]|\()\s*(?:the |le |la |l['’]|du |de la |des |currently |hiện là )?", text[end : end + 12])
    if opened is None:
        return ""
    at = end + opened.end()
    head = lexicon.people.office.match(folded, at)
    if head is None:
        mention = next((each for each in mentions if each.start == at), None)
        head = None if mention is None else lexicon.people.office.match(folded, mention.end + 1)
        if head is None and not (head := _office_soon(folded, at, lexicon)):
            return ""
    stop = lexicon.people.office_ends.search(folded, head.end(), min(len(text), at + _LONGEST_OFFICE))
    last = stop.start() if stop is not None else min(len(text), at + _LONGEST_OFFICE)
    office = text[at:last]
    # A list goes on with a name of its own: "…, Director of Health, and Mr B".
    parts = re.split(r",\s+|\s+[-–—]\s+", office)
    kept = [parts[0]]
    for part in parts[1:]:
        if not lexicon.people.office.match(part.lower()) or len(part.split()) > 14:  # noqa: PLR2004 - no office is as long
            break
        kept.append(part)
    return _tidy(", ".join(kept))


def _office_soon(folded: str, at: int, lexicon: Lexicon) -> re.Match[str] | None:
    """An office a few words on: "provincial Party Secretary", "Sở trưởng"."""
    found = lexicon.people.office.search(folded, at, at + 40)
    return found if found is not None and not re.search(r"[,;.:]", folded[at : found.start()]) else None


def _party_of(mentions: Sequence[PartyMention], start: int, end: int) -> str | None:
    """Whom an office is of, if it names one that is no place of service."""
    return _narrowest([each.code for each in mentions if start <= each.start < end and not each.is_place])


def _narrowest(codes: Sequence[str]) -> str | None:
    parts = [code for code in codes if "-" in code]
    return next(iter(parts or codes), None)


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" ,;:-–—(")

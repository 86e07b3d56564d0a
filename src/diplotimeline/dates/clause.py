"""What the words around a mention say of it: its sentence, the tense of its clause, whether it stands aside."""

from __future__ import annotations

import re

from attrs import frozen

from diplotimeline.dates.expressions import Direction
from diplotimeline.dates.locale import Cues

_REACH = 240
# A full stop after "p.m", an initial or one of these does not end a sentence.
_ABBREVIATIONS = "jan feb aug sep sept oct nov dec mr mrs ms dr st tp gen sen".split()
_FULL_STOP = r"\.(?<![. ]\w\.)" + "".join(rf"(?<!\b{word}\.)" for word in _ABBREVIATIONS)
_SENTENCE_END = re.compile(rf"[;!?…] |\n|{_FULL_STOP} ")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)")
_QUESTIONED = re.compile(r" ?\(\?\)")
_LONGEST_SPEECH = 4 * _REACH
_SHORT_FRAME = 12
_MUCH_NEARER = 3
_RIGHT_BESIDE = re.compile(r" ?(?:[^\W\d]{1,4} )?")


@frozen
class Clause:
    """The folded words before and after a mention, within its sentence."""

    before: str
    after: str

    def tense(self, cues: Cues) -> Direction | None:
        """Whether it tells of what was or of what will be: by the nearest cue, as a rule the one before the mention.

        A day that another noun belongs to ("Wednesday's ruling") says nothing of the tense of its clause, unless that noun
        is told to come ("Sunday's vote will").
        """
        if self.after.startswith("'s"):
            return self._tense_of_noun(cues)
        if self._is_said(cues):
            return Direction.PAST
        tense = self._nearest_tense(cues)
        if tense is None and cues.deadlines.search(self.before) is not None:
            return Direction.FUTURE
        is_planned = tense is Direction.PAST and cues.plans.search(self.before) is not None
        return None if is_planned else tense

    def governing(self, cues: Cues) -> Direction | None:
        """What the verb says that the date belongs to, where it stands so near that it can be no other's."""
        return _tense_of(cues.governing.search(self.before))

    def _is_said(self, cues: Cues) -> bool:
        """Whether it was said on that day; "will be announced on" is no verb of saying."""
        if cues.said_after.match(self.after) is not None:
            return True
        said = cues.said_before.search(self.before)
        if said is None:
            return False
        return not any(cue["future"] and cue.start() < said.start() < cue.end() for cue in cues.tenses.finditer(self.before))

    def _nearest_tense(self, cues: Cues) -> Direction | None:
        told = self._without_asides(cues)
        before = _last(cues.tenses, told)
        after = cues.tenses.search(self.after)
        if before is None or after is None:
            return _tense_of(before or after)
        is_its_own = _RIGHT_BESIDE.fullmatch(told, before.end()) is not None
        if is_its_own or cues.clause_starts.search(self.after, 0, after.start() + 1):
            return _tense_of(before)
        is_far = (len(told) - before.end()) > _MUCH_NEARER * after.start()
        return _tense_of(after if is_far else before)

    def _without_asides(self, cues: Cues) -> str:
        """What is told before the mention; without what is told aside, unless no other verb goes on behind that."""
        behind = _last(cues.asides, self.before)
        if behind is None or cues.tenses.search(self.before, behind.end()) is None:
            return self.before
        return cues.asides.sub(",", self.before)

    def _tense_of_noun(self, cues: Cues) -> Direction | None:
        """What the words right in front of the mention say ("ahead of"), or those of the noun that it belongs to."""
        told = self.before + self.after[:2]
        last = [cue for cue in cues.tenses.finditer(told) if not told[cue.end() : -2].strip() and cue.end() < len(told)]
        cue = last[-1] if last and last[-1]["future"] else cues.tenses.match(self.after, 3)
        return _tense_of(cue) if cue is not None and cue["future"] else None

    @property
    def years(self) -> frozenset[int]:
        """The years that are printed in it."""
        return frozenset(int(found[0]) for text in (self.before, self.after) for found in _YEAR.finditer(text))

    @property
    def in_brackets(self) -> bool:
        """Whether the date stands in brackets."""
        return self.before.rfind("(") > self.before.rfind(")") and ")" in self.after

    def is_background(self, cues: Cues) -> bool:
        """Whether the date is that of a document, or of something else told beside the narrative."""
        if cues.backgrounds.search(self.before) is not None:
            return True
        # "the 2019 accord": a year before the document that it is of
        return cues.articles.search(self.before) is not None and cues.backgrounds_behind.match(self.after) is not None

    def hedge(self, cues: Cues) -> str | None:
        """The words beside the date that put it in doubt: "probably on", "(?)"."""
        found = cues.hedges.search(self.before) or _QUESTIONED.match(self.after)
        return None if found is None else found[0].strip()

    def is_opened(self, cues: Cues) -> bool:
        """Whether the sentence begins with the mention, so that it frames what follows."""
        return self.is_begun(cues) and self.after.lstrip(" ").startswith(",")

    def is_begun(self, cues: Cues) -> bool:
        """Whether the sentence begins with the mention; "born in" before it tells of someone, and frames nothing."""
        return len(self.before.strip()) <= _SHORT_FRAME and cues.origins.search(self.before) is None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last place that a pattern has in a text."""
    found = None
    for found in pattern.finditer(text):  # noqa: B007 - only the last one counts
        pass
    return found


def _tense_of(cue: re.Match[str] | None) -> Direction | None:
    if cue is None:
        return None
    return Direction.FUTURE if cue["future"] else Direction.PAST


def clause_around(text: str, start: int, end: int) -> Clause:
    """The clause around a piece of folded text."""
    begin = max(0, start - _REACH)
    for stop in _SENTENCE_END.finditer(text, begin, start):
        begin = stop.end()
    after = _SENTENCE_END.search(text, end, end + _REACH)
    return Clause(text[begin:start], text[end : end + _REACH if after is None else after.start()])


def sentences_ended(text: str, start: int, end: int) -> int:
    """How many sentences end between two places of folded text."""
    return sum(1 for _ in _SENTENCE_END.finditer(text, start, end))


def in_quotation(text: str, at: int) -> bool:
    """Whether a place in folded text stands inside quotation marks that the paragraph has opened."""
    before = text[max(0, at - _LONGEST_SPEECH) : at]
    return before[before.rfind("\n") + 1 :].count('"') % 2 == 1

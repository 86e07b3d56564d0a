"""Why a sentence that names an event tells of none: a table of checks, each with the code that `--explain` tells."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from attrs import frozen

from diplotimeline.articles.candidates import SIGNED, Candidate, is_ahead
from diplotimeline.articles.eventdates import BACKGROUND_DAYS, has_figures
from diplotimeline.articles.sentences import Reading
from diplotimeline.calendars.civil import Day
from diplotimeline.dates.clause import in_quotation
from diplotimeline.edtf import Form, Precision

_FIRST_LINES = 2
"""So many sentences that name an event are the report itself, even without a date."""

_DAY_NEAR = 30
"""Letters between a word for an event and the day that it is of."""

_DENIED_NEAR = 40
_VERB_NEAR = 14
"""Letters between a verb of the past and the noun that it belongs to."""


@frozen
class Rejected:
    """A sentence that names an event and tells of none, ``start:end``, with a code that says why."""

    start: int
    end: int
    code: str


def obstacle(reading: Reading, candidate: Candidate, position: int) -> str | None:
    """Why a candidate is no event; None if it is one.

    Args:
        reading: the article.
        candidate: the candidate.
        position: how many sentences that name an event stand before it.
    """
    look = _Look(reading, candidate, position)
    return next((code for code, is_so in _CHECKS if is_so(look)), None)


@frozen(slots=False)
class _Look:
    """What the checks ask of a candidate."""

    reading: Reading
    candidate: Candidate
    position: int

    @cached_property
    def text(self) -> str:
        """The sentence, folded."""
        return self.reading.low(self.candidate.sentence)

    @cached_property
    def before(self) -> str:
        """The sentence up to the word for the event, folded."""
        return self.reading.folded[self.candidate.sentence.start : self.candidate.cue.start]

    @cached_property
    def names_foreign(self) -> bool:
        """Whether the sentence names a foreign party."""
        return any(self.reading.home.is_foreign(each.code) for each in self.candidate.sentence.parties)

    @cached_property
    def means_foreign(self) -> bool:
        """Whether it names one, or means one: "the delegation", "both sides"."""
        return self.names_foreign or self.reading.lexicon.frames.delegation.search(self.text) is not None

    @cached_property
    def is_planned(self) -> bool:
        """Whether it is told ahead."""
        return is_ahead(self.reading, self.candidate)

    @property
    def is_signing(self) -> bool:
        """Whether a document was signed."""
        cue = self.candidate.cue
        if cue.kind not in SIGNED or self.is_planned:
            return False
        return self.reading.lexicon.frames.signs.search(self.reading.folded, cue.start, cue.end) is not None

    @property
    def leans(self) -> bool:
        """Whether its time leans on what was told before."""
        return self.candidate.leaning is not None or self.candidate.occasion is not None

    @property
    def is_dated(self) -> bool:
        """Whether it has a date of its own."""
        own = self.candidate.own
        return own is not None and own.date.edtf is not None

    @property
    def has_day(self) -> bool:
        """Whether that date is a day, or days."""
        own = self.candidate.own
        return own is not None and own.date.edtf is not None and own.date.edtf.precision is Precision.DAY


# --- the checks ----------------------------------------------------------------------------------


def _has_no_foreign_party(look: _Look) -> bool:
    home = look.reading.home
    if not any(home.is_foreign(each.code) for each in look.reading.parties):
        return True
    if look.means_foreign or look.leans:
        return False
    heads = look.reading.heads
    is_announced = any(cue.kind == look.candidate.cue.kind for line in heads for cue in line.cues)
    is_report = look.position < _FIRST_LINES or (is_announced and has_figures(look.candidate.own))
    return not (is_report and any(home.is_foreign(each.code) for line in heads for each in line.parties))


def _is_domestic(look: _Look) -> bool:
    """Whether two parts of the own state meet, and no foreign party is named."""
    home = look.reading.home
    own = {each.code for each in look.candidate.sentence.parties if home.has(each.code) and not each.is_place}
    return len(own - {home.state}) > 1 and not look.names_foreign


def _is_background(look: _Look) -> bool:
    """Whether its date lies so far back that it is told by the way."""
    if _is_of_earlier_year(look):
        return True
    own, now = look.candidate.own, _now(look)
    if own is None or own.date.edtf is None or own.date.latest is None or now is None:
        return False
    is_unit = own.date.edtf.form is Form.DATE and own.date.edtf.precision is not Precision.DAY
    if is_unit and own.date.latest < now and look.position >= _FIRST_LINES:
        return True
    return now.ordinal - own.date.latest.ordinal > BACKGROUND_DAYS


def _is_of_earlier_year(look: _Look) -> bool:
    """Whether a mere year says that it was before the year of publication."""
    year, published = look.candidate.year, look.reading.article.published
    last = None if year is None else year.date.latest
    first = None if published is None else published.earliest
    return last is not None and first is not None and last < first


def _now(look: _Look) -> Day | None:
    """The day of publication; where that is not known, and not at the head of the article, the latest day that it tells."""
    published = look.reading.article.published
    if published is not None:
        return published.latest
    if look.position < _FIRST_LINES:
        return None
    dated = (mention.date for mention in look.reading.dates if mention.date.edtf is not None)
    days = (date.latest for date in dated if date.edtf is not None and date.edtf.precision is Precision.DAY)
    return max((day for day in days if day is not None), default=None)


def _is_general(look: _Look) -> bool:
    """Whether it is said of many years, or of all of them."""
    return look.reading.lexicon.frames.general.search(look.before) is not None and not look.has_day


def _is_only_said(look: _Look) -> bool:
    """Whether somebody says or wishes it, and neither a plan with a partner nor a day in figures is told."""
    is_quoted = in_quotation(look.reading.folded, look.candidate.cue.start)
    if is_quoted and not look.has_day:
        return True
    if look.is_signing or look.reading.lexicon.frames.speech.search(look.before) is None:
        return False
    is_plan = look.is_planned and look.names_foreign
    is_certain = look.has_day and (has_figures(look.candidate.own) or _is_dated_at_once(look))
    return not (is_plan or is_certain or look.candidate.leaning is not None)


def _is_dated_at_once(look: _Look) -> bool:
    """Whether a day stands right behind the word for the event: "told him at a meeting on Tuesday"."""
    own, cue = look.candidate.own, look.candidate.cue
    return own is not None and look.names_foreign and 0 <= own.start - cue.end <= _DAY_NEAR


def _is_negated(look: _Look) -> bool:
    """Whether the word for the event is denied: "did not hold talks", "từ chối ký"."""
    frames, cue = look.reading.lexicon.frames, look.candidate.cue
    verbs = frames.past.finditer(look.reading.folded, cue.start, cue.end)
    ends = [cue.start, *(verb.start() for verb in verbs)]
    begin = max(look.candidate.sentence.start, cue.start - _DENIED_NEAR)
    is_denied = any(frames.negated.search(look.reading.folded[begin:end]) for end in ends)
    return is_denied and frames.cancelled.search(look.text) is None


def _is_keepsake(look: _Look) -> bool:
    """Whether only keepsakes were exchanged."""
    return look.candidate.cue.kind == "gift" and look.reading.lexicon.frames.keepsake.search(look.text) is not None


def _is_tour(look: _Look) -> bool:
    """Whether guests are shown around between two events."""
    return look.candidate.cue.kind == "visit" and look.leans and not look.names_foreign


def _has_no_time(look: _Look) -> bool:
    """Whether nothing says that it took place or will: no date, no "just", no verb of its own."""
    if look.is_dated or look.leans:
        return False
    frames = look.reading.lexicon.frames
    is_proposed = frames.proposed.search(look.text) is not None
    is_told = frames.past.search(look.text) is not None or look.is_planned
    is_report = look.position == 0 or _has_verb(look)
    return not (
        (look.names_foreign and frames.just.search(look.text) is not None)
        or (look.names_foreign and is_told and is_report)
        or (look.is_signing and (is_told or look.names_foreign) and frames.proposed.search(look.before) is None)
        or (look.is_planned and look.means_foreign and not is_proposed)
    )


def _has_verb(look: _Look) -> bool:
    """Whether a verb of the past stands right before the word for the event."""
    cue = look.candidate.cue
    start = max(look.candidate.sentence.start, cue.start - _VERB_NEAR)
    return look.reading.lexicon.frames.past.search(look.reading.folded, start, cue.end) is not None


_CHECKS: tuple[tuple[str, Callable[[_Look], bool]], ...] = (
    ("no-foreign-party", _has_no_foreign_party),
    ("domestic", _is_domestic),
    ("background", _is_background),
    ("general", _is_general),
    ("speech", _is_only_said),
    ("negated", _is_negated),
    ("keepsake", _is_keepsake),
    ("tour", _is_tour),
    ("no-time", _has_no_time),
)

"""English words that tell of the clause around a date: its tense, its doubt, what is left over beside it."""

from __future__ import annotations

from diplotimeline.dates.languages.numeric import DAY_OF_WEEKDAY
from diplotimeline.dates.locale import Cues, Guard, Marks

OPERATORS = frozenset(
    (
        "before",
        "after",
        "by",
        "about",
        "around",
        "circa",
        "or",
        "not",
        "until",
        "till",
        "since",
        "from",
        "between",
        "ago",
        "bc",
        "bce",
        "later",
        "earlier",
        "next",
        "last",
        "week",
        "weeks",
    )
)
FILLERS = ("on", "in", "at", "by", "of", "from", "during", "in the", "on the", "later", "beginning on", "starting on", "over")
CUES = Cues(
    past=r"said|says|was|were|had|did|told|held|met|made|took|rose|fell|went|came|began|won|lost|left|sent|got|became|gave|found"
    r"|saw|kept|put|cut|hit|has been|have been|since|ago|broke|spoke|wrote|ran|led|bought|sold|paid|felt|threw|shot|built|grew|shrank|swept|sank|fought|lent|drew|chose|flew|stood|brought|struck|drove"
    r"|(?!expected|scheduled|need|planned|slated|supposed|speed|indeed|hundred|united)[a-z]{2,}ed",
    future=r"(?:will|would|shall|'ll|won't|to be|(?:is|are) (?:to|expected|scheduled|due|slated|set)|set (?:to|for)"
    r"|(?:was|were) (?:to|due to|scheduled to|expected to)|scheduled|slated|expected to|due (?:to|on|by)|plans? to|planned|planning"
    r"|going to|until|till|beginning|starting|effective|deadline|as (?:early|soon) as|upcoming|ahead of|(?:draft|agenda|preparations?|plans?|prepar(?:e|es|ing)|schedule|venue|programme|tickets?) for|is forecast|resumes?"
    r"|(?:is|are) (?:held|run|due)|opens|reopens|begins|starts|takes place|take place|takes effect|expires?|meets|hears|goes to|go to|travels|arrives|ends|hosts|heads to"
    r"|(?:is|are|be)(?: on)?(?= *$)|(?:may|might|could|must) (?!be )[a-z]+|likely|forecast|warned of|stay shut|face)(?: (?:to|be|have|also|not))*(?: [a-z]+)?"
    # An auxiliary and what hangs on it are one verb: the participle alone would tell of the past.
    r"|(?:(?:should|must|can|may|might)(?: (?:not|also|then|now|only))*|could) be (?:[a-z]+ly )?[a-z]+(?:ed|en|wn|[^s]t|ld|id|ut)"
    r"|should (?!have )[a-z]+|no later than|(?<=s )(?:meet|convene|gather|vote|reconvene|close|open|resume|reopen|return|depart)",
    saying="said|announced|told reporters|told a news conference|declared|reported",
    prepositions="on|in|at|by|between|from|during|on the|in early|in late|in mid",
    planning="agreed|decided|accepted|invited|promised|vowed|pledged|approved|chose|asked|urged",
    done=r"(?<!be )(?<!been )(?<!is )(?<!are )(?:visited|met|arrived|opened|hosted|attended|launched|inaugurated|welcomed|toured|travelled|traveled|fell"
    r"|rose|declined|dropped|shrank|grew|increased|climbed|plunged|died|won|lost|began|ended|closed|returned|flew|landed|sailed|reached"
    r"|took (?:place|office|effect|part)|held|signed)",
    to_do=r"(?:will|shall|'ll|won't|is to|are to)(?: (?:not|also|again|now))*(?: be)? [a-z]+",
    apart=r"to|that|which|who|will|would|of|for|with|about|on|in|at|by|from|until|before|after|over|against|plan\w*|schedul\w*|and|but"
    r"|if|whether|expected|next|upcoming|first|last|since",
    deadline=r"(?:by|no later than|not later than|until|till)(?: (?:next|this|the))?",
    background=r"decree|resolution|decision|directive|agreement|treaty|signed|anniversary of [^,.;]{0,40}|law|act of|founded|born",
    hedge=r"(?:probably|(?<!as )possibly|perhaps|maybe|presumably|most likely|quite likely)(?: (?:on|in|at|by|from|during|in the|on the|the|about))?",
)

GUARD = Guard(
    of_match=r"scor(?:e[ds]?|ing)|kick-off|half-time|halftime|equalis\w+|substitut\w+|striker|defender|goalkeeper|goal in",
    day_of_weekday=DAY_OF_WEEKDAY,
    years=r"(?:of |in )?(?:the |fiscal )?(?:year )?",
    whole=r" of (?:[a-z]|\d)",
    joint=r",? of (?:the )?| in ",
    named_after_month=r" (?:revolution|uprising|war|massacre|crisis|putsch)\b",
    named=r" (?:attacks?|bombings?|massacre|uprising|revolution|movement|park|square|agreement|accords?)\b",
    after=r" in canada\b| than (?:planned|expected|scheduled|promised|forecast|usual)\b| (?:fortnight\b|b\.?c\.?e?\b|a\.?d\.?\b)",
    before=r"(?:every|each|orthodox|coptic|armenian|ethiopian|canadian) ",
    distance=r"(?:days?|weeks?|months?|years?|decades?|fortnights?) (?:after|before|from|prior to|ahead of) ",
    compound=r"(?:\d+|an?|one|two|three|four|five|six) (?:years?|months?|weeks?)(?:,| and|, and)? ",
)
MARKS = Marks(
    words=frozenset(
        (
            "the of and to in on at for with was were is by that from as his her will said this last next ago january "
            "february march april may june july august september october november december monday tuesday wednesday "
            "thursday friday saturday sunday jan feb apr jun jul aug sept sep oct nov dec today yesterday tomorrow "
            "year month week day"
        ).split()
    ),
)

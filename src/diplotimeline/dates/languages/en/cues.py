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
# A day that a verb in the present governs lies ahead: at most so many words, and no other clause, stand between them.
_ITS_DAY = r"(?=(?: (?!(?:after|since|over|because|when|that|who|which|where|following|amid|despite|as|whose|if)\b)[^\s,;:()]+){0,7} *$)"
_EVENTS = (
    "vote|runoff|run-off|election|ballot|poll|referendum|primary|match|game|final|semi-?final|derby|race|meeting|summit|talks|hearing"
    "|session|ceremony|parade|rally|march|strike|concert|launch|debate|inauguration|coronation|funeral|wedding|festival|congress"
)
_SCHEDULED = (  # verbs of what is on a calendar; those that headlines put for the past ("dies", "wins") are not among them
    r"convenes|reconvenes|departs|leaves(?! [^,;]*\b(?:dead|hurt|injured|wounded|homeless|missing|stranded)\b)|returns|flies|plays|faces|votes|decides|delivers|holds|kicks off|gathers|sits|unveils"
    "|publishes|receives|welcomes|chairs|attends|marks|appears in court|testifies|goes on (?:trial|sale)|stands trial|takes"
    " (?:office|over|up)|steps down|comes into (?:force|effect)|enters into force|enters force|lands|sets off|sails|hands over"
    "|closes|concludes|wraps up|lapses|premieres|debuts|airs|inaugurates|celebrates|swears in|delivers|introduces"
)
_SCHEDULED_BY_SEVERAL = (
    "hold|leave|fly|travel|play|face|decide|choose|elect|go|come into|sit|start|begin|end|take effect|take office|take up|arrive"
    "|meet|convene|gather|vote|reconvene|close|open(?! fire)|resume|return|reopen|depart|plan|stage|head|welcome|host|attend|celebrate|mark|publish|deliver|unveil|stand trial|kick off|change"
)
_TO_COME = (
    rf"(?<!which )(?<!that )(?<!who )(?<!\d )(?:{_SCHEDULED}){_ITS_DAY}"
    rf"|(?:(?<=[a-z]s )(?<!his )(?<!its )(?<!this )|(?<=they )|(?<=we )|(?<=children )|(?<=people )|(?<=women )|(?<=workers )"
    rf"|(?<=\w and \w\w\w\w )|(?<=police ))(?:{_SCHEDULED_BY_SEVERAL}){_ITS_DAY}"
    r"|(?:is|are|'s|'re) (?:leaving|flying|heading|returning|going|coming|meeting|travelling|traveling|holding|hosting|visiting|playing"
    rf"|opening|closing|starting|sailing|departing|arriving|moving|voting|gathering|retiring|stepping down){_ITS_DAY}"
    rf"|(?:hopes?|aims?|wants?|intends?|expects?|prepares?|is ready|are ready|is about|are about) to [a-z]+{_ITS_DAY}"
    rf"|(?:ending|starting|beginning|opening|due)(?= *$)|(?<='s )(?:[\w-]+ )?(?:{_EVENTS}) (?:will|is to|may|(?:could|might|must|should)(?! have\b))"
    r"|eve of(?= +'s)"
    r"|(?:postponed|moved|delayed|deferred|put off|pushed back|brought forward|adjourned|rescheduled)(?: [^\s,;]+){0,4} (?:to|until|till)(?= *$)"
    rf"|call(?:ed|s)?(?: for)? (?:an? )?(?:[\w-]+ ){{0,3}}(?:{_EVENTS}|protests?|elections?)s? for(?= *$)"
    rf"|(?:has|have) (?:lunch|dinner|talks|a meeting){_ITS_DAY}"
    rf"|agreed(?: on \w+day)? to (?:meet|hold|resume|return|reconvene|reopen){_ITS_DAY}"
    r"|calls? for (?:an? )?(?:[\w-]+ ){0,2}(?:strike|march|rally|protest|walkout)s?(?: on)?(?= *$)"
    # The infinitive of a headline, where no other verb stands before it.
    r"|^(?:(?!\w+ed\b|was\b|were\b|had\b|has\b|have\b|flew\b|went\b|came\b|met\b|left\b|said\b|began\b|took\b)[\w,'.&-]+ ){1,6}to"
    r" (?:meet|hold|visit|open|reopen|close|sign|launch|vote|resume|host|start|begin|end|return|leave|face|play|decide|announce)"
)
_DUE_TO = (
    r"due (?:on|by)|due to (?:be|have|open|reopen|start|begin|end|close|meet|hold|take|visit|arrive|return|leave|depart|play|face"
    r"|appear|speak|vote|expire|sign|launch|go|come|publish|release|report|give|make|run|land|fly|host|attend|travel|stand|testify"
    r"|complete|finish|resume|become|receive|address|join|enter)"
)
CUES = Cues(
    relative="who|which|whose|where",
    clause="and|but|while|he|she|they|it|that",
    article="the|an?|its?|their|our|this|that",
    origin=r"born|built|made|(?:foun|crea|launch|establish|form)\w*ed",
    past=r"said|says|was|were|had|did|told|held|met|made|took|rose|fell|went|came|began|won|lost|left|sent|got|became|gave|found"
    r"|saw|kept|put|cut|hit|has been|have been|since|ago|broke|spoke|wrote|ran|led|bought|sold|paid|felt|threw|shot|built|grew|shrank|swept|sank|fought|lent|drew|chose|flew|stood|brought|struck|drove"
    r"|wept|slept|heard|knew|spent|dealt|sought|thought|taught|caught|beat|sang|sat|spread|stole|stuck|swore|tore|withdrew|wore|hid"
    r"|fled|hung|shone|shook|spun|sprang|swam|swung|undertook|upheld|oversaw|overthrew|rode|laid|lay|meant|dug|drank|blew|forgot"
    r"|(?!expected|scheduled|need|planned|slated|supposed|speed|indeed|hundred|united)[a-z]{2,}ed",
    future=rf"(?:{_TO_COME}|will|would|shall|'ll|won't|to be|(?:is|are) (?:to|expected|scheduled|due|slated|set)|set (?:to|for)"
    rf"|(?:was|were) (?:to|due to|scheduled to|expected to)|scheduled|slated|expected to|{_DUE_TO}|plans? to|planned|planning"
    r"|going to|until|till|beginning|starting|effective|(?<!'s )deadline|as (?:early|soon) as|upcoming|ahead of|(?:draft|agenda|preparations?|plans?|prepar(?:e|es|ing)|schedule|venue|programme|tickets?) for|is forecast|resumes?"
    r"|(?:is|are) (?:held|run|due)|opens|reopens|begins|starts|takes place|take place|takes effect|expires?|meets|hears|goes to|go to|travels|arrives|ends|hosts|heads to"
    r"|(?:is|are|be)(?: on| at)?(?= *$)|(?:may|might|could|must) (?!be )[a-z]+|likely|forecast|warned of|stay shut|face(?! charges))(?: (?:to|be|have|also|not))*(?: [a-z]+)?"
    # An auxiliary and what hangs on it are one verb: the participle alone would tell of the past.
    r"|(?:(?:should|must|can|may|might)(?: (?:not|also|then|now|only))*|could) be (?:[a-z]+ly )?[a-z]+(?:ed|en|wn|[^s]t|ld|id|ut)"
    r"|should (?!have )[a-z]+|no later than|(?<=[a-z]s )(?<!his )(?<!its )(?<!this )(?:meet|convene|gather|vote|reconvene|close|open(?! fire)|resume|reopen|return|depart)",
    saying="said|announced|told reporters|told a news conference|declared|reported",
    prepositions="on|in|at|by|between|from|during|on the|in early|in late|in mid",
    planning="agreed|decided|accepted|invited|promised|vowed|pledged|approved|chose|asked|urged",
    done=r"(?<!be )(?<!been )(?<!is )(?<!are )(?:visited|met|arrived|opened|hosted|attended|launched|inaugurated|welcomed|toured|travelled|traveled|fell"
    r"|rose|declined|dropped|shrank|grew|increased|climbed|plunged|died|won|lost|began|ended|closed|returned|flew|landed|sailed|reached"
    r"|took (?:place|office|effect|part)|held|signed|(?:travelled|traveled|flew|returned|sailed|went|moved|came) to [^\s,;]+)",
    to_do=r"(?:is|are) (?:scheduled|due|set|expected|slated) to(?: be)? [a-z]+|(?:will|shall|'ll|won't|is to|are to)(?: (?:not|also|again|now))*(?: be)? [a-z]+|can be (?!seen|found|heard|felt|used|traced)[a-z]+(?:ed|en|wn|ilt)",
    apart=r"to|that|which|who|will|would|of|for|with|about|on|in|at|by|from|until|before|after|over|against|plan\w*|schedul\w*|and|but"
    r"|if|whether|expected|next|upcoming|first|last|since",
    deadline=r"(?:by|no later than|not later than|until|till)(?: (?:next|this|the))?",
    background=r"decree|resolution|decision|directive|agreement|treaty|signed|anniversary of [^,.;]{0,40}|accord|constitution|convention|pact"
    r"|(?:law|act)(?: of)?|(?:founded|established|created|launched|formed|born|built)(?: on(?: the)?)?"
    r"|(?<!was )(?<!were )(?<!been )(?:founded|established|created|launched|formed|born|built) in",
    hedge=r"(?:probably|(?<!as )possibly|perhaps|maybe|presumably|most likely|quite likely)(?: (?:on|in|at|by|from|during|in the|on the|the|about))?",
)

_SPELLS = "year|spring|summer|autumn|fall|winter|week|month"
GUARD = Guard(
    story=r"and (?!died\b|dies\b)[^\W\d]+ (?:on )?",  # who died is told of these days
    signing=r"(?:signed|adopted|ratified|enacted|concluded)(?: on| in)?",
    of_match=r"scor(?:e[ds]?|ing)|kick-off|half-time|halftime|equalis\w+|substitut\w+|striker|defender|goalkeeper|goal in",
    day_of_weekday=DAY_OF_WEEKDAY,
    years=r"(?:of |in )?(?:the |fiscal )?(?:year )?",
    whole=r" of (?:[a-z]|\d)",
    joint=r",? of (?:the )?| in ",
    named_after_month=r" (?:revolution|uprising|war|massacre|crisis|putsch)\b",
    named=r" (?:incident|attacks?|(?:(?:train|bus|suicide) )?bombings?|massacre|uprising|revolution|movement|park|square|agreement|accords?)\b",
    after=rf",? (?:every|each) (?:{_SPELLS})\b| of (?:every|each) | in canada\b| than (?:planned|expected|scheduled|promised|forecast|usual)\b| (?:fortnight\b|b\.?c\.?e?\b|a\.?d\.?\b)",
    before=rf"(?:every|each|orthodox|coptic|armenian|ethiopian|canadian) |the following |(?:every|each) (?:{_SPELLS}),? (?:(?:on|in|around|from|at|by) )?(?:the )?"
    r"|(?:first|second|third|fourth|last|final|opening|closing|past|\d+|two|three|four|five|ten) (?:days?|weeks?|weekends?) of (?:the )?",
    # "from" only counts from a date behind a length: "each Tuesday from 6 August" begins there.
    distance=r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days? (?:after|before|prior to|ahead of)"
    r"|(?:days?|weeks?|months?|years?|decades?|fortnights?) (?:after|before|from|prior to|ahead of)) ",
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

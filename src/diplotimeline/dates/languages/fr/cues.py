"""French words that tell of the clause around a date: its tense, its doubt, what is left over beside it."""

from __future__ import annotations

from diplotimeline.dates.languages.numeric import DAY_OF_WEEKDAY
from diplotimeline.dates.locale import Cues, Guard, Marks

OPERATORS = frozenset(
    (
        "avant",
        "après",
        "vers",
        "environ",
        "ou",
        "pas",
        "jusque",
        "jusqu",
        "depuis",
        "dès",
        "entre",
        "prochain",
        "dernier",
        "semaine",
        "semaines",
        "matin",
        "soir",
    )
)
FILLERS = (
    *("le", "la", "les", "en", "au", "aux", "du", "de", "des", "à", "dans", "dans la", "dans l'", "dès", "toujours le", "ce"),
    *("toujours", "lors du", "pour le", "pour", "vers la"),
)
# A day that a verb in the present governs lies ahead: at most so many words, and no other clause, stand between them.
_ITS_DAY = r"(?=(?: (?!(?:après|depuis|qui|que|où|dont|contre|pour)\b)[^\s,;:()]+){0,6}(?<! de)(?<! du) *$)"
_EVENTS = "vote|scrutin|élection|sommet|match|finale|réunion|référendum|second tour|premier tour|investiture|ouverture|rencontre|rentrée|grève"
_SCHEDULED = (  # verbs of what is on a calendar; where the singular is a noun too ("le vote"), the plural alone
    r"(?:votent|rencontrent|visitent|disputent|manifestent|rouvr(?:e|ent)|ouvr(?:e|ent)|arriv(?:e|ent)|par(?:t|tent)|repar(?:t|tent)"
    r"|examin(?:e|ent)|ren(?:d|dent) (?:son|sa|leur|ses|leurs)|commenc(?:e|ent)|se ren(?:d|dent)|se ti(?:ent|ennent)|ti(?:ent|ennent)"
    r"|quitt(?:e|ent)|rentr(?:e|ent)|revi(?:ent|ennent)|entr(?:e|ent) en (?:vigueur|fonctions?|service)|pren(?:d|nent) (?:effet|ses|leurs)"
    r"|accueill(?:e|ent)|affront(?:e|ent)|célèbr(?:e|ent)|fêtent|inaugur(?:e|ent)|publi(?:e|ent)|statu(?:e|ent)|compara(?:ît|issent)"
    r"|se prononc(?:e|ent)|prêt(?:e|ent) serment|s'achèv(?:e|ent)|se termin(?:e|ent)|se déroul(?:e|ent)|(?:se )?jou(?:e|ent)|démarr(?:e|ent)"
    r"|se retrouv(?:e|ent)|appell(?:e|ent) (?:à|au)|(?:est|sont) en vente|l'heure change"
    r"|(?:compt|espèr|souhait)(?:e|ent) (?:se |s'|y )?\w+(?:er|ir|re)|enten(?:d|dent) \w+(?:er|ir|re)|s'apprêt(?:e|ent) à)"
)
_PARTICIPLE = (  # right before its day: "le plan annoncé mardi sera"
    r"(?:(?!\w*(?:ité|iété|auté)s?\b)\w{2,}é(?:e|s|es)?|réuni\w*|élu\w*|mort\w{0,2}|venu\w*|reçu\w*|sorti\w*|parti(?:e|s|es)"
    r"|survenu\w*|conclu\w*|rendue?s?|ouvert\w*|promis\w*|pris\w*|remis\w*|saisi\w*|paru\w*|\w*(?:tenu|venu|struit|truit|duit|commis|battu|perdu|vendu)(?:e|s|es)?)(?=(?: le| en)? *$)"
)
_MODAL = r"(?:doit|doivent|peut|peuvent|devrait|devraient|pourrait|pourraient|devra|devront|pourra|pourront|va|vont)"
# Nouns and tenses of the past that end as the future does.
_PAST_IN_RA = (
    r"(?:entra|rentra|montra|démontra|rencontra|tira|retira|attira|livra|jura|dura|sombra|demeura|prépara|déclara|assura|admira|expira"
    r"|inspira|célébra|consacra|massacra|pleura|mesura|illustra|enregistra|administra|récupéra|libéra|opéra|considéra|espéra|vira)\b"
)
_NOT_TO_COME = rf"{_PAST_IN_RA}|opéra|caméra"
CUES = Cues(
    relative="qui|dont|où",
    clause="et|mais|il|elle|ils|elles|que",
    origin=r"née?s?|(?:fond|cré|lanc|form)ée?s?",
    past=r"(?:était|étaient|avai(?:t|ent) été) (?:prévue?s?|attendue?s?|programmée?s?)|a|ont|avait|avaient|était|étaient|fut|furent|s'est|se sont|a été|ont été|eu lieu|venait|après(?! [^,;]{0,12}(?:être|avoir))|depuis|reçu|signé"
    rf"|\w+(?:ait|aient|èrent|irent)|{_PAST_IN_RA}|{_PARTICIPLE}",
    future=rf"{_SCHEDULED}{_ITS_DAY}|devai(?:t|ent) (?:s'|se )?\w+(?:er|ir|re)"
    rf"|(?:préparatifs|préparation|veille) (?:du |de la |des |de l'|de )(?:{_EVENTS}) (?:de|du)(?= *$)"
    r"|^(?:coup d'envoi|rendez-vous|match|concert|début|départ|ouverture)(?: à)?(?= *$)|rendez-vous (?:est )?(?:pris|fixé|donné)"
    r"|(?:report|repouss|décal|avanc|déplac|fix|ajourn|renvoy)ée?s? (?:à|au)(?= *$)|(?<!le )(?<!un )(?<!du )(?<!ce )(?<!au )(?<!de )vote(?= *$)"
    # An auxiliary, some words, and the participle right before the day.
    rf"|(?:sera|seront|{_MODAL}(?: [^\s,;]+){{0,2}} être|(?<!après )être)(?: [^\s,;]+){{0,4}} \w+(?:é|i|u|is|it|ert|ort)(?:e|s|es)?(?= *$)"
    r"|(?:sera|seront|doit|doivent|devra|devront|devrait|devraient|peut|peuvent|pourrait|pourraient|va|vont)"
    # An auxiliary and what hangs on it are one verb: the participle alone would tell of the past.
    r"(?: (?:pas|aussi|être|bientôt|également|ensuite))*(?: \w+(?:ée?s?|ie?s?|ite?s?|ue?s?|erte?s?))?(?= |$)"
    r"|(?:se réuni(?:t|ssent)|reçoi(?:t|vent)|expire(?:nt)?|repren(?:d|nent)|s'envole(?:nt)?|repart(?:ent)?|s'ouvr(?:e|ent)|débute(?:nt)?)"
    r"|a lieu|ont lieu|au plus tard|aura|auront|prévue?s?|attendue?s?|programmée?s?|d'ici|jusqu'au?"
    rf"|à venir|(?!{_NOT_TO_COME})\w+(?:ra|ront|rait|raient)",
    saying="a dit|a déclaré|a annoncé|a indiqué|a affirmé|a-t-il dit|ont annoncé|ont déclaré",
    prepositions="le|la|en|au|à",
    planning="accepté|décidé|convenu|promis|choisi|fixé|approuvé|invité|demandé|proposé",
    done=r"(?:a|ont|avait|avaient) (?:visité|rencontré|signé|ouvert|reçu|accueilli|tenu|inauguré|lancé|perdu|gagné|reculé|augmenté|baissé"
    r"|organisé|participé|commencé|débuté|pris|eu lieu)|(?:est|sont) (?:venue?s?|arrivée?s?|partie?s?|décédée?s?|morte?s?)"
    r"|s(?:'est|e sont) rendue?s? (?:à|au|en|aux) [^\s,;]+|s(?:'est|e sont) (?:rendue?s?|tenue?s?|réunie?s?|ouverte?s?|achevée?s?)",
    to_do=rf"(?:doit|doivent)(?: \w+)? être \w+|(?:sera|seront|aura|auront)(?: (?:pas|aussi|également))?(?: \w+(?:é|i|u|ert|is)e?s?)?|(?!{_NOT_TO_COME})\w+(?:era|eront|ira|iront)",
    apart=r"que|qui|dont|pour|de|du|des|d'|avec|sur|en|à|au|aux|par|avant|après|depuis|dès|et|mais|si|prévue?s?|afin",
    deadline=r"avant|d'ici|au plus tard|jusqu'à",
    background=r"(?:décret|arrêté|loi|résolution|accord|traité)(?: de| du)?|signée?|anniversaire [^,.;]{0,40}"
    r"|(?:fond|cré|lanc|form|n)ée?s?(?: en| le)?",
    hedge=r"(?:probablement|sans doute|peut-être|vraisemblablement)(?: (?:le|la|en|au|vers|dans))?",
)

GUARD = Guard(
    story=r"et (?!mourut\b|meurt\b)[^\W\d]+ ",  # who died is told of these days
    signing=r"(?:sign|adopt|ratifi|promulgu)ée?s?(?: le| en)?|conclue?s?(?: le| en)?",
    day_of_weekday=DAY_OF_WEEKDAY,
    years=r"(?:de |en )?(?:l'an |l'année |l'annee )?",
    whole=r" (?:de |du |d')(?:la |l')?\w",
    joint=r" (?:de |du |d'|en )(?:la |l')?",
    after=r",? (?:chaque (?:année|mois|semaine)|tous les ans)\b| et demie?\b| (?:lao|khmer|thaï|thai|birman|persan|iranien|berbère|juif|musulman|orthodoxes?)\b| (?:suivants?\b|suivantes?\b|que prévu|que d'habitude|en huit|en quinze|av\.? j|et \d+ (?:mois|jours|semaines|ans))",
    before=r"(?:chaque|tous les|toutes les|après) |(?:tous les ans|chaque (?:année|printemps|été|automne|hiver|mois)),? (?:le |la |en |au )?(?:l')?"
    r"|(?:premiers?|premières?|derniers?|dernières?|deuxième|troisième) (?:jours?|semaines?|week-ends?) (?:du |de la |de l'|de |d')(?:mois de )?",
    distance=r"(?:jours?|semaines?|mois|ans?|années?|décennies?) (?:après|avant|à compter de|à partir de)(?: (?:le|la|les|du|de))? ",
    compound=r"(?:\d+|un|deux|trois|quatre|cinq|six) (?:ans?|mois|semaines?)(?: et|,)? ",
)
MARKS = Marks(
    words=frozenset(
        (
            "le la les du au aux des dans et en depuis ce cette cet un une pour par est sont sur avec qui que il elle "
            "ans jours lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet "
            "août septembre octobre novembre décembre hier demain semaine mois année dernier prochain fin début"
        ).split()
    ),
)

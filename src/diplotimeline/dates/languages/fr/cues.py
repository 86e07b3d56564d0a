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
CUES = Cues(
    past=r"a|ont|avait|avaient|était|étaient|fut|furent|s'est|se sont|a été|ont été|eu lieu|venait|après(?! [^,;]{0,12}(?:être|avoir))|depuis|reçu|signé"
    r"|\w+(?:ait|aient|èrent|irent)",
    future=r"(?:sera|seront|doit|doivent|devra|devront|devrait|devraient|peut|peuvent|pourrait|pourraient|va|vont)"
    # An auxiliary and what hangs on it are one verb: the participle alone would tell of the past.
    r"(?: (?:pas|aussi|être|bientôt|également|ensuite))*(?: \w+(?:ée?s?|ie?s?|ite?s?|ue?s?|erte?s?))?(?= |$)"
    r"|(?:se réuni(?:t|ssent)|reçoi(?:t|vent)|expire(?:nt)?|repren(?:d|nent)|s'envole(?:nt)?|repart(?:ent)?|s'ouvr(?:e|ent)|débute(?:nt)?)"
    r"|a lieu|ont lieu|au plus tard|aura|auront|prévue?s?|attendue?s?|programmée?s?|d'ici|jusqu'au?"
    r"|à venir|(?!opéra|caméra)\w+(?:ra|ront|rait|raient)",
    saying="a dit|a déclaré|a annoncé|a indiqué|a affirmé|a-t-il dit|ont annoncé|ont déclaré",
    prepositions="le|la|en|au|à",
    planning="accepté|décidé|convenu|promis|choisi|fixé|approuvé|invité|demandé|proposé",
    done=r"(?:a|ont|avait|avaient) (?:visité|rencontré|signé|ouvert|reçu|accueilli|tenu|inauguré|lancé|perdu|gagné|reculé|augmenté|baissé"
    r"|organisé|participé|commencé|débuté|pris|eu lieu)|(?:est|sont) (?:venue?s?|arrivée?s?|partie?s?|décédée?s?|morte?s?)"
    r"|s(?:'est|e sont) (?:rendue?s?|tenue?s?|réunie?s?|ouverte?s?|achevée?s?)",
    to_do=r"(?:sera|seront|aura|auront)(?: (?:pas|aussi|également))?(?: \w+(?:é|i|u|ert|is)e?s?)?|(?!opéra|caméra)\w+(?:era|eront|ira|iront)",
    apart=r"que|qui|dont|pour|de|du|des|d'|avec|sur|en|à|au|aux|par|avant|après|depuis|dès|et|mais|si|prévue?s?|afin",
    deadline=r"avant|d'ici|au plus tard|jusqu'à",
    background=r"décret|arrêté|loi|résolution|accord|traité|signée?|anniversaire [^,.;]{0,40}|fondée? en",
    hedge=r"(?:probablement|sans doute|peut-être|vraisemblablement)(?: (?:le|la|en|au|vers|dans))?",
)

GUARD = Guard(
    day_of_weekday=DAY_OF_WEEKDAY,
    years=r"(?:de |en )?(?:l'an |l'année |l'annee )?",
    whole=r" (?:de |du |d')(?:la |l')?\w",
    joint=r" (?:de |du |d'|en )(?:la |l')?",
    after=r" (?:lao|khmer|thaï|thai|birman|persan|iranien|berbère|juif|musulman|orthodoxes?)\b| (?:suivants?\b|suivantes?\b|que prévu|que d'habitude|en huit|en quinze|av\.? j|et \d+ (?:mois|jours|semaines|ans))",
    before=r"(?:chaque|tous les|toutes les|après) ",
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

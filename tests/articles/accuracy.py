"""How well events are drafted from articles of our own making: `python tests/articles/accuracy.py [--errors]`.

An event is found if a drafted one has its sentence and a kind of the same group. The rest is counted over those found.
"""

from __future__ import annotations

import json
import pathlib
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from diplotimeline.articles.article import Article
from diplotimeline.articles.as_json import as_json
from diplotimeline.articles.drafting import draft_each
from diplotimeline.model.values import plain
from diplotimeline.model.vocabulary import Vocabulary

HERE = pathlib.Path(__file__).parent
LANGUAGES = ("vi", "en", "fr")
KNOWN = ("url", "title", "publisher", "language", "published", "published_basis", "id")
Table = Mapping[str, Any]


def gold(language: str) -> list[Table]:
    """The annotated articles of a language."""
    lines = (HERE / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def drafts_of(articles: list[Table]) -> list[Table]:
    """What is drafted from each, as JSON has it."""
    read = (Article(each["text"], **{key: each[key] for key in KNOWN}) for each in articles)
    return [as_json(made) for made in draft_each(read)]


def score(articles: list[Table], drafts: list[Table], *, tells: bool = False) -> dict[str, float]:
    """The figures of some articles, each between 0 and 1."""
    count: Counter[str] = Counter()
    for article, made in zip(articles, drafts, strict=True):
        for fact in _facts(article, made, tells=tells):
            count[fact] += 1
    precision, recall = _share(count["right"], count["drafted"]), _share(count["found"], count["wanted"])
    figures = {"event F1": 2 * precision * recall / ((precision + recall) or 1)}
    names = ("date", "kind", "parties", "place", "status", "people")
    return figures | {name: _share(count[name], count["found"]) for name in names}


def _facts(article: Table, made: Table, *, tells: bool) -> Iterator[str]:
    left = list(made["events"])
    yield from ["drafted"] * len(left)
    for wanted in sorted(article["events"], key=lambda each: each["role"] != "main"):
        found = next((each for each in left if _is_found(wanted, each)), None)
        if found is not None:
            left.remove(found)
            yield "right"
        if wanted["role"] != "main":
            continue
        yield "wanted"
        if found is None:
            _say(f"{article['id']} missed: {wanted['title']}", tells=tells)
            continue
        yield "found"
        wrong = [name for name, is_right in _fields(wanted, found).items() if not is_right]
        yield from (name for name in _fields(wanted, found) if name not in wrong)
        if wrong:
            _say(f"{article['id']} {wanted['title']}: {', '.join(wrong)}", tells=tells)
    for each in left:
        _say(f"{article['id']} no event: {each['id']}", tells=tells)


def _is_found(wanted: Table, made: Table) -> bool:
    start, end = wanted["anchor"]
    has_sentence = any(first < end and start < last for first, last in made["evidence"]["event"])
    kinds = [wanted["kind"], *wanted["kind_ok"]]
    words = Vocabulary()
    groups = {words.kind(kind).group for kind in kinds}
    return has_sentence and (made["kind"] in kinds or words.kind(made["kind"]).group in groups)


def _fields(wanted: Table, made: Table) -> dict[str, bool]:
    values = {_bare(each) for each in (wanted["edtf"], *wanted["edtf_ok"])}
    needed, accepted = set(wanted["parties"]), {*wanted["parties"], *wanted["parties_ok"]}
    wide = {code.partition("-")[0] for code in made["parties"]} | set(made["parties"])
    place = None if made["place"] is None else plain(next(iter(made["place"].values())))
    places = [plain(each) for each in (wanted["place"], *wanted["place_ok"]) if each]
    names = {_name(person["name"]) for person in made["participants"]}
    keys = {_name(person["name"]) for person in wanted["participants"] if person["key"]}
    known = {_name(person["name"]) for person in wanted["participants"]}
    return {
        "date": _bare(made["date"]["edtf"]) in values,
        "kind": made["kind"] in (wanted["kind"], *wanted["kind_ok"]),
        "parties": needed <= wide and set(made["parties"]) <= accepted,
        "place": wanted["place"] is None if place is None else any(each in place or place in each for each in places),
        "status": made["status"] in (wanted["status"], *wanted["status_ok"]),
        "people": keys <= names <= known,
    }


def _bare(value: str | None) -> str | None:
    return None if value is None else "".join(sign for sign in value if sign not in "?~%")


def _name(text: str) -> str:
    return "".join(plain(text).split())


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _say(line: str, *, tells: bool) -> None:
    if tells:
        print(line)


def main() -> None:
    """Print the figures of each language."""
    for language in LANGUAGES:
        articles = gold(language)
        figures = score(articles, drafts_of(articles), tells="--errors" in sys.argv)
        print(language, *(f"{name} {value:.3f}" for name, value in figures.items()), sep="  ")


if __name__ == "__main__":
    main()

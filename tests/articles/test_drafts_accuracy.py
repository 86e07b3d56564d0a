"""Drafts of the annotated articles do not get worse, and articles that tell of no event give none."""

from __future__ import annotations

import json
import re

import pytest
from tests.articles.accuracy import HERE, LANGUAGES, drafts_of, gold, score

FLOOR = json.loads((HERE / "floor.json").read_text(encoding="utf-8"))
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MOST_ON_TRAPS = 2
"""Events that were drafted from the articles without any when this was written."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_drafts_do_not_get_worse(language: str) -> None:
    articles = gold(language)
    figures = score(articles, drafts_of(articles))
    below = {name: value for name, value in figures.items() if value < FLOOR[language][name]}
    assert not below


def test_articles_without_an_event_give_none() -> None:
    traps = [each for language in LANGUAGES for each in gold(language) if not each["events"]]
    assert len(traps) == 13
    assert sum(len(each["events"]) for each in drafts_of(traps)) <= MOST_ON_TRAPS


def test_no_day_is_told_where_the_article_tells_none() -> None:
    """A drafted day that the annotation does not have, where the annotation has less than a day: never."""
    false = []
    for language in LANGUAGES:
        articles = gold(language)
        for article, made in zip(articles, drafts_of(articles), strict=True):
            for each in made["events"]:
                start, end = each["evidence"]["event"][0]
                near = [one for one in article["events"] if start <= one["anchor"][0] < end]
                value = each["date"]["edtf"]
                coarse = near and all(len(str(one["edtf"])) < len("2025-04-17") for one in near)
                accepted = {one for wanted in near for one in wanted["edtf_ok"]}
                if coarse and DAY.fullmatch(value or "") and value not in accepted:
                    false.append((article["id"], value))
    assert false == []

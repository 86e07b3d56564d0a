"""French is published by its messages alone, as any further language is."""

from __future__ import annotations

import datetime
import re

import icalendar
import pytest

from diplotimeline import Attestation, Event, Source, Timeline, export
from diplotimeline.messages import SHIPPED
from diplotimeline.web.contents import contents

TODAY = datetime.date(2026, 1, 1)


@pytest.fixture
def ours() -> Timeline:
    article = Source("a", "A", "T", "https://a.example/", "fr", "2025-05-21")
    told = Event(
        "entretien",
        "talks",
        title={"fr": "Entretiens à Paris", "en": "Talks in Paris"},
        parties=["LA", "FR"],
        attestations=[Attestation(article, "dans l'après-midi du 20 mai", quote="Le 20 mai.")],
    )
    return Timeline([told], title={"fr": "Nous", "en": "Ours"}, id_domain="example.org")


def test_a_timeline_with_french_titles_is_published_in_french_first(ours: Timeline) -> None:
    assert ours.info.languages == ("fr", "en")
    calendar = icalendar.Calendar.from_ical(export(ours, "ics"))
    (event,) = [each for each in calendar.subcomponents if each.name == "VEVENT"]
    assert event["SUMMARY"] == "Entretiens à Paris (20 mai 2025, après-midi)"
    assert "Parties\u00a0: Laos\u00a0; France" in event["DESCRIPTION"]
    assert "texte\u00a0: «\u00a0Le 20 mai.\u00a0»" in event["DESCRIPTION"]


def test_its_pages_have_no_word_of_another_language(ours: Timeline) -> None:
    files = dict(contents(ours, TODAY))
    pages = {name: made.data.decode() for name, made in files.items() if name.endswith(".fr.html")}
    assert {"timeline.fr.html", "subscribe.fr.html", "pictures.fr.html", "upcoming.fr.html"} <= set(pages)
    english = set(SHIPPED.room("en", "site").values()) - set(SHIPPED.room("fr", "site").values()) - {"English"}
    for name, page in pages.items():
        text = re.sub(r"<(script|style).*?</\1>", "", page, flags=re.DOTALL)
        words = {each.strip() for each in re.split(r"<[^>]*>", text)}
        assert not words & english, name
        assert 'lang="fr"' in page

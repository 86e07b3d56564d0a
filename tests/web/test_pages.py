from __future__ import annotations

import datetime
import itertools
import json
import pathlib

import html5lib
import pytest
from attrs import evolve
from lxml import etree

from diplotimeline import Edtf, Extent, LocalizedText, Party, ResolvedDate, Status, Timeline, Vocabulary, load
from diplotimeline.web.contents import Content, contents
from diplotimeline.web.pages.context import year_of
from diplotimeline.web.pages.map import _rings

SMALL = pathlib.Path(__file__).parent.parent / "samples" / "small.toml"
TODAY = datetime.date(2026, 1, 1)


@pytest.fixture(scope="module")
def small() -> Timeline:
    return load(SMALL)


@pytest.fixture(scope="module")
def made(small: Timeline) -> dict[str, Content]:
    return dict(contents(small, TODAY))


def parsed(content: Content) -> etree._Element:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False, tree=html5lib.getTreeBuilder("lxml")).parse(
        content.data
    )


def pages(made: dict[str, Content]) -> dict[str, Content]:
    return {name: content for name, content in made.items() if name.endswith(".html")}


def test_every_page_is_valid_and_every_link_of_it_leads_somewhere(made: dict[str, Content]) -> None:
    found = pages(made)
    assert len(found) > 70
    for name, content in found.items():
        document = parsed(content)
        ids = [element.get("id") for element in document.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), name
        assert len(document.findall(".//h1")) == 1, name
        for element in document.iter("a", "link", "script"):
            target = element.get("href") or element.get("src") or "#"
            if not target.startswith(("http", "webcal:", "#")):
                path = pathlib.PurePosixPath(name).parent / target.partition("#")[0]
                resolved = pathlib.Path("/", path).resolve().relative_to("/").as_posix()
                assert resolved in made, f"{name}: {target}"
            if target.startswith("#") and len(target) > 1 and element.tag == "a":
                assert target[1:] in ids, f"{name}: {target}"


def test_the_frame(made: dict[str, Content]) -> None:
    document = parsed(made["partner/la.en.html"])
    assert document.getroot().get("lang") == "en"
    heads = {(link.get("rel"), link.get("hreflang") or link.get("type")): link.get("href") for link in document.iter("link")}
    assert heads["alternate", "vi"] == "https://sample.example/timeline/partner/la.vi.html"
    assert heads["alternate", "text/calendar"] == "la.en.ics"
    assert heads["canonical", None] == "https://sample.example/timeline/partner/la.en.html"
    metas = {
        meta.get("property") or meta.get("name") or meta.get("http-equiv"): meta.get("content")
        for meta in document.iter("meta")
    }
    assert metas["og:title"] == "Laos"
    assert metas["og:url"] == heads["canonical", None]
    assert "'unsafe-inline'" not in metas["Content-Security-Policy"]
    assert not list(document.iter("style"))
    assert not [element for element in document.iter() if element.get("style") or element.get("onclick")]


def test_an_event_tells_all_that_is_known_of_it_and_how(made: dict[str, Content]) -> None:
    document = parsed(made["event/festival-2025.vi.html"])
    text = " ".join("".join(document.getroot().itertext()).split())
    for part in ("Lễ hội mùa thu", "19–21/9/2025", "đầu tháng 9/2025", "từ ngày 19-21/9", "2025-09-19/2025-09-21", "Báo B"):
        assert part in text
    assert "Thời gian từng được thông báo" in text
    assert "Khai mạc lễ hội" in text, "what says that it is a part of it"
    links = {link.get("href") for link in document.iter("a")}
    assert {
        "https://bao-b.example/201/le-hoi",
        "../partner/la.vi.html",
        "../kind/festival.vi.html",
        "festival-2025.vi.ics",
    } <= links


def test_structured_data_never_says_more_than_the_sources(made: dict[str, Content]) -> None:
    def data(name: str) -> dict[str, object]:
        (script,) = [each for each in parsed(made[f"event/{name}.en.html"]).iter("script") if each.get("type")]
        read: dict[str, object] = json.loads(script.text or "")
        return read

    firm = data("talks-2025")
    assert (firm["startDate"], firm["endDate"]) == ("2025-04-17", "2025-04-17")
    assert "organizer" not in firm, "no source says who organized it"
    assert data("festival-2025-opening")["startDate"] == "2025-09-19T20:10:00+07:00"
    vague = data("visit-march-2025")
    assert "startDate" not in vague
    assert data("fair-cancelled-2025")["eventStatus"] == "https://schema.org/EventCancelled"


TIMES = {
    "talks-2025": "2025-04-17",
    "festival-2025-opening": "2025-09-19T20:10",
    "visit-march-2025": "2025-02",
    "visit-without-year": "10-28",
    "reception-2025": None,
    "festival-2025": None,
    "report-2024": None,
    "wish-2025": None,
}


@pytest.mark.parametrize(("event", "value"), TIMES.items(), ids=TIMES.keys())
def test_time_elements_hold_what_html_can_say(event: str, value: str | None, made: dict[str, Content]) -> None:
    (item,) = [each for each in parsed(made["timeline.en.html"]).iter("li") if each.get("id") == f"e-{event}"]
    assert [time.get("datetime") for time in item.iter("time")] == ([] if value is None else [value])


def test_doubt_can_be_seen(made: dict[str, Content]) -> None:
    document = parsed(made["timeline.en.html"])
    items = {each.get("id"): each for each in document.iter("li")}
    classes = {name: item[0].get("class") for name, item in items.items() if name and name.startswith("e-")}
    assert classes["e-visit-march-2025"] == "when unsure"
    assert classes["e-talks-2025"] == "when"
    marks = {
        link.get("href"): link.find("{*}path").get("class")
        for link in document.iter("{*}a")
        if link.find("{*}path") is not None
    }
    assert marks["#e-talks-2025"] == "firm"
    assert marks["#e-visit-march-2025"] == "soft"
    assert "#e-visit-without-year" not in marks


def test_hostile_texts_stay_text(small: Timeline) -> None:
    title = "</title></script><script>alert(1)</script>\u2028\"'<!--"
    event = evolve(
        small["talks-2025"], title=LocalizedText(vi=title, en=title), place="<img src=x>", summary=LocalizedText(vi=title)
    )
    timeline = Timeline((event,), evolve(small.info, title=LocalizedText(vi=title), author="<b>", licence="&amp;"))
    for name, content in pages(dict(contents(timeline, TODAY))).items():
        document = parsed(content)
        assert not list(document.iter("img", "b")), name
        scripts = [each for each in document.iter("script") if each.get("type") is None]
        assert all(each.get("src") and not each.text for each in scripts), name
        shown = [each for each in document.iter("h1", "h2", "a", "title") if "alert(1)" in "".join(each.itertext())]
        assert shown or "pictures" in name or "subscribe" in name or "year" in name or "/" in name, name


def test_without_an_address_there_is_nothing_that_needs_one(small: Timeline) -> None:
    made = dict(contents(evolve(small, info=evolve(small.info, url=None)), TODAY))
    assert "sitemap.xml" not in made
    text = made["subscribe.en.html"].data.decode()
    assert "webcal:" not in text
    assert "has no address on the web yet" in text
    assert "canonical" not in made["timeline.vi.html"].data.decode()


def test_the_subscribe_page_and_the_sitemap(made: dict[str, Content]) -> None:
    document = parsed(made["subscribe.en.html"])
    hrefs = [link.get("href") or "" for link in document.iter("a")]
    assert "webcal://sample.example/timeline/timeline.en.ics" in hrefs
    assert any(href.startswith("https://calendar.google.com/calendar/r?cid=webcal%3A") for href in hrefs)
    assert any(href.startswith("https://outlook.live.com/calendar/0/addfromweb?url=https%3A") for href in hrefs)
    assert [title.text for svg in document.iter("{*}svg") for title in svg.iter("{*}title")] == ["QR code of the calendar"]
    sitemap = etree.fromstring(made["sitemap.xml"].data)
    places = [each.text for each in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert len(places) == len(pages(made)) - 1, "every page but the copy that is the index"


def test_colours_of_the_timeline(small: Timeline) -> None:
    style = dict(contents(evolve(small, info=evolve(small.info, colour="#123456")), TODAY))["assets/style.css"].data.decode()
    assert style.rstrip().endswith(
        ":root{--accent:#123456}\n@media screen and (prefers-color-scheme:dark){:root{--accent:#5eead4}}"
    )


def test_one_language_alone(small: Timeline) -> None:
    made = dict(contents(evolve(small, info=evolve(small.info, languages=("en",))), TODAY))
    assert not [name for name in made if ".vi." in name]
    assert parsed(made["index.html"]).getroot().get("lang") == "en"
    for name, content in pages(made).items():
        document = parsed(content)
        assert not [link for link in document.iter("a") if link.get("class") == "switch"], name
        assert {link.get("hreflang") for link in document.iter("link") if link.get("hreflang")} == {"en"}, name


def test_the_first_language_is_that_of_the_front_page(small: Timeline) -> None:
    made = dict(contents(evolve(small, info=evolve(small.info, languages=("en", "vi"))), TODAY))
    assert made["index.html"].data == made["timeline.en.html"].data
    assert "timeline.vi.html" in made


def test_what_took_place_is_not_upcoming(small: Timeline) -> None:
    made = dict(contents(small, datetime.date(2025, 9, 20)))
    listed = {each.get("id") for each in parsed(made["upcoming.en.html"]).iter("li") if each.get("data-k")}
    assert "e-visit-without-year" not in listed, "of unknown year, but it took place"
    assert "e-wish-2025" in listed, "without a date, but planned"


def test_the_map_shows_partners_where_they_lie(small: Timeline) -> None:
    page = parsed(dict(contents(small, TODAY))["pictures.en.html"])
    (world,) = [svg for svg in page.iter("{*}svg") if svg.get("class") == "map" and svg.get("aria-label", "").endswith("world")]
    places = {
        link.get("href"): (float(circle.get("cx")), float(circle.get("cy")))
        for link in world.iter("{*}a")
        for circle in link.iter("{*}circle")
    }
    assert {"partner/la.en.html", "partner/fr.en.html", "partner/jp.en.html"} <= places.keys()
    assert places["partner/fr.en.html"][0] < places["partner/la.en.html"][0] < places["partner/jp.en.html"][0], "west to east"
    assert places["partner/fr.en.html"][1] < places["partner/la.en.html"][1], "north is up"


def test_no_coast_jumps_across_the_map() -> None:
    """A ring that crosses the antimeridian must be cut there."""
    for ring in _rings():
        steps = [abs(one[1] - other[1]) for one, other in itertools.pairwise((*ring, ring[0]))]
        assert max(steps) < 10
        assert len(ring) >= 3
    longitudes = {code: place[1] for code in ("FJ", "NZ", "US") if (place := Party(code).at) is not None}
    assert longitudes["FJ"] > 170
    assert longitudes["NZ"] > 165
    assert longitudes["US"] < -90


def test_every_party_but_organisations_has_a_place() -> None:
    parties = [Party(code) for code in Vocabulary().party_codes]
    placeless = {party.id for party in parties if party.at is None}
    assert {"ASEAN", "EU", "UN", "UNESCO", "WORLD-BANK"} <= placeless
    assert all(party.part_of is None for party in parties if party.id in placeless)


def test_bars_keep_the_place_of_years_without_events(small: Timeline) -> None:
    page = parsed(dict(contents(small, TODAY))["pictures.en.html"])
    (chart,) = [svg for svg in page.iter("{*}svg") if svg.get("aria-label", "").startswith("Events per year")]
    numbers = ["".join(text.itertext()) for text in chart.iter("{*}text")]
    years = sorted({year for year in (year_of(event) for event in small) if year is not None})
    bars = {float(rect.get("x")) for rect in chart.iter("{*}rect")}
    assert len(bars) == len(years)
    gaps = [later - earlier for earlier, later in itertools.pairwise(sorted(bars))]
    slot = min(gaps)
    assert [round(gap / slot) for gap in gaps] == [later - earlier for earlier, later in itertools.pairwise(years)]
    totals = [int(number) for number in numbers if number.isdigit() and int(number) < 1000]
    assert sum(totals) == sum(year_of(event) is not None for event in small), "each event is in one bar"


YEARS = {
    "2025-04-17": 2025,
    "2019~": 2019,
    "2016/2025": 2016,
    "../2023-08-30": 2023,
    "199X": None,
    "18XX": None,
    "{2019,2020}": 2019,
    "[2019-05,2024]": None,
    "[2019-05,2019-06]": 2019,
    "XXXX-10-28": None,
    "-0043": -43,
}


@pytest.mark.parametrize(("edtf", "year"), YEARS.items(), ids=YEARS.keys())
def test_the_year_under_which_an_event_is_listed(edtf: str, year: int | None, small: Timeline) -> None:
    date = ResolvedDate(Edtf.parse(edtf), Status.RESOLVED, Extent.WITHIN)
    event = evolve(small["talks-2025"], attestations=(), last_published_date=date)
    assert year_of(event) == year


def test_a_list_of_pages_that_is_too_long_becomes_several(small: Timeline, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = etree.fromstring(dict(contents(small, TODAY))["sitemap.xml"].data)
    monkeypatch.setattr("diplotimeline.web.pages.site._MOST_ADDRESSES", 50)
    made = dict(contents(small, TODAY))
    index = etree.fromstring(made["sitemap.xml"].data)
    assert etree.QName(index).localname == "sitemapindex"
    names = [str(each.text).removeprefix(str(small.info.url)) for each in index.iter("{*}loc")]
    assert names == [name for name in made if name.startswith("sitemap-")]
    assert len(names) > 1
    lists = [etree.fromstring(made[name].data) for name in names]
    assert all(0 < len(each) <= 50 for each in lists)
    assert [loc.text for each in lists for loc in each.iter("{*}loc")] == [loc.text for loc in whole.iter("{*}loc")]

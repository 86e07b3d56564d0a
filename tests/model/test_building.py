"""A timeline built in Python: what is plainly meant is taken, the rest refused where it is given, and nothing is lost."""

from __future__ import annotations

import concurrent.futures
import copy
import datetime
import json
import pathlib
import pickle
from typing import Any

import pandas as pd
import pytest
from attrs import evolve

from diplotimeline import (
    Attestation,
    ContextError,
    DataFileError,
    Day,
    DiplotimelineError,
    Edtf,
    EdtfError,
    Event,
    ExportError,
    InvalidValueError,
    LocalizedText,
    Participant,
    Party,
    PublicationContext,
    Related,
    Revision,
    Source,
    StatusTerm,
    Term,
    Timeline,
    TimelineInfo,
    UnknownNameError,
    Vocabulary,
    export,
    exporter_names,
    load,
    resolve,
)
from diplotimeline.model.publication_log import record_publication, with_log

NOW = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def talks(**fields: Any) -> Event:
    return Event("talks-2025", "talks", **{"title": "Talks", "parties": ["VN-71", "LA"], "date": "2025-04-17", **fields})


def article(**fields: Any) -> Source:
    given = {"publisher": "P", "title": "T", "url": "https://p.example/", "language": "en", "published": "2025-04-18"}
    return Source("article", **{**given, **fields})


def ours(*events: Event, **fields: Any) -> Timeline:
    return Timeline(events or [talks()], **{"title": "Ours", "id_domain": "example.org", **fields})


# --- what is plainly meant ---------------------------------------------------------------------------


def test_what_is_plainly_meant_is_converted() -> None:
    event = talks(
        title={"en": "Talks", "lo": "ການເຈລະຈາ"},
        parties=[Party("VN-71"), "LA"],
        topics={"trade", "border"},
        participants=["A. Name", Participant("B. Name", "chair", Party("LA"))],
        place="Paris",
        date=datetime.date(2025, 4, 17),
    )
    assert event.parties == ("VN-71", "LA")
    assert event.topics == ("border", "trade"), "a set is kept in one order, whatever the hash seed"
    assert [person.name for person in event.participants] == ["A. Name", "B. Name"]
    assert event.participants[1].party == "LA"
    assert (event.title.text("lo"), event.title.text("fr"), event.place) == ("ການເຈລະຈາ", "Talks", LocalizedText("Paris"))
    assert event.date is not None
    assert event.date.edtf == Edtf("2025-04-17")
    assert article(published=datetime.date(2025, 4, 18)).published == Edtf("2025-04-18")
    assert article(published=Day(2025, 4, 18)).published == Edtf("2025-04-18")
    assert article(published=None).published is None
    assert hash(event) == hash(copy.deepcopy(event))


REFUSED = {
    "no title": (lambda: talks(title=""), "it is empty"),
    "a number for a title": (lambda: talks(title=5), "a text or a table is needed, found a number: 5"),
    "a text for a list": (lambda: talks(parties="LA"), 'a list is needed, found a text: LA .in brackets: \\["LA"\\]'),
    "a party twice": (lambda: talks(parties=["LA", "LA"]), '"LA" appears twice'),
    "no date": (lambda: talks(date="17/4/2025"), "is not a valid date: a year of four digits is missing"),
    "a moment for a date": (lambda: talks(date=NOW), "is not a valid date"),
    "no zone": (lambda: talks(zone="Mars/Olympus"), 'there is no time zone "Mars/Olympus"'),
    "no attestation": (lambda: talks(attestations=["article"]), "each is a Attestation, found a text: article"),
    "no link": (lambda: talks(related=("a",)), "each is a Related, found a text: a"),
    "no id": (lambda: Event("Two Words", "talks", title="x"), 'is not a valid id .*"two-words"'),
    "no address": (lambda: article(url="p.example"), "is not a valid web address"),
    "no language": (lambda: article(language="klingonese"), "no language"),
    "published on a set of days": (lambda: article(published="{2025-01-01,2025-01-03}"), "not a set"),
    "no source": (lambda: Attestation("article"), "a Source is needed, found a text"),  # type: ignore[arg-type]
    "no way to cover": (lambda: Attestation(article(), covers="half"), "there is no way to cover"),  # type: ignore[arg-type]
    "a moment without a zone": (lambda: Revision(datetime.datetime(2026, 1, 1), NOW), "has no time zone"),  # noqa: DTZ001
    "a colour that cannot be read": (lambda: TimelineInfo("x", colour="#ffffff"), "is not dark enough"),
    "a style in a colour": (lambda: TimelineInfo("x", colour="red;}body{display:none}"), "is not a valid colour"),
    "no language of pages": (lambda: TimelineInfo("x", languages=[]), "no language is given"),
    "two sources of one id": (
        lambda: ours(
            talks(attestations=[Attestation(article())]),
            Event("b", "talks", title="B", attestations=[Attestation(article(title="Other"))]),
        ),
        'two sources have the id "article"',
    ),
    "withdrawn and there": (lambda: Timeline([talks()], withdrawn=[talks()]), "among the events and among those withdrawn"),
    "what is no event": (lambda: Timeline(["a"]), "each is an Event, found a text: a"),  # type: ignore[list-item]
}


@pytest.mark.parametrize(("make", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_the_rest_is_refused_where_it_is_given(make: Any, message: str) -> None:
    with pytest.raises(InvalidValueError, match=message):
        make()


def test_words_that_nobody_reads_want_the_editors_reading() -> None:
    lao = article(language="lo")
    with pytest.raises(DiplotimelineError, match=r'words in "lo" are not read .*read_as'):
        Attestation(lao, "ວັນທີ 17 ເມສາ 2025")
    read = Attestation(lao, "ວັນທີ 17 ເມສາ 2025", read_as="2025-04-17")
    assert read.date is not None
    assert read.date.brief() == "2025-04-17"
    assert read.date.explain("vi") == "Người biên tập hiểu là 17/4/2025."
    assert Attestation(lao).date is None, "it can be cited without words"


def test_a_date_that_an_editor_states_stands() -> None:
    event = talks(attestations=[Attestation(article(), "on March 13")], date="2025-04?")
    assert event.date is not None
    assert event.date.brief() == "2025-04?"
    assert event.date.explain() == "Stated by the editor: April 2025, uncertain."
    assert talks(date="1939-08/1945").date.brief() == "1939-08/1945"  # type: ignore[union-attr]
    assert talks(date="[2025-04-17,2025-04-19]").date.status == "ambiguous"  # type: ignore[union-attr]
    assert talks(date=None).date is None


# --- a collection ------------------------------------------------------------------------------------


def test_a_timeline_is_a_collection() -> None:
    timeline = ours(talks(), Event("b", "visit", title="B", date="2024"))
    assert timeline[0].id == "b"
    assert timeline[-1].id == "talks-2025"
    assert [event.id for event in timeline[:1]] == ["b"]
    assert [] not in timeline
    assert timeline[0] in timeline
    assert talks(title="Another") not in timeline
    assert len(timeline.filter(lambda event: event.kind == "visit")) == 1
    assert [event.id for event in timeline.select(kind=["visit", "talks"])] == ["b", "talks-2025"]
    assert [event.id for event in timeline.select(party="laos")] == ["talks-2025"]
    assert [event.id for event in timeline.select(party=["la", "FR"])] == ["talks-2025"]
    assert [event.id for event in timeline.select(text="  talks ")] == ["talks-2025"]
    with pytest.raises(UnknownNameError, match="no language"):
        timeline.select(source_language="xx")
    with pytest.raises(UnknownNameError, match="a text is needed"):
        timeline.select(kind=[["visit"]])  # type: ignore[list-item]


def test_a_table_of_it_is_one_step_away() -> None:
    frame = pd.DataFrame(ours().to_records())
    (row,) = frame.to_dict("records")
    assert (row["event_id"], row["edtf"], row["parties"], row["title_en"]) == ("talks-2025", "2025-04-17", "VN-71; LA", "Talks")
    assert ours().to_records("vi")[0]["kind_name"] == "hội đàm"


@pytest.mark.parametrize("name", exporter_names())
def test_it_goes_into_every_format(name: str) -> None:
    assert export(ours(), name=name)


# --- nothing is lost ---------------------------------------------------------------------------------


def everything() -> Timeline:
    words = Vocabulary(
        groups=[Term("bought", "bought")],
        kinds=[Term("acquisition", {"en": "acquisition", "nl": "aankoop"}, group="bought")],
        topics=[Term("moon", "moon")],
        statuses=[StatusTerm("scrubbed", "scrubbed", like="cancelled")],
        parties=[Party("rijks", "Rijksmuseum", part_of="NL", at=(52.36, 4.885))],
    )
    source = article(
        published_basis={"vi": "ghi ở đầu bài", "en": "page header"},
        title_basis="seen",
        zone="Europe/Paris",
        archived="https://archive.example/1",
        accessed="2026-03-12",
    )
    told = Attestation(source, "on April 17 at 14:00", quote="They met on April 17 at 14:00.", covers="whole")  # type: ignore[arg-type]
    events = [
        talks(attestations=[told], participants=[Participant("A", {"lo": "x"}, "LA")], related=[Related("b", "follows")]),
        Event("b", "acquisition", title={"nl": "B"}, parties=["rijks"], topics=["moon"], status="scrubbed", zone="Asia/Tokyo"),
        Event("c", "talks", title="Plain", attestations=[Attestation(source, "x", read_as="2024~", after="y")], summary="S"),
    ]
    return Timeline(events, title={"en": "Ours"}, id_domain="example.org", subject="VN-71", zone="Asia/Tokyo", vocabulary=words)


def with_a_past() -> Timeline:
    """What subscribers were told, withdrawn and superseded events among it."""
    begun = record_publication(everything(), None, NOW, keep=datetime.timedelta(90))
    moved = evolve(everything(), events=[evolve(everything()["talks-2025"], kind="visit", date="2025-05-01")])
    later = record_publication(moved, begun, NOW + datetime.timedelta(1), keep=datetime.timedelta(90))
    return with_log(moved, later)


@pytest.mark.parametrize("make", [ours, everything, with_a_past], ids=["small", "everything", "with a past"])
def test_dicts_json_and_pickles_hold_all_of_it(make: Any) -> None:
    timeline = make()
    assert Timeline.from_dict(timeline.to_dict()) == timeline
    assert Timeline.from_dict(json.loads(json.dumps(timeline.to_dict()))) == timeline
    assert pickle.loads(pickle.dumps(timeline)) == timeline  # noqa: S301 - our own bytes
    assert copy.deepcopy(timeline) == timeline


def test_a_dump_is_read_back(tmp_path: pathlib.Path, shipped: Timeline) -> None:
    for timeline in (with_a_past(), shipped):
        (tmp_path / "all.dump.json").write_bytes(export(timeline, "dump"))
        assert load(tmp_path / "all.dump.json") == timeline
    (tmp_path / "all.dump.json").write_text('{"event": [{"id": "a"}]}')
    with pytest.raises(DataFileError) as caught:
        load(tmp_path / "all.dump.json")
    assert [problem.message for problem in caught.value.problems] == ["the table [timeline] is missing"]
    (tmp_path / "all.dump.json").write_text("{")
    with pytest.raises(DataFileError, match="this is not JSON"):
        load(tmp_path / "all.dump.json")


def test_what_is_wrong_in_a_dict_is_told_at_once_with_paths() -> None:
    data = everything().to_dict()
    data["timeline"]["colour"] = "red"
    data["source"][0]["published_basis"] = {"vi": 3, "xx": "y"}
    data["event"][0]["kind"] = "acquisitions"
    data["kind"][0]["name"] = "a, b"
    with pytest.raises(DataFileError) as caught:
        Timeline.from_dict(data)
    told = [(problem.field, problem.message) for problem in caught.value.problems]
    assert ("timeline.colour", '"red" is not a valid colour') in told
    assert ("source[1].published_basis.vi", "a text is needed, found a number: 3") in told
    assert ("source[1].published_basis.xx", 'no language "xx"') in told
    assert ("kind[1].name", '"a, b" has a comma') in told
    with pytest.raises(DataFileError, match="a table is needed"):
        Timeline.from_dict([])  # type: ignore[arg-type]


def test_merging_loses_nothing_of_either_side(shipped: Timeline) -> None:
    past = with_a_past()
    both = past + shipped
    assert {event.id for event in both} == {*(event.id for event in past), *(event.id for event in shipped)}
    assert {event.id for event in both.withdrawn} == {event.id for event in (*past.withdrawn, *shipped.withdrawn)}
    assert set(both.superseded) == {*past.superseded, *shipped.superseded}
    assert both.info == past.info
    assert both.vocabulary.kind("acquisition").name.text("nl") == "aankoop"
    back = shipped + past
    assert "b" not in back, "what one withdrew and the other never had stays withdrawn"
    assert "b" in {event.id for event in back.withdrawn}
    poor = talks(title={"fr": "Pourparlers"}, parties=["FR"], date=None, summary="What was said")
    joined = (ours(talks(title={"en": "Talks"})) + ours(poor))["talks-2025"]
    assert dict(joined.title) == {"fr": "Pourparlers", "en": "Talks"}
    assert joined.parties == ("VN-71", "LA", "FR")
    assert joined.summary == LocalizedText("What was said")
    assert joined.date == talks().date


def test_a_source_whose_id_stands_for_another_article_gets_a_new_one() -> None:
    mine = ours(talks(attestations=[Attestation(article(), "on April 17")]))
    theirs = ours(Event("b", "talks", title="B", attestations=[Attestation(article(title="Other"), "on April 18")]))
    assert [source.id for source in (mine + theirs).sources] == ["article", "article-2"]
    assert [source.id for source in (mine + mine).sources] == ["article"]


# --- errors ------------------------------------------------------------------------------------------


def _read(value: str) -> str:
    return str(Edtf(value))


def test_one_bad_value_does_not_break_a_pool_of_processes() -> None:
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        assert pool.submit(_read, "2025").result() == "2025"
        with pytest.raises(EdtfError) as caught:
            pool.submit(_read, "17/4").result()
        assert caught.value.position == 0
        assert pool.submit(_read, "2026").result() == "2026", "the pool still works"


@pytest.mark.parametrize(
    "error",
    [
        DiplotimelineError("a", hint="b"),
        EdtfError("17/4", 2, "why", hint="b"),
        ExportError("too long", event="a", field="title", hint="b"),
        DataFileError([]),
        InvalidValueError("a", hint="b", at=("x", 1)),
        UnknownNameError("a"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_are_pickled_and_copied(error: DiplotimelineError) -> None:
    for same in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301 - our own bytes
        assert (type(same), str(same), same.hint, vars(same)) == (type(error), str(error), error.hint, vars(error))


def with_told(**tables: Any) -> dict[str, Any]:
    return {"timeline": {"title": "Ours", "id_domain": "example.org"}, **tables}


EVENT = {"id": "a", "kind": "talks", "title": "T"}
WRONG_DICTS: dict[str, tuple[dict[str, Any], str]] = {
    "no list": (with_told(withdrawn=5), "withdrawn"),
    "no table": (with_told(withdrawn=[5]), "withdrawn[1]"),
    "a text": (with_told(superseded="abc"), "superseded"),
    "a revision that is none": (with_told(event=[{**EVENT, "revision": 5}]), "event[1].revision"),
    "a revision cut short": (
        with_told(event=[{**EVENT, "revision": {"first": "2025-01-01T00:00:00Z"}}]),
        "event[1].revision",
    ),
    "a date that is none": (with_told(withdrawn=[{**EVENT, "last_published_date": 5}]), "withdrawn[1].last_published_date"),
    "a key of a date": (
        with_told(withdrawn=[{**EVENT, "last_published_date": {"zz": 1}}]),
        "withdrawn[1].last_published_date.zz",
    ),
    "one id twice": (with_told(withdrawn=[EVENT, EVENT]), "withdrawn"),
    "a key that is no text": (with_told(event=[{**EVENT, 1: 2}]), "event[1].1"),
    "a source that is none": (with_told(event=[{**EVENT, "attestation": [{"source": 5, "when": "2025"}]}]), ""),
}


@pytest.mark.parametrize(("data", "field"), WRONG_DICTS.values(), ids=WRONG_DICTS.keys())
def test_a_wrong_dict_is_told_of_with_its_place(data: dict[str, Any], field: str) -> None:
    with pytest.raises(DataFileError) as caught:
        Timeline.from_dict(data)
    (problem,) = caught.value.problems
    assert problem.field == (field or "event[1].attestation[1].source")


@pytest.mark.parametrize("zone", ["localtime", "posixrules", "Factory", "right/UTC", "posix/Asia/Tokyo"])
def test_a_zone_is_one_of_a_place(zone: str) -> None:
    with pytest.raises(InvalidValueError, match="there is no time zone"):
        ours(zone=zone)
    with pytest.raises(ContextError, match="no time zone"):
        PublicationContext("2025", zone=zone)


PYTHON_MISTAKES: dict[str, Any] = {
    "a field that is none": lambda: Timeline(titel="x"),  # type: ignore[call-arg]
    "no info": lambda: Timeline(info="x"),  # type: ignore[arg-type]
    "superseded is no list": lambda: Timeline(superseded=5),  # type: ignore[arg-type]
    "superseded holds no events": lambda: Timeline(superseded=[5]),  # type: ignore[list-item]
    "a text that is none": lambda: LocalizedText(5),  # type: ignore[arg-type]
    "one language twice": lambda: LocalizedText({"en": "a", "EN": "b"}),
    "an id with a line end": lambda: Related("a\r\nX:1", "part-of"),
    "related to itself": lambda: talks(related=[Related("talks-2025", "follows")]),
    "a kind that can be none": lambda: Timeline(withdrawn=[evolve(talks(), kind="Bad Kind!")]),
    "ids that differ in case": lambda: Vocabulary(parties=[Party("isro", "A"), Party("ISRO", "B")]),
    "a part of nothing": lambda: Vocabulary(parties=[Party("isro", "A", part_of="QQ")]),
    "no name of a party": lambda: ours().select(party=5),  # type: ignore[arg-type]
    "no key": lambda: ours()[[1]],  # type: ignore[call-overload]
    "no timeline to join": lambda: ours().merged(None),  # type: ignore[arg-type]
    "no timeline to export": lambda: export(None, "csv"),  # type: ignore[arg-type]
    "no format": lambda: export(ours(), ["csv"]),  # type: ignore[arg-type]
    "no path": lambda: load(5),  # type: ignore[arg-type]
    "no path to save": lambda: ours().save(None),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("mistake", PYTHON_MISTAKES.values(), ids=PYTHON_MISTAKES.keys())
def test_a_mistake_is_told_of_by_an_error_of_ours(mistake: Any) -> None:
    with pytest.raises(DiplotimelineError):
        mistake()


def test_sets_of_anything_are_taken() -> None:
    assert len(Timeline({talks(), Event("b", "talks", title="B")})) == 2
    assert talks(parties={Party("LA"), "FR"}).parties == ("FR", "LA")


def test_joined_the_revision_of_what_one_side_withdrew_goes_on() -> None:
    gone = talks(revision=Revision(NOW, NOW, 3, NOW))
    both = ours() + Timeline([], withdrawn=[gone])
    assert both["talks-2025"].revision == Revision(NOW, NOW, 3)
    assert both.withdrawn == ()


def test_a_plain_text_lacks_no_language() -> None:
    both = ours(talks(title="Plain")) + ours(talks(title={"en": "Other"}))
    assert both["talks-2025"].title == LocalizedText("Plain")


def test_what_was_withdrawn_comes_back_with_its_sources_and_dates() -> None:
    told = resolve("at 14:30 local time on March 13", published="2025-03-14", language="en")
    gone = Event(
        "gone", "talks", title="Gone", attestations=[Attestation(article(), "2025")], last_published_date=evolve(told, steps=())
    )
    timeline = Timeline([talks(last_published_date=evolve(told, steps=()))], withdrawn=[gone], title="Ours")
    assert Timeline.from_dict(timeline.to_dict()) == timeline


def test_words_to_lean_on_that_give_no_date_are_told_of_where_they_stand() -> None:
    with pytest.raises(InvalidValueError, match='no date can be read in "nothing at all"') as caught:
        Attestation(article(), "the same day", after="nothing at all")
    assert caught.value.at == ("after",)

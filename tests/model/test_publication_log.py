from __future__ import annotations

import datetime

import pytest
from attrs import evolve

from diplotimeline import Attestation, Coverage, DiplotimelineError, Event, LocalizedText, Revision, Timeline, load
from diplotimeline.model.publication_log import PublicationLog, digest, record_publication, with_log
from diplotimeline.model.revision import EPOCH
from diplotimeline.model.values import LAST_SEQUENCE

DAY = datetime.timedelta(days=1)
START = datetime.datetime(2026, 1, 1, 8, 30, 15, 999, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))
FIRST = datetime.datetime(2026, 1, 1, 1, 30, 15, tzinfo=datetime.UTC)
KEEP = 90 * DAY


@pytest.fixture(scope="module")
def small() -> Timeline:
    return load("tests/samples/small.toml")


def told(timeline: Timeline, memory: PublicationLog | None, days: int, keep: datetime.timedelta = KEEP) -> PublicationLog:
    return record_publication(timeline, memory, START + days * DAY, keep=keep)


def with_event(timeline: Timeline, event: Event) -> Timeline:
    return evolve(timeline, events=(*(each for each in timeline if each.id != event.id), event))


def without(timeline: Timeline, event_id: str) -> Timeline:
    return evolve(timeline, events=tuple(each for each in timeline if each.id != event_id))


def redated(event: Event, when: str) -> Event:
    return evolve(event, attestations=(evolve(event.attestations[0], when=when),))


def test_what_is_there_when_memory_begins_keeps_the_time_that_it_had_without_one(small: Timeline) -> None:
    memory = told(small, None, 0)
    assert memory.id_domain == "sample.example"
    assert list(memory.records) == sorted(event.id for event in small)
    undated = {event.id for event in small if event.changed == EPOCH}
    assert "visit-without-year" in undated
    for event in small:
        moment = (
            START.astimezone(datetime.UTC).replace(microsecond=0) if event.id in undated else event.changed
        )  # else feeds would date it by 1970
        assert memory.records[event.id].revision == Revision(moment, moment)
    early = record_publication(small, None, datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC), keep=KEEP)
    assert early.records["festival-2025"].revision.first.year == 2025, "nothing is told before it is told"
    assert early.records["festival-2025"].revision.first.month == 1


def test_nothing_changes_where_nothing_changed(small: Timeline) -> None:
    memory = told(small, None, 0)
    assert told(with_log(small, memory), memory, 400) == memory


def test_a_new_event_is_told_now(small: Timeline) -> None:
    memory = told(without(small, "talks-2025"), PublicationLog("sample.example"), 0)
    later = told(small, memory, 5)
    assert later.records["talks-2025"].revision == Revision(FIRST + 5 * DAY, FIRST + 5 * DAY)
    assert later.records["festival-2025"] == memory.records["festival-2025"]


@pytest.mark.parametrize(
    ("name", "sequence"),
    {"title": 0, "summary": 0, "source": 0, "day": 1, "doubt": 1, "status": 1, "clock": 1}.items(),
    ids=str,
)
def test_an_edit_raises_the_moment_and_another_day_or_status_the_sequence(name: str, sequence: int, small: Timeline) -> None:
    event = small["talks-2025"]
    (first,) = event.attestations
    edits = {
        "title": evolve(event, title=LocalizedText(vi="Khác")),
        "summary": evolve(event, summary=None),
        "source": evolve(event, attestations=(evolve(first, source=evolve(first.source, id="other", title="Khác")),)),
        "day": redated(event, "chiều 16/4"),
        "doubt": redated(event, "khoảng 17/4"),
        "status": evolve(event, status="cancelled"),
        "clock": redated(event, "15h ngày 17/4"),
    }
    memory = told(small, PublicationLog("sample.example"), 0)
    after = told(with_event(small, edits[name]), memory, 3).records["talks-2025"].revision
    assert after == Revision(FIRST, FIRST + 3 * DAY, sequence)


def test_a_firmer_date_is_the_same_event(small: Timeline) -> None:
    memory = told(small, PublicationLog("sample.example"), 0)
    firmer = redated(small["visit-march-2025"], "on February 12")
    after = with_log(with_event(small, firmer), told(with_event(small, firmer), memory, 1))["visit-march-2025"]
    assert (str(after.date and after.date.edtf), after.revision) == ("2025-02-12", Revision(FIRST, FIRST + DAY, 1))


def test_a_withdrawn_event_is_told_for_a_while_then_forgotten_and_may_come_back(small: Timeline) -> None:
    memory = told(small, PublicationLog("sample.example"), 0)
    gone = without(small, "talks-2025")
    withdrawn = told(gone, memory, 10)
    (event,) = with_log(gone, withdrawn).withdrawn
    assert event.revision == Revision(FIRST, FIRST + 10 * DAY, 1, FIRST + 10 * DAY)
    assert (event.id, event.kind, event.status, event.title) == ("talks-2025", "talks", "cancelled", small["talks-2025"].title)
    assert event.date is not None
    assert event.date.brief() == "2025-04-17 afternoon"
    assert told(gone, withdrawn, 99) == withdrawn
    forgotten = told(gone, withdrawn, 100)
    assert forgotten.records["talks-2025"].published is None
    assert with_log(gone, forgotten).withdrawn == ()
    assert told(gone, forgotten, 500) == forgotten
    for before in (withdrawn, forgotten):
        back = told(small, before, 120).records["talks-2025"].revision
        assert back == Revision(FIRST, FIRST + 120 * DAY, 2)


@pytest.mark.parametrize("what", ["days", "kind", "parties"])
def test_what_an_event_was_is_kept_for_the_calendars_that_it_left(what: str, small: Timeline) -> None:
    event = small["talks-2025"]
    edits = {
        "days": redated(event, "thời gian tới"),
        "kind": evolve(event, kind="meeting"),
        "parties": evolve(event, parties=event.parties[:1]),
    }
    memory = told(small, PublicationLog("sample.example"), 0)
    moved = with_event(small, edits[what])
    after = told(moved, memory, 1)
    timeline = with_log(moved, after)
    (ghost,) = timeline.superseded
    assert (ghost.kind, ghost.parties, ghost.date and str(ghost.date.edtf)) == ("talks", event.parties, "2025-04-17")
    assert ghost.revision == Revision(FIRST, FIRST + DAY, int(what == "days"), FIRST + DAY)
    assert timeline.withdrawn == ()
    assert not timeline["talks-2025"].is_withdrawn
    assert told(timeline, after, 90) == after
    lapsed = told(timeline, after, 91)
    assert with_log(moved, lapsed).superseded == ()
    assert lapsed.records["talks-2025"].published is not None, "it stands, and may still be withdrawn"
    gone = with_log(without(small, "talks-2025"), told(without(small, "talks-2025"), lapsed, 200))
    assert [(each.kind, each.parties) for each in gone.withdrawn] == [(edits[what].kind, edits[what].parties)]


def test_time_and_sequence_never_fall(small: Timeline) -> None:
    memory = told(small, PublicationLog("sample.example"), 0)
    edited = with_event(small, redated(small["talks-2025"], "16/4"))
    early = record_publication(edited, memory, FIRST - datetime.timedelta(hours=1), keep=KEEP)
    assert early.records["talks-2025"].revision.changed == FIRST + datetime.timedelta(seconds=1)
    with pytest.raises(DiplotimelineError, match="is later than now"):
        told(edited, memory, -30)
    record = memory.records["talks-2025"]
    last = evolve(record, revision=evolve(record.revision, sequence=LAST_SEQUENCE))
    full = evolve(memory, records={**memory.records, "talks-2025": last})
    assert told(edited, full, 1).records["talks-2025"].revision.sequence == LAST_SEQUENCE


def test_the_digest_tells_apart_all_that_subscribers_see(small: Timeline) -> None:
    event = small["talks-2025"]
    (attestation,) = event.attestations
    variants = [
        event,
        evolve(event, kind="meeting"),
        evolve(event, place="Điện Biên Phủ"),
        evolve(event, topics=("border",)),
        evolve(event, parties=event.parties[:1]),
        evolve(event, participants=()),
        evolve(event, title=LocalizedText(vi=event.title["en"], en=event.title["vi"])),
        evolve(event, related=small["festival-2025-opening"].related),
        evolve(event, attestations=(attestation, attestation)),
        evolve(event, attestations=(Attestation(attestation.source, "tối 17/4"),)),
        evolve(event, attestations=(evolve(attestation, covers=Coverage.LARGER),)),
        evolve(event, attestations=(evolve(attestation, source=evolve(attestation.source, url="https://a.example/")),)),
    ]
    assert len({digest(each, small) for each in variants}) == len(variants)
    assert digest(evolve(event, revision=Revision(EPOCH, EPOCH)), small) == digest(event, small), (
        "when it was told is not part of it"
    )


def test_selections_of_a_timeline_select_what_was_withdrawn_too(small: Timeline) -> None:
    memory = told(small, PublicationLog("sample.example"), 0)
    gone = without(small, "talks-2025")
    timeline = with_log(gone, told(gone, memory, 1))
    assert [event.id for event in timeline.select(party="LA").withdrawn] == ["talks-2025"]
    assert timeline.select(kind="festival").withdrawn == ()
    assert [event.id for event in timeline.select(start="2025-04", end="2025-04").withdrawn] == ["talks-2025"]

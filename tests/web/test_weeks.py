"""A timeline is published, edited, withdrawn and published again over weeks: what subscribers see of it."""

from __future__ import annotations

import datetime
import itertools
import os
import pathlib
import random
import shutil
import subprocess
import sys
import time

import feedparser
import icalendar
import pytest
from attrs import frozen

from diplotimeline import DataFileError, DiplotimelineError, Published, WriteError, load, publish

SMALL = pathlib.Path(__file__).parent.parent / "samples" / "small.toml"
START = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.UTC)
TALKS = "talks-2025@sample.example"


@frozen
class Desk:
    """The data file that a clerk edits, and the folder that it is published into."""

    home: pathlib.Path

    @property
    def folder(self) -> pathlib.Path:
        return self.home / "public"

    @property
    def memory(self) -> pathlib.Path:
        return self.home / "revisions.toml"

    def publish(self, day: int) -> Published:
        now = START + datetime.timedelta(days=day)
        return publish(load(self.home / "events.toml"), self.folder, now=now, revisions=self.memory)

    def edit(self, before: str, after: str) -> None:
        path = self.home / "events.toml"
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after), encoding="utf-8")

    def withdraw(self, event_id: str) -> str:
        """Take an event out of the file; what was taken out."""
        path = self.home / "events.toml"
        text = path.read_text(encoding="utf-8")
        start = text.index(f'[[event]]\nid = "{event_id}"')
        end = text.find("\n[[event]]\n", start + 1)
        taken = text[start : end if end > 0 else len(text)]
        path.write_text(text.replace(taken, ""), encoding="utf-8")
        return taken

    def bring_back(self, taken: str) -> None:
        path = self.home / "events.toml"
        path.write_text(path.read_text(encoding="utf-8") + "\n" + taken, encoding="utf-8")

    def calendar(self, name: str = "timeline.en.ics") -> dict[str, icalendar.Event]:
        read = icalendar.Calendar.from_ical((self.folder / name).read_bytes())
        events = [each for each in read.subcomponents if each.name == "VEVENT"]
        assert len({str(each["UID"]) for each in events}) == len(events), "one UID once"
        return {str(each["UID"]): each for each in events}

    def feed(self, name: str) -> dict[str, feedparser.FeedParserDict]:
        entries = feedparser.parse((self.folder / name).read_bytes()).entries
        assert len({entry.id for entry in entries}) == len(entries)
        return {entry.id.rpartition(":")[2]: entry for entry in entries}

    def bytes(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes() for path in self.folder.rglob("*") if path.is_file()
        }


@pytest.fixture
def desk(tmp_path: pathlib.Path) -> Desk:
    shutil.copy(SMALL, tmp_path / "events.toml")
    made = Desk(tmp_path)
    made.publish(0)
    return made


def stamp(event: icalendar.Event) -> tuple[str, datetime.datetime]:
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt
    return f"{event['SEQUENCE']} {event['STATUS']}", event["DTSTAMP"].dt


def test_weeks_without_a_change_change_nothing(desk: Desk) -> None:
    before = desk.bytes()
    for day in (1, 7, 30, 365):
        published = desk.publish(day)
        assert not any(file.changed for file in published.files)
        assert (published.new, published.edited, published.withdrawn) == ((), (), ())
    assert desk.bytes() == before


def test_an_edit_a_firmer_date_a_cancellation(desk: Desk) -> None:
    first = desk.calendar()
    desk.edit('en = "Talks between two provinces"', 'en = "Talks of two provinces"')
    assert desk.publish(7).edited == ("talks-2025",)
    edited = desk.calendar()
    assert edited.keys() == first.keys()
    assert stamp(edited[TALKS]) == ("0 CONFIRMED", START + datetime.timedelta(days=7))
    others = first.keys() - {TALKS}
    assert all(edited[uid].to_ical() == first[uid].to_ical() for uid in others)

    visit = "visit-march-2025@sample.example"
    assert first[visit]["STATUS"] == "TENTATIVE"
    desk.edit('when = "in February"', 'when = "on February 12"')
    desk.publish(14)
    assert stamp(desk.calendar()[visit]) == ("1 CONFIRMED", START + datetime.timedelta(days=14))
    assert desk.calendar()[visit]["DTSTART"].dt == datetime.date(2025, 2, 12)

    desk.edit('status = "cancelled"', 'status = "held"')
    desk.publish(21)
    assert stamp(desk.calendar()["fair-cancelled-2025@sample.example"])[0] == "1 CONFIRMED"


def test_a_withdrawn_event_stays_as_cancelled_for_a_while_and_can_come_back(desk: Desk) -> None:
    taken = desk.withdraw("talks-2025")
    assert desk.publish(7).withdrawn == ("talks-2025",)
    for name in ("timeline.en.ics", "timeline.vi.ics", "partner/la.en.ics", "kind/talks.en.ics"):
        gone = desk.calendar(name)[TALKS]
        assert stamp(gone) == ("1 CANCELLED", START + datetime.timedelta(days=7))
        assert gone["DTSTART"].dt == datetime.date(2025, 4, 17)
    assert TALKS not in desk.calendar("partner/jp.en.ics")
    for name in ("timeline.en.rss", "timeline.en.atom", "kind/talks.en.atom"):
        entry = desk.feed(name)["talks-2025"]
        assert entry.title == "Withdrawn: Talks between two provinces (17 April 2025, afternoon)"
        told = entry.updated_parsed if dict.__contains__(entry, "updated_parsed") else entry.published_parsed
        assert tuple(told)[:3] == (2026, 1, 8)
    assert '"Đã gỡ: Hội đàm giữa hai tỉnh (chiều 17/4/2025)"' in (desk.folder / "timeline.vi.json").read_text()
    assert "talks-2025" not in (desk.folder / "timeline.en.csv").read_text(), "a table holds what is there"
    page = (desk.folder / "event" / "talks-2025.en.html").read_text(encoding="utf-8")
    assert "This event was taken out of the timeline." in page, "who comes by an old link is told"
    assert 'name="robots" content="noindex"' in page
    assert "application/ld+json" not in page
    assert "talks-2025" not in (desk.folder / "timeline.en.html").read_text(encoding="utf-8")
    same = desk.bytes()
    desk.publish(96)
    assert desk.bytes() == same
    desk.publish(97)
    assert TALKS not in desk.calendar()
    assert not (desk.folder / "event" / "talks-2025.en.html").exists()
    assert "talks-2025" not in desk.feed("timeline.en.atom")
    desk.bring_back(taken)
    desk.publish(120)
    assert stamp(desk.calendar()[TALKS]) == ("2 CONFIRMED", START + datetime.timedelta(days=120))


def test_an_event_that_loses_its_day_is_cancelled_in_the_calendar_only(desk: Desk) -> None:
    desk.edit('when = "chiều 17/4"', 'when = "thời gian tới"')
    desk.publish(7)
    assert stamp(desk.calendar()[TALKS])[0] == "1 CANCELLED"
    assert not desk.feed("timeline.en.atom")["talks-2025"].title.startswith("Withdrawn")
    desk.edit('when = "thời gian tới"', 'when = "chiều 16/4"')
    desk.publish(14)
    assert stamp(desk.calendar()[TALKS])[0] == "2 CONFIRMED"
    assert desk.calendar()[TALKS]["DTSTART"].dt == datetime.date(2025, 4, 16)


def test_a_new_event_is_on_top_of_the_feeds(desk: Desk) -> None:
    taken = desk.withdraw("talks-2025")
    desk.bring_back(taken.replace('id = "talks-2025"', 'id = "talks-anew"').replace("chiều 17/4", "chiều 15/4"))
    published = desk.publish(7)
    assert (published.new, published.withdrawn) == (("talks-anew",), ("talks-2025",))
    entries = feedparser.parse((desk.folder / "timeline.en.rss").read_bytes()).entries
    assert {entry.id.rpartition(":")[2] for entry in entries[:2]} == {"talks-2025", "talks-anew"}
    assert len(entries) == 11


def test_moving_to_another_address_keeps_every_identity(desk: Desk) -> None:
    before = desk.calendar().keys(), desk.feed("timeline.en.atom").keys()
    desk.edit("https://sample.example/timeline/", "https://moved.example/")
    desk.publish(7)
    assert (desk.calendar().keys(), desk.feed("timeline.en.atom").keys()) == before
    assert all(stamp(event)[1] < START + datetime.timedelta(days=7) for event in desk.calendar().values())


def test_a_calendar_that_an_event_leaves_cancels_it(desk: Desk) -> None:
    desk.edit('parties = ["VN-71", "LA-PH"]', 'parties = ["VN-71", "CN"]')
    desk.publish(7)
    assert stamp(desk.calendar("partner/la-ph.en.ics")[TALKS])[0] == "0 CANCELLED"
    assert stamp(desk.calendar("partner/cn.en.ics")[TALKS])[0] == "0 CONFIRMED"
    assert list(desk.calendar("event/festival-2025.en.ics")) == ["festival-2025@sample.example"], (
        "one event, and no other's past"
    )
    assert stamp(desk.calendar()[TALKS])[0] == "0 CONFIRMED"
    assert "talks-2025" not in desk.feed("partner/la.en.atom"), "a feed tells of what stands, or was withdrawn altogether"
    desk.publish(97)
    assert not (desk.folder / "partner" / "la-ph.en.ics").exists()


def test_an_older_memory_is_refused(desk: Desk) -> None:
    old = desk.memory.read_bytes()
    desk.edit('when = "chiều 17/4"', 'when = "chiều 16/4"')
    desk.publish(7)
    new, before = desk.memory.read_bytes(), desk.bytes()
    desk.memory.write_bytes(old)
    with pytest.raises(WriteError, match=r'is older than what .*public told of "talks-2025" \(cp '):
        desk.publish(8)
    assert desk.bytes() == before
    desk.memory.write_bytes(new)
    (desk.folder / "publication.json").unlink()
    assert {each.path.name for each in desk.publish(8).files if each.changed} == set()


def test_a_folder_of_something_else_is_left_alone(desk: Desk) -> None:
    other = desk.home / "other"
    other.mkdir()
    (other / "index.html").write_text("theirs")
    with pytest.raises(WriteError, match=r"index\.html is there already"):
        publish(load(desk.home / "events.toml"), other, now=START, revisions=desk.memory)
    assert [path.name for path in other.iterdir()] == ["index.html"]
    text = (desk.home / "events.toml").read_text().replace('id_domain = "sample.example"', 'id_domain = "laos.example"')
    (desk.home / "laos.toml").write_text(text)
    with pytest.raises(WriteError, match="public holds another timeline"):
        publish(load(desk.home / "laos.toml"), desk.folder, now=START, revisions=desk.home / "laos.revisions.toml")


def test_a_missing_memory_is_told_and_the_folder_gives_it_back(desk: Desk) -> None:
    desk.edit('en = "Talks between two provinces"', 'en = "Talks of two provinces"')
    desk.publish(7)
    kept = desk.memory.read_bytes()
    desk.memory.unlink()
    before = desk.bytes()
    with pytest.raises(WriteError, match=r"revisions\.toml is missing.*cp .*public/revisions\.toml"):
        desk.publish(14)
    assert desk.bytes() == before
    shutil.copy(desk.folder / "revisions.toml", desk.memory)
    assert desk.memory.read_bytes() == kept
    assert not any(file.changed for file in desk.publish(14).files)


def test_a_damaged_memory_stops_everything_and_changes_nothing(desk: Desk) -> None:
    before = desk.bytes()
    desk.memory.write_bytes(desk.memory.read_bytes()[:-100])
    with pytest.raises(DataFileError, match="it is not known what subscribers were told"):
        desk.publish(7)
    assert desk.bytes() == before


def test_another_id_domain_would_double_everything_and_is_refused(desk: Desk) -> None:
    desk.edit('id_domain = "sample.example"', 'id_domain = "other.example"')
    with pytest.raises(DataFileError, match="every subscriber sees all events twice"):
        desk.publish(7)


def killed_at(step: int, desk: Desk) -> bool:
    """Publish in a process of its own that is killed as it puts its nth file in place; whether it got that far."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    counter = itertools.count()
    replace = pathlib.Path.replace

    def dying(self: pathlib.Path, target: pathlib.Path) -> pathlib.Path:
        if next(counter) == step:
            os._exit(9)  # nothing is cleaned up
        return replace(self, target)

    pathlib.Path.replace = dying  # type: ignore[method-assign]
    desk.publish(7)
    os._exit(0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_killed_at_any_moment_it_ends_as_if_it_had_not_been(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    desk.edit('en = "Talks between two provinces"', 'en = "Talks of two provinces"')
    desk.withdraw("festival-2025-opening")
    calm = Desk(pathlib.Path(shutil.copytree(desk.home, tmp_path_factory.mktemp("calm") / "home")))
    calm.publish(7)
    for step in itertools.count():
        trial = Desk(pathlib.Path(shutil.copytree(desk.home, tmp_path_factory.mktemp("trial") / "home")))
        was_killed = killed_at(step * 6, trial)
        trial.publish(7 if step * 6 == 0 else 9)  # killed before the memory was written, nothing had been told yet
        assert trial.bytes() == calm.bytes()
        assert trial.memory.read_bytes() == calm.memory.read_bytes()
        assert not list(trial.home.rglob("*.tmp"))
        if not was_killed:
            break
    assert step > 3


@pytest.mark.slow
def test_the_command_killed_at_random_moments(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    program = pathlib.Path(sys.executable).parent / "diplotimeline"

    def command(home: pathlib.Path, now: str) -> list[str]:
        return [str(program), "publish", str(home / "events.toml"), "--to", str(home / "public"), "--now", now]

    desk.edit('en = "Talks between two provinces"', 'en = "Talks of two provinces"')
    desk.withdraw("festival-2025-opening")
    calm = Desk(pathlib.Path(shutil.copytree(desk.home, tmp_path_factory.mktemp("calm") / "home")))
    start = time.monotonic()
    subprocess.run(command(calm.home, "2026-01-08T12:00:00Z"), check=True, capture_output=True)
    whole = time.monotonic() - start
    random_moments = random.Random(2026)  # noqa: S311 - no secret
    for _ in range(25):
        trial = Desk(pathlib.Path(shutil.copytree(desk.home, tmp_path_factory.mktemp("trial") / "home")))
        with subprocess.Popen(command(trial.home, "2026-01-08T12:00:00Z"), stdout=subprocess.DEVNULL) as process:
            time.sleep(random_moments.uniform(0.6, 1.05) * whole)
            process.kill()
        load(trial.home / "events.toml")  # whatever is there is whole
        subprocess.run(command(trial.home, "2026-01-08T12:00:00Z"), check=True, capture_output=True)
        assert trial.bytes() == calm.bytes()
        assert trial.memory.read_bytes() == calm.memory.read_bytes()


def test_a_data_file_that_was_cut_short_cancels_nothing(desk: Desk) -> None:
    before, memory = desk.bytes(), desk.memory.read_bytes()
    path = desk.home / "events.toml"
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole[: whole.index("\n[[event]]\n", whole.index("[[event]]") + 200)], encoding="utf-8")
    left = len(load(path))
    gone = 10 - left
    assert gone > 5
    with pytest.raises(DiplotimelineError, match=rf"{gone} of 10 events would be withdrawn.*--withdraw {gone}"):
        desk.publish(1)
    assert (desk.bytes(), desk.memory.read_bytes()) == (before, memory)
    now = START + datetime.timedelta(days=1)
    published = publish(load(path), desk.folder, now=now, revisions=desk.memory, withdraw=gone)
    assert len(published.withdrawn) == gone

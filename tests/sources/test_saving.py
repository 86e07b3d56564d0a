"""A timeline written as a data file: what is there stays, and what comes back is the same."""

from __future__ import annotations

import pathlib
import shutil
import subprocess

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from diplotimeline import (
    Attestation,
    DataFileError,
    Event,
    InvalidValueError,
    LocalizedText,
    Participant,
    Party,
    Related,
    Source,
    Term,
    Timeline,
    Vocabulary,
    WriteError,
    load,
    save,
)

SMALL = pathlib.Path(__file__).parent.parent / "samples" / "small.toml"
LETTERS = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30)
TEXTS = LETTERS.filter(lambda text: any(letter.isprintable() and not letter.isspace() for letter in text))
LANGUAGES = st.sampled_from(["vi", "en", "fr", "lo", "zh-Hant"])
LOCALIZED = st.one_of(TEXTS, st.dictionaries(LANGUAGES, TEXTS, min_size=1)).map(LocalizedText)


@pytest.fixture
def file(tmp_path: pathlib.Path) -> pathlib.Path:
    return pathlib.Path(shutil.copy(SMALL, tmp_path / "events.toml"))


def test_what_says_the_same_is_not_touched(file: pathlib.Path, shipped: Timeline, tmp_path: pathlib.Path) -> None:
    load(file).save(file)
    assert file.read_bytes() == SMALL.read_bytes()
    shipped.save(tmp_path / "shipped.toml")
    first = (tmp_path / "shipped.toml").read_bytes()
    save(load(tmp_path / "shipped.toml"), tmp_path / "shipped.toml")
    assert (tmp_path / "shipped.toml").read_bytes() == first


def test_only_what_changed_is_changed_in_its_place_and_comments_stay(file: pathlib.Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace('kind = "talks"\n', 'kind = "talks"  # as the paper says\n', 1))
    timeline = load(file)
    edited = evolve(timeline["talks-2025"], title={"vi": "Tên mới", "en": 'A "new" title'}, participants=["Người mới"])
    events = [edited if event.id == edited.id else event for event in timeline if event.id != "fair-cancelled-2025"]
    added = Event("added-2026", "visit", title={"en": "Added"}, date="2026-05", parties=["LA"])
    changed = evolve(timeline, events=[*events, added])
    changed.save(file)
    assert load(file) == changed
    before, after = (path.read_text(encoding="utf-8").splitlines() for path in (SMALL, file))
    done = subprocess.run(["diff", SMALL, file], capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith(("<", ">"))]
    assert len(lines) < 40, "the rest is as it was"
    assert 'kind = "talks"  # as the paper says' in after
    assert before[:3] == after[:3]
    assert 'title = { vi = "Tên mới", en = "A \\"new\\" title" }' in after
    assert '  { name = "Người mới" },' in after
    assert "fair-cancelled-2025" not in file.read_text(encoding="utf-8")


def test_a_new_file_is_loaded_as_the_same(tmp_path: pathlib.Path) -> None:
    timeline = Timeline(
        [Event("a", "launch", title="Plain", parties=["isro"], date="2023-07-14", zone="Asia/Kolkata")],
        title="Ours",
        id_domain="example.org",
        vocabulary=Vocabulary("none", kinds=[Term("launch", "launch")], parties=[Party("isro", "ISRO")]),
    )
    timeline.save(tmp_path / "ours.toml")
    assert load(tmp_path / "ours.toml") == timeline
    assert (tmp_path / "ours.toml").read_text(encoding="utf-8") == (
        '[timeline]\ntitle = "Ours"\nid_domain = "example.org"\nvocabulary = "none"\n\n'
        '[[kind]]\nid = "launch"\nname = "launch"\n\n[[party]]\nid = "isro"\nname = "ISRO"\n\n'
        '[[event]]\nid = "a"\nkind = "launch"\ntitle = "Plain"\nparties = ["isro"]\n'
        'zone = "Asia/Kolkata"\ndate = "2023-07-14"\n'
    )


def test_events_are_changed_in_the_files_that_hold_them(tmp_path: pathlib.Path) -> None:
    (tmp_path / "2025").mkdir()
    head = '[timeline]\ntitle = { en = "Ours" }\nid_domain = "example.org"\ninclude = ["2025/*.toml"]  # by year\n'
    (tmp_path / "events.toml").write_text(head + '\n[[event]]\nid = "a"\nkind = "talks"\ntitle = { en = "A" }\n')
    part = '# January\n[[event]]\nid = "b"\nkind = "talks"\ntitle = { en = "B" }\ndate = "2025-01"\n'
    (tmp_path / "2025" / "1.toml").write_text(part)
    timeline = load(tmp_path / "events.toml")
    edited = evolve(
        timeline, events=[timeline["a"], evolve(timeline["b"], title={"en": "New"}), Event("c", "visit", title={"en": "C"})]
    )
    edited.save(tmp_path / "events.toml")
    assert load(tmp_path / "events.toml") == edited
    assert (tmp_path / "2025" / "1.toml").read_text() == part.replace('"B"', '"New"')
    main = (tmp_path / "events.toml").read_text()
    assert main.startswith(head)
    assert 'id = "c"' in main


def test_what_could_not_be_loaded_again_is_not_written(tmp_path: pathlib.Path, file: pathlib.Path) -> None:
    loose = Timeline([Event("a", "talks", title="A", related=[Related("b", "follows")])], title="Ours", id_domain="example.org")
    with pytest.raises(InvalidValueError, match='related to "b", which is not in the timeline'):
        loose.save(tmp_path / "new.toml")
    assert not (tmp_path / "new.toml").exists()
    file.write_text("[timeline")
    with pytest.raises(DataFileError, match="this is not TOML"):
        Timeline().save(file)
    assert file.read_text() == "[timeline"
    with pytest.raises(WriteError):
        Timeline().save(tmp_path / "none" / "x.toml")


def test_a_source_that_no_event_names_stays(file: pathlib.Path) -> None:
    text = (
        file.read_text(encoding="utf-8")
        + '\n[[source]]\nid = "spare"\npublisher = "X"\ntitle = "Y"\nurl = "https://x.example/"\nlanguage = "lo"\n'
    )
    file.write_text(text, encoding="utf-8")
    load(file).save(file)
    assert file.read_text(encoding="utf-8") == text


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    source = Source("s", draw(TEXTS), draw(TEXTS), "https://a.example/?x=<y>", draw(LANGUAGES), published_basis=draw(LOCALIZED))
    people = [Participant(draw(TEXTS), draw(st.none() | LOCALIZED), draw(st.none() | st.just("LA")))]
    events = [
        Event(
            f"event-{number}",
            "talks",
            title=draw(LOCALIZED),
            summary=draw(st.none() | LOCALIZED),
            place=draw(st.none() | LOCALIZED),
            participants=people,
            attestations=[Attestation(source, draw(TEXTS), read_as="2025-04", quote=draw(st.none() | TEXTS))],
            date=draw(st.none() | st.sampled_from(["2025", "1939-08/1945", "[2025-01,2025-03]"])),
        )
        for number in range(draw(st.integers(1, 3)))
    ]
    return Timeline(events, title=draw(LOCALIZED), id_domain="example.org", author=draw(st.none() | TEXTS))


@settings(deadline=None)
@given(timelines(), timelines())
def test_whatever_is_saved_comes_back(tmp_path_factory: pytest.TempPathFactory, one: Timeline, other: Timeline) -> None:
    path = tmp_path_factory.mktemp("saved") / "events.toml"
    for timeline in (one, other, one):
        timeline.save(path)
        assert load(path) == timeline


HEAD = '[timeline]\ntitle = "Ours"\nid_domain = "example.org"\n'
TALKS = '[[event]]\nid = "talks"\nkind = "talks"\ntitle = "Talks"\ndate = "2025"\n'


def talks(name: str = "talks", date: str = "2025") -> Event:
    return Event(name, "talks", title="Talks", date=date)


def ours(*events: Event, **fields: object) -> Timeline:
    return Timeline(events, **{"title": "Ours", "id_domain": "example.org", **fields})  # type: ignore[arg-type]


def kinds(*names: str) -> Vocabulary:
    return Vocabulary(kinds=[Term(name, name) for name in names])


SAVED_OVER = {
    "languages in another order": (HEAD.replace('"Ours"', '{ vi = "V", en = "E" }'), ours(title={"en": "E", "vi": "V"})),
    "terms in another order": (
        HEAD + '[[kind]]\nid = "p"\nname = "p"\n[[kind]]\nid = "q"\nname = "q"\n',
        ours(vocabulary=kinds("q", "r", "p")),
    ),
    "tables on one line, changed": (
        'event = [{ id = "talks", kind = "talks", title = "Talks", date = "2025" }]\n' + HEAD,
        ours(talks(date="2026"), talks("more")),
    ),
    "nothing left": (HEAD + TALKS, ours()),
    "nothing left of an empty list": ("event = []\n" + HEAD, ours(talks())),
    "a source that nothing named": (
        HEAD + '[[source]]\nid = "s"\npublisher = "P"\ntitle = "T"\nurl = "https://p.example/"\nlanguage = "en"\n'
        'published = "2024"\narchived = "https://archive.example/"\n',
        ours(
            Event(
                "talks",
                "talks",
                title="Talks",
                attestations=[Attestation(Source("s", "P", "T", "https://p.example/", "en"), "in 2025")],
            )
        ),
    ),
}


@pytest.mark.parametrize(("text", "timeline"), SAVED_OVER.values(), ids=SAVED_OVER.keys())
def test_saved_over_another_one_it_comes_back_equal(text: str, timeline: Timeline, tmp_path: pathlib.Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text(text)
    timeline.save(path)
    assert load(path) == timeline
    saved = path.read_bytes()
    timeline.save(path)
    assert path.read_bytes() == saved


def test_line_ends_stay(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "events.toml"
    path.write_bytes((HEAD + TALKS).replace("\n", "\r\n").encode())
    ours(talks(), author="A").save(path)
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")
    assert load(path).info.author == "A"


NOT_WRITTEN = {
    "read as JSON": (ours(talks()), "events.json", "would be read as another format"),
    "no name of a file": (ours(talks()), "a\0b", "is not a valid file name"),
    "half of a character": (ours(title="a\ud800b"), "events.toml", "lone surrogate"),
    "a party without its state": (
        ours(vocabulary=Vocabulary(parties=[Party("RU-SPE", "X", part_of=None)])),
        "events.toml",
        "cannot say that it has no part_of",
    ),
}


@pytest.mark.parametrize(("timeline", "name", "told"), NOT_WRITTEN.values(), ids=NOT_WRITTEN.keys())
def test_what_no_data_file_can_say_is_not_written(timeline: Timeline, name: str, told: str, tmp_path: pathlib.Path) -> None:
    with pytest.raises(InvalidValueError, match=told):
        timeline.save(f"{tmp_path}/{name}")
    assert list(tmp_path.iterdir()) == []


def test_faults_of_an_included_file_are_told_where_they_stand(tmp_path: pathlib.Path) -> None:
    (tmp_path / "events.toml").write_text(HEAD + 'include = ["more.toml"]\n' + TALKS)
    (tmp_path / "more.toml").write_text(TALKS.replace('"talks"', '"more"', 1).replace('kind = "talks"', 'kind = "walks"'))
    with pytest.raises(DataFileError) as caught:
        ours(talks()).save(tmp_path / "events.toml")
    assert [(pathlib.Path(each.file or "").name, each.line) for each in caught.value.problems] == [("more.toml", 3)]


def test_a_comment_goes_and_stays_with_its_table(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "events.toml"
    head, a, c = "# all\n" + HEAD, "\n# of a\n" + event("a"), "\n# of c\n" + event("c")
    path.write_text(head + a + "\n# of b\n# and more\n" + event("b") + c)
    ours(talks("a"), talks("c")).save(path)
    assert path.read_text() == head + a + c
    ours(talks("c")).save(path)
    assert path.read_text() == head + "\n" + c.removeprefix("\n")
    ours().save(path)
    assert path.read_text() == head + "\n"


def test_a_table_that_is_continued_below_another_one_goes_whole(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "events.toml"
    source = '[[source]]\nid = "s"\npublisher = "P"\ntitle = "T\u2028U"\nurl = "https://p.example/"\nlanguage = "en"\n'
    below = '[[event.attestation]]\nsource = "s"\nwhen = "in 2025"\n'
    path.write_text(HEAD + event("a") + event("b") + source + below + "# of c\n" + event("c"), encoding="utf-8")
    loaded = load(path)
    for gone in ("b", "c"):
        left = loaded.filter(lambda each, gone=gone: each.id != gone)  # type: ignore[misc]
        left.save(path)
        assert load(path) == left
        loaded.save(path)
        assert load(path) == loaded


def event(name: str) -> str:
    return TALKS.replace('"talks"', f'"{name}"', 1)

"""Templates and files of a publisher's own."""

from __future__ import annotations

import datetime
import pathlib
import re
from typing import Any

import html5lib
import pytest
from attrs import evolve
from markupsafe import Markup

from diplotimeline import DiplotimelineError, Timeline, load
from diplotimeline.web.folder import Published
from diplotimeline.web.folder import publish as publish_folder
from diplotimeline.web.pages.templating import Templates

ROOT = pathlib.Path(__file__).parent.parent.parent
SHIPPED = ROOT / "src" / "diplotimeline" / "web" / "pages" / "templates"
CLUB = ROOT / "examples" / "club.toml"
NOW = datetime.datetime(2026, 11, 25, 8, 0, tzinfo=datetime.UTC)
EVENT = "event/founding-1909.en.html"


def publish(folder: pathlib.Path, timeline: Timeline | None = None, **options: Any) -> Published:
    options = {"beside": CLUB.parent, **options}
    return publish_folder(load(CLUB) if timeline is None else timeline, folder, now=NOW, **options)


def own(folder: pathlib.Path, name: str, text: str) -> pathlib.Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_club_changes_a_block_of_a_page_and_keeps_the_rest(tmp_path: pathlib.Path) -> None:
    publish(tmp_path / "plain")
    publish(tmp_path / "own", templates=CLUB.parent / "club" / "templates")
    plain = (tmp_path / "plain" / EVENT).read_text(encoding="utf-8")
    changed = (tmp_path / "own" / EVENT).read_text(encoding="utf-8")
    added = re.search(r'\n?<p class="archive">.*?</p>\n?', changed)
    assert added is not None
    assert "Were you there?" in added[0]
    assert changed.replace(added[0], "") == plain
    other = "year/1909.en.html"
    assert (tmp_path / "own" / other).read_bytes() == (tmp_path / "plain" / other).read_bytes()


def test_the_club_has_a_logo_a_style_sheet_and_a_page(tmp_path: pathlib.Path) -> None:
    publish(tmp_path)
    for name, data in (("assets/logo.svg", "logo.svg"), ("assets/extra.css", "site.css")):
        assert (tmp_path / name).read_bytes() == (CLUB.parent / "club" / data).read_bytes()
    page = html5lib.parse((tmp_path / "about.en.html").read_bytes(), namespaceHTMLElements=False)
    assert [each.text for each in page.iter("h1")] == ["About the archive"]
    current = [each.text for each in page.iter("a") if each.get("aria-current") == "page"]
    assert current == ["About the archive"]
    event = (tmp_path / EVENT).read_text(encoding="utf-8")
    assert '<img src="../assets/logo.svg" alt="">' in event
    assert event.index("assets/style.css") < event.index("assets/extra.css"), "one's own style comes after the shipped one"
    assert '<a href="../about.en.html">About the archive</a>' in event
    assert "script-src 'self'; style-src 'self'" in event, "what a page brings along in itself does nothing"


def test_what_changed_of_ones_own_is_published_again(tmp_path: pathlib.Path) -> None:
    templates = own(tmp_path / "templates", "year.html", '{% extends "shipped/year.html" %}')
    publish(tmp_path / "out", templates=templates)
    assert not any(file.changed for file in publish(tmp_path / "out", templates=templates).files)
    own(templates, "year.html", '{% extends "shipped/year.html" %}{% block footer %}{% endblock %}')
    changed = {file.path.parent.name for file in publish(tmp_path / "out", templates=templates).files if file.changed}
    assert changed >= {"year"}
    assert "event" not in changed


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("event.html", "a\n{{ nobody }}", "event.html:2: 'nobody' is undefined"),
        ("event.html", "a\n{% block %}", "event.html:2: expected token"),
        ("event.html", "{{ 1 + 'a' }}", "event.html:1: unsupported operand"),
        ("evnt.html", "", 'nothing in .* takes the place of a template .*did you mean "event.html"'),
    ],
)
def test_a_fault_in_a_template_is_told_before_anything_is_written(
    tmp_path: pathlib.Path, name: str, text: str, told: str
) -> None:
    templates = own(tmp_path / "templates", name, text)
    with pytest.raises(DiplotimelineError, match=told):
        publish(tmp_path / "out", templates=templates)
    assert not list((tmp_path / "out").rglob("*.html"))


def test_no_folder_of_templates(tmp_path: pathlib.Path) -> None:
    with pytest.raises(DiplotimelineError, match="is no folder"):
        publish(tmp_path / "out", templates=tmp_path / "nowhere")


def test_what_is_filled_in_is_escaped_and_cleaned(tmp_path: pathlib.Path) -> None:
    templates = Templates(own(tmp_path, "year.html", "{{ text }}{{ made }}"))
    assert templates.render("year.html", {"text": "<b>\x07&", "made": Markup("<i>")}) == "&lt;b&gt;&amp;<i>"


def test_files_come_from_the_folder_of_the_data_file_alone(tmp_path: pathlib.Path) -> None:
    club = load(CLUB)
    with pytest.raises(DiplotimelineError, match=r"timeline\.logo: where club/logo\.svg is, is not known"):
        publish(tmp_path / "out", beside=None)
    with pytest.raises(DiplotimelineError, match=r"timeline\.logo: .*logo\.svg cannot be read: No such file"):
        publish(tmp_path / "out", beside=tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "secret.svg").write_text("<svg/>")
    (tmp_path / "data" / "logo.svg").symlink_to(tmp_path / "secret.svg")
    led_out = evolve(club, info=evolve(club.info, logo="logo.svg", extra_css=None, pages=()))
    with pytest.raises(DiplotimelineError, match="leads out of the folder"):
        publish(tmp_path / "out", led_out, beside=tmp_path / "data")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"logo": "../logo.svg"}, "not in the folder of the data file"),
        ({"logo": "/etc/logo.svg"}, "not in the folder of the data file"),
        ({"logo": "logo.tiff"}, "not an image that pages can show"),
        ({"extra_css": "https://example.org/a.css"}, "not in the folder of the data file"),
        ({"pages": ["site/timeline"]}, 'has a page "timeline" already'),
        ({"pages": ["a/about", "b/about"]}, "a page appears twice"),
    ],
)
def test_names_that_cannot_be(given: dict[str, Any], told: str) -> None:
    with pytest.raises(DiplotimelineError, match=told):
        evolve(load(CLUB).info, **given)


def test_a_page_begins_with_its_title(tmp_path: pathlib.Path) -> None:
    club = load(CLUB)
    timeline = evolve(club, info=evolve(club.info, logo=None, extra_css=None, pages=("about",)))
    own(tmp_path / "data", "about.en.html", "<p>Ours</p>")
    with pytest.raises(DiplotimelineError, match=r"about\.en\.html has no title"):
        publish(tmp_path / "out", timeline, beside=tmp_path / "data")


def test_every_template_and_block_is_documented() -> None:
    text = (ROOT / "docs" / "how-to" / "change-the-pages.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+\.html)` \|.*\|(.*)\|$", text, re.MULTILINE)
    told = {name: sorted(re.findall(r"`(\w+)`", blocks)) for name, blocks in rows}
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(SHIPPED.glob("*.html"))}
    assert told == {name: sorted(re.findall(r"{%-? block (\w+)", text)) for name, text in files.items()}

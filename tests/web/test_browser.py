"""The pages in a real browser: Chromium, if it is installed."""

from __future__ import annotations

import datetime
import pathlib
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from attrs import evolve, frozen
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from diplotimeline import LocalizedText, Timeline, load, publish

ALL = len(load())
RUSSIAN = len(load().select(party="RU"))
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
NOW = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PAGES = [
    "index.html",
    "timeline.vi.html",
    "timeline.en.html",
    "pictures.vi.html",
    "pictures.en.html",
    "subscribe.vi.html",
    "subscribe.en.html",
    "partner/la.vi.html",
    "partner/ru-spe.en.html",
    "kind/festival.en.html",
    "upcoming.vi.html",
    "year/2025.vi.html",
    "year/unknown.en.html",
    "event/festival-tay-bac-2025.vi.html",
    "event/festival-tay-bac-2025.en.html",
    "event/talks-saint-petersburg-2025.en.html",
]


@frozen
class Served:
    folder: pathlib.Path
    url: str


def served(timeline: Timeline, folder: pathlib.Path) -> Iterator[Served]:
    publish(timeline, folder, now=NOW, url="https://timeline.example/relations/")
    program = pathlib.Path(sys.executable).parent / "diplotimeline"
    command = [program, "serve", folder, "--port", "0", "--no-access-log"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            yield Served(folder, "http://" + process.stderr.readline().partition("http://")[2].partition(" ")[0])
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield made
        made.close()


@pytest.fixture(scope="module")
def shown(shipped: Timeline, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    yield from served(shipped, tmp_path_factory.mktemp("site"))


@frozen
class Watched:
    """A page with all that went wrong on it."""

    page: Page
    wrong: list[str]


def watched(context: BrowserContext, inside: str) -> Watched:
    page = context.new_page()
    wrong: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith((inside, "data:")):
            wrong.append(f"asks for {request.url}")

    def failed(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # by leaving the page
            wrong.append(f"failed: {request.url}")

    page.on("request", asked)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text))
    page.on("requestfailed", failed)
    return Watched(page, wrong)


@pytest.fixture
def opened(browser: Browser, shown: Served) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    made = watched(context, shown.url)
    made.page.goto(f"{shown.url}timeline.en.html")
    yield made
    assert made.wrong == []
    context.close()


def until(page: Page, truth: str) -> None:
    """Wait for something to be true; the pages forbid eval, so that Playwright's own way to wait is barred."""
    for _ in range(200):
        if page.evaluate(truth):
            return
        page.wait_for_timeout(20)
    raise AssertionError(truth)


def visible(page: Page) -> int:
    return page.locator("#events li:visible").count()


def test_filters_narrow_the_list_and_stand_in_the_address(opened: Watched, shown: Served) -> None:
    page = opened.page
    everything = visible(page)
    assert everything == ALL
    assert page.locator("#count").inner_text() == f"Showing {ALL} of {ALL} events"
    page.select_option("[name=partner]", "ru")
    until(page, "location.hash === '#partner=ru'")  # the list follows with the next frame
    russian = visible(page)
    assert 10 < russian < everything
    assert page.locator("#count").inner_text() == f"Showing {russian} of {ALL} events"
    assert page.url.endswith("#partner=ru")
    calendar, *files = [str(link.get_attribute("href")) for link in page.locator("#offers a:visible").all()]
    assert calendar == "webcal://timeline.example/relations/partner/ru.en.ics"
    assert files == ["partner/ru.en.csv", "partner/ru.en.atom"]
    assert all((shown.folder / name).exists() for name in ("partner/ru.en.ics", *files))
    assert page.locator("#offered").inner_text() == ""
    page.select_option("[name=kind]", "talks")
    until(page, "location.hash === '#partner=ru&kind=talks'")
    assert 0 < visible(page) < russian
    assert page.locator("#offers a:visible").count() == 3
    assert page.locator("#offered").inner_text() == "The downloads hold all events of: Russia.", "there is no calendar of both"
    page.wait_for_load_state("networkidle")
    page.reload()
    assert page.input_value("[name=partner]") == "ru"
    assert page.url.endswith("#partner=ru&kind=talks")
    page.click("button[type=reset]")
    until(page, f"document.querySelector('#count').textContent.includes('{ALL} of {ALL}')")
    until(page, "location.hash === ''")
    assert page.locator("#offers a:visible").count() == 4


@pytest.mark.parametrize(
    ("address", "chosen", "found"),
    [
        ("#partner=RU", "ru", f"{RUSSIAN} of {ALL}"),
        ("#partner=nowhere", "", f"{ALL} of {ALL}"),
        ("#e-talks-saint-petersburg-2025", "", f"{ALL} of {ALL}"),
    ],
    ids=["upper case", "unknown", "an event"],
)
def test_what_stands_in_the_address_is_understood(
    address: str, chosen: str, found: str, opened: Watched, shown: Served
) -> None:
    page = opened.page
    page.goto("about:blank")
    page.goto(f"{shown.url}timeline.en.html{address}")
    assert page.input_value("[name=partner]") == chosen
    assert found in page.locator("#count").inner_text()


def test_a_period_may_be_given_backwards(opened: Watched, shown: Served) -> None:
    page = opened.page
    counts = []
    for address in ("#from=2020&to=2025", "#from=2025&to=2020"):
        page.goto("about:blank")
        page.goto(f"{shown.url}timeline.en.html{address}")
        counts.append(page.locator("#count").inner_text())
    assert counts[0] == counts[1] != f"Showing {ALL} of {ALL} events"


def test_an_anchor_keeps_the_choice_unless_it_hides_the_event(opened: Watched) -> None:
    page = opened.page
    page.select_option("[name=partner]", "ru")
    until(page, "location.hash === '#partner=ru'")
    inside = page.locator("#events li:visible").first.get_attribute("id")
    until(page, "document.querySelectorAll('.strip a.off').length > 50")
    page.locator(f".strip a[href='#{inside}']").first.dispatch_event("click")
    assert page.url.endswith("#partner=ru")
    assert page.evaluate("document.activeElement.closest('li').id") == inside
    page.keyboard.press("Home")
    outside = page.locator("#events li:not(:visible)").first.get_attribute("id")
    page.evaluate(f"location.hash = '#{outside}'")
    until(page, f"document.activeElement.closest('li')?.id === '{outside}'")
    assert page.locator("#count").inner_text() == f"Showing {ALL} of {ALL} events"


@pytest.mark.parametrize(
    ("words", "least"),
    [
        ("hoi dam", 20),
        ("talks", 20),
        ("Laos", 60),
        ("lào", 60),
        ("Võ Thị Ánh Xuân", 1),
        ("2025-04-17", 1),
        ("17/4/2025", 1),
        ("17 April 2025", 1),
    ],
)
def test_search_finds_what_is_not_on_the_page(words: str, least: int, opened: Watched) -> None:
    """Words of the other language, the state of a province, people, digits of a date."""
    page = opened.page
    page.fill("[name=q]", words)
    until(page, "location.hash.includes('q=')")
    assert visible(page) >= least


def test_a_search_goes_by_the_beginnings_of_words(opened: Watched) -> None:
    page = opened.page
    page.fill("[name=q]", "ussia")
    until(page, "location.hash.includes('q=')")
    assert visible(page) == 0


@pytest.mark.parametrize("words", ["hoi dam", "HỘI ĐÀM", "hội  đàm "])
def test_search_does_not_mind_accents_or_case(words: str, opened: Watched) -> None:
    page = opened.page
    page.click("a.switch")
    page.fill("[name=q]", words)
    until(page, "document.querySelector('#count').textContent.includes('Đang hiển thị') && location.hash.includes('q=')")
    found = visible(page)
    assert 0 < found < 60
    for text in page.locator("#events li:visible").all_text_contents():
        assert "hội" in text.lower()
        assert "đàm" in text.lower()


def test_period_and_status(opened: Watched) -> None:
    page = opened.page
    page.fill("[name=from]", "2030")
    until(page, "location.hash === '#from=2030'")
    years = [str(item.get_attribute("data-y")).split() for item in page.locator("#events li:visible").all()]
    assert years
    assert all(last == "-" or int(last) >= 2030 for _, last in years), "only what may reach so far"
    page.fill("[name=q]", "no event has these words")
    until(page, "!document.getElementById('none').hidden")
    assert visible(page) == 0
    page.goto(page.url.partition("#")[0] + "#status=planned")
    until(page, "document.querySelector('[name=status]').value === 'planned'")


def test_the_language_switch_keeps_the_choice(opened: Watched) -> None:
    page = opened.page
    page.select_option("[name=partner]", "la-ph")
    until(page, "location.hash === '#partner=la-ph'")
    before = visible(page)
    assert before < ALL
    page.click("a.switch")
    until(page, "document.querySelector('#count')?.textContent.startsWith('Đang hiển thị')")
    assert page.url.endswith("timeline.vi.html#partner=la-ph")
    assert page.locator("html").get_attribute("lang") == "vi"
    assert visible(page) == before


def test_marks_of_the_strip_lead_to_events_and_fade_with_the_filter(opened: Watched) -> None:
    page = opened.page
    marks = page.locator(".strip a").count()
    assert marks > 100
    href = page.locator(".strip a").first.get_attribute("href")
    assert page.locator(f"[id='{str(href)[1:]}']").count() == 1
    page.select_option("[name=kind]", "festival")
    until(page, "document.querySelectorAll('.strip a.off').length > 50")
    everything = page.url.partition("#")[0]
    page.goto("about:blank")
    page.goto(everything + str(href))
    assert visible(page) == ALL, "the anchor of an event is no filter"


def test_a_walk_by_keyboard(opened: Watched) -> None:
    page = opened.page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left >= 0"), "it shows when it has the focus"
    seen = []
    for _ in range(24):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()"))
    assert seen[:6] == [
        "External relations of Điện Biên province",
        "Timeline",
        "Upcoming",
        "Charts",
        "Subscribe",
        "Tiếng Việt",
    ]
    for name in ("q", "partner", "kind", "status", "from", "to", "Clear filters"):
        assert name in seen
    page.focus("[name=q]")
    page.keyboard.type("festival")
    until(page, "location.hash === '#q=festival'")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"


@pytest.mark.parametrize("name", PAGES)
def test_no_page_breaks_asks_outside_or_jumps(name: str, browser: Browser, shown: Served) -> None:
    for width, scheme in ((360, "dark"), (1440, "light")):
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
        made = watched(context, shown.url)
        made.page.add_init_script(
            "window.shift = 0; new PerformanceObserver((list) => { for (const each of list.getEntries()) shift += each.value })"
            ".observe({ type: 'layout-shift', buffered: true })"
        )
        made.page.goto(shown.url + name)
        made.page.wait_for_timeout(100)
        assert made.wrong == []
        assert made.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "sideways"
        assert made.page.evaluate("window.shift") < 0.02
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [name for name in PAGES if name != "index.html"])
def test_axe_finds_nothing(name: str, scheme: str, browser: Browser, shown: Served) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(shown.url + name)
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    found = [(each["id"], each["impact"], each["nodes"][0]["html"][:200]) for each in results.response["violations"]]
    assert found == []
    context.close()


def test_it_reads_without_script(browser: Browser, shown: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{shown.url}timeline.vi.html")
    assert page.locator("#filters").is_hidden(), "what cannot work is not shown"
    assert page.locator("#events li").count() == ALL
    page.click("#events li a >> nth=0")
    assert page.locator("h1").is_visible()
    page.goto(f"{shown.url}subscribe.vi.html")
    assert page.locator("button").is_hidden()
    assert page.locator(".qr").is_visible()
    context.close()


def test_it_works_from_a_file(browser: Browser, shown: Served) -> None:
    context = browser.new_context()
    made = watched(context, "file://")
    page = made.page
    page.goto((shown.folder / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith("Charter"), "styled"
    page.fill("[name=q]", "hoi dam")
    until(page, "location.hash.includes('q=')")  # written after the list is filtered; the count says so before too
    assert 0 < visible(page) < 60
    page.click("a.switch")
    assert page.url.split("#")[0].endswith("/timeline.en.html")
    page.click("button[type=reset]")
    page.click("#events li a >> nth=0")
    assert "/event/" in page.url
    assert made.wrong == []
    context.close()


def test_copying_the_address(browser: Browser, shown: Served) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    made = watched(context, shown.url)
    made.page.goto(f"{shown.url}subscribe.en.html")
    made.page.click("button[data-copies]")
    until(made.page, "document.querySelector('button').textContent === 'Copied'")
    assert made.page.evaluate("navigator.clipboard.readText()") == "https://timeline.example/relations/timeline.en.ics"
    assert made.wrong == []
    context.close()


def test_print_leaves_the_list(browser: Browser, shown: Served) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{shown.url}timeline.vi.html")
    page.emulate_media(media="print")
    assert page.locator("#filters").is_hidden()
    assert page.locator("#events li").first.is_visible()
    context.close()


def test_the_page_is_ready_within_a_second(browser: Browser, shown: Served) -> None:
    sizes = [(shown.folder / name).stat().st_size for name in ("timeline.vi.html", "assets/style.css", "assets/timeline.js")]
    assert sizes[0] <= 880 * ALL, "what a page weighs follows from how many events it lists"
    assert sizes[1] <= 14_000
    assert sizes[2] <= 10_000
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{shown.url}timeline.vi.html")
    ready = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    assert ready < 1000
    context.close()


@pytest.mark.slow
def test_5000_events(browser: Browser, shipped: Timeline, tmp_path: pathlib.Path) -> None:
    events = [
        evolve(
            event,
            id=f"{event.id}-{number}",
            title=LocalizedText(vi=f"{event.title['vi']} {number}", en=f"{event.title['en']} {number}"),
            related=(),
        )
        for number in range(30)
        for event in shipped
    ][:5000]
    timeline = Timeline(tuple(events), shipped.info)
    start = datetime.datetime.now(datetime.UTC)
    for site in served(timeline, tmp_path / "site"):
        assert (datetime.datetime.now(datetime.UTC) - start).total_seconds() < 60
        page = browser.new_page()
        page.goto(f"{site.url}timeline.vi.html")
        times = page.evaluate(
            """async () => {
                const field = document.querySelector("[name=q]"), times = [];
                const pause = (time) => new Promise((done) => setTimeout(done, time));
                await pause(1000);
                for (const text of ["hoi dam", "hoi", "festival", "lao", ""]) {
                    field.value = text;
                    const start = performance.now();
                    field.dispatchEvent(new Event("input", { bubbles: true }));
                    await new Promise((done) => requestAnimationFrame(done));
                    document.body.offsetHeight; // the list is laid out anew
                    times.push(performance.now() - start);
                    await pause(300);
                }
                return times;
            }"""
        )
        assert max(times) <= 100, times
        page.close()

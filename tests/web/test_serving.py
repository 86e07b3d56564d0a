from __future__ import annotations

import concurrent.futures
import datetime
import gzip
import hashlib
import io
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any
from wsgiref.validate import validator

import pytest
from attrs import evolve

from diplotimeline import DiplotimelineError, LocalizedText, Site, Timeline, load, publish
from diplotimeline.web.access_log import AccessLog
from diplotimeline.web.manifest import MANIFEST
from diplotimeline.web.serving import LONGEST_URL

SMALL = pathlib.Path(__file__).parent.parent / "samples" / "small.toml"
NOW = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


class Reply:
    def __init__(self, status: str, headers: list[tuple[str, str]], body: bytes) -> None:
        self.status = int(status[:3])
        self.headers = {name.lower(): value for name, value in headers}
        assert len(self.headers) == len(headers), "no header appears twice"
        self.body = body


def ask(site: Any, path: str = "/", method: str = "GET", query: str = "", **headers: str) -> Reply:
    said: list[Any] = []
    environ = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path.encode().decode("latin-1"),
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
    }

    def start_response(status: str, given: list[tuple[str, str]], _exc: Any = None) -> Any:
        said.extend([status, given])
        return lambda _data: None

    body = b"".join(site(environ, start_response))
    return Reply(said[0], said[1], body)


@pytest.fixture(scope="module")
def small() -> Timeline:
    return load(SMALL)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, small: Timeline) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("published")
    publish(small, folder, now=NOW)
    return folder


@pytest.fixture
def folder(tmp_path: pathlib.Path, published: pathlib.Path) -> pathlib.Path:
    return pathlib.Path(shutil.copytree(published, tmp_path / "public"))


@pytest.fixture
def site(folder: pathlib.Path) -> Site:
    return Site(folder)


def test_it_keeps_to_wsgi(folder: pathlib.Path) -> None:
    site = Site(folder)
    for method in ("GET", "HEAD", "OPTIONS", "POST"):
        for path in ("/", "/timeline.vi.ics", "/none"):
            said: list[Any] = []
            environ = {
                "REQUEST_METHOD": method,
                "SCRIPT_NAME": "",
                "PATH_INFO": path,
                "QUERY_STRING": "",
                "SERVER_NAME": "localhost",
                "SERVER_PORT": "80",
                "SERVER_PROTOCOL": "HTTP/1.1",
                "wsgi.version": (1, 0),
                "wsgi.url_scheme": "http",
                "wsgi.input": io.BytesIO(),
                "wsgi.errors": io.StringIO(),
                "wsgi.multithread": True,
                "wsgi.multiprocess": False,
                "wsgi.run_once": False,
            }
            answered = validator(site)(environ, lambda *args, said=said: said.append(args))  # type: ignore[arg-type]
            list(answered)
            answered.close()  # type: ignore[attr-defined]
            assert said


TYPES = {
    "/": "text/html; charset=utf-8",
    "/index.html": "text/html; charset=utf-8",
    "/timeline.vi.ics": "text/calendar; charset=utf-8",
    "/timeline.vi.rss": "application/rss+xml; charset=utf-8",
    "/timeline.vi.atom": "application/atom+xml; charset=utf-8",
    "/timeline.vi.json": "application/feed+json; charset=utf-8",
    "/timeline.vi.csv": "text/csv; charset=utf-8; header=present",
    "/partner/la.en.ics": "text/calendar; charset=utf-8",
    "/datapackage.json": "application/json; charset=utf-8",
}


@pytest.mark.parametrize(("path", "media_type"), TYPES.items(), ids=TYPES.keys())
def test_files_with_their_types(path: str, media_type: str, site: Site, folder: pathlib.Path) -> None:
    reply = ask(site, path)
    data = (folder / (path.removeprefix("/") or "index.html")).read_bytes()
    assert (reply.status, reply.body, reply.headers["content-type"]) == (200, data, media_type)
    assert reply.headers["content-length"] == str(len(data))
    assert reply.headers["etag"] == f'"{hashlib.sha256(data).hexdigest()[:32]}"'
    assert reply.headers["access-control-allow-origin"] == "*"
    assert reply.headers["cache-control"] == "public, max-age=600"
    assert reply.headers["last-modified"].endswith(" GMT")
    head = ask(site, path, "HEAD")
    assert (head.status, head.body, head.headers) == (200, b"", reply.headers)
    packed = ask(site, path, accept_encoding="br, gzip;q=0.5")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == data
    assert packed.headers["vary"] == reply.headers["vary"] == "Accept-Encoding"
    assert packed.headers["etag"] != reply.headers["etag"], "a strong tag is that of the bytes sent"


def test_a_table_is_saved_under_its_name(site: Site) -> None:
    assert ask(site, "/timeline.vi.csv").headers["content-disposition"] == "attachment; filename=timeline.vi.csv"


@pytest.mark.parametrize(
    ("accepted", "is_packed"),
    {
        "": False,
        "gzip": True,
        "GZIP": True,
        "x-gzip": False,  # the name of the last century, which no client of today has alone
        "*": True,
        "gzip;q=0": False,
        "gzip; q=0.000": False,
        "*;q=0": False,
        "*, gzip;q=0": False,
        "identity": False,
        "deflate, gzip;q=1.0, *;q=0.5": True,
        "gzip;q=x": False,
        ";;;,": False,
    }.items(),
)
def test_compressed_only_for_who_takes_it(accepted: str, is_packed: object, site: Site) -> None:
    assert ("content-encoding" in ask(site, "/", accept_encoding=accepted).headers) is is_packed


def test_not_modified(site: Site) -> None:
    first = ask(site, "/timeline.vi.ics")
    tag, changed = first.headers["etag"], first.headers["last-modified"]
    known = ({"if_none_match": each} for each in (tag, f"W/{tag}", f'"x", {tag}', f'W/"x" ,{tag}', "*", f'"a,b",{tag}'))
    for headers in (*known, {"if_modified_since": changed}, {"if_none_match": tag, "if_modified_since": "nonsense"}):
        reply = ask(site, "/timeline.vi.ics", **headers)
        assert (reply.status, reply.body) == (304, b""), headers
        for name in ("etag", "cache-control", "vary"):  # what RFC 9110 15.4.5 wants of it
            assert reply.headers[name] == first.headers[name]
        assert "content-length" not in reply.headers
    fresh = (
        {"if_none_match": '"other"'},
        {"if_none_match": '"other"', "if_modified_since": changed},
        {"if_modified_since": "Mon, 01 Jan 2001 00:00:00 GMT"},
        {"if_modified_since": "yesterday"},
        {"if_modified_since": "Mon, 01 Jan 99999 00:00:00 GMT"},
        {"if_none_match": tag, "accept_encoding": "gzip"},
    )
    for headers in fresh:
        assert ask(site, "/timeline.vi.ics", **headers).status == 200, headers


def test_a_part_of_a_file(site: Site) -> None:
    whole = ask(site, "/timeline.vi.csv")
    part = ask(site, "/timeline.vi.csv", range="bytes=10-19")
    assert (part.status, part.body) == (206, whole.body[10:20])
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole.body)}"
    assert ask(site, "/timeline.vi.csv", range="bytes=-5").body == whole.body[-5:]
    beyond = ask(site, "/timeline.vi.csv", range=f"bytes={len(whole.body)}-")
    assert (beyond.status, beyond.headers["content-range"]) == (416, f"bytes */{len(whole.body)}")
    for other in ("lines=1-2", "nonsense"):
        assert ask(site, "/timeline.vi.csv", range=other).body == whole.body, "a unit that is not known is passed over"
    changed = ask(site, "/timeline.vi.csv", range="bytes=10-19", if_range='"another"')
    assert (changed.status, changed.body) == (200, whole.body)


def test_what_is_not_there_and_what_is_not_done(site: Site) -> None:
    assert ask(site, "/none").status == 404
    for method in ("POST", "PUT", "DELETE", "TRACE", "get"):
        reply = ask(site, "/", method)
        assert (reply.status, reply.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    options = ask(site, "/timeline.vi.ics", "OPTIONS", origin="https://a.example")
    assert (options.status, options.headers["access-control-allow-methods"]) == (204, "GET, HEAD, OPTIONS")
    assert ask(site, "/" + "a" * LONGEST_URL).status == 414
    assert ask(site, "/", query="x" * LONGEST_URL).status == 414


OUTSIDE = [
    "/../secret",
    "/partner/../../secret",
    "/./timeline.vi.ics",
    "//timeline.vi.ics",
    "/timeline.vi.ics/",
    "/timeline.vi.ics/..",
    "/%2e%2e/secret",
    "/..%2fsecret",
    "/..\\secret",
    "\\..\\secret",
    "/C:\\secret",
    "/link",
    "/unlisted.txt",
    "/.timeline.vi.ics.abc.tmp",
    "/partner",
    "/partner/",
    "/TIMELINE.VI.ICS",
    "/timeline.vi.ics::$DATA",
    "/con",
    "secret",
]


@pytest.mark.parametrize("path", OUTSIDE)
def test_no_path_leaves_the_folder(path: str, folder: pathlib.Path) -> None:
    (folder.parent / "secret").write_text("secret")
    (folder / "link").symlink_to(folder.parent / "secret")
    (folder / "unlisted.txt").write_text("secret")
    reply = ask(Site(folder), path)
    assert reply.status == 404
    assert b"secret" not in reply.body


def test_paths_that_are_no_text(site: Site) -> None:
    assert ask(site, "/\0").status == 400
    said: list[str] = []
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/\xff"}
    list(site(environ, lambda status, _headers: said.append(status)))  # type: ignore[arg-type, return-value]
    assert said == ["400 BAD REQUEST"], "programs read the number"


def test_a_listed_file_that_became_a_link_out_of_the_folder_is_not_taken_up(folder: pathlib.Path) -> None:
    (folder.parent / "secret").write_bytes(b"s" * (folder / "timeline.vi.ics").stat().st_size)
    (folder / "timeline.vi.ics").unlink()
    (folder / "timeline.vi.ics").symlink_to(folder.parent / "secret")
    with pytest.raises(DiplotimelineError, match="has not the bytes that are listed"):
        Site(folder)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version": 2, "files": {}}',
        '{"version": 1, "files": {"../x": {"type": "a/b", "size": 1, "sha256": ""}}}',
    ],
)
def test_what_is_no_published_folder(text: str, tmp_path: pathlib.Path) -> None:
    with pytest.raises(DiplotimelineError, match="is not a published folder"):
        Site(tmp_path)
    (tmp_path / MANIFEST).write_text(text)
    with pytest.raises(DiplotimelineError, match=r"publication\.json"):
        Site(tmp_path)


def renamed(timeline: Timeline, title: str) -> Timeline:
    return evolve(timeline, events=tuple(evolve(event, title=LocalizedText(vi=title, en=title)) for event in timeline))


def test_a_new_state_is_taken_up_without_a_restart_and_never_by_half(folder: pathlib.Path, small: Timeline) -> None:
    hour = [0.0]
    site = Site(folder, clock=lambda: hour[0])
    old = ask(site, "/timeline.vi.ics")

    other = folder.parent / "other"
    publish(renamed(small, "Mới"), other, now=NOW)
    shutil.copy(other / MANIFEST, folder / MANIFEST)  # the list came first, the files are still on their way
    hour[0] += 10
    assert ask(site, "/timeline.vi.ics").body == old.body
    for path in other.rglob("*"):
        if path.is_file() and path.name != MANIFEST:
            shutil.copy(path, folder / path.relative_to(other))
    assert ask(site, "/timeline.vi.ics").body == old.body, "it looks again after a second"
    hour[0] += 10
    new = ask(site, "/timeline.vi.ics")
    assert "Mới" in new.body.decode()
    assert new.headers["etag"] != old.headers["etag"]
    assert ask(site, "/timeline.vi.ics", if_modified_since=old.headers["last-modified"]).status == 200

    shutil.rmtree(folder)
    hour[0] += 10
    assert ask(site, "/timeline.vi.ics").body == new.body, "what was whole is still right"


def test_readers_never_see_two_states_at_once(folder: pathlib.Path, small: Timeline) -> None:
    """While it is published over and over, the files always fit the list that they are served with."""
    site = Site(folder, clock=iter(range(10**9)).__next__)  # looks at every request
    stop = threading.Event()
    seen: set[str] = set()

    def read() -> None:
        while not stop.is_set():
            pages = site.state().pages
            listed = json.loads(pages[MANIFEST].plain.data)["files"]
            for name, each in listed.items():
                assert hashlib.sha256(pages[name].plain.data).hexdigest() == each["sha256"]
            seen.add(pages["timeline.vi.ics"].sha256)

    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        for number in range(4):
            publish(renamed(small, f"Lần {number}"), folder, now=NOW)
            time.sleep(0.2)
        stop.set()
        for reader in readers:
            reader.result()
    assert len(seen) > 2


def test_the_log_is_one_line_a_request_whatever_is_asked(folder: pathlib.Path) -> None:
    log = io.StringIO()
    site = AccessLog(Site(folder), log, lambda: NOW)
    ask(site, "/timeline.vi.ics", user_agent="khal")
    ask(site, '/a"b\n', user_agent='x" 200 1\r\n\x1b[31m', referer="https://a.example/")
    first, second = log.getvalue().splitlines()
    size = (folder / "timeline.vi.ics").stat().st_size
    assert first == f'127.0.0.1 - - [01/Jan/2026:00:00:00 +0000] "GET /timeline.vi.ics HTTP/1.1" 200 {size} "-" "khal"'
    assert second.startswith('127.0.0.1 - - [01/Jan/2026:00:00:00 +0000] "GET /a\\x22b\\x0a HTTP/1.1" 404')
    assert "\x1b" not in second


# --- the command -------------------------------------------------------------------------------------


@pytest.fixture
def address(folder: pathlib.Path) -> Iterator[tuple[str, int]]:
    command = [pathlib.Path(sys.executable).parent / "diplotimeline", "serve", str(folder), "--port", "0", "--no-access-log"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            line = process.stderr.readline()
            host, _, port = line.partition("http://")[2].partition("/")[0].partition(":")
            yield host, int(port)
        finally:
            process.terminate()
        assert process.wait(10) == 0, "asked to stop, it ends well"


def talk(address: tuple[str, int], request: bytes) -> bytes:
    with socket.create_connection(address, timeout=10) as connection:
        connection.sendall(request)
        answer = b""
        while part := connection.recv(65536):
            answer += part
        return answer


def test_the_command_serves(address: tuple[str, int], folder: pathlib.Path) -> None:
    url = f"http://{address[0]}:{address[1]}/timeline.vi.ics"
    with urllib.request.urlopen(url, timeout=10) as reply:
        assert reply.read() == (folder / "timeline.vi.ics").read_bytes()
        tag = reply.headers["ETag"]
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(urllib.request.Request(url, headers={"If-None-Match": tag}), timeout=10)
    caught.value.close()
    assert caught.value.code == 304


def test_too_much_is_refused_and_who_is_slow_hinders_nobody(address: tuple[str, int]) -> None:
    line = b"GET /%s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
    head = line % b"" + b"X: "  # no more than the server reads: what it leaves unread would reset the connection
    assert b" 431 " in talk(address, head + b"x" * (16_384 - len(head))).splitlines()[0]
    assert b" 414 " in talk(address, line % (b"a" * 4000) + b"\r\n").splitlines()[0]
    assert b" 404 " in talk(address, line % b"%2e%2e/%2e%2e/etc/passwd" + b"\r\n").splitlines()[0]
    assert b" 400 " in talk(address, b"\x00\x01\x02\r\n\r\n").splitlines()[0]
    slow = [socket.create_connection(address) for _ in range(200)]
    try:
        for connection in slow:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ")
        start = time.monotonic()
        assert b" 200 " in talk(address, line % b"timeline.vi.ics" + b"\r\n").splitlines()[0]
        assert time.monotonic() - start < 2
    finally:
        for connection in slow:
            connection.close()


def test_the_command_says_what_is_wrong(tmp_path: pathlib.Path, folder: pathlib.Path, address: tuple[str, int]) -> None:
    program = pathlib.Path(sys.executable).parent / "diplotimeline"
    for arguments, message in (
        (("serve", str(tmp_path)), "is not a published folder"),
        (("serve", str(tmp_path / "none")), "is not a published folder"),
        (("serve", str(folder), "--port", str(address[1])), "cannot listen on 127.0.0.1"),
        (("serve", str(folder), "--host", "no.such.host.invalid"), "cannot listen on no.such.host.invalid"),
    ):
        done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False, env=os.environ, timeout=20)
        assert (done.returncode, message in done.stderr) == (2, True), done.stderr
        assert "Traceback" not in done.stderr

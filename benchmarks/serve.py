"""Serving a published folder: this library beside nginx, the same files, the same load, in one run.

wrk keeps 50 connections open for a minute (or as many seconds as are given) and asks for the calendar, once plain and once
with its entity tag, so that the answer is 304. nginx has the folder as a static host would, with its access log off.

Run: pip install -e '.[serve]'; apt install nginx wrk; python benchmarks/serve.py [SECONDS]
"""

from __future__ import annotations

import datetime
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from diplotimeline import load, publish

CONNECTIONS = 50
FILE = "timeline.vi.ics"
NGINX = """
daemon off;
worker_processes 1;
pid {home}/nginx.pid;
error_log {home}/error.log;
events {{ worker_connections 512; }}
http {{
  access_log off;
  types {{ text/calendar ics; text/html html; }}
  charset utf-8;
  client_body_temp_path {home}; proxy_temp_path {home}; fastcgi_temp_path {home}; uwsgi_temp_path {home}; scgi_temp_path {home};
  keepalive_requests 1000000;
  server {{ listen 127.0.0.1:{port}; root {folder}; }}
}}
"""


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


@contextmanager
def _running(command: Sequence[str], url: str) -> Iterator[None]:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            for _ in range(200):
                try:
                    urllib.request.urlopen(url, timeout=5).close()
                    break
                except OSError:
                    time.sleep(0.05)
            yield
        finally:
            process.terminate()


def _load(url: str, seconds: int, tag: str | None) -> tuple[float, str, str]:
    """Requests a second, the median and the 99th percentile of the time to answer."""
    header = [] if tag is None else ["-H", f"If-None-Match: {tag}"]
    command = ["wrk", "--latency", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", *header, url]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"Requests/sec:\s+([\d.]+)", told)
    times = dict(re.findall(r"^\s+(50|99)%\s+(\S+)$", told, re.MULTILINE))
    return float(found[1]) if found else 0.0, times.get("50", "?"), times.get("99", "?")


def main(arguments: Sequence[str]) -> None:
    """Serve, load, tell."""
    seconds = int(arguments[0]) if arguments else 60
    with tempfile.TemporaryDirectory() as home:
        pathlib.Path(home).chmod(0o755)
        folder = pathlib.Path(home) / "public"
        publish(load(), folder, now=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        port, other = _free_port(), _free_port()
        (pathlib.Path(home) / "nginx.conf").write_text(NGINX.format(home=home, folder=folder, port=other))
        program = str(pathlib.Path(sys.executable).parent / "diplotimeline")
        ours = [program, "serve", str(folder), "--port", str(port), "--no-access-log"]
        servers = {
            "diplotimeline serve": (ours, f"http://127.0.0.1:{port}/{FILE}"),
            "nginx": (["nginx", "-c", f"{home}/nginx.conf"], f"http://127.0.0.1:{other}/{FILE}"),
        }
        size = (folder / FILE).stat().st_size
        print(f"{CONNECTIONS} connections kept open for {seconds} s, {FILE} of {size:,} bytes")
        print(f"  {'':<22}{'200/s':>9}{'p50':>10}{'p99':>10}{'304/s':>9}{'p50':>10}{'p99':>10}")
        for name, (command, url) in servers.items():
            with _running(command, url):
                with urllib.request.urlopen(url, timeout=10) as reply:
                    tag = reply.headers["ETag"]
                whole, unchanged = _load(url, seconds, None), _load(url, seconds, tag)
            cells = "".join(f"{rate:>9,.0f}{median:>10}{last:>10}" for rate, median, last in (whole, unchanged))
            print(f"  {name:<22}{cells}")


if __name__ == "__main__":
    main(sys.argv[1:])

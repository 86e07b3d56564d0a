"""Addresses by which people subscribe."""

from __future__ import annotations

import urllib.parse


def webcal(url: str) -> str:
    """The address that opens a calendar program."""
    return "webcal:" + url.partition(":")[2]


def google(url: str) -> str:
    """The address that adds a calendar in Google Calendar; it wants a webcal address inside, https is refused."""
    return "https://calendar.google.com/calendar/r?cid=" + urllib.parse.quote(webcal(url), safe="")


def outlook(url: str, name: str) -> str:
    """The address that adds a calendar in Outlook on the web."""
    query = urllib.parse.urlencode({"url": url, "name": name}, quote_via=urllib.parse.quote)
    return f"https://outlook.live.com/calendar/0/addfromweb?{query}"

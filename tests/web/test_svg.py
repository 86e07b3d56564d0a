from __future__ import annotations

from markupsafe import Markup

from diplotimeline.web.pages.svg import element


def test_what_is_no_markup_is_escaped() -> None:
    drawn = element("text", "a & b\x07", element("tspan"), None, ["x", "<"], class_='a"b', data_x=1, href=None)
    assert drawn == '<text class="a&quot;b" data-x="1">a &amp; b<tspan></tspan>x&lt;</text>'
    assert isinstance(drawn, Markup)

"""Timelines made of any strings at all, for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from diplotimeline import Attestation, Event, LocalizedText, Participant, Source, Timeline, TimelineInfo
from diplotimeline.exporters.text import clean

NASTY = [
    "=HYPERLINK(1)",
    "'=1",
    "a\r\nBEGIN:VEVENT",
    'C:\\new\\N1; a, b: "c"',
    "\\",
    "]]>",
    "<script>alert(1)</script>&amp;",
    "line\u2028one\u2029two\x85three\x0bfour",
    "\x00\x07\x1b\x7f\x9f",
    "\ud800 lone \udfff",
    "\u202eright to left\u202c",
    "e\u0301",
    "hội đàm " * 30,
    "\ufffe\uffff",
    "🎉" * 40,
    "a,b;c\\,d",
    "_x000D_",
    "\\n\\N\\;",
    "| ; \\| \\; |",
    '"quoted", "twice""',
    "\u200b\u2060\ufeff",
    "{{ x }} ${y} %s",
    "<!-- --><![CDATA[",
]
texts = st.one_of(st.sampled_from(NASTY), st.text(alphabet=st.characters(), min_size=1, max_size=60)).filter(
    lambda text: any(letter.isprintable() and not letter.isspace() for letter in text)  # what the model takes for a text
)


visible = texts.filter(lambda text: any(letter.isprintable() and not letter.isspace() for letter in clean(text)))
"""Texts of which something is left when what no format may hold is dropped."""


@st.composite
def timelines(draw: st.DrawFn, texts: st.SearchStrategy[str] = texts) -> Timeline:
    source = Source("s", draw(texts), draw(texts), "https://a.example/ü?x=<y>&z", "vi", title_basis=draw(texts))
    event = Event(
        id="hostile-event",
        kind="talks",
        title=LocalizedText(vi=draw(texts), en=draw(texts)),
        summary=LocalizedText(vi=draw(texts)),
        parties=("VN-71", "LA"),
        participants=(Participant(draw(texts), draw(texts), "LA"),),
        place=draw(texts),
        topics=("border",),
        attestations=(Attestation(source, "ngày 17/4/2025"),),
    )
    return Timeline((event,), TimelineInfo(LocalizedText(vi=draw(texts)), "a.example", author=draw(texts), licence=draw(texts)))

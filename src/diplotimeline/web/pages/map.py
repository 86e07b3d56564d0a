"""The map of partners: a circle where each lies, as large as it has events; coastlines, and no borders.

Coastlines are those of Natural Earth (public domain, see scripts/coastlines.py). Borders are left out since some are disputed.
"""

from __future__ import annotations

import functools
import importlib.resources
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import frozen
from markupsafe import Markup

from diplotimeline.web.pages.context import SiteContext, relative
from diplotimeline.web.pages.svg import element
from diplotimeline.web.selections import PARTNER, part_name

Point = tuple[float, float]
Box = tuple[float, float, float, float]

_WIDTH = 960
_LARGEST, _LEAST = 22.0, 4.0
_LETTER, _LINE = 6.4, 13
_NEAR = 9.0
_MARGIN = 1.2
_FLATTEST, _STEEPEST = 0.45, 0.56
_SHARE = 3


@frozen
class _Frame:
    """A part of the world on paper: how degrees become pixels, and how high it is."""

    project: Callable[[float, float], Point]
    height: int

    def holds(self, point: Point) -> bool:
        return 0 <= point[0] <= _WIDTH and 0 <= point[1] <= self.height


@frozen
class _Circle:
    code: str
    label: str
    count: int
    at: Point
    radius: float

    @property
    def box(self) -> Box:
        (x, y), r = self.at, self.radius
        return x - r, y - r, x + r, y + r


def world_map(context: SiteContext, origin: str, title: str) -> Markup | None:
    """States on a map of the world; None if no partner is one."""
    counts = _counts(context, lambda code: context.widest(code) == code)
    return _drawn(_world(), counts, context, origin, title) if counts else None


def near_map(context: SiteContext, origin: str, title: str) -> Markup | None:
    """Provinces on a map of where most of them lie; None if there are fewer than three."""
    counts = _counts(context, lambda code: context.widest(code) != code)
    frame = _near([_place(code, context) for code in counts]) if counts else None
    inside = {code: count for code, count in counts.items() if frame and frame.holds(frame.project(*_place(code, context)))}
    return _drawn(frame, inside, context, origin, title) if frame and len(inside) >= _SHARE else None


def _counts(context: SiteContext, wanted: Callable[[str], bool]) -> dict[str, int]:
    """Code → number of events of the partners that have a place, the most frequent first."""
    codes = {part.key: len(part.timeline) for part in context.family(PARTNER)}
    found = {code: count for code, count in codes.items() if _has_place(code, context) and wanted(code)}
    return dict(sorted(found.items(), key=lambda each: (-each[1], each[0])))


def _has_place(code: str, context: SiteContext) -> bool:
    return context.timeline.vocabulary.party(code).at is not None


def _place(code: str, context: SiteContext) -> Point:
    """Where a party that has a place lies."""
    return context.timeline.vocabulary.party(code).at or (0.0, 0.0)


# --- paper ---------------------------------------------------------------------------------------------


def _equal_earth(latitude: float, longitude: float) -> Point:
    """The Equal Earth projection (Šavrič, Patterson, Jenny 2018): sizes stay true; y grows downwards."""
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    square = theta * theta
    sixth = square**3
    slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square)
    x = 2 * math.sqrt(3) / 3 * math.radians(longitude) * math.cos(theta) / slope
    return x, -theta * (a1 + a2 * square + sixth * (a3 + a4 * square))


@functools.cache
def _world() -> _Frame:
    scale = _WIDTH / 2 / _equal_earth(0, 180)[0]
    top, bottom = (_equal_earth(latitude, 0)[1] * scale for latitude in (84, -57))

    def project(latitude: float, longitude: float) -> Point:
        x, y = _equal_earth(latitude, longitude)
        return x * scale + _WIDTH / 2, y * scale - top

    return _Frame(project, round(bottom - top))


def _near(places: Sequence[Point]) -> _Frame | None:
    """The surroundings of the middle place, as wide as the places about it need; None if no place is near it."""
    middle = tuple(sorted(place[axis] for place in places)[len(places) // 2] for axis in (0, 1))
    about = [place for place in places if max(abs(place[axis] - middle[axis]) for axis in (0, 1)) <= _NEAR]
    if not about:  # the middle of the latitudes and that of the longitudes need not be those of one place
        return None
    south, west = (min(place[axis] for place in about) - _MARGIN for axis in (0, 1))
    north, east = (max(place[axis] for place in about) + _MARGIN for axis in (0, 1))
    squeeze = math.cos(math.radians((south + north) / 2))
    width = max((east - west) * squeeze, (north - south) / _STEEPEST)
    height = max(north - south, width * _FLATTEST)
    scale = _WIDTH / width
    left, top = (east + west) / 2 * squeeze - width / 2, (north + south) / 2 + height / 2

    def project(latitude: float, longitude: float) -> Point:
        return (longitude * squeeze - left) * scale, (top - latitude) * scale

    return _Frame(project, round(height * scale))


# --- land ----------------------------------------------------------------------------------------------


@functools.cache
def _rings() -> tuple[tuple[Point, ...], ...]:
    """The outlines of all land: rings of latitude and longitude."""
    text = (importlib.resources.files("diplotimeline.web") / "assets" / "land.txt").read_text(encoding="ascii")
    return tuple(
        tuple((int(y) / 10, int(x) / 10) for x, _, y in (point.partition(",") for point in line.split()))
        for line in text.splitlines()
    )


def _land(frame: _Frame) -> str:
    """The path of the land in a frame, in whole pixels."""
    paths = []
    for ring in _rings():
        points = list(dict.fromkeys((round(x), round(y)) for x, y in (frame.project(*place) for place in ring)))
        xs, ys = [x for x, _ in points], [y for _, y in points]
        is_near = max(xs) >= 0 and min(xs) <= _WIDTH and max(ys) >= 0 and min(ys) <= frame.height
        if is_near and len(points) > 2:  # noqa: PLR2004 - no area
            paths.append(_path(points))
    return "".join(paths)


def _path(points: Sequence[tuple[int, int]]) -> str:
    """A ring as relative moves, which are shorter."""
    (x, y), *rest = points
    moves = []
    before = (x, y)
    for point in rest:
        dx, dy = point[0] - before[0], point[1] - before[1]
        moves.append(f"{dx} {dy}" if dy >= 0 else f"{dx}{dy}")
        before = point
    return f"M{x} {y}l{' '.join(moves)}z"


# --- circles -------------------------------------------------------------------------------------------


def _drawn(frame: _Frame, counts: Mapping[str, int], context: SiteContext, origin: str, title: str) -> Markup:
    most = max(counts.values())
    largest = min(_LARGEST, 2 * _LEAST * math.sqrt(most))  # one event alone is no large circle
    circles = [
        _Circle(
            code,
            context.party(code),
            count,
            frame.project(*_place(code, context)),
            max(_LEAST, largest * math.sqrt(count / most)),
        )
        for code, count in counts.items()
    ]
    home = [element("path", d=_star(frame.project(*_place(code, context))), class_="home") for code in homes(context)]
    return element(
        "svg",
        element("path", d=_land(frame), class_="land"),
        home,
        [_linked(circle, context, origin) for circle in circles],
        element("g", list(_labels(circles, frame)), aria_hidden="true"),
        role="group",
        aria_label=title,
        viewBox=f"0 0 {_WIDTH} {frame.height}",
        width=_WIDTH,
        height=frame.height,
        class_="map",
    )


def _linked(circle: _Circle, context: SiteContext, origin: str) -> Markup:
    x, y = circle.at
    mark = element("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{circle.radius:.1f}")
    title = element("title", context.labelled(circle.label, context.events(circle.count)))
    # Not in the order of the Tab key: the table below has the same links.
    return element("a", title, mark, href=relative(context.page(part_name(PARTNER, circle.code)), origin), tabindex="-1")


def homes(context: SiteContext) -> list[str]:
    """Whose timeline it is, if that has a place: a star is theirs."""
    subject = context.timeline.info.subject
    return [subject] if subject is not None and _has_place(subject, context) else []


def _star(at: Point) -> str:
    x, y = at
    corners = [(math.pi * turn / 5, 9 if turn % 2 == 0 else 4) for turn in range(10)]
    return "M" + "L".join(f"{x + r * math.sin(a):.1f} {y - r * math.cos(a):.1f}" for a, r in corners) + "Z"


def _labels(circles: Sequence[_Circle], frame: _Frame) -> Iterator[Markup]:
    """Names beside their circles, the most frequent first; what finds no free place has none, but its title tells it."""
    taken = [circle.box for circle in circles]
    for circle in circles:
        for box, anchor, at in _positions(circle):
            is_inside = box[0] >= 0 and box[2] <= _WIDTH and box[1] >= 0 and box[3] <= frame.height
            if is_inside and not any(_touch(box, other) for other in taken if other != circle.box):
                taken.append(box)
                yield element(
                    "text", f"{circle.label} {circle.count}", x=f"{at[0]:.0f}", y=f"{at[1]:.0f}", class_=anchor or None
                )
                break


def _positions(circle: _Circle) -> Iterable[tuple[Box, str, Point]]:
    """Right of the circle, left, below, above: the box of the label, its class and its point."""
    (x, y), gap = circle.at, circle.radius + 4
    wide = len(f"{circle.label} {circle.count}") * _LETTER
    half = _LINE / 2
    yield (x + gap, y - half, x + gap + wide, y + half), "", (x + gap, y + 4)
    yield (x - gap - wide, y - half, x - gap, y + half), "end", (x - gap, y + 4)
    yield (x - wide / 2, y + gap, x + wide / 2, y + gap + _LINE), "middle", (x, y + gap + _LINE - 3)
    yield (x - wide / 2, y - gap - _LINE, x + wide / 2, y - gap), "middle", (x, y - gap - 3)


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]

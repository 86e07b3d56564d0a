"""Make what the map of partners is drawn from, out of Natural Earth's public-domain data.

    npm pack world-atlas && tar xzf world-atlas-*.tgz
    pip install shapely pycountry
    python scripts/coastlines.py package

It writes the coastlines (``src/diplotimeline/web/assets/land.txt``: a ring a line, longitude and latitude in tenths of a
degree) and prints where each state lies, for ``src/diplotimeline/model/party_places.py``. Borders are not drawn at all, so
that the map takes no side in any dispute; what is smaller than a tenth of a square degree is left out everywhere alike.
"""

from __future__ import annotations

import json
import pathlib
import sys
from collections.abc import Iterator
from typing import Any

import pycountry
from shapely import make_valid, maximum_inscribed_circle
from shapely.affinity import translate
from shapely.geometry import Polygon, box

TOLERANCE, LEAST_AREA = 0.1, 0.1
TURNS = (-360, 0, 360)
LAND = pathlib.Path(__file__).parent.parent / "src/diplotimeline/web/assets/land.txt"


def ring(arcs: list[list[tuple[float, float]]], numbers: list[int]) -> list[tuple[float, float]]:
    """A ring without a jump where it crosses the antimeridian: there its longitudes go on beyond 180."""
    points: list[tuple[float, float]] = []
    turn = 0.0
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        for x, y in arc[1:] if points else arc:
            turn += 0 if not points else 360 * round((points[-1][0] - x - turn) / 360)
            points.append((x + turn, y))
    return points


def polygons(topology: dict[str, Any], name: str) -> Iterator[tuple[dict[str, Any], Polygon]]:
    """Each polygon of a layer with the feature that it belongs to (TopoJSON, delta-encoded and quantized)."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(points)

    layer = topology["objects"][name]
    for feature in layer.get("geometries", [layer]):
        shapes = {"Polygon": [feature.get("arcs")], "MultiPolygon": feature.get("arcs")}.get(feature["type"], [])
        for shape in shapes:
            if len(ring(arcs, shape[0])) < 4:  # noqa: PLR2004 - an islet smaller than the grid
                continue
            made = make_valid(Polygon(ring(arcs, shape[0]), [ring(arcs, hole) for hole in shape[1:]]))
            for each in getattr(made, "geoms", [made]):
                if each.geom_type == "Polygon":
                    yield feature, each


def coastlines(folder: pathlib.Path) -> Iterator[str]:
    """The rings of all land, simplified."""
    topology = json.loads((folder / "land-50m.json").read_text())
    for _, polygon in polygons(topology, "land"):
        turned = [
            translate(polygon.intersection(box(-180 + turn, -57, 180 + turn, 84)).simplify(TOLERANCE), -turn) for turn in TURNS
        ]
        for each in (part for kept in turned for part in getattr(kept, "geoms", [kept])):
            if each.geom_type == "Polygon" and each.area >= LEAST_AREA:
                holes = [hole for hole in each.interiors if Polygon(hole).area >= LEAST_AREA]
                for ring in (each.exterior, *holes):
                    points = [(round(x * 10), round(y * 10)) for x, y in ring.coords[:-1]]
                    yield " ".join(f"{x},{y}" for x, y in dict.fromkeys(points))


def middles(folder: pathlib.Path) -> dict[str, tuple[float, float]]:
    """ISO 3166 code → latitude and longitude of the middle of the widest part of each state."""
    largest: dict[str, Polygon] = {}
    for resolution in ("10m", "50m"):
        topology = json.loads((folder / f"countries-{resolution}.json").read_text())
        found: dict[str, Polygon] = {}
        for feature, polygon in polygons(topology, "countries"):
            state = pycountry.countries.get(numeric=feature.get("id", ""))
            code = state.alpha_2 if state else "XK" if feature["properties"]["name"] == "Kosovo" else None
            if code and (code not in found or polygon.area > found[code].area):
                found[code] = polygon
        largest |= found
    points = {code: maximum_inscribed_circle(polygon).coords[0] for code, polygon in sorted(largest.items())}
    return {code: (round(y, 1), round((x + 180) % 360 - 180, 1)) for code, (x, y) in points.items()}


if __name__ == "__main__":
    atlas = pathlib.Path(sys.argv[1])
    LAND.write_text("\n".join(sorted(coastlines(atlas), key=len, reverse=True)) + "\n")
    for code, place in middles(atlas).items():
        print(f'    "{code}": {place},')

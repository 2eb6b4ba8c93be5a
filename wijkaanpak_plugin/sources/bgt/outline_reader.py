"""Outline of one object from the events of the XML below its property."""

from __future__ import annotations

from collections import Counter
from typing import Callable
from xml.parsers import expat

from wijkaanpak_plugin.sources.bgt.outline import ARC, CIRCLE, CIRCLE_AROUND, STRAIGHT, Outline, Segment
from wijkaanpak_plugin.sources.xml.safe_xml import DEEPEST_NESTING, NAMESPACE_SEPARATOR, UnsafeXmlError

#: How the positions of an element are joined; for a ring or a line it begins nothing.
_SEGMENTS = {
    "LinearRing": STRAIGHT,
    "LineString": STRAIGHT,
    "LineStringSegment": STRAIGHT,
    "Arc": ARC,
    "ArcString": ARC,
    "Circle": CIRCLE,
    "CircleByCenterPoint": CIRCLE_AROUND,
    "Point": STRAIGHT,
}
_LINES = frozenset(("LineString", "Curve", "CompositeCurve"))
_OUTER, _POINT, _RADIUS = "exterior", "Point", "radius"
_RINGS = frozenset((_OUTER, "interior"))
_TEXTS = frozenset(("pos", "posList", _RADIUS))
#: Geometry that is not read, since nothing in the BGT has it.
_NOT_READ = frozenset(
    (
        "ArcByBulge",
        "ArcByCenterPoint",
        "ArcStringByBulge",
        "BSpline",
        "Bezier",
        "Clothoid",
        "CubicSpline",
        "Geodesic",
        "GeodesicString",
        "OffsetCurve",
        "OrientableCurve",
        "OrientableSurface",
        "Solid",
        "Tin",
        "TriangulatedSurface",
    )
)


def note_system(attributes: list[str], srs_names: Counter[str]) -> int | None:
    """Count the reference system that attributes name, and return the numbers per position that they say."""
    dimension = None
    for key, value in zip(attributes[::2], attributes[1::2]):
        if key == "srsName":
            srs_names[value] += 1
        elif key == "srsDimension":
            dimension = 3 if value.strip() == "3" else 2
    return dimension


class OutlineReader:
    """Feeds on the events of ``parser`` from ``begin`` until the property ends, when it calls ``done``.

    ``srs_names`` counts the spellings of the reference system.
    """

    def __init__(self, parser: expat.XMLParserType, srs_names: Counter[str], done: Callable[[], None]) -> None:
        self._parser = parser
        self._srs_names = srs_names
        self._done = done
        self._text: list[str] = []
        self.begin(Outline(), 0)

    def begin(self, outline: Outline, depth: int) -> None:
        """Add to ``outline`` what stands in the property that starts now; ``depth``: how deep that lies."""
        self._outline = outline
        self._property_depth = self._depth = depth
        self._dimensions = [2]  # srsDimension, which is inherited
        self._part: list[Segment] | None = None
        self._segment: Segment | None = None
        self._in_ring, self._curves = False, 0
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = None

    def _start(self, name: str, attributes: list[str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST_NESTING:
            raise UnsafeXmlError("nested too deeply")
        dimension = self._dimensions[-1]
        if attributes:
            dimension = note_system(attributes, self._srs_names) or dimension
        self._dimensions.append(dimension)
        local = name.rpartition(NAMESPACE_SEPARATOR)[2]
        if local in _TEXTS:
            if self._segment is not None:
                self._segment.dimension = dimension
                self._text.clear()
                self._parser.CharacterDataHandler = self._text.append
        elif local in _RINGS:
            self._start_ring(outer=local == _OUTER)
        elif local in _SEGMENTS or local in _LINES:
            self._start_segment(local)
        elif local in _NOT_READ:
            self._outline.not_read = local

    def _start_ring(self, outer: bool) -> None:
        polygons = self._outline.polygons
        if outer:
            polygons.append([])
        if polygons:
            self._part = []
            polygons[-1].append(self._part)
        self._in_ring = True

    def _start_segment(self, local: str) -> None:
        if local in _LINES and not self._in_ring:
            if not self._curves:
                self._part = []
                self._outline.lines.append(self._part)
            self._curves += 1
        elif local == _POINT:
            self._part = []
            self._outline.points.append(self._part)
        if local in _SEGMENTS and self._part is not None:
            self._segment = Segment(_SEGMENTS[local], self._dimensions[-1])
            self._part.append(self._segment)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._depth < self._property_depth:
            self._done()
            return
        self._dimensions.pop()
        local = name.rpartition(NAMESPACE_SEPARATOR)[2]
        if local in _TEXTS:
            self._take_text(local)
        elif local in _RINGS:
            self._in_ring, self._part, self._segment = False, None, None
        elif local in _LINES and not self._in_ring:
            self._curves -= 1

    def _take_text(self, local: str) -> None:
        self._parser.CharacterDataHandler = None
        if self._segment is None:
            return
        text = "".join(self._text)
        if local == _RADIUS:
            self._segment.radius = text
        else:
            self._segment.texts.append(text)

"""One body with everything filled in, as scalars: what the twin compares."""

from __future__ import annotations

import math
from functools import cached_property, lru_cache
from typing import Any

import shapely

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue

#: What a shape may sink into another one before that counts.
SINK_M = 0.02
#: Higher and deeper than anything: the extremes of a height that is not known.
FAR = 1000.0
#: Sources of a height on which a verdict may rest; a height that a row states without a source counts as given.
CERTAIN_SOURCES = ("measured", "given", "")

Extents = list[tuple[float, float]]


class Thing:
    """One row of a table of bodies."""

    def __init__(self, row: dict[str, Any], kinds: KindCatalogue) -> None:
        defaults = _defaults(kinds)[row["kind"]]
        self.row, self.kinds = row, kinds
        self.id, self.origin, self.kind = row["body_id"], row["origin"], row["kind"]
        self.owner, self.design, self.block = (text(row, name) for name in ("owner", "design_id", "building_block"))
        self.groups = kinds.groups(self.kind)
        self.layer = defaults["vertical_layer"]
        self.gives_way, self.from_centre = bool(defaults["gives_way"]), bool(defaults["from_centre"])
        self.shape = row["geometry"] if row["geometry"].is_valid else shapely.make_valid(row["geometry"])
        self.dimension = int(shapely.get_dimensions(self.shape))
        self.known_width = number(row["width_m"]) or number(defaults["width_m"]) or None
        self.cautious_width = number(defaults["cautious_width_m"]) or None
        self.own_heights, self.soft_heights = _heights(row, defaults)
        self.accuracy = number(row["accuracy_m"]) or 0.0
        self.opens = text(row, "opens") or defaults["opens"]
        self.is_out_of_use = self.origin == "existing" and text(row, "status") == "disused"
        self.frees = {key for name in items(row, "frees") for key in kinds.members(name)}
        self.renews, self.packages = items(row, "renews"), items(row, "packages")
        self.hardness = text(row, "hardness")
        self.window = _window(row)

    @property
    def width(self) -> float:
        """Metres by which it is wider than its shape; 0 where that is not known or does not count."""
        return 0.0 if self.dimension == 2 or self.from_centre else self.known_width or 0.0

    @property
    def size_is_unknown(self) -> bool:
        """Whether it takes room of which nobody said how much."""
        takes_room = self.cautious_width is not None and self.dimension < 2 and not self.from_centre
        return takes_room and self.known_width is None

    def as_wide_as(self, width: float | None) -> Thing:
        """Return the same body with another width."""
        return Thing({**self.row, "width_m": width}, self.kinds)

    @cached_property
    def cautious(self) -> Thing:
        """The same body as large as it may well be."""
        return self.as_wide_as(self.cautious_width) if self.size_is_unknown else self

    @cached_property
    def footprint(self) -> shapely.Geometry:
        """The ground it takes."""
        return grown(self.shape, self.width)

    @cached_property
    def core(self) -> shapely.Geometry:
        """What is left of that where it is shrunk by as much as does not count."""
        return self.footprint.buffer(-SINK_M) if self.footprint.area > 0 else shapely.Polygon()

    @property
    def is_line(self) -> bool:
        """Whether it was drawn as a line."""
        return self.dimension == 1

    @property
    def is_net(self) -> bool:
        """Whether it is a cable, a pipe or a casing."""
        return "cable_or_pipe" in self.groups

    @property
    def is_container(self) -> bool:
        """Whether cables and pipes lie in it."""
        return "enclosure" in self.groups

    @cached_property
    def ends(self) -> list[shapely.Point]:
        """The ends of a line; none of a ring, a point or an area."""
        parts = shapely.get_parts(self.shape) if self.is_line else []
        return [part.interpolate(at) for part in parts if not part.is_ring for at in (0.0, part.length)]


@lru_cache(maxsize=4)
def _defaults(kinds: KindCatalogue) -> dict[str, dict[str, Any]]:
    return kinds.frame.to_dict("index")


def number(value: Any) -> float | None:
    """Return a figure, None where there is none."""
    return None if value is None or (isinstance(value, float) and math.isnan(value)) else float(value)


def text(row: dict[str, Any], name: str) -> str:
    """Return a text, empty where there is none."""
    value = row.get(name)
    return value if isinstance(value, str) else ""


def items(row: dict[str, Any], name: str) -> set[str]:
    """Return the items of a list."""
    return {item.strip() for item in text(row, name).split(",") if item.strip()}


def grown(shape: shapely.Geometry, width: float) -> shapely.Geometry:
    """Return a shape as wide as that: round around a point, with flat ends along a line."""
    dimension = shapely.get_dimensions(shape)
    if dimension == 2 or not width:
        return shape
    return shape.buffer(width / 2, quad_segs=8, cap_style="round" if dimension == 0 else "flat")


def extents(heights: tuple[float | None, float | None]) -> Extents:
    """Return every extreme that a body may have with these heights."""
    top, bottom = heights
    if top is None and bottom is None:
        return [(FAR, -FAR), (FAR, FAR), (-FAR, -FAR)]
    if top is None:
        return [(bottom, bottom), (FAR, bottom)]
    if bottom is None:
        return [(top, top), (top, -FAR)]
    return [(top, bottom)]


def _heights(row: dict[str, Any], defaults: Any) -> tuple[tuple, tuple]:
    """Return top and bottom as far as a verdict may rest on them, and as far as anything is said of them."""
    given = number(row["top_m"]), number(row["bottom_m"])
    usual = number(defaults["top_m"]), number(defaults["bottom_m"])
    top, bottom = (usual[i] if given[i] is None else given[i] for i in (0, 1))
    if top is not None and bottom is not None and top < bottom:
        thickness = None if None in usual else usual[0] - usual[1]
        if given[1] is None:
            bottom = None if thickness is None else top - thickness
        else:
            top = None if thickness is None else bottom + thickness
    rests_on = given if text(row, "depth_source") in CERTAIN_SOURCES else (None, None)
    return rests_on, (top, bottom)


def _window(row: dict[str, Any]) -> tuple[float, float, float] | None:
    if not text(row, "works_from"):
        return None
    start = int(row["works_from"]) * 12.0
    end = (int(row["works_to"]) + 1) * 12.0
    duration = number(row["duration_months"])
    return start, end, min(duration, end - start) if duration else end - start

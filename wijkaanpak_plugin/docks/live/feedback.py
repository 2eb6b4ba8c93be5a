"""Answers each move of the pen: the look of the drawing, the label by the cursor, and the places that light up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import pandas as pd
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas

from wijkaanpak_plugin.analysis.incremental.live_answer import LiveAnswer
from wijkaanpak_plugin.docks.live.answer_of_design import shown_answer
from wijkaanpak_plugin.docks.live.live_findings import LiveFindings
from wijkaanpak_plugin.docks.live.texts import no_answer_lines, time_lines
from wijkaanpak_plugin.docks.live.wish_texts import taken_along, touched
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES, CLAIM, GEOMETRY
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.drawing.cursor_label import CursorLabel
from wijkaanpak_plugin.map.drawing.metric_plane import MetricPlane
from wijkaanpak_plugin.map.drawing.shapes import State
from wijkaanpak_plugin.map.live_places import LivePlaces
from wijkaanpak_plugin.plan.claims.designs import drawn_along
from wijkaanpak_plugin.sources.shapes import flat_wkb

#: So many conflicts and couplings light up, the first of each: more cannot be told apart while drawing.
_MOST = 5
#: Name of what is being drawn, where it has none; it must differ from every name in a plan.
_IN_HAND = "wijkaanpak-in-hand"


#: Of what lies around the drawing so many metres light up: enough to see what it is, without lighting up whole streets.
_AROUND_M = 10.0
#: What has no width, such as a trunk or a cable, lights up this wide on both sides: otherwise nobody sees it.
_LEAST_M = 0.5


class Drawing(Protocol):
    """What live answers are shown on: a drawing tool."""

    label: CursorLabel

    def set_state(self, state: State) -> None:
        """Show what is known about the place."""


class LiveFeedback:
    """Shows live answers on the active drawing tool and on the map."""

    def __init__(self, canvas: QgsMapCanvas, live: LiveFindings) -> None:
        self._canvas = canvas
        self._live = live
        #: The places that light up.
        self.places = LivePlaces(canvas)

    def unload(self) -> None:
        """Leave the map as it was."""
        self.places.unload()

    def ended(self) -> None:
        """Nothing is being drawn any more."""
        self.places.clear()

    def show(
        self, tool: Drawing, values: Mapping[str, Any], geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem
    ) -> None:
        """Judge what is being drawn and show the answer.

        values: columns of a claim. geometry: in ``crs``, the plan's.
        """
        if geometry.isEmpty():
            self.places.clear()
            tool.label.set_lines([])
            tool.set_state(State.NEUTRAL)
            return
        incremental = self._live.incremental
        drawn = [] if incremental is None else [values, *drawn_along(values, incremental.kinds)]
        answers = self._ask(drawn, geometry)
        if not answers:
            tool.label.set_lines(self._why_no_answer())
            tool.set_state(State.UNKNOWN)
            return
        answer, state, lines = shown_answer(
            answers, [load_kinds().label(str(each.get("kind") or "")) for each in drawn]
        )
        tool.set_state(state)
        tool.label.set_lines([*lines, *self._about_time(answers[0])])
        if not answer.is_judged:
            self.places.clear()
            return
        around = grown_bounds(answer.bodies.footprint[0])
        conflicts, couplings = answer.conflicts[:_MOST], answer.couplings[:_MOST]
        zones = [answer.zone(row) for row in conflicts]
        in_the_way = [part_near(answer.other_geometry(row), around) for row in conflicts]
        partners = [part_near(answer.other_geometry(row), around) for row in couplings]
        stays = [wish.look_zone() for wish in touched(answer)[:_MOST]]
        asked = [wish.look_zone() for wish in taken_along(answer)[:_MOST]]
        self.places.show(MetricPlane(self._canvas, crs), [*zones, *in_the_way, *stays], [*partners, *asked])

    def _why_no_answer(self) -> list[str]:
        if self._live.is_reading:
            return [translate("Live", "? The existing objects are still being read")]
        return no_answer_lines(self._live.trouble)

    def _about_time(self, answer: LiveAnswer) -> list[str]:
        incremental = self._live.incremental
        return [] if incremental is None else time_lines(incremental.openings(answer))

    def _ask(self, drawn: Sequence[Mapping[str, Any]], geometry: QgsGeometry) -> list[LiveAnswer]:
        """Judge each part of what is drawn by itself: parts of a design never stand in each other's way."""
        incremental = self._live.incremental
        wkb = flat_wkb(geometry)
        if incremental is None or wkb is None:
            return []
        shape = shapely.from_wkb(wkb)
        return incremental.ask_all([pd.DataFrame([_row(values, shape)]) for values in drawn])


def _row(values: Mapping[str, Any], shape: shapely.Geometry) -> dict[str, Any]:
    row = {name: values.get(name) for name in BODY_COLUMN_NAMES}
    row["body_id"] = row["body_id"] or _IN_HAND
    row["origin"] = row["origin"] or CLAIM
    row[GEOMETRY] = shape
    return row


def grown_bounds(shape: shapely.Geometry) -> tuple[float, float, float, float]:
    """Return the box around a shape, with a margin."""
    west, south, east, north = shape.bounds
    return west - _AROUND_M, south - _AROUND_M, east + _AROUND_M, north + _AROUND_M


def part_near(shape: shapely.Geometry, box: tuple[float, float, float, float]) -> shapely.Geometry:
    """Return what of a shape lies in a box as an area; the whole of it where it cannot be cut."""
    try:
        near = shapely.clip_by_rect(shape, *box)
    except shapely.GEOSException:
        near = shape
    return near if shapely.get_dimensions(near) == 2 else near.buffer(_LEAST_M)

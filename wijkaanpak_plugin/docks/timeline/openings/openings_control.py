"""Connects the page of openings with the plan, the bars and the map."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Callable, Optional

from qgis.gui import QgsMapCanvas

from wijkaanpak_plugin.docks.panel.map_selection import MapSelection
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.timeline.bars import Bar
from wijkaanpak_plugin.docks.timeline.openings.opening_list import Said
from wijkaanpak_plugin.docks.timeline.openings.opening_rows import OpeningRow
from wijkaanpak_plugin.docks.timeline.openings.opening_texts import (
    QUIET,
    UNKNOWN,
    Line,
    alone_text,
    assumption_text,
    horizon_text,
    unread_text,
)
from wijkaanpak_plugin.docks.timeline.openings.openings_in_plan import FoundOpenings, OpeningsInPlan, PlanOfOpenings
from wijkaanpak_plugin.docks.timeline.openings.openings_on_map import OpeningsOnMap, section_of
from wijkaanpak_plugin.docks.timeline.view import TimelineDock
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap, ZoneHighlight
from wijkaanpak_plugin.plan.store.plan import Plan


class OpeningsControl:
    """A row that is chosen lights up its bars and its section of the street; what is chosen elsewhere marks its row.

    The map shows openings only while the page is in front.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        openings: OpeningsInPlan,
        dock: TimelineDock,
        place: ZoneHighlight,
        selection: MapSelection,
        messages: Messages,
    ) -> None:
        """place: outlines what the panel points at."""
        self._dock, self._list, self._place = dock, dock.openings, place
        self._selection, self._messages = selection, messages
        self._plan: Optional[Plan] = None
        self._is_in_front = False
        #: Puts bars (ids) in rows that are unfolded.
        self._unfold: Callable[[Collection[str]], None] = lambda _ids: None
        self._on_map = OpeningsOnMap(canvas, place)
        self.openings = openings
        self.openings.ready.connect(self._show)
        self.openings.problem.connect(self._say_problem)
        self._list.in_front.connect(self._set_in_front)
        self._list.chosen.connect(self._choose)
        self._list.map_wanted.connect(self._show_on_map)
        dock.chart.chosen.connect(self._mark)
        dock.place_elsewhere.connect(self._on_map.clear)
        selection.chosen.connect(self._chosen_on_map)

    def unfold_with(self, unfold: Callable[[Collection[str]], None]) -> None:
        """Unfold the groups of bars (ids) by this."""
        self._unfold = unfold

    def open_plan(self, plan: Plan) -> None:
        """Show the openings of a plan, after its works."""
        self._plan = plan
        self.openings.open_plan(plan)
        self._list.show_rows((), Said(nothing=translate("Openings", "The openings are being worked out…")))
        self.openings.set_seen(self._is_in_front)

    def show_works(self, timeline: PlanOfOpenings, bars: Mapping[str, Bar]) -> None:
        """Show the openings of works as they are planned now."""
        self.openings.show_works(timeline, bars)

    def close_plan(self) -> None:
        """Let go of the plan."""
        self.openings.close_plan()
        self._plan = None
        self._list.show_rows((), Said())
        self._leave()

    def unload(self) -> None:
        """Let go of everything."""
        self.close_plan()
        self.openings.unload()
        self._on_map.unload()

    def _set_in_front(self, on: bool) -> None:
        self._is_in_front = on
        self.openings.set_seen(on)
        if not on:
            self._leave()
        elif self.openings.found is not None:
            self._list.mark(self._dock.chart.chosen_key)
            self._draw(self._list.current)

    def _show(self) -> None:
        found = self.openings.found
        if found is None or not self._is_in_front:
            return
        before = self._list.current
        self._list.show_rows(found.rows, _said(found))
        if before is None:
            self._list.mark(self._dock.chart.chosen_key)
        self._draw(self._list.current)

    def _draw(self, row: Optional[OpeningRow]) -> None:
        """Show all on the map, and one of them with its bars."""
        if self._plan is None:
            return
        self._on_map.show(self._list.rows, row, self._plan.crs)
        self._dock.chart.show_lit(row.ids if row is not None else ())

    def _leave(self) -> None:
        self._on_map.clear()
        self._dock.chart.show_lit(())

    def _choose(self, row: Optional[OpeningRow], body_id: str) -> None:
        if row is None:
            self._draw(None)
            return
        self._unfold(row.ids)
        self._dock.chart.choose(body_id)
        self._draw(row)
        self._dock.chart.bring_lit_in_sight()
        self._selection.select([body_id] if body_id else list(row.ids))
        self._dock.shows_place.emit()

    def _mark(self, body_id: str) -> None:
        """Mark the row of a bar that was chosen."""
        if self._is_in_front and self._plan is not None:
            self._list.mark(body_id)
            self._draw(self._list.current)

    def _chosen_on_map(self, ids: Sequence[str]) -> None:
        if ids:
            self._mark(ids[-1])

    def _show_on_map(self, row: OpeningRow) -> None:
        if self._plan is None:
            return
        self._choose(row, "")
        try:
            self._place.zoom_to(section_of(row), self._plan.crs)
        except PlaceNotOnMap as error:
            self._messages.warning(str(error))

    def _say_problem(self, sentence: str, details: str) -> None:
        text = translate("Openings", "The openings cannot be worked out: {reason}").format(reason=sentence)
        self._list.show_rows((), Said(nothing=text))
        self._leave()
        if details:
            self._messages.failure(text, details)


def _said(found: FoundOpenings) -> Said:
    if not found.rows:
        nothing = translate(
            "Openings",
            "No two works can share one opening as they are planned, with what each planning may move. Smallest shifts "
            "says what would bring works together.",
        )
        return Said(found.has_costs, " ".join(text for text in (nothing, alone_text(found.alone)) if text))
    lines = [
        Line(alone_text(found.alone), QUIET),
        Line(horizon_text(found.horizon, found.is_own_horizon), QUIET),
        Line(found.money or assumption_text(), UNKNOWN if found.money else QUIET),
        Line(unread_text(found.surfaces.unread), UNKNOWN),
    ]
    return Said(found.has_costs, "", tuple(line for line in lines if line.text))

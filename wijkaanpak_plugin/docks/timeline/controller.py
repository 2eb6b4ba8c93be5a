"""Controller of the Timeline panel: connects it with the plan and the map."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any, Optional

from qgis.core import QgsGeometry
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from wijkaanpak_plugin.analysis.timeline.typed import PlanningError
from wijkaanpak_plugin.analysis.timeline.windows import Move
from wijkaanpak_plugin.docks.panel.map_selection import MapSelection
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.panel_controller import PanelController
from wijkaanpak_plugin.docks.panel.perform_step import STEP, perform
from wijkaanpak_plugin.docks.panel.studio import renew_studio
from wijkaanpak_plugin.docks.timeline.bars import Bar
from wijkaanpak_plugin.docks.timeline.chart.paint_links import Ghost
from wijkaanpak_plugin.docks.timeline.groups import WITHOUT_PERIOD, Group, groups_of, matching, rows_of
from wijkaanpak_plugin.docks.timeline.marker_steps import MarkerSteps
from wijkaanpak_plugin.docks.timeline.moving import planning_changes, why_not_moved
from wijkaanpak_plugin.docks.timeline.openings.openings_control import OpeningsControl
from wijkaanpak_plugin.docks.timeline.openings.openings_in_plan import OpeningsInPlan
from wijkaanpak_plugin.docks.timeline.shift_rows import (
    ShiftRow,
    breaks_texts,
    changes_of,
    gain_text,
    loss_texts,
    shift_rows,
)
from wijkaanpak_plugin.docks.timeline.texts import (
    bar_text,
    moment_text,
    nothing_couples_text,
    openings_text,
    shifted_text,
    without_text,
)
from wijkaanpak_plugin.docks.timeline.time_on_map import TimeOnMap
from wijkaanpak_plugin.docks.timeline.view import TimelineDock
from wijkaanpak_plugin.docks.timeline.window_form import WindowForm
from wijkaanpak_plugin.docks.timeline.works_in_time import WorksInTime, moved_windows
from wijkaanpak_plugin.domain.settings import AnalysisSettings
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap, ZoneHighlight
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, table
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

#: The matter of what is said about reading the works.
_READING = "timeline"


class TimelineController(QObject, PanelController):
    """Turns drags, keys and forms into steps, and what the engine finds into bars, links and shifts."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._settings = AnalysisSettings()
        self._folded = {WITHOUT_PERIOD}
        self._form: Optional[WindowForm] = None
        self._place = ZoneHighlight(iface.mapCanvas())
        self._selection = MapSelection(CLAIM_TABLES)
        self.works = WorksInTime(plan_in_project)
        self.dock = TimelineDock()
        self._time = TimeOnMap(iface, self.dock, messages)
        openings = OpeningsInPlan(plan_in_project, lambda: self.works.is_outdated)
        self.openings = OpeningsControl(iface.mapCanvas(), openings, self.dock, self._place, self._selection, messages)
        self._markers = MarkerSteps(self.dock, messages)
        self._labels = {
            choice.key: translated(choice.label) for choice in table("claim_area").field("hardness").choices
        }
        self._connect()
        self._attach(plan_in_project)

    def not_saved(self, everywhere: bool) -> list[str]:
        """Return whether a period or a moment is being typed."""
        typed = []
        if self._form is not None and self._form.isVisible():
            typed.append(translate("Timeline", "A period that was typed and not given"))
        if self._markers.is_typing:
            typed.append(translate("Timeline", "A moment that was typed and not given"))
        return typed

    def _connect(self) -> None:
        dock, chart, hand = self.dock, self.dock.chart, self.dock.hand
        dock.visibilityChanged.connect(self._seen)
        dock.shown.connect(lambda: self._seen(dock.isUserVisible()))
        dock.place_elsewhere.connect(self._place.clear)
        dock.top.changed.connect(self._show_rows)
        chart.describe_with(partial(bar_text, labels=self._labels), moment_text)
        chart.chosen.connect(self._choose)
        chart.fold_wanted.connect(self._fold)
        hand.held.connect(self._hold)
        hand.let_go.connect(lambda: chart.show_ghost(None))
        hand.move_wanted.connect(self._move)
        hand.form_wanted.connect(self._open_form)
        dock.shifts.looked_at.connect(self._look_at)
        dock.shifts.apply_wanted.connect(self._apply)
        dock.shifts.map_wanted.connect(self._show_on_map)
        self._selection.chosen.connect(self._chosen_on_map)
        self.openings.unfold_with(self._unfold)
        self.works.moved.connect(self._show_rows)
        self.works.ready.connect(self._show_found)
        self.works.problem.connect(self._say_problem)

    # The plan

    def open_plan(self, plan: Plan) -> None:
        """Show the works of a plan that was opened."""
        self._release_plan()
        self._plan = plan
        self._selection.watch(plan)
        self._markers.open_plan(plan)
        self.dock.show_message(translate("Timeline", "The works are being read…"))
        self.works.open_plan(plan)
        self.openings.open_plan(plan)
        self.works.set_seen(self.dock.isUserVisible())

    def close_plan(self) -> None:
        """Let go of the plan that was open."""
        self._release_plan()
        self.dock.show_message(
            translate(
                "Timeline",
                "Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; then its claims and planned "
                "works stand here in time.",
            )
        )

    def _layers_back(self, plan: Plan) -> None:
        self._selection.watch(plan)

    def _release_plan(self) -> None:
        self._close_form()
        self._markers.close_plan()
        self._selection.stop()
        self.openings.close_plan()
        self.works.close_plan()
        self._plan = None
        self._place.clear()
        self._time.close_second()
        self.dock.chart.show_ghost(None)
        self.dock.top.counts.show_counts({})

    def _detach(self) -> None:
        self._release_plan()
        self.openings.unload()
        self.works.unload()
        self._time.unload()
        self._place.unload()
        self._selection.deleteLater()
        self.deleteLater()

    def _seen(self, seen: bool) -> None:
        self.works.set_seen(seen)
        if not seen:
            self._place.clear()

    # What it shows

    def _show_found(self) -> None:
        """Show what came of reading the plan, or of working out a move."""
        found, plan = self.works.found, self._plan
        if found is None or plan is None:
            return
        self._messages.settle(_READING)
        try:
            self._settings = plan.settings()
        except PlanError as error:
            self._messages.warning(str(error), _READING)
        chart = self.dock.chart
        chart.show_ghost(None)
        chart.show_scene(found.scene)
        self.dock.brush.show_years(found.scene.years)
        self.dock.top.counts.show_counts(found.scene.counts)
        self.dock.top.show_packages(sorted({name for bar in self.works.bars.values() for name in bar.packages}))
        rows = shift_rows(found.shifts.proposed, found.shifts.refused, self.works.bars, self._waits())
        self.dock.shifts.show_rows(rows, found.shifts.all_proposed + found.shifts.all_refused, self._no_shifts())
        said = "; ".join(found.remarks[:1])
        more = translate("Timeline", " (and {count} more)").format(count=len(found.remarks) - 1)
        self.dock.show_remark(said + (more if len(found.remarks) > 1 else ""), "\n".join(found.remarks))
        self._show_rows()
        self.openings.show_works(found.timeline, found.bars)

    def _show_rows(self) -> None:
        """Show bars in their groups, as they are grouped and filtered now."""
        bars = list(self.works.bars.values())
        if self.works.found is None:
            return
        if not bars:
            self.dock.show_message(
                translate(
                    "Timeline",
                    "There is no claim and no planned work yet, so nothing to put in time. Draw a claim with a period "
                    "in Claims, or add planned works in Plan, Data.",
                )
            )
            return
        if not any(bar.has_window for bar in bars):
            self.dock.show_remark(
                translate(
                    "Timeline",
                    "No claim and no planned work has a period yet, so nothing can be said about opening once: choose "
                    "one and press Enter.",
                )
            )
            self._folded.discard(WITHOUT_PERIOD)
        top = self.dock.top
        groups = groups_of(matching(bars, top.words, top.package), top.grouping)
        says = {group.key: self._says(group) for group in groups}
        chart = self.dock.chart
        chart.show_rows(rows_of(groups, self._folded), self._folded, says, bars)
        self.dock.show_timeline()

    def _says(self, group: Group) -> str:
        if group.key == WITHOUT_PERIOD:
            return without_text()
        found = self.works.found
        if found is None:
            return ""
        years, works = found.scene.openings_of([bar.body_id for bar in group.bars])
        return openings_text(years, works)

    def _waits(self) -> dict[str, str]:
        """Return what is waited for, in words, by id of the dependency."""
        found = self.works.found
        rows = [] if found is None else found.dependencies
        return {str(row["dependency_id"]): str(row.get("on_text") or row.get("party") or "") for row in rows}

    def _no_shifts(self) -> str:
        found = self.works.found
        if found is None:
            return ""
        nothing = nothing_couples_text(found.scene, self._settings.max_shift_months, self._settings.search_distance_m)
        return nothing or translate("Timeline", "No shift brings more works together: what can couple fits as planned.")

    def _say_problem(self, sentence: str, details: str) -> None:
        text = translate("Timeline", "The works cannot be shown in time: {reason}").format(reason=sentence)
        if details:
            self._messages.failure(text, details)
        else:
            self._messages.warning(text, _READING)
        if self.works.found is None:
            self.dock.show_message(text)

    def _fold(self, key: str) -> None:
        self._folded ^= {key}
        self._show_rows()
        self.dock.chart.choose(key)

    # What is chosen

    def _choose(self, key: str) -> None:
        if key in self.works.bars:
            self._selection.select([key])
            self.dock.shows_place.emit()

    def _chosen_on_map(self, ids: Sequence[str]) -> None:
        bar = self.works.bars.get(ids[-1]) if ids else None
        if bar is None:
            return
        self._unfold([bar.body_id])
        self.dock.chart.choose(bar.body_id)

    def _unfold(self, ids: Collection[str]) -> None:
        """Unfold the groups that hold bars."""
        for group in groups_of(self.works.bars.values(), self.dock.top.grouping):
            if group.key in self._folded and any(bar.body_id in ids for bar in group.bars):
                self._fold(group.key)

    def _show_on_map(self, row: Optional[ShiftRow]) -> None:
        if row is None or self._plan is None:
            return
        found = self.works.found
        partners = (
            []
            if found is None
            else [link.b if link.a in row.ids else link.a for name in row.ids for link in found.scene.links_of(name)]
        )
        try:
            claims = claims_with(self._plan, [*row.ids, *partners])
            shapes = [claim.geometry.buffer(2.0, 8) for claim in claims]
            if not shapes:
                return
            zone = QgsGeometry.unaryUnion(shapes)
            self._selection.select(list(row.ids))
            self._place.show(zone, self._plan.crs)
            self._place.zoom_to(zone, self._plan.crs)
        except (PlanError, PlaceNotOnMap) as error:
            self._messages.warning(str(error))
            return
        self.dock.shows_place.emit()

    # What moves

    def _ghost(self, ids: Sequence[str], move: Move, months: float, refused: str) -> Ghost:
        """Return what moving works would change, by the engine."""
        found = self.works.found
        known = [name for name in ids if name in self.works.bars and self.works.bars[name].is_coupled]
        says = shifted_text(months)
        if found is None or not known or self.works.is_busy:
            return Ghost(tuple(ids), months, (), says, refused)
        try:
            effect = found.timeline.effect(known, move)
        except (PlanningError, KeyError):
            return Ghost(tuple(ids), months, (), says, refused)
        row = effect.row.to_dict("records")[0]
        said = [says, gain_text(row), *loss_texts(row), *breaks_texts(row, self._waits())]
        return Ghost(tuple(ids), months, changes_of(effect.pairs), "  ".join(part for part in said if part), refused)

    def _hold(self, body_id: str, months: int) -> None:
        bar = self.works.bars.get(body_id)
        if bar is None:
            return
        refused = why_not_moved(bar, months, self._settings.max_shift_months)
        self.dock.chart.show_ghost(self._ghost([body_id], Move(months=months), months, refused))

    def _move(self, body_id: str, months: int) -> None:
        bar = self.works.bars.get(body_id)
        if bar is None:
            return
        refused = why_not_moved(bar, months, self._settings.max_shift_months)
        if refused:
            self.dock.chart.show_ghost(None)
            self._messages.warning(refused, STEP)
            return
        self._write_move([body_id], Move(months=months), bar.name, months)

    def _look_at(self, row: Optional[ShiftRow]) -> None:
        if row is None:
            self.dock.chart.show_ghost(None)
            return
        self.dock.chart.show_ghost(self._ghost(row.ids, row.move, row.months, row.refused))

    def _apply(self, row: Optional[ShiftRow]) -> None:
        if row is not None and not row.refused:
            self._write_move(row.ids, row.move, row.title, row.months)

    def _write_move(self, ids: Sequence[str], move: Move, name: str, months: float) -> None:
        found = self.works.found
        if found is None or self._plan is None:
            return
        if self.works.is_busy and any(self.works.bars[one].is_coupled for one in ids):
            # What moved just now is not known to the engine yet; a moment later it is.
            self.works.when_settled(lambda: self._write_move(ids, move, name, months))
            return
        self.dock.chart.show_ghost(None)
        try:
            windows = moved_windows(found.timeline, self.works.bars, ids, move)
        except (PlanningError, ValueError, OverflowError) as error:
            text = str(error) if isinstance(error, PlanningError) else ""
            self._messages.warning(
                text or translate("Timeline", "Works cannot move to a year before 1 or after 9998."), STEP
            )
            return
        text = translate("Timeline", "Move '{name}': {far}").format(name=name, far=shifted_text(months))
        self._write(text, windows)

    def _write(self, text: str, windows: Mapping[str, Mapping[str, Any]]) -> None:
        perform(self._plan, self._messages, text, lambda plan: planning_changes(plan, windows))

    # The form

    def _open_form(self, body_id: str) -> None:
        bar = self.works.bars.get(body_id)
        if bar is None:
            return
        if not bar.is_own:
            self._messages.warning(why_not_moved(bar, 0, 0), STEP)
            return
        self._close_form()
        form = WindowForm(bar, self._labels, self.dock)
        form.given.connect(partial(self._typed, bar))
        form.finished.connect(lambda _result: self.dock.chart.setFocus())
        self._form = form
        renew_studio(self.dock)
        form.open()

    def _typed(self, bar: Bar, values: Mapping[str, Any]) -> None:
        text = translate("Timeline", "Period of '{name}'").format(name=bar.name)
        self._write(text, {bar.body_id: values})

    def _close_form(self) -> None:
        if self._form is not None:
            form, self._form = self._form, None
            form.close()
            form.deleteLater()

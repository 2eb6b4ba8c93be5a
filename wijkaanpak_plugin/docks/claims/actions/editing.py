"""Editing of claims: the list, the form, the selection on the map, and what the buttons do."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Callable, Optional

from qgis.core import QgsGeometry, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QInputDialog

from wijkaanpak_plugin.docks.claims.actions.dependent_values import values_after
from wijkaanpak_plugin.docks.claims.actions.shape_editing import ShapeEditing
from wijkaanpak_plugin.docks.claims.view.all_fields_dialog import AllFieldsDialog
from wijkaanpak_plugin.docks.claims.view.claim_buttons import EDIT, MERGE, MORE, SPLIT
from wijkaanpak_plugin.docks.claims.view.dock import ClaimsDock
from wijkaanpak_plugin.docks.claims.view.field_widgets import field_label
from wijkaanpak_plugin.docks.claims.view.texts import claims_text
from wijkaanpak_plugin.docks.live.acts.texts import meant_step
from wijkaanpak_plugin.docks.panel.map_pick import MapPick
from wijkaanpak_plugin.docks.panel.map_selection import MapSelection
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap, ZoneHighlight
from wijkaanpak_plugin.plan.claims.claims import Claim, all_claims, change_claims, claims_with, delete_claims
from wijkaanpak_plugin.plan.claims.named_records import names_for
from wijkaanpak_plugin.plan.claims.parties import known_parties
from wijkaanpak_plugin.plan.claims.split_merge import merge_claims, split_claim
from wijkaanpak_plugin.plan.findings.meant import taken_away_on_purpose
from wijkaanpak_plugin.plan.packages.copies import copy_to_package
from wijkaanpak_plugin.plan.packages.packages import package_names
from wijkaanpak_plugin.plan.records.own_sizes import plan_kinds
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, table
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.styling.lists import plan_lists

#: So many fields are named in a sentence; more nobody reads.
_NAMED = 3


class ClaimEditing(QObject):
    """Knows which claims are selected; everything it does is one step that can be undone."""

    #: The user wants to draw the line that splits the selected claim.
    split_wanted = pyqtSignal()
    #: The ids of the claims that are selected now (list).
    chosen = pyqtSignal(object)

    def __init__(self, iface: QgisInterface, dock: ClaimsDock, messages: Messages) -> None:
        super().__init__()
        self._iface = iface
        self._dock = dock
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._selected: list[Claim] = []
        self._place = ZoneHighlight(iface.mapCanvas())
        self._selection = MapSelection(CLAIM_TABLES)
        self._shape = ShapeEditing(iface, messages)
        self._pick = MapPick(iface.mapCanvas(), self._is_claim_layer)
        self._connect()

    @property
    def selected(self) -> list[str]:
        """The body_ids of the selected claims."""
        return [claim.body_id for claim in self._selected]

    def open_plan(self, plan: Plan) -> None:
        """Show the claims of this plan."""
        self._plan = plan
        plan.history.performed.connect(self._performed)
        self.watch(plan)
        self._dock.list.show_claims(all_claims(plan))
        self._show_packages(plan)
        self.show([])

    def watch(self, plan: Plan) -> None:
        """Follow what is selected in the layers of this plan."""
        self._selection.watch(plan)

    def close_plan(self) -> None:
        """Show nothing."""
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        self._plan = None
        self._shape.stop()
        self._pick.stop()
        self._selection.stop()
        self._dock.list.show_claims([])
        self._dock.form.show_claims([])
        self._selected = []
        self._leave_place()
        self.chosen.emit([])

    def unload(self) -> None:
        """Let go of the map."""
        self.close_plan()
        self._shape.unload()
        self._pick.unload()
        self._place.unload()
        self._selection.deleteLater()
        self.deleteLater()

    def show(self, body_ids: Sequence[str], on_map: bool = False) -> None:
        """Select these claims in the panel; with ``on_map`` they are selected there too."""
        before = self.selected
        self._selected = [] if self._plan is None else claims_with(self._plan, body_ids)
        self._dock.list.choose(self.selected)
        self._dock.form.show_claims(self._selected)
        if on_map:
            self._selection.select(self.selected)
        if self.selected != before:
            self._leave_place()
            self.chosen.emit(self.selected)
            if self.selected:
                self._dock.shows_place.emit()

    def go_to(self, body_id: str) -> bool:
        """Select a claim, in the list and on the map, and zoom to it; False when it is not in the plan."""
        if self._plan is None or not claims_with(self._plan, [body_id]):
            return False
        # What was looked for in the list may hide it.
        self._dock.list.clear_search()
        self._choose([body_id])
        self._dock.list.show_chosen()
        with suppress(PlaceNotOnMap):  # that was said when it was chosen
            self._place.zoom_to(self._selected[0].geometry, self._plan.crs)
        return True

    def _choose(self, body_ids: Sequence[str]) -> None:
        """Select claims that the user chose in the list, and let a single one be seen on the map: it may lie out of
        sight, or below the zone of its own conflict.
        """
        self.show(body_ids, on_map=True)
        if len(self._selected) == 1 and self._plan is not None:
            claim = self._selected[0]
            self._place.show(claim.geometry, self._plan.crs)
            try:
                self._place.bring_in_sight(claim.geometry, self._plan.crs)
            except PlaceNotOnMap as error:
                self._messages.warning(str(error))

    def _leave_place(self) -> None:
        self._place.clear()

    def split(self, line: QgsGeometry) -> bool:
        """Split the selected claim along a line in the plan's CRS; False when that is not possible."""
        plan = self._plan
        if plan is None or len(self._selected) != 1:
            return False
        claim = self._selected[0]
        parts: list[str] = []

        def changes() -> Changes:
            split = split_claim(plan, claim.body_id, line)
            parts.extend(split.parts)
            return split.changes

        if not self._perform(translate("Claims", "Split claim: {name}").format(name=claim.name), changes):
            return False
        self.show(parts, on_map=True)
        return True

    # What the user wants

    def _connect(self) -> None:
        dock = self._dock
        dock.list.chosen.connect(self._choose)
        dock.place_elsewhere.connect(self._leave_place)
        dock.list.entered.connect(self._go_to)
        self._selection.chosen.connect(self.show)
        dock.pick.clicked.connect(self._pick.toggle)
        self._pick.active_changed.connect(dock.pick.setChecked)
        self._pick.picked.connect(lambda _layer, row: self.show([row["body_id"]], on_map=True))
        self._pick.refused.connect(lambda _why: self._messages.info(translate("Claims", "There is no claim here.")))
        dock.form.edited.connect(self._edit)
        dock.form.part_edited.connect(self._edit_part)
        dock.form.when_who.edited.connect(self._edit_together)
        dock.form.buttons.pressed.connect(self._press)
        dock.form.buttons.copy_wanted.connect(self._copy)
        dock.delete_requested.connect(self._delete)
        dock.findings.meant.connect(self._take_away)

    def _is_claim_layer(self, layer: QgsVectorLayer) -> bool:
        return self._plan is not None and layer in [self._plan.layer(name) for name in CLAIM_TABLES]

    def _press(self, what: str) -> None:
        actions = {
            EDIT: self._edit_shape,
            SPLIT: self.split_wanted.emit,
            MERGE: self._merge,
            MORE: self._open_all_fields,
        }
        if what in actions and self._selected:
            actions[what]()

    def _edit(self, column: str, value: Any) -> None:
        self._edit_together({column: value})

    def _edit_together(self, values: dict[str, Any]) -> None:
        """Change columns that are one thing to people, such as a period, in one step."""
        self._edit_claims(self._selected, values)

    def _edit_part(self, kind: str, column: str, value: Any) -> None:
        """Change a column of the selected claims of one kind: of a part of what was drawn in one go."""
        self._edit_claims([claim for claim in self._selected if claim.values.get("kind") == kind], {column: value})

    def _edit_claims(self, claims: Sequence[Claim], values: dict[str, Any]) -> None:
        text = translate("Claims", "Change {field}: {claims}").format(
            field=_label(next(iter(values))), claims=_label_of(claims)
        )
        self._perform(text, lambda: self._changes(claims, values))

    def _changes(self, claims: Sequence[Claim], values: dict[str, Any]) -> Changes:
        """Return the changes of these claims: what follows from a value may differ between them."""
        if self._plan is None:
            raise PlanError(translate("Claims", "Open a plan first."))
        changes, kinds = Changes(self._plan), plan_kinds(self._plan)
        for claim in claims:
            change_claims(self._plan, [claim.body_id], values_after(claim, values, kinds), changes=changes)
        return changes

    def _delete(self) -> None:
        plan, ids = self._plan, self.selected
        if plan is None or not ids:
            return
        text = translate("Claims", "Delete: {claims}").format(claims=self._label_of_selected())
        if self._perform(text, lambda: delete_claims(plan, ids)):
            self.show([])

    def _take_away(self, finding_id: str) -> None:
        plan = self._plan
        if plan is not None:
            text = meant_step(self._label_of_selected())
            self._perform(text, lambda: taken_away_on_purpose(plan, finding_id))

    def _merge(self) -> None:
        plan, ids = self._plan, self.selected
        if plan is None:
            return
        differing: list[str] = []

        def changes() -> Changes:
            merged = merge_claims(plan, ids)
            differing.extend(merged.differing)
            return merged.changes

        if self._perform(translate("Claims", "Merge: {claims}").format(claims=self._label_of_selected()), changes):
            self.show(ids[:1], on_map=True)
            if differing:
                self._messages.info(_differed(differing))

    def _copy(self, package_id: Optional[str]) -> None:
        plan, ids = self._plan, self.selected
        if plan is None or not ids:
            return
        name = ""
        if package_id is None:
            title = translate("Claims", "New package")
            name, wanted = QInputDialog.getText(self._dock, title, translate("Claims", "Name of the package:"))
            if not wanted:
                return
        copies: list[str] = []

        def changes() -> Changes:
            made, added = copy_to_package(plan, ids, package_id, name)
            copies.extend(added)
            return made

        if self._perform(
            translate("Claims", "Copy to package: {claims}").format(claims=self._label_of_selected()), changes
        ):
            self.show(copies, on_map=True)

    def _open_all_fields(self) -> None:
        if self._plan is None:
            return
        try:
            lists, parties = plan_lists(self._plan.backend), known_parties(self._plan)
            names = names_for(self._plan, self._selected)
        except PlanError as error:
            self._messages.warning(str(error))
            return
        dialog = AllFieldsDialog(self._selected, lists, self._save_fields, self._dock, parties, names)
        dialog.exec()
        dialog.deleteLater()

    def _save_fields(self, values: dict[str, Any]) -> str:
        text = translate("Claims", "Change {claims}").format(claims=self._label_of_selected())
        try:
            if values and self._plan is not None:
                self._plan.history.perform(text, self._changes(self._selected, values))
        except PlanError as error:
            return str(error)
        return ""

    def _edit_shape(self) -> None:
        if self._plan is not None:
            self.show(self.selected, on_map=True)
            self._shape.start(self._plan.layer(self._selected[0].table))

    def _go_to(self, body_id: str) -> None:
        if self._plan is None:
            return
        for claim in claims_with(self._plan, [body_id]):
            try:
                self._place.zoom_to(claim.geometry, self._plan.crs)
            except PlaceNotOnMap as error:
                self._messages.warning(str(error))
                return
            self._place.flash(claim.geometry, self._plan.crs)

    # What the plan says

    def _perform(self, text: str, changes: Callable[[], Changes]) -> bool:
        """Do one step; what cannot be done is said in one sentence, and the form shows what the plan holds."""
        done = perform(self._plan, self._messages, text, lambda _plan: changes())
        if not done and self._plan is not None:
            self.show(self.selected)
        return done

    def _performed(self, step: Step) -> None:
        if self._plan is None:
            return
        touched = {body_id for table in CLAIM_TABLES for body_id in step.records.get(table, ())}
        if touched:
            there = claims_with(self._plan, sorted(touched))
            self._dock.list.renew(there, touched.difference(claim.body_id for claim in there))
            if touched.intersection(self.selected):
                self.show(self.selected)
        if "package" in step.records:
            self._show_packages(self._plan)

    def _show_packages(self, plan: Plan) -> None:
        self._dock.form.buttons.show_packages(package_names(plan))

    def _label_of_selected(self) -> str:
        return _label_of(self._selected)


def _label_of(claims: Sequence[Claim]) -> str:
    return claims[0].name if len(claims) == 1 else claims_text(len(claims))


def _label(column: str) -> str:
    return field_label(table(CLAIM_TABLES[0]).field(column))


def _differed(columns: list[str]) -> str:
    """Return the sentence that names the first fields in which merged claims differed."""
    fields = ", ".join(_label(name) for name in columns[:_NAMED])
    if len(columns) > _NAMED:
        text = translate("Claims", "The claims differed in {fields} and {more} more; the merged claim has the first's.")
        return text.format(fields=fields, more=len(columns) - _NAMED)
    text = translate("Claims", "The claims differed in {fields}; the merged claim has what the first had.")
    return text.format(fields=fields)

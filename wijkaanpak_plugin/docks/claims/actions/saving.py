"""Saving of drawn shapes as claims, each at once; what cannot be saved is kept and offered again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.docks.claims.actions.drawn_shape import DrawnShape
from wijkaanpak_plugin.docks.claims.view.texts import claims_text
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import STEP
from wijkaanpak_plugin.docks.panel.unsaved import Unsaved
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import ShapeRefused, add_claim, check_values, claim_table, claims_with
from wijkaanpak_plugin.plan.claims.designs import add_parts
from wijkaanpak_plugin.plan.hot_spots.actions import lies_outside, link_claim, turn_into_claim
from wijkaanpak_plugin.plan.hot_spots.records import place_of
from wijkaanpak_plugin.plan.hot_spots.taken_along import in_window_of, take_along
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


class ClaimSaving(QObject):
    """Saves in one plan at a time."""

    #: The ids of the claims that were added (list).
    added = pyqtSignal(object)
    #: How many shapes of the open plan are not saved.
    unsaved_counted = pyqtSignal(int)

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._unsaved: Unsaved[DrawnShape] = Unsaved()
        self._outside_said = False

    def open_plan(self, plan: Plan) -> None:
        """Save in this plan from now on; shapes that were kept for it are offered again."""
        self._plan = plan
        self._outside_said = False
        self._emit_count()

    def close_plan(self) -> None:
        """Save nowhere; what is kept stays kept."""
        self._plan = None
        self._emit_count()

    def keep(self, shape: DrawnShape) -> None:
        """Keep a shape of the open plan that cannot be saved now."""
        if self._plan is not None:
            self._unsaved.keep(self._plan.plan_id, shape)
            self._emit_count()

    def save(self, shapes: Sequence[DrawnShape]) -> bool:
        """Write shapes as claims, all in one step; those that are no claim are left out, which is said.

        False when they cannot be written: that is said in one sentence, and they are kept.
        """
        if self._plan is None or not shapes:
            return False
        if self._write(self._plan, shapes):
            return True
        for shape in shapes:
            self.keep(shape)
        return False

    def try_again(self, with_current_values: Callable[[DrawnShape], DrawnShape]) -> None:
        """Save what was kept, after ``with_current_values``; what still cannot be saved stays kept."""
        plan = self._plan
        if plan is not None:
            self._unsaved.retry(plan.plan_id, lambda shape: self._write(plan, [shape]), with_current_values)
            self._emit_count()

    def count(self, everywhere: bool) -> int:
        """Return how many shapes are kept for the open plan; everywhere: also for plans that are closed by now."""
        plans = {self._plan.plan_id} if self._plan is not None else set()
        return sum(map(self._unsaved.count, self._unsaved.plans() if everywhere else plans))

    def discard(self) -> None:
        """Throw away what was kept for the open plan."""
        if self._plan is not None:
            self._unsaved.discard(self._plan.plan_id)
            self._emit_count()

    def _write(self, plan: Plan, shapes: Sequence[DrawnShape]) -> bool:
        try:
            still_linked = _without_lost_links(plan, shapes)
            changes, made, refused = _claims_of(plan, still_linked)
            if made:
                plan.history.perform(_step(made), changes)
        except PlanError as error:
            self._messages.warning(str(error), STEP)
            return False
        self._messages.settle(STEP)
        if refused:
            self._messages.warning(_left_out(len(made), refused), STEP)
        if made:
            self._say_lost_link(shapes, still_linked)
            self._say_outside(plan, made)
            self.added.emit([change.record_id for change in changes if change.table in CLAIM_TABLES])
        return True

    def _emit_count(self) -> None:
        self.unsaved_counted.emit(0 if self._plan is None else self._unsaved.count(self._plan.plan_id))

    def _say_lost_link(self, shapes: Sequence[DrawnShape], still_linked: Sequence[DrawnShape]) -> None:
        if any(before.hot_spot_id != now.hot_spot_id for before, now in zip(shapes, still_linked)):
            text = translate("Claims", "The hot spot is not in the plan any more; the claim was made without it.")
            self._messages.info(text)
        elif list(shapes) != list(still_linked):
            text = translate("Claims", "The works are not in the plan any more; the claim was made without them.")
            self._messages.info(text)

    def _say_outside(self, plan: Plan, shapes: Sequence[DrawnShape]) -> None:
        if not self._outside_said and any(lies_outside(plan, shape.geometry) for shape in shapes):
            self._outside_said = True
            text = translate("Claims", "This claim lies outside the plan area; it counts as any other.")
            self._messages.info(text)


def _without_lost_links(plan: Plan, shapes: Sequence[DrawnShape]) -> list[DrawnShape]:
    """Return the shapes, without the hot spots and works that were removed since: a shape that waits can be saved."""
    return [_without_lost_link(plan, shape) for shape in shapes]


def _without_lost_link(plan: Plan, shape: DrawnShape) -> DrawnShape:
    if shape.hot_spot_id and place_of(plan, shape.hot_spot_id) is None:
        return replace(shape, hot_spot_id="", works_id="")
    if shape.works_id and not claims_with(plan, [shape.works_id]):
        return replace(shape, works_id="")
    return shape


def _claims_of(plan: Plan, shapes: Sequence[DrawnShape]) -> tuple[Changes, list[DrawnShape], list[str]]:
    """Return the changes, the shapes that become claims by them, and why each of the others does not."""
    changes = Changes(plan)
    made, refused = [], []
    for shape in shapes:
        try:
            if shape.hot_spot_id:
                changes, body_id = _answer(plan, shape)
            else:
                _changes, body_id = add_claim(plan, shape.values, shape.geometry, changes)
            for part in add_parts(plan, body_id, shape.geometry, changes):
                if shape.hot_spot_id:
                    link_claim(changes, shape.hot_spot_id, part)
        except ShapeRefused as error:
            refused.append(str(error))
        else:
            made.append(shape)
    return changes, made, refused


def _answer(plan: Plan, shape: DrawnShape) -> tuple[Changes, str]:
    """Return the claim that answers a hot spot, and its id; what the values leave open comes from the hot spot."""
    values = {name: value for name, value in shape.values.items() if value is not None}
    if shape.works_id:
        values = in_window_of(plan, shape.works_id, values)
    check_values(values)
    table = claim_table(shape.geometry)
    changes = turn_into_claim(plan, shape.hot_spot_id, table, values, shape.geometry)
    if shape.works_id:
        take_along(plan, changes, shape.hot_spot_id, shape.works_id)
    return changes, next(change.record_id for change in changes if change.table == table)


def _left_out(made: int, refused: Sequence[str]) -> str:
    """Return how many shapes are claims now and how many are not, and why not; of a single one only why not."""
    reasons = " ".join(dict.fromkeys(refused))
    if made + len(refused) == 1:
        return reasons
    text = translate("Claims", "{claims} added, {count} left out: {reasons}")
    return text.format(claims=claims_text(made), count=len(refused), reasons=reasons)


def _step(shapes: Sequence[DrawnShape]) -> str:
    if len(shapes) == 1 and shapes[0].works_id:
        return translate("Claims", "Take along: {name}").format(name=shapes[0].values.get("name") or "")
    if len(shapes) == 1:
        return translate("Claims", "Draw claim: {name}").format(name=shapes[0].values.get("name") or "")
    return translate("Claims", "Draw {claims}").format(claims=claims_text(len(shapes)))

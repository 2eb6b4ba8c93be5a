"""Drawing of claims: the claim to draw next, the tool, and what becomes of a finished shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCsException, QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from wijkaanpak_plugin.docks.claims.actions.drawing_tools import SPLIT, DrawingTools, freehand_for
from wijkaanpak_plugin.docks.claims.actions.drawn_shape import DrawnShape
from wijkaanpak_plugin.docks.claims.actions.from_feature import is_secret, line_on_map, values_on
from wijkaanpak_plugin.docks.claims.actions.next_claim import NextClaim
from wijkaanpak_plugin.docks.claims.actions.own_sizes import OwnSizes
from wijkaanpak_plugin.docks.claims.actions.pending_hot_spot import PendingHotSpot
from wijkaanpak_plugin.docks.claims.actions.saving import ClaimSaving
from wijkaanpak_plugin.docks.claims.actions.session_choices import SessionChoices
from wijkaanpak_plugin.docks.claims.view.choices import blocks_by_key
from wijkaanpak_plugin.docks.claims.view.dock import ClaimsDock
from wijkaanpak_plugin.docks.claims.view.shape_buttons import FEATURE, FREEHAND, PARALLEL
from wijkaanpak_plugin.docks.claims.view.texts import kind_text
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.drawing.drawing_tool import DrawingTool
from wijkaanpak_plugin.map.drawing.parallel_tool import ParallelTool
from wijkaanpak_plugin.map.drawing.pick_tool import PickFeatureTool
from wijkaanpak_plugin.plan.claims.claims import check_values
from wijkaanpak_plugin.plan.claims.designs import parts_of
from wijkaanpak_plugin.plan.claims.split_merge import in_plan
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


class ClaimDrawing(QObject):
    """Turns shapes on the map into claims, each at once, and keeps those that cannot be saved."""

    #: What is being drawn, at each move of the mouse: the tool (DrawingTool), values by column, and QgsGeometry in the
    #: plan's CRS.
    changed = pyqtSignal(object, object, object)
    #: Nothing is being drawn any more.
    ended = pyqtSignal()
    #: What is drawn next: its name, empty for nothing.
    block_changed = pyqtSignal(str)
    #: Something else is drawn from now on: its values are to be seen.
    taken = pyqtSignal()
    #: The line that splits a claim, in the plan's CRS.
    split_line = pyqtSignal(QgsGeometry)

    def __init__(self, iface: QgisInterface, dock: ClaimsDock, messages: Messages) -> None:
        super().__init__()
        self._iface = iface
        self._canvas = iface.mapCanvas()
        self._dock = dock
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._next = NextClaim()
        self.saving = ClaimSaving(messages)
        self._so_far = QgsGeometry()
        self._secret_line = False
        self.pending = PendingHotSpot(self._canvas, dock)
        self.tools = DrawingTools(iface)
        self._session = SessionChoices(iface, dock, messages)
        self._sizes = OwnSizes()
        self._block_before = ""
        self._connect()

    def open_plan(self, plan: Plan) -> None:
        """Draw in this plan from now on."""
        self._plan = plan
        self.saving.open_plan(plan)
        self.tools.set_crs(plan.crs)
        self._session.open_plan(plan)
        self._sizes.open_plan(plan)
        self._show_next()

    def close_plan(self) -> None:
        """Stop drawing; a shape half way is kept for when the plan is opened again."""
        if self._plan is None:
            return
        tool = self.tools.tool
        half_way = tool is not None and not isinstance(tool, PickFeatureTool) and tool.is_drawing
        if half_way and self.tools.active != SPLIT and not self._so_far.isEmpty():
            self.saving.keep(DrawnShape(self._values_drawn(), self._so_far))
            self._messages.warning(
                translate(
                    "Claims",
                    "The plan was closed while you were drawing; the shape is kept until you open the plan again.",
                )
            )
        self.pending.stop()
        self._plan = None
        self._session.close_plan()
        self._sizes.close_plan()
        self.saving.close_plan()
        self.tools.set_crs(None)
        self._next.empty()
        self._dock.bar.set_work(False, None)
        self._show_next()

    def unload(self) -> None:
        """Leave the map as it was."""
        self.blockSignals(True)
        self.pending.stop()
        self.pending.deleteLater()
        self._session.unload()
        self._sizes.deleteLater()
        self.tools.unload()
        self.saving.deleteLater()
        self.deleteLater()

    def start_split(self) -> None:
        """Let the user draw the line that splits a claim."""
        self.tools.start(SPLIT)
        self._dock.bar.set_shape("")

    @property
    def block_in_hand(self) -> str:
        """Name of what is drawn next, empty for nothing."""
        return "" if self._next.is_empty else self._next.label

    def put_block_away(self) -> None:
        """Draw nothing until a block is picked."""
        self.tools.stop()
        self._next.empty()
        self._show_next()

    def pick_block(self, key: str) -> bool:
        """Draw this building block next, empty: nothing; False when it cannot be drawn."""
        if not key:
            self.put_block_away()
            return True
        block = blocks_by_key().get(key)
        if block is None or block.kind is None or self._plan is None:
            return False
        # What is outlined would be taken for what is drawn, or hide it.
        self._dock.place_elsewhere.emit()
        self._dock.shows_place.emit()
        answered = self.pending.take()
        self._block_before = ""
        self._next.take_block(block, self._sizes.kinds)
        self._dock.palette_of_blocks.mark_used(key)
        self._dock.bar.set_work(False, None)
        self._show_taken()
        if answered is None:
            self._choose_shape(block.geometry)
        else:
            self.claim_from_hot_spot(*answered)
        return True

    def claim_from_hot_spot(self, hot_spot_id: str, geometry: QgsGeometry, works_id: str = "") -> None:
        """Make a claim of a hot spot (geometry in the plan's CRS) with the building block that is picked, or the one
        that is picked next: until the user turns to something else. works_id: of works that take it along.
        """
        if self._plan is None:
            return
        self._dock.setUserVisible(True)
        self._dock.tabs.setCurrentIndex(0)
        if self._next.is_empty:
            self.tools.stop()
            self.pending.wait_for(self._plan, hot_spot_id, works_id)
            self._messages.info(self.pending.sentence)
            self._show_next()
            return
        self.saving.save([DrawnShape(self._next.values, QgsGeometry(geometry), hot_spot_id, works_id)])

    # What the user wants

    def _connect(self) -> None:
        dock, bar = self._dock, self._dock.bar
        dock.palette_of_blocks.picked.connect(self.pick_block)
        bar.shape_chosen.connect(self._choose_shape)
        bar.value_edited.connect(self._type)
        bar.reset_requested.connect(self._reset)
        bar.work_toggled.connect(self._toggle_work)
        bar.kind_chosen.connect(self._choose_kind)
        bar.freeing_toggled.connect(self._toggle_freeing)
        self._session.changed.connect(self._take_session)
        self._sizes.changed.connect(dock.palette_of_blocks.set_kinds)
        bar.unsaved.try_again_wanted.connect(lambda: self.saving.try_again(self._next.with_current_values))
        bar.unsaved.discard_wanted.connect(self.saving.discard)
        self.saving.unsaved_counted.connect(bar.show_unsaved)
        self.pending.ended.connect(self._show_next)
        self.tools.changing.connect(self._changing)
        self.tools.drawn.connect(self._drawn)
        self.tools.picked.connect(self._picked)
        self.tools.line_taken.connect(self._line_taken)
        self.tools.refused.connect(self._messages.warning)
        self.tools.left.connect(lambda: bar.set_shape(""))

    def _choose_kind(self, kind: Optional[str]) -> None:
        """Draw planned work on this kind."""
        if kind is None or self._plan is None:
            return
        self.pending.stop()
        self._next.take_work(kind, self._sizes.kinds)
        self._dock.bar.set_work(True, kind)
        self._show_taken()
        self._choose_shape(self._next.geometry)

    def _toggle_work(self, on: bool) -> None:
        """Draw work on what the block in hand is, or the block again; without one nothing until a kind is chosen."""
        block = blocks_by_key().get(self._next.block_key)
        if on and block is not None:
            self._block_before = block.key
            self._choose_kind(block.kind)
            return
        if not on and self._block_before:
            self.pick_block(self._block_before)
            return
        self.pending.stop()
        self.tools.stop()
        self._next.empty()
        self._dock.bar.set_work(on, None)
        self._show_next()

    def _choose_shape(self, shape: str) -> None:
        if not shape or self._next.is_empty or self._plan is None:
            self.tools.stop()
            return
        self.tools.set_width(self._next.values.get("width_m"))
        layer = self._iface.activeLayer()
        selected = list(layer.getSelectedFeatures()) if isinstance(layer, QgsVectorLayer) else []
        if shape == FEATURE and selected:
            self._dock.bar.set_shape("")
            self._take_features(layer, selected)
            return
        self.tools.start(freehand_for(self._next.geometry) if shape == FREEHAND else shape)
        # Enter, Backspace and Esc are for the shape from now on, and Ctrl+Z for the plan.
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._dock.bar.set_shape(shape)
        tool = self.tools.tool
        if shape == PARALLEL and isinstance(tool, ParallelTool) and len(selected) == 1:
            self._offer_line(tool, layer, selected[0])

    def _offer_line(self, tool: ParallelTool, layer: QgsVectorLayer, feature: QgsFeature) -> None:
        """Take the selected line, where it is one: otherwise the user picks one on the map."""
        try:
            line = line_on_map(self._canvas.mapSettings(), layer, feature)
        except QgsCsException:
            self._messages.warning(translate("Claims", "The selected line has no place on this map."))
            return
        if line is not None:
            self._line_taken(layer, feature)
            tool.set_line(line)

    def _type(self, column: str, value: Any) -> None:
        self._next.set(column, value)
        self._values_changed()

    def _reset(self) -> None:
        self._next.reset()
        self._dock.bar.show_values(self._next.values)
        self._values_changed()

    def _toggle_freeing(self, on: bool) -> None:
        self._next.does_free = on
        self._answer_anew()

    def _answer_anew(self) -> None:
        """Let what is half drawn be judged with the values of now, before the mouse moves."""
        tool = self.tools.tool
        if isinstance(tool, DrawingTool) and not self._so_far.isEmpty():
            self.changed.emit(tool, self._next.values, self._so_far)

    def _take_session(self, values: Optional[dict[str, Any]]) -> None:
        """Draw with what the chips of the studio say, or as on the desk."""
        self._next.set_session(values)
        self.tools.set_note(self._session.note)
        if not self._next.is_empty:
            self._dock.bar.show_values(self._next.values)
            self._dock.bar.show_typed(self._next.is_typed)
            self._answer_anew()

    def _values_changed(self) -> None:
        self._dock.bar.show_typed(self._next.is_typed)
        self.tools.set_width(self._next.values.get("width_m"))
        try:
            check_values(self._next.values)
        except PlanError as error:
            self._messages.warning(str(error))

    def _show_taken(self) -> None:
        self._show_next()
        self.taken.emit()

    def _show_next(self) -> None:
        bar, claim = self._dock.bar, self._next
        self.block_changed.emit(self.block_in_hand)
        self._dock.palette_of_blocks.show_picked(claim.block_key)
        if claim.is_empty:
            to_do = translate("Claims", "Pick a building block, then draw it on the map.")
            bar.show_nothing(self.pending.sentence or to_do)
            return
        label = kind_text(claim.values) if claim.is_work else claim.label
        bar.show_next(label, claim.geometry, claim.values, claim.layers, parts_of(claim.values))
        bar.show_typed(claim.is_typed)
        bar.show_freeing(claim.frees, claim.does_free)

    # What the map says

    def _map_crs(self) -> QgsCoordinateReferenceSystem:
        return self._canvas.mapSettings().destinationCrs()

    def _changing(self, geometry: QgsGeometry) -> None:
        self._so_far = QgsGeometry()
        if geometry.isEmpty() or self._plan is None or self.tools.active == SPLIT:
            self.ended.emit()
            return
        try:
            self._so_far = in_plan(self._plan, geometry, self._map_crs())
        except PlanError:
            self.ended.emit()  # the finished shape says why in a sentence
            return
        tool = self.tools.tool
        if isinstance(tool, DrawingTool):
            self.changed.emit(tool, self._next.values, self._so_far)

    def _drawn(self, geometry: QgsGeometry) -> None:
        self._so_far = QgsGeometry()
        if self._plan is None:
            return
        try:
            shape = in_plan(self._plan, geometry, self._map_crs())
        except PlanError as error:
            self._messages.warning(str(error))
            return
        if self.tools.active == SPLIT:
            self.split_line.emit(shape)
        else:
            self.saving.save([DrawnShape(self._values_drawn(), shape)])

    def _line_taken(self, layer: QgsVectorLayer, feature: QgsFeature) -> None:
        """Remember what the line is that parallels are drawn of from now on."""
        self._secret_line = self._plan is not None and is_secret(self._plan, layer, feature)

    def _values_drawn(self) -> dict[str, Any]:
        """Return the values of what is drawn now: a parallel of something confidential tells where that lies."""
        is_parallel = self.tools.active == PARALLEL and self._secret_line
        return {**self._next.values, "confidential": True} if is_parallel else self._next.values

    def _picked(self, layer: QgsVectorLayer, feature: QgsFeature) -> None:
        self._take_features(layer, [feature])

    def _take_features(self, layer: QgsVectorLayer, features: Sequence[QgsFeature]) -> None:
        """Make claims of features of a layer, all in one step."""
        if self._plan is None:
            return
        shapes = []
        try:
            for feature in features:
                shape = in_plan(self._plan, feature.geometry(), layer.crs())
                shapes.append(DrawnShape(values_on(self._plan, self._next.values, layer, feature), shape))
        except PlanError as error:
            self._messages.warning(str(error))
            return
        self.saving.save(shapes)

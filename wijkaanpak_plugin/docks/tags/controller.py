"""Connects the Tags panel with the plan, the selection and the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, Optional

from qgis.core import QgsFeature, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.panel.map_pick import MapPick
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.panel_controller import PanelController
from wijkaanpak_plugin.docks.panel.wait_cursor import wait_cursor
from wijkaanpak_plugin.docks.tags import texts, tool_row
from wijkaanpak_plugin.docks.tags.layer_watch import LayerWatch
from wijkaanpak_plugin.docks.tags.plan_tags import PlanTags
from wijkaanpak_plugin.docks.tags.summary import MOST, SCALE_LEVEL, TRANSITION, Summary, summarise
from wijkaanpak_plugin.docks.tags.tag_keys import TagKeys
from wijkaanpak_plugin.docks.tags.view import TagsDock
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.map_select import FREEHAND, RECTANGLE, MapSelect
from wijkaanpak_plugin.map.picked_features import select_nothing, select_picked, turn_of
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.map.selection_zoom import zoom_to_selected
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.tags.edit import TagEdit
from wijkaanpak_plugin.plan.tags.feature_tags import Selected, Tagging, selected_features


class TagsController(PanelController):
    """Turns a press into tags, and tags into what the panel shows."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        self._iface = iface
        self._plan_in_project = plan_in_project
        self._messages = messages
        self._canvas = iface.mapCanvas()
        self._tags: Optional[PlanTags] = None
        self._summary = Summary()
        self._told = ""
        #: Whether it was said why a key does nothing, since something could be tagged.
        self._key_explained = False
        self.dock = TagsDock()
        self._watch = LayerWatch(QgsProject.instance())
        self._keys = TagKeys(self._canvas, self.dock.widget())
        self._pick = MapPick(self._canvas, self._can_tag)
        self._select = MapSelect(self._canvas, self._is_pointed_at, self._preference)
        self._connect()
        self._attach(plan_in_project)

    def _detach(self) -> None:
        self._release_plan()
        self.dock.layer.stop()
        self._pick.unload()
        self._select.unload()
        self._keys.unload()
        self._watch.unload()

    def _connect(self) -> None:
        self._watch.selection_changed.connect(self._selection_changed)
        self._watch.layers_changed.connect(self._layers_changed)
        self.dock.layer.follow(self._iface)
        self._keys.pressed.connect(self._press)
        self._pick.picked.connect(self._tag_like)
        self._pick.refused.connect(self._messages.info)
        self._pick.active_changed.connect(self.dock.tools.set_picking)
        self._select.chosen.connect(self._select_features)
        self._select.passed_over.connect(self._say_taken)
        self._select.missed.connect(self._select_nothing)
        self._select.refused.connect(self._messages.info)
        self._select.active_changed.connect(self.dock.tools.set_selecting)
        self.dock.tag_pressed.connect(self._press)
        self.dock.suggestion_used.connect(self._use_suggestions)
        self.dock.tool_pressed.connect(self._tool)
        self.dock.coverage.chosen.connect(self._select_tags)
        self.dock.coverage.layer_changed.connect(lambda _layer: self._show_coverage())
        self.dock.coverage.zoom_requested.connect(self._zoom)
        self.dock.visibilityChanged.connect(lambda _visible: self._enable_keys())

    # The plan

    def open_plan(self, plan: Plan) -> None:
        """Show a plan that was opened."""
        self._release_plan()
        try:
            with wait_cursor():
                self._tags = PlanTags(plan)
        except PlanError as error:
            self._messages.warning(str(error))
            self.dock.show_message(str(error))
            return
        self._tags.changed.connect(self._tags_changed)
        self._tags.came_back.connect(self._watch.look_at_all)
        self.dock.show_plan(self._tags.lists)
        self._keys.set_keys(self.dock.buttons.keys())
        self._tags_changed()
        self._watch.look_at_all()

    def _layers_back(self, plan: Plan) -> None:
        if self._tags is not None:
            self._tags.listen()

    def close_plan(self) -> None:
        """Let go of the plan that was open."""
        self._release_plan()
        self.dock.show_sources("")
        self.dock.show_message(
            translate(
                "TagsDock",
                "Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; then select features of any "
                "layer on the map and tag them here.",
            )
        )

    def _release_plan(self) -> None:
        self._pick.stop()
        self._select.stop()
        if self._tags is not None:
            self._tags.stop()
            self._tags = None
        self._summary = Summary()
        self._enable_keys()

    def _tags_changed(self) -> None:
        if self._tags is None:
            return
        self.dock.set_has_tags(len(self._tags.features.records) > 0)
        self._show_coverage()
        self._selection_changed()

    def _layers_changed(self, fresh: Optional[set[str]]) -> None:
        if self._tags is None:
            return
        try:
            with wait_cursor():
                found = self._tags.refresh(self._watch.layers(), fresh)
        except PlanError as error:
            # Layers come and go all day; a plan that cannot be written is told of once.
            if str(error) != self._told:
                self._messages.warning(str(error))
            self._told = str(error)
            return
        self._told = ""
        self.dock.show_sources(texts.sources_line(found.layers_gone, found.features_gone))

    # What is selected

    def _selection_changed(self) -> None:
        if self._tags is None:
            return
        before = self._summary.layers
        self._summary = summarise(self._watch.layers(), self._tags.features)
        self.dock.show_summary(self._summary)
        if self._summary.total and self._summary.layers != before:
            self.dock.shows_place.emit()
        self._enable_keys()

    def _enable_keys(self) -> None:
        if self._summary.total and not self._summary.is_too_large:
            self._key_explained = False
        self._keys.set_enabled(self._tags is not None and self.dock.isUserVisible())

    def _selected(self) -> list[Selected]:
        if self._tags is None:
            return []
        return list(selected_features(filter(self._can_tag, self._watch.layers())))

    # What is pressed

    def _press(self, of_list: str, key: str, lead: bool) -> None:
        selected = self._now()
        if self._tags is None:
            return
        if not selected:
            self._explain_key()
            return
        all_have = self._summary.all_have(of_list, key)
        edit = _edit(of_list, key, lead, all_have)
        label = next((entry.label for entry in self._tags.lists.get(of_list, ()) if entry.key == key), key)
        # What was selected before may lie below a place that another panel showed since.
        self.dock.shows_place.emit()
        text = texts.step(label, lead and of_list == TRANSITION, all_have)
        self._perform(text, lambda tags: tags.features.tag(selected, edit))

    def _explain_key(self) -> None:
        """Say why a key does nothing; once, however often it is pressed."""
        if not self._key_explained:
            self._messages.info(texts.why_no_tag(self._summary, MOST))
        self._key_explained = True

    def _now(self) -> list[Selected]:
        """Return what is selected at this moment: a press may come before the panel has seen the selection."""
        self._selection_changed()
        return [] if self._summary.is_too_large else self._selected()

    def _use_suggestions(self) -> None:
        selected = self._now()
        self._perform(translate("TagsDock", "Use suggestion"), lambda tags: tags.features.use_suggestions(selected))

    def _can_tag(self, layer: QgsVectorLayer) -> bool:
        return self._tags is not None and self._tags.features.can_tag(layer)

    def _is_pointed_at(self, layer: QgsVectorLayer) -> bool:
        if self._tags is None or not self._can_tag(layer):
            return False
        return layer == self.dock.layer.chosen or self._tags.features.sources.is_pointed_at(layer)

    def _tag_like(self, layer: QgsVectorLayer, feature: QgsFeature) -> None:
        tags, selected = self._tags, self._now()
        if tags is None or not selected:
            return
        tag = tags.features.tags_of(layer, [feature])[0]
        if tag is None:
            self._messages.info(translate("TagsDock", "That feature has no tag; click one that has."))
            return
        self._pick.stop()
        self._perform(translate("TagsDock", "Tag like"), lambda tags: tags.features.tag_like(tag.tag_id, selected))

    def _untag(self) -> None:
        names = [
            tag.tag_id
            for layer, features in self._now()
            for tag in (self._tags.features.tags_of(layer, features) if self._tags is not None else ())
            if tag is not None
        ]
        self._perform(translate("TagsDock", "Untag"), lambda tags: tags.features.untag(names))

    def _untag_all(self) -> None:
        done = self._perform(translate("TagsDock", "Untag all"), lambda tags: tags.features.untag_all())
        if done is not None and done.removed:
            text = translate("TagsDock", "Tags taken away: {count}.").format(count=done.removed)
            self._messages.info(texts.undo_hint(text))

    def _perform(self, text: str, work: Callable[[PlanTags], Tagging]) -> Optional[Tagging]:
        """Write what ``work`` makes as one step; say what was left out, or in one sentence what went wrong."""
        if self._tags is None:
            return None
        try:
            with wait_cursor():
                tagging = work(self._tags)
                self._tags.perform(text, tagging.changes)
        except PlanError as error:
            self._messages.warning(str(error))
            self._selection_changed()
            return None
        for remark in tagging.report:
            self._messages.info(remark)
        return tagging

    def _tool(self, name: str) -> None:
        tools: dict[str, Callable[[], object]] = {
            tool_row.SELECT: lambda: self._select.toggle(RECTANGLE),
            FREEHAND: lambda: self._select.toggle(FREEHAND),
            tool_row.DESELECT: self._deselect,
            tool_row.LIKE: self._pick.toggle,
            tool_row.UNTAG: self._untag,
            tool_row.UNTAG_ALL: self._untag_all,
            tool_row.REFRESH: lambda: self._layers_changed(None),
            tool_row.HELP: self.dock.help_requested.emit,
        }
        tools[name]()

    # The map

    def _preference(self, layer: QgsVectorLayer) -> int:
        """Return the turn of a layer where several have something: the one that somebody chose goes first."""
        return -1 if layer == self.dock.layer.chosen else turn_of(layer)

    def _select_features(self, layer: QgsVectorLayer, fids: Sequence[int], adds: bool) -> None:
        select_picked(self._watch.layers(), layer, fids, adds)

    def _say_taken(self, layer: QgsVectorLayer, others: Sequence[QgsVectorLayer]) -> None:
        self._messages.info(texts.taken(layer.name(), layer.selectedFeatureCount(), [one.name() for one in others]))

    def _select_nothing(self, adds: bool) -> None:
        if not adds:
            self._deselect()
        self._messages.info(translate("TagsDock", "There is nothing here that can be tagged."))

    def _deselect(self) -> None:
        select_nothing(self._watch.layers())

    def _select_tags(self, names: Sequence[str]) -> None:
        """Select tags on the map, and nothing else: a press after it is for them only."""
        if self._tags is not None:
            self._deselect()
            self._tags.select(names)

    def _zoom(self) -> None:
        zoom_to_selected(self._canvas, self._watch.layers())

    def _show_coverage(self) -> None:
        if self._tags is not None:
            coverage = self._tags.coverage
            self.dock.coverage.show_cells(coverage.cells(self.dock.coverage.wanted_layer), coverage.vertical_layers())


def _edit(of_list: str, key: str, lead: bool, all_have_it: bool) -> TagEdit:
    """Return what a press means: it gives the key to all, or takes it away where all have it."""
    if of_list == TRANSITION:
        if lead:
            return TagEdit(lead=key)
        return TagEdit(remove=(key,)) if all_have_it else TagEdit(add=(key,))
    if all_have_it:
        return TagEdit(clear=(of_list,))
    return TagEdit(scale_level=key) if of_list == SCALE_LEVEL else TagEdit(vertical_layer=key)

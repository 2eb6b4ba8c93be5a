"""Connects the data section of the Plan panel with the registered sources and with the layers of the project."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.panel.wait_cursor import wait_cursor
from wijkaanpak_plugin.docks.plan.sources.add_data.control import AddDataControl
from wijkaanpak_plugin.docks.plan.sources.add_data.layer_offered import not_offered
from wijkaanpak_plugin.docks.plan.sources.add_data.way import LAYER
from wijkaanpak_plugin.docks.plan.sources.deliveries.deliveries_control import DeliveriesControl
from wijkaanpak_plugin.docks.plan.sources.delivery_states import parts_of
from wijkaanpak_plugin.docks.plan.sources.profile_choices import profile_choice, profile_choices
from wijkaanpak_plugin.docks.plan.sources.registering import source_columns
from wijkaanpak_plugin.docks.plan.sources.source_dialog import SourceDialog
from wijkaanpak_plugin.docks.plan.sources.source_text import ProfileChoice, SourceText
from wijkaanpak_plugin.docks.plan.sources.sources_section import SourcesSection
from wijkaanpak_plugin.docks.plan.sources.trust_question import TrustQuestion
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.map.bgt_styles import style_untouched
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.map.source_indicators import SourceIndicators
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.plan.schema.source_tables import SOURCE
from wijkaanpak_plugin.plan.sources.crs import own_crs
from wijkaanpak_plugin.plan.sources.deliveries.delivery import WORKS
from wijkaanpak_plugin.plan.sources.registry import (
    RegisteredSource,
    change_source,
    read_all_as,
    registered_sources,
    remove_source,
)
from wijkaanpak_plugin.plan.sources.status import DataStatus, DeliveryStatus, data_status, profile_label
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.profiles.one_kind import ALL_OF, all_of
from wijkaanpak_plugin.sources.profiles.profile import load_profiles
from wijkaanpak_plugin.sources.xml.delivery_search import FoundDelivery

# The ways take the readers of deliveries along; the panel does not wait for them.
_make_ways = imported("wijkaanpak_plugin.docks.plan.sources.add_data.ways", "make_ways")


class SourcesControl(QObject):
    """Registers, changes and removes sources, one step each, and keeps the list as it is."""

    def __init__(
        self, iface: QgisInterface, plan_in_project: PlanInProject, section: SourcesSection, messages: Messages
    ) -> None:
        super().__init__()
        self._plan_in_project = plan_in_project
        self._trust = TrustQuestion(iface, plan_in_project, messages)
        self._iface = iface
        self._section = section
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._table: Optional[QgsVectorLayer] = None
        self._project = QgsProject.instance()
        self._deliveries = DeliveriesControl(iface, messages)
        read_services, read = self._deliveries.read_services, self._deliveries.read
        self._window = AddDataControl(iface, lambda: _make_ways(iface, messages, read_services, read))
        self._indicators = SourceIndicators(iface.layerTreeView(), self._project)
        # Many layers come and go together; once is enough, and only when that is over.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        section.add_wanted.connect(self.add_data)
        section.replace_wanted.connect(self._replace)
        section.quality_wanted.connect(self._deliveries.show_quality)
        section.reading.stop_wanted.connect(self._deliveries.stop)
        self._deliveries.reading_began.connect(section.begin_reading)
        self._deliveries.reading_progressed.connect(section.reading.go_on)
        self._deliveries.reading_ended.connect(section.end_reading)
        self._deliveries.followed.connect(self._refresh_soon)
        section.change_wanted.connect(self._change_row)
        section.remove_wanted.connect(self._remove_row)
        section.again_wanted.connect(self._read_again)
        section.one_kind_wanted.connect(self.read_all_as)
        section.allow_wanted.connect(self._allow)
        self._project.layersAdded.connect(self._layers_came)
        self._project.layersRemoved.connect(self._refresh_soon)
        plan_in_project.sources_allowed.connect(self._refresh_soon)

    def unload(self) -> None:
        """Stop listening."""
        self.close_plan()
        self._plan_in_project.sources_allowed.disconnect(self._refresh_soon)
        self._project.layersAdded.disconnect(self._layers_came)
        self._project.layersRemoved.disconnect(self._refresh_soon)
        self.deleteLater()

    def open_plan(self, plan: Plan) -> None:
        """List the sources of this plan."""
        self.close_plan()
        self._plan, self._table = plan, plan.layer(SOURCE.name)
        self._deliveries.open_plan(plan)
        # Also after an analysis, which writes its counts without a step.
        self._table.dataChanged.connect(self._refresh_soon)
        self.refresh()

    def close_plan(self) -> None:
        """Let go of the plan."""
        self._soon.stop()
        self._window.close()
        self._trust.close()
        if self._table is not None and not sip.isdeleted(self._table):
            self._table.dataChanged.disconnect(self._refresh_soon)
        self._plan = self._table = None
        self._deliveries.close_plan()
        self._indicators.clear()
        self._section.forget()

    def refresh(self) -> None:
        """List the sources as they are now, once it is known which of them answer."""
        # What is about to be shown need not be opened by itself; it is listed once it is there.
        if self._plan is None or self._deliveries.is_following:
            return
        try:
            self._plan_in_project.when_answered(self._list)
        except PlanError as error:
            self._messages.warning(str(error))

    def _list(self) -> None:
        if self._plan is None:
            return
        try:
            with wait_cursor():
                rows = data_status(self._plan, self._at_hand())
            self._section.show_sources(rows)
            sources = [each for row in rows for each in parts_of(row)]
            self._indicators.show({each.source_id: choice_label(each.role) for each in sources})
        except PlanError as error:
            self._messages.warning(str(error))

    def add_data(self) -> None:
        """Open the window in which data is added: at the way for layers when one is selected that the plan does not
        know yet, else at the way that was used last.
        """
        plan = self._plan
        if plan is None:
            self._messages.info(translate("PlanSources", "Open a plan first, then register data with it."))
            return
        selected = self._iface.layerTreeView().selectedLayers()
        self._window.open(plan, LAYER if any(not not_offered(plan, layer) for layer in selected) else "")

    def add(self) -> None:
        """Open that window at the layers of the project, of which those that are selected, else the active one, are
        ticked.
        """
        if self._plan is None:
            self.add_data()
        else:
            self._window.open(self._plan, LAYER)

    def read_deliveries(self, found: Sequence[FoundDelivery]) -> None:
        """Read deliveries into the open plan, one after the other."""
        self._deliveries.read(found)

    def _change_row(self, row: DataStatus) -> None:
        if isinstance(row, DeliveryStatus):
            self._deliveries.change(row)
        else:
            self.change(row.source_id)

    def _remove_row(self, row: DataStatus) -> None:
        if isinstance(row, DeliveryStatus):
            self._deliveries.remove(row)
        elif row.delivery_id:
            self._deliveries.remove_part(row)
        else:
            self.remove(row.source_id)

    def _replace(self, row: DataStatus) -> None:
        """Ask for a newer delivery; a list of works has a window in which its streets are looked for."""
        if self._plan is not None and isinstance(row, DeliveryStatus) and row.delivery.format == WORKS:
            self._window.open(self._plan, WORKS)
        else:
            self._deliveries.replace(row)

    def _read_again(self, row: DataStatus) -> None:
        """Read a delivery, or the one of a part, again; where the data is used as it lies, look whether it can be read
        now.
        """
        delivery_id = row.delivery.delivery_id if isinstance(row, DeliveryStatus) else row.delivery_id
        if not delivery_id or not self._deliveries.read_again(delivery_id):
            self.refresh()

    def _allow(self, row: DataStatus) -> None:
        self._trust.ask(self._plan, {each.source_id for each in parts_of(row)})

    def change(self, source_id: str) -> None:
        """Ask anew what is to be said about a source, and write it."""
        plan = self._plan
        source = _source(plan, source_id) if plan is not None else None
        if source is None:
            return
        dialog = SourceDialog(self._iface.mainWindow(), lambda said: self._write(source_id, said))
        layer = self._at_hand().get(source_id)
        dialog.ask_about_source(source.name, _choices_for(source, layer), _said(source), layer)
        try:
            dialog.exec()
        finally:
            dialog.deleteLater()

    def remove(self, source_id: str) -> None:
        """Take a source out of the plan; its layer stays in the project."""
        text = translate("PlanSources", "Remove source")
        perform(self._plan, self._messages, text, lambda plan: remove_source(plan, source_id))

    def read_all_as(self, source_ids: Sequence[str], kind: str) -> None:
        """Read everything in these sources as one kind from now on, in one step."""
        text = translate("PlanSources", "Read source as one kind")
        if perform(self._plan, self._messages, text, lambda plan: read_all_as(plan, source_ids, kind)):
            at_hand = self._at_hand()
            for layer in (at_hand[source_id] for source_id in source_ids if source_id in at_hand):
                style_untouched(layer, all_of(kind))

    def _write(self, source_id: str, said: SourceText) -> str:
        plan = self._plan
        if plan is None:
            return translate("PlanSources", "The plan is not open any more; nothing was changed.")
        columns = source_columns(said)
        layer = self._at_hand().get(source_id)
        if layer is not None and layer.crs().isValid():
            # Its coordinate reference system may have been corrected in QGIS since it was registered.
            columns["crs"] = own_crs(layer)
        try:
            changes = change_source(plan, source_id, role=said.role, **columns)
            plan.history.perform(translate("PlanSources", "Change source"), changes)
        except PlanError as error:
            return str(error)
        if layer is not None:
            style_untouched(layer, str(columns["profile"] or ""))
        return ""

    def _at_hand(self) -> dict[str, QgsVectorLayer]:
        """Return by source_id the layers of the project that can be read; those need not be opened once more."""
        return {
            str(layer.customProperty(SOURCE_PROPERTY)): layer
            for layer in self._project.mapLayers().values()
            if isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.customProperty(SOURCE_PROPERTY)
        }

    def _layers_came(self, layers: Sequence[QgsMapLayer]) -> None:
        """Look again when the data of a source came; to look for a source that is not there may take seconds."""
        if any(layer.customProperty(SOURCE_PROPERTY) for layer in layers):
            self._refresh_soon()

    def _refresh_soon(self, *_on: object) -> None:
        if self._plan is not None:
            self._soon.start()


def _choices_for(source: RegisteredSource, layer: Optional[QgsVectorLayer]) -> list[ProfileChoice]:
    """Return the profile of a source, and others that fit its layer: all of them when that is not at hand."""
    current = str(source.values["profile"] or "")
    choices = profile_choices(layer) if layer is not None else [profile_choice(profile) for profile in load_profiles()]
    listed = not current or current.startswith(ALL_OF) or current in [choice.key for choice in choices]
    if not listed and profile_label(source):
        choices.insert(0, ProfileChoice(current, profile_label(source), ""))
    return choices


def _source(plan: Plan, source_id: str) -> Optional[RegisteredSource]:
    return next((source for source in registered_sources(plan) if source.source_id == source_id), None)


def _said(source: RegisteredSource) -> SourceText:
    values = source.values
    return SourceText(
        role=source.role,
        profile=values["profile"] or "",
        mapping=values["mapping"] or "",
        date=values["date"] or "",
        complete=values["complete"],
        coverage=values["coverage"] or "unknown",
        confidential=source.confidential,
        remarks=values["remarks"] or "",
    )

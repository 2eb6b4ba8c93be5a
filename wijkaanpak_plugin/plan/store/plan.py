"""A plan that is open: its layers, name, coordinate reference system and settings."""

from __future__ import annotations

from contextlib import suppress
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer
from qgis.PyQt import sip

from wijkaanpak_plugin.domain.settings import AnalysisSettings, SettingError, read_figure
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.labels import table_label
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.store.backend import Backend
from wijkaanpak_plugin.plan.store.errors import PlanError, StoreError
from wijkaanpak_plugin.plan.store.history import PlanHistory, Step
from wijkaanpak_plugin.sources.plain_style import apply_plain_style

#: Custom properties by which layers of a plan are found; never by their name.
TABLE_PROPERTY = "wijkaanpak/table"
PLAN_PROPERTY = "wijkaanpak/plan"
#: Custom property that holds the name which the plugin gave a layer: one that bears another was named by the user.
NAME_PROPERTY = "wijkaanpak/name"


class Plan:
    """An open plan. What it holds is read from ``stored``; ``layer`` is what QGIS shows of it and edits."""

    def __init__(self, backend: Backend, info: dict[str, str]) -> None:
        """backend: what holds the plan. info: its table plan_info."""
        self.backend = backend
        self._info = info
        self._layers: dict[str, QgsVectorLayer] = {}
        self._stored: dict[str, QgsVectorLayer] = {}
        self._styles = _DefaultStyles(backend)
        #: What was done since the plan was opened, to be undone.
        self.history = PlanHistory(backend, self.shown)
        self.history.performed.connect(self._performed)

    def _performed(self, step: Step) -> None:
        if "plan_info" in step.records:
            self._info = self.backend.info()

    @property
    def plan_id(self) -> str:
        """Id of the plan."""
        return self._info.get("plan_id", "")

    @property
    def name(self) -> str:
        """Name that people read."""
        return self._info.get("name") or self.backend.plan_name

    @property
    def info(self) -> dict[str, str]:
        """What the plan says about itself (table plan_info)."""
        return dict(self._info)

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables."""
        return tuple(table.name for table in TABLES)

    @property
    def project_tables(self) -> tuple[str, ...]:
        """Names of the tables that have a layer in a project."""
        return tuple(table.name for table in TABLES if table.in_project)

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """Coordinate reference system of all layers; metric."""
        return self.stored("plan_area").crs()

    def stored(self, table: str) -> QgsVectorLayer:
        """Return a table to read what the plan holds; PlanError when it cannot be read.

        The layer that QGIS shows is the user's: a filter, a join, another coordinate reference system or edits that
        wait say nothing about the plan.
        """
        if not self._stored:
            self._open_stored()
        layer = self._stored.get(table)
        if layer is None:
            layer = self._stored[table] = self._open(table, read_only=True)
        return layer

    def _open_stored(self) -> None:
        """Open every table to read. QGIS lets them share a connection, which it gives up for each table that is opened
        later: SQLite would then read anew what all tables look like, for table after table.
        """
        with suppress(PlanError):  # who asks for that table, or for one after it, is told
            for table in self.tables:
                self._stored[table] = self._open(table, read_only=True)

    def layer(self, table: str) -> QgsVectorLayer:
        """Return the layer that QGIS shows and edits, in its stored style; PlanError when it cannot be read."""
        layer = self.shown(table)
        if layer is None:
            layer = self._open(table)
            self._styles.apply(table, layer)
            layer.setName(table_label(table))
            layer.setCustomProperty(NAME_PROPERTY, layer.name())
            layer.setCustomProperty(TABLE_PROPERTY, table)
            layer.setCustomProperty(PLAN_PROPERTY, self.plan_id)
            self._layers[table] = layer
        return layer

    def edited(self, table: str) -> Optional[QgsVectorLayer]:
        """Return the layer of a table when edits wait in it that the plan does not hold yet, else None."""
        layer = self.shown(table)
        return layer if layer is not None and layer.isModified() else None

    def shown(self, table: str) -> Optional[QgsVectorLayer]:
        """Return the layer of a table where somebody asked for it already, else None."""
        layer = self._layers.get(table)
        return None if layer is None or sip.isdeleted(layer) else layer

    def _open(self, table: str, read_only: bool = False) -> QgsVectorLayer:
        address = self.backend.layer_address(table)
        options = QgsVectorLayer.LayerOptions()
        options.loadDefaultStyle = False
        options.forceReadOnly = read_only
        layer = QgsVectorLayer(address.uri, table, address.provider, options)
        if not layer.isValid():
            text = translate("Plan", "The plan {name} has no readable table {table}.")
            raise PlanError(text.format(name=self.backend.name, table=table))
        return layer

    def use_layer(self, table: str, layer: QgsVectorLayer) -> None:
        """Use this layer, which shows this plan, for a table, so that plan and project show the same edits."""
        self._layers[table] = layer

    def uses(self, layer: QgsVectorLayer) -> bool:
        """Return whether this is the layer that the plan uses for a table."""
        return any(mine is layer for mine in self._layers.values())

    def close(self) -> None:
        """Let go of the layers that no project took over; edits in them that are not saved are given up."""
        self._layers.clear()
        self._stored.clear()

    def settings(self) -> AnalysisSettings:
        """Return the figures for the analysis; PlanError when one is no number, larger than makes sense, or stands in
        the table more than once.
        """
        figures: dict[str, float] = {}
        for row in self.stored("setting").getFeatures():
            key, value = row["key"], row["value"]
            if key not in AnalysisSettings.__dataclass_fields__ or not isinstance(value, str):
                continue
            if key in figures:
                text = translate("Plan", "The setting {key} stands in the settings more than once; remove all but one.")
                raise PlanError(text.format(key=key))
            figures[key] = _figure(key, value)
        return AnalysisSettings(**figures)


class _DefaultStyles:
    """The styles stored in a plan, read at once for all layers: QGIS opens the file anew for each."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._styles: dict[str, str] = {}
        self._mark = ""

    def apply(self, table: str, layer: QgsVectorLayer) -> None:
        """Give a layer its default style, without what it would run or fetch: a plan may come from anybody. QGIS' other
        places for styles, such as a file beside the plan, are not looked at.
        """
        apply_plain_style(layer, self._read().get(table, ""))

    def _read(self) -> dict[str, str]:
        mark = self._backend.change_mark()
        if not mark or mark != self._mark:
            try:
                self._styles = self._backend.default_styles()
            except StoreError:
                self._styles = {}
            self._mark = mark
        return self._styles


def _figure(key: str, value: str) -> float:
    try:
        return read_figure(key, value)
    except SettingError as error:
        raise PlanError(str(error)) from error

"""A plan file that is open: its layers, name, coordinate reference system and settings."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer
from qgis.PyQt import sip

from wijkaanpak_plugin.domain.settings import AnalysisSettings, SettingError, read_figure
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.errors import PlanError
from wijkaanpak_plugin.plan.geopackage import PATIENCE_MS, GeoPackageError, reading, short_wait
from wijkaanpak_plugin.plan.history import PlanHistory
from wijkaanpak_plugin.plan.labels import table_label
from wijkaanpak_plugin.plan.migrations import migrate
from wijkaanpak_plugin.plan.schema import SCHEMA_VERSION, TABLES

#: Custom properties by which layers of a plan are found; never by their name.
TABLE_PROPERTY = "wijkaanpak/table"
PLAN_PROPERTY = "wijkaanpak/plan"


class Plan:
    """An open plan. Layers are made when asked for and kept; edits go through them."""

    def __init__(self, path: Path, info: dict[str, str]) -> None:
        self.path = path
        self._info = info
        self._layers: dict[str, QgsVectorLayer] = {}
        #: What was done since the plan was opened, to be undone.
        self.history = PlanHistory(self)

    @classmethod
    def open(cls, path: str | Path) -> Plan:
        """Open a plan file, after bringing an older one up to date (a copy of the old one stays beside it).

        PlanError, one sentence, when it is missing, no plan, or made with a newer version.
        """
        path = Path(path)
        info = read_info(path)
        version = _version(path, info)
        if version > SCHEMA_VERSION:
            text = translate(
                "Plan",
                "The plan {name} was made with a newer version of Wijkaanpak; update the plugin to open it.",
            )
            raise PlanError(text.format(name=path.name))
        if version < SCHEMA_VERSION:
            migrate(path, version)
            info = read_info(path)
        return cls(path, info)

    @property
    def plan_id(self) -> str:
        """Unique name of the plan."""
        return self._info.get("plan_id", "")

    @property
    def name(self) -> str:
        """Name that people read."""
        return self._info.get("name") or self.path.stem

    @property
    def info(self) -> dict[str, str]:
        """What the file says about itself (table plan_info)."""
        return dict(self._info)

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables."""
        return tuple(table.name for table in TABLES)

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """Coordinate reference system of all layers; metric."""
        return self.layer("plan_area").crs()

    def layer(self, table: str) -> QgsVectorLayer:
        """Return the layer of a table, styled as stored in the plan; PlanError when it cannot be read."""
        layer = self._layers.get(table)
        if layer is None or sip.isdeleted(layer):
            layer = QgsVectorLayer(f"{self.path}|layername={table}", table_label(table), "ogr")
            if not layer.isValid():
                text = translate("Plan", "The plan {name} has no readable table {table}.")
                raise PlanError(text.format(name=self.path.name, table=table))
            layer.setCustomProperty(TABLE_PROPERTY, table)
            layer.setCustomProperty(PLAN_PROPERTY, self.plan_id)
            self._layers[table] = layer
        return layer

    def use_layer(self, table: str, layer: QgsVectorLayer) -> None:
        """Use this layer, which shows this file, for a table, so that plan and project show the same edits."""
        self._layers[table] = layer

    def uses(self, layer: QgsVectorLayer) -> bool:
        """Return whether this is the layer that the plan uses for a table."""
        return any(mine is layer for mine in self._layers.values())

    def close(self) -> None:
        """Let go of the layers that no project took over; edits in them that are not saved are given up."""
        self._layers.clear()

    def settings(self) -> AnalysisSettings:
        """Return the figures for the analysis; PlanError when one is no number, larger than makes sense, or stands in
        the table more than once.
        """
        figures: dict[str, float] = {}
        for row in self.layer("setting").getFeatures():
            key, value = row["key"], row["value"]
            if key not in AnalysisSettings.__dataclass_fields__ or not isinstance(value, str):
                continue
            if key in figures:
                text = translate("Plan", "The setting {key} stands in the settings more than once; remove all but one.")
                raise PlanError(text.format(key=key))
            figures[key] = _figure(key, value)
        return AnalysisSettings(**figures)


def _figure(key: str, value: str) -> float:
    try:
        return read_figure(key, value)
    except SettingError as error:
        raise PlanError(str(error)) from error


class _NotAPlanError(PlanError):
    """The file is there and can be read, and holds no plan."""


def read_info(path: Path) -> dict[str, str]:
    """Return the table plan_info of a file; PlanError when it cannot be read or there is no plan in it."""
    if not path.is_file():
        raise _NotAPlanError(translate("Plan", "There is no file {path}.").format(path=path))
    try:
        with short_wait(), reading(path) as dataset:
            return _facts(dataset, path)
    except (GeoPackageError, _NotAPlanError) as error:
        _check_readable(path)
        raise _no_plan(path) from error


def is_plan(path: Path) -> bool:
    """Return whether the file holds a plan, of whatever version; PlanError when that cannot be seen now."""
    try:
        read_info(path)
    except _NotAPlanError:
        return False
    return True


def _check_readable(path: Path) -> None:
    """Ask SQLite itself, because GDAL takes a locked or damaged GeoPackage for no GeoPackage, or for an empty one."""
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE_MS / 1000)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        raise _unreadable(path, str(error)) from error


def _unreadable(path: Path, reason: str) -> PlanError:
    if "not a database" in reason:
        return _no_plan(path)
    if "locked" in reason:
        text = translate("Plan", "{name} is open in another program that is writing to it; close it there first.")
    elif "malformed" in reason:
        text = translate("Plan", "{name} is damaged or incomplete and cannot be read.")
    else:
        text = translate("Plan", "{name} cannot be read: {reason}.")
    return PlanError(text.format(name=path.name, reason=reason))


def _facts(dataset: gdal.Dataset, path: Path) -> dict[str, str]:
    layer = dataset.GetLayerByName("plan_info")
    if layer is None or layer.GetLayerDefn().GetFieldIndex("value") < 0:
        raise _no_plan(path)
    return {row.GetField("key"): row.GetField("value") or "" for row in layer}


def _version(path: Path, info: dict[str, str]) -> int:
    try:
        return int(info["schema_version"])
    except (KeyError, ValueError) as error:
        raise _no_plan(path) from error


def _no_plan(path: Path) -> PlanError:
    text = translate("Plan", "{name} is not a plan of Wijkaanpak.")
    return _NotAPlanError(text.format(name=path.name))

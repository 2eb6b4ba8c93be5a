"""Writes one change to one record of a plan file, and takes it back, inside a transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from osgeo import gdal, ogr

from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.store.geopackage import GeoPackageError, set_values
from wijkaanpak_plugin.plan.store.record_change import RecordChange

_IDENTITIES = {table.name: table.identity for table in TABLES}
#: How SQLite says that an id is there already.
_TAKEN = "UNIQUE constraint"
_BOOKKEEPING = {table.name: table.bookkeeping for table in TABLES}
_COPIES = frozenset(table.name for table in TABLES if table.copies_shapes)


class Conflict(Exception):
    """A record is not as this history left it."""


@dataclass(frozen=True)
class RecordState:
    """A record at one moment: values by column and geometry as WKB."""

    values: dict[str, Any]
    wkb: Optional[bytes]


@dataclass(frozen=True)
class RecordStep:
    """What happened to one record; before or after is None where it was not there.

    Of a record that changed only the columns that were changed are held, and the geometry where that changed.
    """

    table: str
    record_id: str
    fid: int
    before: Optional[RecordState]
    after: Optional[RecordState]

    @property
    def reshapes(self) -> bool:
        """Whether the record came or went, or got another shape."""
        return self.before is None or self.after is None or self.before.wkb != self.after.wkb

    def action(self, forward: bool) -> str:
        """Return the word of the log: created, changed or removed."""
        first, last = (self.before, self.after) if forward else (self.after, self.before)
        if first is None:
            return "created"
        return "removed" if last is None else "changed"


def write_change(table: ogr.Layer, change: RecordChange) -> RecordStep:
    """Write a change and return what is needed to take it back.

    GeoPackageError when it cannot be written, Conflict when the record is gone.
    """
    if change.fid is None:
        fid = _create(table, RecordState(change.values, change.wkb), None)
        return RecordStep(change.table, change.record_id, fid, None, whole_state(table, fid))
    feature = _existing(table, change.fid, change.table, change.record_id)
    if change.removed:
        before = _state(feature, _columns(feature), True)
        _done(table.DeleteFeature(change.fid))
        return RecordStep(change.table, change.record_id, change.fid, before, None)
    with_shape = change.wkb is not None
    before = _state(feature, list(change.values), with_shape)
    _set(table, feature, RecordState(change.values, change.wkb), with_shape)
    after = _state(table.GetFeature(change.fid), list(change.values), with_shape)
    return RecordStep(change.table, change.record_id, change.fid, before, after)


def write_step(table: ogr.Layer, step: RecordStep, forward: bool) -> None:
    """Do a step again, or take it back.

    GeoPackageError when it cannot be written, Conflict when the record is not as it was left.
    """
    now, then = (step.before, step.after) if forward else (step.after, step.before)
    if now is None:
        if then is not None:
            _create(table, then, step.fid)
        return
    # A record that people name themselves may have had another name on this side of the step.
    feature = _existing(table, step.fid, step.table, now.values.get(_IDENTITIES[step.table], step.record_id))
    with_shape = then is None or now.wkb is not None or then.wkb is not None
    if not _is_as_left(step.table, _state(feature, list(now.values), with_shape), now):
        raise Conflict(step.record_id)
    if then is None:
        _done(table.DeleteFeature(step.fid))
        return
    _set(table, feature, then, with_shape)


def whole_state(table: ogr.Layer, fid: int) -> Optional[RecordState]:
    """Return everything a row holds, None when there is no such row."""
    feature = table.GetFeature(fid)
    return None if feature is None else _state(feature, _columns(feature), True)


def step_between(
    table: str, fid: int, before: Optional[RecordState], after: Optional[RecordState]
) -> Optional[RecordStep]:
    """Return what happened to a row between two states, None when nothing did."""
    known = after or before
    if known is None or before == after:
        return None
    record_id = known.values[_IDENTITIES[table]]
    if before is None or after is None:
        return RecordStep(table, record_id, fid, before, after)
    # A column that was added in the same edit has no value from before.
    columns = [name for name, value in after.values.items() if before.values.get(name) != value]
    columns = [name for name in columns if name in before.values]
    moved = before.wkb != after.wkb
    return RecordStep(table, record_id, fid, _part(before, columns, moved), _part(after, columns, moved))


def _is_as_left(table: str, found: RecordState, left: RecordState) -> bool:
    """Compare two states, apart from what the program keeps up to date by itself."""
    apart = _BOOKKEEPING[table]
    is_same_shape = found.wkb == left.wkb or table in _COPIES
    return is_same_shape and all(
        found.values[name] == value for name, value in left.values.items() if name not in apart
    )


def _part(state: RecordState, columns: list[str], with_shape: bool) -> RecordState:
    return RecordState({name: state.values[name] for name in columns}, state.wkb if with_shape else None)


def _existing(table: ogr.Layer, fid: int, name: str, record_id: str) -> ogr.Feature:
    feature = table.GetFeature(fid)
    if feature is None or feature.GetField(_IDENTITIES[name]) != record_id:
        raise Conflict(record_id)
    return feature


def _columns(feature: ogr.Feature) -> list[str]:
    return [feature.GetFieldDefnRef(index).GetName() for index in range(feature.GetFieldCount())]


def _state(feature: ogr.Feature, columns: list[str], with_shape: bool) -> RecordState:
    shape = feature.GetGeometryRef() if with_shape else None
    wkb = bytes(shape.ExportToIsoWkb(ogr.wkbNDR)) if shape is not None else None
    return RecordState({name: _value(feature, name) for name in columns}, wkb)


def _value(feature: ogr.Feature, name: str) -> Any:
    index = feature.GetFieldIndex(name)
    if index < 0:
        raise Conflict(name)  # somebody removed the column
    if not feature.IsFieldSetAndNotNull(index):
        return None
    kind = feature.GetFieldDefnRef(index).GetType()
    if kind in (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal):
        return feature.GetField(index)
    return feature.GetFieldAsString(index)


def _create(table: ogr.Layer, state: RecordState, fid: Optional[int]) -> int:
    feature = ogr.Feature(table.GetLayerDefn())
    set_values(feature, state.values)
    if state.wkb is not None:
        feature.SetGeometry(ogr.CreateGeometryFromWkb(state.wkb))
    if fid is not None:
        if table.GetFeature(fid) is not None:
            raise Conflict(str(fid))
        feature.SetFID(fid)
    code = table.CreateFeature(feature)
    if code != ogr.OGRERR_NONE and fid is not None and _TAKEN in gdal.GetLastErrorMsg():
        raise Conflict(str(fid))
    _done(code)
    return feature.GetFID()


def _set(table: ogr.Layer, feature: ogr.Feature, state: RecordState, with_shape: bool) -> None:
    set_values(feature, state.values)
    if with_shape:
        feature.SetGeometry(ogr.CreateGeometryFromWkb(state.wkb) if state.wkb is not None else None)
    _done(table.SetFeature(feature))


def _done(code: int) -> None:
    if code != ogr.OGRERR_NONE:
        raise GeoPackageError(gdal.GetLastErrorMsg())

"""Other things that hold a plan than a GeoPackage: what is above the store must not know the difference."""

from __future__ import annotations

from contextlib import contextmanager
from copy import deepcopy

from wijkaanpak_plugin.plan.store.errors import PlanError, StoreError
from wijkaanpak_plugin.plan.store.geopackage.backend import GeoPackageBackend
from wijkaanpak_plugin.plan.store.record_steps import Conflict, RecordState

SCHEME = "team"


class RowsInMemory:
    """The rows of all tables in dictionaries; a transaction is a copy that takes their place."""

    def __init__(self, tables):
        self.tables = tables

    def row(self, table, fid, columns=None, with_shape=True):
        found = self.tables[table].get(fid)
        if found is None:
            return None
        names = found.values if columns is None else columns
        return RecordState({name: found.values.get(name) for name in names}, found.wkb if with_shape else None)

    def rows(self, table, columns=None):
        return [
            (fid, {name: state.values.get(name) for name in (state.values if columns is None else columns)})
            for fid, state in self.tables[table].items()
        ]

    def add(self, table, values, wkb=None, fid=None):
        if fid in self.tables[table]:
            raise Conflict(str(fid))
        fid = fid or max(self.tables[table], default=0) + 1
        self.tables[table][fid] = RecordState(dict(values), wkb)
        return fid

    def change(self, table, fid, values, wkb=None, reshape=False):
        found = self.tables[table].get(fid)
        if found is None:
            raise Conflict(str(fid))
        self.tables[table][fid] = RecordState({**found.values, **values}, wkb if reshape else found.wkb)

    def remove(self, table, fid):
        if fid not in self.tables[table]:
            raise StoreError("no such row")
        del self.tables[table][fid]


class MemoryBackend:
    """Holds rows in memory: enough of a backend for a history of steps."""

    def __init__(self, *tables):
        self.tables = {table: {} for table in tables}
        self.refuses = ""

    @contextmanager
    def transaction(self):
        written = RowsInMemory(deepcopy(self.tables))
        yield written
        if self.refuses:
            raise StoreError(self.refuses)
        self.tables = written.tables

    def explain(self, error):
        return PlanError(f"The plan in memory could not be changed: {error}.")


class TeamBackend:
    """A plan at an address that is no path: what really holds it is nobody's business."""

    def __init__(self, place, folder):
        self.place = self.full_place = place
        self.plan_name = place.rpartition("/")[2]
        self.name = f"{self.plan_name} of the team"
        self.files_folder = ""
        self.files_folder_expression = "''"
        self._hidden = GeoPackageBackend(folder / f"{self.plan_name}.gpkg")

    def __getattr__(self, name):
        if name == "path":
            raise AttributeError("a plan of the team has no path")
        return getattr(self._hidden, name)

    def place_in(self, _project):
        return self.place

    def is_same(self, other):
        return self.place == other.place

    def relative_file(self, file):
        return file

    def full_file(self, kept):
        return kept

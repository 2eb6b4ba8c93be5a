"""The objects of a download that are kept, and a count of those that are left out, with the reason and examples."""

from __future__ import annotations

import shapely

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.rd_new import outside_rd
from wijkaanpak_plugin.sources.bgt.features import BgtObject
from wijkaanpak_plugin.sources.bgt.object_types import POLYGON
from wijkaanpak_plugin.sources.bgt.outline import NoOutlineError
from wijkaanpak_plugin.sources.bgt.tables import BgtTable, Gathered

NO_ID, TWICE, NO_GEOMETRY, ELSEWHERE = "no id", "twice", "no geometry", "elsewhere"

_LOCAL_ID, _ENDED = "lokaal_id", "eind_registratie"
#: What tells versions of an object apart.
_VERSION = (_ENDED, "tijdstip_registratie", "lv_publicatiedatum")


class KeptObjects:
    """Takes objects one by one. ``left_out`` has the ids by reason, ``curved`` and ``repaired`` those of shapes that
    were changed; an object without an id is called by its type."""

    def __init__(self) -> None:
        self.left_out: dict[str, list[str]] = {}
        self.curved: list[str] = []
        self.repaired: list[str] = []
        self._gathered = Gathered()
        self._versions: set[object] = set()

    def add(self, found: BgtObject) -> None:
        """Keep an object, or note why it is left out."""
        names = [column.name for column in found.kind.columns]
        local_id = found.values[names.index(_LOCAL_ID)]
        if local_id is None:
            self._leave_out(NO_ID, found.kind.name)
            return
        # An object is current once; a version of it that has lapsed may have been published more than once.
        is_current = found.values[names.index(_ENDED)] is None
        version = local_id if is_current else (local_id, *(found.values[names.index(name)] for name in _VERSION))
        if version in self._versions:
            self._leave_out(TWICE, str(local_id))
            return
        try:
            parts = found.outline.parts() if found.outline else {}
        except NoOutlineError:
            parts = {}
        if not parts:
            self._leave_out(NO_GEOMETRY, str(local_id))
            return
        self._versions.add(version)
        if found.outline and found.outline.is_curved:
            self.curved.append(str(local_id))
        self._gathered.add(found.kind, found.values, parts)

    def tables(self) -> list[BgtTable]:
        """Return the tables of what is kept: without objects outside the Netherlands, and with valid polygons."""
        tables = [self._in_the_netherlands(table) for table in self._gathered.tables()]
        return [self._valid(table) for table in tables if len(table.rows)]

    def _leave_out(self, reason: str, name: str) -> None:
        self.left_out.setdefault(reason, []).append(name)

    def _in_the_netherlands(self, table: BgtTable) -> BgtTable:
        outside = outside_rd(shapely.bounds(table.rows[GEOMETRY].to_numpy(dtype=object)))
        if not outside.any():
            return table
        self.left_out.setdefault(ELSEWHERE, []).extend(table.rows[_LOCAL_ID][outside])
        return table._replace(rows=table.rows[~outside].reset_index(drop=True))

    def _valid(self, table: BgtTable) -> BgtTable:
        if table.sort != POLYGON:
            return table
        shapes = table.rows[GEOMETRY].to_numpy(dtype=object)
        wrong = ~shapely.is_valid(shapes)
        if not wrong.any():
            return table
        shapes[wrong] = [_areas(shape) for shape in shapely.make_valid(shapes[wrong])]
        flat = shapely.is_empty(shapes)
        self.repaired.extend(table.rows[_LOCAL_ID][wrong & ~flat])
        self.left_out.setdefault(NO_GEOMETRY, []).extend(table.rows[_LOCAL_ID][flat])
        rows = table.rows.assign(**{GEOMETRY: shapes})[~flat].reset_index(drop=True)
        return table._replace(rows=rows)


def _areas(shape: shapely.Geometry) -> shapely.Geometry:
    """Return the areas of a repaired polygon, without the lines and points that remained of its spikes."""
    parts = shapely.get_parts(shape)
    return shapely.union_all(parts[shapely.get_dimensions(parts) == 2])

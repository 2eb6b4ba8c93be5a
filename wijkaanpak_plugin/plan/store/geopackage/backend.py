"""A plan in a GeoPackage: one file, which can be copied and mailed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsProject

from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.store.backend import Backend, LayerAddress, Rows, Transaction
from wijkaanpak_plugin.plan.store.errors import PlanError, StoreError
from wijkaanpak_plugin.plan.store.geopackage.beside_file import has_changes_in_log, log_of
from wijkaanpak_plugin.plan.store.geopackage.content_check import check_content
from wijkaanpak_plugin.plan.store.geopackage.dataset import fold_in, reading, reading_with_one, short_wait
from wijkaanpak_plugin.plan.store.geopackage.indexes import add_missing_indexes
from wijkaanpak_plugin.plan.store.geopackage.info import read_info
from wijkaanpak_plugin.plan.store.geopackage.layer_opening import layers_sharing
from wijkaanpak_plugin.plan.store.geopackage.new_file import new_file
from wijkaanpak_plugin.plan.store.geopackage.reasons import in_use, is_known
from wijkaanpak_plugin.plan.store.geopackage.relative_paths import beside_plan, relative_to_plan
from wijkaanpak_plugin.plan.store.geopackage.renewed_file import renewed_file
from wijkaanpak_plugin.plan.store.geopackage.rows import reading_rows, writing_rows
from wijkaanpak_plugin.plan.store.geopackage.stored_counts import correct_stored_counts
from wijkaanpak_plugin.plan.store.geopackage.styles import read_default_styles, write_styles
from wijkaanpak_plugin.plan.store.layer_file import is_same_file, shows_file


class GeoPackageBackend:
    """One plan file. Nothing is held open between two calls, so that it can be moved or mailed."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)

    @property
    def place(self) -> str:
        """The path, as it was given."""
        return str(self.path)

    @property
    def full_place(self) -> str:
        """The full path, whatever links led to it."""
        return str(self.path.resolve())

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.path.name

    @property
    def plan_name(self) -> str:
        """The name of the file without its ending."""
        return self.path.stem

    def place_in(self, project: QgsProject) -> str:
        """Return the path as a project keeps it."""
        return str(project.writePath(self.place))

    def exists(self) -> bool:
        """Return whether the file is there."""
        return os.path.exists(self.path)  # not Path.exists, which raises where a folder may not be looked into

    def is_same(self, other: Backend) -> bool:
        """Return whether both lead to one file, which is there."""
        return is_same_file(self.path, other.place)

    def info(self) -> dict[str, str]:
        """Return the table plan_info."""
        return read_info(self.path)

    def check_content(self, tables: Iterable[Table]) -> None:
        """Look for triggers and the like, which a file may bring along, and at columns and CRS of its tables."""
        check_content(self.path, tables)

    def read_at_once(self) -> AbstractContextManager[None]:
        """Read with one connection."""
        return reading_with_one(self.path)

    def reading(self) -> AbstractContextManager[Rows]:
        """Read rows."""
        return reading_rows(self.path)

    def row_counts(self) -> dict[str, int]:
        """Return the number of rows of each table of the file, also of those that belong to somebody else."""
        with reading(self.path) as dataset:
            layers = [dataset.GetLayer(index) for index in range(dataset.GetLayerCount())]
            return {layer.GetName(): layer.GetFeatureCount() for layer in layers}

    def default_styles(self) -> dict[str, str]:
        """Return the styles that QGIS would read from the file."""
        return read_default_styles(self.path)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Write in one transaction of SQLite."""
        with short_wait(), writing_rows(self.path) as transaction:
            yield transaction

    def store_styles(self, name: str, styles: Mapping[str, str]) -> None:
        """Store styles in the table where QGIS looks for them."""
        write_styles(self.path, name, styles)

    @contextmanager
    def creating(
        self, tables: Iterable[Table], crs: QgsCoordinateReferenceSystem, overwrite: bool
    ) -> Iterator[Backend]:
        """Make the file: complete somewhere else, then moved here."""
        with new_file(self.path, tables, crs, overwrite) as draft:
            yield GeoPackageBackend(draft)

    @contextmanager
    def renewing(self, version: int) -> Iterator[Backend]:
        """Bring a copy up to date, then let it replace the file; the old one stays beside it."""
        with renewed_file(self.path, version) as draft:
            yield GeoPackageBackend(draft)

    def explain(self, error: StoreError) -> PlanError:
        """Return the sentence for what SQLite said."""
        return in_use(self.path, error)

    def knows(self, reason: str) -> bool:
        """Return whether there is a sentence for what SQLite said."""
        return is_known(self.path, reason)

    def layer_address(self, table: str) -> LayerAddress:
        """Return the address of a table for the provider ogr."""
        return LayerAddress(f"{self.path}|layername={table}", "ogr")

    def opening_layers(self) -> AbstractContextManager[None]:
        """Let the layers share one connection."""
        return layers_sharing(self.path)

    def is_shown_by(self, layer: QgsMapLayer) -> bool:
        """Return whether a layer shows this file."""
        return shows_file(layer, self.path)

    @property
    def files_folder(self) -> str:
        """The folder of the file: what lies beside the plan goes along with it."""
        return str(self.path.parent)

    @property
    def files_folder_expression(self) -> str:
        """The folder of the file that the layer shows."""
        return "file_path(layer_property(@layer, 'path'))"

    def relative_file(self, file: str) -> str:
        """Return a path as seen from the folder of the file."""
        return relative_to_plan(self.path, file)

    def full_file(self, kept: str) -> str:
        """Return the full path of what is kept as seen from the folder of the file."""
        return beside_plan(self.path, kept)

    def put_right(self) -> None:
        """Correct the counts of rows that GDAL keeps in the file: they go wrong when two programs write to it. Add the
        indexes that a file of an earlier version of the plugin lacks.
        """
        correct_stored_counts(self.path)
        add_missing_indexes(self.path, TABLES)

    def is_whole(self) -> bool:
        """Return whether SQLite keeps no changes in a log beside the file."""
        return not has_changes_in_log(self.path)

    def make_whole(self) -> None:
        """Take the log of changes into the file."""
        fold_in(self.path)

    def change_mark(self) -> str:
        """Return size and time of the file and of its log of changes.

        The files are not opened for it: closing one takes away the locks that SQLite holds on it for this program.
        """
        return ", ".join(map(_stamp, (self.path, log_of(self.path))))


def _stamp(path: Path) -> str:
    try:
        found = os.stat(path)
    except OSError:
        return ""
    # An empty log holds no changes, whether it is there or not.
    return f"{found.st_ino} {found.st_size} {found.st_mtime_ns}" if found.st_size else ""

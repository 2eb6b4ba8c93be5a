"""What a plan asks of the thing that holds it: a GeoPackage today, a database on a server another day.

Nothing above ``plan/store`` knows which of them it is. Rows are known by table and fid, the number by which QGIS knows
them too (``QgsFeature.id``). Values are plain: text, int, float, bool, None; geometry is WKB in the plan's CRS.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any, NamedTuple, Optional, Protocol

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsProject

from wijkaanpak_plugin.plan.schema.table import Field, Table
from wijkaanpak_plugin.plan.store.errors import PlanError, StoreError
from wijkaanpak_plugin.plan.store.record_steps import RecordState


class LayerAddress(NamedTuple):
    """Where QGIS finds a table: the source of a layer and the name of its data provider."""

    uri: str
    provider: str


class Rows(Protocol):
    """The rows of all tables at one moment. StoreError when a table is missing or cannot be read."""

    def row(
        self, table: str, fid: int, columns: Optional[Collection[str]] = None, with_shape: bool = True
    ) -> Optional[RecordState]:
        """Return what a row holds in these columns (None: in all but fid and geometry), None when it is not there.

        with_shape: also read its geometry; without it, and for a table that has none, ``wkb`` is None. The same value
        is always given in the same way, so that two states can be compared. Conflict when a column is gone.
        """

    def rows(self, table: str, columns: Optional[Collection[str]] = None) -> list[tuple[int, dict[str, Any]]]:
        """Return fid and values in these columns (None: in all), without geometry, of every row of a table."""


class Transaction(Rows, Protocol):
    """Writes rows; everything that is written in one transaction is there at its end, or nothing.

    StoreError when something cannot be written; the whole transaction is given up then.
    """

    def add(self, table: str, values: Mapping[str, Any], wkb: Optional[bytes] = None, fid: Optional[int] = None) -> int:
        """Add a row and return its fid. Where a fid is asked for: Conflict when it, or the identity, is taken."""

    def change(
        self, table: str, fid: int, values: Mapping[str, Any], wkb: Optional[bytes] = None, reshape: bool = False
    ) -> None:
        """Change columns of a row. reshape: its geometry becomes ``wkb``, none for None; otherwise it stays as it is.

        Conflict when the row is not there.
        """

    def remove(self, table: str, fid: int) -> None:
        """Remove a row; StoreError when it is not there."""

    def add_columns(self, table: str, fields: Iterable[Field]) -> None:
        """Add empty columns to a table; one that somebody added by hand stays as it is."""

    def rename_column(self, table: str, name: str, field: Field) -> None:
        """Give a column the name of this field; its values stay.

        Nothing happens where there is none of that name. Where somebody added one of the new name by hand, both stay
        and the new one gets the values of the old one where it is empty.
        """

    def add_tables(self, tables: Iterable[Table]) -> None:
        """Add empty tables; one that somebody added by hand gets the columns that it lacks."""


class Backend(Protocol):
    """One place that holds a plan, or may come to hold one."""

    @property
    def place(self) -> str:
        """The text that says where the plan is; ``backends.backend_at`` finds it there again."""

    @property
    def full_place(self) -> str:
        """The place as people look it up, whatever way led to it."""

    @property
    def name(self) -> str:
        """What the place is called in sentences, such as the name of a file."""

    @property
    def plan_name(self) -> str:
        """What a plan at this place is called that has no name of its own."""

    def place_in(self, project: QgsProject) -> str:
        """Return the place as a project remembers it, relative where it keeps paths relative."""

    def exists(self) -> bool:
        """Return whether there still is something at this place."""

    def is_same(self, other: Backend) -> bool:
        """Return whether another one leads to this very plan, which is there; a copy is another plan."""

    # Reading

    def info(self) -> dict[str, str]:
        """Return the table plan_info; NotAPlanError when there is none, PlanError when it cannot be read now."""

    def check_content(self, tables: Iterable[Table]) -> None:
        """Raise PlanError, one sentence, when something in the plan would run by itself, or when one of these tables
        lacks a column or does not measure metres. Nothing is written before this has passed.
        """

    def read_at_once(self) -> AbstractContextManager[None]:
        """Whatever is read meanwhile, in this thread, need not look each time at what the plan is made of.
        Writing goes on as ever; the plan is not put elsewhere meanwhile.
        """

    def reading(self) -> AbstractContextManager[Rows]:
        """Read rows; StoreError when the plan cannot be read."""

    def row_counts(self) -> dict[str, int]:
        """Return the number of rows of each table; StoreError when the plan cannot be read."""

    def default_styles(self) -> dict[str, str]:
        """Return the stored styles that QGIS uses by itself as QML, by table; StoreError when the plan cannot be
        read.
        """

    # Writing

    def transaction(self) -> AbstractContextManager[Transaction]:
        """Write in one transaction over all tables: all or nothing; StoreError when that fails.

        Another program that is writing is waited for no longer than a second.
        """

    def store_styles(self, name: str, styles: Mapping[str, str]) -> None:
        """Store QML by table as the styles that QGIS uses by itself, in place of those of this name; StoreError."""

    def creating(
        self, tables: Iterable[Table], crs: QgsCoordinateReferenceSystem, overwrite: bool
    ) -> AbstractContextManager[Backend]:
        """Make a plan at this place: give what holds these empty tables, to be filled, and put it in place at the end.

        overwrite: in place of what is there. PlanError, one sentence, when it cannot be made; then nothing is left
        behind, and what was there is as it was.
        """

    def renewing(self, version: int) -> AbstractContextManager[Backend]:
        """Give the plan to be brought up to date from ``version``, and put the result in place at the end.

        A copy of the old plan stays. When anything fails the plan is as it was and no copy stays; StoreError when that
        is because of the place.
        """

    def explain(self, error: StoreError) -> PlanError:
        """Return one sentence for what the backend could not do, with what the user can do about it."""

    def knows(self, reason: str) -> bool:
        """Return whether ``explain`` has a better sentence than this reason, which QGIS gave for not saving edits."""

    # Layers and files

    def layer_address(self, table: str) -> LayerAddress:
        """Return where QGIS finds a table."""

    def opening_layers(self) -> AbstractContextManager[None]:
        """Many layers of the plan are opened meanwhile: what they can share is not done for each of them."""

    def is_shown_by(self, layer: QgsMapLayer) -> bool:
        """Return whether a layer can be read and shows a table of this plan, and not of a copy."""

    @property
    def files_folder(self) -> str:
        """The folder in which files that belong to the plan are looked for first; empty when there is none."""

    @property
    def files_folder_expression(self) -> str:
        """The QGIS expression that gives this folder in the form of a layer, also without the plugin."""

    def relative_file(self, file: str) -> str:
        """Return the full path of a file as the plan keeps it: with slashes, relative where both can move together."""

    def full_file(self, kept: str) -> str:
        """Return the full path of a file that is kept relative."""

    # Other programs

    def put_right(self) -> None:
        """Put right what several programs at once, a killed one or an older version left behind, where that can be done
        now.
        """

    def is_whole(self) -> bool:
        """Return whether a copy of what holds the plan has all that was written."""

    def make_whole(self) -> None:
        """Make that so, where it can be done now, without waiting for whoever reads."""

    def change_mark(self) -> str:
        """Return a text that differs once anybody has written: this program, QGIS or another one.

        To be polled: it reads no table. Who writes takes the mark anew afterwards; when two marks are equal nobody
        wrote in between. It may also differ when nothing was changed, so it is a reason to read anew and no proof.
        """

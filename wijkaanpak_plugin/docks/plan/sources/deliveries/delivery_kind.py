"""What the panel needs to know of one kind of delivery: who reads it, and what its tables are for the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, NamedTuple, Optional, Union

from qgis.core import QgsProcessingAlgorithm, QgsVectorLayer

from wijkaanpak_plugin.domain.translation import Translatable, translate, translated
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, fitting_profiles
from wijkaanpak_plugin.sources.profiles.profile_model import LINE, POINT, POLYGON, geometry_word


class PartKind(NamedTuple):
    """What a table of a delivery is for the plan. label: a text of the plugin, or words that stand in a profile or a
    file. profile: "" where its fields are not read.
    """

    label: Union[Translatable, str]
    role: str
    profile: str = ""
    coverage: Optional[str] = None

    @property
    def words(self) -> str:
        """Its label as the user reads it."""
        return self.label if isinstance(self.label, str) else translated(self.label)


class DeliveryFacts(NamedTuple):
    """What a delivery says of itself. number: that its supplier gave it, "" when there is none. date: ISO 8601, ""
    when not known. complete: None when not known. silent: names of those who have an interest where it holds and
    supplied nothing, "" for none.
    """

    number: str = ""
    date: str = ""
    complete: Optional[bool] = None
    silent: str = ""


@dataclass(frozen=True)
class DeliveryKind:
    """One kind of delivery, such as KLIC.

    format: what the plan calls it. name: with which the names of its deliveries begin. title and sorts: of the window
    in which its file is chosen. algorithm: makes what reads it, with INPUT for the delivery; None where the tables are
    used as they lie. outputs: its other parameters, which let it write all tables to one GeoPackage. parts: what each
    table is, the one that is drawn first in front. has_others: whether a table that is not among them is read with the
    profile that fits best, and left out when none does; else it always is.
    facts: what the delivery says of itself in its tables. style: how its layers are drawn; None: as the
    algorithm saved it with them. keeps_empty: whether a table without rows is a part too. as_it_was: of the full
    addresses of the older tables and the newer layers, by table: those of which the older data stays. contacts: which
    services are asked, in a line each; empty where a file is read. called: how people call a table, where its label
    does not tell it from another.
    """

    format: str
    name: str
    title: Translatable
    sorts: Translatable
    algorithm: Optional[Callable[[], QgsProcessingAlgorithm]]
    outputs: Callable[[Path], dict[str, Any]] = lambda _file: {}
    parts: Mapping[str, PartKind] = field(default_factory=dict)
    facts: Callable[[Mapping[str, QgsVectorLayer]], DeliveryFacts] = lambda _layers: DeliveryFacts()
    style: Optional[Callable[[QgsVectorLayer], None]] = None
    confidential: bool = False
    has_others: bool = True
    keeps_empty: bool = False
    as_it_was: Callable[[Mapping[str, str], Mapping[str, QgsVectorLayer]], set[str]] = lambda _old, _new: set()
    contacts: tuple[str, ...] = ()
    called: Callable[[str], str] = lambda table: table

    def parts_in(self, layers: Mapping[str, QgsVectorLayer]) -> dict[str, PartKind]:
        """Return what the tables of a delivery are that are of use to the plan; those with the same label are told
        apart by what their table is called and by their shape.
        """
        found = {table: part for table, layer in layers.items() if (part := self.part(table, layer)) is not None}
        alike: dict[str, list[str]] = {}
        for table, part in found.items():
            alike.setdefault(part.words, []).append(table)
        for words, tables in alike.items():
            for table, own in zip(tables, self._told_apart({table: layers[table] for table in tables})):
                found[table] = found[table]._replace(label=f"{words} ({own})" if own else found[table].label)
        return found

    def _told_apart(self, layers: Mapping[str, QgsVectorLayer]) -> list[str]:
        """Return what tells each of these tables from the others: its name, its shape or both; "" for one alone."""
        names = [self.called(table) for table in layers]
        shapes = [shape_words().get(geometry_word(layer.geometryType()) or "", "") for layer in layers.values()]
        marks = [column for column in (names, shapes) if len(set(column)) > 1]
        return [", ".join(filter(None, own)) for own in zip(*marks)] if marks else [""] * len(names)

    def part(self, table: str, layer: QgsVectorLayer) -> Optional[PartKind]:
        """Return what a table of a delivery is for the plan, None when it is of no use to it."""
        known = self.parts.get(table)
        if known is not None or not self.has_others:
            return known
        try:
            fitting = fitting_profiles(layer.fields().names(), layer.geometryType(), table)
        except ProfileError:
            return None
        if not fitting:
            return None
        best = fitting[0]
        return PartKind(best.label().removeprefix(f"{self.name} "), best.role, best.name, best.coverage)


def shape_words() -> dict[str, str]:
    """Return how people call points, lines and areas."""
    return {
        POINT: translate("AddData", "points"),
        LINE: translate("AddData", "lines"),
        POLYGON: translate("AddData", "areas"),
    }


def table_place(file: Path, table: str) -> str:
    """Return how an algorithm is told to write a table of a GeoPackage."""
    return f"ogr:dbname='{file}' table=\"{table}\" (geom)"

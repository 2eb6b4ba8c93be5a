"""One finding as panels show it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Optional

import shapely
from qgis.core import QgsGeometry

from wijkaanpak_plugin.domain.finding import counted_as
from wijkaanpak_plugin.domain.findings.said import NOTHING_BESIDE, NOTHING_SAID, Beside, Said

#: xmin, ymin, xmax, ymax in the plan's CRS.
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class FindingRow:
    """One finding, said in the reader's language; numbers in metres, months, m² or m³, None where there is none.

    zone: in the plan's CRS. about: ids of the bodies that it is about. stands_for: how many findings it is: more than
    one of a group. pairs: each of these; none of a single finding, nor where only the group was stored.
    both_ways: of a hot spot that its works answer it already, of what waits that it waits for itself; of a group never.
    said: what people said of it, and its number. beside: street, layers, claims and packages.
    """

    finding_id: str
    type: str
    subtype: str
    severity: str
    reason: str
    sentence: str
    a_name: str
    b_name: str
    rule_id: str
    rule_source: str
    rule_status: str
    measured_m: Optional[float]
    required_m: Optional[float]
    shift_months: Optional[float]
    gap_months: Optional[float]
    shared_area_m2: Optional[float]
    shared_length_m: Optional[float]
    shared_volume_m3: Optional[float]
    transitions: tuple[str, ...]
    owners: tuple[str, ...]
    from_date: str
    to_date: str
    zone: Optional[shapely.Geometry]
    box: Optional[Box]
    about: frozenset[str]
    stands_for: int = 1
    pairs: tuple[FindingRow, ...] = ()
    both_ways: bool = False
    said: Said = NOTHING_SAID
    beside: Beside = NOTHING_BESIDE

    @property
    def mark(self) -> Optional[int]:
        """The number by which it goes on the map, in lists and on sheets; None before it has one."""
        return self.said.mark

    @cached_property
    def finding_ids(self) -> frozenset[str]:
        """The ids of the findings it stands for."""
        return frozenset(pair.finding_id for pair in self.pairs) or frozenset((self.finding_id,))

    @property
    def heading(self) -> str:
        """Under which heading it is listed and counted: its type, or ``info`` for a conflict that only informs."""
        return counted_as(self.type, self.severity)


def zone_geometry(found: FindingRow) -> QgsGeometry:
    """Return the zone of a finding as QGIS has it, in the plan's CRS; empty where it has none."""
    zone = QgsGeometry()
    if found.zone is not None:
        zone.fromWkb(shapely.to_wkb(found.zone))
    return zone

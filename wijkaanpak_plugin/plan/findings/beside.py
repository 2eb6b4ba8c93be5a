"""What a plan knows of the surroundings of its findings: street, layers, claims, packages, and what people said."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

import pandas as pd
from qgis.core import Qgis, QgsFeatureRequest

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.finding import NO_COVERAGE
from wijkaanpak_plugin.domain.findings.said import NOTHING_SAID, Beside, Said
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.decisions.said import said_of_findings
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.records.streets import STREET_TABLES, plan_streets
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE_CLAIM
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.plan import Plan

#: Tables a step on which changes what stands beside findings.
BESIDE_IN = frozenset((*STREET_TABLES, PACKAGE_CLAIM.name))


class KnownBeside:
    """Read once for a plan; what changes is read again part by part."""

    def __init__(self, plan: Plan) -> None:
        """Read everything; PlanError when a table cannot be read."""
        self._plan = plan
        self._streets = plan_streets(plan)
        self._claims = _claim_ids(plan)
        self._packages = _packages_of_claims(plan)
        self._said = said_of_findings(plan)

    def said(self, finding_id: str) -> Said:
        """Return what people said of a finding; of one that is not stored nothing."""
        return self._said.get(finding_id, NOTHING_SAID)

    def beside(self, table: pd.DataFrame) -> list[Beside]:
        """Return what is known beside each finding of a table (``FACT_COLUMNS`` and ``geometry``)."""
        layer_of = _layers()
        streets = self._streets.nearest(table[GEOMETRY].to_numpy(dtype=object))
        columns = ("type", "a_id", "b_id", "a_name", "b_name", "a_kind", "b_kind")
        rows = zip(streets, *(table[name].tolist() for name in columns))
        found = []
        for street, kind, a_id, b_id, a_name, b_name, a_kind, b_kind in rows:
            sides = ((a_id, a_name),) if kind == NO_COVERAGE else ((a_id, a_name), (b_id, b_name))
            claims = tuple((str(body), str(name or "")) for body, name in sides if body in self._claims)
            layers = frozenset(layer_of[kind_of] for kind_of in (a_kind, b_kind) if kind_of in layer_of)
            packages = frozenset[str]().union(*(self._packages.get(body, ()) for body, _name in claims))
            found.append(Beside(street, layers, claims, packages))
        return found

    def read_found(self, finding_ids: Collection[str], bodies: Iterable[str]) -> None:
        """Findings were stored anew: read what is said of these, and which of these bodies (ids) are claims."""
        self.read_said(finding_ids)
        self._claims.update(claim.body_id for claim in claims_with(self._plan, set(bodies) - self._claims))

    def read_said(self, finding_ids: Collection[str] | None = None) -> set[str]:
        """Read what is said of these findings, or of all; return the ids of those of which something else is said."""
        fresh = said_of_findings(self._plan, finding_ids)
        changed = {name for name, said in fresh.items() if self._said.get(name) != said}
        self._said.update(fresh)
        return changed

    def read_places(self) -> None:
        """Streets were drawn or changed, or claims came into packages or left them."""
        self._streets = plan_streets(self._plan)
        self._packages = _packages_of_claims(self._plan)


@lru_cache(maxsize=1)
def _layers() -> dict[str, str]:
    kinds = load_kinds()
    return dict(zip(kinds.keys, kinds.vertical_layer.tolist()))


def _claim_ids(plan: Plan) -> set[str]:
    found: set[str] = set()
    for name in CLAIM_TABLES:
        layer = plan.stored(name)
        request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
        request.setSubsetOfAttributes(["body_id"], layer.fields())
        found.update(row["body_id"] for row in layer.getFeatures(request))
    return found


def _packages_of_claims(plan: Plan) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in records(plan, PACKAGE_CLAIM.name):
        if row["body_id"] and row["package_id"]:
            found.setdefault(row["body_id"], set()).add(row["package_id"])
    return {body: frozenset(packages) for body, packages in found.items()}

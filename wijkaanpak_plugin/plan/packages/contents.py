"""Contents of a package: all that a plan holds of it, read in one go, and what is not in order with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Optional

from qgis.core import Qgis, QgsGeometry

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.finding import COUPLING
from wijkaanpak_plugin.domain.packages.choice_cells import ChoiceCell, Organised, choice_cells
from wijkaanpak_plugin.domain.packages.choices import ABOVE, Quadrant
from wijkaanpak_plugin.domain.packages.warnings import (
    PackageState,
    PackageWarning,
    Pair,
    package_warnings,
    pairs_across,
    pairs_inside,
)
from wijkaanpak_plugin.plan.claims.claims import family
from wijkaanpak_plugin.plan.claims.dependencies import OPEN, Dependency, dependencies
from wijkaanpak_plugin.plan.findings.findings import has_findings
from wijkaanpak_plugin.plan.packages.choices import PackageChoice, choices_of
from wijkaanpak_plugin.plan.packages.measures import Measure, measures_of
from wijkaanpak_plugin.plan.packages.members import Member, members
from wijkaanpak_plugin.plan.packages.packages import Package, existing_package
from wijkaanpak_plugin.plan.packages.tasks import PackageTask, tasks_of
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids
from wijkaanpak_plugin.plan.store.values import plain

#: What a pair is, and the group that a reader sees of it.
_PAIR = ("finding_id", "type", "subtype", "severity", "a_id", "b_id")


@dataclass(frozen=True)
class Extent:
    """Ground that claims take as they are drawn: areas in m², lines in m, what they share once; number of points."""

    m2: float = 0.0
    metres: float = 0.0
    points: int = 0


@dataclass(frozen=True)
class PackageContents:
    """A package with its claims, agreements, tasks, choices and what it or its claims wait for.

    pairs: findings about its claims, None: nobody has looked for findings in this plan. groups: by finding_id the group
    that it is counted with.
    """

    package: Package
    members: tuple[Member, ...]
    measures: tuple[Measure, ...]
    tasks: tuple[PackageTask, ...]
    choices: tuple[PackageChoice, ...]
    waits: tuple[Dependency, ...]
    pairs: Optional[tuple[Pair, ...]]
    groups: Mapping[str, str]

    @cached_property
    def active(self) -> tuple[Member, ...]:
        """The claims that claim something: not those that were dropped."""
        return tuple(member for member in self.members if not member.is_dropped)

    @cached_property
    def cells(self) -> dict[tuple[str, Quadrant], ChoiceCell]:
        """The matrix of choices: what was chosen and what is there, by transition and way to organise it."""
        above: defaultdict[str, list[str]] = defaultdict(list)
        for each in self.waits:
            if each.values["level"] == ABOVE:
                above[each.needs_id].append(each.dependency_id)
        organised = [
            Organised(
                member.body_id,
                member.transitions,
                member.claim.values.get("organisation"),
                member.claim.values.get("organisation_level"),
            )
            for member in self.active
        ]
        chosen = [(one.transition, one.theme, one.quadrant) for one in self.choices if one.quadrant is not None]
        of_package = above[self.package.package_id]
        return choice_cells(load_vocabularies()["transition"].keys(), organised, above, of_package, chosen)

    @cached_property
    def state(self) -> PackageState:
        """What warnings rest on."""
        open_waits = [each for each in self.waits if (each.values["status"] or OPEN) == OPEN]
        known = {member.body_id for member in self.members}
        return PackageState(
            leading_transitions=self.package.leading_transitions,
            claims=[member.body_id for member in self.active],
            variants=_variants(self.active),
            serving={transition for member in self.active for transition in member.transitions},
            pairs=self.pairs,
            open_waits={each.dependency_id: [each.needs_id] if each.needs_id in known else [] for each in open_waits},
            open_tasks=[task.task_id for task in self.tasks if task.is_open],
            cells=self.cells,
        )

    @cached_property
    def warnings(self) -> list[PackageWarning]:
        """What is not in order, from the worst on."""
        return package_warnings(self.state)

    @property
    def couplings_inside(self) -> int:
        """How many couplings a reader sees between claims of the package."""
        return self._counted(pairs_inside(self.state))

    @property
    def couplings_across(self) -> int:
        """How many couplings a reader sees of claims of the package with something else."""
        return self._counted(pairs_across(self.state))

    def extent(self, body_ids: Iterable[str]) -> Extent:
        """Return how much ground some of its claims take."""
        wanted = set(body_ids)
        return extent([member.claim.geometry for member in self.members if member.body_id in wanted])

    def _counted(self, pairs: Sequence[Pair]) -> int:
        return len({self.groups[pair.finding_id] for pair in pairs if pair.type == COUPLING})


def package_contents(plan: Plan, package_id: str) -> PackageContents:
    """Read a package; PlanError when it is gone, or the plan cannot be read."""
    package = existing_package(plan, package_id)
    inside = members(plan, package)
    ids = [member.body_id for member in inside]
    pairs, groups = _pairs(plan, ids)
    return PackageContents(
        package=package,
        members=tuple(inside),
        measures=tuple(measures_of(plan, package_id)),
        tasks=tuple(tasks_of(plan, package_id, inside)),
        choices=tuple(choices_of(plan, package_id)),
        waits=tuple(dependencies(plan, [package_id, *ids])),
        pairs=pairs,
        groups=groups,
    )


def extent(shapes: Sequence[QgsGeometry]) -> Extent:
    """Return how much ground shapes in metres take: what two of them share counts once."""
    areas = [shape for shape in shapes if shape.type() == Qgis.GeometryType.Polygon]
    lines = [shape for shape in shapes if shape.type() == Qgis.GeometryType.Line]
    return Extent(
        m2=QgsGeometry.unaryUnion(areas).area() if areas else 0.0,
        metres=QgsGeometry.unaryUnion(lines).length() if lines else 0.0,
        points=len(shapes) - len(areas) - len(lines),
    )


def _pairs(plan: Plan, body_ids: Sequence[str]) -> tuple[Optional[tuple[Pair, ...]], dict[str, str]]:
    """Return the findings about claims, None where nobody looked for findings, and the group of each."""
    if not has_findings(plan):
        return None, {}
    found: dict[str, Pair] = {}
    groups: dict[str, str] = {}
    for column in ("a_id", "b_id") if body_ids else ():
        request = rows_with_ids(column, body_ids)
        request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
        for row in plan.stored(FINDING.name).getFeatures(request):
            texts = {name: str(plain(row[name]) or "") for name in _PAIR}
            pair = Pair(**texts, is_accepted=bool(plain(row["accepted"])))
            found[pair.finding_id] = pair
            groups[pair.finding_id] = str(plain(row["group_id"]) or pair.finding_id)
    return tuple(found.values()), groups


def _variants(claims: Sequence[Member]) -> list[tuple[str, ...]]:
    """Return the claims that are one claim, drawn on the same place twice; the parts of one that was split are not."""
    families: defaultdict[str, list[Member]] = defaultdict(list)
    for member in claims:
        families[family(member.claim.values)].append(member)
    return [
        (one.body_id, other.body_id)
        for alike in families.values()
        for one, other in combinations(alike, 2)
        if _share_ground(one.claim.geometry, other.claim.geometry)
    ]


def _share_ground(one: QgsGeometry, other: QgsGeometry) -> bool:
    return any(test(other) for test in (one.equals, one.overlaps, one.contains, one.within, one.crosses))

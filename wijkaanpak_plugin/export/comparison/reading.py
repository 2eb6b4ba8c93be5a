"""Reads packages beside each other for an audience: what it must not know of is left out before anything is counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Optional

from wijkaanpak_plugin.analysis.packages.all_figures import figures_of
from wijkaanpak_plugin.analysis.packages.differences import differences
from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.analysis.packages.found_figures import FoundFigures
from wijkaanpak_plugin.analysis.packages.package_scene import Package, PackageScene, doing_nothing
from wijkaanpak_plugin.analysis.progress import Feedback, part_of
from wijkaanpak_plugin.domain.body import EXISTING, split_list
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.choice_cells import Organised, choice_cells
from wijkaanpak_plugin.domain.packages.choices import ABOVE, QUADRANTS, Quadrant
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.audience import OPEN
from wijkaanpak_plugin.export.comparison.balance import balances
from wijkaanpak_plugin.export.comparison.choices import OwnChoices, choice_rows
from wijkaanpak_plugin.export.comparison.comparison import (
    FEWEST,
    MOST,
    Compared,
    Comparison,
    Pair,
    basis_line,
    compared,
)
from wijkaanpak_plugin.export.comparison.differing import difference_kinds
from wijkaanpak_plugin.export.comparison.figure_rows import OF_NETS, compare_groups
from wijkaanpak_plugin.export.comparison.judged_rows import judged_group
from wijkaanpak_plugin.export.content.packages import chosen_package, packages_for
from wijkaanpak_plugin.export.content.passport.own_scene import whole_scene
from wijkaanpak_plugin.export.content.passport.rows import PackageRows
from wijkaanpak_plugin.export.content.passport.waits import told_waits
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.plan.packages.choices import PackageChoice
from wijkaanpak_plugin.plan.packages.compared_claims import compared_claims
from wijkaanpak_plugin.plan.packages.figures_input import FiguresSnapshot, figures_snapshot
from wijkaanpak_plugin.plan.packages.parcels import plan_parcels
from wijkaanpak_plugin.plan.packages.scores import criteria, judgements
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.records.withheld import Withheld
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE
from wijkaanpak_plugin.plan.store.plan import Plan


def packages_beside(plan: Plan, audience: str, wanted: Optional[Sequence[str]] = None) -> list[str]:
    """Return the package_id of the packages to compare, in the order of the plan.

    wanted: ids or names; None: the first four, the preferred one among them. One that the audience must not know of is
    left out, in the same silence as one that is not there. ExportError when fewer than two are left, or more than four
    are asked for.
    """
    known = packages_for(plan, audience)
    found = [package_id for package_id, name in known if wanted is None or package_id in wanted or name in wanted]
    if len(found) < FEWEST:
        raise ExportError(translate("Packages", "There are no two packages to compare that may be shown."))
    if wanted is not None and len(found) > MOST:
        raise ExportError(translate("Packages", "At most four packages stand beside each other; choose some."))
    preferred = {row["package_id"] for row in records(plan, PACKAGE.name) if row["preferred"]}
    kept = sorted(found, key=lambda name: name not in preferred)[:MOST]
    return [name for name in found if name in kept]


def read_comparison(content: SheetContent, package_ids: Sequence[str], feedback: Feedback = None) -> Comparison:
    """Return packages beside each other. content: of the whole plan, for the audience of the sheet.

    PlanError when the plan cannot be read; AnalysisCancelled when feedback says so.
    """
    plan, audience = content.plan, content.audience
    rows = {name: PackageRows(replace(content, package=chosen_package(plan, name, audience))) for name in package_ids}
    seen = next(iter(rows.values())).seen
    places = [name for name, _title in packages_for(plan, audience)]
    shown = [
        compared(places.index(name), name, seen.text(own.record["name"]), bool(own.record["preferred"]), own.claims)
        for name, own in rows.items()
    ]
    found = _figures(content, rows, feedback)
    judged = judged_group(criteria(plan), list(judgements(plan)), package_ids, seen.text)
    groups = compare_groups(found, package_ids)
    return Comparison(
        tuple(shown),
        (*groups, *([judged] if judged.rows else [])),
        balances(found.of, package_ids),
        choice_rows([_choices(each, rows[each.package_id]) for each in shown]),
        tuple(_pairs(shown, rows)),
        basis_line(sum(map(len, content.claims.values())), content.known.settings),
    )


def _figures(content: SheetContent, rows: Mapping[str, PackageRows], feedback: Feedback) -> FoundFigures:
    snapshot = figures_snapshot(content.plan, with_confidential=content.audience != OPEN, only_works=True)
    scene = _scene(content, snapshot, rows)
    packages = {name: _package(snapshot, own) for name, own in rows.items()}
    years = {name: package.horizon for name, package in packages.items()}
    asked: dict[object, Package] = dict(packages.items())
    for package in packages.values():
        asked.setdefault((package.horizon,), doing_nothing(scene, package))
    found: dict[object, Sequence[Figure]] = {}
    for number, (key, package) in enumerate(asked.items()):
        part = part_of(feedback, number / len(asked), (number + 1) / len(asked))
        # How far nets have to go says where they lie.
        found[key] = [
            each for each in figures_of(scene, package, part) if content.audience != OPEN or each.key not in OF_NETS
        ]
    return FoundFigures(
        of={name: found[name] for name in packages},
        nothing={year: found[(year,)] for year in set(years.values())},
        years=years,
        is_whole=True,
    )


def _scene(content: SheetContent, snapshot: FiguresSnapshot, rows: Mapping[str, PackageRows]) -> PackageScene:
    """Return the plan as its audience may know of it; what a package agreed with a party goes with that party."""
    told = {str(row["measure_id"]) for own in rows.values() for row in own.measures}
    untold = {name for each in snapshot.packages for name in each.measures} - told
    scene = whole_scene(content, next(iter(rows.values())).seen)
    secret = Withheld.of_plan(content.plan) if content.audience == OPEN else None
    drawn = scene.bodies.footprint[scene.bodies.origin != EXISTING]
    ground = plan_parcels(content.plan, secret).read(drawn, Report([]))
    return replace(
        scene,
        private_ground=ground.private,
        known_ground=ground.known,
        why_no_parcels=ground.reason,
        posts=snapshot.posts[~snapshot.posts["post_id"].isin(untold)].reset_index(drop=True),
        tasks=snapshot.tasks,
        claim_tasks=snapshot.claim_tasks,
        zones=snapshot.zones,
        unit_costs=snapshot.unit_costs if len(snapshot.unit_costs) else None,
    )


def _package(snapshot: FiguresSnapshot, rows: PackageRows) -> Package:
    own = next(each for each in snapshot.packages if each.package_id == rows.package.package_id)
    return replace(
        own,
        claims=frozenset(claim.body_id for claim in rows.claims),
        measures=frozenset(str(row["measure_id"]) for row in rows.measures),
    )


def _choices(package: Compared, rows: PackageRows) -> OwnChoices:
    made = [
        PackageChoice(
            str(row["choice_id"]),
            str(row["transition"] or ""),
            rows.seen.text(row["theme"]),
            quadrant,
            rows.seen.text(row["reason"]),
        )
        for row in rows.choices
        if (quadrant := Quadrant(str(row["organisation"] or ""), str(row["organisation_level"] or ""))) in QUADRANTS
    ]
    organised = [
        Organised(
            claim.body_id,
            tuple(split_list(claim.values["transitions"])),
            claim.values["organisation"],
            claim.values["organisation_level"],
        )
        for claim in rows.claims
    ]
    above: dict[str, list[str]] = {}
    for row, _what in told_waits(rows):
        if row["level"] == ABOVE:
            above.setdefault(str(row["needs_id"]), []).append(str(row["dependency_id"]))
    chosen = [(each.transition, each.theme, each.quadrant) for each in made if each.quadrant is not None]
    transitions = load_vocabularies()["transition"].keys()
    cells = choice_cells(transitions, organised, above, above.get(package.package_id, ()), chosen)
    names = {claim.body_id: rows.seen.name_of(claim) for claim in rows.claims}
    return OwnChoices(package.title, package.mark, cells, made, names)


def _pairs(shown: Sequence[Compared], rows: Mapping[str, PackageRows]) -> list[Pair]:
    """Return in what packages differ from each other: the preferred one, or else the first, from all others."""
    any_rows = next(iter(rows.values()))
    names = {claim.body_id: any_rows.seen.name_of(claim) for own in rows.values() for claim in own.claims}
    table = compared_claims(any_rows.plan)
    table = table[table["body_id"].isin(names)].reset_index(drop=True)
    table["name"] = [names[name] for name in table["body_id"]]
    ids = {name: {claim.body_id for claim in own.claims} for name, own in rows.items()}
    first = next((each for each in shown if each.is_preferred), shown[0])
    pairs = [pair for pair in combinations(shown, 2) if first in pair]
    return [
        Pair(
            one.mark,
            other.mark,
            tuple(
                difference_kinds(differences(table, ids[one.package_id], ids[other.package_id]), one.mark, other.mark)
            ),
        )
        for one, other in pairs
    ]

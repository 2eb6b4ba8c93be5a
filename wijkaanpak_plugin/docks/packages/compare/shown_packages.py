"""What the window in which packages are compared reads off the plan: all of it, as it is for ourselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from wijkaanpak_plugin.analysis.packages.found_figures import FoundFigures
from wijkaanpak_plugin.docks.packages.scores.score_reading import shown_scores
from wijkaanpak_plugin.docks.packages.scores.score_texts import order_text
from wijkaanpak_plugin.domain.body import DROPPED
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.comparison.choices import OwnChoices
from wijkaanpak_plugin.export.comparison.comparison import Compared, basis_line, compared, secret_line
from wijkaanpak_plugin.plan.claims.claims import all_claims
from wijkaanpak_plugin.plan.claims.confidential import confidential_ids
from wijkaanpak_plugin.plan.packages.compared_claims import claims_of_packages
from wijkaanpak_plugin.plan.packages.contents import package_contents
from wijkaanpak_plugin.plan.packages.packages import packages
from wijkaanpak_plugin.plan.packages.scores import groups
from wijkaanpak_plugin.plan.store.plan import Plan

#: Groups of which the order is told at most.
_MOST_GROUPS = 2


def compared_packages(plan: Plan) -> list[Compared]:
    """Return every package with its sign and its claims, in the order of the list; PlanError when unreadable."""
    there = {claim.body_id: claim for claim in all_claims(plan) if claim.values.get("status") != DROPPED}
    of_packages = claims_of_packages(plan)
    return [
        compared(
            place,
            package.package_id,
            package.name,
            package.is_preferred,
            [there[name] for name in sorted(of_packages.get(package.package_id, ())) if name in there],
        )
        for place, package in enumerate(packages(plan))
    ]


def own_choices(plan: Plan, package: Compared) -> OwnChoices:
    """Return what a package chose and what is there; PlanError when it cannot be read."""
    contents = package_contents(plan, package.package_id)
    names = {member.body_id: member.claim.name for member in contents.members}
    return OwnChoices(package.title, package.mark, contents.cells, contents.choices, names)


def order_lines(plan: Plan, found: Optional[FoundFigures]) -> list[str]:
    """Return for each group that gave weights which order follows, and whether it is firm."""
    given = groups(plan)
    first = next(iter(packages(plan)), None)
    if first is None:
        return []
    return [
        order_text(shown_scores(plan, first.package_id, None, group, found, "")) for group in given[:_MOST_GROUPS]
    ] + ([translate("Packages", "More groups gave weights: see Scores.")] if len(given) > _MOST_GROUPS else [])


def basis_lines(plan: Plan, shown: Sequence[Compared], is_worked_out: bool) -> list[str]:
    """Return what the figures rest on, once they are worked out, and how many confidential claims count in them."""
    secret = confidential_ids(plan)
    counts = [(each.mark, sum(claim.body_id in secret for claim in each.claims)) for each in shown]
    every = {claim.body_id for claim in all_claims(plan) if claim.values.get("status") != DROPPED}
    basis = basis_line(len(every), plan.settings()) if is_worked_out else ""
    return [basis, secret_line(counts)]

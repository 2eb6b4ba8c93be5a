"""A package that has something under each head of its passport, with or without what is confidential."""

from __future__ import annotations

from records import add_record, save_all

from wijkaanpak_plugin.plan.claims.claims import change_claims

SECRET = "Geheim"


def fill_package(plan, with_secrets=False):
    """Give the small plan a package of heat, sewer, tree and wadi; with_secrets: and what others must not know."""
    _claims(plan)
    add_record(
        plan,
        "package",
        package_id="p1",
        name="Straat in één keer",
        vision="De straat gaat één keer open.",
        occasions="maintenance",
        leading_transitions="energy",
        lead="Warmtebedrijf",
        partners="Gemeente",
        horizon="2030",
    )
    for name, role in (("heat", "leading"), ("sewer", "occasion"), ("tree", "following"), ("wadi", "following")):
        add_record(plan, "package_claim", link_id=f"l-{name}", package_id="p1", body_id=name, role=role)
    add_record(
        plan,
        "package_measure",
        measure_id="m1",
        package_id="p1",
        text="Samen inkopen",
        party="Bewoners",
        works_from="2029",
        works_to="2030",
        cost_from=2000.0,
        cost_to=3000.0,
        transitions="energy",
    )
    add_record(
        plan,
        "package_choice",
        choice_id="c1",
        package_id="p1",
        transition="energy",
        theme="warmte",
        organisation="central",
        organisation_level="within",
    )
    add_record(
        plan,
        "package_task",
        link_id="t1",
        package_id="p1",
        task_id="renovate_and_build_homes",
        taken_along=False,
        reason="Eerst de straat",
    )
    add_record(
        plan,
        "hot_spot",
        "Point (155100 463052)",
        hot_spot_id="h1",
        kind="bottleneck",
        text="Water in de straat",
        answer_status="taken_along",
        answer="Met het riool",
        added_at="2026-01-01T10:00:00Z",
    )
    add_record(plan, "hot_spot_claim", link_id="hl1", hot_spot_id="h1", body_id="sewer")
    add_record(
        plan,
        "dependency",
        dependency_id="d1",
        needs_id="heat",
        on_text="Warmtebron",
        party="Provincie",
        needed_by="2027",
        status="open",
    )
    if with_secrets:
        _secrets(plan)
    save_all(plan)


def _claims(plan):
    """Say of the claims of the small plan what a passport asks, and lay work beside them that is of no package."""
    said = {
        "heat": {"cost_from": 100000.0, "cost_to": 150000.0, "cost_bearer": "Warmtebedrijf", "obligation": "desired"},
        "sewer": {"obligation": "must", "owner": "Gemeente", "status": "planned"},
        "wadi": {"owner": "Gemeente", "choice": "later"},
    }
    for name, values in said.items():
        plan.history.perform("Say", change_claims(plan, [name], values))
    add_record(
        plan,
        "claim_line",
        "LineString (155000 463052, 155200 463052)",
        body_id="glass",
        name="Glasvezel van een ander",
        origin="work",
        kind="data",
        works_from="2027",
        works_to="2028",
        opens="underground",
    )


def _secrets(plan):
    """Lay something confidential under each head, each named so."""
    add_record(plan, "party", party_id="s1", name=f"{SECRET} bureau", confidential=True)
    add_record(
        plan,
        "claim_line",
        "LineString (155000 463050.5, 155200 463050.5)",
        body_id="secret",
        name=f"{SECRET} kabel",
        kind="electricity",
        works_from="2027",
        works_to="2028",
        opens="underground",
        cost_from=7777.0,
        confidential=True,
    )
    add_record(plan, "package_claim", link_id="l-s", package_id="p1", body_id="secret", role="leading")
    add_record(plan, "package_measure", measure_id="m0", package_id="p1", text="Iets", party=f"{SECRET} bureau")
    add_record(
        plan,
        "hot_spot",
        "Point (155100 463051)",
        hot_spot_id="h0",
        kind="risk",
        text=f"{SECRET} gevaar",
        confidential=True,
        added_at="2025-01-01T10:00:00Z",
    )
    add_record(plan, "dependency", dependency_id="d0", needs_id="heat", on_id="secret", needed_by="2026")
    add_record(plan, "dependency", dependency_id="d9", needs_id="heat", on_text="iets", party=f"{SECRET} bureau")
    add_record(plan, "package", package_id="p0", name=f"A {SECRET}", confidential=True)
    add_record(plan, "package_claim", link_id="l-0", package_id="p0", body_id="sewer", role="leading")

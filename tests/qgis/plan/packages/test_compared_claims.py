"""Claims of packages as they are compared, read off a plan."""

from __future__ import annotations

from records import add_record, save_all

from wijkaanpak_plugin.analysis.packages.differences import differences
from wijkaanpak_plugin.plan.packages.compared_claims import claims_of_packages, compared_claims

SQUARE = "Polygon ((155000 463000, 155010 463000, 155010 463010, 155000 463010, 155000 463000))"
MOVED = "Polygon ((155005 463000, 155015 463000, 155015 463010, 155005 463010, 155005 463000))"


def test_what_was_drawn_elsewhere_is_found_and_what_was_dropped_is_no_difference(plan):
    add_record(plan, "claim_area", SQUARE, body_id="green", name="Groen", kind="planting", works_from="2028")
    add_record(plan, "claim_area", MOVED, body_id="copy", name="Groen", kind="planting", copy_of="green")
    add_record(plan, "claim_area", SQUARE, body_id="gone", kind="planting", status="dropped")
    for package, names in (("one", ("green", "gone")), ("two", ("copy",)), ("none", ())):
        add_record(plan, "package", package_id=package, name=package)
        for name in names:
            add_record(plan, "package_claim", package_id=package, body_id=name)
    save_all(plan)
    of_packages = claims_of_packages(plan)
    assert of_packages == {"one": {"green", "gone"}, "two": {"copy"}}
    found = differences(compared_claims(plan), of_packages["one"], of_packages["two"])
    assert [(row.difference, row.first_id, row.second_id) for row in found.itertuples()] == [
        ("other_place", "green", "copy"),
        ("other_period", "green", "copy"),
    ]
    assert found.iloc[0]["moved_m"] == 5

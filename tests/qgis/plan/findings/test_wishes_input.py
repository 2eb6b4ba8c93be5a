"""Hot spots, zones and dependencies of a plan reach the analysis, and nothing confidential reaches one for others."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.sentences import in_words
from wijkaanpak_plugin.plan.claims.claims import add_claim, change_claims
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.parties.parties import add_party
from wijkaanpak_plugin.plan.records.records import add_record, records

#: Sixteen metres beside the sewer of the small plan, which opens in 2027.
BESIDE_THE_SEWER = QgsGeometry.fromWkt("Point (155100 463074)")
#: A square over a part of its wadi.
OVER_THE_WADI = QgsGeometry.fromWkt(
    "Polygon ((155000 463000, 155020 463000, 155020 463020, 155000 463020, 155000 463000))"
)


def add(plan, table, values, shape=None):
    changes, record_id = add_record(plan, table, values, shape)
    plan.history.perform(f"Add to {table}", changes)
    return record_id


def found(plan, with_confidential=True):
    known = analysis_input(plan, with_confidential)
    table = analyse(
        known.bodies, known.coverage, known.rules, known.settings, known.kinds, wishes=known.wishes
    ).findings
    return in_words(table[table["subtype"].isin(("answers_hot_spot", "touches_what_must_stay", "dependency"))])


@pytest.fixture
def plan(small_plan):
    """The small plan with a hot spot beside the sewer, a fixed zone over the wadi, and heat that waits."""
    spot = {"kind": "bottleneck", "text": "Water op straat", "transitions": ["climate_adaptation"]}
    spot_id = add(small_plan, "hot_spot", spot, BESIDE_THE_SEWER)
    for number, (party, stance) in enumerate(
        (("Bewoners", "disagree"), ("Bewoners", "agree"), ("School", "agree"), ("Winkels", "remark"), ("Q7", "agree"))
    ):
        reaction = {"hot_spot_id": spot_id, "party": party, "stance": stance, "at": f"2026-05-0{number + 1}T10:00:00Z"}
        add(small_plan, "hot_spot_reaction", reaction)
    add(small_plan, "zone", {"name": "Monument", "role": "frame", "frame": "fixed"}, OVER_THE_WADI)
    add(small_plan, "dependency", {"needs_id": "heat", "on_text": "Stroom", "kind": "grid_capacity", "status": "open"})
    return small_plan


def test_a_plan_says_what_people_said(plan):
    rows = found(plan).set_index("subtype")
    assert rows["a_id"].to_dict() == {
        "answers_hot_spot": "sewer",
        "touches_what_must_stay": "wadi",
        "dependency": "heat",
    }
    assert rows.at["answers_hot_spot", "score"] == 3
    assert rows.at["answers_hot_spot", "owners"] == "Bewoners, Q7, School"
    assert rows.at["dependency", "sentence"] == (
        "Warmtenet waits for Stroom: nothing is promised yet, and it is needed by the beginning of 2028."
    )


def test_a_party_counts_by_what_it_said_last(plan):
    spot = next(row for row in records(plan, "hot_spot") if row["text"] == "Water op straat")["hot_spot_id"]
    later = {"hot_spot_id": spot, "party": "school ", "stance": "disagree", "at": "2026-06-01T10:00:00Z"}
    add(plan, "hot_spot_reaction", later)
    assert found(plan).set_index("subtype").at["answers_hot_spot", "owners"] == "Bewoners, Q7"


def test_a_claim_that_is_not_drawn_yet_waits_without_a_place(plan):
    changes, body_id = add_claim(plan, {"kind": "heat", "name": "Later", "works_from": "2026"}, OVER_THE_WADI)
    plan.history.perform("Draw", changes)
    add(plan, "dependency", {"needs_id": body_id, "on_id": "sewer", "kind": "order"})
    layer = plan.layer("claim_area")
    layer.startEditing()
    (row,) = [row for row in layer.getFeatures() if row["body_id"] == body_id]
    layer.changeGeometry(row.id(), QgsGeometry())
    assert layer.commitChanges()
    (waits,) = found(plan).query("a_id == @body_id").itertuples()
    assert (waits.subtype, waits.severity, waits.geometry) == ("dependency", "warning", None)


def test_what_is_confidential_is_not_told_to_others(plan):
    open_rows = found(plan, with_confidential=False)
    assert len(open_rows) == 3
    add_confidential(plan)
    after = found(plan, with_confidential=False)
    same = ["finding_id", "version", "subtype", "a_id", "b_id", "sentence", "transitions"]
    assert after[same].values.tolist() == open_rows[same].values.tolist()
    assert after.set_index("subtype").at["answers_hot_spot", "owners"] == "Bewoners, School"
    assert after.set_index("subtype").at["answers_hot_spot", "score"] == 2
    said = after.astype(str).to_csv()
    assert "Q7" not in said
    assert "GEHEIM" not in said
    assert len(found(plan)) == 9


def add_confidential(plan):
    """Add confidential hot spots, zones and claims, a confidential party, and what waits for any of these."""
    spot = {"kind": "risk", "text": "GEHEIM plan", "confidential": True}
    add(plan, "hot_spot", spot, BESIDE_THE_SEWER)
    add(plan, "hot_spot_area", {**spot, "kind": "keep", "text": "GEHEIM tuin"}, OVER_THE_WADI)
    add(plan, "zone", {"name": "GEHEIM zone", "role": "frame", "frame": "fixed", "confidential": True}, OVER_THE_WADI)
    hidden = {"kind": "building", "name": "GEHEIM hal", "confidential": True, "works_to": "2030", "body_id": "hal"}
    far = QgsGeometry.fromWkt("Polygon ((155150 463150, 155160 463150, 155160 463160, 155150 463150))")
    plan.history.perform("Draw", add_claim(plan, hidden, far)[0])
    party = next(row for row in records(plan, "party") if row["name"] == "Q7")["party_id"]
    changes, _ = add_party(plan, "Ander", {})
    changes.change("party", party, {"confidential": True})
    plan.history.perform("Hide", changes)
    package = add(plan, "package", {"name": "GEHEIM pakket", "confidential": True})
    for values in (
        {"needs_id": "heat", "on_id": "hal"},
        {"needs_id": package, "on_text": "Geld"},
        {"needs_id": "heat", "on_text": "Besluit", "party": "q7"},
    ):
        add(plan, "dependency", {"kind": "order", "status": "open", **values})


def test_a_text_that_names_something_confidential_is_not_told(plan):
    add_confidential(plan)
    add(plan, "hot_spot", {"kind": "idea", "text": "Sloop de GEHEIM hal"}, BESIDE_THE_SEWER)
    add(plan, "dependency", {"needs_id": "heat", "on_text": "Verkoop van GEHEIM hal", "status": "open"})
    said = found(plan, with_confidential=False)
    assert "GEHEIM" not in said.astype(str).to_csv()
    assert sorted(said["subtype"]) == [
        "answers_hot_spot",
        "answers_hot_spot",
        "dependency",
        "touches_what_must_stay",
    ]


def test_the_owner_of_a_claim_is_not_told_to_others_where_that_is_a_confidential_party(plan):
    plan.history.perform("Own", change_claims(plan, ["sewer"], {"owner": "Q7"}))
    add_confidential(plan)
    open_bodies = analysis_input(plan, with_confidential=False).bodies.set_index("body_id")
    assert open_bodies.at["sewer", "owner"] is None
    assert analysis_input(plan).bodies.set_index("body_id").at["sewer", "owner"] == "Q7"

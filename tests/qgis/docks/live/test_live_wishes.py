"""Findings follow edits of hot spots, zones and dependencies, and what must stay is said while drawing."""

from __future__ import annotations

import pytest
from live_plans import perform, same_as_a_whole_run, settled, until_all_holds
from qgis.core import QgsGeometry
from records import open_again
from told_tool import Tool

from wijkaanpak_plugin.docks.live.feedback import LiveFeedback
from wijkaanpak_plugin.docks.live.live_findings import LiveFindings
from wijkaanpak_plugin.map.drawing.shapes import State
from wijkaanpak_plugin.plan.claims.claims import change_claims, delete_claims
from wijkaanpak_plugin.plan.findings.findings import findings
from wijkaanpak_plugin.plan.records.records import add_record, change_record, remove_records

BESIDE_THE_SEWER = QgsGeometry.fromWkt("Point (155100 463074)")
OVER_THE_WADI = QgsGeometry.fromWkt(
    "Polygon ((155000 463000, 155020 463000, 155020 463020, 155000 463020, 155000 463000))"
)


@pytest.fixture
def live(rd_map, plan_in_project, small_plan, qtbot):
    """The small plan, its findings all found; yields LiveFindings and Plan."""
    answers = LiveFindings(plan_in_project)
    with qtbot.waitSignal(answers.stands, timeout=30000, check_params_cb=bool):
        plan = open_again(plan_in_project, small_plan)
    with until_all_holds(answers, qtbot):
        perform(plan, "Begin", change=("claim_area", "wadi", {"name": "Wadi!"}))
    yield answers, plan
    answers.unload()


def add(plan, table, values, shape=None):
    changes, record_id = add_record(plan, table, values, shape)
    plan.history.perform(f"Add to {table}", changes)
    return record_id


def stored(plan, answers, qtbot):
    """Return what is stored about wishes, once all is found, which a whole analysis would find too."""
    settled(answers, qtbot)
    same_as_a_whole_run(plan)
    table = findings(plan)
    rows = table[table["subtype"].isin(("answers_hot_spot", "touches_what_must_stay", "dependency"))]
    return sorted(zip(rows["subtype"], rows["a_id"], rows["b_id"]))


def test_findings_follow_hot_spots_and_their_reactions(live, qtbot):
    answers, plan = live
    spot = add(plan, "hot_spot", {"kind": "bottleneck", "text": "Water"}, BESIDE_THE_SEWER)
    assert stored(plan, answers, qtbot) == [("answers_hot_spot", "sewer", spot)]
    add(plan, "hot_spot_reaction", {"hot_spot_id": spot, "party": "School", "stance": "agree"})
    stored(plan, answers, qtbot)
    table = findings(plan)
    assert table[table["b_id"] == spot]["owners"].tolist() == ["School"]
    plan.history.perform("Answer", change_record(plan, "hot_spot", spot, {"answer_status": "solved_otherwise"}))
    assert stored(plan, answers, qtbot) == []
    plan.history.undo()
    assert stored(plan, answers, qtbot) == [("answers_hot_spot", "sewer", spot)]
    plan.history.perform("Remove", remove_records(plan, "hot_spot", [spot]))
    assert stored(plan, answers, qtbot) == []


def test_findings_follow_zones(live, qtbot):
    answers, plan = live
    zone = add(plan, "zone", {"name": "Monument", "role": "frame", "frame": "fixed"}, OVER_THE_WADI)
    assert stored(plan, answers, qtbot) == [("touches_what_must_stay", "wadi", zone)]
    plan.history.perform("Talk", change_record(plan, "zone", zone, {"frame": "negotiable"}))
    assert stored(plan, answers, qtbot) == []


def test_findings_follow_dependencies_and_the_claims_that_they_name(live, qtbot):
    answers, plan = live
    waits = add(plan, "dependency", {"needs_id": "heat", "on_id": "sewer", "kind": "order"})
    assert stored(plan, answers, qtbot) == []
    plan.history.perform("Later", change_claims(plan, ["sewer"], {"works_to": "2029"}))
    assert stored(plan, answers, qtbot) == [("dependency", "heat", waits)]
    plan.history.perform("Remove", delete_claims(plan, ["sewer"]))
    stored(plan, answers, qtbot)
    plan.history.undo()
    assert stored(plan, answers, qtbot) == [("dependency", "heat", waits)]


def test_a_package_that_waits_goes_with_its_claims_and_its_name(live, qtbot):
    answers, plan = live
    package = add(plan, "package", {"name": "Warmte"})
    waits = add(plan, "dependency", {"needs_id": package, "on_id": "sewer", "kind": "order", "status": "open"})
    assert stored(plan, answers, qtbot) == [("dependency", package, waits)]
    assert findings(plan).set_index("b_id").at[waits, "geometry"] is None
    with until_all_holds(answers, qtbot):
        perform(plan, "Put in", add=("package_claim", {"package_id": package, "body_id": "heat"}))
    assert stored(plan, answers, qtbot) == [("dependency", package, waits)]
    assert findings(plan).set_index("b_id").at[waits, "geometry"].area > 0
    plan.history.perform("Rename", change_record(plan, "package", package, {"name": "Wijkwarmte"}))
    stored(plan, answers, qtbot)
    assert findings(plan).set_index("b_id").at[waits, "a_name"] == "Wijkwarmte"


def test_what_must_stay_and_a_hot_spot_are_said_while_drawing(live, qtbot, qgis_iface):
    answers, plan = live
    add(plan, "hot_spot_area", {"kind": "keep", "text": "De oude eik"}, OVER_THE_WADI)
    add(plan, "hot_spot", {"kind": "idea", "text": "Bankje"}, QgsGeometry.fromWkt("Point (155030 463025)"))
    settled(answers, qtbot)
    feedback = LiveFeedback(qgis_iface.mapCanvas(), answers)
    tool = Tool()
    drawn = QgsGeometry.fromWkt("Polygon ((155001 463001, 155009 463001, 155009 463009, 155001 463009, 155001 463001))")
    feedback.show(tool, {"kind": "planting", "opens": "surface"}, drawn, plan.crs)
    assert "△ Must stay: De oude eik" in tool.label.lines
    assert any(line.startswith("⇄ Hot spot") and line.endswith("Bankje") for line in tool.label.lines) is False
    assert tool.state == State.UNKNOWN
    near = QgsGeometry.fromWkt("Polygon ((155040 463020, 155045 463020, 155045 463025, 155040 463025, 155040 463020))")
    feedback.show(tool, {"kind": "planting", "opens": "surface"}, near, plan.crs)
    assert "⇄ Hot spot 10 m away: Bankje" in tool.label.lines
    feedback.unload()

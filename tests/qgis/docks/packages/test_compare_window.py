"""The window in which packages are compared: figures, differences, two maps, and the way to the claims."""

from __future__ import annotations

import pytest
from event_loop import process_events_until_idle
from map_bands import shapes_on
from qgis.core import QgsGeometry, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QListView,
    QPushButton,
    QScrollBar,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)
from registering import register

from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.analysis.packages.found_figures import FoundFigures
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.domain.packages.choices import QUADRANTS, Quadrant
from wijkaanpak_plugin.export.comparison.figure_rows import compare_groups
from wijkaanpak_plugin.map.zone_highlight import OUTLINE
from wijkaanpak_plugin.plan.claims.claims import add_claim, change_claims
from wijkaanpak_plugin.plan.packages.choices import choose
from wijkaanpak_plugin.plan.packages.copies import copy_to_package
from wijkaanpak_plugin.plan.packages.members import put_in
from wijkaanpak_plugin.plan.packages.packages import delete_package, make_package, rename_package
from wijkaanpak_plugin.plan.packages.scores import criteria, judge, use_criteria_set
from wijkaanpak_plugin.plan.store.changes import Changes

#: On the tree, which only one package has, and on the sewer, which only the other one has.
POINTS = ("Point (155050 463053)", "Point (155100 463058)")


def perform(desk, changes):
    desk.plan.history.perform("Step", changes)
    process_events_until_idle()


def window_of(desk):
    found = desk.main.findChildren(QWidget, "WijkaanpakCompareWindow")
    return found[0] if found else None


def part(desk, kind, name):
    found = window_of(desk).findChild(kind, f"Wijkaanpak{name}")
    assert found is not None, name
    return found


def items(view):
    """What a list of two levels says, by its heads."""
    model = view.model()
    heads = [model.index(row, 0) for row in range(model.rowCount())]
    return {head.data(): [model.index(row, 0, head) for row in range(model.rowCount(head))] for head in heads}


def figures(desk):
    """Texts of the figures by title, from doing nothing on."""
    table = part(desk, QTreeView, "CompareTable")
    columns = range(1, table.model().columnCount())
    rows = [row for those in items(table).values() for row in those]
    return {row.data(): [row.siblingAtColumn(column).data() for column in columns] for row in rows}


def go_to(desk, title, column):
    table = part(desk, QTreeView, "CompareTable")
    (row,) = [row for those in items(table).values() for row in those if row.data() == title]
    table.setCurrentIndex(row.siblingAtColumn(column))
    process_events_until_idle()


@pytest.fixture
def pair(desk, qgis_iface, qtbot):
    """Two packages; the other one has the tree, and the heat network in another year and 10 m to the north."""
    plan = desk.plan
    changes, desk.other = make_package(plan, "Green")
    perform(desk, put_in(plan, desk.other, ["tree"], changes))
    changes, (desk.copy,) = copy_to_package(plan, ["heat"], desk.other)
    perform(desk, changes)
    perform(desk, change_claims(plan, [desk.copy], {"works_from": "2031", "works_to": "2031"}))
    desk.main = qgis_iface.mainWindow()
    return desk


@pytest.fixture
def compared(pair, qtbot):
    """The window is open, and its figures are there."""
    pair.press(QToolButton, "PackageCompare")
    table = part(pair, QTreeView, "CompareTable")
    qtbot.waitUntil(table.isVisible, timeout=30000)
    return pair


def test_one_package_is_compared_with_nothing(desk):
    assert not desk.part(QToolButton, "PackageCompare").isEnabled()


def test_packages_stand_beside_doing_nothing_and_everything_apart(compared):
    heads = part(compared, QTreeView, "CompareTable").model()
    titles = [heads.headerData(column, Qt.Orientation.Horizontal) for column in range(heads.columnCount())]
    assert titles == ["Criterion", "doing nothing", "● Green", "▲ Open once"]
    found = figures(compared)
    assert found["Openings"] == ["1 → 1", "1 → 1 (1 unknown)", "2 → 1"]
    assert found["energy"] == ["nothing", "200 m · 240 m²", "200 m · 240 m²"]
    assert found["Posts without an amount"] == ["1 of 1", "2 of 2", "2 of 2"]
    assert found["Known, from – to"] == ["not known"] * 3


def test_the_window_says_that_figures_are_being_worked_out_and_shows_them_anew(compared, qtbot):
    perform(compared, change_claims(compared.plan, ["heat"], {"cost_from": 100.0, "cost_to": 200.0}))
    assert "being worked out" in part(compared, QLabel, "CompareMessage").text()
    assert not part(compared, QTreeView, "CompareTable").isVisible()
    qtbot.waitUntil(part(compared, QTreeView, "CompareTable").isVisible, timeout=30000)
    assert figures(compared)["Known, from – to"][2] == "€ 100 – 200"


def test_a_source_that_cannot_be_read_is_told_below_the_table(pair, qtbot, tmp_path):
    path = tmp_path / "trees.geojson"
    path.write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"kind": "tree"}, '
        '"geometry": {"type": "Point", "coordinates": [155000, 463000]}}]}'
    )
    layer = QgsVectorLayer(str(path), "Bomen", "ogr")
    register(pair.plan, layer, "existing", mapping='{"body": {"kind": {"value": "tree"}}}')
    del layer
    path.unlink()
    pair.press(QToolButton, "PackageCompare")
    qtbot.waitUntil(part(pair, QTreeView, "CompareTable").isVisible, timeout=30000)
    remarks = part(pair, SentenceLabel, "CompareRemarks")
    assert remarks.isVisible()
    assert "Bomen" in remarks.text


def test_a_figure_opens_to_its_formula_and_its_claims(compared):
    go_to(compared, "Openings", 3)
    said = part(compared, QLabel, "CompareDetail").text()
    assert "▲ Open once" in said
    assert "As few openings as plannings and couplings allow." in said
    QTest.mouseClick(part(compared, QPushButton, "CompareClaims"), Qt.MouseButton.LeftButton)
    process_events_until_idle()
    assert compared.selected_on_map() == {"heat", "sewer"}


def test_enter_on_a_figure_goes_to_its_claims_and_leaves_the_window_open(compared):
    go_to(compared, "Openings", 2)
    QTest.keyClick(part(compared, QTreeView, "CompareTable"), Qt.Key.Key_Return)
    process_events_until_idle()
    assert compared.selected_on_map() == {compared.copy}
    assert window_of(compared).isVisible()


def test_differences_stand_by_their_sort_and_lead_to_the_claim(compared):
    found = items(part(compared, QTreeView, "Differences"))
    assert list(found) == ["Only in ● · 1", "Only in ▲ · 1", "In both, in another period · 1"]
    ((moved,),) = [those for head, those in found.items() if "period" in head]
    assert moved.data() == "Warmtenet: ● 2031, ▲ 2028"
    part(compared, QTreeView, "Differences").activated.emit(moved)
    process_events_until_idle()
    assert compared.selected_on_map() == {"heat", compared.copy}


def test_what_was_drawn_elsewhere_says_how_far(compared):
    moved = QgsGeometry.fromWkt("LineString (155000 463060, 155200 463060)")
    changes = Changes(compared.plan)
    changes.change("claim_line", compared.copy, {}, moved)
    perform(compared, changes)
    found = items(part(compared, QTreeView, "Differences"))
    ((row,),) = [those for head, those in found.items() if "place" in head]
    assert row.data() == "Warmtenet: 10 m apart"


def test_two_packages_that_are_alike_differ_in_nothing(compared):
    box = part(compared, QComboBox, "CompareSecond")
    box.setCurrentIndex(0)
    box.activated.emit(0)
    process_events_until_idle()
    assert part(compared, QLabel, "NoDifferences").isVisible()
    assert not part(compared, QTreeView, "Differences").isVisible()


def test_two_to_four_packages_are_compared(compared, qtbot):
    for name in ("Second", "Third", "Zeroth"):
        perform(compared, make_package(compared.plan, name)[0])
    actions = part(compared, QToolButton, "ComparePackages").menu().actions()
    assert [action.isChecked() for action in actions] == [True, True, False, False, False], [
        each.text() for each in actions
    ]
    assert [action.isEnabled() for action in actions] == [False, False, True, True, True]
    for place in (2, 3):
        part(compared, QToolButton, "ComparePackages").menu().actions()[place].trigger()
        process_events_until_idle()
    actions = part(compared, QToolButton, "ComparePackages").menu().actions()
    assert [action.isEnabled() for action in actions] == [True, True, True, True, False]
    qtbot.waitUntil(part(compared, QTreeView, "CompareTable").isVisible, timeout=30000)
    assert part(compared, QTreeView, "CompareTable").model().columnCount() == 6


def test_a_package_that_goes_leaves_the_others_and_of_one_the_window_says_that_it_is_alone(compared):
    perform(compared, rename_package(compared.plan, compared.other, "Greener"))
    assert part(compared, QComboBox, "CompareFirst").currentText() == "● Greener"
    perform(compared, delete_package(compared.plan, compared.other))
    assert "no two packages" in part(compared, QLabel, "CompareMessage").text()
    assert not part(compared, QPushButton, "CompareExport").isEnabled()


def test_judgements_stand_in_the_table_with_who_said_so(compared, qtbot):
    perform(compared, use_criteria_set(compared.plan, "same_area"))
    (synergy,) = [each for each in criteria(compared.plan) if each.key == "same_area_synergy"]
    perform(compared, judge(compared.plan, compared.other, synergy.criterion_id, 1, "Bewoners"))
    assert figures(compared)["synergy"] == ["not judged", "1", "not judged yet"]
    go_to(compared, "synergy", 2)
    told = part(compared, QTreeView, "CompareTable").currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "synergy, ● Green: 4 of 5, 5 is best"
    assert "Bewoners" in part(compared, QLabel, "CompareDetail").text()


def test_the_window_closes_with_the_plan_and_by_escape(compared, plan_in_project):
    QTest.keyClick(window_of(compared), Qt.Key.Key_Escape)
    assert not window_of(compared).isVisible()
    compared.press(QToolButton, "PackageCompare")
    assert window_of(compared).isVisible()
    plan_in_project.close()
    process_events_until_idle()
    assert not window_of(compared).isVisible()


# Space balance, choices, and what stands in a narrow window


def test_a_choice_without_claims_is_a_gap_and_opens_to_theme_and_reason(compared):
    central = Quadrant("central", "within")
    perform(compared, choose(compared.plan, compared.other, "energy", "Warmte", central, "Eén net"))
    table = part(compared, QTableView, "CompareChoices")
    index = table.model().index(0, QUADRANTS.index(central))
    assert index.data() == "●?", index.data()
    changes = {"organisation": "decentral", "organisation_level": "within"}
    perform(compared, change_claims(compared.plan, [compared.copy], changes))
    index = table.model().index(0, QUADRANTS.index(central))
    assert index.data() == "●"
    table.setCurrentIndex(index)
    said = part(compared, QLabel, "CompareDetail").text()
    assert "Warmte, because: Eén net" in said
    assert "a gap" in said


def test_of_the_balance_every_figure_is_written_and_opens_to_its_claims(compared, qtbot):
    bed = QgsGeometry.fromWkt("Polygon ((155010 463010, 155020 463010, 155020 463020, 155010 463020, 155010 463010))")
    changes, made = add_claim(compared.plan, {"name": "Perk", "kind": "planting"}, bed)
    perform(compared, changes)
    perform(compared, put_in(compared.plan, compared.other, [made]))
    balance = part(compared, QListView, "CompareBalance")
    qtbot.waitUntil(lambda: balance.model().rowCount() > 0, timeout=30000)
    said = [balance.model().index(row, 0).data() for row in range(balance.model().rowCount())]
    assert "green, ● Green: +100 m²" in said
    assert "green, ▲ Open once: 0 m²" in said
    balance.activated.emit(balance.model().index(said.index("green, ● Green: +100 m²"), 0))
    process_events_until_idle()
    assert compared.selected_on_map() == {made}


def test_a_narrow_window_keeps_criteria_and_goes_sideways_by_keys(compared, qtbot):
    for name in ("Second", "Third"):
        perform(compared, make_package(compared.plan, name)[0])
        part(compared, QToolButton, "ComparePackages").menu().actions()[-1].trigger()
    table, window = part(compared, QTreeView, "CompareTable"), window_of(compared)
    qtbot.waitUntil(table.isVisible, timeout=30000)
    window.resize(1100, 640)
    process_events_until_idle()
    seen = [not table.isColumnHidden(column) for column in range(6)]
    assert seen[:3] == [True, True, True]
    assert seen[5] is False
    assert part(compared, QScrollBar, "CompareSideways").isVisible()
    go_to(compared, "Openings", 2)
    for _step in range(3):
        QTest.keyClick(table, Qt.Key.Key_Right)
    assert table.currentIndex().column() == 5
    assert not table.isColumnHidden(5)
    assert not table.isColumnHidden(0)


def test_each_head_has_a_map_of_one_place_at_one_scale(compared, qtbot):
    table = part(compared, QTreeView, "CompareTable")
    qtbot.waitUntil(lambda: len(table.header().maps) == 2, timeout=20000)
    first, second = table.header().maps.values()
    assert first.size() == second.size()
    # Each has the claims of its own package alone.
    assert first != second


def test_weights_lead_to_the_scores_and_the_sheet_is_asked_for_what_is_compared(compared):
    asked = []
    compared.controller.when_comparison_is_wanted(asked.append)
    QTest.mouseClick(part(compared, QPushButton, "CompareExport"), Qt.MouseButton.LeftButton)
    assert asked == [[compared.other, compared.package_id]]
    QTest.mouseClick(part(compared, QPushButton, "CompareWeights"), Qt.MouseButton.LeftButton)
    assert compared.dock.shows_scores


def test_the_window_says_that_it_is_for_ourselves_and_what_confidential_claims_count_in(compared):
    assert "Confidential" not in part(compared, QLabel, "CompareFoot").text()
    perform(compared, change_claims(compared.plan, ["tree"], {"confidential": True}))
    foot = part(compared, QLabel, "CompareFoot").text()
    assert "For ourselves" in foot
    assert "(1 in ●)" in foot


# Two maps


@pytest.fixture
def maps(qgis_iface, monkeypatch):
    """The maps that QGIS is asked to make, by name; closed ones go."""
    made = {}

    def create(name):
        made[name] = QgsMapCanvas()
        made[name].resize(400, 400)
        return made[name]

    monkeypatch.setattr(qgis_iface, "createNewMapCanvas", create, raising=False)
    monkeypatch.setattr(qgis_iface, "closeMapCanvas", lambda name: made.pop(name).deleteLater(), raising=False)
    yield made
    for canvas in made.values():
        canvas.deleteLater()


def two_maps(desk):
    return part(desk, QToolButton, "CompareMaps")


def test_the_second_package_is_outlined_on_a_second_map_that_moves_along(maps, compared, canvas):
    canvas.setExtent(QgsRectangle(155000, 463000, 155200, 463200))
    two_maps(compared).click()
    process_events_until_idle()
    (second,) = maps.values()
    # Green has the tree, Open once the sewer: each is outlined on its own map alone.
    for shown, inside, outside in ((canvas, *POINTS), (second, *reversed(POINTS))):
        (outline,) = shapes_on(shown, OUTLINE.name())
        assert outline.intersects(QgsGeometry.fromWkt(inside))
        assert not outline.intersects(QgsGeometry.fromWkt(outside))
    canvas.zoomScale(2000)
    assert second.scale() == pytest.approx(2000, rel=0.02)
    # However large the two are, each follows the other.
    for wide, high in ((1100, 640), (1366, 768), (1400, 800)):
        canvas.resize(wide // 2, high)
        second.resize(wide // 3, high - 100)
        process_events_until_idle()
        for moved, other, x in ((canvas, second, 155050), (second, canvas, 155150)):
            moved.setExtent(QgsRectangle(x - 40, 463060, x + 40, 463140))
            process_events_until_idle()
            assert other.scale() == pytest.approx(moved.scale(), rel=0.02)
            assert other.center().distance(moved.center()) < 0.5
    two_maps(compared).click()
    assert maps == {}


def test_a_second_map_that_the_user_closes_is_gone(maps, compared, qtbot):
    two_maps(compared).click()
    maps.popitem()[1].deleteLater()
    qtbot.waitUntil(lambda: not two_maps(compared).isChecked(), timeout=20000)


def test_the_second_map_goes_with_the_window(maps, compared):
    two_maps(compared).click()
    buttons = window_of(compared).findChild(QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Close).click()
    process_events_until_idle()
    assert maps == {}
    assert not two_maps(compared).isChecked()


# Rows of the table


def rows_of(*found):
    known = FoundFigures(of={"p": found}, nothing={None: ()}, years={"p": None}, is_whole=True)
    return {row.title: row for group in compare_groups(known, ["p"]) for row in group.rows}


def test_a_bar_is_drawn_for_what_is_known_and_what_is_not_is_said():
    rows = rows_of(Figure("trees_change", -3.0), Figure("street_months", None, reason="no_streets"))
    trees, months = rows["Trees gained or lost"], rows["Street-months"]
    assert trees.cells[1].text == "\N{MINUS SIGN}3"
    assert trees.axis == (-3, 0)
    assert (months.cells[1].text, months.cells[1].is_unknown, months.cells[1].spans) == ("not known", True, ())


def test_what_differs_with_the_year_of_a_package_is_said_for_doing_nothing():
    own = {
        name: [Figure("per_m2_year_alone", each), Figure("per_m2_year_coupled", each)]
        for name, each in (("p", 0.5), ("q", 0.25))
    }
    known = FoundFigures(of=own, nothing={2030: own["p"], 2035: own["q"]}, years={"p": 2030, "q": 2035}, is_whole=True)
    (row,) = [each for group in compare_groups(known, ["p", "q"]) for each in group.rows if "per m²" in each.title]
    assert row.cells[0].text == "0.5 → 0.5 / 0.25 → 0.25"
    assert "It differs with the year by which a package is done." in row.cells[0].lines

"""Ctrl+K finds things of the open plan, in a thread of the locator, and goes there."""

from __future__ import annotations

import time

import pytest
from found_examples import BLOCKING, COUPLING, WARNING, findings_table
from qgis.core import QgsLocator, QgsLocatorContext, QgsLocatorResult
from qgis.PyQt.QtCore import QThread, QTimer
from qgis.PyQt.QtWidgets import QApplication, QTabWidget
from records import add_record, locked, save_all
from working_window import working_window

from wijkaanpak_plugin.docks.in_qgis.going_there import GoingThere
from wijkaanpak_plugin.docks.in_qgis.plan_locator import PlanLocatorFilter, SearchedPlan
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.sentences import in_words
from wijkaanpak_plugin.domain.translation import install_translator
from wijkaanpak_plugin.plan.findings.findings import findings, store_findings
from wijkaanpak_plugin.plan.parties.parties import add_party

#: What a sentence is made of.
FACTS = {"version": "1", "accuracy_m": 0.0, "rule_id": "r", "measured_m": 0.5, "required_m": 1.5}


class Looking:
    """A locator as QGIS has it, with the filter of the plugin; keeps what it found and where it went."""

    def __init__(self, plan_in_project, qtbot, go_to=None):
        self.qtbot, self.went, self.results = qtbot, [], []
        self.searched = SearchedPlan(plan_in_project)
        self.filter = PlanLocatorFilter(self.searched, go_to or (lambda *where: self.went.append(where)))
        self.locator = QgsLocator()
        self.locator.registerFilter(self.filter)
        self.locator.foundResult.connect(self._keep)

    def _keep(self, result):
        # What comes with the signal is gone after it.
        self.results.append(QgsLocatorResult(result))

    def look(self, text):
        """What is found, by what it is called."""
        self.results.clear()
        with self.qtbot.waitSignal(self.locator.finished, timeout=20000):
            self.locator.fetchResults(text, QgsLocatorContext())
        self.qtbot.waitUntil(lambda: not self.locator.isRunning(), timeout=20000)
        QApplication.processEvents()
        return [result.displayString for result in self.results]

    def enter(self, text, number=0):
        """Look for something and choose it."""
        self.look(text)
        self.filter.triggerResult(self.results[number])

    def close(self):
        self.locator.deregisterFilter(self.filter)
        self.searched.unload()


@pytest.fixture
def looking(plan_in_project, qtbot):
    made = Looking(plan_in_project, qtbot)
    yield made
    made.close()


@pytest.fixture
def open_plan(plan_in_project, small_plan_path):
    """The small plan, with a party and findings of three sorts."""
    plan = plan_in_project.open(small_plan_path)
    changes, _party_id = add_party(plan, "Stedin")
    plan.history.perform("party", changes)
    rows = (
        {**BLOCKING, "a_name": "Trafo", "b_name": "gasleiding", "a_id": "heat", "version": "1"},
        {**WARNING, "a_name": "Boom Lindestraat", "b_name": "kabel", "a_id": "tree", "version": "1"},
        {**COUPLING, "a_name": "Riool", "b_name": "Warmtenet", "a_id": "sewer", "b_id": "heat", "version": "1"},
    )
    store_findings(plan, findings_table(*(dict(row, group_id=f"g{n}") for n, row in enumerate(rows))))
    return plan


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("wijk wadi", ("claim", "wadi")),
        ("wijk krap", ("hot_spot", None)),
        ("wijk gasl", ("finding", "f0")),
        ("wijk stedin", ("party", None)),
        ("wijk laadpaal", ("block", None)),
    ],
)
def test_each_sort_of_thing_is_found_and_gone_to(looking, open_plan, text, where):
    looking.enter(text)
    sort, record_id = looking.went[-1]
    assert sort == where[0]
    assert record_id == (where[1] or record_id)
    assert record_id


def test_all_words_count_in_any_order_without_capitals_and_accents(looking, open_plan):
    add_record(open_plan, "claim_point", "Point (155050 463053)", body_id="cafe", kind="tree", name="Café Één, plein")
    save_all(open_plan)
    looking.qtbot.waitUntil(lambda: looking.look("wijk PLEIN cafe") == ["Café Één, plein"], timeout=20000)
    assert looking.look("wijk plein kade") == []


def test_a_claim_is_found_by_its_kind_and_a_work_by_that_word(looking, open_plan):
    assert "Riool" in looking.look("wijk planned work")
    assert looking.look("wijk boom")[:1] == ["tree"]


def test_findings_are_shown_by_their_sentence_with_the_most_serious_first(looking, open_plan):
    store_findings(
        open_plan,
        findings_table(
            {**WARNING, "finding_id": "w", "group_id": "w", "a_name": "Boom", "b_name": "kabel", **FACTS},
            {**BLOCKING, "finding_id": "b", "group_id": "b", "a_name": "Trafo", "b_name": "kabel", **FACTS},
        ),
    )
    looking.look("wijk kabel")
    found = {each.userData: each.displayString for each in looking.results if each.userData.startswith("finding:")}
    assert list(found) == ["finding:b", "finding:w"]
    said = in_words(findings(open_plan)).set_index("finding_id")["sentence"]
    assert found == {f"finding:{name}": said[name] for name in ("b", "w")}
    assert "0.5" in found["finding:w"]


def test_a_sentence_with_dates_is_that_of_the_panel(looking, open_plan):
    row = {**COUPLING, "finding_id": "c", "group_id": "c", "a_name": "Riool", "b_name": "Warmtenet", **FACTS}
    row.update(type="conflict", subtype="dependency", b_kind="order", from_date="2032-01-01", to_date="2032-12-31")
    store_findings(open_plan, findings_table(row))
    looking.look("wijk warmtenet")
    (found,) = [each.displayString for each in looking.results if each.userData == "finding:c"]
    assert found == in_words(findings(open_plan))["sentence"][0]
    assert "2032" in found


def test_a_group_of_findings_is_one(looking, open_plan):
    row = {**WARNING, "group_id": "bays", "a_name": "Boom", "b_name": "parkeervak", "version": "1"}
    store_findings(open_plan, findings_table(*(dict(row, finding_id=f"p{number}") for number in range(3))))
    looking.look("wijk parkeervak")
    assert [result.userData for result in looking.results if "finding:" in result.userData] == ["finding:p0"]


def test_without_the_prefix_a_word_of_three_letters_finds_it_too(looking, open_plan):
    assert "Wadi" in looking.look("wad")
    assert looking.look("wa") == []


def test_without_a_plan_nothing_is_found(looking, open_plan, plan_in_project):
    assert looking.look("wijk wadi")
    plan_in_project.close()
    assert looking.look("wijk wadi") == []


def test_a_plan_that_another_program_holds_is_searched_as_it_was(looking, open_plan):
    assert looking.look("wijk krap")
    with locked(open_plan.backend.path):
        assert looking.look("wijk krap")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_speaks_the_language_of_the_reader(looking, open_plan, language):
    install_translator(lambda _context, text: f"<{text}>" if language == "nl" else text, language)
    try:
        looking.look("wijk wadi")
        assert {result.group.startswith("<") for result in looking.results} == {language == "nl"}
        assert looking.filter.displayName().startswith("<") == (language == "nl")
    finally:
        install_translator(None)


def test_it_is_looked_for_in_a_thread_of_its_own(looking, open_plan):
    threads = []
    search = looking.searched.search
    find = search.find
    search.find = lambda text: (threads.append(QThread.currentThread()), find(text))[1]
    looking.look("wijk wadi")
    assert threads
    assert QApplication.instance().thread() not in threads


def test_twenty_thousand_findings_do_not_hold_up_the_window(looking, plan_in_project, plan_path):
    plan = plan_in_project.open(plan_path)
    row = {**WARNING, "version": "1", "a_name": "Boom", "b_name": "kabel"}
    many = [dict(row, finding_id=f"n{number}", group_id=f"n{number}", a_id=f"b{number}") for number in range(20_000)]
    store_findings(plan, findings_table(*many))
    beats = []
    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start()
    assert len(looking.look("wijk kabel")) >= 12
    timer.stop()
    print(max(b - a for a, b in zip(beats, beats[1:])), len(beats), beats[-1] - beats[0])
    # It went on all the while: no pause is as long as the reading, which takes most of a second.
    assert len(beats) > 20


# Going there


@pytest.fixture
def desk(qtbot, small_plan_path):
    """The whole workplace with a plan, and a search that goes there."""
    with working_window(qtbot, small_plan_path) as made:
        going = GoingThere(made.workplace.panels.use, Messages(made.iface))
        made.looking = Looking(made.plan_in_project, qtbot, going.go)
        yield made
        made.looking.close()


def test_a_claim_is_chosen_in_its_panel_selected_on_the_map_and_zoomed_to(desk):
    desk.looking.enter("wijk warmtenet")
    claims = desk.dock("claims").widget()
    assert desk.dock("claims").isUserVisible()
    assert claims.list.chosen_ids() == ["heat"]
    assert claims.tabs.currentWidget() is claims.list
    assert [row["body_id"] for row in desk.plan.layer("claim_line").selectedFeatures()] == ["heat"]
    assert desk.canvas.extent().contains(desk.plan.layer("claim_line").boundingBoxOfSelected())


def test_a_claim_that_a_search_in_the_list_hides_is_shown_all_the_same(desk):
    desk.bring("claims").widget().list.findChild(object, "WijkaanpakClaimSearch").setText("riool")
    desk.looking.enter("wijk warmtenet")
    assert desk.dock("claims").widget().list.chosen_ids() == ["heat"]


def test_of_many_claims_the_one_that_was_gone_to_is_in_sight_in_the_list(desk):
    for number in range(80):
        add_record(desk.plan, "claim_point", f"Point (155050 46305{number % 10})", name=f"A{number}", kind="tree")
    save_all(desk.plan)
    desk.qtbot.waitUntil(lambda: desk.looking.look("wijk A79") == ["A79"], timeout=20000)
    desk.looking.enter("wijk warmtenet")
    view = desk.dock("claims").widget().list.view
    row = view.selectionModel().selectedRows()[0]
    desk.qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(row).center()), timeout=20000)
    QApplication.processEvents()
    assert view.viewport().rect().contains(view.visualRect(row).center())


def test_a_hot_spot_is_chosen_in_its_panel_and_zoomed_to(desk):
    desk.looking.enter("wijk krap")
    hot_spots = desk.dock("hot_spots").widget()
    assert desk.dock("hot_spots").isUserVisible()
    assert hot_spots.current.text == "Krap"
    assert desk.canvas.extent().contains(hot_spots.current.geometry.boundingBox())
    assert desk.plan.layer("hot_spot").selectedFeatureCount() == 1


def test_a_finding_is_chosen_in_its_panel_and_zoomed_to(desk):
    row = {**BLOCKING, "group_id": "g", "a_name": "Trafo", "b_name": "gasleiding", "version": "1"}
    store_findings(desk.plan, findings_table(row))
    desk.looking.enter("wijk gasleiding")
    assert desk.dock("findings").isUserVisible()
    assert desk.dock("findings").widget().list.currentIndex().isValid()
    assert desk.canvas.extent().width() < 100


def test_a_building_block_is_in_hand_to_be_drawn(desk):
    desk.looking.look("wijk wadi")
    number = next(n for n, result in enumerate(desk.looking.results) if result.userData.startswith("block:"))
    desk.looking.filter.triggerResult(desk.looking.results[number])
    claims = desk.dock("claims").widget()
    assert desk.dock("claims").isUserVisible()
    assert claims.findChild(QTabWidget).currentIndex() == 0
    assert "Wadi" in claims.bar.next_text or "wadi" in claims.bar.next_text
    assert desk.canvas.mapTool() is not None


def test_a_party_is_chosen_in_the_plan_panel(desk):
    changes, party_id = add_party(desk.plan, "Stedin")
    desk.plan.history.perform("party", changes)
    desk.looking.enter("wijk stedin")
    plan = desk.dock("plan").widget()
    assert desk.dock("plan").isUserVisible()
    assert plan.parties.chosen_id == party_id
    assert not plan.parties.isCollapsed()


def test_what_is_gone_meanwhile_is_said(desk):
    desk.looking.look("wijk krap")
    result = next(each for each in desk.looking.results if each.userData.startswith("hot_spot:"))
    layer = desk.plan.layer("hot_spot")
    layer.startEditing()
    layer.deleteFeatures(layer.allFeatureIds())
    save_all(desk.plan)
    desk.qtbot.waitUntil(lambda: not any(True for _row in desk.plan.stored("hot_spot").getFeatures()), timeout=20000)
    desk.looking.filter.triggerResult(result)
    assert "not in the plan any more" in desk.iface.messageBar().currentItem().text()

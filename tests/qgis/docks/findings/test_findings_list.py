"""The list of findings: model, filters and what the panel shows."""

from __future__ import annotations

import pandas as pd
import pytest
import translations
from found_examples import BLOCKING, COUPLING, WARNING, findings_table, four_findings
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QModelIndex, QRegularExpression, Qt
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QLabel, QScrollArea, QSplitter, QToolButton, QTreeView

from wijkaanpak_plugin.docks.findings.list.filters import ExtentFilter, TextFilter, TypeFilter
from wijkaanpak_plugin.docks.findings.list.model import FindingsModel
from wijkaanpak_plugin.docks.findings.notice import Notice
from wijkaanpak_plugin.docks.findings.texts import quiet_text, status_text
from wijkaanpak_plugin.docks.findings.view import FindingsDock
from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE, NEW_ROLE
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.domain import translation
from wijkaanpak_plugin.plan.findings.state import FindingsStatus


@pytest.fixture
def in_dutch():
    """Return what makes the plugin speak Dutch."""
    known = translations.translations_in(translations.FOLDER / "wijkaanpak_nl.ts")
    yield lambda: translation.install_translator(lambda context, text: known[context, text], "nl", ",")
    translation.install_translator(None)


@pytest.fixture
def model():
    model = FindingsModel()
    model.set_findings(FindingRows(four_findings()).rows)
    return model


@pytest.fixture
def dock(qtbot):
    QgsSettings().remove("wijkaanpak/findings")
    dock = FindingsDock()
    qtbot.addWidget(dock)
    dock.show_findings(FindingRows(four_findings()).rows)
    return dock


def grouped_findings():
    """Return a conflict by itself and two that say the same of one tree."""
    common = {
        **WARNING,
        "group_id": "g",
        "a_id": "boom",
        "a_name": "Boom",
        "a_kind": "tree",
        "b_kind": "low_voltage",
        "accuracy_m": 0.0,
    }
    first = {**common, "finding_id": "near", "b_id": "k1", "b_name": "Kabel 1", "measured_m": 2.2}
    second = {**common, "finding_id": "nearer", "b_id": "k2", "b_name": "Kabel 2", "measured_m": 2.3}
    return findings_table(BLOCKING, first, second)


@pytest.fixture
def grouped_dock(qtbot):
    QgsSettings().remove("wijkaanpak/findings")
    dock = FindingsDock()
    qtbot.addWidget(dock)
    dock.show_findings(FindingRows(grouped_findings()).rows)
    return dock


def listed(model):
    """Return the ids that a model or proxy lists, in order."""
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        model.index(row, 0, group).data(FOUND_ROLE).finding_id
        for group in groups
        for row in range(model.rowCount(group))
    ]


def place_of(model, finding_id):
    """Return the place of a row in a model or proxy."""
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    places = [model.index(row, 0, group) for group in groups for row in range(model.rowCount(group))]
    return next(place for place in places if place.data(FOUND_ROLE).finding_id == finding_id)


def titles(model):
    """Return what the groups of a model or proxy are called, with how many findings they hold."""
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def shown_text(widget):
    """Return what the labels say, one a line."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.text())


def filtered(kind, model):
    proxy = kind()
    proxy.setSourceModel(model)
    return proxy


def test_the_model_obeys_the_rules_of_item_models(model, qtmodeltester):
    qtmodeltester.check(model)


@pytest.mark.parametrize("kind", [TypeFilter, TextFilter, ExtentFilter])
def test_each_filter_obeys_the_rules_of_item_models(kind, model, qtmodeltester):
    qtmodeltester.check(filtered(kind, model))


def test_the_most_serious_finding_comes_first_and_shows_its_sentence(model):
    assert listed(model) == ["f3", "f1", "f2", "f0"]
    first = model.index(0, 0, model.index(0, 0))
    assert first.data() == first.data(FOUND_ROLE).sentence


def test_a_sentence_has_the_whole_width_of_the_list(dock):
    tree = dock.list
    assert tree.model().columnCount() == 1
    dock.resize(450, 700)
    dock.show()
    QApplication.processEvents()
    assert tree.columnWidth(0) >= tree.viewport().width() - 1


def test_the_tooltip_of_a_finding_says_how_certain_its_rule_is(model):
    assert "assumption" in place_of(model, "f1").data(Qt.ItemDataRole.ToolTipRole)


def test_the_detail_shows_what_was_measured_what_is_required_and_how_certain_the_rule_is(dock):
    dock.list.setCurrentIndex(place_of(dock.list.model(), "f1"))
    said = shown_text(dock)
    assert "2.4 m" in said
    assert "2.5 m" in said
    assert "assumption" in said


def test_every_severity_has_an_icon_of_its_own():
    rows = [{**WARNING, "severity": severity} for severity in ("blocking", "warning", "weigh", "uncertain")]
    model = FindingsModel()
    rows = [{**row, "finding_id": row["severity"]} for row in rows]
    note = {**WARNING, "severity": "info", "finding_id": "note"}
    not_known = {**four_findings().iloc[0].to_dict(), "finding_id": "last"}
    table = findings_table(*rows, note, {**COUPLING, "finding_id": "together"}, not_known)
    model.set_findings(FindingRows(table).rows)
    pictures = [
        place_of(model, name).data(Qt.ItemDataRole.DecorationRole).pixmap(24, 24).toImage()
        for name in table["finding_id"]
    ]
    assert len(pictures) == 7
    assert not any(picture.isNull() for picture in pictures)
    assert all(a != b for number, a in enumerate(pictures) for b in pictures[number + 1 :])


def test_a_conflict_that_only_informs_is_listed_and_counted_apart(dock):
    note = {**WARNING, "subtype": "works_near", "severity": "info", "finding_id": "note"}
    dock.show_findings(FindingRows(findings_table(WARNING, note)).rows)
    model = dock.list.model()
    assert titles(model) == ["Too near (1)", "For information (1)"]
    texts = [button.text() for button in dock.findChildren(QToolButton, QRegularExpression("^WijkaanpakType_"))]
    assert texts == ["Conflicts 1", "Couplings 0", "Not known 0", "1"]
    dock.show_findings(FindingRows(findings_table(WARNING)).rows)
    assert dock.findChild(QToolButton, "WijkaanpakType_info").isHidden()


def test_findings_of_one_group_are_one_row_with_each_of_them_below_it(grouped_dock):
    model = grouped_dock.list.model()
    assert titles(model) == ["Cannot (1)", "Too near (1)"]
    row = place_of(model, "g")
    assert [model.index(number, 0, row).data(FOUND_ROLE).finding_id for number in range(model.rowCount(row))] == [
        "near",
        "nearer",
    ]
    assert "2 low-voltage cables" in row.data()
    assert grouped_dock.findChild(QLabel, "WijkaanpakCount").text() == "2 findings, 3 pairs"
    grouped_dock.list.setCurrentIndex(row)
    assert "2 findings: Kabel 1, Kabel 2" in shown_text(grouped_dock)


def test_a_finding_of_a_group_is_found_by_its_name_and_chosen_below_its_row(grouped_dock):
    grouped_dock.choose("nearer")
    current = grouped_dock.list.currentIndex()
    assert current.data(FOUND_ROLE).finding_id == "nearer"
    assert current.parent().data(FOUND_ROLE).pairs


def test_a_row_of_several_is_new_when_one_of_them_is(grouped_dock):
    grouped_dock.show_findings(FindingRows(grouped_findings()).rows, {"nearer"})
    model = grouped_dock.list.model()
    assert [place_of(model, name).data(NEW_ROLE) for name in ("f0", "g")] == [False, True]


def test_the_place_of_a_row_of_several_is_that_of_all_of_them(grouped_dock):
    row = place_of(grouped_dock.list.model(), "g").data(FOUND_ROLE)
    assert row.zone.area == pytest.approx(sum(pair.zone.area for pair in row.pairs))
    assert row.about == {"boom", "k1", "k2"}


def test_an_edit_makes_anew_only_the_rows_that_it_changes():
    before = FindingRows(grouped_findings())
    after = before.with_fresh(grouped_findings().iloc[:0], {"nobody"})
    assert [row is other for row, other in zip(before.rows, after.rows)] == [True, True]
    without = before.with_fresh(grouped_findings().iloc[:0], {"k2"})
    assert [row.finding_id for row in without.rows] == ["f0", "near"]


@pytest.mark.parametrize("kind", [TypeFilter, TextFilter, ExtentFilter])
def test_filters_obey_the_rules_of_item_models_for_rows_of_several_too(kind, qtmodeltester):
    model = FindingsModel()
    model.set_findings(FindingRows(grouped_findings()).rows)
    qtmodeltester.check(model)
    qtmodeltester.check(filtered(kind, model))


def test_the_panel_says_how_many_are_listed_and_how_many_there_are(dock):
    assert dock.findChild(QLabel, "WijkaanpakCount").text() == "4 findings"
    dock.findChild(QToolButton, "WijkaanpakType_coupling").click()
    assert dock.findChild(QLabel, "WijkaanpakCount").text() == "3 of 4 findings"


def test_the_panel_says_so_when_no_finding_passes_the_filters(dock, qtbot):
    qtbot.keyClicks(dock.findChild(object, "WijkaanpakSearch"), "zzz")
    qtbot.waitUntil(lambda: "findings in all: 4" in dock.findChild(QLabel, "WijkaanpakCount").text())


def test_the_detail_shows_rule_source_parties_and_the_names_as_they_are(dock):
    dock.pages.show_finding(FindingRows(four_findings()).rows[1])
    text = shown_text(dock.pages)
    assert "<b>Lindestraat</b>" in text
    labels = dock.pages.findChildren(QLabel)
    sentence = next(label for label in labels if "Lindestraat" in label.text())
    assert sentence.textFormat() == Qt.TextFormat.PlainText
    assert "2.4 m" in text
    assert "2.5 m" in text
    assert "assumption" in text
    assert "not known" in text


def test_the_detail_names_transitions_beside_their_colours(dock):
    dock.pages.show_finding(FindingRows(four_findings()).rows[2])
    assert "climate adaptation" in shown_text(dock.pages)


def test_the_arrows_move_without_touching_the_map_and_enter_asks_for_it(dock, qtbot):
    dock.list.setCurrentIndex(place_of(dock.list.model(), "f3"))
    with qtbot.assertNotEmitted(dock.finding_chosen):
        qtbot.keyClick(dock.list, Qt.Key.Key_Down)
        with qtbot.waitSignal(dock.finding_current) as moved:
            qtbot.keyClick(dock.list, Qt.Key.Key_Down)
    assert moved.args[0].finding_id == "f1"
    with qtbot.waitSignal(dock.finding_asked) as asked:
        qtbot.keyClick(dock.list, Qt.Key.Key_Space)
    assert asked.args[0].finding_id == "f1"
    with qtbot.waitSignal(dock.finding_entered) as entered:
        qtbot.keyClick(dock.list, Qt.Key.Key_Return)
    assert entered.args[0].finding_id == "f1"


def test_a_click_on_a_finding_chooses_it_and_on_a_group_nothing(dock, qtbot):
    dock.resize(450, 700)
    dock.show()
    tree, model = dock.list, dock.list.model()
    group = model.index(0, 0)
    with qtbot.assertNotEmitted(dock.finding_chosen):
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(group).center())
    with qtbot.waitSignal(dock.finding_chosen) as chosen:
        place = tree.visualRect(model.index(0, 0, group)).center()
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args[0].finding_id == "f3"


def test_the_chosen_finding_stays_chosen_when_the_findings_come_anew(dock):
    dock.list.setCurrentIndex(place_of(dock.list.model(), "f1"))
    table = findings_table({**WARNING, "finding_id": "f1"}, {**BLOCKING, "finding_id": "new"})
    dock.show_findings(FindingRows(table).rows)
    assert dock.list.currentIndex().data(FOUND_ROLE).finding_id == "f1"


def test_a_finding_that_is_gone_leaves_nothing_outlined(dock, qtbot):
    dock.list.setCurrentIndex(place_of(dock.list.model(), "f1"))
    with qtbot.waitSignal(dock.finding_current, check_params_cb=lambda found: found is None):
        dock.show_findings([])


def test_pan_and_zoom_exclude_each_other_and_are_remembered(dock, qtbot):
    dock.follow.findChild(QToolButton, "WijkaanpakFollow_pan").click()
    assert dock.follow.pans
    assert not dock.follow.zooms
    again = FindingsDock()
    qtbot.addWidget(again)
    assert again.follow.pans
    assert not again.follow.zooms


def test_the_groups_say_in_a_tooltip_what_they_mean(model):
    for row in range(model.rowCount()):
        assert model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_an_empty_list_of_findings_is_a_list_too():
    model = FindingsModel()
    model.set_findings(FindingRows(findings_table()).rows)
    assert model.findings() == []
    assert model.rowCount(QModelIndex()) == 0


def test_the_panel_fits_on_a_small_screen(dock):
    assert dock.minimumSizeHint().width() <= 480
    assert dock.minimumSizeHint().height() <= 560
    assert dock.findChild(QCheckBox, "WijkaanpakInExtent").toolTip()


def test_the_list_has_the_room_until_a_finding_is_chosen_and_then_the_pages_as_the_user_left_them(dock, qtbot):
    dock.resize(440, 560)
    dock.show()
    halves, message = dock.findChild(QSplitter), dock.findChild(QLabel, "WijkaanpakFindingMessage")
    qtbot.waitUntil(lambda: halves.sizes()[1] < 2 * message.fontMetrics().lineSpacing())
    assert message.isVisible()
    assert message.fontMetrics().horizontalAdvance(message.text()) <= message.width()
    all_of_it = dock.list.height()
    dock.choose("f3")
    qtbot.waitUntil(lambda: dock.list.height() < all_of_it)
    assert not message.isVisible()
    assert dock.list.visualRect(dock.list.currentIndex()).isValid()
    dock.resize(440, 800)
    qtbot.waitUntil(lambda: halves.height() > 600)
    halves.moveSplitter(310, 1)
    dock.list.setCurrentIndex(QModelIndex())
    qtbot.waitUntil(lambda: halves.sizes()[1] < 2 * message.fontMetrics().lineSpacing())
    dock.choose("f1")
    qtbot.waitUntil(lambda: halves.sizes()[0] == pytest.approx(310, abs=5))


def test_in_studio_mode_the_words_of_the_buttons_stand_below_their_pictures_and_nothing_is_wider_than_the_panel(dock):
    dock.list.setCurrentIndex(dock.list.model().index(0, 0, dock.list.model().index(0, 0)))
    show_studio(dock, True)
    dock.show()
    buttons = dock.findChildren(QToolButton, QRegularExpression("^WijkaanpakType_"))
    assert [button.text().count("\n") for button in buttons] == [1] * len(buttons)
    dock.resize(dock.widget().minimumWidth(), 800)
    QApplication.processEvents()
    for page in dock.pages.findChildren(QScrollArea):
        assert page.widget().width() <= max(page.viewport().width(), page.minimumSizeHint().width())
    show_studio(dock, False)
    assert [button.text().count("\n") for button in buttons] == [0] * len(buttons)


def findings_about_claims():
    """Four findings: two about the wadi, of which one with the pipe, one about the pipe alone, one of the tree."""
    return four_findings().assign(a_id=["wadi", "pipe", "wadi", "tree"], b_id=["pipe", "", "", "cable"])


def test_only_what_an_edit_affects_is_listed_anew():
    table = findings_about_claims()
    before = FindingRows(table)
    fresh = table.iloc[:1].assign(finding_id="fresh", sentence="Found again.")
    after = before.with_fresh(fresh, {"wadi"})
    gone = set(table["finding_id"][table["a_id"] == "wadi"])
    assert len(gone) == 2
    assert after.rows == FindingRows(pd.concat([table[~table["finding_id"].isin(gone)], fresh])).rows
    kept = {found.finding_id: found for found in before.rows if found.finding_id not in gone}
    assert all(found is kept[found.finding_id] for found in after.rows if found.finding_id != "fresh")


def test_a_finding_that_is_found_again_differently_is_listed_as_it_is_now():
    table = findings_about_claims()
    fresh = table[table["a_id"] == "tree"].assign(sentence="Nearer now.")
    after = FindingRows(table).with_fresh(fresh, {"tree"})
    assert len(after.rows) == 4
    assert [found.sentence for found in after.rows if found.sentence == "Nearer now."] == ["Nearer now."]


def test_a_list_from_which_all_findings_go_is_empty():
    table = findings_about_claims()
    assert FindingRows(table).with_fresh(table.iloc[:0], {"wadi", "pipe", "tree"}).rows == []


def test_there_is_always_a_sentence_above_a_list_and_no_blank_strip_without_one(qtbot):
    dock = FindingsDock()
    qtbot.addWidget(dock)
    dock.resize(460, 800)
    dock.show()
    notice = dock.findChild(Notice)
    dock.show_notice(status_text(FindingsStatus.NEVER_FOUND), quiet_text(FindingsStatus.NEVER_FOUND))
    assert not notice.isVisible()
    dock.show_findings(FindingRows(four_findings()).rows)
    dock.show_notice(status_text(FindingsStatus.CURRENT), quiet_text(FindingsStatus.CURRENT))
    label = dock.findChild(QLabel, "WijkaanpakFindingsHold")
    assert (label.isVisible(), label.text()) == (True, "These findings hold for the plan as it is now.")
    dock.show_message("Nothing was found.")
    assert not notice.isVisible()
    dock.show_notice(status_text(FindingsStatus.OUTDATED), quiet_text(FindingsStatus.OUTDATED))
    assert dock.findChild(QLabel, "WijkaanpakNotice").isVisible()


def test_the_notice_of_old_findings_does_not_move_the_list_under_the_mouse(qtbot):
    dock = FindingsDock()
    qtbot.addWidget(dock)
    dock.resize(460, 800)
    dock.show()
    dock.show_findings(FindingRows(four_findings()).rows)
    view = dock.findChild(QTreeView, "WijkaanpakFindingsList")
    qtbot.waitUntil(lambda: view.height() > 0)
    QApplication.processEvents()
    before = view.mapTo(dock, view.rect().topLeft())
    for status in FindingsStatus:
        dock.show_notice(status_text(status), quiet_text(status))
        QApplication.processEvents()
        assert view.mapTo(dock, view.rect().topLeft()) == before, status


def test_what_is_said_of_old_findings_is_read_whole_in_the_studio_on_a_small_screen_in_both_languages(qtbot, in_dutch):
    dock = FindingsDock()
    qtbot.addWidget(dock)
    dock.resize(372, 700)
    dock.show_findings(FindingRows(four_findings()).rows)
    show_studio(dock, True)
    dock.show()
    for begin in (None, in_dutch):
        if begin is not None:
            begin()
        for status in FindingsStatus:
            dock.show_notice(status_text(status), quiet_text(status))
            QApplication.processEvents()
            label = dock.findChild(QLabel, "WijkaanpakNotice" if status_text(status) else "WijkaanpakFindingsHold")
            whole = QLabel(label.text(), dock)
            whole.setWordWrap(True)
            whole.setFont(label.font())
            assert whole.heightForWidth(label.width()) <= label.height(), label.text()


def test_what_hides_findings_is_in_sight_in_the_studio_too(dock):
    show_studio(dock, True)
    dock.show()
    assert dock.findChild(QToolButton, "WijkaanpakActive_in_extent") is None
    dock.findChild(QCheckBox, "WijkaanpakInExtent").setChecked(True)
    assert dock.findChild(QToolButton, "WijkaanpakActive_in_extent").isVisible()
    dock.findChild(QToolButton, "WijkaanpakActive_in_extent").click()
    assert not dock.wants_extent_filter

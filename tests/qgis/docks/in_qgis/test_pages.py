"""The pages in the options and in the properties of the project: nothing is written before OK or Apply."""

from __future__ import annotations

import pytest
from qgis.core import Qgis, QgsSettings
from qgis.gui import QgsColorButton, QgsDoubleSpinBox, QgsFileWidget, QgsOptionsPageWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCheckBox, QGroupBox, QLabel, QLineEdit, QListWidget, QPushButton, QToolButton, QWidget
from records import locked

from wijkaanpak_plugin.docks.in_qgis.page import PageFactory
from wijkaanpak_plugin.docks.in_qgis.plan_page import PlanPage
from wijkaanpak_plugin.docks.in_qgis.user_page import UserPage
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.settings import AnalysisSettings
from wijkaanpak_plugin.domain.translation import install_translator
from wijkaanpak_plugin.export.house_style import HouseStyle, house_style, keep_house_style
from wijkaanpak_plugin.plan.claims.last_values import recall, remember
from wijkaanpak_plugin.plan.claims.plan_settings import PlanSetting, change_settings
from wijkaanpak_plugin.plan.claims.session_periods import session_periods
from wijkaanpak_plugin.plan.findings.judging_inputs import changes_judging_inputs
from wijkaanpak_plugin.plan.sources.trust import is_trusted, trust
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.sources.profiles.users_folder import keep_profiles_in


@pytest.fixture
def parent(qtbot):
    """The dialog in which QGIS shows a page."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def nothing_remembered():
    """This computer remembers nothing of addresses and typed values, before and after."""
    for _time in ("before", "after"):
        QgsSettings().remove("wijkaanpak/trusted")
        QgsSettings().remove("wijkaanpak/claims/last")
        if _time == "before":
            yield


def words(page):
    """All that stands on a page."""
    return "\n".join(
        [*(label.text() for label in page.findChildren(QLabel)), *(box.title() for box in page.findChildren(QGroupBox))]
    )


# The options


def addresses(page):
    listed = page.findChild(QListWidget, "WijkaanpakTrusted")
    return [listed.item(row) for row in range(listed.count())]


def test_an_address_without_its_tick_is_asked_about_again_after_ok(parent, plan, nothing_remembered):
    trust(plan, "/elsewhere/cables.gpkg", "ogr")
    trust(plan, "https://example.org/wfs", "WFS")
    page = UserPage(parent)
    assert [item.text() for item in addresses(page)] == ["/elsewhere/cables.gpkg", "WFS: https://example.org/wfs"]
    addresses(page)[0].setCheckState(Qt.CheckState.Unchecked)
    assert is_trusted(plan, "/elsewhere/cables.gpkg", "ogr")
    page.apply()
    assert not is_trusted(plan, "/elsewhere/cables.gpkg", "ogr")
    assert is_trusted(plan, "https://example.org/wfs", "WFS")
    assert [item.text() for item in addresses(page)] == ["WFS: https://example.org/wfs"]


def test_cancel_forgets_nothing(parent, plan, nothing_remembered):
    trust(plan, "/elsewhere/cables.gpkg", "ogr")
    remember("tree", {"width_m": 3.0}, {})
    page = UserPage(parent)
    addresses(page)[0].setCheckState(Qt.CheckState.Unchecked)
    page.findChild(QCheckBox, "WijkaanpakForgetTyped").setChecked(True)
    page.cancel()
    assert is_trusted(plan, "/elsewhere/cables.gpkg", "ogr")
    assert recall("tree") == {"width_m": 3.0}


def test_what_was_typed_last_is_forgotten_after_ok(parent, nothing_remembered):
    remember("tree", {"width_m": 3.0}, {})
    remember("wadi", {"top_m": 0.0}, {})
    page = UserPage(parent)
    assert "Of 2 building blocks" in words(page)
    page.apply()
    assert recall("tree")
    page.findChild(QCheckBox, "WijkaanpakForgetTyped").setChecked(True)
    page.apply()
    assert (recall("tree"), recall("wadi")) == ({}, {})
    assert not page.findChild(QCheckBox, "WijkaanpakForgetTyped").isEnabled()


def test_own_profiles_have_a_folder_that_can_be_shown(parent, tmp_path, nothing_remembered):
    keep_profiles_in(tmp_path)
    try:
        assert UserPage(parent).findChild(QPushButton, "WijkaanpakProfilesFolder").isEnabled()
        (tmp_path / "broken.json").write_text("{", encoding="utf-8")
        assert "broken" in words(UserPage(parent))
        keep_profiles_in(None)
        assert not UserPage(parent).findChild(QPushButton, "WijkaanpakProfilesFolder").isEnabled()
    finally:
        keep_profiles_in(None)


def test_logo_and_house_colour_are_kept_after_ok_and_forgotten_when_emptied(parent, nothing_remembered):
    try:
        page = UserPage(parent)
        page.findChild(QgsFileWidget, "WijkaanpakLogo").setFilePath("/bureau/beeldmerk.svg")
        page.findChild(QgsColorButton, "WijkaanpakHouseColour").setColor(QColor("#00695c"))
        page.cancel()
        assert house_style() == HouseStyle("", "")
        page.apply()
        assert house_style() == HouseStyle("/bureau/beeldmerk.svg", "#00695c")
        again = UserPage(parent)
        assert again.findChild(QgsColorButton, "WijkaanpakHouseColour").color().name() == "#00695c"
        again.findChild(QgsFileWidget, "WijkaanpakLogo").setFilePath("")
        again.findChild(QgsColorButton, "WijkaanpakHouseColour").setToNull()
        again.apply()
        assert house_style() == HouseStyle("", "")
    finally:
        keep_house_style(HouseStyle("", ""))


# The plan


@pytest.fixture
def properties(plan_in_project, plan_path, qgis_iface, parent):
    """Makes the page anew, as each opening of the dialog does; the plan is open."""
    plan_in_project.open(plan_path)
    return lambda: PlanPage(plan_in_project, Messages(qgis_iface), parent)


def figure(page, key):
    return page.findChild(QgsDoubleSpinBox, f"WijkaanpakSetting_{key}")


def source(page, key):
    return page.findChild(QLineEdit, f"WijkaanpakSource_{key}")


def stored(plan, key):
    rows = [row for row in plan.stored("setting").getFeatures() if row["key"] == key]
    return [tuple(plain(row[name]) for name in ("value", "source", "status")) for row in rows]


def test_it_shows_the_figures_that_the_plan_counts_with(properties):
    page = properties()
    assert figure(page, "search_distance_m").value() == 20
    assert figure(page, "max_shift_months").value() == 24
    assert figure(page, "redig_period_months").value() == 84
    assert "assumption" in words(page)


def test_ok_writes_all_that_is_changed_as_one_step_that_can_be_undone(properties, plan_in_project):
    plan, page, steps = plan_in_project.plan, properties(), []
    plan.history.performed.connect(steps.append)
    figure(page, "search_distance_m").setValue(35)
    source(page, "search_distance_m").setText("Handboek ondergrond 2026")
    figure(page, "max_shift_months").setValue(12)
    page.findChild(QLineEdit, "WijkaanpakSessionPeriods").setText("2028; 2031 2036")
    assert steps == []
    assert plan.settings() == AnalysisSettings()
    page.apply()
    assert len(steps) == 1
    assert changes_judging_inputs(steps[0])
    assert plan.settings() == AnalysisSettings(search_distance_m=35, max_shift_months=12)
    assert stored(plan, "search_distance_m") == [("35", "Handboek ondergrond 2026", "local")]
    assert stored(plan, "max_shift_months")[0][2] == "assumption"
    assert [period.last for period in session_periods(plan)][:3] == [2028, 2031, 2036]
    plan.history.undo()
    assert plan.settings() == AnalysisSettings()
    assert stored(plan, "session_periods") == []


def test_ok_after_apply_writes_nothing_more(properties, plan_in_project):
    page, steps = properties(), []
    figure(page, "search_distance_m").setValue(35)
    page.apply()
    plan_in_project.plan.history.performed.connect(steps.append)
    page.apply()
    assert steps == []


def test_cancel_writes_nothing(properties, plan_in_project):
    page = properties()
    figure(page, "search_distance_m").setValue(35)
    page.cancel()
    page.deleteLater()
    assert plan_in_project.plan.settings() == AnalysisSettings()
    assert plan_in_project.plan.history.undo_text is None


def test_the_standard_figure_takes_its_source_from_the_catalogue_again(properties, plan_in_project):
    before = stored(plan_in_project.plan, "search_distance_m")
    page = properties()
    figure(page, "search_distance_m").setValue(35)
    page.apply()
    page = properties()
    assert figure(page, "search_distance_m").value() == 35
    figure(page, "search_distance_m").clear()
    assert not source(page, "search_distance_m").isEnabled()
    page.apply()
    assert stored(plan_in_project.plan, "search_distance_m") == before


def test_a_source_can_be_taken_back_and_the_figure_is_an_assumption_then(properties, plan_in_project):
    plan = plan_in_project.plan
    plan.history.perform("set", change_settings(plan, {"max_shift_months": PlanSetting("12", "Afspraak")}))
    page = properties()
    assert source(page, "max_shift_months").text() == "Afspraak"
    source(page, "max_shift_months").clear()
    page.apply()
    assert stored(plan, "max_shift_months") == [("12", None, "assumption")]


def test_years_that_make_no_periods_are_told_at_once_and_not_written(properties, plan_in_project):
    page = properties()
    page.findChild(QLineEdit, "WijkaanpakSessionPeriods").setText("2030, 2028")
    assert "2030, 2028" in page.findChild(QLabel, "WijkaanpakWrongYears").text()
    assert not page.isValid()
    page.apply()
    assert stored(plan_in_project.plan, "session_periods") == []
    page.findChild(QLineEdit, "WijkaanpakSessionPeriods").setText("")
    assert page.isValid()


def test_a_figure_that_is_none_is_told_and_stays_until_another_one_is_chosen(properties, plan_in_project, qgis_iface):
    plan = plan_in_project.plan
    layer = plan.layer("setting")
    layer.startEditing()
    row = next(row for row in layer.getFeatures() if row["key"] == "search_distance_m")
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("value"), "twintig")
    layer.commitChanges()
    page = properties()
    assert "'twintig'" in words(page)
    page.apply()
    assert stored(plan, "search_distance_m")[0][0] == "twintig"
    figure(page, "max_shift_months").setValue(12)
    page.apply()
    assert [stored(plan, key)[0][0] for key in ("search_distance_m", "max_shift_months")] == ["twintig", "12"]
    figure(page, "search_distance_m").setValue(30)
    assert "'twintig'" not in words(page)
    page.apply()
    assert plan.settings().search_distance_m == 30


def test_a_figure_with_more_decimals_than_the_field_stays_as_it_is(properties, plan_in_project):
    plan = plan_in_project.plan
    for key, text in (("search_distance_m", "20.25"), ("redig_period_months", "61.5")):
        plan.history.perform("set", change_settings(plan, {key: PlanSetting(text)}))
    steps = []
    plan.history.performed.connect(steps.append)
    properties().apply()
    assert steps == []
    assert (plan.settings().search_distance_m, plan.settings().redig_period_months) == (20.25, 61.5)


def test_a_plan_that_another_program_holds_is_told_of_and_not_written(properties, plan_in_project, qgis_iface):
    page = properties()
    figure(page, "search_distance_m").setValue(35)
    with locked(plan_in_project.plan.backend.path):
        page.apply()
    assert plan_in_project.plan.settings() == AnalysisSettings()
    assert len(qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Warning)) == 1


def test_without_a_plan_it_says_what_to_do(plan_in_project, qgis_iface, parent):
    page = PlanPage(plan_in_project, Messages(qgis_iface), parent)
    assert "No plan is open" in words(page)
    page.apply()


# Both


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("which", ["user", "plan"])
def test_a_page_is_made_by_its_factory_and_speaks_the_language_of_the_reader(
    properties, plan_in_project, qgis_iface, parent, language, which, nothing_remembered
):
    install_translator(lambda _context, text: f"«{text}»" if language == "nl" else text, language)
    helped = []
    try:
        make = UserPage if which == "user" else lambda above: PlanPage(plan_in_project, Messages(qgis_iface), above)
        page = PageFactory("key", make, lambda: helped.append(which)).createWidget(parent)
        assert isinstance(page, QgsOptionsPageWidget)
        assert all(("«" in box.title()) == (language == "nl") for box in page.findChildren(QGroupBox))
        page.findChild(QToolButton, "WijkaanpakDockHelp").click()
        QTest.keyClick(page.findChild(QGroupBox), Qt.Key.Key_F1)
        assert helped == [which, which]
    finally:
        install_translator(None)

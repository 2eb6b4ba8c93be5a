"""QGIS' temporal controller follows the windows of claims and works, in the plugin and in plain QGIS."""

from __future__ import annotations

import datetime

import pytest
from qgis.core import (
    QgsDateTimeRange,
    QgsExpression,
    QgsExpressionContext,
    QgsFeatureRequest,
    QgsProject,
    QgsTemporalUtils,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from records import add_record, save_all

from wijkaanpak_plugin.domain.window import first_day, last_day
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, TABLES
from wijkaanpak_plugin.plan.styling.periods_in_time import begin_expression, end_expression

#: As people write a year, a part of it, a month, a week and a day.
WRITTEN = (
    *("2027", "2027-2029", "2027 - 2029", "Q2 2027", "2027-Q4", "2027 k1", "2e kwartaal 2027", "kw 3 2027", "Q1-2027"),
    *(
        "H1 2027",
        "2027-h2",
        "1e helft 2027",
        "halfjaar 2 2027",
        "2027-05",
        "12/2027",
        "5-2027",
        "mei 2027",
        "dec. 2027",
    ),
    *("May 2027", "oktober 2027", "week 20 2027", "2027-W01", "w52 2027", "wk 9 2028", "2027-05-01", "2027/5/1"),
    *(
        "1-5-2027",
        "31/12/2027",
        "1.5.2027",
        "1 mei 2027",
        "29-2-2028",
        "2027-05-01T10:00:00",
        "2027-05-01 10:00",
        "1800",
    ),
)
#: Read with the plugin only, or by nobody.
NOT_READ = (
    *(
        "",
        "onbekend",
        "-",
        "0",
        "2027-13",
        "30-2-2027",
        "2027-04-30T22:00:00Z",
        "mei t/m juli 2027",
        "9999",
        "5 smurf 2027",
    ),
    *("2027.0", "20270501", "week 53 2027", "voor de zomer van 2027"),
)


@pytest.fixture
def claims(qgis_app):
    """A layer in memory with the two columns of a window."""
    return QgsVectorLayer("NoGeometry?field=works_from:string&field=works_to:string", "claims", "memory")


def moment(layer, expression, begin, end):
    """What an expression makes of a window: a datetime, or the text that stands for always."""
    feature = QgsVectorLayerUtils.createFeature(layer, attributes={0: begin, 1: end})
    context = QgsExpressionContext(layer.createExpressionContext())
    context.setFeature(feature)
    value = QgsExpression(expression).evaluate(context)
    return value.toPyDate() if isinstance(value, QDate) else value.toPyDateTime() if hasattr(value, "time") else value


def seen(layer, first, last):
    """The names of what a layer shows between two days, by what QGIS itself asks of it."""
    days = (QDateTime(QDate(*first), QTime(0, 0)), QDateTime(QDate(*last), QTime(0, 0)))
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    shown = layer.temporalProperties().createFilterString(context, QgsDateTimeRange(*days))
    return {row["name"] for row in layer.getFeatures(QgsFeatureRequest().setFilterExpression(shown))}


def plain_layer(plan, table):
    """The layer in plain QGIS, once its user restores the stored style: at first QGIS switches its time off."""
    layer = QgsVectorLayer(f"{plan.backend.path}|layername={table}", table, "ogr")
    layer.loadDefaultStyle()
    return layer


@pytest.fixture
def windows(plan):
    """A plan with claims in windows that are written in several ways, and one without."""
    for name, begin, end in (
        ("heat", "2028", "2029"),
        ("sewer", "Q2 2027", "2027-Q3"),
        ("tree", None, None),
        ("from", "2029", None),
        ("until", None, "1-5-2027"),
        ("unread", "na de zomer", "2027"),
        ("reversed", "2029", "2027"),
    ):
        add_record(plan, "claim_point", "Point (155050 463053)", name=name, kind="tree", works_from=begin, works_to=end)
    save_all(plan)
    return plan


@pytest.mark.parametrize("text", WRITTEN)
def test_a_period_begins_and_ends_in_qgis_as_it_does_in_the_analysis(claims, text):
    assert moment(claims, begin_expression(), text, None) == first_day(text)
    last = datetime.datetime.combine(last_day(text), datetime.time(23, 59, 59))
    assert moment(claims, end_expression(), None, text) == last


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_period_for_qgis_hides_nothing(claims, text):
    assert moment(claims, begin_expression(), text, None) == ""
    assert moment(claims, end_expression(), None, text) == "~"


def test_a_window_that_ends_before_it_begins_is_always_shown(claims):
    assert first_day("2029") > last_day("2027")
    assert moment(claims, begin_expression(), "2029", "2027") == ""
    assert moment(claims, end_expression(), "2029", "2027") == "~"


def test_claims_are_seen_in_their_windows_and_what_has_none_always(windows):
    layer = windows.layer("claim_point")
    assert layer.temporalProperties().isActive()
    always = {"tree", "unread", "reversed"}
    assert seen(layer, (2027, 6, 1), (2027, 7, 1)) == {"sewer", *always}
    assert seen(layer, (2027, 1, 1), (2027, 4, 1)) == {"until", *always, "sewer"}
    assert seen(layer, (2028, 6, 1), (2028, 7, 1)) == {"heat", *always} - {"unread"}
    assert seen(layer, (2029, 12, 31), (2030, 1, 1)) == {"heat", "from", *always} - {"unread"}
    assert seen(layer, (2040, 1, 1), (2040, 2, 1)) == {"from", *always} - {"unread"}


def test_plain_qgis_without_the_plugin_follows_them_too(windows):
    layer = plain_layer(windows, "claim_point")
    assert layer.temporalProperties().isActive()
    assert seen(layer, (2027, 6, 1), (2027, 7, 1)) == {"sewer", "tree", "unread", "reversed"}


def test_the_range_of_all_moments_is_that_of_the_windows(windows, qgis_new_project):
    QgsProject.instance().addMapLayer(windows.layer("claim_point"))
    every = QgsTemporalUtils.calculateTemporalRangeForProject(QgsProject.instance())
    assert (every.begin().date(), every.end().date()) == (QDate(2027, 4, 1), QDate(2029, 12, 31))


def test_only_claims_and_works_have_a_time(plan):
    active = {table.name for table in TABLES if plan.layer(table.name).temporalProperties().isActive()}
    assert active == set(CLAIM_TABLES)


def test_the_layers_of_a_plan_whose_style_is_older_follow_their_windows_too(small_plan, qgis_new_project):
    small_plan.backend.store_styles("wijkaanpak", {})
    path = small_plan.backend.path
    small_plan.close()
    assert not QgsVectorLayer(f"{path}|layername=claim_line", "x", "ogr").temporalProperties().isActive()
    holder = PlanInProject(QgsProject.instance())
    layer = holder.open(path).layer("claim_line")
    holder.unload()
    assert seen(layer, (2027, 2, 1), (2027, 3, 1)) == {"Riool"}


def test_who_switches_it_off_in_a_project_keeps_it_off(small_plan_path, qgis_new_project):
    project = QgsProject.instance()
    holder = PlanInProject(project)
    plan = holder.open(small_plan_path)
    layer = plan.layer("claim_line")
    layer.temporalProperties().setIsActive(False)
    holder.open(small_plan_path)  # once more: what was taken off the map would come back
    assert not layer.temporalProperties().isActive()
    holder.unload()

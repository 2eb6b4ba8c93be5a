"""Functions for people's own styles, labels and layouts: they say of a claim what the open plan does."""

from __future__ import annotations

from threading import Thread

import pytest
from found_examples import findings_table
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsLayoutItemLabel,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPalLayerSettings,
    QgsPrintLayout,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QDate, QSize
from records import add_record, save_all

from wijkaanpak_plugin.domain.translation import install_translator
from wijkaanpak_plugin.export.sheet.template import Template, template_path
from wijkaanpak_plugin.map.claim_functions import GROUP, ClaimFunctions
from wijkaanpak_plugin.plan.findings.findings import store_findings
from wijkaanpak_plugin.plan.packages.copies import copy_to_package
from wijkaanpak_plugin.sources.foreign_expressions import reaches_out

NAMES = {f"wijkaanpak_{name}" for name in ("conflicts", "couplings", "packages", "party", "first_day", "last_day")}


def found(name, of_type, severity, a_id, b_id, group_id=""):
    return {
        "finding_id": name,
        "version": "1",
        "type": of_type,
        "severity": severity,
        "a_id": a_id,
        "b_id": b_id,
        "group_id": group_id or name,
    }


@pytest.fixture
def functions(plan_in_project):
    """The functions, as the plugin registers them."""
    registered = ClaimFunctions(plan_in_project)
    yield registered
    registered.unload()


@pytest.fixture
def open_plan(functions, plan_in_project, small_plan_path):
    """The small plan, open, with findings: heat has three conflicts of which two are one row, and a coupling."""
    plan = plan_in_project.open(small_plan_path)
    rows = (
        found("f1", "conflict", "blocking", "heat", "cable 1"),
        found("f2", "conflict", "warning", "heat", "bay 1", "bays"),
        found("f3", "conflict", "warning", "heat", "bay 2", "bays"),
        found("f4", "conflict", "info", "heat", "tree"),
        found("f5", "coupling", "", "sewer", "heat"),
        found("f6", "no_coverage", "", "heat", ""),
    )
    store_findings(plan, findings_table(*rows))
    return plan


def said(text, layer=None, body_id=""):
    """What an expression says of the row of a claim."""
    context = QgsExpressionContext()
    if layer is not None:
        context = layer.createExpressionContext()
        context.setFeature(next(row for row in layer.getFeatures() if row["body_id"] == body_id))
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    expression.prepare(context)
    value = expression.evaluate(context)
    assert not expression.hasEvalError(), expression.evalErrorString()
    return value


def registered():
    return {function.name() for function in QgsExpression.Functions() if function.group() == GROUP}


def test_conflicts_are_counted_as_the_panel_lists_them(open_plan):
    layer = open_plan.layer("claim_line")
    assert said("wijkaanpak_conflicts()", layer, "heat") == 2
    assert said("wijkaanpak_couplings()", layer, "heat") == 1
    assert said("wijkaanpak_couplings()", layer, "sewer") == 1
    assert said("wijkaanpak_conflicts()", layer, "sewer") == 0


def test_a_claim_may_be_named_anywhere(open_plan):
    assert said("wijkaanpak_conflicts('heat')") == 2
    assert said("wijkaanpak_conflicts(body_id:='heat') + wijkaanpak_couplings('heat')") == 3
    assert said("wijkaanpak_conflicts('nobody')") is None
    assert said("wijkaanpak_conflicts()") is None


def test_packages_and_party_of_a_claim(open_plan, qtbot):
    changes, copies = copy_to_package(open_plan, ["heat"], new_name="Samen open")
    open_plan.history.perform("package", changes)
    assert said(f"wijkaanpak_packages('{copies[0]}')") == ["Samen open"]
    assert said("wijkaanpak_packages('heat')") == []
    assert said("wijkaanpak_party('heat')") is None
    add_record(open_plan, "claim_point", "Point (155050 463053)", body_id="own", kind="tree", owner="Liander")
    save_all(open_plan)
    qtbot.waitUntil(lambda: said("wijkaanpak_party('own')") == "Liander", timeout=10000)


def test_what_is_found_meanwhile_is_said_the_next_time(open_plan):
    assert said("wijkaanpak_conflicts('heat')") == 2
    store_findings(open_plan, findings_table(found("f1", "conflict", "blocking", "heat", "cable 1")))
    assert said("wijkaanpak_conflicts('heat')") == 1


def test_the_map_is_drawn_anew_when_a_label_may_say_something_else(open_plan, qtbot):
    layer = open_plan.layer("claim_line")
    assert said("wijkaanpak_conflicts()", layer, "heat") == 2
    with qtbot.waitSignal(layer.repaintRequested, timeout=10000):
        store_findings(open_plan, findings_table())


def test_a_plain_layer_of_the_plan_says_it_too(open_plan):
    layer = QgsVectorLayer(f"{open_plan.backend.path}|layername=claim_line", "plain", "ogr")
    assert said("wijkaanpak_conflicts()", layer, "heat") == 2


def test_a_layer_without_claims_says_nothing(open_plan):
    layer = QgsVectorLayer("Point?field=name:string", "x", "memory")
    expression = QgsExpression("wijkaanpak_conflicts()")
    context = layer.createExpressionContext()
    assert expression.evaluate(context) is None
    assert not expression.hasEvalError()


def test_rules_of_a_style_and_labels_draw_by_them(open_plan, qgis_app):
    layer = open_plan.layer("claim_line")
    root = QgsRuleBasedRenderer.Rule(None)
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp="wijkaanpak_conflicts() > 1"))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    labels = QgsPalLayerSettings()
    labels.placement = Qgis.LabelPlacement.Line
    labels.isExpression, labels.fieldName = True, "'c' || wijkaanpak_conflicts()"
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent().buffered(20))
    settings.setOutputSize(QSize(300, 300))
    settings.setFlag(Qgis.MapSettingsFlag.DrawLabeling, True)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    results = job.takeLabelingResults()
    assert {label.labelText for label in results.allLabels()} == {"c2"}
    assert not job.errors()


def test_it_is_said_in_other_threads_while_the_plan_is_written(open_plan):
    answers = []

    def ask():
        answers.extend(said("wijkaanpak_conflicts('heat')") for _time in range(20))

    threads = [Thread(target=ask) for _number in range(4)]
    for thread in threads:
        thread.start()
    for number in range(3):
        store_findings(open_plan, findings_table(found(f"f{number}", "conflict", "blocking", "heat", "cable 1")))
    for thread in threads:
        thread.join()
    assert len(answers) == 80
    assert set(answers) <= {1, 2}


def test_without_a_plan_nothing_is_said_and_nothing_fails(functions, open_plan, plan_in_project):
    assert said("wijkaanpak_conflicts('heat')") == 2
    plan_in_project.close()
    assert said("wijkaanpak_conflicts('heat')") is None
    assert said("wijkaanpak_packages('heat')") is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("2028", (2028, 1, 1), (2028, 12, 31)), ("mei t/m juli 2027", (2027, 5, 1), (2027, 7, 31)), ("later", None, None)],
)
def test_a_period_is_read_as_people_write_it(functions, text, first, last):
    assert said(f"wijkaanpak_first_day('{text}')") == (QDate(*first) if first else None)
    assert said(f"wijkaanpak_last_day('{text}')") == (QDate(*last) if last else None)


def test_they_come_and_go_with_the_plugin(plan_in_project):
    assert registered() == set()
    functions = ClaimFunctions(plan_in_project)
    assert registered() == NAMES
    functions.unload()
    assert registered() == set()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_has_help_in_the_language_of_the_reader(plan_in_project, language):
    install_translator(lambda _context, text: f"<{text}>" if language == "nl" else text, language)
    functions = ClaimFunctions(plan_in_project)
    try:
        for function in QgsExpression.Functions():
            if function.group() == GROUP:
                assert f"<code>{function.name()}(" in function.helpText()
                assert ("&lt;" in function.helpText()) == (language == "nl")
    finally:
        functions.unload()
        install_translator(None)


def test_a_sheet_of_the_plugin_says_nothing_of_the_open_plan(open_plan):
    # It is made for its readers, without what is confidential, which the open plan still has.
    project = QgsProject()
    own, sheet = QgsPrintLayout(project), Template.read(template_path(), project).layout
    texts = []
    for layout in (own, sheet):
        label = QgsLayoutItemLabel(layout)
        label.setText("[% coalesce(wijkaanpak_conflicts('heat'), 'nothing') %]")
        layout.addLayoutItem(label)
        texts.append(label.currentText())
    assert texts == ["2", "nothing"]


def test_data_of_others_on_a_sheet_does_not_ask_the_open_plan(functions):
    assert reaches_out("wijkaanpak_conflicts('heat')")

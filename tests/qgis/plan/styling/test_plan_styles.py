"""A plan shows itself in plain QGIS: styles, labels and forms come out of the file."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest
from map_picture import drawn
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsProject,
    QgsReadWriteContext,
    QgsRenderContext,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtXml import QDomDocument
from records import add_record, locked, save_all

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import install_translator
from wijkaanpak_plugin.map.drawing.rubber_bands import LOOKS
from wijkaanpak_plugin.map.drawing.shapes import State
from wijkaanpak_plugin.plan.files.project_layers import add_to_project
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.store.backends import backend_at
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import TABLE_PROPERTY
from wijkaanpak_plugin.plan.styling.lists import plan_lists
from wijkaanpak_plugin.plan.styling.renderers import COUPLING, INFO, WEIGH
from wijkaanpak_plugin.plan.styling.stored_styles import STYLE_NAME, store_styles, styles_as_qml
from wijkaanpak_plugin.sources.fonts import is_installed


def plain_layer(plan, table):
    """The layer as QGIS opens it without the plugin."""
    return QgsVectorLayer(f"{plan.backend.path}|layername={table}", "x", "ogr")


def picture(plan, *tables):
    return drawn([plain_layer(plan, table) for table in tables], 400)


def colours(image, column, row, size=60):
    return {image.pixelColor(x, y).name() for x in range(column, column + size) for y in range(row, row + size)}


def symbols_of(layer, **values):
    attributes = {layer.fields().indexOf(name): value for name, value in values.items()}
    feature = QgsVectorLayerUtils.createFeature(layer, attributes=attributes)
    context = QgsRenderContext()
    context.expressionContext().appendScopes([])
    context.expressionContext().setFeature(feature)
    context.expressionContext().setFields(layer.fields())
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    found = renderer.originalSymbolsForFeature(feature, context)
    described = [(symbol.color().name(), symbol.symbolLayerCount()) for symbol in found]
    renderer.stopRender(context)
    return described


def test_every_table_has_one_default_style_in_the_file(plan):
    with closing(sqlite3.connect(plan.backend.path)) as connection:
        rows = connection.execute("SELECT f_table_name, styleName, useAsDefault FROM layer_styles").fetchall()
    assert sorted(rows) == sorted((table.name, STYLE_NAME, 1) for table in TABLES)


@pytest.mark.parametrize("table", [table.name for table in TABLES if table.geometry])
def test_plain_qgis_draws_a_layer_by_the_style_in_the_file(plan, table):
    layer = plain_layer(plan, table)
    bare = QgsVectorLayer.LayerOptions()
    bare.loadDefaultStyle = False
    unstyled = QgsVectorLayer(f"{plan.backend.path}|layername={table}", "x", "ogr", bare)
    assert layer.renderer().dump() != unstyled.renderer().dump()
    labelled = table.startswith(("claim_", "feature_tag_", "hot_spot", "plan_area", "zone"))
    assert layer.labelsEnabled() == labelled


def test_a_claim_is_coloured_by_its_first_transition_as_in_the_list(plan):
    layer = plain_layer(plan, "claim_area")
    for term in load_vocabularies()["transition"]:
        drawn = symbols_of(layer, transitions=f"{term.key},energy", vertical_layer="surface")
        assert term.colour.lower() in {colour for colour, _count in drawn}


def test_vertical_layers_differ_in_more_than_colour(plan):
    for table, wkt in (
        (
            "claim_area",
            "Polygon((155010 463010, 155030 463010, 155030 463030, 155010 463030, 155010 463010))",
        ),
        ("claim_line", "LineString(155010 463020, 155030 463020)"),
        ("claim_point", "Point(155020 463020)"),
    ):
        pictures = []
        for layer in ("building", "surface", "underground"):
            record = add_record(plan, table, wkt, transitions="energy", vertical_layer=layer)
            save_all(plan)
            pictures.append(picture(plan, table))
            plan.layer(table).startEditing()
            ids = [f.id() for f in plan.layer(table).getFeatures() if f["body_id"] == record["body_id"]]
            plan.layer(table).deleteFeatures(ids)
            save_all(plan)
        # Same colour, yet three different pictures.
        assert pictures[0] != pictures[1]
        assert pictures[1] != pictures[2]
        assert pictures[0] != pictures[2]


def test_buildings_are_cross_hatched_the_underground_is_hatched_and_the_surface_is_not(plan):
    layer = plain_layer(plan, "claim_area")
    strokes = {}
    for vertical_layer in ("building", "surface", "underground"):
        drawn = symbols_of(layer, transitions="energy", vertical_layer=vertical_layer)
        strokes[vertical_layer] = max(count for _colour, count in drawn)
    # One outline, and one hatch for each direction.
    assert strokes == {"building": 3, "surface": 1, "underground": 2}


def test_planned_works_are_hatched_grey_and_dropped_claims_have_no_transition_colour(plan):
    layer = plain_layer(plan, "claim_area")
    (work,) = symbols_of(layer, origin="work", transitions="energy")
    assert work[1] == 2
    energy = load_vocabularies()["transition"]["energy"].colour.lower()
    dropped = symbols_of(layer, status="dropped", transitions="energy")
    assert len(dropped) == 1
    assert dropped[0][0] != energy


def test_a_claim_without_transition_or_layer_is_still_drawn(plan):
    for table in ("claim_area", "claim_line", "claim_point", "feature_tag_area"):
        assert symbols_of(plain_layer(plan, table), transitions=None)


FINDINGS = (
    ("conflict", "blocking"),
    ("conflict", "warning"),
    ("conflict", "uncertain"),
    ("coupling", "info"),
    ("conflict", "weigh"),
    ("conflict", "info"),
    ("no_coverage", "info"),
)


def sign_of(layer, kind, severity):
    """What is drawn of a finding: the one part of its symbol, and the sign in it."""
    attributes = {layer.fields().indexOf("type"): kind, layer.fields().indexOf("severity"): severity}
    feature = QgsVectorLayerUtils.createFeature(layer, attributes=attributes)
    context = QgsRenderContext()
    context.expressionContext().setFeature(feature)
    context.expressionContext().setFields(layer.fields())
    context.setRendererScale(1000)
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    (symbol,) = renderer.originalSymbolsForFeature(feature, context)
    symbol = symbol.clone()
    renderer.stopRender(context)
    (part,) = symbol.symbolLayers()
    return symbol, part, part.subSymbol().symbolLayer(0)


def test_at_rest_no_zone_of_a_finding_is_drawn_only_a_small_sign_inside_it(plan):
    layer = plain_layer(plan, "finding")
    for kind, severity in FINDINGS:
        _symbol, part, sign = sign_of(layer, kind, severity)
        assert part.layerType() == "CentroidFill"
        assert part.pointOnSurface()
        assert sign.size() <= 2.5


def test_signs_of_findings_differ_in_shape_or_body_too_and_have_the_colour_of_no_transition(plan):
    layer = plain_layer(plan, "finding")
    looks = [
        (sign.shape(), sign.color().name() == "#ffffff") for _s, _p, sign in (sign_of(layer, *of) for of in FINDINGS)
    ]
    assert len(set(looks)) == len(looks)
    colours_of_transitions = {term.colour.lower() for term in load_vocabularies()["transition"]}
    assert {WEIGH.lower(), INFO.lower(), COUPLING.lower()}.isdisjoint(colours_of_transitions)
    assert LOOKS[State.COUPLING].colour.lower() not in colours_of_transitions


def test_the_map_of_a_plan_is_not_empty(small_plan):
    image = picture(small_plan, "claim_area", "claim_line")
    assert len(colours(image, 40, 320)) > 2


def test_the_form_offers_the_keys_of_the_lists_and_of_the_kinds(plan):
    layer = plain_layer(plan, "claim_line")
    for name, key in (
        ("status", "idea"),
        ("kind", "heat"),
        ("vertical_layer", "underground"),
        ("opens", "none"),
    ):
        setup = layer.editorWidgetSetup(layer.fields().indexOf(name))
        assert setup.type() == "ValueMap"
        assert key in [value for entry in setup.config()["map"] for value in entry.values()]


def test_a_record_drawn_in_plain_qgis_gets_a_unique_name_and_a_date(plan):
    layer = plain_layer(plan, "claim_point")
    first, second = (QgsVectorLayerUtils.createFeature(layer) for _ in range(2))
    assert len(first["body_id"]) == 36
    assert first["body_id"] != second["body_id"]
    assert first["origin"] == "claim"
    assert first["added_at"].isValid()


def test_columns_have_readable_names_and_pages(plan):
    layer = plain_layer(plan, "claim_area")
    fields = layer.fields()
    assert fields[fields.indexOf("width_m")].alias() == "Width (m)"
    assert [tab.name() for tab in layer.editFormConfig().tabs()] == [
        "What",
        "Size and depth",
        "Works",
        "Interests and costs",
        "Record",
    ]


def on_pages(layer):
    """The columns of a form that QGIS shows: those on a page, or all that are not hidden where there is none."""
    form, fields = layer.editFormConfig(), [field.name() for field in layer.fields()]
    if form.layout() == Qgis.AttributeFormLayout.DragAndDrop:
        return [part.name() for tab in form.tabs() for part in tab.children()]
    return [name for name in fields if layer.editorWidgetSetup(fields.index(name)).type() != "Hidden"]


def test_no_form_of_plain_qgis_shows_an_id(plan):
    for described in TABLES:
        shown = on_pages(plain_layer(plan, described.name))
        ids = [field.name for field in described.fields if field.holds_id]
        assert not set(ids) & set(shown)
        assert not [name for name in shown if name.endswith("_id") and name != described.identity]


def test_in_a_project_a_form_offers_records_by_their_names(plan):
    project = QgsProject()
    add_to_project(plan, project)
    named = {}
    for table in plan.project_tables:
        layer = plan.layer(table)
        for field in layer.fields():
            setup = layer.editorWidgetSetup(layer.fields().indexOf(field.name()))
            if setup.type() == "ValueRelation":
                assert field.name() in on_pages(layer)
                target = project.mapLayer(setup.config()["Layer"])
                assert {setup.config()["Key"], setup.config()["Value"]} <= {each.name() for each in target.fields()}
                named[table, field.name()] = target.customProperty(TABLE_PROPERTY)
    assert named["claim_line", "session_id"] == "session"
    assert named["claim_area", "on_source"] == "source"
    assert named["package_claim", "package_id"] == "package"
    assert named["finding_judgement", "finding_id"] == "finding"
    assert ("hot_spot_claim", "body_id") not in named
    assert "body_id" not in on_pages(plan.layer("claim_line"))
    project.clear()


def test_labels_are_dutch_for_a_dutch_user(plan):
    install_translator(lambda context, text: f"nl:{text}", "nl")
    try:
        plan.close()
        store_styles(plan.backend)
    finally:
        install_translator(None)
    layer = plain_layer(plan, "claim_area")
    fields = layer.fields()
    assert fields[fields.indexOf("width_m")].alias() == "nl:Width (m)"
    labels = {item.label() for item in layer.renderer().legendSymbolItems()}
    assert load_vocabularies()["transition"]["energy"].label_nl in labels


def test_storing_styles_again_keeps_the_styles_of_users(plan):
    layer = plan.layer("claim_area")
    layer.saveStyleToDatabase("mine", "", False, "")
    plan.close()
    store_styles(plan.backend)
    with closing(sqlite3.connect(plan.backend.path)) as connection:
        rows = connection.execute("SELECT count(*) FROM layer_styles WHERE styleName = 'mine'").fetchall()
        total = connection.execute("SELECT count(*) FROM layer_styles").fetchall()
    assert rows == [(1,)]
    assert total == [(len(TABLES) + 1,)]


def test_styles_are_made_once_for_plans_with_the_same_lists_and_anew_for_others(plan):
    styles_as_qml.cache_clear()
    store_styles(plan.backend)
    store_styles(plan.backend)
    assert styles_as_qml.cache_info().misses == 1
    before = plan.backend.default_styles()["claim_area"]
    with closing(sqlite3.connect(plan.backend.path)) as connection, connection:
        connection.execute("UPDATE vocabulary SET colour = '#010203' WHERE list = 'transition'")
    store_styles(plan.backend)
    assert "1,2,3" in plan.backend.default_styles()["claim_area"]
    assert "1,2,3" not in before


@pytest.mark.parametrize("with_sld", [True, False], ids=["QGIS 3.40 writes SLD with it", "QGIS 3.44 does not"])
def test_what_a_user_changed_in_the_style_of_the_plugin_stays_under_another_name(plan, with_sld):
    layer = plan.layer("claim_area")
    layer.setOpacity(0.5)
    layer.saveStyleToDatabase("wijkaanpak", "", True, "")
    plan.close()
    if not with_sld:
        with closing(sqlite3.connect(plan.backend.path)) as connection, connection:
            connection.execute("UPDATE layer_styles SET styleSLD = ''")
    store_styles(plan.backend)
    store_styles(plan.backend)
    number, ids, names, _descriptions, _error = plain_layer(plan, "claim_area").listStylesInDatabase()
    # Those of other tables follow.
    (kept,) = [each for each, name in zip(ids[:number], names) if name.startswith("wijkaanpak 2")]
    assert names[:number].count("wijkaanpak") == 1
    assert number == 2
    assert "layerOpacity>0.5" in layer.getStyleFromDatabase(kept)[0]
    assert plan.layer("claim_area").opacity() == 1


def test_a_stored_style_in_letters_that_are_not_here_is_read_in_letters_that_are(plan):
    plan.close()
    with closing(sqlite3.connect(plan.backend.path)) as connection, connection:
        styles = connection.execute("SELECT id, styleQML FROM layer_styles").fetchall()
        for number, style in styles:
            style = re.sub(r"<families>.*?</families>", "", style, flags=re.DOTALL)
            style = re.sub('fontFamily="[^"]*"', 'fontFamily="Nowhere Sans"', style)
            connection.execute("UPDATE layer_styles SET styleQML = ? WHERE id = ?", (style, number))
    assert is_installed(plan.layer("claim_area").labeling().settings().format().font().family())


def look(layer):
    """The style of a layer, without the names and the colours of the profile that QGIS draws by lot."""
    document = QDomDocument()
    layer.exportNamedStyle(document)
    return re.sub(r"\{[0-9a-f-]{36}\}|<elevation.*?</elevation>", "", document.toString(), flags=re.DOTALL)


def without_marks(layer):
    for key in layer.customPropertyKeys():
        layer.removeCustomProperty(key)
    return layer


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_a_layer_of_the_plan_looks_as_qgis_shows_it_without_the_plugin(plan, table):
    plain = plain_layer(plan, table)
    # QGIS reads the style of a layer that it adds, and switches its time off afterwards.
    plain.loadDefaultStyle()
    assert look(without_marks(plan.layer(table))) == look(without_marks(plain))


def saved_style(plan, opacity, as_default):
    layer = plain_layer(plan, "claim_area")
    layer.setOpacity(opacity)
    layer.saveStyleToDatabase(f"mine {opacity}", "", as_default, "")


def test_a_layer_takes_the_style_that_the_user_made_the_default(plan):
    plan.layer("plan_area")
    saved_style(plan, 0.5, as_default=True)
    saved_style(plan, 0.25, as_default=False)
    assert plan.layer("claim_area").opacity() == plain_layer(plan, "claim_area").opacity() == 0.5


def test_where_no_style_is_the_default_a_layer_takes_the_newest(plan):
    plan.close()
    with closing(sqlite3.connect(plan.backend.path)) as connection, connection:
        connection.execute("DELETE FROM layer_styles WHERE f_table_name = 'claim_area'")
    saved_style(plan, 0.5, as_default=False)
    saved_style(plan, 0.25, as_default=False)
    with closing(sqlite3.connect(plan.backend.path)) as connection, connection:
        connection.execute(
            "UPDATE layer_styles SET update_time = '2020-01-01T00:00:00.000Z' WHERE styleName = 'mine 0.25'"
        )
    assert plan.layer("claim_area").opacity() == plain_layer(plan, "claim_area").opacity() == 0.5


@pytest.mark.parametrize("change", ["DROP TABLE layer_styles", "UPDATE layer_styles SET styleQML = 'no style'"])
def test_a_plan_whose_styles_are_gone_or_broken_opens_as_qgis_shows_it(plan, change):
    plan.close()
    with closing(sqlite3.connect(plan.backend.path)) as connection, connection:
        connection.execute(change)
    layer = plan.layer("claim_area")
    assert layer.isValid()
    assert layer.renderer().type() == plain_layer(plan, "claim_area").renderer().type() == "singleSymbol"


@pytest.mark.parametrize(("text", "shown"), [("Kort", "Kort"), ("x" * 300, "x" * 59 + "…"), (None, None)])
def test_the_map_shows_how_a_long_hot_spot_begins(plan, text, shown):
    add_record(plan, "hot_spot", "Point (155100 463100)", kind="idea", text=text)
    save_all(plan)
    layer = plan.layer("hot_spot")
    context = QgsExpressionContext()
    context.setFeature(next(layer.getFeatures()))
    label = QgsExpression(layer.labeling().settings().fieldName).evaluate(context)
    assert (label or None) == shown


@pytest.mark.parametrize("table", ["claim_area", "feature_tag_line", "hot_spot", "plan_area"])
def test_a_project_opens_without_a_warning_where_the_first_letter_of_the_labels_is_not_installed(plan, table):
    document, context = QDomDocument(), QgsReadWriteContext()
    layer = plain_layer(plan, table)
    settings = layer.labeling().settings()
    stored = settings.format().writeXml(document, context)
    stored.setAttribute("fontFamily", "A family that is nowhere")
    read = QgsTextFormat()
    read.readXml(stored, context)
    assert read.fontFound()
    assert not context.takeMessages()


def test_lists_that_were_read_once_are_there_while_another_program_holds_the_plan(plan):
    before = plan_lists(plan.backend)
    with locked(plan.backend.path, "EXCLUSIVE"):
        assert plan_lists(plan.backend) == before
        with pytest.raises(PlanError, match="cannot be read"):
            plan_lists(backend_at(plan.backend.path))


def test_lists_that_changed_are_read_anew(plan):
    with closing(sqlite3.connect(plan.backend.path)) as connection, connection:
        connection.execute("UPDATE vocabulary SET label_en = 'warmth' WHERE key = 'energy'")
    assert "warmth" in [entry.label for entry in plan_lists(plan.backend)["transition"]]

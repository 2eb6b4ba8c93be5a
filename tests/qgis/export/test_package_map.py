"""The package map: what is on the sheet, on every size of paper and in every kind of file."""

from __future__ import annotations

import os
import re
from itertools import combinations

import pytest
from map_files import pdf_facts, pdf_text, svg_text
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItem,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemRegistry,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer
from records import add_record, save_all
from registering import register

from wijkaanpak_plugin.domain import translation
from wijkaanpak_plugin.domain.sentences import group_sentence, in_words
from wijkaanpak_plugin.export import package_map
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.layers.finding_symbols import NUMBERED_MM
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheet.legend import Shown, fill_legend
from wijkaanpak_plugin.export.sheet.paper import DOTS_ON_THE_TEMPLATE, PAPERS, round_length
from wijkaanpak_plugin.export.sheet.sheet import Sheet
from wijkaanpak_plugin.export.sheet.template import FILLED_ITEMS, FITTED_ITEMS, Template, template_path
from wijkaanpak_plugin.plan.files.create import create_plan


@pytest.fixture
def with_tree(small_plan, tmp_path):
    """The small plan with existing trees, one of them in the way of the heat pipe."""
    path = tmp_path / "trees.geojson"
    trees = [(155040, 463051), (155120, 463051), (155150, 463140)]
    rows = ",".join(
        f'{{"type":"Feature","properties":{{"body_id":"t{n}","name":"Linde {n}","kind":"tree"}},'
        f'"geometry":{{"type":"Point","coordinates":[{x},{y}]}}}}'
        for n, (x, y) in enumerate(trees)
    )
    crs = '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}}'
    path.write_text(f'{{"type":"FeatureCollection",{crs},"features":[{rows}]}}', encoding="utf-8")
    register(
        small_plan,
        QgsVectorLayer(str(path), "Bomenkaart", "ogr"),
        "existing",
        date="2026-03-01",
        complete=False,
        coverage="plan_area",
    )
    save_all(small_plan)
    return small_plan


@pytest.fixture
def filled(with_tree):
    """A sheet that is filled but not drawn, with its template and content."""
    made = []

    def fill(plan=with_tree, paper="A3", package=None):
        project = QgsProject()
        content = sheet_content(plan, "open", package)
        template = Template.read(template_path(), project)
        sheet = Sheet(template, content, project, PAPERS[paper])
        sheet.fill()
        made.append((project, template, sheet))
        return template, sheet, content

    yield fill
    for project, template, _sheet in made:
        del template.layout
        project.clear()


def test_the_template_has_every_item_that_is_filled_and_no_item_that_qt6_lacks():
    project = QgsProject()
    template = Template.read(template_path(), project)
    for item_id in (*FILLED_ITEMS, *FITTED_ITEMS):
        assert template.layout.itemById(item_id) is not None, item_id
    assert isinstance(template.table("findings")[1], QgsLayoutItemManualTable)
    assert template.missing == []
    size = template.layout.pageCollection().page(0).pageSize()
    assert (size.width(), size.height()) == (420, 297)
    text = template_path().read_text(encoding="utf-8")
    html = QgsLayoutItemRegistry.ItemType.LayoutHtml  # needs QtWebKit
    assert not re.search(rf'<LayoutMultiFrame [^>]*type="{int(html)}"', text)
    assert "file:" not in text


def test_the_pdf_is_one_page_of_a3_with_title_sentences_sources_and_disclaimer(with_tree, tmp_path):
    report = export_package_map(with_tree, tmp_path / "map.pdf")
    facts = pdf_facts(tmp_path / "map.pdf")
    assert "Pages: 1" in " ".join(facts.split())
    assert "(A3)" in facts
    text = pdf_text(tmp_path / "map.pdf")
    assert "Bloemenbuurt" in text
    assert "not a final design" in text
    assert "Bomenkaart: 1 Mar 2026, incomplete" in text
    assert "Search distance for joint works: 20 m (assumption)" in text
    assert "Made by: Test" in text
    assert report.conflicts > 0
    assert report.couplings > 0


def test_the_sentences_of_the_listed_findings_are_on_the_sheet(with_tree, tmp_path):
    report = export_package_map(with_tree, tmp_path / "map.svg")
    content = sheet_content(with_tree, "open", None)
    words = svg_text(tmp_path / "map.svg")
    groups = content.findings.set_index("finding_id")["group_id"]
    assert report.numbered
    for _number, finding_id in report.numbered:
        together = content.findings[content.findings["group_id"] == groups[finding_id]]
        # A sentence is wrapped: its words follow each other with line ends in between.
        assert group_sentence(together.drop(columns="geometry").to_dict("records")) in words


def test_the_numbers_on_the_map_are_those_of_the_list_and_begin_at_one(filled):
    template, sheet, _content = filled()
    markers = _layer(template, "finding_marker")
    on_map = {row["number"]: row["finding_id"] for row in markers.getFeatures()}
    listed = {entry.number: entry.row["finding_id"] for entry in sheet.listed}
    assert on_map == listed
    assert sorted(listed) == list(range(1, len(listed) + 1))
    rows = template.table("findings")[1].tableContents()
    assert [row[0].content() for row in rows if row[0].content()] == [str(number) for number in listed]


def test_conflicts_are_numbered_before_couplings_and_in_rank_order(filled):
    _template, sheet, content = filled()
    types = [entry.row["type"] for entry in sheet.listed]
    assert types == sorted(types)
    rank = {name: place for place, name in enumerate(content.findings["finding_id"])}
    conflicts = [rank[entry.row["finding_id"]] for entry in sheet.listed if entry.is_conflict]
    assert conflicts == sorted(conflicts)


def test_the_sheet_counts_the_findings_of_the_analysis(filled):
    template, _sheet, content = filled()
    assert template.layout.itemById("count_conflicts").currentText() == str(content.count("conflict"))
    assert template.layout.itemById("count_couplings").currentText() == str(content.count("coupling"))


def test_more_findings_than_fit_are_counted_in_one_line_and_none_is_cut(filled, with_tree):
    for number in range(16):
        add_record(
            with_tree,
            "claim_point",
            f"Point ({155005 + 3 * number} 463053)",
            body_id=f"pole{number}",
            name=f"Nieuwe boom {number} langs het warmtenet in de lange straat",
            kind="tree",
            owner=f"Eigenaar {number}",
            opens="surface",
            works_from="2028",
            works_to="2028",
        )
    save_all(with_tree)
    template, sheet, content = filled()
    frame, table = template.table("findings")
    assert len(content.entries) > len(sheet.listed) > 10
    assert table.totalSize().height() <= frame.rect().height()
    texts = [row[1].content() for row in table.tableContents()]
    left = sum(not entry.is_conflict for entry in sheet.rest)
    assert any(text.startswith(f"and {left} more in the findings table") for text in texts)
    sentences = set(in_words(content.findings)["sentence"])
    assert all(any(text.startswith(sentence) for sentence in sentences) for text in texts if "Nieuwe boom" in text)


def test_letters_are_at_least_six_and_a_half_points_where_they_are_read_from_a_wall(filled):
    template, _sheet, _content = filled()
    assert template.table("findings")[1].contentTextFormat().size() >= 6.5
    for item_id in ("sources", "assumptions", "disclaimer", "made_by", "subtitle"):
        assert template.layout.itemById(item_id).textFormat().size() >= 6.5


@pytest.mark.parametrize(("paper", "points"), [("A4", (842, 595)), ("A3", (1191, 842)), ("A0", (3370, 2384))])
def test_each_size_of_paper_gives_a_page_of_that_size(with_tree, tmp_path, paper, points):
    export_package_map(with_tree, tmp_path / "map.pdf", paper=paper)
    width, height = pdf_facts(tmp_path / "map.pdf").partition("Page size:")[2].split()[:3:2]
    assert (float(width), float(height)) == pytest.approx(points, abs=1)


def test_the_scale_is_round_on_the_paper_that_is_printed(filled):
    scales = {}
    for paper in PAPERS:
        template, _sheet, _content = filled(paper=paper)
        text = template.layout.itemById("scale").currentText()
        scales[paper] = int("".join(text.partition(":")[2].partition("on")[0].split()))
        assert text.endswith(f"on {paper}")
        enlarged = PAPERS[paper].width_mm / 420
        assert template.layout.itemById("map").scale() / enlarged == pytest.approx(scales[paper], rel=0.01)
    assert scales["A0"] < scales["A1"] < scales["A3"] < scales["A4"]


def test_the_png_has_the_size_of_the_paper_and_is_not_empty(with_tree, tmp_path):
    export_package_map(with_tree, tmp_path / "map.png")
    image = QImage(str(tmp_path / "map.png"))
    assert (image.width(), image.height()) == (2480, 1754)
    assert round(image.dotsPerMeterX() * 0.0254) == 150
    colours = {image.pixel(x, y) for x in range(100, 1700, 7) for y in range(220, 1300, 7)}
    assert len(colours) > 20


def test_the_svg_can_be_opened_again(with_tree, tmp_path):
    export_package_map(with_tree, tmp_path / "map.svg")
    assert QSvgRenderer(str(tmp_path / "map.svg")).isValid()


@pytest.mark.parametrize("ending", ["pdf", "svg", "png"])
def test_no_file_holds_the_path_of_the_plan_or_of_the_user(with_tree, tmp_path, ending):
    export_package_map(with_tree, tmp_path / f"map.{ending}")
    content = (tmp_path / f"map.{ending}").read_bytes()
    assert str(tmp_path).encode() not in content
    assert os.path.expanduser("~").encode() + b"/" not in content


def test_a_claim_of_several_transitions_shows_a_dot_for_each(filled):
    template, _sheet, _content = filled()
    dots = [row["colour"].lower() for row in _layer(template, "claim_transitions").getFeatures()]
    assert dots == ["#0072b2", "#009e73"]


def test_the_project_of_the_user_is_left_alone(with_tree, tmp_path):
    before = set(QgsProject.instance().mapLayers())
    export_package_map(with_tree, tmp_path / "map.png", paper="A4")
    assert set(QgsProject.instance().mapLayers()) == before
    assert not QgsProject.instance().layoutManager().layouts()


def test_a_plan_that_calls_itself_fictional_says_so_on_the_sheet_and_another_does_not(filled, tmp_path, plan_area):
    template, _sheet, _content = filled()
    assert not template.layout.itemById("fictional").isVisible()
    fictional = create_plan(tmp_path / "fictional.gpkg", "Elzenkwartier (fictief)", area=plan_area)
    add_record(fictional, "claim_point", "Point (155050 463053)", body_id="tree", kind="tree")
    save_all(fictional)
    template, _sheet, _content = filled(fictional)
    assert template.layout.itemById("fictional").isVisible()
    assert "Fictional" in template.layout.itemById("fictional").currentText()


def test_a_package_shows_its_own_claims_the_planned_works_and_findings_that_touch_it(with_tree, tmp_path):
    add_record(with_tree, "package", package_id="p1", name="Warmte met riool")
    add_record(with_tree, "package_claim", link_id="l1", package_id="p1", body_id="heat", role="leading")
    save_all(with_tree)
    content = sheet_content(with_tree, "open", "Warmte met riool")
    shown = {row["body_id"] for rows in content.claims.values() for row in rows}
    assert shown == {"heat", "sewer"}
    assert len(content.findings)
    assert ((content.findings["a_id"] == "heat") | (content.findings["b_id"] == "heat")).all()
    assert not in_words(content.findings)["sentence"].str.contains("Wadi").any()
    export_package_map(with_tree, tmp_path / "map.svg", package="p1")
    assert "Warmte met riool" in svg_text(tmp_path / "map.svg")


def test_the_sheet_speaks_the_language_of_the_user(with_tree, tmp_path):
    translation.install_translator(lambda _context, text: {"Sources": "Bronnen"}.get(text, text), "nl")
    try:
        export_package_map(with_tree, tmp_path / "map.svg")
    finally:
        translation.install_translator(None)
    text = svg_text(tmp_path / "map.svg")
    assert "Bronnen" in text
    assert "Klimaatadaptatie" in text
    assert "Zoekafstand voor werk met werk: 20 m (aanname)" in text


def test_a_source_that_cannot_be_read_is_said_on_the_sheet_without_its_path(with_tree, tmp_path):
    (tmp_path / "trees.geojson").unlink()
    report = export_package_map(with_tree, tmp_path / "map.svg")
    assert any("Bomenkaart" in remark for remark in report.remarks)
    text = svg_text(tmp_path / "map.svg")
    assert "Bomenkaart: cannot be read" in text
    assert str(tmp_path) not in text


def test_progress_goes_from_nothing_to_all(with_tree, tmp_path):
    shares = []
    export_package_map(with_tree, tmp_path / "map.png", paper="A4", feedback=lambda share: shares.append(share) or True)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_the_report_names_every_kind_of_count(with_tree, tmp_path):
    report = export_package_map(with_tree, tmp_path / "map.png", paper="A4")
    content = sheet_content(with_tree, "open", None)
    assert isinstance(report, package_map.ExportReport)
    assert (report.conflicts, report.couplings) == (content.count("conflict"), content.count("coupling"))
    assert len(report.numbered) + report.left_out == len(content.entries)


def _layer(template, name):
    (found,) = [layer for layer in template.layout.itemById("map").layers() if layer.name() == name]
    return found


def test_a_small_package_is_shown_close_by_and_the_whole_plan_from_afar(filled, with_tree):
    add_record(with_tree, "package", package_id="p1", name="Wadi")
    add_record(with_tree, "package_claim", link_id="l1", package_id="p1", body_id="wadi", role="leading")
    save_all(with_tree)
    whole = filled()[0].layout.itemById("map").extent()
    close = filled(package="Wadi")[0].layout.itemById("map").extent()
    assert close.width() < whole.width()
    assert close.contains(with_tree.layer("claim_area").extent())
    assert whole.contains(with_tree.layer("plan_area").extent())


def test_markers_with_a_number_do_not_cover_each_other(filled):
    template, sheet, _content = filled()
    item = template.layout.itemById("map")
    millimetre = item.extent().width() / item.rect().width()
    points = [row.geometry().asPoint() for row in _layer(template, "finding_marker").getFeatures()]
    gaps = [a.distance(b) / millimetre for n, a in enumerate(points) for b in points[:n]]
    assert len(points) == len(sheet.listed) > 1
    assert min(gaps) > NUMBERED_MM


def test_an_svg_holds_no_line_outside_the_frame_of_the_map(with_tree, tmp_path):
    add_record(with_tree, "package", package_id="p1", name="Wadi")
    add_record(with_tree, "package_claim", link_id="l1", package_id="p1", body_id="wadi", role="leading")
    save_all(with_tree)
    export_package_map(with_tree, tmp_path / "map.svg", package="Wadi")
    image = QImage(1680, 1188, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    QSvgRenderer(str(tmp_path / "map.svg")).render(painter)
    painter.end()
    # The margin left of the map, 12 mm wide, and the white between map and list.
    margins = [(x, y) for x in (*range(46), *range(1157, 1172)) for y in range(150, 900)]
    assert {QColor(image.pixel(x, y)).name() for x, y in margins} == {"#ffffff"}


def legend_rows(*labels):
    """Return what stands in a legend for a layer whose style has rows with these labels."""
    layer = QgsVectorLayer("Point?field=kind:string", "Kinds", "memory")
    symbols = [QgsRendererCategory(label, QgsMarkerSymbol.createSimple({}), label) for label in labels]
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", symbols))
    project = QgsProject()
    layout = QgsPrintLayout(project)
    legend = QgsLayoutItemLegend(layout)
    fill_legend(legend, "", [layer])
    (node,) = legend.model().rootGroup().findLayers()
    return [row.data(Qt.ItemDataRole.DisplayRole) for row in legend.model().layerLegendNodes(node)]


def named_layer(name, *labels):
    """A layer of one category per label, each with a point at the same place."""
    layer = QgsVectorLayer("Point?crs=EPSG:28992&field=kind:string", name, "memory")
    rows = []
    for label in labels:
        row = QgsFeature(layer.fields())
        row["kind"] = label
        row.setGeometry(QgsGeometry.fromWkt("Point (5 5)"))
        rows.append(row)
    layer.dataProvider().addFeatures(rows)
    if len(labels) > 1:
        drawn = [QgsRendererCategory(label, QgsMarkerSymbol.createSimple({}), label) for label in labels]
        layer.setRenderer(QgsCategorizedSymbolRenderer("kind", drawn))
    return layer


def test_one_long_name_or_a_layer_of_many_rows_leaves_room_for_the_other_layers():
    project = QgsProject()
    template = Template.read(template_path(), project)
    legend = template.item("legend_background", QgsLayoutItemLegend)
    many = [f"kind of cable number {number} of the delivery" for number in range(40)]
    layers = [
        named_layer("Precautions of the delivery of which nobody knows where they come from", "a"),
        named_layer("Cables", *many),
        named_layer("Ways of laying them", "with care and by hand, as is asked here", "as ever"),
        named_layer("bgt_waterdeel", "a"),
    ]
    fill_legend(legend, "What is there now", layers, Shown(*[QgsRectangle(0, 0, 10, 10)] * 2))
    shown = [
        [row.data(Qt.ItemDataRole.DisplayRole) for row in legend.model().layerLegendNodes(node)]
        for node in legend.model().rootGroup().findLayers()
    ]
    assert len(shown) == 4
    assert len(shown[1]) > 5
    assert shown[3] == ["bgt_waterdeel"]


@pytest.mark.parametrize("dots", DOTS_ON_THE_TEMPLATE)
def test_the_list_of_what_is_there_fits_in_a_picture_of_every_paper(dots):
    project = QgsProject()
    template = Template.read(template_path(), project)
    legend = template.item("legend_background", QgsLayoutItemLegend)
    layers = [named_layer(f"layer {number}", *(f"kind number {row}" for row in range(number))) for number in range(12)]
    fill_legend(legend, "What is there now", layers, Shown(*[QgsRectangle(0, 0, 10, 10)] * 2))
    context = QgsLayoutUtils.createRenderContextForLayout(template.layout, None, dots)
    size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize(context)
    assert size.height() <= legend.rect().height()
    assert size.width() <= legend.rect().width()


def test_a_layer_of_which_only_names_are_seen_has_no_row():
    project = QgsProject()
    template = Template.read(template_path(), project)
    legend = template.item("legend_background", QgsLayoutItemLegend)
    names = QgsVectorLayer("LineString?crs=EPSG:28992&field=name:string", "Names of streets", "memory")
    names.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"line_style": "no"})))
    fill_legend(
        legend, "What is there now", [names, named_layer("Water", "a")], Shown(*[QgsRectangle(0, 0, 10, 10)] * 2)
    )
    shown = [node.layer().name() for node in legend.model().rootGroup().findLayers()]
    assert shown == ["Water"]


@pytest.mark.parametrize(("most", "length"), [(46.4, 20.0), (50.0, 50.0), (9.9, 5.0), (130.0, 100.0), (0.7, 0.5)])
def test_the_parts_of_the_scale_bar_are_a_round_length(most, length):
    assert round_length(most) == length


def test_kinds_in_the_legend_follow_the_users_language_whatever_the_style_was_made_in():
    translation.install_translator(lambda _context, text: text, "nl")
    try:
        assert legend_rows("Carriageway", "rijbaan", "Own category") == ["Rijbaan", "Rijbaan", "Own category"]
    finally:
        translation.install_translator(None)
    assert legend_rows("Rijbaan") == ["Carriageway"]


def test_a_plan_higher_than_wide_fills_the_frame_and_the_list_gets_the_room_beside_it(filled, with_tree):
    wide = filled()[0]
    before = {name: wide.layout.itemById(name).sceneBoundingRect() for name in ("map", "findings", "sources")}
    layer = with_tree.layer("plan_area")
    layer.startEditing()
    for row in list(layer.getFeatures()):
        layer.deleteFeature(row.id())
    add_record(
        with_tree, "plan_area", "Polygon ((155000 463000, 155080 463000, 155080 463200, 155000 463200, 155000 463000))"
    )
    save_all(with_tree)
    template, _sheet, _content = filled()
    frame = template.item("map", QgsLayoutItemMap)
    shown = frame.extent()
    assert shown.width() < 80 * 1.8
    assert shown.contains(QgsRectangle(155000, 463000, 155080, 463200))
    after = {name: template.layout.itemById(name).sceneBoundingRect() for name in before}
    assert after["map"].width() < 0.7 * before["map"].width()
    assert after["findings"].right() == pytest.approx(before["findings"].right(), abs=0.5)
    assert 0 < after["findings"].left() - after["map"].right() < 10
    columns = template.table("findings")[1].columnWidths()
    assert sum(columns) == pytest.approx(after["findings"].width(), abs=8)
    ids = [item.id() for item in template.layout.items() if isinstance(item, QgsLayoutItem)]
    names = [name for name in ids if name.startswith(("legend", "findings", "map", "sources", "assumptions"))]
    rects = {name: template.layout.itemById(name).sceneBoundingRect().adjusted(0.6, 0.6, -0.6, -0.6) for name in names}
    assert [(a, b) for a, b in combinations(names, 2) if rects[a].intersects(rects[b])] == []


@pytest.fixture
def high_plan(with_tree):
    """The plan with an area that is higher than wide."""
    layer = with_tree.layer("plan_area")
    layer.startEditing()
    layer.deleteFeatures([row.id() for row in layer.getFeatures()])
    layer.commitChanges()
    add_record(
        with_tree, "plan_area", "Polygon ((155000 463000, 155080 463000, 155080 463200, 155000 463200, 155000 463000))"
    )
    save_all(with_tree)
    return with_tree


def page_of(path):
    """Width and height of the page of a PDF, in points."""
    width, height = pdf_facts(path).partition("Page size:")[2].split()[:3:2]
    return float(width), float(height)


def scale_of(path):
    return int("".join(re.search(r"1 : ([\d\s]+) on", pdf_text(path)).group(1).split()))


def test_a_plan_higher_than_wide_stands_upright_and_larger_on_the_same_paper(high_plan, tmp_path):
    export_package_map(high_plan, tmp_path / "upright.pdf")
    export_package_map(high_plan, tmp_path / "across.pdf", template=template_path())
    upright, across = page_of(tmp_path / "upright.pdf"), page_of(tmp_path / "across.pdf")
    assert upright == pytest.approx((842, 1191), abs=1)
    assert across == pytest.approx((1191, 842), abs=1)
    assert scale_of(tmp_path / "upright.pdf") < scale_of(tmp_path / "across.pdf")
    assert "not a final design" in pdf_text(tmp_path / "upright.pdf")


def places_on(layout):
    """Where each item of a sheet stands, by its id."""
    items = [
        one
        for one in layout.items()
        if isinstance(one, QgsLayoutItem) and not isinstance(one, QgsLayoutItemPage) and one.id()
    ]
    return {one.id(): QRectF(one.pagePos(), one.rect().size()) for one in items if one.rect().height() > 0}


def over_each_other(places):
    inner = {name: place.adjusted(0.2, 0.2, -0.2, -0.2) for name, place in places.items()}
    return {(a, b) for a, b in combinations(sorted(inner), 2) if inner[a].intersects(inner[b])}


def test_nothing_on_an_upright_sheet_lies_over_another_or_off_the_paper(high_plan):
    project = QgsProject()
    template = Template.read(template_path(), project)
    across = over_each_other(places_on(template.layout))
    Sheet(template, sheet_content(high_plan, "open", None), project, PAPERS["A3"], may_arrange=True).fill()
    page = template.layout.pageCollection().page(0).rect()
    upright = places_on(template.layout)
    assert page.height() > page.width()
    assert [name for name, place in upright.items() if not page.contains(place)] == []
    assert over_each_other(upright) - across == set()
    for inside in ("scale", "north_arrow"):
        assert upright["map"].contains(upright[inside]), inside
    # It has its size only when it is drawn; until then its point of reference, at its lower left, tells where it ends.
    assert template.layout.itemById("scale_bar").positionWithUnits().y() < upright["map"].bottom()
    del template.layout
    project.clear()

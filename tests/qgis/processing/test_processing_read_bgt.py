"""``wijkaanpak:readbgt``: one GeoPackage with a styled table per type of object, read by profiles as it is."""

from __future__ import annotations

import sqlite3

import pytest
from full_disk import full_disk
from qgis.core import (
    QgsExpressionContextUtils,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayer,
    QgsWkbTypes,
)

from tests.sources import bgt_files as made
from wijkaanpak_plugin.map.bgt_styles import COLOURS
from wijkaanpak_plugin.processing.algorithms.read_deliveries import ReadBgtAlgorithm

TABLES = {
    "bgt_wegdeel": ("MultiPolygon", 6),
    "bgt_pand": ("MultiPolygon", 1),
    "bgt_kunstwerkdeel_lijn": ("MultiLineString", 1),
    "bgt_vegetatieobject_lijn": ("MultiLineString", 1),
    "bgt_vegetatieobject_punt": ("Point", 1),
}


@pytest.fixture
def street(tmp_path):
    """A small download, in a folder of its own."""
    folder = tmp_path / "in"
    folder.mkdir()
    return made.write(folder / "street.zip", made.street())


@pytest.fixture
def target(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def layer_of(file, table: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{file}|layername={table}", table, "ogr")
    assert layer.isValid()
    return layer


def test_each_type_of_object_and_geometry_is_a_table_in_rd_new(run, street, target):
    output = target / "bgt.gpkg"
    result = run("readbgt", INPUT=str(street), OUTPUT=str(output))
    assert (result["OUTPUT"], result["ROWS"], result["LEFT_OUT"]) == (str(output), 10, 1)
    assert "No longer current" in result["REPORT"]
    for table, (geometry, rows) in TABLES.items():
        layer = layer_of(output, table)
        assert (QgsWkbTypes.displayString(layer.wkbType()), layer.featureCount()) == (geometry, rows)
        assert layer.crs().authid() == "EPSG:28992"
    building = next(layer_of(output, "bgt_pand").getFeatures())
    assert building["identificatie_bag_pnd"] == "0228100000031255"
    assert (building["relatieve_hoogteligging"], building["in_onderzoek"]) == (0, False)
    assert building.geometry().area() == 64.0


def test_all_objects_come_when_they_are_asked_for(run, street, target):
    result = run("readbgt", INPUT=str(street), OUTPUT=str(target / "all.gpkg"), CURRENT_ONLY=False)
    assert (result["ROWS"], result["LEFT_OUT"]) == (11, 0)
    ends = sorted(str(row["eind_registratie"]) for row in layer_of(target / "all.gpkg", "bgt_pand").getFeatures())
    assert ends == ["2020-01-01T10:00:00", "NULL"]


@pytest.mark.parametrize("form", ["zip", "folder", "gml"])
def test_nothing_is_written_beside_the_data_of_the_user(run, tmp_path, target, form):
    folder = tmp_path / "in"
    folder.mkdir()
    given = made.write(folder / ("street.zip" if form == "zip" else "street"), made.street())
    if form == "gml":
        given = given / "bgt_wegdeel.gml"
    before = {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in folder.rglob("*")}
    run("readbgt", INPUT=str(given), OUTPUT=str(target / "bgt.gpkg"))
    assert {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in folder.rglob("*")} == before
    assert [path.name for path in target.iterdir()] == ["bgt.gpkg"]
    # A log of changes would be lost when the file is copied: SQLite says in these bytes whether it keeps one.
    assert (target / "bgt.gpkg").read_bytes()[18:20] == b"\x01\x01"


def test_tables_bring_their_style_along_in_calm_colours(run, street, target):
    run("readbgt", INPUT=str(street), OUTPUT=str(target / "bgt.gpkg"))
    roads, buildings = layer_of(target / "bgt.gpkg", "bgt_wegdeel"), layer_of(target / "bgt.gpkg", "bgt_pand")
    footpath, other = roads.renderer().categories()
    assert footpath.symbol().color().name() == COLOURS["footpath"].lower()
    assert (footpath.label(), other.label()) == ("footpath", "Other, or not known")
    assert buildings.renderer().categories()[0].symbol().color().name() == COLOURS["building"].lower()
    culverts = layer_of(target / "bgt.gpkg", "bgt_kunstwerkdeel_lijn")
    assert culverts.renderer().categories()[0].symbol().symbolLayer(0).useCustomDashPattern()


def loading(run_parameters):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    algorithm = ReadBgtAlgorithm().create()
    _results, done = algorithm.run(run_parameters, context, feedback)
    assert done
    return context, feedback


def test_tables_are_loaded_in_a_group_with_points_above_areas(provider, qgis_new_project, street, target):
    context, feedback = loading({"INPUT": str(street), "OUTPUT": str(target / "bgt.gpkg")})
    details = context.layersToLoadOnCompletion()
    names = [detail.name for detail in sorted(details.values(), key=lambda detail: detail.layerSortKey)]
    assert set(names) == set(TABLES)
    assert names.index("bgt_wegdeel") < names.index("bgt_pand") < names.index("bgt_vegetatieobject_punt")
    assert {detail.groupName for detail in details.values()} == {"BGT street"}
    (place,) = (place for place, detail in details.items() if detail.name == "bgt_pand")
    layer = QgsVectorLayer(place, "bgt_pand", "ogr", QgsVectorLayer.LayerOptions(False))
    details[place].postProcessor().postProcessLayer(layer, context, feedback)
    assert layer.renderer().categories()[0].symbol().color().name() == COLOURS["building"].lower()


def test_each_object_is_drawn_as_the_kind_that_it_is_read_as(run, target, tmp_path):
    objects = {
        "bgt_waterdeel.gml": [("Waterdeel", {"imgeo:bgt-type": "waterloop", "imgeo:plus-type": "sloot"})],
        "bgt_put.gml": [("Put", {"imgeo:plus-type": "kolk"}), ("Put", {"imgeo:plus-type": "brandkraan / -put"})],
        "bgt_kunstwerkdeel.gml": [("Kunstwerkdeel", {"imgeo:bgt-type": "stuw", "imgeo:plus-type": "waardeOnbekend"})],
    }
    files = {
        name: made.citygml(
            *(
                made.city_object(f"imgeo:{element}", f"{element}{number}", made.square(5, 9 * number), values)
                for number, (element, values) in enumerate(listed)
            )
        )
        for name, listed in objects.items()
    }
    run("readbgt", INPUT=str(made.write(tmp_path / "kinds.zip", files)), OUTPUT=str(target / "bgt.gpkg"))
    drawn = {
        "bgt_waterdeel": ["water"],
        "bgt_put_vlak": ["gully", "manhole"],
        "bgt_kunstwerkdeel_vlak": ["hydraulic_structure"],
    }
    for table, kinds in drawn.items():
        layer = layer_of(target / "bgt.gpkg", table)
        renderer = layer.renderer()
        context = QgsRenderContext()
        context.expressionContext().appendScope(QgsExpressionContextUtils.layerScope(layer))
        renderer.startRender(context, layer.fields())
        shown = []
        for feature in layer.getFeatures():
            context.expressionContext().setFeature(feature)
            shown.append(renderer.symbolForFeature(feature, context).color().name().upper())
        renderer.stopRender(context)
        assert shown == [COLOURS[kind] for kind in kinds]


def test_what_lies_below_ground_is_drawn_as_it_is_read(run, target, tmp_path):
    files = {"bgt_wegdeel.gml": made.citygml(made.road("a"), made.road("b", level="-1"))}
    run("readbgt", INPUT=str(made.write(tmp_path / "below.zip", files)), OUTPUT=str(target / "bgt.gpkg"))
    layer = layer_of(target / "bgt.gpkg", "bgt_wegdeel")
    assert [category.label() for category in layer.renderer().categories()] == [
        "footpath",
        "tunnel",
        "Other, or not known",
    ]


def test_tables_stay_out_of_the_project_when_that_is_asked(provider, qgis_new_project, street, target):
    context, _feedback = loading({"INPUT": str(street), "OUTPUT": str(target / "bgt.gpkg"), "LOAD": False})
    assert context.layersToLoadOnCompletion() == {}


def refusal(run, **parameters) -> str:
    with pytest.raises(QgsProcessingException) as error:
        run("readbgt", **parameters)
    sentence = str(error.value)
    assert "\n" not in sentence
    return sentence


def test_what_is_wrong_is_one_sentence_and_an_earlier_result_stays(run, street, target, tmp_path):
    output = target / "bgt.gpkg"
    run("readbgt", INPUT=str(street), OUTPUT=str(output))
    earlier = output.read_bytes()
    letter = tmp_path / "letter.zip"
    letter.write_text("Dear reader")
    assert "damaged" in refusal(run, INPUT=str(letter), OUTPUT=str(output))
    assert "does not exist" in refusal(run, INPUT=str(tmp_path / "gone.zip"), OUTPUT=str(output))
    old = made.write(tmp_path / "old.zip", {"bgt_wegdeel.gml": made.citygml(made.road(ended="2020-01-01"))})
    assert "no object that is current" in refusal(run, INPUT=str(old), OUTPUT=str(output))
    assert ".gpkg" in refusal(run, INPUT=str(street), OUTPUT=str(target / "bgt.shp"))
    assert "nowhere" in refusal(run, INPUT=str(street), OUTPUT=str(target / "nowhere" / "bgt.gpkg"))
    assert output.read_bytes() == earlier
    assert [path.name for path in target.iterdir()] == ["bgt.gpkg"]


def test_a_result_that_does_not_fit_on_the_disk_is_said_and_leaves_what_was_there(run, street, target):
    output = target / "bgt.gpkg"
    run("readbgt", INPUT=str(street), OUTPUT=str(output))
    earlier = output.read_bytes()
    for share in (0.1, 0.5, 0.8, 0.95):
        with full_disk(int(len(earlier) * share)):
            assert "bgt.gpkg" in refusal(run, INPUT=str(street), OUTPUT=str(output))
        assert output.read_bytes() == earlier
        assert [path.name for path in target.iterdir()] == ["bgt.gpkg"]


def test_a_second_run_takes_the_place_of_the_first_as_a_whole(run, street, target, tmp_path):
    output = target / "bgt.gpkg"
    run("readbgt", INPUT=str(street), OUTPUT=str(output))
    trees = made.write(tmp_path / "trees.zip", {"bgt_vegetatieobject.gml": made.citygml(made.tree())})
    run("readbgt", INPUT=str(trees), OUTPUT=str(output))
    with sqlite3.connect(output) as connection:
        tables = [name for (name,) in connection.execute("SELECT table_name FROM gpkg_contents")]
    connection.close()
    assert "bgt_vegetatieobject_punt" in tables
    assert "bgt_wegdeel" not in tables


class StopAt(QgsProcessingFeedback):
    """Stops a run when it has come so far (percent)."""

    def __init__(self, percent: float) -> None:
        super().__init__()
        self.progressChanged.connect(lambda progress: progress >= percent and self.cancel())


@pytest.mark.parametrize("percent", [1, 61, 99])
def test_a_run_that_is_stopped_leaves_nothing_behind(run, street, target, percent):
    assert "ROWS" not in run("readbgt", StopAt(percent), INPUT=str(street), OUTPUT=str(target / "bgt.gpkg"))
    assert list(target.iterdir()) == []

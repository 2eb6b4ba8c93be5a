"""The two files of the sample: complete, styled, referring to one another, and the same bytes every time."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsCategorizedSymbolRenderer, QgsExpression, QgsExpressionContext, QgsVectorLayer

from tools.sample.claims import claim_rows
from tools.sample.packages import PACKAGES
from tools.sample.place import NAME
from tools.sample.reproducible import steady_style
from tools.sample.stories import TAGS
from tools.sample.tables import TOPICS
from wijkaanpak_plugin.docks.tags.summary import summarise
from wijkaanpak_plugin.docks.tags.texts import suggestions_line
from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.records.records import add_record, records
from wijkaanpak_plugin.plan.schema.tables import PARTY_COLUMNS, TABLES
from wijkaanpak_plugin.plan.schema.tables import table as table_of
from wijkaanpak_plugin.plan.sources.registry import open_source, registered_sources
from wijkaanpak_plugin.plan.tags.feature_tags import FeatureTags
from wijkaanpak_plugin.plan.tags.refresh import refresh
from wijkaanpak_plugin.plan.tags.suggestion_input import FeatureWords

_REPOSITORY = Path(__file__).resolve().parents[3]
_STATION = "Transformatorstation Vlierboog"


@pytest.fixture
def paths(built_sample, tmp_path):
    """Copies: reading with QGIS may change the header of a file."""
    return type(built_sample)(*(Path(shutil.copy(path, tmp_path)) for path in built_sample))


def _digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_another_process_writes_the_same_bytes(built_sample, tmp_path):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_REPOSITORY), *sys.path]), "QT_HASH_SEED": "7"}
    command = [sys.executable, "-m", "tools.sample", str(tmp_path / "again")]
    subprocess.run(command, check=True, env=environment, capture_output=True, cwd=_REPOSITORY)
    for path in built_sample:
        assert _digest(tmp_path / "again" / path.name) == _digest(path), path.name


def test_only_the_two_files_are_left_in_the_folder(built_sample):
    assert sorted(path.name for path in built_sample.plan.parent.iterdir()) == ["neighbourhood.gpkg", "plan.gpkg"]


def _rows(path, topic, column="fid"):
    """The values of a column as SQLite reads them."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as database:
        return [row[0] for row in database.execute(f'SELECT "{column}" FROM "{topic}"')]


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_opens_in_plain_qgis_with_all_rows_and_rd_new(paths, topic):
    layer = QgsVectorLayer(f"{paths.neighbourhood}|layername={topic}", topic, "ogr")
    assert layer.isValid()
    assert layer.crs().authid() == "EPSG:28992"
    assert layer.featureCount() == len(_rows(paths.neighbourhood, topic)) > 0


def test_the_topography_is_drawn_by_kind_without_a_kind_that_has_no_colour(paths):
    layer = QgsVectorLayer(f"{paths.neighbourhood}|layername=topography", "topography", "ogr")
    renderer = layer.renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer)
    drawn = {category.value() for category in renderer.categories()}
    assert set(_rows(paths.neighbourhood, "topography", "kind")) <= drawn


def test_the_plan_holds_every_claim_of_the_table(paths):
    plan = open_plan(paths.plan)
    bodies = analysis_input(plan).bodies
    bodies = bodies[bodies["origin"] != "existing"]
    assert sorted(bodies["body_id"]) == sorted(row["key"] for row in claim_rows())
    assert plan.name == NAME


def test_the_plan_finds_its_sources_beside_it_wherever_both_files_lie(paths):
    plan = open_plan(paths.plan)
    opened = [open_source(plan, source) for source in registered_sources(plan, "existing")]
    assert [each.problem for each in opened] == [""] * len(TOPICS)
    assert all(Path(each.layer.source().split("|")[0]).parent == paths.plan.parent for each in opened)


def test_the_names_of_streets_are_shown_and_not_used(paths):
    plan = open_plan(paths.plan)
    (source,) = registered_sources(plan, "background")
    opened = open_source(plan, source)
    assert (opened.problem, opened.layer.labelsEnabled()) == ("", True)
    assert "Kastanjelaan" in {feature["name"] for feature in opened.layer.getFeatures()}


def test_a_building_that_is_tagged_has_its_name_on_the_map_once(paths):
    plan = open_plan(paths.plan)
    tagged = {tag["name"] for tag in plan.layer("feature_tag_area").getFeatures()}
    (source,) = [one for one in registered_sources(plan) if one.source_id == "buildings"]
    layer = open_source(plan, source).layer
    label = QgsExpression(layer.labeling().settings().fieldName)
    context = QgsExpressionContext()
    context.setFields(layer.fields())
    named = set()
    for feature in layer.getFeatures():
        context.setFeature(feature)
        named.add(label.evaluate(context))
    assert len(named - {None}) > 3
    assert named & tagged == set()


@pytest.mark.parametrize(
    ("table", "least"),
    [
        ("coverage", 2),
        ("hot_spot", 9),
        ("hot_spot_area", 1),
        ("hot_spot_reaction", 10),
        ("session", 1),
        ("session_agenda", 6),
        ("vote", 9),
        ("package", 3),
        ("package_claim", 40),
        ("package_measure", 3),
        ("package_choice", 18),
        ("package_task", 10),
        ("dependency", 4),
        ("zone", 8),
        ("street", 17),
        ("urgency", 6),
        ("log", 1),
        ("feature_tag_area", 5),
        ("feature_tag_line", 1),
        ("feature_tag_point", 1),
        ("hot_spot_claim", 4),
        ("party", 12),
        ("task", 31),
    ],
)
def test_the_other_tables_of_the_plan_are_filled(built_sample, table, least):
    with closing(sqlite3.connect(f"file:{built_sample.plan}?mode=ro&immutable=1", uri=True)) as database:
        names = {row[0] for row in database.execute("SELECT table_name FROM gpkg_contents")}
        assert table in names
        # The name comes from the list above, not from outside.
        count = database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
    assert count >= least


def test_each_package_has_an_occasion_what_leads_and_what_follows(paths):
    plan = open_plan(paths.plan)
    roles = {
        package["name"]: {
            link["role"] for link in records(plan, "package_claim", "package_id", [package["package_id"]])
        }
        for package in records(plan, "package")
    }
    assert roles == {package.name: {"occasion", "leading", "following"} for package in PACKAGES}


def test_hot_spots_are_answered_in_each_way_there_is(built_sample):
    answered = Counter(_rows(built_sample.plan, "hot_spot", "answer_status"))
    assert set(answered) == set(load_vocabularies()["answer_status"].keys())


def test_what_is_chosen_in_a_record_is_a_choice_that_there_is(paths):
    """A value that a form cannot show would be empty as soon as somebody saves the form."""
    plan = open_plan(paths.plan)
    lists = load_vocabularies()
    wrong = []
    for table in TABLES:
        for field in table.fields:
            known = {choice.key for choice in field.choices}
            if isinstance(field.vocabulary, str):
                known |= set(lists[field.vocabulary].keys())
            for record in records(plan, table.name) if known else ():
                texts = split_list(record[field.name]) if field.list else [record[field.name]]
                wrong += [(table.name, field.name, text) for text in texts if text and text not in known]
    assert wrong == []


def test_every_party_that_a_record_names_is_a_party_of_the_plan(paths):
    plan = open_plan(paths.plan)
    known = {party["name"] for party in records(plan, "party")}
    named = set()
    for name, field in PARTY_COLUMNS:
        for record in records(plan, name):
            named |= set(split_list(record[field.name]) if field.list else [record[field.name]])
    assert named - {None, ""} <= known


def test_the_records_of_the_sample_are_such_as_the_plan_takes(paths):
    """Each is added anew by the plan's own repository, which says what is wrong with it."""
    plan = open_plan(paths.plan)
    for table in ("session_agenda", "vote", "package_measure", "package_choice", "package_task", "dependency"):
        for record in records(plan, table):
            record.pop(table_of(table).identity)
            changes, _new_id = add_record(plan, table, record)
            plan.history.perform(table, changes)


def test_a_style_comes_out_the_same_whatever_the_order_of_its_attributes():
    one = '<qgis b="2" a="1"><layer id="{0f0f0f0f-1111-2222-3333-444455556666}"/><elevation x="1">9</elevation></qgis>'
    other = '<qgis a="1" b="2"><layer id="{aaaaaaaa-1111-2222-3333-444455556666}"/><elevation x="5"/></qgis>'
    assert steady_style("trees", one) == steady_style("trees", other.replace("/></qgis>", "></elevation></qgis>"))


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_REPOSITORY), *sys.path])}
    command = [sys.executable, "-m", "tools.sample", str(blocked / "below")]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, cwd=_REPOSITORY, check=False)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr


def test_every_tag_finds_its_feature_as_it_is(paths):
    plan = open_plan(paths.plan)
    layers = [open_source(plan, source).layer for source in registered_sources(plan)]
    found = refresh(plan, FeatureTags(plan), layers)
    assert (found.layers_gone, found.features_gone) == ({}, [])
    assert found.rows == {}


@pytest.mark.parametrize(
    ("topic", "name", "words", "level", "source"),
    [
        ("topography", "Randweg", "ringweg", "metropolitan", "text lines 1421"),
        ("topography", "Sleedoornhof", "pocketpark", "neighbourhood", "text lines 1455-1456"),
        ("topography", "Kastanjelaan", "buurtstraat", "neighbourhood", "text lines 1455"),
        ("topography", "Elzenpark", "middelgroot park", "urban", "text lines 1444"),
        ("buildings", "Basisschool De Elzenhof", "school", "urban", "text lines 1442-1444"),
        # Its kind says so already, in English.
        ("street_furniture", _STATION, "transformer station", "neighbourhood", "text lines 1393-1395"),
    ],
)
def test_features_of_the_sample_get_a_suggestion_by_what_they_are(paths, topic, name, words, level, source):
    layer = QgsVectorLayer(f"{paths.neighbourhood}|layername={topic}", topic, "ogr")
    (feature, *_others) = layer.getFeatures(f"\"name\" = '{name}'")
    found = FeatureWords(layer).suggestion(feature)
    assert (found.words, found.tag.scale_level) == (words, level)
    assert found.tag.source == f"De integrale wijkaanpak (PosadMaxwan, TNO), {source}"


def test_what_is_suggested_for_the_sample_is_what_its_own_tags_say(paths):
    compared = 0
    for topic in ("topography", "buildings", "street_furniture"):
        layer = QgsVectorLayer(f"{paths.neighbourhood}|layername={topic}", topic, "ogr")
        names = {story.name: story.scale_level for story in TAGS if story.topic == topic}
        words = FeatureWords(layer)
        for feature in layer.getFeatures():
            found = words.suggestion(feature)
            if found is not None and feature["name"] in names:
                compared += 1
                assert found.tag.scale_level == names[feature["name"]], feature["name"]
    assert compared >= 8


def test_a_common_strip_of_the_sample_gets_no_suggestion(paths):
    layer = QgsVectorLayer(f"{paths.neighbourhood}|layername=topography", "topography", "ogr")
    (feature, *_others) = layer.getFeatures("\"kind\" = 'footpath'")
    assert FeatureWords(layer).suggestion(feature) is None


def test_selecting_what_has_no_tag_yet_shows_suggestions_with_their_source(paths):
    plan = open_plan(paths.plan)
    layers = [open_source(plan, source).layer for source in registered_sources(plan, "existing")]
    for name, suggested in (
        ("Sleedoornhof", "pocket park: neighbourhood"),
        ("Kastanjelaan", "neighbourhood street: neighbourhood"),
        ("Winkelplein", "larger square: urban"),
        ("Winkels Winkelplein", "supermarket or shop: urban"),
    ):
        for layer in layers:
            layer.selectByExpression(f"\"name\" = '{name}'")
        line = suggestions_line(summarise(layers, FeatureTags(plan)).suggestions)
        assert suggested in line
        assert line.endswith("(De integrale wijkaanpak)")

"""Who reads the findings of a plan reads them in the own language, and finding them anew does not rewrite them."""

from __future__ import annotations

import pytest
import shapely
import translations
from live_plans import MAPPING, memory_file
from registering import register
from scenes import bodies, body, book, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.domain import translation
from wijkaanpak_plugin.domain.body import stacked
from wijkaanpak_plugin.domain.sentences import in_words
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import StoredFindings, findings, store_findings

SUBTYPES = ("overlap", "clearance", "shared_space", "frees_space", "joint_works", "redig", "outside")


@pytest.fixture
def in_dutch():
    """Return what makes the plugin speak Dutch with a comma in numbers."""
    known = translations.translations_in(translations.FOLDER / "wijkaanpak_nl.ts")

    def speak():
        translation.install_translator(lambda context, text: known[context, text], "nl", ",")

    translation.install_translator(None)
    yield speak
    translation.install_translator(None)


def analysed():
    """Return findings of every subtype but not_supplied, some of them freed, counted together or not certain."""
    works = {"opens": "underground", "owner": "municipality", "transitions": "energy"}
    rows = (
        body("cable", "low_voltage", "LINESTRING (0 0, 40 0)", "existing", accuracy_m=0.5),
        body("casing", "casing", "LINESTRING (0 0.1, 40 0.1)", "existing", accuracy_m=0.5),
        body("bays", "parking", square(0, 10, 9), "existing"),
        body("oak", "tree", "POINT (20 1.7651)"),
        body("hub", "mobility_hub", square(0, 10, 9), frees="parking", works_from="2030", works_to="2031"),
        body("lawn", "planting", square(2, 12, 3), works_from="2027", works_to="2028"),
        body("wadi", "wadi", square(3, 13, 5)),
        body("shed", "building", square(60, 0, 4)),
        body("garden", "planting", square(61, 1, 4)),
        body("sewer", "gravity_sewer", "LINESTRING (0 30, 40 30)", "work", works_from="2027", works_to="2028", **works),
        body("heat", "heat", "LINESTRING (0 34, 40 34)", works_from="2028", works_to="2029", **works),
        body("water", "drinking_water", "LINESTRING (0 38, 40 38)", works_from="2033", works_to="2034", **works),
    )
    rules = book(
        rule("tree", "cable_or_pipe", "clearance", 2.5),
        rule("tree", "casing", "clearance", 2.5),
        rule("planting", "parking", "forbidden"),
        rule("planting", "building", "forbidden"),
        rule("planting", "wadi", "shared"),
    )
    return analyse(bodies(*rows), bodies().iloc[:0][["geometry"]], rules).findings


def stored_words(plan):
    """Return what plain QGIS shows: sentence and source by finding_id."""
    names = ("finding_id", "sentence", "rule_source")
    return sorted(tuple(row[name] for name in names) for row in plan.layer("finding").getFeatures())


def said(plan):
    table = in_words(findings(plan))
    return dict(zip(table["finding_id"], table["sentence"]))


def test_an_analysis_in_another_language_changes_nothing_in_an_unchanged_plan(plan, in_dutch):
    assert store_findings(plan, analysed()).added == len(analysed()) > 8
    before = stored_words(plan)
    in_dutch()
    assert store_findings(plan, analysed()) == StoredFindings()
    assert stored_words(plan) == before


def test_a_reader_reads_every_finding_in_the_own_language_whoever_found_it(plan, in_dutch):
    fresh = analysed()
    assert {"overlap", "clearance", "shared_space", "frees_space", "joint_works", "redig", "outside"} == set(
        fresh.subtype
    )
    store_findings(plan, fresh)
    english = said(plan)
    assert english == dict(zip(fresh["finding_id"], in_words(fresh)["sentence"]))
    in_dutch()
    dutch = said(plan)
    assert dutch == dict(zip(fresh["finding_id"], in_words(fresh)["sentence"]))
    assert all(dutch[name] != english[name] for name in english)
    oak = fresh.loc[(fresh["a_id"] == "oak") & (fresh["type"] == "conflict"), "finding_id"].iloc[0]
    assert english[oak] == (
        "oak lies about 2 m from casing pipe and 2.5 m is asked; the locations are accurate to 0.5 m. Counted once "
        "with cable."
    )
    assert "ongeveer 2 m" in dutch[oak]


def test_data_without_names_is_called_by_its_kind_in_the_own_language_and_by_no_id(small_plan, in_dutch, tmp_path):
    trees = memory_file(tmp_path / "trees.gpkg")
    register(small_plan, trees, "existing", mapping=MAPPING)
    known = analysis_input(small_plan).bodies
    assert set(known.loc[known["origin"] == "existing", "name"]) == {"tree"}
    cellar = bodies({**body("c", "underground_parking", square(155037, 463051, 6)), "name": "Kelder"})
    existing = known[known["origin"] == "existing"]
    rules = book(rule("underground_parking", "tree", "forbidden"))
    fresh = analyse(stacked([cellar, existing], cellar), rules=rules).findings
    in_dutch()
    (sentence,) = in_words(fresh[fresh["type"] == "conflict"])["sentence"]
    assert sentence == "Kelder ligt op boom, en dat kan niet."


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("3 008 090", "boom 3 008 090"),
        ("A28", "boom A28"),
        ("NL.IMGEO.123", "boom NL.IMGEO.123"),
        ("Linde 12", "Linde 12"),
        ("Oak", "Oak"),
    ],
)
def test_data_of_which_the_name_is_a_bare_id_is_called_by_its_kind_before_that(
    small_plan, in_dutch, tmp_path, name, called
):
    trees = memory_file(tmp_path / "trees.gpkg")
    trees.dataProvider().changeAttributeValues({1: {trees.fields().indexOf("soort"): name}})
    mapping = '{"body": {"kind": {"value": "tree"}, "name": {"field": "soort"}}}'
    register(small_plan, trees, "existing", mapping=mapping)
    known = analysis_input(small_plan).bodies
    cellar = bodies({**body("c", "underground_parking", square(155037, 463051, 6)), "name": "Kelder"})
    rules = book(rule("underground_parking", "tree", "forbidden"))
    fresh = analyse(stacked([cellar, known[known["origin"] == "existing"]], cellar), rules=rules).findings
    in_dutch()
    (sentence,) = in_words(fresh[fresh["type"] == "conflict"])["sentence"]
    assert sentence == f"Kelder ligt op {called}, en dat kan niet."


def test_the_panel_lists_findings_in_the_language_of_the_reader(plan, in_dutch):
    store_findings(plan, analysed())
    in_dutch()
    rows = FindingRows(findings(plan)).rows
    each = [pair for row in rows for pair in row.pairs or (row,)]
    assert {row.finding_id: row.sentence for row in each} == said(plan)
    sources = {row.rule_source for row in rows if row.subtype == "redig"}
    assert sources == {"Periode waarin de grond dicht blijft, zoals ingesteld in dit plan"}


def test_the_source_of_a_rule_is_stored_as_the_rule_has_it_and_read_in_the_own_language(plan, in_dutch):
    fresh, source = analysed(), "assumption: nothing can grow where cars stand"
    fresh["rule_source"] = fresh["rule_source"].where(fresh["rule_source"] == "", source)
    in_dutch()
    store_findings(plan, fresh)
    assert source in {stored for _name, _sentence, stored in stored_words(plan)}
    assert store_findings(plan, fresh) == StoredFindings()
    sources = {row.rule_source for row in FindingRows(findings(plan)).rows}
    assert "aanname: waar auto's staan kan niets groeien" in sources
    assert source not in sources


def test_a_row_that_is_written_again_gets_a_copy_of_its_sentence_in_the_language_of_the_writer(plan, in_dutch):
    fresh = analysed()
    store_findings(plan, fresh)
    in_dutch()
    renamed = fresh.assign(a_name=fresh["a_name"].replace("oak", "eik"))
    assert store_findings(plan, renamed).changed == (fresh["a_name"] == "oak").sum() > 0
    changed = [sentence for _name, sentence, _source in stored_words(plan) if sentence.startswith("eik")]
    assert changed
    assert not any(" lies " in sentence for sentence in changed)
    assert any(" lies " in sentence for _name, sentence, _source in stored_words(plan))


def test_the_figures_of_a_finding_are_those_that_its_sentence_says(plan):
    store_findings(plan, analysed())
    table = findings(plan)
    oak = table[(table["a_id"] == "oak") & (table["type"] == "conflict")].iloc[0]
    assert oak[["accuracy_m", "counted_with", "counted_with_names"]].tolist() == [0.5, "cable", "cable"]
    freed = table[table["subtype"] == "frees_space"].set_index("b_id")
    assert freed[["freed_by", "both_ways"]].drop_duplicates().to_numpy().tolist() == [["hub", False]]
    assert freed["order_turns"].to_dict() == {"bays": None, "lawn": "lawn"}
    assert set(table.loc[table["subtype"] == "redig", "required_months"]) == {84.0}
    outside = table[table["subtype"] == "outside"]
    assert set(outside["share"]) == {1.0}
    assert shapely.area(outside["geometry"].to_numpy()).min() > 0

"""The sheet of a party holds what concerns it, and nothing else."""

from __future__ import annotations

import shutil
from types import SimpleNamespace

import pytest
from map_files import pdf_facts, pdf_text, svg_text
from package_of_all import SECRET, fill_package
from qgis.core import QgsVectorLayer
from records import add_record, save_all
from registering import register
from stored_findings import decide

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.export.content.parties.known_parties import chosen_parties, parties_for
from wijkaanpak_plugin.export.content.parties.reading import Concerns
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.plan_export import export_plan
from wijkaanpak_plugin.export.sheet.template import template_path
from wijkaanpak_plugin.export.sheets import PARTY
from wijkaanpak_plugin.plan.claims.claims import change_claims
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import findings, store_findings

LONG = "Een partij waarvan de naam niet ophoudt " * 8
#: A water main where the heat pipe comes, for forty metres, of a party of its own.
MAIN = (
    '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},'
    '"features":[{"type":"Feature","properties":{"body_id":"main","name":"Hoofdleiding","kind":"drinking_water",'
    '"owner":"Waterbedrijf","top_m":-1.0,"bottom_m":-1.3,"accuracy_m":0.05},"geometry":{"type":"LineString",'
    '"coordinates":[[155020,463050],[155060,463050]]}}]}'
)


def fill(plan, with_secrets=False):
    """Give the parties of the package of all a record, one that has nothing, and one with a net in the ground."""
    fill_package(plan, with_secrets)
    plan.history.perform("Pull", change_claims(plan, ["heat"], {"initiator": "Warmtebedrijf"}))
    # Two of them are in the plan already: another program may write a name twice.
    for name in ("Gemeente", "Warmtebedrijf", "Provincie", "Bewoners", "Waterbedrijf", "Stil", LONG.strip()):
        add_record(plan, "party", party_id=name, name=name)
    file = plan.backend.path.with_name("main.geojson")
    file.write_text(MAIN, encoding="utf-8")
    register(plan, QgsVectorLayer(str(file), "Leidingen", "ogr"), "existing")
    save_all(plan)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory, small_plan_file):
    """What concerns each party, and the sheets of two editions, of a plan with something confidential in it."""
    home = tmp_path_factory.mktemp("parties")
    plan = open_plan(shutil.copy(small_plan_file, home / "plan.gpkg"))
    fill(plan, with_secrets=True)
    known = analysis_input(plan)
    store_findings(
        plan,
        analyse(known.bodies, known.coverage, known.rules, known.settings, known.kinds, wishes=known.wishes).findings,
    )
    stored = findings(plan)
    both = stored[stored["a_id"].isin(["heat", "sewer"]) & stored["b_id"].isin(["heat", "sewer"])]
    decide(plan, both["finding_id"].iloc[0], decision="Eerst het riool", decided_by="Jan Jansen", table_stage="decided")
    told = {}
    for audience in ("open", "internal"):
        concerns = Concerns(sheet_content(plan, audience, None))
        told[audience] = {party.name: concerns.of(party) for party in parties_for(plan, audience)}
    export_package_map(plan, home / "internal.pdf", "A4", "internal", sheet=PARTY, party="Warmtebedrijf")
    files = {file.name: file for file in export_plan(plan, home, formats=["party_sheets"]).files}
    yield SimpleNamespace(plan=plan, home=home, files=files, **told)
    plan.close()


def test_its_claims_stand_with_role_and_years_and_those_of_others_do_not(drawn):
    municipality = drawn.open["Gemeente"]
    assert [(work.name, work.roles) for work in municipality.works] == [("Riool", ("owner",)), ("Wadi", ("owner",))]
    assert municipality.takes_part == ("Straat in één keer",)
    assert municipality.works[0].packages == ("Straat in één keer",)
    heat = drawn.open["Warmtebedrijf"]
    assert [(work.name, work.roles) for work in heat.works] == [("Warmtenet", ("initiator", "cost_bearer"))]
    assert heat.leads == ("Straat in één keer",)
    assert [each.text for each in drawn.open["Bewoners"].agreements] == ["Samen inkopen"]


def test_what_meets_says_with_whom_and_whether_it_was_decided(drawn):
    met = drawn.internal["Gemeente"]
    both = [each for each in (*met.conflicts, *met.couplings) if "Warmtenet" in each.text and "Riool" in each.text]
    assert both
    assert any(each.is_decided for each in both)
    (decision,) = met.decisions
    assert "Eerst het riool" in decision[1]
    assert "Jan Jansen" in decision[1]
    assert "Jan Jansen" not in drawn.open["Gemeente"].decisions[0][1]


def test_what_waits_for_it_stands_with_who_waits(drawn):
    (waits,) = drawn.open["Provincie"].on_it
    assert (waits.waits, waits.what, waits.needed_by, waits.status) == ("Warmtenet", "Warmtebron", "2027", "open")
    assert drawn.open["Provincie"].works == ()


def test_metres_of_its_nets_that_would_move_are_told_to_ourselves_only(drawn):
    assert drawn.open["Waterbedrijf"].moves is None
    moves = drawn.internal["Waterbedrijf"].moves
    assert {move.kind for move in moves} == {"drinking_water"}
    assert [(move.package, round(move.metres)) for move in moves] == [("", 40), ("Straat in één keer", 40)]
    text = " ".join(pdf_text(drawn.files["waterbedrijf.pdf"]).split())
    assert "Which cables and pipes would move is not told in this edition." in text


def test_nothing_confidential_is_on_the_open_sheets_and_there_is_none_of_a_confidential_party(drawn):
    assert f"{SECRET} bureau" in drawn.internal
    assert f"{SECRET} bureau" not in drawn.open
    assert not any(SECRET in pdf_text(file) for file in drawn.files.values())
    assert SECRET in pdf_text(drawn.home / "internal.pdf")
    with pytest.raises(ExportError, match="may be shown"):
        chosen_parties(drawn.plan, f"{SECRET} bureau", "open")


def test_a_party_without_anything_has_one_sentence_and_a_long_name_stays_on_the_page(drawn):
    assert drawn.open["Stil"].is_nothing
    text = " ".join(pdf_text(drawn.files["stil.pdf"]).split())
    assert "In what is known nothing in this plan concerns Stil: no claim or work" in text
    (long,) = [file for name, file in drawn.files.items() if name.startswith("een-partij")]
    assert "Een partij waarvan de naam niet ophoudt" in pdf_text(long)


def test_the_export_of_the_plan_has_a_file_for_each_party(drawn):
    assert {"gemeente.pdf", "warmtebedrijf.pdf", "stil.pdf"} <= set(drawn.files)
    assert len(drawn.files) == len(drawn.open)
    file = drawn.files["gemeente.pdf"]
    assert file.parent.name == "parties"
    assert "(A3)" in pdf_facts(file)
    assert "Riool" in pdf_text(file)
    assert "Samen inkopen" not in pdf_text(file)


def test_the_open_sheet_is_byte_for_byte_that_of_a_plan_without_anything_confidential(tmp_path, small_plan_file):
    pages = []
    for name, with_secrets in (("secret", True), ("open", False)):
        (tmp_path / name).mkdir()
        plan = open_plan(shutil.copy(small_plan_file, tmp_path / name / "plan.gpkg"))
        fill(plan, with_secrets)
        report = export_package_map(plan, tmp_path / f"{name}.svg", sheet=PARTY, party="warmtebedrijf")
        plan.close()
        pages.append([file.read_bytes() for file in report.files])
    assert pages[0] == pages[1]
    assert "Warmtenet" in svg_text(report.files[0])


def test_with_very_many_claims_and_an_own_template_without_a_map_all_of_them_stand_on_further_pages(
    small_plan, tmp_path
):
    add_record(small_plan, "party", party_id="p", name="Gemeente")
    for number in range(90):
        shape = f"Point ({155000 + 2 * number} 463100)"
        add_record(small_plan, "claim_point", shape, body_id=f"b{number}", name=f"[% 1 %] Boom {number}", kind="tree")
    save_all(small_plan)
    small_plan.history.perform("Own", change_claims(small_plan, [f"b{n}" for n in range(90)], {"owner": "Gemeente"}))
    own = tmp_path / "own.qpt"
    text = template_path(PARTY).read_text(encoding="utf-8")
    own.write_text(text.replace(' id="map"', ' id="mine"'), encoding="utf-8")
    report = export_package_map(small_plan, tmp_path / "many.pdf", sheet=PARTY, party="Gemeente", template=own)
    assert report.missing_items == ("map",)
    said = pdf_text(tmp_path / "many.pdf")
    assert "page 1 of 2" in " ".join(said.split())
    assert all(f"Boom {number}" in said for number in (0, 50, 89))

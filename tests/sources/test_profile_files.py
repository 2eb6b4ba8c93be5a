"""Profiles as data: the shipped ones are in order, and a wrong one says what is wrong where."""

from __future__ import annotations

import json
import os

import pytest

from wijkaanpak_plugin.domain import translation
from wijkaanpak_plugin.domain.body import NUMBER_COLUMNS
from wijkaanpak_plugin.sources.profiles import profile_check
from wijkaanpak_plugin.sources.profiles.profile import (
    ProfileError,
    fitting_profiles,
    load_profiles,
    own_profile,
    profile_in_file,
    profile_named,
)
from wijkaanpak_plugin.sources.profiles.profile_file import profiles_folder, read_folder

BGT = ["lokaalID", "bronhouder", "eindRegistratie", "bgt-status", "plus-status", "relatieveHoogteligging"]
PDOK = ["lokaal_id", "bronhouder", "eind_registratie", "status", "plus_status", "relatieve_hoogteligging"]


def own(**description):
    return own_profile(json.dumps(description), "Mijn bomen")


def wrong(**description):
    with pytest.raises(ProfileError) as error:
        own(**description)
    return str(error.value)


def best(fields, geometry, name=""):
    return fitting_profiles(fields, geometry, name)[0].name


def test_the_shipped_profiles_are_in_order_and_called_as_their_file():
    profiles, problems = read_folder(profiles_folder())
    assert [str(problem) for problem in problems] == []
    named = {path.stem for path in profiles_folder().glob("*.json")}
    built_on = {"bgt_base", "works_base", "electricity_base", "enexis_base"}
    assert {profile.name for profile in profiles} == named - {"profiles.schema", *built_on}


def test_the_check_returns_one_and_names_the_file(tmp_path, capsys):
    assert profile_check.main() == 0
    text = (profiles_folder() / "trees.json").read_text(encoding="utf-8")
    (tmp_path / "trees.json").write_text(text.replace('"status": "', '"status": "x'), encoding="utf-8")
    assert profile_check.main(tmp_path) == 1
    assert "trees.json" in capsys.readouterr().out


@pytest.mark.parametrize("profile", load_profiles(), ids=lambda profile: profile.name)
def test_a_shipped_profile_says_what_it_is_in_both_languages_and_where_it_comes_from(profile):
    for text in (profile.label_nl, profile.label_en, profile.description_nl, profile.description_en):
        assert text
    assert profile.source
    assert profile.status in ("norm", "authority", "local", "assumption")
    assert profile.provider
    for condition in (*profile.leave_out, *profile.remarks):
        assert condition.text("nl") != condition.text("en")


@pytest.mark.parametrize("profile", load_profiles(), ids=lambda profile: profile.name)
def test_no_shipped_profile_gives_a_figure_without_a_source_nor_one_that_is_in_no_data(profile):
    for column, mapping in profile.body.items():
        if column in NUMBER_COLUMNS:
            assert mapping.source
            assert mapping.status
            assert mapping.value is None


def test_labels_follow_the_language_of_the_user():
    profile = profile_named("bgt_wegdeel")
    assert profile.label() == "BGT road part"
    translation.install_translator(lambda _context, text: text, "nl")
    try:
        assert profile.label() == "BGT wegdeel"
        assert "versie" in profile.leave_out[0].text()
    finally:
        translation.install_translator(None)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("bgt_wegdeel", "bgt_wegdeel"),
        ("bgt_ondersteunendwegdeel", "bgt_ondersteunendwegdeel"),
        ("AuxiliaryTrafficArea", "bgt_ondersteunendwegdeel"),
        ("TrafficArea", "bgt_wegdeel"),
    ],
)
def test_the_name_of_a_layer_tells_tables_with_the_same_fields_apart(name, wanted):
    for fields in ([*BGT, "function", "surfaceMaterial"], [*PDOK, "functie", "fysiek_voorkomen"]):
        assert best(fields, "polygon", name) == wanted
        assert wanted in [profile.name for profile in fitting_profiles(fields, "polygon")]


def test_every_spelling_of_a_field_is_recognised():
    lower, snake = ["lokaalid", "identificatiebagpnd"], ["lokaal_id", "identificatie_bag_pnd"]
    for fields in (lower, snake, [*BGT, "identificatieBAGPND"]):
        assert best(fields, "polygon", "pand") == "bgt_pand"


def test_geometry_decides_and_qgis_own_numbers_are_understood():
    fields = [*BGT, "plus-type"]
    assert best(fields, 0, "bgt_put") == "bgt_put"
    assert "bgt_put" not in [profile.name for profile in fitting_profiles(fields, 2, "bgt_put")]
    assert "bgt_put" in [profile.name for profile in fitting_profiles(fields, None, "bgt_put")]


def test_the_output_of_the_klic_reader_is_recognised_before_plain_body_fields():
    fields = ["body_id", "kind", "object_class", "theme", "material", "diameter_mm", "label"]
    names = [profile.name for profile in fitting_profiles(fields, "line", "Kabels en leidingen")]
    assert names == ["klic_lines", "body_fields"]


def test_planned_works_with_dates_and_with_years_are_recognised():
    assert best(["wiorNummer", "datumStartUitvoering", "datumEindeUitvoering", "typeWerkzaamheden"], 2) == "works_wior"
    years = ["asset", "geplandeStartUitvoering", "geplandeEindeUitvoering", "projectnaam"]
    assert best(years, "polygon") == "works_years"


def test_nothing_fits_a_layer_that_nobody_knows():
    assert fitting_profiles(["a", "b"], "polygon", "iets") == []


def test_a_layer_of_a_net_is_recognised_by_its_name_alone_and_no_other_layer_is():
    assert best(["id", "geom"], "line", "Liander middenspanningskabels") == "electricity_medium_voltage"
    assert best(["id"], "point", "laagspanningsverdeelkasten") == "electricity_cabinets"
    assert best(["id"], "point", "middenspanningsinstallaties") == "electricity_transformers"
    assert fitting_profiles(["id", "geom"], "line", "kabels") == []
    enexis = ["innetwork", "currentstatus", "label", "geonauwkeurigheidxy", "pressure"]
    assert best(enexis, "line", "asm_g_leiding") == "enexis_gas"
    assert best(enexis, "line", "Enexis_Opendata:asm_e_lv_conn_cable") == "enexis_electricity"


def test_works_of_the_wior_are_no_list_that_somebody_keeps():
    wior = ["wiorNummer", "projectnaam", "typeWerkzaamheden", "datumStartUitvoering", "datumEindeUitvoering"]
    assert [profile.name for profile in fitting_profiles(wior, "polygon")] == ["works_wior"]
    assert best(["Straat", "Wat", "Van", "Tot"], "line") == "works_list"
    assert best(["straatnaam", "werkzaamheden", "startdatum", "t/m", "wie"], "polygon") == "works_list"


def test_background_has_facts_and_no_bodies():
    areas = profile_named("cbs_areas")
    assert (areas.role, areas.body) == ("background", {})
    assert areas.unknown_numbers == {-99997.0, -99999999.0}
    for name in ("cbs_areas", "cadastral_parcels", "streets"):
        for fact in profile_named(name).facts.values():
            assert fact.label("nl")
            assert fact.label("en")


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"a": {"label_nl": "a", "label_en": "a"}}, "exactly one of field, expression and value"),
        ({"a": {"field": "x"}}, "facts.a.label_nl"),
        ({"A b": {"field": "x", "label_nl": "a", "label_en": "a"}}, "facts.A b"),
        ({"a": "x"}, "mappings by the name of a fact"),
        ({"a": {"field": "x", "label_nl": "a", "label_en": "a", "type": "date"}}, "'date' is not one of"),
    ],
)
def test_a_wrong_fact_says_what_is_wrong_where(facts, sentence):
    assert sentence in wrong(role="background", facts=facts)


def test_an_unknown_profile_is_refused_with_the_names_that_are_most_like_it():
    with pytest.raises(ProfileError, match=r"'BGT wegdelen'; the nearest are bgt_wegdeel, \w+, \w+\.$"):
        profile_named("BGT wegdelen")


def test_a_mapping_of_ones_own_needs_no_more_than_a_kind():
    profile = own(body={"kind": {"value": "tree"}})
    assert profile.label() == "Mijn bomen"
    assert profile.status == "assumption"
    assert profile.geometry == ("point", "line", "polygon")


def test_a_mapping_of_ones_own_may_build_on_a_shipped_profile():
    profile = own(extends="bgt_vegetatieobject", body={"name": {"value": "Boom"}}, unknown=["nvt"])
    assert profile.body["kind"].values["haag"] == "hedge"
    assert profile.body["name"].value == "Boom"
    assert len(profile.leave_out) == 3
    assert {"nvt", "waardeonbekend"} <= profile.unknown


@pytest.mark.parametrize(
    ("description", "sentence"),
    [
        ({}, "body.kind"),
        ({"body": {"kind": {"value": "boom"}}}, "'boom' is no kind of the catalogue"),
        ({"body": {"kind": {"field": "a", "values": {"x": "boom"}}}}, "'boom' is no kind of the catalogue"),
        ({"body": {"kind": {"field": "a", "value": "tree"}}}, "exactly one of field, expression and value"),
        ({"body": {"kind": {}}}, "exactly one of field, expression and value"),
        ({"body": {"kind": {"value": "tree"}, "depth": {"value": 1}}}, "'depth' is not one of"),
        ({"body": {"kind": {"value": "tree"}}, "gemeente": "X"}, "gemeente: this is not a known property"),
        ({"body": {"kind": {"value": "tree"}}, "geometry": ["cube"]}, "'cube' is not one of"),
        ({"body": {"kind": {"value": "tree"}}, "fields": {"a": "b"}}, "lists of spellings"),
        ({"body": {"kind": {"value": "tree"}}, "leave_out": ["a"]}, "list of conditions"),
        ({"body": {"kind": {"value": "tree"}}, "leave_out": [{"text_nl": "x", "text_en": "x"}]}, "leave_out.where"),
        ({"body": ["kind"]}, "mappings by the name of a body field"),
        ({"body": {"kind": {"field": "a", "values": ["tree"]}}}, "words by value"),
        ({"extends": "bgt_bos", "body": {}}, "no profile 'bgt_bos' to build on"),
        ({"extends": "../../etc/passwd", "body": {}}, "to build on"),
    ],
)
def test_a_wrong_mapping_says_what_is_wrong_where(description, sentence):
    told = wrong(**description)
    assert sentence in told
    assert "\n" not in told


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"tree"'])
def test_what_is_no_json_object_is_no_mapping(text):
    with pytest.raises(ProfileError, match="cannot be used"):
        own_profile(text, "x")


def test_a_file_that_is_not_there_or_no_text_is_no_mapping(tmp_path):
    with pytest.raises(ProfileError, match=r"weg\.json.*cannot be read"):
        profile_in_file(tmp_path / "weg.json")
    (tmp_path / "raar.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ProfileError, match="UTF-8"):
        profile_in_file(tmp_path / "raar.json")


def test_a_shipped_figure_without_source_would_be_found(tmp_path):
    for name in ("profiles.schema.json",):
        (tmp_path / name).write_text((profiles_folder() / name).read_text(encoding="utf-8"), encoding="utf-8")
    description = {
        "name": "x",
        "label_nl": "x",
        "label_en": "x",
        "source": "x",
        "status": "local",
        "body": {"kind": {"value": "tree"}, "top_m": {"field": "hoogte"}},
    }
    (tmp_path / "x.json").write_text(json.dumps(description), encoding="utf-8")
    profiles, problems = read_folder(tmp_path)
    assert profiles == []
    assert ["source and its status" in str(problem) for problem in problems] == [True]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_named_pipe_is_no_profile_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(ProfileError, match="pipe or a device"):
        profile_in_file(tmp_path / "pipe.json")


def test_a_profile_of_a_gigabyte_is_refused_and_not_read(tmp_path):
    with (tmp_path / "own.json").open("wb") as file:
        file.truncate(1024**3)
    with pytest.raises(ProfileError, match="larger than 64 MB"):
        profile_in_file(tmp_path / "own.json")

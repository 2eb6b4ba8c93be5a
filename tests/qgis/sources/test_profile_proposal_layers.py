"""A profile that is proposed for a real layer, and rows of it as they would be read."""

from __future__ import annotations

import pytest
from cable_layers import cable_layer
from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.sources.profiles.profile import ProfileError, own_profile
from wijkaanpak_plugin.sources.profiles.proposal import layer_summary
from wijkaanpak_plugin.sources.profiles.proposal.layer_summary import summarised
from wijkaanpak_plugin.sources.profiles.proposal.preview import Preview
from wijkaanpak_plugin.sources.profiles.proposal.profile_proposal import field_in
from wijkaanpak_plugin.sources.profiles.proposal.profile_text import profile_text
from wijkaanpak_plugin.sources.profiles.proposal.propose import propose
from wijkaanpak_plugin.sources.vector_layer import LayerError

FIELDS = ("thema:string", "Diameter:string", "diepte:double", "van:date")


@pytest.fixture
def layer(qgis_app):
    rows = [("LS", "40", 0.6, None), ("gas", "160,5", 1.0, None), ("?", "x", None, None), ("LS", None, 0.8, None)]
    return cable_layer(FIELDS, rows)


def test_the_rows_of_a_layer_are_counted_by_value_with_qgis_own_nulls_as_empty(layer):
    summary = summarised(layer)
    assert (summary.rows, summary.all_rows, summary.geometry) == (4, True, "line")
    assert summary.field("thema").counts == {"LS": 2, "gas": 1, "?": 1}
    assert (summary.field("Diameter").empty, summary.field("van").empty) == (1, 4)
    assert summary.summary_of('lower("thema")').counts == {"ls": 2, "gas": 1, "?": 1}
    with pytest.raises(ProfileError):
        summary.summary_of("env('HOME')")


def test_of_a_large_layer_the_first_rows_are_looked_at_and_that_is_known(layer, monkeypatch):
    monkeypatch.setattr(layer_summary, "_ROWS", 2)
    summary = summarised(layer)
    assert (summary.rows, summary.all_rows) == (2, False)


def test_the_rows_of_a_preview_differ_where_they_can(layer):
    summary = summarised(layer)
    places = [summary.numbers.index(number) for number in summary.varied_rows('"thema"', 3)]
    assert places == [0, 1, 2]
    assert len(summary.varied_rows("", 10)) == 4


def test_a_preview_shows_rows_as_they_would_be_read_and_why_one_is_left_out(layer):
    summary = summarised(layer)
    profile = own_profile(profile_text(propose(summary.fields, layer.name(), summary.geometry)), "kabels")
    rows = Preview(layer, summary.varied_rows("", 10)).read(profile)
    assert [row.values.get("kind") for row in rows] == ["low_voltage", "gas_low_pressure", None, "low_voltage"]
    assert (rows[0].values["width_m"], rows[0].values["top_m"]) == (0.04, -0.6)
    assert rows[1].values["width_m"] == 0.1605
    assert "'?' is left out by the profile" in rows[2].left_out
    assert "width_m" not in rows[3].values
    assert all(not row.shape.isEmpty() for row in rows)


def test_an_empty_depth_is_no_fault(qgis_app):
    layer = cable_layer(FIELDS, [("LS", "40", 0.6, None), ("LS", "40", None, None)])
    summary = summarised(layer)
    profile = own_profile(profile_text(propose(summary.fields, layer.name(), summary.geometry)), "kabels")
    rows = Preview(layer, summary.numbers).read(profile)
    assert [(row.values.get("top_m"), row.remarks) for row in rows] == [(-0.6, ()), (None, ())]


def test_a_preview_of_a_profile_that_cannot_be_used_says_so(layer):
    with pytest.raises(LayerError, match="is no expression"):
        Preview(layer, [1]).read(own_profile('{"body": {"kind": {"expression": "1 +"}}}', "x"))


@pytest.mark.real_data
def test_traced_buildings_are_proposed_as_buildings(real_data, qgis_app):
    path = real_data / "warmenhuizen" / "bgt_raster_vlakken_22G003178.gpkg"
    layer = QgsVectorLayer(f"{path}|layername=bgt_pand", "bgt_pand", "ogr")
    summary = summarised(layer)
    proposal = propose(summary.fields, layer.name(), summary.geometry)
    assert (proposal.kind, proposal.others) == ("", "building")


@pytest.mark.real_data
def test_a_layer_of_the_bgt_without_its_profile_is_proposed_with_the_same_kinds(real_data, qgis_app):
    layer = QgsVectorLayer(str(real_data / "bgt_delft" / "bgt_wegdeel.sqlite"), "vlakken", "ogr")
    summary = summarised(layer)
    proposal = propose(summary.fields, layer.name(), summary.geometry)
    assert field_in(proposal.kind) == "function"
    assert "carriageway" in proposal.kinds.values()

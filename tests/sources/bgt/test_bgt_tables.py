"""What a reader makes of a download: tables with one naming, current objects, and geometry of one sort each."""

from __future__ import annotations

import pandas as pd
import pytest
import shapely

from tests.sources import bgt_files as made
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.sources.bgt import BgtCancelled, BgtDownload, read_bgt
from wijkaanpak_plugin.sources.bgt.columns import Column, value_of
from wijkaanpak_plugin.sources.bgt.object_types import OBJECT_TYPES, column_of, object_type


@pytest.fixture
def read(tmp_path):
    """Read a file with exactly these objects of CityGML."""

    def reading(*objects: str, current_only: bool = True, light: bool = False) -> BgtDownload:
        path = tmp_path / "made.gml"
        path.write_text((made.gml_light if light else made.citygml)(*objects), encoding="utf-8")
        return read_bgt(path, current_only)

    return reading


def rows(download: BgtDownload, name: str) -> list[dict[str, object]]:
    (table,) = (table for table in download.tables if table.name == name)
    assert list(table.rows.columns) == [*(column.name for column in table.columns), GEOMETRY]
    return table.rows.to_dict("records")


def names(download: BgtDownload) -> list[str]:
    return [table.name for table in download.tables]


def mentions(download: BgtDownload, *parts: str) -> bool:
    return any(all(part in sentence for part in parts) for sentence in download.report)


def offsets(shape: shapely.Geometry) -> list[tuple[float, float]]:
    return [(round(x - made.X, 3), round(y - made.Y, 3)) for x, y in shape.coords]


def test_a_road_has_the_columns_of_the_ogc_api_whatever_citygml_calls_them(read):
    (row,) = rows(read(made.road()), "bgt_wegdeel")
    shape = row.pop("geometry")
    assert row == {
        "lokaal_id": "G0228.road",
        "bronhouder": "G0228",
        "relatieve_hoogteligging": 0,
        "status": "bestaand",
        "plus_status": "geenWaarde",
        "functie": "voetpad",
        "plus_functie": "waardeOnbekend",
        "fysiek_voorkomen": "open verharding",
        "plus_fysiek_voorkomen": "tegels",
        "op_talud": False,
        "in_onderzoek": False,
        "creation_date": "2014-11-21",
        "termination_date": None,
        "tijdstip_registratie": "2016-09-05T12:27:34.000",
        "eind_registratie": None,
        "lv_publicatiedatum": "2016-09-06T13:53:12",
    }
    assert (shape.geom_type, shape.area) == ("Polygon", 100.0)


def test_gml_light_gives_the_same_columns(read):
    path = made.light_object(
        "Wegdeel",
        "G0363.a",
        made.square(),
        {"bgt-functie": "fietspad", "plus-functie": "verkeersdrempel", "bgt-fysiekVoorkomen": "gesloten verharding"},
    )
    bridge = made.light_object("Kunstwerkdeel", "G0363.b", made.square(), {"bgt-type": "stuw", "plus-type": "sluis"})
    download = read(path, bridge, light=True)
    (row,) = rows(download, "bgt_wegdeel")
    assert (row["lokaal_id"], row["functie"], row["plus_functie"]) == ("G0363.a", "fietspad", "verkeersdrempel")
    assert (row["fysiek_voorkomen"], row["creation_date"]) == ("gesloten verharding", "2005-12-23")
    assert (row["relatieve_hoogteligging"], row["in_onderzoek"], row["status"]) == (1, True, "bestaand")
    (row,) = rows(download, "bgt_kunstwerkdeel_vlak")
    assert (row["type"], row["plus_type"]) == ("stuw", "sluis")


def test_a_building_is_the_area_on_the_ground_and_keeps_the_zero_of_its_bag_id(read):
    (row,) = rows(read(made.building()), "bgt_pand")
    assert row["identificatie_bag_pnd"] == "0228100000031255"
    assert (row["geometry"].geom_type, row["geometry"].area) == ("Polygon", 64.0)


def test_geometry_of_several_sorts_comes_in_a_table_each(read):
    download = read(
        made.tree(),
        made.tree("hedge", made.line(0, 20, 9, 20), "haag"),
        made.tree("bushes", made.square(3), "haag"),
        made.culvert(),
    )
    assert names(download) == [
        "bgt_vegetatieobject_vlak",
        "bgt_kunstwerkdeel_lijn",
        "bgt_vegetatieobject_lijn",
        "bgt_vegetatieobject_punt",
    ]
    assert [row["lokaal_id"] for row in rows(download, "bgt_vegetatieobject_lijn")] == ["hedge"]
    assert rows(download, "bgt_kunstwerkdeel_lijn")[0]["relatieve_hoogteligging"] == -1
    assert download.rows == 4
    assert mentions(download, "1 below and 0 above")


def test_an_object_of_an_unusual_sort_of_geometry_has_that_in_the_name_of_its_table(read):
    assert names(read(made.road("a"), made.road("b", made.line(0, 0, 5, 5)))) == ["bgt_wegdeel", "bgt_wegdeel_lijn"]


def test_what_is_no_longer_current_is_left_out_and_counted_unless_it_is_asked_for(read):
    objects = made.road("a"), made.road("b", ended="2020-01-01T00:00:00"), made.road("b", registered="2020")
    current = read(*objects)
    assert [row["lokaal_id"] for row in rows(current, "bgt_wegdeel")] == ["a", "b"]
    assert current.left_out == 1
    assert mentions(current, "No longer current", "1")
    every = read(*objects, current_only=False)
    assert [row["eind_registratie"] for row in rows(every, "bgt_wegdeel")] == [None, "2020-01-01T00:00:00", None]
    assert every.left_out == 0


def test_a_lapsed_version_that_was_published_twice_is_two_rows_and_the_same_one_twice_is_one(read):
    lapsed = made.road("a", ended="2020-01-01")
    again = lapsed.replace("2016-09-06T13:53:12", "2016-10-01T00:00:00")
    download = read(lapsed, again, lapsed, made.road("a"), made.road("a", registered="2019"), current_only=False)
    assert len(rows(download, "bgt_wegdeel")) == 3
    assert mentions(download, "Twice", "2 (a, a)")


def test_what_cannot_be_used_is_left_out_with_the_reason_and_an_example(read):
    download = read(
        made.road("good"),
        made.road(""),
        made.road("flat", made.polygon(0, 0, 1, 1, 0, 0)),
        made.road("words", "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>a b</gml:posList></gml:LinearRing>"
                  "</gml:exterior></gml:Polygon>"),
        made.road("odd", made.square().replace("</gml:posList>", " 7</gml:posList>")),
        made.road("endless", made.square().replace("181010.000", "inf")),
        made.road("spline", curve_of("BSpline")),
        made.road("elsewhere", made.square(10, 5e6)),
        made.road("good"),
        made.city_object("tra:TrafficArea", "nothing", ""),
        made.city_object("imgeo:OpenbareRuimteLabel", "name", ""),
        made.city_object("imgeo:Luchtkasteel", "dream", made.square()),
    )  # fmt: skip
    assert [row["lokaal_id"] for row in rows(download, "bgt_wegdeel")] == ["good"]
    assert download.left_out == 9
    assert mentions(download, "Without an id", "1 (wegdeel)")
    assert mentions(download, "Without geometry", "6 (flat, words, odd, endless, spline (+1))")
    assert mentions(download, "Outside the Netherlands", "1 (elsewhere)")
    assert mentions(download, "Twice", "1 (good)")
    assert mentions(download, "takes no room", "OpenbareRuimteLabel (1)")
    assert mentions(download, "Not known as a type", "Luchtkasteel (1)")
    assert not mentions(download, "repaired")


def curve_of(name: str) -> str:
    return made.curved_polygon(made.segment(name, 0, 0, 5, 5, 10, 0), made.segment("LineStringSegment", 10, 0, 0, 0))


def test_an_area_that_crosses_itself_is_repaired_and_said(read):
    download = read(made.road("bow", made.polygon(0, 0, 10, 10, 10, 0, 0, 10, 0, 0)))
    (row,) = rows(download, "bgt_wegdeel")
    assert row["geometry"].is_valid
    assert row["geometry"].area == 50.0
    assert mentions(download, "repaired", "1 (bow)")


def test_holes_stay_holes_and_parts_stay_parts(read):
    hole = f"<gml:interior>{made.ring(2, 2, 4, 2, 4, 4, 2, 4, 2, 2)}</gml:interior>"
    ring = made.polygon(0, 0, 10, 0, 10, 10, 0, 10, 0, 0, holes=hole)
    parts = "".join(f"<gml:surfaceMember>{part}</gml:surfaceMember>" for part in (ring, made.square(5, 20)))
    (row,) = rows(read(made.road("a", f"<gml:MultiSurface>{parts}</gml:MultiSurface>")), "bgt_wegdeel")
    assert row["geometry"].geom_type == "MultiPolygon"
    assert [part.area for part in row["geometry"].geoms] == [96.0, 25.0]


def test_heights_are_dropped(read):
    flat = made.line(0, 0, 5, 0)
    high = flat.replace("posList>", 'posList srsDimension="3">', 1).replace(" 181005", " -1.5 181005")
    high = high.replace("</gml:posList>", " -1.5</gml:posList>").replace('</gml:posList srsDimension="3">', "")
    (row,) = rows(read(made.culvert(geometry=high)), "bgt_kunstwerkdeel_lijn")
    assert offsets(row["geometry"]) == [(0, 0), (5, 0)]


def test_lines_of_several_members_are_one_where_gml_says_so(read):
    members = "".join(f"<gml:curveMember>{made.line(*part)}</gml:curveMember>" for part in ((0, 0, 5, 0), (5, 0, 5, 9)))
    together = made.culvert("a", f"<gml:CompositeCurve>{members}</gml:CompositeCurve>")
    apart = made.culvert("b", f"<gml:MultiCurve>{members}</gml:MultiCurve>")
    one, two = rows(read(together, apart), "bgt_kunstwerkdeel_lijn")
    assert offsets(one["geometry"]) == [(0, 0), (5, 0), (5, 9)]
    assert [offsets(part) for part in two["geometry"].geoms] == [[(0, 0), (5, 0)], [(5, 0), (5, 9)]]


def test_planned_objects_are_kept_and_said(read):
    download = read(made.building(status="geenWaarde", plus_status="plan"))
    assert rows(download, "bgt_pand")[0]["plus_status"] == "plan"
    assert mentions(download, "Planned", "1")


@pytest.mark.parametrize("place", ["street.zip", "street"])
def test_a_zip_and_a_folder_give_the_same(tmp_path, place):
    download = read_bgt(made.write(tmp_path / place, made.street()))
    assert {table.name: len(table.rows) for table in download.tables} == {
        "bgt_wegdeel": 6,
        "bgt_pand": 1,
        "bgt_kunstwerkdeel_lijn": 1,
        "bgt_vegetatieobject_lijn": 1,
        "bgt_vegetatieobject_punt": 1,
    }
    assert (download.rows, download.left_out) == (10, 1)
    assert mentions(download, f"Read {place}", "2016-09-06")
    assert sorted(path.name for path in tmp_path.iterdir()) == [place]


def test_a_table_without_rows_is_no_table(read):
    assert read(made.tree(ended="2020-01-01")).tables == []


def test_progress_runs_from_0_to_1_over_all_files(tmp_path):
    path = made.write(tmp_path / "street.zip", made.street(400))
    fractions: list[float] = []
    read_bgt(path, feedback=lambda fraction: fractions.append(fraction) or True)
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.0, 1.0)
    assert len(fractions) > 5


@pytest.mark.parametrize("stop_at", [0.0, 0.3, 0.9])
def test_reading_stops_when_asked_and_leaves_nothing_behind(tmp_path, stop_at):
    path = made.write(tmp_path / "street.zip", made.street(400))
    with pytest.raises(BgtCancelled):
        read_bgt(path, feedback=lambda fraction: fraction < stop_at)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", OBJECT_TYPES, ids=lambda kind: kind.name)
def test_each_column_is_found_by_its_names_in_both_formats(kind):
    assert object_type(kind.name.title()) is kind
    assert column_of(kind, "lokaalID") == column_of(kind, "identificatie.lokaalID") == "lokaal_id"
    assert column_of(kind, "bgt-status") == "status"
    assert column_of(kind, "plus-status") == "plus_status"
    columns = {column.name for column in kind.columns}
    for column, spellings in {
        "functie": ("function", "bgt-functie"),
        "plus_functie": ("plus-functie", f"plus-functie{kind.name.title()}"),
        "fysiek_voorkomen": ("bgt-fysiekVoorkomen", "surfaceMaterial"),
        "type": ("bgt-type", "class"),
        "plus_type": ("plus-type", f"plus-type{kind.name.title()}"),
        "op_talud": ("opTalud", f"{kind.name}OpTalud"),
    }.items():
        for spelling in spellings:
            found = column_of(kind, spelling)
            assert found == column if column in columns else found in (None, "type", "fysiek_voorkomen", "functie")


def test_values_are_of_the_type_of_their_column():
    integer, truth, text = Column("a", "integer"), Column("b", "boolean"), Column("c", "text")
    assert [value_of(integer, value) for value in ("-1", " 2 ", "", "x", "1.5")] == [-1, 2, None, None, None]
    assert [value_of(truth, value) for value in ("true", "0", "", "ja")] == [True, False, None, None]
    assert [value_of(text, value) for value in (" a ", "0228", " ")] == ["a", "0228", None]


def test_columns_hold_plain_values_of_python(read):
    (table,) = read(made.road()).tables
    assert isinstance(table.rows, pd.DataFrame)
    assert type(table.rows["relatieve_hoogteligging"][0]) is int

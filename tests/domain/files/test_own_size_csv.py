"""Own sizes from and to a csv: Dutch notation, and a sentence for each row that is wrong."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.files.kind_table_csv import read_kind_table, write_kind_table
from wijkaanpak_plugin.domain.files.own_size_csv import OWN_SIZES

HEAD = "soort;breedte_m;bovenkant_m_tov_maaiveld;onderkant_m_tov_maaiveld;bron\r\n"


def values(data):
    read = read_kind_table(data if isinstance(data, bytes) else data.encode(), OWN_SIZES)
    assert read.problems == []
    return [row.values for row in read.rows]


def problems(text):
    return read_kind_table(text.encode(), OWN_SIZES).problems


def size(kind, width=None, top=None, bottom=None, source=None):
    return {"kind": kind, "width_m": width, "top_m": top, "bottom_m": bottom, "source": source}


def test_a_file_with_commas_before_decimals_and_semicolons_between_cells_is_read():
    text = HEAD + "warmteleiding;1,20;-1,0;-1,6;Handboek, blz. 12\r\nboom;;;;\r\n"
    assert values(text) == [size("heat", 1.2, -1.0, -1.6, "Handboek, blz. 12"), size("tree")]


@pytest.mark.parametrize("name", ["heat", "warmteleiding", "Warmteleiding", "heat pipe", " HEAT "])
def test_a_kind_is_named_by_its_key_or_by_its_label_in_either_language(name):
    assert values(f"{HEAD}{name};1,2") == [size("heat", 1.2)]


@pytest.mark.parametrize(
    "text",
    [
        "kind;width_m\nheat;1,2",
        "kind,width_m\nheat,1.2",
        "kind\twidth_m\nheat\t1,2",
        "sep=;\nkind;width_m\nheat;1,2",
        "\n;;\nSoort ; Breedte_m\nheat;1,2\n\n;\n",
        "bron;breedte_m;onbekend;soort\n;1,2;x;heat",
        'kind;width_m\n"heat";"1,2"',
    ],
)
def test_the_way_of_writing_of_other_programs_is_understood(text):
    assert values(text) == [size("heat", 1.2)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_come_through_in_the_encodings_of_spreadsheets(encoding):
    assert values(f"{HEAD}boom;1,5;;;Één maat".encode(encoding)) == [size("tree", 1.5, source="Één maat")]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("iets;1,2", "Row 2: 'iets' is no kind of the catalogue."),
        (";1,2", "Row 2: the kind is missing."),
        ("heat;1,2o", "Row 2: '1,2o' is no number."),
        ("heat;1.200", "Row 2: '1.200' can be read in two ways; write 1,2 or 1200."),
        ("heat;inf", "Row 2: 'inf' is no number."),
        ("heat;nan", "Row 2: 'nan' is no number."),
    ],
)
def test_a_row_that_is_wrong_is_named_with_its_number_and_what_stands_there(row, sentence):
    assert problems(HEAD + row) == [sentence]


def test_every_row_that_is_wrong_is_named_and_blank_rows_count():
    assert problems(f"{HEAD}heat;1,2\n\nniets;1\ntree;x\nheat;2") == [
        "Row 4: 'niets' is no kind of the catalogue.",
        "Row 5: 'x' is no number.",
        "Row 6: 'heat' stands in row 2 already.",
    ]


def test_a_point_before_decimals_is_clear_when_another_number_tells():
    assert values("kind;width_m;top_m\nheat;1.200;-0.95")[0]["width_m"] == 1.2


@pytest.mark.parametrize("text", ["", "\n\n", "heat;1,2", "soort;bron\nheat;x", "breedte_m\n1,2", "a\x00b;c\n\x00"])
def test_a_file_without_its_headings_says_which_there_must_be(text):
    (sentence,) = problems(text)
    assert "kind, width_m, top_m_above_ground, bottom_m_above_ground, source" in sentence


def test_what_is_written_is_read_back_as_it_was_and_opens_in_a_spreadsheet():
    rows = [
        size("heat", 1.2, -1.0, -1.65, '=1+1; "blz" 3'),
        size("tree", 0.3, None, None, None),
        size("gas", None, -0.8),
    ]
    rows = [row for row in rows if row["kind"] in load_kinds()]
    data = write_kind_table(rows, OWN_SIZES)
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"1,2;-1;-1,65;" in data
    assert b"'=1+1" in data
    assert sorted(values(data), key=str) == sorted(rows, key=str)

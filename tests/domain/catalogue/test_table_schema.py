from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wijkaanpak_plugin.domain.catalogue.check import check_catalogue, check_pictures, main
from wijkaanpak_plugin.domain.catalogue.constants import load_constants
from wijkaanpak_plugin.domain.catalogue.default_tags import load_default_tags
from wijkaanpak_plugin.domain.catalogue.table_schema import Problem, TableError, check_table, read_schema, read_table
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.settings import AnalysisSettings
from wijkaanpak_plugin.resource_paths import resource

SCHEMA = {
    "fields": [
        {"name": "key", "type": "string", "constraints": {"required": True, "pattern": "[a-z_]+"}},
        {"name": "size", "type": "number", "constraints": {"minimum": 0, "maximum": 10}},
        {"name": "count", "type": "integer"},
        {"name": "open", "type": "boolean"},
        {"name": "day", "type": "date"},
        {"name": "layers", "type": "string", "separator": ",", "constraints": {"enum": ["up", "down"]}},
        {"name": "kind", "type": "string"},
        {"name": "code", "type": "string", "constraints": {"unique": True}},
    ],
    "primaryKey": "key",
    "foreignKeys": [{"fields": "kind", "reference": {"resource": "kinds", "fields": "key"}}],
}
HEADER = "key,size,count,open,day,layers,kind,code"
GOOD = 'one,1.5,2,true,2027-05-01,"up,down",tree,a1'


@pytest.fixture
def schema(tmp_path):
    path = tmp_path / "things.schema.json"
    path.write_text(json.dumps(SCHEMA), encoding="utf-8")
    return path


@pytest.fixture
def check(tmp_path, schema):
    def run(*lines: str, content: bytes | None = None) -> list[str]:
        path = tmp_path / "things.csv"
        path.write_bytes("\n".join(lines).encode() if content is None else content)
        return [str(problem) for problem in check_table(path, schema, {"kinds": ("tree", "heat")})]

    return run


def test_a_good_row_is_read_with_the_types_of_the_schema(tmp_path, schema):
    path = tmp_path / "things.csv"
    path.write_text(f"{HEADER}\n{GOOD}\nempty,,,,,,,\n", encoding="utf-8")
    first, second = read_table(path, schema, {"kinds": ("tree",)})
    assert first["size"] == 1.5
    assert first["count"] == 2
    assert first["open"] is True
    assert first["day"].year == 2027
    assert first["layers"] == ("up", "down")
    assert second == dict.fromkeys(first) | {"key": "empty", "layers": ()}


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("one,abc,,,,,,", "things.csv, row 3, column size: 'abc' is not a number"),
        ('one,"1,5",,,,,,', "things.csv, row 3, column size: '1,5' has a decimal comma; write 1.5"),
        ("one,-1,,,,,,", "things.csv, row 3, column size: -1 is less than 0"),
        ("one,11,,,,,,", "things.csv, row 3, column size: 11 is more than 10"),
        ("one,nan,,,,,,", "things.csv, row 3, column size: 'nan' is not a number"),
        ("one,1e999,,,,,,", "things.csv, row 3, column size: 1e999 is too large"),
        ("one,,2.5,,,,,", "things.csv, row 3, column count: '2.5' is not a whole number"),
        ("one,,,perhaps,,,,", "things.csv, row 3, column open: 'perhaps' is not true or false"),
        ("one,,,,2027-02-30,,,", "things.csv, row 3, column day: '2027-02-30' is not a date such as 2027-05-01"),
        ("one,,,,,sideways,,", "things.csv, row 3, column layers: 'sideways' is not one of up, down"),
        ('one,,,,,"up,up",,', "things.csv, row 3, column layers: 'up' is named twice"),
        ('one,,,,,"up,",,', "things.csv, row 3, column layers: the list holds an empty item"),
        ("one,,,,,,tre,", "things.csv, row 3, column kind: 'tre' is not known; did you mean tree?"),
        (",1,,,,,,", "things.csv, row 3, column key: this may not be empty"),
        ("One,1,,,,,,", "things.csv, row 3, column key: 'One' does not have the form [a-z_]+"),
        ("first,,,,,,,", "things.csv, row 3, column key: 'first' stands in row 2 already"),
        ("one,,,,,,,f1", "things.csv, row 3, column code: 'f1' stands in row 2 already"),
    ],
)
def test_each_wrong_cell_is_named_with_row_and_column(check, cells, expected):
    assert check(HEADER, "first,,,,,,,f1", cells) == [expected]


def test_a_decimal_comma_without_quotes_is_explained(check):
    (problem,) = check(HEADER, "one,1,5,,,,,,")
    assert problem.startswith("things.csv, row 2: cells: 9, where the header has 8")
    assert "write 1.5, not 1,5" in problem


def test_blank_rows_count_as_a_spreadsheet_counts_them(check):
    assert check(HEADER, "", "one,abc,,,,,,") == ["things.csv, row 3, column size: 'abc' is not a number"]


def test_semicolons_between_the_columns_are_said_once(check):
    problems = check(HEADER.replace(",", ";"), GOOD.replace(",", ";"))
    assert problems == ["things.csv, row 1: the columns are separated by semicolons; save the file with commas"]


def test_missing_unknown_and_repeated_columns_are_named(check):
    problems = check(HEADER.replace("size", "sise") + ",key", "")
    assert "things.csv, row 1, column size: this column is missing" in problems
    assert any(p.startswith("things.csv, row 1, column sise: this column is not known") for p in problems)
    assert "things.csv, row 1, column key: this column stands in the file twice" in problems


def test_a_byte_order_mark_is_no_part_of_the_first_column(check):
    assert check(content=b"\xef\xbb\xbf" + f"{HEADER}\n{GOOD}\n".encode()) == []


def test_text_in_another_encoding_is_said_with_its_row(check):
    assert check(content=f"{HEADER}\n{GOOD}\ncaf\xe9,,,,,,,\n".encode("latin-1")) == [
        "things.csv, row 3: this is not UTF-8 text; save the file as UTF-8"
    ]


@pytest.mark.parametrize("content", [b"", b"\n\n", b" , \n", f'{HEADER}\n"one,1\n'.encode()])
def test_an_empty_or_broken_file_is_a_problem_and_no_traceback(check, content):
    assert len(check(content=content)) == 1


def test_a_missing_file_is_a_table_error(tmp_path, schema):
    with pytest.raises(TableError, match=r"nowhere\.csv: the file cannot be read"):
        read_table(tmp_path / "nowhere.csv", schema)


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"fields": [{"title": "no name"}]}', '{"fields": [{"name": "a", "type": "x"}]}']
)
def test_a_broken_schema_is_a_table_error(tmp_path, text):
    path = tmp_path / "broken.schema.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=r"broken\.schema\.json"):
        read_schema(path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(max_size=200), st.text(max_size=200).map(lambda t: f"{HEADER}\n{t}".encode("utf-8", "ignore"))
    )
)
def test_whatever_the_file_holds_problems_come_back_and_no_exception(check, content):
    assert all(problem.startswith("things.csv") for problem in check(content=content))


def test_a_problem_without_a_place_names_the_file_only():
    assert str(Problem("rules.csv", None, None, "gone")) == "rules.csv: gone"


def test_the_shipped_catalogue_is_in_order(capsys):
    assert [str(problem) for problem in check_catalogue()] == []
    assert main() == 0
    assert "in order" in capsys.readouterr().out


def _copy_of_the_catalogue(folder):
    for path in resource("catalogue").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())


@pytest.mark.parametrize(
    "name",
    ["kinds.csv", "rules.csv", "constants.csv", "building_blocks.csv", "default_tags.csv", "vocabularies.json"],
)
def test_a_defect_in_any_table_is_found_in_that_table(tmp_path, name):
    _copy_of_the_catalogue(tmp_path)
    path = tmp_path / name
    path.write_text(
        path.read_text(encoding="utf-8").replace("label_nl", "label_xx").replace("relation", "relatie", 1),
        encoding="utf-8",
    )
    problems = check_catalogue(tmp_path)
    assert problems
    assert {problem.file.split(",")[0] for problem in problems} == {name}


def test_the_check_returns_one_and_prints_the_place(tmp_path, monkeypatch, capsys):
    _copy_of_the_catalogue(tmp_path)
    path = tmp_path / "rules.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace(",2.5,", ",abc,", 1)
    path.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(
        "wijkaanpak_plugin.domain.catalogue.check.resource", lambda *parts: tmp_path.joinpath(*parts[1:])
    )
    assert main() == 1
    assert capsys.readouterr().out == "rules.csv, row 2, column horizontal_m: 'abc' is not a number\n"


def test_a_picture_of_nothing_and_a_picture_that_is_not_there_are_found(tmp_path):
    for name in ("blocks.csv", "blocks.schema.json", "pipe.svg"):
        (tmp_path / name).write_bytes(resource("icons", "blocks", name).read_bytes())
    (tmp_path / "blocks.csv").write_text("key,glyph\npipe,pipe\nno_such_kind,pipe\ncable,cabel\n", encoding="utf-8")
    problems = [(problem.row, problem.column) for problem in check_pictures(tmp_path)]
    assert problems == [(3, "key"), (4, "glyph")]


def test_every_schema_explains_each_of_its_fields():
    for path in resource("catalogue").glob("*.schema.json"):
        for field in json.loads(path.read_text(encoding="utf-8"))["fields"]:
            assert field["title"], path.name
            assert field["description"].endswith("."), (path.name, field["name"])


def test_the_settings_of_the_engine_are_the_constants_of_the_catalogue():
    constants = load_constants()
    engine = AnalysisSettings()
    for name in ("search_distance_m", "max_shift_months", "redig_period_months"):
        assert getattr(engine, name) == constants[name].value
        assert constants[name].source


def test_default_tags_suggest_known_scale_levels_or_none_and_cover_all_three():
    levels = load_vocabularies()["scale_level"].keys()
    assert {tag.scale_level for tag in load_default_tags()} == {*levels, None}


@pytest.mark.parametrize("table", ["kinds.csv", "rules.csv", "constants.csv", "default_tags.csv"])
def test_every_row_says_where_it_comes_from(table):
    schema = resource("catalogue", table.replace(".csv", ".schema.json"))
    for row in read_table(resource("catalogue", table), schema):
        assert row["source"], row
        if row["status"] in ("norm", "authority", "local"):
            assert not row["source"].startswith("assumption"), row


def test_an_error_is_one_sentence_with_the_first_problems_and_keeps_them_all(tmp_path, schema):
    path = tmp_path / "things.csv"
    path.write_text(HEADER + "\n" + '"a\nb",far,,,,,,\n' * 100, encoding="utf-8")
    with pytest.raises(TableError) as error:
        read_table(path, schema)
    assert len(error.value.problems) > 100
    sentence = str(error.value)
    assert "\n" not in sentence
    assert sentence.count("things.csv, row") == 3
    assert sentence.endswith(f"; and {len(error.value.problems) - 3} more")


def test_up_to_three_problems_are_all_in_the_sentence():
    problems = [Problem("things.csv", row, "size", "wrong") for row in (2, 3, 4)]
    assert str(TableError(problems)) == "; ".join(str(problem) for problem in problems)

"""Plans of versions 1 to 4: brought to version 5 in one go, with every row that they had."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from old_plans import added_since, called_before, no_row_is_lost, old_plan, own_copy, tables_of
from records import add_record

from wijkaanpak_plugin.domain.catalogue.tasks import load_tasks
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION
from wijkaanpak_plugin.plan.store.backends import backend_at

LINE = "LineString (155010 463010, 155090 463010)"
SQUARE = "Polygon ((155010 463010, 155030 463010, 155030 463030, 155010 463030, 155010 463010))"
POINT = "Point (155010 463010)"


def query(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def make_old(path, number):
    """Make a plan as a version did, with claims, a package, reactions and judgements."""
    with old_plan(path, number) as plan:
        add_record(
            plan,
            "claim_line",
            LINE,
            body_id="riool",
            origin="work",
            kind="gravity_sewer",
            owner="Gemeente  Utrecht",
            cost_bearer="gemeente utrecht",
            obligation="means",
            window_hardness="firm",
        )
        add_record(
            plan,
            "claim_area",
            SQUARE,
            body_id="wadi",
            origin="claim",
            kind="wadi",
            owner=" WATERSCHAP ",
            transitions="climate_adaptation,energy",
            obligation="must",
            window_hardness="flexible",
        )
        add_record(plan, "claim_point", POINT, body_id="boom", origin="claim", kind="tree")
        add_record(
            plan, "package", package_id="p", name="Groen", occasion="sustainability", leading_transition="energy"
        )
        for body in ("riool", "wadi", "boom"):
            role = "following" if body == "boom" else "leading"
            partners = "Gemeente Utrecht, Bewoners" if body == "wadi" else None
            add_record(plan, "package_claim", link_id=body, package_id="p", body_id=body, role=role, partners=partners)
        add_record(plan, "urgency", area_id="a", transition="energy", as_felt=7.0, felt_by="bewoners")
        add_record(plan, "hot_spot", POINT, hot_spot_id="h", kind="idea", text="Bankje")
        reaction = {"party": "Waterschap"} if number > 1 else {}
        add_record(plan, "hot_spot_reaction", hot_spot_id="h", text="Ja", **reaction)
        add_record(plan, "finding_judgement", finding_id="f", version="1", party="Netbeheerder", judgement="yes")


@pytest.fixture(scope="module", params=[1, 2, 3, 4])
def made_once(request, tmp_path_factory):
    """A plan file as each version made it, and the version."""
    path = tmp_path_factory.mktemp("old") / "plan.gpkg"
    make_old(path, request.param)
    return path, request.param


@pytest.fixture
def old_file(tmp_path, made_once):
    """A copy of that file, and the version."""
    path, number = made_once
    return own_copy(path, tmp_path), number


def rows_as_they_were(path, number):
    """Return the rows of every table of a version, with the columns of that version by their names of now."""
    called, found = called_before(number), {}
    names = {row[0] for row in query(path, "SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table in tables_of(number):
        now = {old: new for new, old in called.get(table.name, {}).items()}
        there = {row[1] for row in query(path, f"PRAGMA table_info({table.name})")}
        columns = [name if name in there else now[name] for name in table.field_names]
        assert table.name in names
        geometry = ["hex(geom)"] if table.geometry else []
        wanted = ", ".join([*(f'"{column}"' for column in columns), *geometry])
        found[table.name] = query(path, f"SELECT fid, {wanted} FROM {table.name}")
    return found


#: Columns that say something in another way in version 5.
SAID_ANEW = ("owner", "cost_bearer", "party", "partners", "felt_by", "obligation", "role")


def test_every_row_of_every_table_is_kept(old_file):
    path, number = old_file
    assert backend_at(path).info()["schema_version"] == str(number)
    before, counts, old = rows_as_they_were(path, number), backend_at(path).row_counts(), path.read_bytes()
    plan = open_plan(path, bring_up_to_date=True)
    assert plan.info["schema_version"] == str(SCHEMA_VERSION)
    assert no_row_is_lost(counts, backend_at(path).row_counts())
    after = rows_as_they_were(path, number)
    for table in tables_of(number):
        if table.name in ("plan_info", "vocabulary"):
            continue
        said = [1 + place for place, name in enumerate(table.field_names) if name in SAID_ANEW]
        same = [
            [[value for place, value in enumerate(row) if place not in said] for row in rows[table.name]]
            for rows in (before, after)
        ]
        assert same[1][: len(same[0])] == same[0], table.name
    assert (path.parent / f"plan.version{number}.gpkg").read_bytes() == old
    assert sorted(file.name for file in path.parent.glob("*.gpkg")) == ["plan.gpkg", f"plan.version{number}.gpkg"]


def test_names_become_parties_each_once_with_their_first_spelling(old_file):
    path, number = old_file
    open_plan(path, bring_up_to_date=True)
    names = {row[0] for row in query(path, "SELECT name FROM party")}
    assert names == {"WATERSCHAP", "Gemeente Utrecht", "bewoners", "Netbeheerder"}
    assert query(path, "SELECT owner, cost_bearer FROM claim_line") == [("Gemeente Utrecht", "Gemeente Utrecht")]
    assert query(path, "SELECT owner FROM claim_area") == [("WATERSCHAP",)]
    assert query(path, "SELECT felt_by FROM urgency") == [("bewoners",)]
    (partners,) = query(path, "SELECT partners FROM package_claim WHERE body_id = 'wadi'")
    assert partners == ("Gemeente Utrecht,bewoners",)
    assert query(path, "SELECT party FROM hot_spot_reaction") == [("WATERSCHAP" if number > 1 else None,)]


def test_an_obligation_of_means_says_so_in_a_column_of_its_own_and_hardness_keeps_its_values(old_file):
    path, _number = old_file
    open_plan(path, bring_up_to_date=True)
    assert query(path, "SELECT obligation, means, hardness FROM claim_line") == [(None, "yes", "firm")]
    assert query(path, "SELECT obligation, means, hardness FROM claim_area") == [("must", None, "flexible")]


def test_who_led_without_serving_the_leading_transition_was_the_occasion_and_the_log_says_so(old_file):
    path, _number = old_file
    open_plan(path, bring_up_to_date=True)
    roles = dict(query(path, "SELECT body_id, role FROM package_claim"))
    assert roles == {"riool": "occasion", "wadi": "leading", "boom": "following"}
    assert query(path, "SELECT subject_table, subject_id FROM log WHERE action = 'migrated'") == [
        ("package_claim", "riool")
    ]
    assert query(path, "SELECT occasions, leading_transitions FROM package") == [("sustainability", "energy")]


def test_lists_get_their_new_terms_and_the_plan_its_tasks(old_file):
    path, _number = old_file
    open_plan(path, bring_up_to_date=True)
    known = set(query(path, "SELECT list, key FROM vocabulary"))
    assert {(name, term.key) for name, terms in load_vocabularies().items() for term in terms} <= known
    assert query(path, "SELECT count(*) FROM task") == [(len(load_tasks()),)]


def test_nothing_else_is_filled_in(old_file):
    path, number = old_file
    open_plan(path, bring_up_to_date=True)
    for table, columns in added_since(number).items():
        for column in columns - {"means", "obligation"}:
            assert query(path, f'SELECT count("{column}") FROM {table}') in (
                [(0,)],
                [(1,)] if column == "party" else [(0,)],
            )


def test_what_somebody_made_or_took_out_by_hand_stays_so(tmp_path):
    path = tmp_path / "plan.gpkg"
    make_old(path, 4)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ALTER TABLE claim_line ADD COLUMN hardness TEXT")
        connection.execute("ALTER TABLE claim_line ADD COLUMN means TEXT")
        connection.execute("DELETE FROM vocabulary WHERE list = 'hot_spot_kind' AND key = 'question'")
        connection.execute("UPDATE vocabulary SET definition_nl = 'Trekt het.' WHERE key = 'leading'")
    open_plan(path, bring_up_to_date=True)
    assert query(path, "SELECT hardness, window_hardness FROM claim_line") == [("firm", "firm")]
    kinds = {row[0] for row in query(path, "SELECT key FROM vocabulary WHERE list = 'hot_spot_kind'")}
    assert "keep" in kinds
    assert "question" not in kinds
    assert query(path, "SELECT definition_nl FROM vocabulary WHERE key = 'leading'") == [("Trekt het.",)]


def test_a_plan_that_is_brought_up_to_date_has_the_columns_of_a_new_one(old_file, plan):
    path, _number = old_file
    old = open_plan(path, bring_up_to_date=True)
    for name in old.tables:
        columns = [{field.name(): field.typeName() for field in each.stored(name).fields()} for each in (old, plan)]
        assert columns[0] == columns[1], name

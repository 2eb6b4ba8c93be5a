"""Plan files as earlier versions made them."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import replace

import pytest
from qgis.core import QgsGeometry
from records import save_all

from wijkaanpak_plugin.plan.files import create, opening, standard_rows
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.styling import stored_styles

#: Columns by table that came with each version.
CAME_WITH = {
    2: {
        "hot_spot": {"photo"},
        "hot_spot_area": {"photo"},
        "hot_spot_reaction": {"stance", "party"},
        "claim_point": {"copy_of"},
        "claim_line": {"copy_of"},
        "claim_area": {"copy_of"},
    },
    3: {"source": {"crs"}},
    4: {
        "finding": {
            "accuracy_m",
            "required_months",
            "share",
            "source_name",
            "source_date",
            "freed_by",
            "freed_by_names",
            "order_turns",
            "both_ways",
            "counted_with",
            "counted_with_names",
        }
    },
    5: {
        "session": {"kind", "goal", "table_name"},
        **{key: {"answer", "answer_status"} for key in ("hot_spot", "hot_spot_area")},
        **{
            key: {"design_id", "renews", "means", "amount", "choice", "tasks", "initiator", "partners"}
            for key in ("claim_point", "claim_line", "claim_area")
        },
        "package": {"lead", "partners", "horizon", "preferred", "review_date"},
        "source": {"delivery_id"},
        "finding": {"group_id", "confidential", "depth_source", "number"},
    },
    6: {"finding": {"mark", "first_found", "compensation_place", "choice"}},
}
#: Columns by table that were called otherwise before a version, by their names of now.
CALLED_BEFORE = {
    5: {
        **{key: {"hardness": "window_hardness"} for key in ("claim_point", "claim_line", "claim_area")},
        "package": {"occasions": "occasion", "leading_transitions": "leading_transition"},
    }
}
#: Tables that came with each version, and lists and terms of lists.
TABLES_CAME_WITH = {
    5: {
        *("party", "session_agenda", "vote", "zone", "street", "street_area", "task", "goal", "goal_value"),
        *("dependency", "marker", "package_task", "package_measure", "package_choice", "criterion", "weight"),
        *("unit_cost", "own_size", "delivery", "suppression"),
    }
}
LISTS_CAME_WITH = {5: {"means", "choice", "session_kind", "answer_status", "party_type", "zone_role"}}
TERMS_CAME_WITH = {5: {("package_role", "occasion"), ("hot_spot_kind", "keep")}}


def added_since(version):
    """Return the columns by table that came after a version."""
    found = {}
    for came, tables in CAME_WITH.items():
        for table, names in tables.items() if came > version else ():
            found.setdefault(table, set()).update(names)
    return found


def since(version, came_with):
    """Return what came after a version."""
    return {each for came, names in came_with.items() if came > version for each in names}


def called_before(version):
    """Return what columns were called in a version, by table and name of now."""
    found = {}
    for came, tables in CALLED_BEFORE.items():
        if came > version:
            found.update(tables)
    return found


def tables_of(version):
    """Return the tables as a version had them."""
    added, called, new = added_since(version), called_before(version), since(version, TABLES_CAME_WITH)
    return tuple(
        replace(
            table,
            fields=tuple(
                replace(field, name=called.get(table.name, {}).get(field.name, field.name))
                for field in table.fields
                if field.name not in added.get(table.name, ())
            ),
        )
        for table in TABLES
        if table.name not in new
    )


def vocabulary_rows_of(version):
    """Return the rows of the lists as a version had them."""
    lists, terms = since(version, LISTS_CAME_WITH), since(version, TERMS_CAME_WITH)
    for row in standard_rows.vocabulary_rows():
        if row["list"] not in lists and (row["list"], row["key"]) not in terms:
            yield row


@contextmanager
def version(monkeypatch, number):
    """Let plans be made and opened as version ``number`` did."""
    with monkeypatch.context() as before:
        for module in (create, opening, stored_styles):
            before.setattr(module, "TABLES", tables_of(number))
        before.setattr(create, "vocabulary_rows", lambda: list(vocabulary_rows_of(number)))
        if "task" in since(number, TABLES_CAME_WITH):
            before.setattr(create, "task_rows", list)
        for module in (create, opening):
            before.setattr(module, "SCHEMA_VERSION", number)
        yield


@contextmanager
def old_plan(path, number):
    """Make a plan of one square as a version did, to be filled; it is saved and closed at the end."""
    area = QgsGeometry.fromWkt("Polygon ((155000 463000, 155200 463000, 155200 463200, 155000 463200, 155000 463000))")
    with pytest.MonkeyPatch.context() as monkeypatch, version(monkeypatch, number):
        plan = create_plan(path, "Bloemenbuurt", area=area, author="Test")
        yield plan
        save_all(plan)
        plan.close()


def own_copy(path, tmp_path):
    """Return a copy of a plan file in a folder of its own, under the same name."""
    folder = tmp_path / "old"
    folder.mkdir()
    return shutil.copy(path, folder / path.name)


def no_row_is_lost(before, after):
    """Say whether every table has at least the rows that it had, and those that hold what people made no others.

    Lists and parties are added to; the texts of forms are written anew.
    """
    added_to = {"vocabulary", "task", "party", "log", "layer_styles"}
    return all(after[name] == rows or (name in added_to and after[name] > rows) for name, rows in before.items())

"""Version 5 of the tables: parties as records, roles as the sources mean them, and what packages are weighed by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.parties import Parties
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.standard_rows import task_rows, vocabulary_rows
from wijkaanpak_plugin.plan.schema.goal_tables import TASK
from wijkaanpak_plugin.plan.schema.list_tables import VOCABULARY
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE, PACKAGE_CLAIM
from wijkaanpak_plugin.plan.schema.party_tables import PARTY
from wijkaanpak_plugin.plan.schema.plan_tables import LOG
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, PARTY_COLUMNS, TABLES
from wijkaanpak_plugin.plan.schema.tables import table as table_of
from wijkaanpak_plugin.plan.store.backend import Transaction
from wijkaanpak_plugin.plan.store.clock import new_id, now

#: What was called otherwise before.
_RENAMED = {
    **{name: {"window_hardness": "hardness"} for name in CLAIM_TABLES},
    PACKAGE.name: {"occasion": "occasions", "leading_transition": "leading_transitions"},
}
#: New columns of tables that were there.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "session": ("kind", "goal", "table_name"),
    **dict.fromkeys(("hot_spot", "hot_spot_area"), ("answer", "answer_status")),
    **dict.fromkeys(
        CLAIM_TABLES, ("hardness", "design_id", "renews", "means", "amount", "choice", "tasks", "initiator", "partners")
    ),
    "package": (
        "occasions",
        "leading_transitions",
        "lead",
        "partners",
        "horizon",
        "preferred",
        "review_date",
    ),
    "source": ("delivery_id",),
    "finding": (*("group_id", "a_kind", "b_kind", "rule_note", "confidential", "depth_source", "number", "pairs"),),
}
_TABLES = (
    *("party", "session_agenda", "vote", "zone", "street", "street_area", "task", "goal", "goal_value", "dependency"),
    *("marker", "package_task", "package_measure", "package_choice", "criterion", "weight", "unit_cost", "own_size"),
    *("delivery", "suppression"),
)
#: Terms of the lists of version 4: one that is not in a plan was taken out of it.
_TERMS_BEFORE = {
    "transition": "energy climate_adaptation nature_inclusivity mobility urbanisation socio_economic",
    "scale_level": "metropolitan urban neighbourhood",
    "vertical_layer": "building surface underground",
    "organisation": "central decentral",
    "organisation_level": "within above",
    "task_type": "maintenance transition development",
    "obligation": "must desired means",
    "hot_spot_kind": "opportunity bottleneck risk question idea",
    "status": "idea reserved planned decided built dropped",
    "package_role": "leading following",
    "occasion": "sustainability physical_renewal social_structure",
    "resolution": "change_function densify stack_functions raise_quality multifunctional_use organise_smartly "
    "cooperate shift_in_time relocate",
    "table": "preparation decision decided",
    "relation": "forbidden clearance shared allowed",
    "rule_status": "norm authority local assumption",
    "opens": "none surface underground building",
}
#: Terms by list and key with the Dutch definition that version 4 gave them; who wrote another one keeps it.
_WAS_SAID = {
    ("package_role", "leading"): "Bepaalt het moment en de plek waar anderen op aansluiten.",
    ("package_role", "following"): "Sluit aan bij de koploper.",
}


def version_5(tables: Transaction) -> None:
    """Every row stays. Names of parties in text become parties, each once; nothing else is filled in."""
    for name, columns in _RENAMED.items():
        for old, new in columns.items():
            tables.rename_column(name, old, table_of(name).field(new))
    for name, added in _COLUMNS.items():
        tables.add_columns(name, [table_of(name).field(column) for column in added])
    tables.add_tables([table for table in TABLES if table.name in _TABLES])
    _add_terms(tables)
    _add_tasks(tables)
    _separate_means(tables)
    _name_occasions(tables)
    _make_parties(tables)


def _add_terms(tables: Transaction) -> None:
    """Add lists and terms that are new, and say what a role means now where nobody wrote another definition."""
    known = {(row["list"], row["key"]): (fid, row) for fid, row in tables.rows(VOCABULARY.name)}
    for row in vocabulary_rows():
        term = row["list"], row["key"]
        is_new = term not in known and row["key"] not in _TERMS_BEFORE.get(row["list"], "").split()
        if is_new:
            tables.add(VOCABULARY.name, row)
        elif term in known and known[term][1]["definition_nl"] == _WAS_SAID.get(term, ""):
            changed = {name: row[name] for name in ("definition_nl", "definition_en", "position")}
            tables.change(VOCABULARY.name, known[term][0], changed)


def _add_tasks(tables: Transaction) -> None:
    known = {row["task_id"] for _fid, row in tables.rows(TASK.name)}
    for row in task_rows():
        if row["task_id"] not in known:
            tables.add(TASK.name, row)


def _separate_means(tables: Transaction) -> None:
    """An obligation that said that there are means says so in a column of its own."""
    for name in CLAIM_TABLES:
        for fid, row in tables.rows(name):
            if row["obligation"] == "means":
                tables.change(name, fid, {"obligation": None, "means": "yes"})


def _name_occasions(tables: Transaction) -> None:
    """Who led a package without serving its leading transition was its occasion: it stands planned, others join."""
    served = {
        row["body_id"]: set(split_list(row["transitions"])) for name in CLAIM_TABLES for row in _rows(tables, name)
    }
    leading = {row["package_id"]: set(split_list(row["leading_transitions"])) for row in _rows(tables, PACKAGE.name)}
    for fid, row in tables.rows(PACKAGE_CLAIM.name):
        if row["role"] != "leading" or served.get(row["body_id"], set()) & leading.get(row["package_id"], set()):
            continue
        tables.change(PACKAGE_CLAIM.name, fid, {"role": "occasion"})
        text = translate(
            "Plan",
            "Role 'leading' became 'occasion': the claim does not serve a transition that leads its package.",
        )
        tables.add(LOG.name, _log_row(PACKAGE_CLAIM.name, row["link_id"], text))


def _make_parties(tables: Transaction) -> None:
    """Make a party of each name; where it is spelled in several ways the first one counts everywhere."""
    parties = Parties(row["name"] for row in _rows(tables, PARTY.name))
    there = set(parties.names)
    columns: dict[str, list[Any]] = defaultdict(list)
    # Who owns a claim is spelled with more care than who reacts.
    for name, field in sorted(PARTY_COLUMNS, key=lambda column: column[0] not in CLAIM_TABLES):
        columns[name].append(field)
    for name, fields in columns.items():
        for fid, row in tables.rows(name):
            spelled = {field.name: parties.spelled(row[field.name], field.list) for field in fields}
            changed = {column: text for column, text in spelled.items() if text != row[column]}
            if changed:
                tables.change(name, fid, changed)
    for party in parties.names:
        if party not in there:
            tables.add(PARTY.name, {"party_id": new_id("party", party), "name": party, "confidential": False})


def _log_row(table: str, record_id: str, text: str) -> dict[str, Any]:
    return {
        "log_id": new_id("log", "migrated", record_id),
        "time": now(),
        "action": "migrated",
        "subject_table": table,
        "subject_id": record_id,
        "text": text,
    }


def _rows(tables: Transaction, name: str) -> Iterator[dict[str, Any]]:
    return (row for _fid, row in tables.rows(name))

"""What a rule is called on screen: the two kinds or groups that it is about, in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import WIDEST_GROUPS, load_rule_book
from wijkaanpak_plugin.domain.catalogue.table_schema import Problem, check_table, read_table
from wijkaanpak_plugin.domain.translation import language as users_language
from wijkaanpak_plugin.resource_paths import resource


def rule_title(rule_id: str, language: str | None = None) -> str:
    """Return what a rule is called in ``nl`` or ``en`` (default: the user's language).

    A rule of somebody else keeps the name that its author gave it.

    >>> rule_title("tree_gas_pipe", "nl"), rule_title("H-12", "nl")
    ('boom – gasleiding', 'H-12')
    """
    pair = _pairs().get(rule_id)
    if pair is None:
        return rule_id
    a, b = (kind_or_group_label(name, language) for name in pair)
    return f"{a} – {b}"


def kind_or_group_label(key: str, language: str | None = None) -> str:
    """Return the label of a kind or of a group of kinds; the key when unknown."""
    kinds = load_kinds()
    if key in kinds:
        return kinds.label(key, language)
    labels = _groups().get(key)
    if labels is None:
        return key
    return labels[0] if (language or users_language()) == "nl" else labels[1]


def kind_or_group_key(words: str) -> str | None:
    """Return the kind or group that is called so in either language, or has this key; None when there is none.

    >>> kind_or_group_key("Kabel of leiding"), kind_or_group_key("tree"), kind_or_group_key("kabouter")
    ('cable_or_pipe', 'tree', None)
    """
    return _keys_by_name().get(words.strip().casefold())


@lru_cache(maxsize=1)
def _keys_by_name() -> Mapping[str, str]:
    kinds = load_kinds()
    found: dict[str, str] = {}
    # Of a kind and a group that are called the same the kind is meant; a key goes before any label.
    groups = (*kinds.all_groups, *WIDEST_GROUPS)
    for key in (*groups, *kinds.keys):
        found.update({kind_or_group_label(key, language).casefold(): key for language in ("en", "nl")})
    return MappingProxyType({**found, **{key: key for key in (*groups, *kinds.keys)}})


def check_groups(path: Path, kinds: KindCatalogue) -> list[Problem]:
    """Return everything that is wrong in a table of groups."""
    return check_table(path, _schema_path(), {"groups": (*kinds.all_groups, *WIDEST_GROUPS)})


@lru_cache(maxsize=1)
def _pairs() -> Mapping[str, tuple[str, str]]:
    return MappingProxyType({rule.rule_id: (rule.a, rule.b) for rule in load_rule_book().rules})


@lru_cache(maxsize=1)
def _groups() -> Mapping[str, tuple[str, str]]:
    known = {"groups": (*load_kinds().all_groups, *WIDEST_GROUPS)}
    rows = read_table(resource("catalogue", "kind_groups.csv"), _schema_path(), known)
    return MappingProxyType({row["key"]: (row["label_nl"], row["label_en"]) for row in rows})


def _schema_path() -> Path:
    return resource("catalogue", "kind_groups.schema.json")

"""Small plans for tests of the figures of packages."""

from __future__ import annotations

from typing import Any

import pandas as pd
from scenes import bodies

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.bodies.prepared import prepare
from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.analysis.packages.package_scene import POST_COLUMNS, Package, PackageScene
from wijkaanpak_plugin.domain.catalogue.rule_book import RuleBook


def scene(
    *rows: dict[str, Any], with_findings: bool = False, rules: RuleBook | None = None, **more: Any
) -> PackageScene:
    """Return a plan with these bodies; with_findings: as the engine finds them."""
    table, criteria = bodies(*rows), criteria_from(rules=rules)
    if with_findings:
        more["findings"] = analyse(table, rules=rules).findings
    return PackageScene(prepare(table, criteria.kinds), criteria, **more)


def package(*claims: str, **more: Any) -> Package:
    """Return a package with these claims."""
    return Package("p", "Package", frozenset(claims), **more)


def posts(*rows: tuple[Any, ...]) -> pd.DataFrame:
    """Return posts: id, cost_from, cost_to, bearer, means, amount."""
    named = [(row[0], row[0], *row[1:]) for row in rows]
    return pd.DataFrame(named, columns=list(POST_COLUMNS), dtype=object)


def by_key(figures: list[Figure]) -> dict[Any, Figure]:
    """Return figures by key, or by key and what they are about where that is anything."""
    found = {(each.key, *each.about) if each.about else each.key: each for each in figures}
    assert len(found) == len(figures)
    return found

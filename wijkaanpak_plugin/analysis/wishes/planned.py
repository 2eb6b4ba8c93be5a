"""Planning of what can wait or be waited for: claims, works and packages, by id, with their first and last day."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Optional

import pandas as pd

from wijkaanpak_plugin.analysis.bodies.row_names import text_column
from wijkaanpak_plugin.domain.body import CLAIM, DROPPED, WORK, split_list
from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.window import WindowError, first_day, last_day


class Planned(NamedTuple):
    """One claim or work, or a package with its claims together.

    first, last: earliest start and latest finish, as far as anybody said; knows_first, knows_last: whether that is all
    of it; bodies: ids of what may be drawn of it.
    """

    name: str
    kind: str
    first: Optional[datetime.date]
    last: Optional[datetime.date]
    knows_first: bool
    knows_last: bool
    owners: tuple[str, ...]
    transitions: tuple[str, ...]
    packages: tuple[str, ...]
    confidential: bool
    bodies: tuple[str, ...]


def planned_bodies(table: pd.DataFrame, ids: Iterable[str] | None = None) -> dict[str, Planned]:
    """Return the claims and works of a table of bodies by id; dropped ones are not planned. ids: those that are wanted.

    A date that cannot be read is one that is not known. Of rows with one id the first counts.
    """
    names = (
        "body_id",
        "origin",
        "status",
        "name",
        "kind",
        "owner",
        "transitions",
        "works_from",
        "works_to",
        "packages",
    )
    columns = {name: text_column(table, name) for name in names}
    secret = table["confidential"].tolist() if "confidential" in table.columns else [False] * len(table)
    wanted = None if ids is None else set(ids)
    found: dict[str, Planned] = {}
    for row, body_id in enumerate(columns["body_id"].tolist()):
        is_planned = columns["origin"][row] in ("", CLAIM, WORK) and columns["status"][row] != DROPPED
        if not body_id or body_id in found or not is_planned or (wanted is not None and body_id not in wanted):
            continue
        first, last = day_of(columns["works_from"][row], first_day), day_of(columns["works_to"][row], last_day)
        found[body_id] = Planned(
            name=columns["name"][row] or columns["kind"][row] or body_id,
            kind=columns["kind"][row],
            first=first,
            last=last,
            knows_first=first is not None,
            knows_last=last is not None,
            owners=(columns["owner"][row],) if columns["owner"][row] else (),
            transitions=tuple(sorted(split_list(columns["transitions"][row]))),
            packages=split_list(columns["packages"][row]),
            confidential=secret[row] == secret[row] and is_confidential(secret[row]),
            bodies=(body_id,),
        )
    return found


def members_of(bodies: Mapping[str, Planned]) -> dict[str, tuple[str, ...]]:
    """Return the ids of the claims that stand in each package."""
    found: dict[str, list[str]] = {}
    for body_id, body in sorted(bodies.items()):
        for package in body.packages:
            found.setdefault(package, []).append(body_id)
    return {package: tuple(ids) for package, ids in found.items()}


def planned_packages(
    table: pd.DataFrame, bodies: Mapping[str, Planned], members: Mapping[str, tuple[str, ...]]
) -> dict[str, Planned]:
    """Return packages by id: each begins with the first of its claims and is there with the last."""
    ids, names = text_column(table, "package_id"), text_column(table, "name")
    secret = table["confidential"].tolist() if "confidential" in table.columns else [False] * len(table)
    found = {}
    for package_id, name, flag in zip(ids.tolist(), names.tolist(), secret):
        own = [bodies[each] for each in members.get(package_id, ())]
        first, last = [body.first for body in own if body.first], [body.last for body in own if body.last]
        found[package_id] = Planned(
            name=name or package_id,
            kind="",
            first=min(first, default=None),
            last=max(last, default=None),
            knows_first=bool(own) and len(first) == len(own),
            knows_last=bool(own) and len(last) == len(own),
            owners=tuple(sorted({owner for body in own for owner in body.owners})),
            transitions=tuple(sorted({key for body in own for key in body.transitions})),
            packages=(),
            confidential=flag == flag and is_confidential(flag),
            bodies=members.get(package_id, ()),
        )
    return found


def day_of(text: str, read: Callable[[object], Optional[datetime.date]]) -> Optional[datetime.date]:
    """Return a day that was written, None where there is none or nobody can read it."""
    try:
        return read(text)
    except WindowError:
        return None

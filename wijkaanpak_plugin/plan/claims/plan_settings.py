"""Figures that a plan sets for its analysis and its sessions: read with where they come from, and changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Optional

from wijkaanpak_plugin.domain.catalogue.constants import load_constants
from wijkaanpak_plugin.domain.periods import PeriodsError, read_boundaries
from wijkaanpak_plugin.domain.settings import SettingError, read_figure
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.session_periods import SESSION_PERIODS
from wijkaanpak_plugin.plan.schema.list_tables import SETTING
from wijkaanpak_plugin.plan.schema.settings import SETTING_KEYS
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain

#: The settings that people change: the figures of the analysis, and the last years of the periods of a session.
PLAN_SETTINGS = (*SETTING_KEYS, SESSION_PERIODS)


class PlanSetting(NamedTuple):
    """What a plan says of one setting. value: as it is written, empty for the standard one."""

    value: str = ""
    source: str = ""
    status: str = ""


def plan_settings(plan: Plan) -> dict[str, PlanSetting]:
    """Return the settings that a plan holds, by key; PlanError when one stands there more than once."""
    found: dict[str, PlanSetting] = {}
    for row in plan.stored(SETTING.name).getFeatures():
        key = plain(row["key"])
        if key not in PLAN_SETTINGS:
            continue
        if key in found:
            text = translate("Plan", "The setting {key} stands in the settings more than once; remove all but one.")
            raise PlanError(text.format(key=key))
        found[key] = PlanSetting(*(str(plain(row[name]) or "") for name in ("value", "source", "status")))
    return found


def change_settings(plan: Plan, wanted: Mapping[str, PlanSetting]) -> Changes:
    """Change settings, by key; nothing of those that are as they were.

    A standard figure has the source and status of the catalogue. Another one is local when its source is said, and an
    assumption when not; ``status`` of what is wanted is not read. PlanError, one sentence, when a value makes no sense.
    """
    changes, known = Changes(plan), plan_settings(plan)
    for key, setting in wanted.items():
        before = known.get(key, PlanSetting())
        if setting.value.strip() == before.value and setting.source.strip() == _own_source(key, before):
            continue
        row = _row(key, setting)
        if key not in known:
            changes.add(SETTING.name, {"key": key, **row})
        elif before != PlanSetting(*(row[name] or "" for name in ("value", "source", "status"))):
            changes.change(SETTING.name, key, row)
    return changes


def _own_source(key: str, setting: PlanSetting) -> str:
    """Return the source that somebody gave; none where it is that of the catalogue."""
    standard = load_constants().get(key)
    return "" if standard is not None and setting.source == standard.source else setting.source


def _row(key: str, setting: PlanSetting) -> dict[str, Optional[str]]:
    """Return value, source and status as they are written; PlanError when the value makes no sense."""
    value = setting.value.strip()
    try:
        if key == SESSION_PERIODS:
            value = ", ".join(map(str, read_boundaries(value))) if value else ""
        else:
            figure = read_figure(key, value, load_constants()[key].label())
            value = f"{figure:g}"
    except (SettingError, PeriodsError) as error:
        raise PlanError(str(error)) from error
    standard = load_constants().get(key)
    if standard is not None and float(value) == standard.value:
        return {"value": value, "source": standard.source, "status": standard.status}
    source = setting.source.strip()
    status = "local" if source else "assumption"
    return {"value": value or None, "source": source or None, "status": status if value else None}

"""Memory of a QGIS project for this plugin: which plan was open, as JSON with a schema version."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsProject

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported

# A project without a plan needs no backend, and QGIS starts without one.
_backend_at = imported("wijkaanpak_plugin.plan.store.backends", "backend_at")
_place_remembered = imported("wijkaanpak_plugin.plan.store.backends", "place_remembered")

SCOPE, KEY = "wijkaanpak", "state"
SCHEMA_VERSION = 1


class ProjectMemoryError(Exception):
    """What the project remembers cannot be used; the text is one sentence for the user."""


@dataclass(frozen=True)
class RememberedPlan:
    """The plan that was open when the project was saved. place: where it is, as ``backend_at`` finds it."""

    place: str
    plan_id: str


def remember(project: QgsProject, plan: RememberedPlan) -> None:
    """Write the open plan into the project; its place relative where the project keeps paths relative."""
    state = {
        "schema_version": SCHEMA_VERSION,
        "plan": {"path": _backend_at(plan.place).place_in(project), "plan_id": plan.plan_id},
    }
    text = json.dumps(state)
    if project.readEntry(SCOPE, KEY)[0] != text:
        project.writeEntry(SCOPE, KEY, text)


def remembers(project: QgsProject) -> bool:
    """Return whether the project remembers anything, be it of use or not."""
    text, known = project.readEntry(SCOPE, KEY)
    return bool(known and text)


def remembered(project: QgsProject) -> Optional[RememberedPlan]:
    """Return the plan that was open, None when there was none.

    ProjectMemoryError when it was written by a newer version of the plugin or cannot be read.
    """
    text, known = project.readEntry(SCOPE, KEY)
    if not known or not text:
        return None
    try:
        state = json.loads(text)
        version = int(state["schema_version"])
        if version <= SCHEMA_VERSION:
            plan = state["plan"]
            return RememberedPlan(_place_remembered(project, plan["path"]), str(plan["plan_id"]))
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
        raise ProjectMemoryError(
            translate("ProjectMemory", "What this project remembers of Wijkaanpak cannot be read; open the plan again.")
        ) from error
    raise ProjectMemoryError(
        translate(
            "ProjectMemory",
            "This project was saved with a newer version of Wijkaanpak; update the plugin to have its plan opened.",
        )
    )


def forget(project: QgsProject) -> None:
    """Remove what the project remembers."""
    project.removeEntry(SCOPE, KEY)

"""Opening of a plan: reads what it says about itself, brings an older one up to date when asked, and hands it over."""

from __future__ import annotations

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.foreign_names import make_named_parties
from wijkaanpak_plugin.plan.files.migrations import migrate
from wijkaanpak_plugin.plan.files.unfinished_edit import finish_begun_edit
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION, TABLES
from wijkaanpak_plugin.plan.store.backend import Backend
from wijkaanpak_plugin.plan.store.backends import Place, backend_at
from wijkaanpak_plugin.plan.store.errors import NotAPlanError, OutdatedPlanError, PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import current_session
from wijkaanpak_plugin.plan.styling.lists import plan_lists


def open_plan(place: Place, bring_up_to_date: bool = False) -> Plan:
    """Open the plan at a place.

    bring_up_to_date: first bring an older one up to date; a copy of the old one stays beside it. Older versions of the
    plugin cannot open it from then on, so without it OutdatedPlanError is raised and the plan stays as it was.
    PlanError, one sentence, when it is missing, no plan, or made with a newer version.
    """
    backend = backend_at(place)
    with backend.read_at_once():
        info = backend.info()
        if not _is_older(backend, info):
            return _opened(backend, info)
    if not bring_up_to_date:
        text = translate(
            "Plan",
            "The plan {name} was made with an older version of Wijkaanpak; open it with Open Plan, which asks "
            "whether it may be brought up to date.",
        )
        raise OutdatedPlanError(text.format(name=backend.name))
    backend.check_content(())
    migrate(backend, _version(backend, info))
    with backend.read_at_once():
        return _opened(backend, backend.info())


def _is_older(backend: Backend, info: dict[str, str]) -> bool:
    """Return whether a plan has to be brought up to date; PlanError when it was made with a newer version."""
    version = _version(backend, info)
    if version > SCHEMA_VERSION:
        text = translate(
            "Plan",
            "The plan {name} was made with a newer version of Wijkaanpak; update the plugin to open it.",
        )
        raise PlanError(text.format(name=backend.name))
    return version < SCHEMA_VERSION


def _opened(backend: Backend, info: dict[str, str]) -> Plan:
    backend.check_content(TABLES)
    backend.put_right()
    plan = Plan(backend, info)
    finish_begun_edit(plan)
    make_named_parties(plan)
    plan_lists(backend)  # panels that are built later, while another program holds the plan, have them then
    plan.history.session_name = lambda: _session_name(plan)
    return plan


def is_plan(place: Place) -> bool:
    """Return whether a place holds a plan, of whatever version; PlanError when that cannot be seen now."""
    try:
        backend_at(place).info()
    except NotAPlanError:
        return False
    return True


def _session_name(plan: Plan) -> str | None:
    session = current_session(plan)
    return None if session is None else session.name


def _version(backend: Backend, info: dict[str, str]) -> int:
    try:
        return int(info["schema_version"])
    except (KeyError, ValueError) as error:
        text = translate("Plan", "{name} is not a plan of Wijkaanpak.")
        raise NotAPlanError(text.format(name=backend.name)) from error

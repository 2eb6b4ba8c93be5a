"""Asks what a package is to be, and writes it: one step each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Callable

from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.packages.package_dialog import NewPackageDialog, PackageNameDialog
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name
from wijkaanpak_plugin.domain.body import DROPPED, WORK
from wijkaanpak_plugin.domain.packages.words import when_text
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import all_claims
from wijkaanpak_plugin.plan.packages.members import put_in
from wijkaanpak_plugin.plan.packages.packages import (
    Package,
    copy_package,
    delete_package,
    make_package,
    prefer_package,
    rename_package,
)
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange

#: Letters of a name in the title of a form.
_LETTERS = 40
#: Makes the changes for what was filled in; returns them with the id of the package that they are about.
_Making = Callable[[dict[str, Any]], tuple[Iterable[RecordChange], str]]


class PackageSteps:
    """Makes, copies, renames and deletes packages of one plan; ``parent`` is what the forms belong to."""

    def __init__(self, parent: QWidget, messages: Messages) -> None:
        self._parent = parent
        self._messages = messages

    def new(self, plan: Plan) -> str:
        """Ask what a package begins with; return its id, empty when none was made."""
        try:
            works = [
                (claim.body_id, claim.name, when_text(claim.values))
                for claim in all_claims(plan)
                if claim.values.get("origin") == WORK and claim.values.get("status") != DROPPED
            ]
        except PlanError as error:
            self._messages.warning(str(error))
            return ""
        works.sort(key=lambda work: work[1].casefold())

        def making(values: dict[str, Any]) -> tuple[Iterable[RecordChange], str]:
            changes, made = make_package(plan, values["name"], {"leading_transitions": values["leading"]})
            if values["work"]:
                put_in(plan, made, [values["work"]], changes)
            return changes, made

        made: list[str] = []
        save = _saving(plan, translate("Packages", "Make package '{name}'"), making, made)
        return _asked(NewPackageDialog(works, save, self._parent), made)

    def copy(self, plan: Plan, package: Package) -> str:
        """Ask for the name of a copy; return its id, empty when none was made."""
        title = translate("Packages", "Copy '{name}'").format(name=shorten_name(package.name, _LETTERS))
        proposed = translate("Packages", "{name} (copy)").format(name=package.name)
        text = translate("Packages", "Copy package '{name}'")
        return self._ask_name(plan, title, proposed, text, lambda name: copy_package(plan, package.package_id, name))

    def rename(self, plan: Plan, package: Package) -> None:
        """Ask for another name."""
        title = translate("Packages", "Rename '{name}'").format(name=shorten_name(package.name, _LETTERS))
        self._ask_name(
            plan,
            title,
            package.name,
            translate("Packages", "Rename package to '{name}'"),
            lambda name: (rename_package(plan, package.package_id, name), package.package_id),
        )

    def delete(self, plan: Plan, package: Package) -> None:
        """Remove a package; Ctrl+Z brings it back, so nobody is asked."""
        text = translate("Packages", "Delete package '{name}'").format(name=package.name)
        perform(plan, self._messages, text, lambda of: delete_package(of, package.package_id))

    def prefer(self, plan: Plan, package: Package, on: bool) -> bool:
        """Make it the preferred one, or no longer; False when that could not be done."""
        text = translate("Packages", "Prefer package '{name}'") if on else translate("Packages", "Prefer no package")
        return perform(
            plan,
            self._messages,
            text.format(name=package.name),
            lambda of: prefer_package(of, package.package_id, on),
        )

    def _ask_name(
        self,
        plan: Plan,
        title: str,
        proposed: str,
        text: str,
        making: Callable[[str], tuple[Iterable[RecordChange], str]],
    ) -> str:
        made: list[str] = []
        save = _saving(plan, text, lambda values: making(values["name"]), made)
        return _asked(PackageNameDialog(title, proposed, save, self._parent), made)


def _saving(plan: Plan, text: str, making: _Making, made: list[str]) -> Callable[[dict[str, Any]], str]:
    """Return what saves what was filled in, and puts the id in ``made``; it returns why that cannot be."""

    def save(values: dict[str, Any]) -> str:
        try:
            changes, package_id = making(values)
            made.append(package_id)
            plan.history.perform(text.format(name=values["name"]), changes)
        except PlanError as error:
            made.clear()
            return str(error)
        return ""

    return save


def _asked(dialog: Any, made: list[str]) -> str:
    dialog.exec()
    dialog.deleteLater()
    return made[-1] if made else ""

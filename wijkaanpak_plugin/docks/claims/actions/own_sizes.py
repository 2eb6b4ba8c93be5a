"""Own sizes of the open plan, for what is drawn and for the cards that say what that will be."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.plan.records.own_sizes import plan_kinds
from wijkaanpak_plugin.plan.schema.list_tables import OWN_SIZE
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan


class OwnSizes(QObject):
    """The kinds with the sizes of the open plan; those of the catalogue while none is open."""

    #: The kinds (``KindCatalogue``) have other sizes from now on.
    changed = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._plan: Optional[Plan] = None
        self.kinds: KindCatalogue = load_kinds()

    def open_plan(self, plan: Plan) -> None:
        """Count with the sizes of this plan."""
        self.close_plan()
        self._plan = plan
        plan.history.performed.connect(self._performed)
        self._read()

    def close_plan(self) -> None:
        """Count with the sizes of the catalogue."""
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        self._plan = None
        self._read()

    def _performed(self, step: Step) -> None:
        if OWN_SIZE.name in step.records:
            self._read()

    def _read(self) -> None:
        try:
            self.kinds = load_kinds() if self._plan is None else plan_kinds(self._plan)
        except PlanError:  # who analyses the plan says so
            self.kinds = load_kinds()
        self.changed.emit(self.kinds)

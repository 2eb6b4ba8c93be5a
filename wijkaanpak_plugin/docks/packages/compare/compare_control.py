"""Connects the window in which packages are compared with the plan, their figures and the map."""

from __future__ import annotations

from collections.abc import Collection
from typing import Optional

from qgis.core import QgsGeometry
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.analysis.packages.differences import differences
from wijkaanpak_plugin.docks.packages.compare.compare_rows import CompareGroup, compare_groups, judged_rows
from wijkaanpak_plugin.docks.packages.compare.compare_window import FEWEST, MOST, CompareWindow
from wijkaanpak_plugin.docks.packages.compare.package_maps import PackageMaps
from wijkaanpak_plugin.docks.packages.figures.package_figures import PackageFigures
from wijkaanpak_plugin.docks.packages.package_list import package_mark
from wijkaanpak_plugin.docks.packages.scores.score_rows import criterion_name
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.packages.compared_claims import claims_of_packages, compared_claims
from wijkaanpak_plugin.plan.packages.packages import packages
from wijkaanpak_plugin.plan.packages.scores import criteria, judgements
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

#: Who looks at figures, and the matter of what is said about reading.
_NAME = "compared packages"


class CompareControl(QObject):
    """The window is made when it is first asked for."""

    #: Ids of claims, works and agreements.
    claims_wanted = pyqtSignal(object)

    def __init__(self, iface: QgisInterface, figures: PackageFigures, messages: Messages) -> None:
        super().__init__()
        self._figures, self._messages = figures, messages
        self._plan: Optional[Plan] = None
        self._window: Optional[CompareWindow] = None
        self._maps = PackageMaps(iface)
        self._maps.closed.connect(self._second_closed)
        figures.changed.connect(self.show_again)

    @property
    def window(self) -> Optional[CompareWindow]:
        """The window, None while it was never asked for."""
        return self._window

    def open(self, plan: Plan, current_id: str, parent: QWidget) -> None:
        """Compare a package with those beside it in the list; where the window is open it comes to the front."""
        self._plan = plan
        if self._window is None:
            self._window = self._made(parent)
        if not self._window.isVisible():
            self._choose_around(current_id)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._figures.look(_NAME, True, at_all=True)
        self.show_again()

    def show_again(self) -> None:
        """Read the packages anew while the window is seen; it closes where there are too few to compare."""
        plan, window = self._plan, self._window
        if plan is None or window is None or not window.isVisible():
            return
        try:
            titles = _titles(plan)
            if len(titles) < FEWEST:
                window.close()
                return
            kept = [name for name in window.chosen if name in titles]
            more = [name for name in titles if name not in kept]
            window.show_choice(titles, [*kept, *more[: max(0, FEWEST - len(kept))]])
            self._show_figures(plan, window)
            self._show_pair()
        except PlanError as error:
            self._messages.warning(str(error), _NAME)
            return
        self._messages.settle(_NAME)

    def close_plan(self) -> None:
        """Let go of the plan."""
        if self._window is not None:
            self._window.close()
        self._plan = None

    def unload(self) -> None:
        """Take the window and the second map away."""
        self.close_plan()
        self._maps.unload()
        if self._window is not None:
            self._window.deleteLater()
            self._window = None
        self.deleteLater()

    def _made(self, parent: QWidget) -> CompareWindow:
        window = CompareWindow(parent)
        window.choice_changed.connect(self.show_again)
        window.differences.pair_changed.connect(self._show_pair)
        window.maps_wanted.connect(self._show_maps)
        window.claims_wanted.connect(self.claims_wanted)
        window.closed.connect(self._closed)
        return window

    def _choose_around(self, current_id: str) -> None:
        """Choose the package that is shown in the panel and those that stand nearest in the list."""
        plan, window = self._plan, self._window
        if plan is None or window is None or len(window.chosen) >= FEWEST:
            return
        try:
            titles = _titles(plan)
        except PlanError:
            return
        ids = list(titles)
        place = ids.index(current_id) if current_id in ids else 0
        nearest = sorted(ids, key=lambda name: abs(ids.index(name) - place))
        window.show_choice(titles, nearest[: MOST - 1])

    def _show_figures(self, plan: Plan, window: CompareWindow) -> None:
        found = self._figures.whole
        if found is None:
            working = translate("Packages", "The figures of the packages are being worked out.")
            window.show_message(self._figures.why_none or working)
            return
        groups = compare_groups(found, window.chosen)
        judged = _judged(plan, window.chosen)
        window.show_groups([*groups, *([judged] if judged.rows else [])], found.remarks)

    def _show_pair(self) -> None:
        """Show the differences of the two packages that are chosen for it, and both on their maps."""
        plan, window = self._plan, self._window
        if plan is None or window is None:
            return
        try:
            of_packages = claims_of_packages(plan)
            first, second = (of_packages.get(name, frozenset()) for name in window.differences.pair)
            window.differences.show_differences(differences(compared_claims(plan), first, second))
            if self._maps.is_open:
                self._maps.show(_shapes(plan, first), _shapes(plan, second), plan.crs)
        except PlanError as error:
            self._messages.warning(str(error), _NAME)

    def _show_maps(self, on: bool) -> None:
        if not on:
            self._maps.close()
            return
        if not self._maps.open(translate("Packages", "Second package")):
            self._messages.warning(translate("Timeline", "QGIS opened no second map."))
            self._second_closed()
            return
        self._show_pair()

    def _second_closed(self) -> None:
        if self._window is not None:
            self._window.show_maps(False)

    def _closed(self) -> None:
        self._figures.look(_NAME, False)
        self._maps.close()
        self._second_closed()


def _titles(plan: Plan) -> dict[str, str]:
    """Return sign and name of the packages by id, in their order; ★ the preferred one."""
    return {
        package.package_id: f"{package_mark(place)} {package.name or translate('Packages', 'without a name')}"
        + (" ★" if package.is_preferred else "")
        for place, package in enumerate(packages(plan))
    }


def _judged(plan: Plan, package_ids: Collection[str]) -> CompareGroup:
    names = {each.key: criterion_name(each) for each in criteria(plan) if each.is_judged}
    said: dict[str, dict[str, tuple[float, str]]] = {}
    for each in judgements(plan):
        said.setdefault(each.key, {})[each.package_id] = (each.value, each.source)
    rows = judged_rows(names, said, list(package_ids))
    return CompareGroup(
        translate("Packages", "Judged"), translate("Packages", "from -- (-2) to ++ (2), by who said so"), rows
    )


def _shapes(plan: Plan, body_ids: Collection[str]) -> list[QgsGeometry]:
    return [claim.geometry for claim in claims_with(plan, body_ids)]

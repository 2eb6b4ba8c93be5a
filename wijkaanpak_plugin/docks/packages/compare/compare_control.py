"""Connects the window in which packages are compared with the plan, their figures and the map."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsGeometry
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.analysis.packages.differences import differences
from wijkaanpak_plugin.docks.packages.compare.compare_window import CompareWindow
from wijkaanpak_plugin.docks.packages.compare.package_maps import PackageMaps
from wijkaanpak_plugin.docks.packages.compare.shown_packages import (
    basis_lines,
    compared_packages,
    order_lines,
    own_choices,
)
from wijkaanpak_plugin.docks.packages.compare.small_maps import SmallMaps
from wijkaanpak_plugin.docks.packages.figures.package_figures import PackageFigures
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.comparison.balance import balances
from wijkaanpak_plugin.export.comparison.choices import choice_rows
from wijkaanpak_plugin.export.comparison.comparison import FEWEST, MOST, Compared
from wijkaanpak_plugin.export.comparison.differing import difference_kinds
from wijkaanpak_plugin.export.comparison.figure_rows import compare_groups
from wijkaanpak_plugin.export.comparison.judged_rows import judged_group
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.packages.compared_claims import claims_of_packages, compared_claims
from wijkaanpak_plugin.plan.packages.scores import criteria, judgements
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

#: Who looks at figures, and the matter of what is said about reading.
_NAME = "compared packages"
#: Milliseconds without another change before small maps are drawn: the window is dragged to a size.
_PAUSE_MS = 80


class CompareControl(QObject):
    """The window is made when it is first asked for."""

    #: Ids of claims, works and agreements.
    claims_wanted = pyqtSignal(object)
    #: The page of weights is wanted, and a sheet of these packages (ids).
    weights_wanted = pyqtSignal()
    export_wanted = pyqtSignal(object)

    def __init__(self, iface: QgisInterface, figures: PackageFigures, messages: Messages) -> None:
        super().__init__()
        self._figures, self._messages = figures, messages
        self._plan: Optional[Plan] = None
        self._window: Optional[CompareWindow] = None
        self._packages: list[Compared] = []
        self._maps = PackageMaps(iface)
        self._maps.closed.connect(self._second_closed)
        self._small = SmallMaps(iface.mapCanvas())
        self._small.drawn.connect(self._small_drawn)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._draw_small)
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
        self._window.show_name(plan.name)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._figures.look(_NAME, True, at_all=True)
        self.show_again()

    def show_again(self) -> None:
        """Read the packages anew while the window is seen; where there are too few to compare it says so."""
        plan, window = self._plan, self._window
        if plan is None or window is None or not window.isVisible():
            return
        try:
            self._packages = compared_packages(plan)
            names = [each.package_id for each in self._packages]
            kept = [name for name in window.chosen if name in names]
            more = [name for name in names if name not in kept]
            window.show_choice(self._packages, [*kept, *more[: max(0, FEWEST - len(kept))]])
            self._show_figures(plan, window)
            shown = [each for each in self._packages if each.package_id in window.chosen]
            window.choices.show_rows(choice_rows([own_choices(plan, each) for each in shown]))
            window.show_order(order_lines(plan, self._figures.whole))
            window.show_basis(basis_lines(plan, shown, self._figures.whole is not None))
            self._show_pair()
        except PlanError as error:
            self._messages.warning(str(error), _NAME)
            return
        self._soon.start()
        self._messages.settle(_NAME)

    def close_plan(self) -> None:
        """Let go of the plan."""
        self._soon.stop()
        self._small.stop()
        if self._window is not None:
            self._window.close()
        self._plan, self._packages = None, []

    def unload(self) -> None:
        """Take the window and the second map away."""
        self.close_plan()
        self._maps.unload()
        self._small.deleteLater()
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
        window.weights_wanted.connect(self.weights_wanted)
        window.export_wanted.connect(lambda: self.export_wanted.emit(window.chosen))
        window.head_resized.connect(self._soon.start)
        window.closed.connect(self._closed)
        return window

    def _choose_around(self, current_id: str) -> None:
        """Choose the package that is shown in the panel and those that stand nearest in the list."""
        plan, window = self._plan, self._window
        if plan is None or window is None or len(window.chosen) >= FEWEST:
            return
        try:
            self._packages = compared_packages(plan)
        except PlanError:
            return
        ids = [each.package_id for each in self._packages]
        place = ids.index(current_id) if current_id in ids else 0
        nearest = sorted(ids, key=lambda name: abs(ids.index(name) - place))
        window.show_choice(self._packages, nearest[: MOST - 1])

    def _show_figures(self, plan: Plan, window: CompareWindow) -> None:
        if len(window.chosen) < FEWEST:
            window.show_message(
                translate("Packages", "There are no two packages to compare: make another one, or copy this one.")
            )
            return
        found = self._figures.whole
        if found is None:
            working = translate("Packages", "The figures of the packages are being worked out.")
            window.show_message(self._figures.why_none or working)
            return
        groups = compare_groups(found, window.chosen)
        judged = judged_group(criteria(plan), judgements(plan), window.chosen)
        shown = [*groups, *([judged] if judged.rows else [])]
        window.show_groups(shown, balances(found.of, window.chosen), found.remarks)

    def _show_pair(self) -> None:
        """Show the differences of the two packages that are chosen for it, and both on their maps."""
        plan, window = self._plan, self._window
        if plan is None or window is None:
            return
        try:
            of_packages = claims_of_packages(plan)
            first, second = (of_packages.get(name, frozenset()) for name in window.differences.pair)
            marks = [window.mark_of(name) for name in window.differences.pair]
            window.differences.show_kinds(difference_kinds(differences(compared_claims(plan), first, second), *marks))
            if self._maps.is_open:
                self._maps.show(_shapes(plan, first), _shapes(plan, second), plan.crs)
        except PlanError as error:
            self._messages.warning(str(error), _NAME)

    def _draw_small(self) -> None:
        plan, window = self._plan, self._window
        if plan is None or window is None or not window.isVisible():
            return
        shown = [each for each in self._packages if each.package_id in window.chosen]
        self._small.draw(shown, plan.crs, window.table.map_size, window.devicePixelRatioF())

    def _small_drawn(self, images: object) -> None:
        if self._window is not None and isinstance(images, dict):
            self._window.table.show_maps(self._window.chosen, images)

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


def _shapes(plan: Plan, body_ids: frozenset[str]) -> list[QgsGeometry]:
    return [claim.geometry for claim in claims_with(plan, body_ids)]

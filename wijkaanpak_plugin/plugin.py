"""The composition root: builds what the plugin adds to QGIS, connects it, and takes everything down again.

Nothing that is imported when the plugin starts needs pandas, Shapely or the engine: QGIS starts without waiting for
them, and where one of them is missing the plugin loads and can say how to install it.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.shell.commands import Commands
from wijkaanpak_plugin.docks.shell.interface_language import InterfaceLanguage
from wijkaanpak_plugin.docks.shell.panels import PANELS
from wijkaanpak_plugin.docks.shell.workplace import Workplace
from wijkaanpak_plugin.domain.needed_packages import how_to_install, missing_packages
from wijkaanpak_plugin.map.claim_functions import ClaimFunctions
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.processing.provider import WijkaanpakProvider
from wijkaanpak_plugin.sources.gdal_patience import limit_waiting, wait_as_before
from wijkaanpak_plugin.sources.profiles.users_folder import keep_profiles_in


class WijkaanpakPlugin:
    """What QGIS loads and unloads.

    ``initProcessing`` alone is enough for ``qgis_process``, where there is no window and ``iface`` is None.

    workplace: the panels and the plan they work on, for macros and other plugins; None where there is no window.
    """

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        self._iface = iface
        self._to_unload = ExitStack()
        self._has_begun = False
        self._processes = False
        self.workplace: Optional[Workplace] = None

    def initProcessing(self) -> None:
        """Register the Processing provider, once; nothing where a needed package is missing."""
        self._begin()
        if self._processes or missing_packages():
            return
        registry = QgsApplication.processingRegistry()
        provider = WijkaanpakProvider()
        if registry.addProvider(provider):
            self._processes = True
            self._to_unload.callback(registry.removeProvider, provider)

    def initGui(self) -> None:
        """Add menu, toolbar and docks; where a needed package is missing, say in one message how to get it."""
        self._begin()
        missing = missing_packages()
        if missing:
            Messages(self._iface).warning(how_to_install(missing))
            return
        self.initProcessing()
        self._build()

    def unload(self) -> None:
        """Take everything down, in the reverse order of building."""
        self.workplace = None
        self._to_unload.close()
        self._has_begun = self._processes = False

    def _begin(self) -> None:
        """Do once what window and Processing both need."""
        if self._has_begun:
            return
        language = InterfaceLanguage()
        language.install()
        self._to_unload.callback(language.remove)
        self._to_unload.callback(wait_as_before, limit_waiting())
        keep_profiles_in(Path(QgsApplication.qgisSettingsDirPath()) / "wijkaanpak" / "profiles")
        self._to_unload.callback(keep_profiles_in, None)
        self._has_begun = True

    def _build(self) -> None:
        """Build from the ground up; each part leaves behind how it is taken down."""
        messages = Messages(self._iface)
        self._to_unload.callback(messages.unload)
        plan_in_project = PlanInProject(QgsProject.instance())
        self._to_unload.callback(plan_in_project.unload)
        plan_in_project.problem.connect(messages.warning)
        self._to_unload.callback(ClaimFunctions(plan_in_project).unload)
        commands = Commands(self._iface, PANELS)
        self._to_unload.callback(commands.unload)
        self.workplace = Workplace(self._iface, plan_in_project, messages, commands, PANELS)
        self._to_unload.callback(self.workplace.unload)
        plan_in_project.restore()

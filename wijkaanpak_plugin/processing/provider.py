"""The processing provider: what the plugin can do without its panels, in the toolbox, models and qgis_process."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from wijkaanpak_plugin.processing.algorithms.analyse import AnalyseAlgorithm
from wijkaanpak_plugin.processing.algorithms.export_package_map import ExportBookletAlgorithm, ExportPackageMapAlgorithm
from wijkaanpak_plugin.processing.algorithms.export_plan import ExportPlanAlgorithm
from wijkaanpak_plugin.processing.algorithms.open_once import OpenOnceAlgorithm
from wijkaanpak_plugin.processing.algorithms.packages import PackageFiguresAlgorithm, SpaceBalanceAlgorithm
from wijkaanpak_plugin.processing.algorithms.plans import CreatePlanAlgorithm, MergePlanAlgorithm
from wijkaanpak_plugin.processing.algorithms.read_deliveries import ReadBgtAlgorithm, ReadKlicAlgorithm
from wijkaanpak_plugin.processing.algorithms.read_service import ReadServiceAlgorithm, ReadServicesAlgorithm
from wijkaanpak_plugin.processing.algorithms.read_source import ReadSourceAlgorithm
from wijkaanpak_plugin.resource_paths import resource


class WijkaanpakProvider(QgsProcessingProvider):
    """Provider ``wijkaanpak``."""

    def id(self) -> str:
        """Return the id by which scripts call the algorithms."""
        return "wijkaanpak"

    def name(self) -> str:
        """Return the name in the toolbox."""
        return "Wijkaanpak"

    def icon(self) -> QIcon:
        """Return the plugin's icon."""
        return QIcon(str(resource("icons", "wijkaanpak.png")))

    def loadAlgorithms(self) -> None:
        """Add the algorithms."""
        for algorithm in (
            CreatePlanAlgorithm,
            ReadBgtAlgorithm,
            ReadKlicAlgorithm,
            ReadSourceAlgorithm,
            ReadServiceAlgorithm,
            ReadServicesAlgorithm,
            AnalyseAlgorithm,
            ExportPackageMapAlgorithm,
            ExportBookletAlgorithm,
            ExportPlanAlgorithm,
            OpenOnceAlgorithm,
            MergePlanAlgorithm,
            SpaceBalanceAlgorithm,
            PackageFiguresAlgorithm,
        ):
            self.addAlgorithm(algorithm())

"""Makes a project of the demo's plan, as the command Open Sample leaves it: python .ci/sample_project.py FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsReferencedRectangle


def main(folder: Path) -> int:
    """Write ``sample.qgz`` beside the plan."""
    from wijkaanpak_plugin.map.plan_in_project import PlanInProject
    from wijkaanpak_plugin.map.source_layers import show_sources

    project = QgsProject.instance()
    opened = PlanInProject(project)
    opened.open(folder / "plan.gpkg")
    plan = opened.plan
    project.setCrs(plan.crs)
    show_sources(plan, project)
    area = plan.layer("plan_area").extent()
    area.scale(1.1)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(area, plan.crs))
    written = project.write(str(folder / "sample.qgz"))
    project.clear()
    return 0 if written else 1


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    sys.exit(main(Path(sys.argv[1])))

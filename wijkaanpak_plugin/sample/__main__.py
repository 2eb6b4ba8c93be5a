"""Writes the sample: ``python -m wijkaanpak_plugin.sample FOLDER``."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Write the sample to the folder that is named and print the paths; 1 when it can not be written."""
    parser = argparse.ArgumentParser(prog="python -m wijkaanpak_plugin.sample", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the files come; made when it is not there")
    folder: Path = parser.parse_args(arguments).folder
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # QGIS is imported only now: its platform has to be chosen before.
    from qgis.core import QgsApplication

    started = QgsApplication.instance() is None
    application = QgsApplication([], False) if started else QgsApplication.instance()
    if started:
        application.initQgis()
    try:
        return _write(folder)
    finally:
        if started:
            application.exitQgis()


def _write(folder: Path) -> int:
    from wijkaanpak_plugin.plan.store.errors import PlanError
    from wijkaanpak_plugin.plan.store.geopackage import GeoPackageError
    from wijkaanpak_plugin.sample.write import write_sample

    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = write_sample(folder)
    except (PlanError, GeoPackageError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    for path in paths:
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())

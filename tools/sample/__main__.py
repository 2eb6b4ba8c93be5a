"""Writes the sample: ``python -m tools.sample FOLDER [--sources FILE]``.

The build calls this and lays both files in the plugin. With --sources the files of this project that had a part in it
are listed, one on a line: the sample has to be made anew when one of them changes, and only then.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Optional

_PROJECT = Path(__file__).resolve().parents[2]
_DATA = (".csv", ".json")


def main(arguments: Optional[list[str]] = None) -> int:
    """Write the sample to the folder that is named and print the paths; 1 when it can not be written."""
    parser = argparse.ArgumentParser(prog="python -m tools.sample", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the files come; made when it is not there")
    parser.add_argument("--sources", type=Path, help="file for the list of what the sample was made of")
    asked = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # QGIS is imported only now: its platform has to be chosen before.
    from qgis.core import QgsApplication

    started = QgsApplication.instance() is None
    application = QgsApplication([], False) if started else QgsApplication.instance()
    if started:
        application.initQgis()
    try:
        return _write(asked.folder, asked.sources)
    finally:
        if started:
            application.exitQgis()


def _write(folder: Path, sources: Optional[Path]) -> int:
    from tools.sample.write import write_sample
    from wijkaanpak_plugin.plan.store.errors import PlanError
    from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError

    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = write_sample(folder)
        if sources is not None:
            sources.write_text("".join(f"{name}\n" for name in _sources()), encoding="utf-8")
    except (PlanError, GeoPackageError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    for path in paths:
        print(path)
    return 0


def _sources() -> list[str]:
    """Return the modules of this project that are loaded and the data that they can have read, below its folder."""
    modules = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    data = [
        path
        for folder in (Path(__file__).parent, _PROJECT / "resources" / "catalogue")
        for path in folder.rglob("*")
        if path.suffix in _DATA
    ]
    ours = (_PROJECT / "tools", _PROJECT / "wijkaanpak_plugin", _PROJECT / "resources")
    found = {path.resolve() for path in (*map(Path, filter(None, modules)), *data)}
    return sorted(
        path.relative_to(_PROJECT).as_posix() for path in found if any(folder in path.parents for folder in ours)
    )


if __name__ == "__main__":
    sys.exit(main())

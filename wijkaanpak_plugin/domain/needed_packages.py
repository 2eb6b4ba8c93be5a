"""Python packages that the plugin needs: which of them this QGIS lacks, and the command that installs them.

``missing_packages`` is asked when QGIS starts and imports none of them, as that takes longer than all the rest of the
plugin. Whether they work is asked by ``failing_packages`` when they are first used.
"""

from __future__ import annotations

import sys
import sysconfig
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path

from wijkaanpak_plugin.domain.translation import translate

#: Package and the lowest major version that will do.
NEEDED = {"shapely": 2, "pandas": 1}


def missing_packages() -> list[str]:
    """Return what is absent or too old as pip wants to hear it, such as ``shapely>=2``; empty when all is there."""
    return [f"{name}>={major}" for name, major in NEEDED.items() if _major(_installed_version(name)) < major]


def failing_packages() -> list[str]:
    """Import the packages and return, as pip wants to hear it, what is missing or does not work in this QGIS."""
    failing = [f"{name}>={major}" for name, major in NEEDED.items() if _major(_loaded_version(name)) < major]
    if not failing and not _shapely_counts():
        failing.append("shapely>=2,<2.1")
    return failing


def _shapely_counts() -> bool:
    """Say whether Shapely gets back what it was given.

    On Linux the program QGIS and Shapely end up with one GEOS, that of QGIS. A Shapely that was built for a newer
    one then reads a third coordinate that is not there; seen with Shapely 2.2 (GEOS 3.14) in QGIS on GEOS 3.11.
    Shapely 2.0 asks GEOS for nothing that an older one lacks.
    """
    shapely = import_module("shapely")
    return shapely.Point(1.0, 2.0).coords[:] == [(1.0, 2.0)]


def _installed_version(name: str) -> str:
    """Return the version of a package without importing it, empty when it is not there."""
    if name in sys.modules:
        return _loaded_version(name)
    if find_spec(name) is None:
        return ""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        # Copied into place without the card that an installer leaves: only the package itself can tell.
        return _loaded_version(name)


def _loaded_version(name: str) -> str:
    """Import a package and return its version; empty when it is not there or does not load (another NumPy)."""
    try:
        return str(getattr(import_module(name), "__version__", "0"))
    except (ImportError, ValueError):
        return ""


def _major(version: str) -> int:
    """Return the major version; -1 for none."""
    first = version.split(".")[0]
    return int(first) if first.isdigit() else 0 if version else -1


def install_command(missing: list[str], platform: str = sys.platform) -> str:
    """Return the command that installs ``missing`` for the Python of QGIS on this platform (as ``sys.platform``)."""
    packages = " ".join(f'"{package}"' for package in missing)
    if platform == "win32":
        return f"python -m pip install --user {packages}"
    if platform == "darwin":
        return f"/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {packages}"
    # Distributions that look after Python themselves refuse pip, also for one user, unless told otherwise.
    guarded = " --break-system-packages" if _python_is_guarded() else ""
    return f"python3 -m pip install --user{guarded} {packages}"


def how_to_install(missing: list[str], platform: str = sys.platform) -> str:
    """Return one message: what is missing, the command for it, and where to type that."""
    where = {
        "win32": translate("MissingPackages", "in the OSGeo4W Shell"),
        "darwin": translate("MissingPackages", "in Terminal"),
    }.get(platform, translate("MissingPackages", "in a terminal"))
    text = translate(
        "MissingPackages",
        "Wijkaanpak needs {packages}. Give this command {where} and start QGIS again: {command}",
    )
    names = ", ".join(package.replace(">=", " ≥ ").replace(",<", ", < ") for package in missing)
    return text.format(packages=names, where=where, command=install_command(missing, platform))


def _python_is_guarded() -> bool:
    return (Path(sysconfig.get_path("stdlib")) / "EXTERNALLY-MANAGED").exists()

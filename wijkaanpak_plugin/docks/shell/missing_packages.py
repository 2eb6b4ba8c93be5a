"""Says which Python packages the plugin needs and this QGIS lacks, and the command that installs them."""

from __future__ import annotations

import sys
import sysconfig
from importlib import import_module
from pathlib import Path

from wijkaanpak_plugin.domain.translation import translate

#: Package and the lowest major version that will do.
NEEDED = {"shapely": 2, "pandas": 1}


def missing_packages() -> list[str]:
    """Return what is missing as pip wants to hear it, such as ``shapely>=2``; empty when all is there."""
    missing = [f"{name}>={major}" for name, major in NEEDED.items() if _major(name) < major]
    if not missing and not _shapely_counts():
        missing.append("shapely>=2,<2.1")
    return missing


def _shapely_counts() -> bool:
    """Say whether Shapely gets back what it was given.

    On Linux the program QGIS and Shapely end up with one GEOS, that of QGIS. A Shapely that was built for a newer
    one then reads a third coordinate that is not there; seen with Shapely 2.2 (GEOS 3.14) in QGIS on GEOS 3.11.
    Shapely 2.0 asks GEOS for nothing that an older one lacks.
    """
    shapely = import_module("shapely")
    return shapely.Point(1.0, 2.0).coords[:] == [(1.0, 2.0)]


def _major(name: str) -> int:
    """Return the major version of a package; -1 when it is not there or does not load (built for another NumPy)."""
    try:
        version = str(getattr(import_module(name), "__version__", "0"))
    except (ImportError, ValueError):
        return -1
    first = version.split(".")[0]
    return int(first) if first.isdigit() else 0


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

"""Makes the zip for plugins.qgis.org and judges it as the site and its reviewers do.

Usage: python .ci/check_package.py [--release]
Addresses that are still empty in pyproject.toml are named; with --release they are an error.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import build_plugin
import plugin_metadata
from package_rules import LARGEST_ZIP_BYTES, Files, Remark, judge

FOLDER = plugin_metadata.ROOT / "build" / "package"
# The same plugin gives the same zip, byte for byte: every file has the oldest date that a zip can hold.
_DATE = (1980, 1, 1, 0, 0, 0)


def make_zip(plugin: Path, folder: Path) -> Path:
    """Pack the assembled plugin; the zip is named after its folder and version."""
    version = plugin_metadata.read((plugin / "metadata.txt").read_text(encoding="utf-8"))["version"]
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{plugin.name}-{version}.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(plugin.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(path.relative_to(plugin.parent).as_posix(), _DATE)
                entry.external_attr = 0o100644 << 16
                packed.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return target


def size_allowed(package: Path) -> Iterator[Remark]:
    """Say when the zip is larger than the site takes."""
    size = package.stat().st_size
    if size > LARGEST_ZIP_BYTES:
        yield Remark("error", f"the zip is {size} bytes; the site takes {LARGEST_ZIP_BYTES}")


def bandit_finds(unpacked: Path) -> Iterator[Remark]:
    """Say what bandit finds, of any severity: any finding can hold a version back."""
    done = _checker("-m", "bandit", "-q", "-r", "-f", "json", ".", folder=unpacked)
    for found in json.loads(done.stdout)["results"]:
        place = f"{found['filename']}:{found['line_number']}"
        yield Remark("error", f"bandit {found['test_id']} at {place}: {found['issue_text']}")


def secrets_found(unpacked: Path) -> Iterator[Remark]:
    """Say what looks like a password or key; the tool itself ends well whatever it finds."""
    done = _checker("-m", "detect_secrets", "scan", "--all-files", ".", folder=unpacked)
    for name, found in json.loads(done.stdout)["results"].items():
        for secret in found:
            yield Remark("error", f"{secret['type']} at {name}:{secret['line_number']}")


def _checker(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if not done.stdout.strip():
        raise RuntimeError(f"{' '.join(arguments)} said nothing: {done.stderr}")
    return done


def remarks(package: Path, files: Files) -> list[Remark]:
    """Return everything there is to say about a zip and the files in it."""
    with zipfile.ZipFile(package) as packed, tempfile.TemporaryDirectory() as unpacked:
        packed.extractall(unpacked)
        scanned = [*bandit_finds(Path(unpacked)), *secrets_found(Path(unpacked))]
    return [*size_allowed(package), *judge(files), *scanned]


def main(arguments: list[str]) -> int:
    """Make the zip, print what is to be said about it, and fail on errors."""
    release = "--release" in arguments
    package = make_zip(build_plugin.build(), FOLDER)
    with zipfile.ZipFile(package) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    found = remarks(package, files)
    for remark in found:
        print(f"{remark.kind}: {remark.text}")
    size = package.stat().st_size // 1000 + 1
    print(f"{package.relative_to(plugin_metadata.ROOT)}: {len(files)} files, {size} kB")
    fatal = ("error", "open") if release else ("error",)
    return 1 if any(remark.kind in fatal for remark in found) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

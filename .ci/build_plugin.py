"""Lays the plugin together for QGIS: package, resources, sample, translations, metadata and licence in one folder.

Usage: python .ci/build_plugin.py [target folder]     (default: build/plugins/wijkaanpak_plugin)
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import build_sample
import plugin_metadata

ROOT = plugin_metadata.ROOT
PACKAGE = "wijkaanpak_plugin"
DEFAULT_TARGET = ROOT / "build" / "plugins" / PACKAGE
# Debian's plain ``lrelease`` is a chooser that needs a configured default; this is Qt 5's own.
_QT5_LRELEASE = Path("/usr/lib/qt5/bin/lrelease")


def _left_out(_folder: str, names: list[str]) -> set[str]:
    compiled = (".pyc", ".pyo")
    return {name for name in names if name.startswith((".", "__pycache__")) or name.endswith(compiled)}


def compile_translations(source: Path, target: Path) -> list[Path]:
    """Compile each ``*.ts`` of ``source`` into ``target`` and return the ``*.qm`` files.

    Raises ``RuntimeError`` with the compiler's words when it fails.
    """
    lrelease = str(_QT5_LRELEASE) if _QT5_LRELEASE.exists() else (shutil.which("lrelease") or "lrelease")
    target.mkdir(parents=True, exist_ok=True)
    made = []
    for text in sorted(source.glob("*.ts")):
        compiled = target / f"{text.stem}.qm"
        command = [lrelease, "-silent", str(text), "-qm", str(compiled)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode or not compiled.exists():
            raise RuntimeError(f"lrelease refused {text.name}: {run.stdout}{run.stderr}")
        made.append(compiled)
    return made


def assemble(root: Path, folder: Path) -> None:
    """Write the whole plugin into the new ``folder``."""
    shutil.copytree(root / PACKAGE, folder, ignore=_left_out)
    shutil.copytree(root / "resources", folder / "resources", ignore=_left_out)
    # The folder is there, and empty, where an older checkout left it.
    shutil.copytree(build_sample.build(), folder / "resources" / "sample", dirs_exist_ok=True)
    shutil.copy2(root / "LICENSE", folder / "LICENSE")
    (folder / "metadata.txt").write_text(plugin_metadata.filled_in(root), encoding="utf-8")
    compile_translations(root / "i18n", folder / "i18n")


def build(target: Path = DEFAULT_TARGET, root: Path = ROOT) -> Path:
    """Assemble the plugin and put it in the place of an older ``target``; return ``target``.

    It is assembled beside its place first, so that QGIS never finds half a plugin.
    """
    (root / "build").mkdir(exist_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="assembling-", dir=root / "build") as beside:
        fresh, old = Path(beside) / "new", Path(beside) / "old"
        assemble(root, fresh)
        if target.exists():
            target.rename(old)
        fresh.rename(target)
    return target


def main(arguments: list[str]) -> int:
    """Build, and say in one line where the plugin lies."""
    target = build(Path(arguments[0]).resolve()) if arguments else build()
    print(target, file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

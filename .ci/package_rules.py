"""The rules of plugins.qgis.org that a machine can judge, one function each, on the files of a package.

Sources: the site's own validator and its publishing, approval and security pages, and the PyQGIS cookbook
("Releasing your plugin"). A package is a mapping of the names in the zip to their bytes.
"""

from __future__ import annotations

import ast
import configparser
import re
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

import plugin_metadata

Files = Mapping[str, bytes]

REQUIRED_KEYS = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
)
ADDRESS_KEYS = ("tracker", "repository", "homepage")
REFUSED_ADDRESSES = ("http://bugs", "http://repo", "http://homepage")
CATEGORIES = ("Raster", "Vector", "Database", "Mesh", "Web")
LARGEST_ZIP_BYTES = 25_000_000
OLDEST_PYTHON = (3, 9)  # in the QGIS 3.40 installer for macOS
PROGRAM_ENDINGS = (
    ".exe",
    ".dll",
    ".so",
    ".dylib",
    ".pyd",
    ".bat",
    ".cmd",
    ".sh",
    ".ps1",
    ".jar",
    ".whl",
    ".zip",
    ".egg",
)
PROGRAM_STARTS = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
_FOLDER = re.compile(r"^[A-Za-z][A-Za-z0-9_]*$")
_VERSION = re.compile(r"^\d+(\.\d+)+$")
_HTML = re.compile(r"</?[A-Za-z][^<>]*>|&[a-z]+;")
_GENERATED = re.compile(r"^(ui_.*|.*_ui|resources(_rc)?|.*_rc)\.py$")
_WRONG_MODULES = re.compile(r"^(PyQt[456]|PySide\d*|sip|qgis\._\w+|gdal|ogr|osr)(\.|$)")
_QT5_ONLY_NAMES = ("exec_", "qApp", "QRegExp", "QDesktopWidget")


@dataclass(frozen=True)
class Remark:
    """One thing that a reviewer would say: an ``error``, something still ``open``, or ``advice``."""

    kind: str
    text: str


def _error(text: str) -> Remark:
    return Remark("error", text)


def top_folder(files: Files) -> str:
    """Return the name of the folder that the first file lies in."""
    return next(iter(sorted(files)), "").partition("/")[0]


def metadata(files: Files) -> dict[str, str]:
    """Return the metadata; empty when it cannot be read (``metadata_reads`` says so)."""
    try:
        return plugin_metadata.read(files[f"{top_folder(files)}/metadata.txt"].decode("utf-8"))
    except (KeyError, UnicodeDecodeError, configparser.Error):
        return {}


def metadata_reads(files: Files) -> Iterator[Remark]:
    """Say when metadata.txt is not there, or an interpolating parser (a bare %) stumbles over it."""
    content = files.get(f"{top_folder(files)}/metadata.txt")
    if content is None:
        yield _error("there is no metadata.txt in the plugin folder")
        return
    try:
        plugin_metadata.read(content.decode("utf-8"))
    except (UnicodeDecodeError, configparser.Error) as problem:
        yield _error(f"metadata.txt cannot be read: {problem}")


def required_keys(files: Files) -> Iterator[Remark]:
    """Say which of the nine keys are absent, and which are there without a value."""
    values = metadata(files)
    for key in (*REQUIRED_KEYS, "homepage"):
        if key.lower() not in values:
            yield _error(f"metadata.txt has no {key}")
        elif not values[key.lower()].strip():
            open_yet = key in plugin_metadata.ADDRESSES
            yield Remark("open", f"{key} is still to be filled in") if open_yet else _error(f"{key} is empty")


def addresses_work(files: Files) -> Iterator[Remark]:
    """Say which addresses can not be ones that a browser opens."""
    values = metadata(files)
    for key in ADDRESS_KEYS:
        address = values.get(key, "")
        if address and (address in REFUSED_ADDRESSES or not re.match(r"^https?://[^/\s]+\.[^/\s]+", address)):
            yield _error(f"{key} is not an address that can be opened: {address}")
        if key == "repository" and address.endswith(".zip"):
            yield _error("repository is a zip; give the address of the code")
    if values.get("email") and "@" not in values["email"]:
        yield _error(f"email is not an address: {values['email']}")
    if "/" in values.get("author", ""):
        yield _error("the author may not have a / in it")


def licence_inside(files: Files) -> Iterator[Remark]:
    """Say when the licence is not in the plugin folder itself."""
    if not files.get(f"{top_folder(files)}/LICENSE", b"").strip():
        yield _error("there is no LICENSE file in the plugin folder")


def one_top_folder(files: Files) -> Iterator[Remark]:
    """Say when the zip is not one folder that Python can import."""
    folders = {name.partition("/")[0] for name in files}
    if len(folders) != 1:
        yield _error(f"the zip must hold one folder, and holds {sorted(folders)}")
    folder = top_folder(files)
    if not _FOLDER.match(folder):
        yield _error(f"the folder {folder!r} is not a name that Python can import")
    if f"{folder}/__init__.py" not in files:
        yield _error("there is no __init__.py in the plugin folder")
    if "plugin" in metadata(files).get("name", "").lower():
        yield _error("the name repeats the word plugin")
    if "plugin" in folder.lower():
        text = f"the folder {folder} repeats the word plugin; it can not be renamed once published"
        yield Remark("advice", text)


def clean_paths(files: Files) -> Iterator[Remark]:
    """Say which names do not belong in a package: hidden, compiled, generated, or leading elsewhere."""
    for name in sorted(files):
        parts = PurePosixPath(name).parts
        leads_elsewhere = name.startswith("/") or ".." in parts or "\\" in name or ":" in name
        hidden = any(part.startswith(".") or part in ("__pycache__", "__MACOSX") for part in parts)
        if leads_elsewhere or hidden or name.endswith((".pyc", ".pyo")) or _GENERATED.match(parts[-1]):
            yield _error(f"does not belong in the package: {name}")


def no_programs(files: Files) -> Iterator[Remark]:
    """Say which files are programs or archives."""
    for name, content in sorted(files.items()):
        if name.lower().endswith(PROGRAM_ENDINGS) or content.startswith(PROGRAM_STARTS):
            yield _error(f"programs and archives are refused: {name}")


def version_and_changelog(files: Files) -> Iterator[Remark]:
    """Say when versions are not numbers, not in order, or not the same in metadata and changelog."""
    values = metadata(files)
    version, changelog = values.get("version", ""), values.get("changelog", "")
    if not _VERSION.match(version):
        yield _error(f"the version is not made of numbers: {version!r}")
    listed = [line.strip() for line in changelog.splitlines() if _VERSION.match(line.strip())]
    if not listed:
        yield _error("the changelog names no version")
    elif listed[0] != version:
        yield _error(f"the changelog begins with {listed[0]}, the version is {version}")
    order = [tuple(map(int, one.split("."))) for one in listed]
    if order != sorted(set(order), reverse=True):
        yield _error(f"the versions of the changelog are not in order, newest first: {listed}")


def supported_qgis(files: Files) -> Iterator[Remark]:
    """Say when the range of QGIS versions is not the one that is tested and hoped for."""
    values = metadata(files)
    if values.get("qgismaximumversion") != "4.99":
        yield _error("qgisMaximumVersion must be 4.99, or QGIS 4 does not show the plugin")
    if "supportsqt6" in values:
        yield _error("supportsQt6 is not a key any more")


def words_and_switches(files: Files) -> Iterator[Remark]:
    """Say when texts hold HTML, or a switch or category has a value that the site does not know."""
    values = metadata(files)
    for key in ("description", "about", "changelog"):
        if _HTML.search(values.get(key, "")):
            yield _error(f"{key} has HTML in it")
    if "\n" in values.get("description", ""):
        yield _error("the description must be one line")
    for key in ("experimental", "deprecated", "server", "hasprocessingprovider"):
        if values.get(key, "").lower() not in ("true", "false", "yes", "no"):
            yield _error(f"{key} is neither true nor false")
    if values.get("category") not in CATEGORIES:
        yield _error(f"the category is none of {', '.join(CATEGORIES)}")


def provider_announced(files: Files) -> Iterator[Remark]:
    """Say when QGIS would not know that there are Processing algorithms."""
    if metadata(files).get("hasprocessingprovider") != "yes":
        yield _error("hasProcessingProvider must be yes, or qgis_process does not load the plugin")


def icon_is_png(files: Files) -> Iterator[Remark]:
    """Say when the icon is not a square PNG inside the plugin folder."""
    icon = metadata(files).get("icon", "")
    content = files.get(f"{top_folder(files)}/{icon}", b"")
    if not content.startswith(b"\x89PNG\r\n\x1a\n"):
        yield _error(f"the icon is not a PNG in the package: {icon!r}")
        return
    width, height = struct.unpack(">II", content[16:24])
    if width != height:
        yield _error(f"the icon is not square: {width} by {height} pixels")


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [node.module or ""]
    return []


def _qt5_only(node: ast.AST) -> str:
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return name if name in _QT5_ONLY_NAMES else ""


def code_reads(files: Files) -> Iterator[Remark]:
    """Say which code the oldest Python cannot read, and which imports or names another Qt does not have."""
    for name, content in sorted(files.items()):
        if not name.endswith(".py"):
            continue
        try:
            tree = ast.parse(content, filename=name, feature_version=OLDEST_PYTHON)
        except (SyntaxError, ValueError) as problem:
            yield _error(f"Python {'.'.join(map(str, OLDEST_PYTHON))} cannot read {name}: {problem}")
            continue
        for node in ast.walk(tree):
            for module in filter(_WRONG_MODULES.match, _imported(node)):
                yield _error(f"{name}:{node.lineno} imports {module}; use qgis.PyQt, qgis.core or osgeo")
            if _qt5_only(node):
                yield _error(f"{name}:{node.lineno} uses {_qt5_only(node)}, which Qt 6 does not have")


RULES: tuple[Callable[[Files], Iterator[Remark]], ...] = (
    metadata_reads,
    required_keys,
    addresses_work,
    licence_inside,
    one_top_folder,
    clean_paths,
    no_programs,
    version_and_changelog,
    supported_qgis,
    words_and_switches,
    provider_announced,
    icon_is_png,
    code_reads,
)


def judge(files: Files) -> list[Remark]:
    """Return the remarks of every rule."""
    return [remark for rule in RULES for remark in rule(files)]

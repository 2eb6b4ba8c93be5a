"""The plugin's metadata as it ships: metadata.txt with changelog and addresses filled in."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

import tomllib

ROOT = Path(__file__).resolve().parent.parent
ADDRESSES = ("email", "homepage", "repository", "tracker")
_HEADING = re.compile(r"^## +(\S+).*$", re.MULTILINE)
_PLACEHOLDER = re.compile(r"@(\w+)@")


def addresses(root: Path = ROOT) -> dict[str, str]:
    """Return email, homepage, repository and tracker as pyproject.toml gives them; unknown ones are empty."""
    with (root / "pyproject.toml").open("rb") as file:
        known = tomllib.load(file).get("tool", {}).get("wijkaanpak", {})
    return {name: str(known.get(name, "")).strip() for name in ADDRESSES}


def releases(changelog: str) -> list[tuple[str, str]]:
    """Return version and text of each release in a changelog with ``## version`` headings, newest first."""
    pieces = _HEADING.split(changelog)[1:]
    return [(version, text.strip()) for version, text in zip(pieces[::2], pieces[1::2])]


def changelog_value(found: list[tuple[str, str]]) -> str:
    """Return the releases as one metadata value: one line per item, continued lines joined, all indented."""
    lines: list[str] = []
    for version, text in found:
        lines.append(version)
        lines.extend(re.sub(r"\n +", " ", text).splitlines())
    return "".join(f"\n    {line}" for line in lines if line.strip())


def filled_in(root: Path = ROOT) -> str:
    """Return the text of the metadata.txt that ships.

    Raises ``ValueError`` when the changelog has no release, or metadata.txt an unknown ``@name@``.
    """
    found = releases((root / "CHANGELOG.md").read_text(encoding="utf-8"))
    if not found:
        raise ValueError("CHANGELOG.md has no '## version' heading")
    values = addresses(root)

    def value(match: re.Match[str]) -> str:
        if match[1] not in values:
            raise ValueError(f"metadata.txt asks for @{match[1]}@, which nothing fills in")
        return values[match[1]]

    template = (root / "metadata.txt").read_text(encoding="utf-8")
    written = "\n".join(line for line in template.splitlines() if not line.startswith("#"))
    return _PLACEHOLDER.sub(value, written).strip() + f"\nchangelog={changelog_value(found)}\n"


def read(text: str) -> dict[str, str]:
    """Return the [general] section, read as plugins.qgis.org reads it: a bare % is an error there."""
    parser = configparser.ConfigParser()
    parser.read_string(text)
    return {key: parser.get("general", key) for key in parser.options("general")}

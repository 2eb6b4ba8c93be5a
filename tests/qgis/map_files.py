"""Reads sheets that were made, as another program would."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata

import pytest


def pdf_text(path):
    """Return the text of a PDF on one line, ligatures spelled out; skips the test without poppler."""
    return plain(_run("pdftotext", path, "-"))


def pdf_facts(path):
    """Return what ``pdfinfo`` says of a PDF."""
    return _run("pdfinfo", path)


def svg_text(path):
    """Return the texts of an SVG on one line."""
    return plain(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", path.read_text(encoding="utf-8"))))


def plain(text):
    """Return a text on one line, ligatures spelled out."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text))


def _run(program, *arguments):
    if shutil.which(program) is None:
        pytest.fail(f"{program} of poppler-utils is not installed")
    return subprocess.run([program, *map(str, arguments)], check=True, capture_output=True, text=True).stdout

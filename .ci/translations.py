"""Brings i18n/*.ts up to date with the texts in the sources, or checks that nothing is missing.

Usage: python .ci/translations.py            collect the texts; say which have no translation yet
       python .ci/translations.py --check    fail on texts that are missing, untranslated or no longer used

Texts are those of calls of ``translate`` and of ``N_``, which marks a text in data to be translated when it is shown.
They are read from the syntax tree: pylupdate5 overlooks a call that ends in a comma, which is how calls of
more than one line are written here. Those of the forms of Qt Designer (*.ui) have the class of the form for a context.
"""

from __future__ import annotations

import ast
import re
import sys
import xml.etree.ElementTree as ElementTree  # reads only the project's own translation files
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "wijkaanpak_plugin"
FOLDER = ROOT / "i18n"

Text = tuple[str, str]
#: How alike two texts are (0 to 1) of which one is taken for the other, changed.
ALIKE = 0.6
_PLACE = re.compile(r"\{[^{}]*\}|%(?:L?\d+|n)")
_OWNERS = ("QCoreApplication", "translation")


def _moves_geometry(tree: ast.Module) -> bool:
    """Return whether ``translate`` means shapely's here, which moves shapes and not words."""
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return any(
        (node.module or "").startswith("shapely") and any(name.name == "translate" for name in node.names)
        for node in imports
    )


def _speaks(called: ast.expr, shapely_means_it: bool) -> bool:
    if isinstance(called, ast.Name):
        return called.id == "N_" or (called.id == "translate" and not shapely_means_it)
    if not isinstance(called, ast.Attribute):
        return False
    # self.tr() would take its context from the class at run time: not collected, so not allowed.
    return called.attr == "tr" or (
        called.attr == "translate" and isinstance(called.value, ast.Name) and called.value.id in _OWNERS
    )


def _literal(argument: ast.expr) -> str | None:
    is_text = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    return argument.value if is_text else None


def calls(source: str) -> Iterator[tuple[int, Text | None]]:
    """Yield the line and (context, text) of each call that carries a text, or ``None`` if they are not literal."""
    tree = ast.parse(source)
    shapely_means_it = _moves_geometry(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not _speaks(node.func, shapely_means_it):
            continue
        literals = [_literal(argument) for argument in node.args]
        context, text = literals if len(literals) == 2 else (None, None)
        yield node.lineno, (context, text) if context is not None and text is not None else None


def texts_in_sources(package: Path = PACKAGE) -> set[Text]:
    """Return context and text of everything that the plugin can show in another language."""
    found: set[Text] = set()
    for path in package.rglob("*.py"):
        found.update(text for _line, text in calls(path.read_text(encoding="utf-8")) if text)
    for path in package.rglob("*.ui"):
        found.update(texts_in_form(path.read_text(encoding="utf-8")))
    return found


def texts_in_form(form: str) -> Iterator[Text]:
    """Yield context and text of what a form of Qt Designer shows, but for what is marked as no text to translate."""
    tree = ElementTree.fromstring(form)
    context = tree.findtext("class", "")
    for text in tree.iter("string"):
        if text.text and text.get("notr") != "true":
            yield context, text.text


def not_literal(package: Path = PACKAGE) -> list[str]:
    """Return ``file:line`` of the calls that no translation tool can read."""
    return [
        f"{path.relative_to(package.parent)}:{line}"
        for path in sorted(package.rglob("*.py"))
        for line, text in calls(path.read_text(encoding="utf-8"))
        if text is None
    ]


def problems(translation_file: Path, wanted: set[Text]) -> list[str]:
    """Return what is wrong with one ``*.ts`` file, measured against the texts of the sources."""
    found: list[str] = []
    present: set[Text] = set()
    for context in ElementTree.parse(translation_file).iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            text = (name, message.findtext("source", ""))
            translation = message.find("translation")
            if translation is None or text not in wanted:
                found.append(f"no longer used: {text}")
                continue
            present.add(text)
            found.extend(_problems_of(text, translation))
    found.extend(f"missing: {text}" for text in sorted(wanted - present))
    return [f"{translation_file.name}: {problem}" for problem in found]


def _problems_of(text: Text, translation: ElementTree.Element) -> Iterator[str]:
    translated = translation.text or ""
    if translation.get("type") or not translated.strip():
        yield f"not translated: {text}"
    elif sorted(_PLACE.findall(translated)) != sorted(_PLACE.findall(text[1])):
        yield f"other places to fill in than the English text: {text} -> {translated!r}"


def translations_in(translation_file: Path) -> dict[Text, str]:
    """Return the finished translations of one ``*.ts`` file."""
    known: dict[Text, str] = {}
    for context in ElementTree.parse(translation_file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and not translation.get("type"):
                known[(context.findtext("name", ""), message.findtext("source", ""))] = translation.text
    return known


def proposals(wanted: set[Text], known: dict[Text, str]) -> dict[Text, str]:
    """Return for each new text the translation of the vanished one that is most like it: a sentence was changed."""
    found: dict[Text, str] = {}
    for context, text in wanted - set(known):
        gone = [old for where, old in known if where == context and (where, old) not in wanted]
        for nearest in get_close_matches(text, gone, 1, ALIKE):
            found[context, text] = known[context, nearest]
    return found


def write(translation_file: Path, language: str, wanted: set[Text], known: dict[Text, str]) -> None:
    """Write one ``*.ts`` file, sorted and without line numbers: it changes only where a text changes."""
    proposed = proposals(wanted, known)
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language={quoteattr(language)} sourcelanguage="en">')
    for context, texts in groupby(sorted(wanted), key=lambda text: text[0]):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in texts:
            lines += ["    <message>", f"        <source>{escape(text[1])}</source>"]
            unfinished = "" if text in known else ' type="unfinished"'
            translation = known.get(text) or proposed.get(text, "")
            lines.append(f"        <translation{unfinished}>{escape(translation)}</translation>")
            lines.append("    </message>")
        lines.append("</context>")
    translation_file.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def update(translation_file: Path, wanted: set[Text]) -> None:
    """Bring one ``*.ts`` file up to date with ``wanted``, keeping the translations there are."""
    language = translation_file.stem.rpartition("_")[2]
    write(translation_file, language, wanted, translations_in(translation_file))


def main(arguments: list[str]) -> int:
    """Update or check every translation file."""
    only_check = "--check" in arguments
    wanted = texts_in_sources()
    rule = "translate() and N_() need a literal context and a literal text, and tr() is not collected"
    found = [f"{rule}: {place}" for place in not_literal()]
    for translation_file in sorted(FOLDER.glob("*.ts")):
        if not only_check:
            update(translation_file, wanted)
        found.extend(problems(translation_file, wanted))
    for problem in found:
        print(problem)
    if not only_check:
        print(f"{len(wanted)} texts, {len(found)} problems")
    return 1 if only_check and found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

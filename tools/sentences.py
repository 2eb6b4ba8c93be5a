"""Writes every sentence about the sample, in English and in Dutch: PYTHONPATH=.ci:. python tools/sentences.py FILE.

Whoever changes a sentence reads it here as people at the table would: groups first, as lists show them, then the
findings that stand under them. Alike ones are counted.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import build_sample
import pandas as pd
import translations
from qgis.core import QgsApplication

from tools.sample.claims import claim_table
from tools.sample.tables import coverage_table, existing_tables
from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES, GEOMETRY
from wijkaanpak_plugin.domain.sentences import finding_sentence, group_sentence
from wijkaanpak_plugin.domain.translation import install_translator
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.wishes_input import plan_wishes

Row = dict[str, Any]
#: What findings stand under in the file.
_SORT = ("type", "severity", "subtype", "reason")


def main(file: Path) -> None:
    """Write the sentences of the sample to a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(_page(_findings())) + "\n", encoding="utf-8")
    sys.stdout.write(f"{file}\n")


def _findings() -> list[Row]:
    existing = pd.concat(existing_tables().values(), ignore_index=True)
    columns = [*BODY_COLUMN_NAMES, GEOMETRY]
    bodies = pd.concat([existing[columns], claim_table()[columns]], ignore_index=True)
    wishes = plan_wishes(open_plan(build_sample.build() / "plan.gpkg"))
    found = analyse(bodies, coverage_table(), wishes=wishes).findings.drop(columns=GEOMETRY)
    return [{str(name): value for name, value in row.items()} for row in found.to_dict("records")]


def _page(findings: list[Row]) -> Iterator[str]:
    groups: dict[str, list[Row]] = {}
    for row in findings:
        groups.setdefault(str(row["group_id"]), []).append(row)
    yield f"# Sentences of the sample: {len(findings)} findings in {len(groups)} groups"
    yield from _sorted_out(list(groups.values()))
    yield ""
    yield "# The findings under groups of more than one"
    yield from _sorted_out([[row] for rows in groups.values() if len(rows) > 1 for row in rows])


def _sorted_out(groups: list[list[Row]]) -> Iterator[str]:
    """Yield groups under what sort they are, the sentence of each in both languages, with how often it is said."""
    sorts: dict[str, list[list[Row]]] = {}
    for rows in groups:
        sorts.setdefault(" · ".join(str(rows[0][name]) for name in _SORT if rows[0][name]), []).append(rows)
    for sort, parts in sorts.items():
        yield from ("", f"## {sort} ({len(parts)})", "")
        for (english, dutch), count in sorted(Counter(_both(parts)).items()):
            yield f"- {count} x {english}"
            yield f"  {dutch}"


def _both(groups: Iterable[list[Row]]) -> Iterator[tuple[str, str]]:
    known = translations.translations_in(translations.FOLDER / "wijkaanpak_nl.ts")
    listed = list(groups)
    english = [_said(rows) for rows in listed]
    install_translator(lambda context, text: known[context, text], "nl", ",")
    try:
        dutch = [_said(rows) for rows in listed]
    finally:
        install_translator(None)
    return zip(english, dutch)


def _said(rows: list[Row]) -> str:
    return group_sentence(rows) if len(rows) > 1 else finding_sentence(rows[0])


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main(Path(sys.argv[1]))

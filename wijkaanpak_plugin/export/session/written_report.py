"""Writes the report of a session to a file: PDF or text, by its ending."""

from __future__ import annotations

from pathlib import Path

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.session.page import WRITERS
from wijkaanpak_plugin.export.session.session_report import session_report
from wijkaanpak_plugin.export.written_file import check_folder, write_file
from wijkaanpak_plugin.plan.store.plan import Plan


def export_session_report(plan: Plan, output: str | Path, session_id: str, audience: str = "open") -> None:
    """Write the report of a session to ``output`` (.pdf or .txt by its ending).

    audience: ``open`` leaves out all that is confidential and the names of persons, ``internal`` holds them.
    ExportError, one sentence, when it cannot be made or written, PlanError when the plan cannot be read; then nothing
    is left behind.
    """
    output = Path(output)
    write = WRITERS.get(output.suffix.lower())
    if write is None:
        text = translate("SessionReport", "The file name {name} must end in .pdf or .txt.")
        raise ExportError(text.format(name=output.name))
    check_folder(output)
    write_file(output, write(session_report(plan, session_id, audience)))

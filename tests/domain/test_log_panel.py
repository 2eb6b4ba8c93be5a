"""What the plugin writes in the log panel of QGIS stands in one tab: one module writes there, under one name."""

from __future__ import annotations

import ast
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "wijkaanpak_plugin"


def calls_of_the_log(path):
    """The calls of a module that write in the log panel, each with the tab that it names."""
    return [
        ast.unparse(node.args[1]) if len(node.args) > 1 else "Messages"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("logMessage", "messageLog")
    ]


def test_messages_stand_in_one_tab_of_the_log_panel():
    found = {path.relative_to(SOURCE).as_posix(): set(calls_of_the_log(path)) for path in SOURCE.rglob("*.py")}
    assert {name: tabs for name, tabs in found.items() if tabs} == {"docks/panel/messages.py": {"NAME"}}


def test_a_message_under_another_name_is_seen(tmp_path):
    module = tmp_path / "x.py"
    module.write_text("QgsMessageLog.logMessage('said')\nlog.logMessage('said', 'Elsewhere', level)", encoding="utf-8")
    assert calls_of_the_log(module) == ["Messages", "'Elsewhere'"]

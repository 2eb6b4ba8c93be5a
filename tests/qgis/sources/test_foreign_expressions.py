"""Expressions of somebody else that look further than the row."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.sources.foreign_expressions import reaches_out


@pytest.mark.parametrize(
    "text",
    [
        "env('HOME')",
        "@user_account_name",
        "@project_path",
        "var('user_' || 'full_name')",
        "with_variable('x', env('HOME'), @x)",
        "eval('env(\\'HOME\\')')",
        "load_layer('/etc/passwd', 'ogr')",
        "layer_property(@layer, 'source')",
        "file_size('/etc/passwd')",
        "no_such_function_here(1)",
        "((",
    ],
)
def test_what_reads_the_machine_its_user_files_or_other_layers_reaches_out(qgis_app, text):
    assert reaches_out(text)


@pytest.mark.parametrize(
    "text", ['"naam"', '"a" || \' \' || "b"', "$id", "darker(@symbol_color, 120)", "area(@geometry)", "round($area)"]
)
def test_what_reads_the_row_and_its_symbol_does_not(qgis_app, text):
    assert not reaches_out(text)

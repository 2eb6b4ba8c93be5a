"""Data below the passport: no sheet for the street shows where cables and pipes lie."""

from __future__ import annotations

from wijkaanpak_plugin.export.content.above_ground import above_ground
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.sample.sample_files import copy_sample


def test_of_the_sample_the_nets_are_left_out_and_what_stands_on_the_ground_stays(built_sample, tmp_path):
    plan = open_plan(copy_sample(tmp_path).plan)
    content = sheet_content(plan, "open", "Duurzame wijk")
    shown = {source.source_id for source in above_ground(content)}
    assert {source.source_id for source in content.sources} - shown == {"networks"}

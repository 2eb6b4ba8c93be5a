"""The method on a real delivery in a real window: from Add Data to a decided conflict, an order and a shift."""

from __future__ import annotations

import json

import pytest
from played import play
from run_desktop import PROJECTOR


@pytest.mark.real_data
@pytest.mark.timeout(600)
def test_a_real_delivery_becomes_a_plan_with_a_decision_an_order_and_a_shift(tmp_path, monkeypatch, real_data):
    delivery = real_data / "klic" / "Levering_22G003178_1.zip"
    base_map = real_data / "warmenhuizen" / "bgt_raster_vlakken_22G003178.gpkg"
    for name, file in (("WIJKAANPAK_DELIVERY", delivery), ("WIJKAANPAK_BASE_MAP", base_map)):
        if not file.is_file():
            pytest.skip(f"a real file is absent: {file}")
        monkeypatch.setenv(name, str(file))
    steps = play("nl", tmp_path, "warmenhuizen_session.py", "warmenhuizen_session_nl", PROJECTOR)
    assert len(steps) == 8, f"only these steps were taken: {steps}"
    counted = json.loads((tmp_path / "walk.json").read_text(encoding="utf-8"))
    # As docs/studio.md says.
    assert [row["most"] for row in counted] == [15]
    assert counted[0]["took"] <= 15

"""Which columns a csv of own sizes has."""

from __future__ import annotations

from wijkaanpak_plugin.domain.files.kind_table_csv import KindTable

OWN_SIZES = KindTable(
    headings={
        "kind": ("soort", "kind"),
        "width_m": ("breedte_m", "width_m"),
        "top_m": ("bovenkant_m_tov_maaiveld", "top_m_above_ground", "bovenkant_m", "top_m"),
        "bottom_m": ("onderkant_m_tov_maaiveld", "bottom_m_above_ground", "onderkant_m", "bottom_m"),
        "source": ("bron", "source"),
    },
    numbers=("width_m", "top_m", "bottom_m"),
)

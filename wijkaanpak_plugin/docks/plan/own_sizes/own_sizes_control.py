"""The section with own sizes, connected with the plan and with files of sizes."""

from __future__ import annotations

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.kind_table.kind_table_control import KindTableControl, KindTableText
from wijkaanpak_plugin.docks.plan.kind_table.kind_table_section import KindTableSection
from wijkaanpak_plugin.docks.plan.own_sizes.own_size_dialog import OwnSizeDialog
from wijkaanpak_plugin.domain.files.own_size_csv import OWN_SIZES
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.list_tables import OWN_SIZE


def own_sizes_control(section: KindTableSection, messages: Messages) -> KindTableControl:
    """Return what lists the own sizes of the open plan, and changes them."""
    return KindTableControl(
        section, messages, OWN_SIZE, OWN_SIZES, _text(), lambda row, save, parent: OwnSizeDialog(row, save, parent)
    )


def _text() -> KindTableText:
    return KindTableText(
        add=translate("OwnSizes", "Add own size: {kind}"),
        change=translate("OwnSizes", "Change own size: {kind}"),
        remove=translate("OwnSizes", "Remove own size: {kind}"),
        read=translate("OwnSizes", "Read own sizes: {file}"),
        was_read=translate("OwnSizes", "Own sizes read from {file}: {count}."),
        was_written=translate("OwnSizes", "The own sizes are in {path}."),
        reading=translate("OwnSizes", "Read Own Sizes"),
        writing=translate("OwnSizes", "Write Own Sizes"),
        file=translate("OwnSizes", "own_sizes.csv"),
        no_kind=translate("OwnSizes", "Choose the kind that the size is of."),
    )

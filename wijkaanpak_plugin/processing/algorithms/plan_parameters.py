"""What an algorithm that opens a plan asks: whether it may be changed, and may reach beyond its folder."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterBoolean, QgsProcessingParameterDefinition

from wijkaanpak_plugin.domain.translation import translate


def plan_parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters UPDATE and TRUST, both off."""
    update = QgsProcessingParameterBoolean(
        "UPDATE", translate("Processing", "Bring an older plan up to date"), defaultValue=False, optional=True
    )
    update.setHelp(
        translate(
            "Processing",
            "Older versions of the plugin cannot open the plan from then on; a copy of the old file stays beside it.",
        )
    )
    trust = QgsProcessingParameterBoolean(
        "TRUST", translate("Processing", "Read data outside the folder of the plan"), defaultValue=False, optional=True
    )
    trust.setHelp(
        translate(
            "Processing",
            "A plan may name any file, server or database. What you registered yourself is read; of others the run "
            "says where they are, and leaves them out until you tick this.",
        )
    )
    return [update, trust]

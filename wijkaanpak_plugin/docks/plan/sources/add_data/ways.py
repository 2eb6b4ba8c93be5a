"""The ways in which data comes to a plan, in the order of the window; a further way is one more here."""

from __future__ import annotations

from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.sources.add_data.delivery_way import DeliveryWay, ReadDeliveries
from wijkaanpak_plugin.docks.plan.sources.add_data.layer_way import LayerWay
from wijkaanpak_plugin.docks.plan.sources.add_data.services.service_way import ReadServices, ServiceWay
from wijkaanpak_plugin.docks.plan.sources.add_data.way import Way
from wijkaanpak_plugin.docks.plan.sources.add_data.works.works_way import WorksWay
from wijkaanpak_plugin.docks.plan.sources.deliveries.bgt_import import bgt_delivery
from wijkaanpak_plugin.docks.plan.sources.deliveries.klic_import import klic_delivery
from wijkaanpak_plugin.domain.translation import N_


def make_ways(
    iface: QgisInterface, messages: Messages, read_services: ReadServices, read_deliveries: ReadDeliveries
) -> list[Way]:
    """Return the ways for one window. read_services, read_deliveries: begin to read layers of services, or further
    deliveries.
    """
    return [
        DeliveryWay(
            iface,
            messages,
            klic_delivery(),
            N_("AddData", "&KLIC delivery"),
            N_("AddData", "zip of the land registry"),
            read_deliveries,
        ),
        DeliveryWay(
            iface,
            messages,
            bgt_delivery(),
            N_("AddData", "B&GT download"),
            N_("AddData", "zip, all layers at once"),
            read_deliveries,
        ),
        LayerWay(iface),
        ServiceWay(read_services),
        WorksWay(messages),
    ]

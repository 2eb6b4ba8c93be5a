"""Deliveries as a reader writes them: a GeoPackage with a table for each part."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorFileWriter, QgsVectorLayer

from wijkaanpak_plugin.plan.sources.deliveries.delivery import DeliveryPart, DeliveryText

FIELDS = "field=body_id:string&field=kind:string&field=name:string&field=delivery_date:string"
#: Objects of a part: id, kind, and where along the street.
PIPES = (("p1", "gas_low_pressure", 10), ("p2", "drinking_water", 20), ("p3", "telecom", 30))
POINTS = (("k1", "street_cabinet", 10),)


def write_tables(path, tables, date="2026-01-15"):
    """Write a GeoPackage and return its path. tables: by name the rows (id, kind, x)."""
    for number, (name, rows) in enumerate(tables.items()):
        layer = QgsVectorLayer(f"LineString?crs=EPSG:28992&{FIELDS}", name, "memory")
        features = []
        for body_id, kind, x in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes([body_id, kind, None, date])
            feature.setGeometry(QgsGeometry.fromWkt(f"LineString ({155000 + x} 463010, {155000 + x} 463050)"))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName, options.layerName = "GPKG", name
        if number:
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        context = QgsProject.instance().transformContext()
        error, reason, *_rest = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
        assert error == QgsVectorFileWriter.WriterError.NoError, reason
    return path


def parts_of(path, tables=("pipes", "points"), complete=None):
    """Return tables of a GeoPackage as parts of a delivery."""
    return [
        DeliveryPart(
            QgsVectorLayer(f"{path}|layername={name}", name, "ogr"), name, "existing", "body_fields", None, complete
        )
        for name in tables
    ]


def said_of(path, name="KLIC 26G1", date="2026-01-15"):
    """Return what is said of a delivery that came as this file."""
    return DeliveryText(name, "klic", str(path.with_suffix(".zip")), date, numbered=True)

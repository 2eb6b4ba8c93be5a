"""Layers to tag: what people have in a project."""

from __future__ import annotations

from osgeo import ogr, osr
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer


def square(x, y=463000.0, side=20.0):
    """WKT of a square with its lower left corner at x, y in RD New."""
    right, top = x + side, y + side
    return f"Polygon (({x} {y}, {right} {y}, {right} {top}, {x} {top}, {x} {y}))"


def memory_layer(name, shape, rows, fields="field=name:string&field=type:string", crs="EPSG:28992"):
    """A layer in memory; rows: WKT (None: no geometry) and attribute values."""
    layer = QgsVectorLayer(f"{shape}?crs={crs}&{fields}", name, "memory")
    add_rows(layer, rows)
    return layer


def add_rows(layer, rows):
    """Add features straight to the data of a layer."""
    features = []
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    done, _features = layer.dataProvider().addFeatures(features)
    if not done:
        raise RuntimeError(layer.dataProvider().lastError())
    layer.updateExtents()


def geopackage_layer(folder, name="parken", count=3, type_text="pocketpark", title="Parken"):
    """A layer of squares in a GeoPackage, with names 'park 0', 'park 1'..."""
    path = folder / f"{name}.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(28992)
    table = source.CreateLayer(name, srs, ogr.wkbPolygon)
    for field in ("name", "type"):
        table.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    table.StartTransaction()
    for number in range(count):
        feature = ogr.Feature(table.GetLayerDefn())
        feature["name"], feature["type"] = f"park {number}", type_text
        place = square(155000 + 25 * (number % 60), 463000 + 25 * (number // 60))
        feature.SetGeometry(ogr.CreateGeometryFromWkt(place))
        table.CreateFeature(feature)
    table.CommitTransaction()
    del table, source
    return QgsVectorLayer(f"{path}|layername={name}", title, "ogr")


def shapefile_layer(folder, name, rows, fields=(("name", ogr.OFTString),), shape=ogr.wkbPolygon):
    """A layer in a shapefile, which has no key of its own; rows: WKT and values of the fields (None: empty)."""
    path = folder / f"{name}.shp"
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(28992)
    table = source.CreateLayer(name, srs, shape)
    for field, kind in fields:
        table.CreateField(ogr.FieldDefn(field, kind))
    for wkt, *values in rows:
        feature = ogr.Feature(table.GetLayerDefn())
        for (field, _kind), value in zip(fields, values):
            if value is not None:
                feature[field] = value
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        table.CreateFeature(feature)
    del table, source
    return QgsVectorLayer(str(path), name, "ogr")

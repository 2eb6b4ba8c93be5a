"""What users have today, on the same geometries: the bare Shapely kernel, geopandas, and QGIS' own algorithm."""

from __future__ import annotations

from typing import Any

import geopandas
import pandas as pd
import shapely
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer


def shapely_kernel(a: pd.DataFrame, b: pd.DataFrame | None) -> int:
    """Intersect all pairs that meet, and nothing else; ``b`` None: pairs within ``a``, each once."""
    left = a["geometry"].to_numpy()
    right = left if b is None else b["geometry"].to_numpy()
    i, j = shapely.STRtree(right).query(left, predicate="intersects")
    if b is None:
        i, j = i[i < j], j[i < j]
    return len(shapely.intersection(left[i], right[j]))


def geopandas_overlay(a: geopandas.GeoDataFrame, b: geopandas.GeoDataFrame) -> int:
    """Overlay two frames."""
    return len(geopandas.overlay(a, b, how="intersection", keep_geom_type=True))


def frame(table: pd.DataFrame) -> geopandas.GeoDataFrame:
    """Return a table as geopandas wants it."""
    return geopandas.GeoDataFrame(table[["body_id", "kind"]], geometry=table["geometry"].to_numpy(), crs=28992)


def layer(table: pd.DataFrame) -> QgsVectorLayer:
    """Return a table as a memory layer with a spatial index."""
    result = QgsVectorLayer("Polygon?crs=EPSG:28992&field=body_id:string&field=kind:string&index=yes", "t", "memory")
    features = []
    for body_id, kind, shape in zip(table["body_id"], table["kind"], shapely.to_wkb(table["geometry"].to_numpy())):
        feature = QgsFeature(result.fields())
        feature.setAttributes([body_id, kind])
        geometry = QgsGeometry()
        geometry.fromWkb(shape)
        feature.setGeometry(geometry)
        features.append(feature)
    result.dataProvider().addFeatures(features)
    return result


def native_intersection(processing: Any, a: QgsVectorLayer, b: QgsVectorLayer) -> int:
    """Run native:intersection into a memory layer."""
    result = processing.run("native:intersection", {"INPUT": a, "OVERLAY": b, "OUTPUT": "memory:"})
    return int(result["OUTPUT"].featureCount())

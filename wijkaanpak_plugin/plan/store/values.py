"""Values of QGIS, pandas and NumPy as plain Python ones, so that they can be compared and written."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Optional

import numpy as np
import pandas as pd
from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QDate, QDateTime, Qt


def plain(value: Any) -> Any:
    """Return text, int, float or bool; dates and times as ISO 8601 text; empty (NULL, NaN, NaT, "") as None."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, (bool, int)):
        return value
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        return None if np.isnan(value) else value
    if isinstance(value, (QDate, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate) if value.isValid() else None
    if isinstance(value, (date, datetime)):
        return _iso(value)
    return value if isinstance(value, (bool, int, str)) else None


def _iso(value: date | datetime) -> Optional[str]:
    if value is pd.NaT:
        return None
    text = value.isoformat()
    return text[:10] if text.endswith("T00:00:00") else text


def plain_geometry(geometry: QgsGeometry) -> Optional[bytes]:
    """Return a geometry as WKB, None when there is none."""
    return None if geometry.isNull() else geometry.asWkb().data()

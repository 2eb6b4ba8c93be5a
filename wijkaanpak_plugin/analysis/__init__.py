"""The engine on arrays: conflicts and coupling opportunities. No QGIS, no Qt."""

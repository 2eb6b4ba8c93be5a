"""The GeoPackage as the thing that holds a plan: all work of a plan with GDAL, SQLite and paths stands here."""

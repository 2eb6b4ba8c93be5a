"""Files of XML from outside: found in a zip or a folder, opened and read as a stream; plain Python, no QGIS, no Qt."""

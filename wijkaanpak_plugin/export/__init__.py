"""Package map, tables, redaction."""

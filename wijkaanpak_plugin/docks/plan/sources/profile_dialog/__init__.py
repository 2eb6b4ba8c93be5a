"""The dialog in which somebody says how the fields of a layer are read."""

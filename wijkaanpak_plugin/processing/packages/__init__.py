"""Work of the algorithms about packages."""

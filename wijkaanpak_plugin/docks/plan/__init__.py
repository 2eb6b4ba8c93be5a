"""Starting, opening and exporting a plan."""

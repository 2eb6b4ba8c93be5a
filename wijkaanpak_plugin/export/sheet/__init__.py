"""The sheet itself: layout from a template, legend, list of findings, and drawing it to a file."""

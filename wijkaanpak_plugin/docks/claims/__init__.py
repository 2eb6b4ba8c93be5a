"""The Claims panel: palette, drawing bar, list and form of claims."""

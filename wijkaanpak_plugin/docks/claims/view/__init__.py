"""Views of the Claims panel: dock, form, list, bars and their texts."""

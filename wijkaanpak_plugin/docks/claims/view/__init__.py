"""The Claims panel as it is seen: dock, form, list, bars and their texts."""

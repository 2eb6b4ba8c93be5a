"""The palette: building blocks as cards, to be looked for and picked."""

"""One plan: its layers, changes, history, sessions and values, and the file that holds them."""

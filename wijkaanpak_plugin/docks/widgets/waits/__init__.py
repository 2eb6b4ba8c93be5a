"""What waits for what: the form, its words and its steps, for each panel that offers it."""

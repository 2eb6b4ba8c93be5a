"""One folder per dock: view, model, controller."""

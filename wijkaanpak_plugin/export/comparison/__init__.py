"""What stands beside each other when packages are compared: the window and the sheet show the same."""

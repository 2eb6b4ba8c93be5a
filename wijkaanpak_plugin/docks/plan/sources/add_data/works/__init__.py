"""The way *List of works* of the window in which data is added: works that lie along the streets they name."""

"""Lists of records: their model, and claims that are dragged from one list to another."""

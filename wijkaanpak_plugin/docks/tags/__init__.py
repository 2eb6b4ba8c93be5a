"""The Tags panel: tag what is selected on the map, and see what is missing."""

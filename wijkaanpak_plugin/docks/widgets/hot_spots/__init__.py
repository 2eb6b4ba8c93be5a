"""What the Hot spots panel and the walk along the hot spots both show of a hot spot."""

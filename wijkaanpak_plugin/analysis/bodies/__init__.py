"""Bodies as arrays: footprints, heights, windows, and the tree that finds them."""

"""Work of the algorithms that are about a whole plan."""

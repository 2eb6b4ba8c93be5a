"""The list of findings: grouped, filtered, counted, and as a matrix of transitions."""

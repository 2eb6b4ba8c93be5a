"""Plan of openings: which works go together, so that a street is opened as seldom as can be."""

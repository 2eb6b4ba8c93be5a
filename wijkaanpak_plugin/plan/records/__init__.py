"""Records of the plain tables of a plan, whatever they are about: read, added, changed and removed."""

"""The sheet on which packages stand beside each other."""

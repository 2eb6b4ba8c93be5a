"""What is no deeper in something than a tolerance only touches it."""

#: Metres. Tolerance of the Dutch cable checker: without it the last bit of a coordinate would decide.
TOUCH_M = 0.02

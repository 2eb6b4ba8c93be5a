"""Files as the system has them: names that are free, why one could not be read or written, what is no file to read."""

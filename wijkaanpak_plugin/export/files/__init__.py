"""Writers of exported rows: one module for each kind of file, and the folder in which they come whole or not at all."""

"""The way *Web service* of the window in which data is added: public services, counted before they are read."""

"""Every sentence of the interface, one file a room."""

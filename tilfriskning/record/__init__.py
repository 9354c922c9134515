"""What one client has written, and pure functions on it."""

"""Clients' documents on the disk."""

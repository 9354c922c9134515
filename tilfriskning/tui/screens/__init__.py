"""Screens. None imports another; the application leads from one to the next."""

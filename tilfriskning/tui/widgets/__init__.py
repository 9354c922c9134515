"""Small parts that screens and blocks are made of."""

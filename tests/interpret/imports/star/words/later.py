"""Listed in __all__, and so imported by the star."""
WHEN = "later"

try:
    from fourth import too_late
except ImportError:
    too_late = "not yet"
THIRD = too_late

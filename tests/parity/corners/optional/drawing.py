"""Says what to install."""
try:
    from a_library_that_nobody_has import draw
except ImportError as error:
    raise ImportError("Install a library that nobody has.") from error

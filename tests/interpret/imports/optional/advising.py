try:
    import not_to_be_found
except ImportError:
    raise RuntimeError("install it")

ADVICE = "none is needed"

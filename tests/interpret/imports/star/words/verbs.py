__all__ = ["go"]


def go():
    return "gone"


def stay():
    return "stayed"

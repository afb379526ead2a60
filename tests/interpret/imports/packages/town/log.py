runs = []


def note(name):
    runs.append(name)

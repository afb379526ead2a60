"""io: a text file that is open for reading."""


class TextIOWrapper:
    def __init__(self, text):
        self._text = text

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        pass

    def __iter__(self):
        return iter(self.readlines())

    def read(self, size=-1):
        text = self._text if size < 0 else self._text[:size]
        self._text = self._text[len(text) :]
        return text

    def readlines(self, hint=-1):
        return self.read().splitlines(True)

    def readline(self, size=-1):
        lines = self._text.splitlines(True)
        return self.read(len(lines[0])) if lines else ""

    def close(self):
        pass

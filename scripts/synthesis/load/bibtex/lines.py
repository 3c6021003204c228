"""Lines and columns of a text: from an offset, as the scanner counts, to the place that problems name."""

from bisect import bisect_right

from synthesis.model.place import Place


class Lines:
    """The line starts of one text, for finding lines and columns in it quickly."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        position = text.find("\n")
        while position >= 0:
            self._starts.append(position + 1)
            position = text.find("\n", position + 1)

    def at(self, offset: int) -> tuple[int, int]:
        """Give the line and the column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def place(self, path: str, offset: int) -> Place:
        """Give the place of an offset in the file that the path names."""
        return Place(path, *self.at(offset))

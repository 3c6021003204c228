"""Turns raw nodes into the plain lists and mappings that the models read."""

from synthesis.model.raw import RawBroken, RawList, RawMap, RawNode, RawText

Plain = str | list["Plain"] | dict[str, "Plain"]


def has_broken(node: RawNode) -> bool:
    """Tell whether a value in the node has been refused and reported already."""
    if isinstance(node, RawText):
        return False
    if isinstance(node, RawBroken):
        return True
    return any(has_broken(child) for child in (node.items if isinstance(node, RawList) else node.values.values()))


def to_plain(node: RawNode) -> Plain:
    """Give the node without its places; a refused value is an empty text."""
    if isinstance(node, RawText):
        return node.value
    if isinstance(node, RawList):
        return [to_plain(item) for item in node.items]
    if isinstance(node, RawMap):
        return {key: to_plain(value) for key, value in node.values.items()}
    return ""

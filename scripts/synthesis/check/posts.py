"""Rules on posts and the addressees of findings: what is asked of somebody must be found on the page of somebody."""

from collections.abc import Iterator

from synthesis.model.code import Code
from synthesis.model.library import Library
from synthesis.model.nearest import suggest
from synthesis.model.problem import Problem


def addressee_of_post_is_named(library: Library) -> Iterator[Problem]:
    """Every addressee that a post lists is that of some finding."""
    if library.broken:
        return
    named = {finding.record.addressee for finding in library.findings.values()} - {""}
    for post in library.posts.values():
        for index, addressee in enumerate(post.record.addressees):
            if addressee not in named:
                message = f"must be the 'addressee' of some finding, which {addressee!r} is not"
                remedy = suggest(addressee, named, "write it as the finding does, or take it out")
                yield Problem(post.origin.at("addressees", index), Code.UNKNOWN_ADDRESSEE, message, remedy)


def addressee_has_post(library: Library) -> Iterator[Problem]:
    """Everybody whom a finding asks is listed by some post, once there are posts."""
    if library.broken or not library.posts:
        return
    listed = {addressee for post in library.posts.values() for addressee in post.record.addressees}
    for finding in library.findings.values():
        addressee = finding.record.addressee
        if addressee and addressee not in listed:
            message = f"must be listed by some post, which {addressee!r} is not"
            remedy = suggest(addressee, listed, "add it to 'addressees' of a post in sources/synthesis/posts.yml")
            yield Problem(finding.origin.at("addressee"), Code.ADDRESSEE_WITHOUT_POST, message, remedy, finding.id)

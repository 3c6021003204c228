"""A finding with its passage, checks and uses: what stands on its source's page."""

from dataclasses import dataclass

from markupsafe import Markup

from synthesis.model.checks import PassageCheck
from synthesis.model.edtf import date_in_words
from synthesis.model.finding import Figure, Finding, Ground
from synthesis.model.node import EdgeKind, Node, NodeKind
from synthesis.model.pinpoint import Pinpoint
from synthesis.model.records import Located
from synthesis.model.vocabulary import FindingKind, Nation, SpeakerType
from synthesis.render import address
from synthesis.render.escape import compose, escape_text
from synthesis.render.passage_link import link_passage
from synthesis.render.views.blocks import (
    NOTHING,
    Fact,
    backlink_facts,
    inline_fact,
    keep_facts,
    link_outside,
    link_records,
    list_fact,
    text_fact,
)
from synthesis.render.views.checks import CheckBadge, describe_place, find_checks, machine_badges, review_badge
from synthesis.render.views.relations import link_briefly, relation_facts, theme_fact
from synthesis.render.words import NOT_STATED, describe_figure, describe_speaker, list_labels, list_nations, sentence_case
from synthesis.render.writer import Writer

GROUNDS = {
    Ground.ARGUMENT.value: "The speaker’s own argument",
    Ground.LITERATURE.value: "Literature",
    Ground.NOT_STATED.value: NOT_STATED,
}

_USES_BY_SENTENCE = (
    ("Timeline", EdgeKind.EVENT_FINDING),
    ("Named in the text of", EdgeKind.PROSE_FINDING),
)
_USES = (
    ("Gives a definition for", EdgeKind.THEME_DEFINITION),
    ("Part of a framework", EdgeKind.PART_FINDING),
    ("Who decides", EdgeKind.RESPONSIBILITY_FINDING),
    ("Shows the sense of", EdgeKind.TERM_SENSE_FINDING),
    ("Takes the place of", EdgeKind.FINDING_SUPERSEDED),
    ("Asks people in post", EdgeKind.POST_ASKED),
    ("Speaks of people in post", EdgeKind.POST_FINDING),
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A pinpoint as readers see it: a few words of the passage, the citation, what was checked, where it was found.

    `original` is a link that opens the original, at the passage where that can be done; or empty.
    """

    phrase: str
    citation: Markup
    badges: tuple[CheckBadge, ...]
    place: str
    original: Markup


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding on its source's page.

    `scope` says where and when it holds, on one line; `facts` are for every reader, `details` for those who look closer.
    `edit` is a link to the line at which it is written, `report` one to a form for a mistake in it; or empty.
    """

    id: str
    claim: Markup
    kind: FindingKind
    speaker: SpeakerType
    who: str
    scope: tuple[str, ...]
    passages: tuple[Passage, ...]
    review: CheckBadge
    caution: Markup
    facts: tuple[Fact, ...]
    details: tuple[Fact, ...]
    edit: Markup
    report: Markup


def view_finding(writer: Writer, located: Located[Finding]) -> FindingView:
    """Make the view of a finding."""
    finding = located.record
    checks = find_checks(writer, finding)
    return FindingView(
        finding.id,
        writer.prose(finding.claim),
        finding.kind,
        finding.speaker.type,
        describe_speaker(finding.speaker),
        tuple(filter(None, (_where(finding), list_labels(finding.levels), _dates_in_words(finding)))),
        tuple(_view_passage(writer, pinpoint, check) for pinpoint, check in zip(finding.pinpoints, checks.passages, strict=True)),
        review_badge(checks),
        writer.prose(finding.caution),
        (*_facts_of_claim(writer, finding), *_facts_of_works(writer, finding), *_facts_of_others(writer, located)),
        _details(writer, finding),
        link_edit(writer, located),
        link_report(writer, finding.id),
    )


def link_edit(writer: Writer, located: Located[Finding]) -> Markup:
    """Link the line at which the finding is written; nothing if the repository's address is not known."""
    base = writer.context.settings.edit_base
    place = located.origin.place
    return link_outside("Edit", f"{base.rstrip('/')}/{place.path}#L{place.line}") if base else NOTHING


def link_report(writer: Writer, finding_id: str) -> Markup:
    """Link the form that reports a mistake in the finding; nothing if the repository's address is not known."""
    to = address.report_address(writer.context.settings.repo_url, finding_id)
    return link_outside("Report a problem", to) if to else NOTHING


def ground_in_words(writer: Writer, evidence: str) -> Markup:
    """Say what a claim rests on: a data set with its link, argument, literature, or not stated."""
    return escape_text(GROUNDS[evidence]) if evidence in GROUNDS else writer.data_set(evidence)


def _view_passage(writer: Writer, pinpoint: Pinpoint, check: PassageCheck) -> Passage:
    work = writer.context.library.references.get(pinpoint.report)
    link = link_passage(work.record, pinpoint, check) if work else None
    return Passage(
        pinpoint.phrase,
        writer.cite(pinpoint.report, pinpoint.locator),
        machine_badges(check),
        describe_place(pinpoint, check),
        link_outside(link.words, link.url) if link else NOTHING,
    )


def _where(finding: Finding) -> str:
    nations = list_nations(finding.nations)
    return Nation.NOT_STATED.label if nations == NOT_STATED else nations


def _facts_of_claim(writer: Writer, finding: Finding) -> tuple[Fact, ...]:
    return keep_facts(
        text_fact("How widely held", f"‘{finding.extent}’" if finding.extent else ""),
        text_fact("Whom it asks", finding.addressee),
        Fact("When it applies", writer.prose(finding.condition)),
        list_fact("Figures", (_figure(writer, figure) for figure in finding.figures)),
        Fact("Rests on", ground_in_words(writer, finding.evidence)),
    )


def _facts_of_works(writer: Writer, finding: Finding) -> tuple[Fact, ...]:
    cited = (
        compose("{} ({})", writer.narrative(work.key), ", ".join(filter(None, (work.role.label, work.locator)))) for work in finding.cites
    )
    return keep_facts(
        Fact("Reported from", writer.narrative(finding.relays) if finding.relays else NOTHING),
        inline_fact("Works cited there", cited),
    )


def _facts_of_others(writer: Writer, located: Located[Finding]) -> tuple[Fact, ...]:
    return keep_facts(
        theme_fact(writer, located.record),
        *relation_facts(writer, located),
    )


def _details(writer: Writer, finding: Finding) -> tuple[Fact, ...]:
    node = Node(NodeKind.FINDING, finding.id)
    terms = (end.id for end in writer.context.ends_of(node, EdgeKind.TERM_MENTION))
    return keep_facts(
        Fact("Why the passage shows it", writer.prose(finding.why)),
        inline_fact("Places", link_records(writer, NodeKind.PLACE, finding.places)),
        inline_fact("Organisations", link_records(writer, NodeKind.ORGANISATION, finding.organisations)),
        inline_fact("Words explained", link_records(writer, NodeKind.TERM, terms)),
        *(
            inline_fact(label, (link_briefly(writer, origin) for origin in writer.context.origins_of(node, kind)))
            for label, kind in _USES_BY_SENTENCE
        ),
        *backlink_facts(writer, node, _USES),
    )


def _dates_in_words(finding: Finding) -> str:
    dates = (("said", finding.date.said), ("held", finding.date.held), ("published", finding.date.published))
    return sentence_case(", ".join(f"{what} {date_in_words(date)}" for what, date in dates if date))


def _figure(writer: Writer, figure: Figure) -> Markup:
    words = escape_text(describe_figure(figure))
    return compose("{}, from {}", words, writer.narrative(figure.origin)) if figure.origin else words

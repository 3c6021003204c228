"""The table of findings: one row a finding."""

from dataclasses import dataclass

from synthesis.model.checks import FiguresState, PhraseState, ReviewState
from synthesis.model.plain_finding import PlainFinding
from synthesis.model.table import CellType, Column, Table, words_of
from synthesis.model.tables.shared import CAVEAT_MEANING, show_word
from synthesis.model.vocabulary import FindingKind, Level, Nation, SpeakerType


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding with what a file adds to it."""

    finding: PlainFinding
    address: str
    caveat: str


_LIST = CellType.LIST

FINDINGS: Table[FindingRow] = Table(
    "findings",
    "Findings",
    "One row a finding: one claim, with who says it, where it stands and how that was checked.",
    (
        Column("id", "Number of the finding, which never changes its meaning.", lambda row: row.finding.record.id),
        Column("address", "Where the finding stands on the site.", lambda row: row.address),
        Column("source", "Id of the source.", lambda row: row.finding.source, leads_to="sources"),
        Column("source_name", "Short name of the source, as a text cites it.", lambda row: row.finding.source_name),
        Column("claim", "The assertion, in the words of this collection.", lambda row: row.finding.claim),
        Column("kind", "What sort of assertion it is.", lambda row: row.finding.record.kind.value, words=words_of(FindingKind)),
        Column("speaker", "Who says it, in words, as far as the document tells.", lambda row: row.finding.speaker),
        Column(
            "speaker_type", "What sort of speaker it is.", lambda row: row.finding.record.speaker.type.value, words=words_of(SpeakerType)
        ),
        Column("speaker_name", "Name of the speaker, where the document gives one.", lambda row: row.finding.record.speaker.name),
        Column(
            "speaker_level",
            "Level that the speaker works at, as printed.",
            lambda row: show_word(row.finding.record.speaker.level),
            words=words_of(Level),
        ),
        Column(
            "speaker_nation",
            "Nation that the speaker speaks from, as printed.",
            lambda row: show_word(row.finding.record.speaker.nation),
            words=words_of(Nation),
        ),
        Column("speaker_date", "When the speaker spoke, as printed (EDTF).", lambda row: row.finding.record.speaker.date or ""),
        Column("extent", "How widely held, as printed.", lambda row: row.finding.record.extent),
        Column(
            "evidence",
            "What it rests on: id of a data set, or argument, literature, not-stated.",
            lambda row: row.finding.record.evidence,
        ),
        Column("evidence_in_words", "What it rests on, in words.", lambda row: row.finding.evidence),
        Column("relays", "BibTeX key of the work that the source is reporting here.", lambda row: row.finding.record.relays or ""),
        Column("addressee", "Of a recommendation: whom it asks.", lambda row: row.finding.record.addressee),
        Column("condition", "Of a recommendation: when it applies.", lambda row: row.finding.condition),
        Column(
            "reports",
            "BibTeX keys of the reports in which its passages stand; the next four columns have as many items.",
            lambda row: tuple(pinpoint.report for pinpoint in row.finding.record.pinpoints),
            _LIST,
        ),
        Column("pinpoints", "Where in the report each passage stands.", lambda row: row.finding.pinpoints, _LIST),
        Column(
            "phrases",
            "A few words of each passage, as printed, to find it by.",
            lambda row: tuple(pinpoint.phrase for pinpoint in row.finding.record.pinpoints),
            _LIST,
        ),
        Column(
            "phrases_checked",
            "Of each passage: whether a program found its words in the document.",
            lambda row: tuple(check.phrase.value for check in row.finding.checks.passages),
            _LIST,
            words_of(PhraseState),
        ),
        Column(
            "figures_checked",
            "Of each passage: whether a program found the figures in it and no copied wording.",
            lambda row: tuple(check.figures.value for check in row.finding.checks.passages),
            _LIST,
            words_of(FiguresState),
        ),
        Column(
            "review",
            "Whether a person judged that the passages support the claim.",
            lambda row: row.finding.checks.review.value,
            words=words_of(ReviewState),
        ),
        Column("reviewer", "Who judged it.", lambda row: row.finding.checks.reviewer),
        Column("reviewed", "Day of the judgement.", lambda row: row.finding.checks.reviewed),
        Column("why", "How the passage supports the claim, where that is not obvious.", lambda row: row.finding.why),
        Column("themes", "Ids of the themes that it speaks to.", lambda row: row.finding.record.themes, _LIST, leads_to="themes"),
        Column(
            "nations",
            "Nations that it is about.",
            lambda row: tuple(nation.value for nation in row.finding.record.nations),
            _LIST,
            words_of(Nation),
        ),
        Column(
            "levels",
            "Levels of government or society that it is about.",
            lambda row: tuple(level.value for level in row.finding.record.levels),
            _LIST,
            words_of(Level),
        ),
        Column("places", "Ids of places that it is about.", lambda row: row.finding.record.places, _LIST),
        Column("organisations", "Ids of bodies that it is about.", lambda row: row.finding.record.organisations, _LIST),
        Column("said", "When it was said (EDTF).", lambda row: row.finding.record.date.said or ""),
        Column("held", "When it held or happened (EDTF).", lambda row: row.finding.record.date.held or ""),
        Column("published", "When it was published (EDTF).", lambda row: row.finding.record.date.published or ""),
        Column("superseded_by", "Number of the finding that says how it stands now.", lambda row: row.finding.record.superseded_by or ""),
        Column(
            "cites", "BibTeX keys of works that the passage cites.", lambda row: tuple(work.key for work in row.finding.record.cites), _LIST
        ),
        Column("caution", "A slip or doubt of the source itself.", lambda row: row.finding.caution),
        Column("caveat", CAVEAT_MEANING, lambda row: row.caveat),
    ),
)

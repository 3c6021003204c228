"""The class names that pages use: what the theme's CSS can count on, and all that passes into the HTML.

A class on a heading becomes the class of a `<section>` around the heading and all that belongs to it.
"""

from synthesis.model.checks import FiguresState, PhraseState, ReviewState
from synthesis.model.library import Agreement
from synthesis.model.vocabulary import EventKind, FindingKind, SpeakerType
from synthesis.render.document_strip import PartUse

SECTIONS = {
    "messages": "The key messages of a theme.",
    "statement": "A statement with the findings behind it.",
    "sides": "In a statement: the findings behind it, side by side.",
    "supports": "On a side of a statement: the findings that support it.",
    "qualifies": "On a side of a statement: the findings that limit it.",
    "contradicts": "On a side of a statement: the findings that speak against it.",
    "reading": "How to read the table before it.",
    "by-source": "The findings of one source, in short.",
    "dependence": "In a statement: why sources are not independent of each other.",
    "confidence": "In a statement: the four components of a graded confidence.",
    "gaps": "What the sources do not tell.",
    "finding": "A finding with its passage and facts.",
    "retired": "The stone of a finding that is no longer used.",
    "passage": "Findings under one heading of a report.",
    "good-for": "What a source is good for.",
    "cannot-tell": "What a source cannot tell.",
    "data-set": "A data set that a source declares.",
    "work": "An entry of the bibliography.",
    "term": "An entry of the glossary.",
    "letter": "The entries of a list that begin with one letter.",
    "nation": "What holds in one nation, or lies in it.",
    "definitions": "Definitions of one word, side by side.",
    "definition": "One of several definitions of a word.",
    "shared": "The works that several sources use.",
    "notes": "What words and citations of the page mean: the same that pop-overs show.",
    "decade": "The events of a decade, as a list.",
    "entry": "A place or an organisation.",
    "framework": "A framework with the table of its parts.",
    "responsibility": "A policy area: who decides, delivers and pays.",
    "card": "A page to choose from an index.",
    "caveat": "The standing caveat at the end of every page.",
}
SPANS = {
    "badge": "A word on a coloured ground; a second class says which.",
    "agreement": "With `badge`: how findings stand to each other; a third class is the agreement.",
    "kind": "With `badge`: what sort of thing it is; a third class may be the kind.",
    "phrase": "With `badge`: whether the words of a pinpoint were found; a third class is the state.",
    "figures": "With `badge`: whether figures were found and no wording was copied; a third class is the state.",
    "review": "With `badge`: whether a person judged a finding; a third class is the state.",
    "original": "The link that opens the original.",
    "swatch": "An empty sign before what is said of a part of a strip; a second class says which part.",
    "who": "Who says it.",
    "caption": "Alone in a paragraph: the caption of the table after it.",
    "quoted": "Where a finding stands, in short: words of the passage, citation, checks.",
    "print": "The link to a page that is made for print.",
    "note": "In `notes`: what one pop-over shows; it carries the anchor that links name in `data-note`.",
    "number": "The number that a mark in a picture has in the list.",
    "alphabet": "Links to the letters or parts of a page.",
    "shared-by": "With `badge`: how many sources use a work.",
    "label": "The label of a fact, where it is not the term of a description list.",
    "edit": "The link to the line at which a finding is written.",
    "caution": "A slip or doubt of the source itself.",
    "date": "The date of an event; it carries the event's anchor.",
    "nations": "The nations that an event concerns.",
    "behind": "What says that an event happened.",
    "Z3988": "An empty sign whose title describes a work to programs (COinS).",
    **{state.value: f"With `phrase`, `figures` or `review`: {state.explanation}" for state in (*PhraseState, *FiguresState, *ReviewState)},
    **{use.value: f"With `swatch`: {use.label}." for use in PartUse},
    **{agreement.value.replace(" ", "-"): f"With `agreement`: {agreement.value}." for agreement in Agreement},
    **{kind.value: f"With `kind`: {kind.explanation}" for kind in (*FindingKind, *EventKind)},
    **{kind.value: f"With `speaker`: {kind.explanation}" for kind in SpeakerType},
}
OTHERS = {
    "id": "`<a>` whose text is the id of a finding: it does not break at its hyphen.",
    "table": "`<div>` around a table: it scrolls sideways where the table does not fit.",
    "facts": "`<dl>` of labels and what belongs to them.",
    "lead": "The first paragraph of a page.",
    "folded": "`<details>` of a section: its heading shows, the rest when it is opened.",
    "unfolded": "`<div>` in a folded section, around all but its heading.",
    "strip": "`<div>` around the drawing of a document.",
    "picture": "`<div>` around a drawing that scrolls where it does not fit.",
    "term": "`<a>` from a word to its entry in the glossary; `data-note` names its note at the end of the page.",
    "cite": "`<a>` from a citation to its work; the page has a note on it at its end.",
    "cite-link": "`<a>` that offers a citation: `data-cite` names a work or a finding, and is not needed inside a finding.",
    "basket": "`<div>` in which the reader's brief is shown by a script.",
    "speaker": "Who says it, with an icon; a second class says what sort of speaker it is.",
}
# Signs of the timeline are told apart by their shapes, and by the words beside them.
PICTURES = {
    **{kind.value: f"`<a>` or `<g>` of a timeline: {kind.explanation}" for kind in EventKind},
    "axis": "`<line>` or `<text>` of a scale.",
    "lane": "`<text>` or `<line>` of one row of marks.",
    "span": "`<line>`: the time that something took or may have happened in.",
    "open": "With `span`: the beginning or the end is not stated.",
    "mark": "The shape that stands for a record.",
    "edge": "`<path>` between two records.",
    "shown": "`<text>`: a name or a number.",
    "record": "`<a>` around all that stands for a record.",
}
RECTANGLES = {use.value: f"`<rect>` of a strip: {use.label}." for use in PartUse}

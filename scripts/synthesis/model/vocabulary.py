"""The allowed values of all records, each defined once and explained; the words that readers see stand beside them."""

from enum import Enum
from typing import Self


class Word(Enum):
    """A member is what people type; `label` is what readers see, `explanation` what it means."""

    label: str
    explanation: str

    def __new__(cls, value: str, label: str, explanation: str) -> Self:
        """Make a member from the typed value, its label and its explanation."""
        member = object.__new__(cls)
        member._value_ = value
        member.label = label
        member.explanation = explanation
        return member


class SourceKind(Word):
    """What sort of thing a source is."""

    INTERVIEW_STUDY = ("interview-study", "Interview study", "Primary qualitative research by interviews.")
    SURVEY = ("survey", "Survey", "Primary quantitative research by questionnaire.")
    STRATEGY = ("strategy", "Government strategy", "A policy paper by a government, read itself.")
    COMMENTARY = ("commentary", "Strategy, read through a commentary", "A policy paper that is known through somebody's comment on it.")
    PRIMER = ("primer", "Policy primer", "An overview of policy and research for readers new to a topic.")
    POLICY_BRIEF = ("policy-brief", "Policy brief", "A short paper that argues for an approach.")
    REVIEW = ("review", "Review", "A summary of several studies, or an official inquiry.")
    OTHER = ("other", "Other", "None of the others; `method` says what it is.")


class FindingKind(Word):
    """What sort of assertion a finding is."""

    DEFINITION = ("definition", "Definition", "Says what a word means or should mean.")
    DESCRIPTION = ("description", "Description", "Says how something is or was.")
    EVENT = ("event", "Event", "Says that something happened.")
    FIGURE = ("figure", "Figure", "Gives a quantity.")
    VIEW = ("view", "View", "Reports what somebody thinks.")
    ARGUMENT = ("argument", "Argument", "Draws a conclusion from reasons.")
    RECOMMENDATION = ("recommendation", "Recommendation", "Says what somebody should do.")
    COMMITMENT = ("commitment", "Commitment", "Says what the speaker will do.")
    QUESTION = ("question", "Open question", "Asks what is not known or not decided.")
    PREDICTION = ("prediction", "Prediction", "Says what will happen.")
    METHOD = ("method", "Method", "Says how the source itself was made.")


class SpeakerType(Word):
    """Who says it. Apart from what the claim is about."""

    INTERVIEWEE = ("interviewee", "An interviewee", "One interviewee, quoted.")
    INTERVIEWEES = ("interviewees", "Interviewees, summed up by the authors", "Several interviewees, as the authors sum them up.")
    AUTHOR = ("author", "The authors", "The authors of the document in their own voice.")
    GOVERNMENT = ("government", "Government", "A government, in its own document or quoted.")
    PARLIAMENTARIANS = ("parliamentarians", "Parliamentarians", "Members of a parliament, such as an all-party group.")
    REVIEW = ("review", "A review", "An official or commissioned review.")
    COMMENTATOR = ("commentator", "A commentator", "Somebody who comments on another's document.")
    FRAMEWORK = ("framework", "A framework", "A policy framework or set of standards, in its own words.")
    RESEARCHER = ("researcher", "Researchers", "Researchers whose work the document reports.")
    SURVEY = ("survey", "A survey", "The respondents of a survey, as its results have them.")


class Nation(Word):
    """The part of the world that a claim is about, or a speaker speaks from."""

    UK = ("uk", "UK", "The United Kingdom as a whole.")
    ENGLAND_AND_WALES = ("england-and-wales", "England and Wales", "England and Wales together.")
    ENGLAND = ("england", "England", "England.")
    SCOTLAND = ("scotland", "Scotland", "Scotland.")
    WALES = ("wales", "Wales", "Wales.")
    NORTHERN_IRELAND = ("northern-ireland", "Northern Ireland", "Northern Ireland.")
    EU = ("eu", "European Union", "The European Union or its member states.")
    OTHER = ("other", "Elsewhere", "Any other country or the world.")
    NOT_STATED = ("not-stated", "Nation not stated", "The document does not say.")

    @property
    def wider(self) -> tuple["Nation", ...]:
        """What it is a part of, the nearest first: what is said of that may hold here, or may not."""
        return tuple(Nation[name] for name in _WIDER.get(self.name, ()))


_WIDER = {
    "ENGLAND_AND_WALES": ("UK",),
    "ENGLAND": ("ENGLAND_AND_WALES", "UK"),
    "SCOTLAND": ("UK",),
    "WALES": ("ENGLAND_AND_WALES", "UK"),
    "NORTHERN_IRELAND": ("UK",),
}


class Level(Word):
    """The level of government or society."""

    NEIGHBOURHOOD = ("neighbourhood", "Neighbourhood", "Streets, communities, residents' groups.")
    LOCAL = ("local", "Local", "Councils and other bodies of a locality.")
    CITY_REGION = ("city-region", "City region", "Combined authorities and metro mayors.")
    DEVOLVED = ("devolved", "Devolved", "Devolved governments and parliaments.")
    NATIONAL = ("national", "National", "A state's central government or the whole nation.")
    INTERNATIONAL = ("international", "International", "Beyond one state.")


class RelationKind(Word):
    """How a finding stands to another; `label` reads from the finding, `inverse` from the other."""

    SUPPORTS = ("supports", "supports", "Gives further reason to believe it.")
    QUALIFIES = ("qualifies", "qualifies", "Limits it: only where, when or if.")
    CONTRADICTS = ("contradicts", "contradicts", "Both cannot hold, or both cannot be wanted.")
    RESTATES = ("restates", "restates", "Says the same again.")
    FOLLOWS_FROM = ("follows-from", "follows from", "Is a consequence of it.")
    RESPONDS_TO = ("responds-to", "responds to", "Answers it or comments on it.")
    ILLUSTRATES = ("illustrates", "illustrates", "Is an example of it.")
    DIFFERS_IN_SCOPE = ("differs-in-scope", "differs in scope from", "Speaks of other people, places or times.")
    UPDATES = ("updates", "updates", "Says how the same thing stood later.")

    @property
    def inverse(self) -> str:
        """The words that read the relation from the other end."""
        return _INVERSES[self.value]


_INVERSES = {
    "supports": "is supported by",
    "qualifies": "is qualified by",
    "contradicts": "is contradicted by",
    "restates": "is restated by",
    "follows-from": "leads to",
    "responds-to": "is answered by",
    "illustrates": "is illustrated by",
    "differs-in-scope": "differs in scope from",
    "updates": "is updated by",
}


class Difference(Word):
    """What two findings differ on, where they differ."""

    FACT = ("fact", "fact", "What is the case.")
    VALUE = ("value", "value", "What is good or should be done.")
    SCOPE = ("scope", "scope", "Of whom or where it holds.")
    TIME = ("time", "time", "When it held.")
    DEFINITION = ("definition", "definition", "What a word means.")


class Stance(Word):
    """How a finding bears on a statement."""

    SUPPORTS = ("supports", "supports", "The finding is a reason for the statement.")
    QUALIFIES = ("qualifies", "qualifies", "The finding limits the statement.")
    CONTRADICTS = ("contradicts", "contradicts", "The finding speaks against the statement.")


class CitationRole(Word):
    """Why a passage cites a work."""

    SUPPORTS = ("supports", "cited in support", "The work is cited as the ground for the passage.")
    COMPARE = ("compare", "cited for comparison", "The passage says 'see also', 'compare' or the like.")
    LISTED_ONLY = ("listed-only", "listed only", "The work stands in the list of references without a passage.")


class ReadFor(Word):
    """What reading a source for a theme gave."""

    SPEAKS = ("speaks", "speaks of it", "The source speaks of the theme.")
    OTHER_WORDS = ("other-words", "in other words, by our reading", "The source speaks of it in other words.")
    SILENT = ("silent", "read for it, silent", "The source was read for the theme and says nothing of it.")


class ConfidenceLevel(Word):
    """GRADE-CERQual's levels, and the two cases in which it gives none."""

    HIGH = ("high", "High confidence", "Highly likely that the statement is a fair account of the matter.")
    MODERATE = ("moderate", "Moderate confidence", "Likely that it is a fair account.")
    LOW = ("low", "Low confidence", "Possible that it is a fair account.")
    VERY_LOW = ("very-low", "Very low confidence", "Not clear whether it is a fair account.")
    NOT_GRADED = ("not-graded", "Not graded", "Nobody has graded it yet.")
    DOES_NOT_APPLY = ("does-not-apply", "Does not apply", "Not a statement on primary qualitative research.")


class EventKind(Word):
    """What sort of thing stands on the timeline."""

    EVENT = ("event", "Event", "Something that happened.")
    POLICY = ("policy", "Policy", "A law, strategy, fund or body began or ended.")
    PUBLICATION = ("publication", "Publication", "A document came out.")
    DATA = ("data", "Data", "A count or survey was made.")


class ChangeKind(Word):
    """What was changed in the collection."""

    ADDED = ("added", "Added", "What was not there before.")
    CORRECTED = ("corrected", "Corrected", "What was there and said something that its source does not say.")
    CHECKED = ("checked", "Checked", "What was looked up or judged again, by a program or a person.")
    RETIRED = ("retired", "Retired", "What is no longer used.")


class OrganisationKind(Word):
    """What sort of body an organisation is."""

    GOVERNMENT = ("government", "Government", "A government or one of its departments.")
    COUNCIL = ("council", "Council", "A local authority or a group of them.")
    PARLIAMENT = ("parliament", "Parliament", "A parliament or a group in one.")
    CHARITY = ("charity", "Charity", "A charity or voluntary body.")
    RESEARCH = ("research", "Research", "A university, institute or think tank.")
    PROGRAMME = ("programme", "Programme", "A programme, network or commission.")
    FUNDER = ("funder", "Funder", "A body that pays for research or projects.")
    OTHER = ("other", "Other", "None of the others.")


class PlaceKind(Word):
    """What sort of place it is."""

    NATION = ("nation", "Nation", "A country or constituent nation.")
    REGION = ("region", "Region", "A part of a country larger than a city region.")
    CITY_REGION = ("city-region", "City region", "Several councils around a city.")
    CITY = ("city", "City", "A city or town.")
    OTHER = ("other", "Other", "None of the others.")


class ReferenceKind(Word):
    """What sort of work a bibliography entry is, after its BibTeX or biblatex type."""

    ARTICLE = ("article", "Journal article", "@article")
    BOOK = ("book", "Book", "@book, @mvbook, @booklet, @manual")
    COLLECTION = ("collection", "Edited book", "@collection, @proceedings, or a book with editors only")
    CHAPTER = ("chapter", "Chapter", "@incollection, @inbook")
    CONFERENCE_PAPER = ("conference-paper", "Conference paper", "@inproceedings, @conference")
    REPORT = ("report", "Report", "@report, @techreport")
    THESIS = ("thesis", "Thesis", "@thesis, @phdthesis, @mastersthesis")
    ONLINE = ("online", "Web page", "@online, @electronic, @www")
    DATASET = ("dataset", "Data set", "@dataset")
    LEGISLATION = ("legislation", "Legislation", "@legislation")
    OTHER = ("other", "Other", "@misc, @unpublished and all others")

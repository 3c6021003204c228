"""The hundred questions: where the site answers each, with the right speaker, and where it says that it has no answer."""

import re
from html import unescape

import pytest

from synthesis.model.finding import Finding
from synthesis.model.library import Library
from synthesis.model.vocabulary import SpeakerType
from tests.questions import Answer, Question, read_answers, read_questions
from tests.site_fixtures import Build

QUESTIONS = read_questions()
ANSWERS = read_answers()
ANSWERED = [question for question in QUESTIONS if question.is_answered]
UNANSWERED = [question for question in QUESTIONS if not question.is_answered]
# The interview data, the licence and the age of the sources are matters of the bibliography and the method, not findings.
WITHOUT_FINDINGS = {"Q024", "Q084", "Q085"}
SPEAKERS = {
    "authors": SpeakerType.AUTHOR,
    "commentator": SpeakerType.COMMENTATOR,
    "government": SpeakerType.GOVERNMENT,
    "interviewee": SpeakerType.INTERVIEWEE,
    "interviewees": SpeakerType.INTERVIEWEES,
    "parliamentarians": SpeakerType.PARLIAMENTARIANS,
    "researchers": SpeakerType.RESEARCHER,
    "review": SpeakerType.REVIEW,
    "survey": SpeakerType.SURVEY,
}
# The speaker of a quoted interview, with the level and the nation that the document prints.
TAGGED = re.compile(r"^(interviewee) \((\w+), (\w+)\)$")


def test_every_question_has_an_entry_and_every_entry_a_question() -> None:
    assert list(ANSWERS) == [question.id for question in QUESTIONS]
    assert (len(ANSWERED), len(UNANSWERED)) == (85, 15)


def test_only_what_is_no_finding_is_answered_without_one() -> None:
    assert {question.id for question in ANSWERED if not ANSWERS[question.id].findings} == WITHOUT_FINDINGS
    assert [question.id for question in UNANSWERED if ANSWERS[question.id].findings] == []


@pytest.mark.parametrize("question", ANSWERED, ids=lambda question: question.id)
def test_the_findings_come_from_the_documents_that_answer(question: Question, library: Library) -> None:
    assert find_strays(question, ANSWERS[question.id], library) == []


@pytest.mark.parametrize("question", ANSWERED, ids=lambda question: question.id)
def test_the_findings_have_the_right_speakers(question: Question, library: Library) -> None:
    assert find_wrong_speakers(question, ANSWERS[question.id], library) == []


@pytest.mark.parametrize("question", ANSWERED, ids=lambda question: question.id)
def test_one_page_leads_to_the_whole_answer(question: Question, built_site: Build) -> None:
    answer = ANSWERS[question.id]

    shown = read_text(cut_article(built_site.read(f"{answer.page}index.html")))

    assert [finding for finding in answer.findings if not re.search(rf"\b{finding}\b", shown)] == []


@pytest.mark.parametrize("question", ANSWERED, ids=lambda question: question.id)
def test_the_answer_mentions_what_it_has_to(question: Question, library: Library, built_site: Build) -> None:
    answer = ANSWERS[question.id]
    text = read_answer(answer, library, built_site)

    assert find_missing(question, answer, text) == []
    assert [word for word in answer.instead if word.lower() in text.lower() or word not in question.must_mention] == []


@pytest.mark.parametrize("question", UNANSWERED, ids=lambda question: question.id)
def test_the_site_says_plainly_that_it_has_nothing(question: Question, built_site: Build) -> None:
    answer = ANSWERS[question.id]

    section = cut_section(built_site.read("not-answered/index.html"), answer.anchor)

    assert answer.page == "not-answered/"
    assert answer.names
    assert [words for words in answer.names if words not in read_text(section)] == []
    assert re.search(r'<p>.*<a href="(?!#)', section, re.DOTALL), "nothing near is linked"


def test_the_answer_to_another_question_would_not_do(library: Library, built_site: Build) -> None:
    texts = [read_answer(ANSWERS[question.id], library, built_site) for question in ANSWERED]
    others = [*texts[7:], *texts[:7]]

    unnoticed = [
        question.id for question, text in zip(ANSWERED, others, strict=True) if not find_missing(question, ANSWERS[question.id], text)
    ]

    assert unnoticed == []


def test_another_speaker_would_not_do(library: Library) -> None:
    speakers = {"authors": "survey", "interviewee (national, UK)": "interviewee (local, UK)", "interviewee (local, England)": "authors"}
    changed = [
        Question(question.id, question.text, tuple(speakers.get(speaker, "authors") for speaker in question.speakers), (), ())
        for question in ANSWERED
        if set(ANSWERS[question.id].findings) - set(ANSWERS[question.id].other_speaker)
    ]

    assert [question.id for question in changed if not find_wrong_speakers(question, ANSWERS[question.id], library)] == []


def find_strays(question: Question, answer: Answer, library: Library) -> list[str]:
    """Name findings that are not from the documents asked for, and documents that no finding comes from."""
    reports = {name: {pinpoint.report for pinpoint in finding.pinpoints} for name, finding in read_findings(answer, library).items()}
    strays = [name for name, own in reports.items() if not own & set(question.documents)]
    unused = [report for report in question.documents if reports and report not in set().union(*reports.values())]
    return strays + unused


def find_wrong_speakers(question: Question, answer: Answer, library: Library) -> list[str]:
    """Name findings that somebody else says, without a reason or with a needless one, and speakers who say nothing."""
    findings = read_findings(answer, library)
    fitting = {name for name, finding in findings.items() if any(is_said_by(finding, speaker) for speaker in question.speakers)}
    explained = {name for name, reason in answer.other_speaker.items() if reason.strip()}
    silent = [speaker for speaker in question.speakers if not any(is_said_by(findings[name], speaker) for name in fitting)]
    wrong = [name for name in findings if (name in fitting) == (name in explained)]
    return wrong + (silent if set(findings) - explained else [])


def is_said_by(finding: Finding, words: str) -> bool:
    """Tell whether a finding has the speaker that a question names, level and nation included where it names them."""
    speaker = finding.speaker
    tagged = TAGGED.match(words)
    if tagged is None:
        return speaker.type is SPEAKERS[words]
    said = (speaker.type, speaker.level and speaker.level.value, speaker.nation and speaker.nation.value)
    return said == (SPEAKERS[tagged[1]], tagged[2], tagged[3].lower())


def find_missing(question: Question, answer: Answer, text: str) -> list[str]:
    """Give what the answer must mention and the text does not say, in these words or in those that we use instead."""
    return [word for word in question.must_mention if answer.instead.get(word, word).lower() not in text.lower()]


def read_findings(answer: Answer, library: Library) -> dict[str, Finding]:
    """Give the findings of an answer by their ids."""
    return {name: library.findings[name].record for name in answer.findings}


def read_answer(answer: Answer, library: Library, site: Build) -> str:
    """Read what the findings themselves say on the pages of their sources, or what stands at the answer's anchor."""
    if not answer.findings:
        return read_text(cut_section(site.read(f"{answer.page}index.html"), answer.anchor))
    return " ".join(read_section(name, library, site) for name in answer.findings)


def read_section(name: str, library: Library, site: Build) -> str:
    """Read a finding's section as far as it is the finding's own; what follows is about others: themes, statements, uses."""
    owner = library.findings[name].owner
    pages = sorted(site.folder.glob(f"sources/{owner}/**/index.html"))
    sections = [cut_section(page.read_text(encoding="utf-8"), name, until="<dt>Themes</dt>") for page in pages]
    found = [section for section in sections if section]
    assert len(found) == 1, f"{name} has a section on {len(found)} of its source's pages"
    return read_text(found[0])


def cut_section(page: str, anchor: str, until: str = r"<h[1-6]\b") -> str:
    """Cut what stands from the heading with an anchor up to a mark, the next heading if none is given."""
    found = re.search(rf'(<h[1-6][^>]* id="{re.escape(anchor)}".*?</h[1-6]>.*?)(?:{until}|$)', page, re.DOTALL)
    return found[1] if found else ""


def cut_article(page: str) -> str:
    """Cut what is between the navigation and the foot of a page."""
    return page.partition("<article")[2].partition("</article>")[0]


def read_text(html: str) -> str:
    """Read HTML as a reader does: without tags, with one space between words."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).replace("’", "'").split())

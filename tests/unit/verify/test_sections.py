from synthesis.model.source import OutlineHeading
from synthesis.verify.document import Section
from synthesis.verify.paragraphs import split_paragraphs
from synthesis.verify.sections import find_sections, is_under, outline_sections


def test_sections_run_from_heading_to_heading_and_know_those_above() -> None:
    text = "Before.\n\n# One\n\nText.\n\n## *Two* [3]\n\nText.\n\n# Three\n\nText."

    sections = find_sections(text, split_paragraphs(text))

    assert sections == (
        Section("none", 1, 0, 9),
        Section("One", 1, 9, 23),
        Section("Two", 2, 23, 44, ("One",)),
        Section("Three", 1, 44, 58),
    )


def test_an_outline_makes_the_only_sections() -> None:
    text = "Of the Site\n\nIt begins.\n\nA middle part\n\nIt goes on here.\n\nIt ends here."
    headings = [
        OutlineHeading(heading="none", begins="It begins"),
        OutlineHeading(heading="A middle part", begins="It goes on"),
        OutlineHeading(heading="An end", begins="It ends", level=2),
    ]

    sections, missing = outline_sections(text, split_paragraphs(text), headings)

    assert sections == (
        Section("none", 1, 0, 25),
        Section("A middle part", 1, 25, 58),
        Section("An end", 2, 58, 71, ("A middle part",)),
    )
    assert missing == ()


def test_a_section_takes_in_the_bullet_before_its_first_words() -> None:
    text = "It ends.\n\n- Rain, A. (2001)\n- Snow, B. (2002)"

    sections, _ = outline_sections(text, split_paragraphs(text), [OutlineHeading(heading="References", begins="Rain, A.")])

    assert sections == (Section("none", 1, 0, 10), Section("References", 1, 10, 45))


def test_first_words_that_are_not_in_the_text_are_given_back() -> None:
    heading = OutlineHeading(heading="Nowhere", begins="It never")

    sections, missing = outline_sections("It begins.", split_paragraphs("It begins."), [heading])

    assert sections == (Section("none", 1, 0, 10),)
    assert missing == (heading,)


def test_a_parent_heading_counts_however_it_is_set() -> None:
    section = Section("Rain", 2, 0, 9, ("The ‘Weather’",))

    assert [is_under(section, stated) for stated in ("rain", "The 'weather'", "Snow")] == [True, True, False]

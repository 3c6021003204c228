from synthesis.model.library import Library
from synthesis.render.reading_order import Placed, order_findings


def test_findings_follow_reports_then_headings_then_passages(library: Library) -> None:
    first, second, third, fourth = list(library.findings.values())[:4]
    late = Placed(first, "north-brief", "Leading", 10)
    end = Placed(second, "north2015", "Conclusion", 900)
    beside = Placed(third, "north2015", "Leading", 120)
    begin = Placed(fourth, "north2015", "Leading", 100)

    groups = order_findings([late, end, beside, begin], ["north2015", "north-brief"], {})

    assert groups == ((begin, beside), (end,), (late,))


def test_outline_tells_the_order_of_headings_where_the_text_does_not(library: Library) -> None:
    first, second, third = list(library.findings.values())[:3]
    right_column = Placed(first, "north-brief", "Second", 10)
    left_column = Placed(second, "north-brief", "First", 500)
    preface = Placed(third, "north-brief", "none", 300)

    groups = order_findings([right_column, left_column, preface], ["north-brief"], {"north-brief": ["none", "First", "Second"]})

    assert groups == ((preface,), (left_column,), (right_column,))


def test_finding_that_was_not_found_stays_behind_the_one_before_it_in_the_file(library: Library) -> None:
    first, second, third, fourth = list(library.findings.values())[:4]
    found = Placed(first, "north2015", "Leading", 200)
    not_found = Placed(second, "north2015", "Leading")
    earlier = Placed(third, "north2015", "Leading", 100)
    elsewhere = Placed(fourth, "north2015", "Unknown heading")

    groups = order_findings([found, not_found, earlier, elsewhere], ["north2015"], {})

    assert groups == ((earlier, found, not_found), (elsewhere,))


def test_heading_that_the_outline_does_not_have_stays_behind_the_one_before_it_in_the_file(library: Library) -> None:
    first, second, third = list(library.findings.values())[:3]
    last = Placed(first, "north-brief", "Second", 50)
    unknown = Placed(second, "north-brief", "Parent")
    begin = Placed(third, "north-brief", "First", 60)

    groups = order_findings([last, unknown, begin], ["north-brief"], {"north-brief": ["First", "Second"]})

    assert groups == ((begin,), (last,), (unknown,))


def test_findings_that_nobody_looked_up_keep_the_order_of_the_file_and_stand_together_by_heading(library: Library) -> None:
    first, second, third = list(library.findings.values())[:3]
    leading, conclusion, again = Placed(first, "north2015", "B"), Placed(second, "north2015", "A"), Placed(third, "north2015", "B")

    groups = order_findings([leading, conclusion, again], ["north2015"], {})

    assert groups == ((leading, again), (conclusion,))

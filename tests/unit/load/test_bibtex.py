"""What the bibliography gives: values, places, strings, names, crossrefs, and what is skipped."""

from pathlib import Path

from synthesis.load.bibtex import read_bibliography
from synthesis.model.raw import RawBibliography, RawEntry, RawName, RawText

GOOD = "@book{good, title = {Good}}\n"


def read(tmp_path: Path, text: str) -> tuple[RawBibliography, list[str]]:
    path = tmp_path / "works.bib"
    path.write_text(text, encoding="utf-8", newline="")
    bibliography, problems = read_bibliography(path, "works.bib")
    return bibliography, [str(problem) for problem in problems]


def values(bibliography: RawBibliography) -> dict[str, dict[str, str]]:
    return {entry.key.value: {name: text.value for name, text in entry.fields.items()} for entry in bibliography.entries}


def test_every_value_has_its_line_and_column(tmp_path: Path) -> None:
    text = '% Works\n  @Article{one,\n  Title = {A\n  b},\n  year=2010, journal\t=\t"C",\n}\n'

    bibliography, problems = read(tmp_path, text)

    assert problems == []
    assert bibliography == RawBibliography(
        "works.bib",
        (
            RawEntry(
                RawText("article", 2, 3),
                RawText("one", 2, 12),
                {"title": RawText("A b", 3, 11), "year": RawText("2010", 5, 8), "journal": RawText("C", 5, 24)},
                {},
            ),
        ),
        frozenset(),
    )


def test_strings_are_put_together_with_pieces_and_months(tmp_path: Path) -> None:
    text = (
        '@string{le = {Local Economy}}\n@STRING(both = LE # { and } # "more")\n'
        '@article{one, journal = Both, month = feb # "~12", pages = 1 # {--} # 2, file = le}\n'
    )

    bibliography, problems = read(tmp_path, text)

    assert problems == []
    assert values(bibliography) == {
        "one": {"journal": "Local Economy and more", "month": "February\N{NO-BREAK SPACE}12", "pages": "1–2", "file": "Local Economy"}
    }


def test_comments_preambles_and_text_between_entries_are_no_entries(tmp_path: Path) -> None:
    text = (
        "Write to me@localhost (or not).\n@comment{jabref-meta: databaseType:biblatex;}\n"
        "@comment{\n@article{old, title = {Old}}\n}\n% @article{out, title = {Out}}\n"
        '@preamble{"\\newcommand{\\x}{y}"}\n' + GOOD
    )

    bibliography, problems = read(tmp_path, text)

    assert problems == []
    assert values(bibliography) == {"good": {"title": "Good"}}


def test_addresses_stay_as_they_were_typed(tmp_path: Path) -> None:
    text = "@online{one, url = {https://example.org/a_b/~c%20d--e?f=1&g='h'#i}, doi = {10.1000/a_b--c}, note = {a--b}}"

    bibliography, problems = read(tmp_path, text)

    assert problems == []
    assert values(bibliography) == {
        "one": {"url": "https://example.org/a_b/~c%20d--e?f=1&g='h'#i", "doi": "10.1000/a_b--c", "note": "a–b"},
    }


def test_names_are_split_and_bodies_in_braces_are_kept_whole(tmp_path: Path) -> None:
    text = (
        "@book{one, author = {van der Berg, Jr, Jan and Ludwig van Beethoven and {Department for X, Y and Z}\n"
        "  and Garc{\\'e}s~Mu{\\~n}oz, B. and others}}"
    )

    bibliography, problems = read(tmp_path, text)

    assert problems == []
    assert bibliography.entries[0].names == {
        "author": (
            RawName("Berg", "Jan", "van der", "Jr", "", "van der Berg, Jr, Jan", 1, 22),
            RawName("Beethoven", "Ludwig", "van", "", "", "Ludwig van Beethoven", 1, 48),
            RawName("", "", "", "", "Department for X, Y and Z", "{Department for X, Y and Z}", 1, 73),
            RawName("Garcés Muñoz", "B.", "", "", "", "Garc{\\'e}s~Mu{\\~n}oz, B.", 2, 7),
            RawName("", "", "", "", "others", "others", 2, 36),
        )
    }


def test_chapter_inherits_what_it_lacks_from_its_book(tmp_path: Path) -> None:
    text = (
        "@inbook{part, author = {A, B}, title = {Part}, year = 2011, crossref = {BOOK}}\n"
        "@book{book, author = {C, D}, title = {Whole}, subtitle = {Sub}, date = {2010}, publisher = {P},\n"
        "  url = {https://example.org}, note = {N}}\n"
    )

    bibliography, problems = read(tmp_path, text)

    assert problems == []
    assert values(bibliography)["part"] == {
        "bookauthor": "C, D",
        "booktitle": "Whole",
        "booksubtitle": "Sub",
        "publisher": "P",
        "author": "A, B",
        "title": "Part",
        "year": "2011",
    }


def test_crossref_is_inherited_through_several_entries(tmp_path: Path) -> None:
    text = (
        "@incollection{part, title = {Part}, crossref = {one}}\n"
        "@collection{one, title = {One}, crossref = {all}}\n@mvcollection{all, title = {All}, publisher = {P}}\n"
    )

    bibliography, problems = read(tmp_path, text)

    assert problems == []
    assert values(bibliography)["part"] == {"booktitle": "One", "publisher": "P", "title": "Part"}


def test_crossref_to_an_entry_that_was_skipped_is_not_reported_again(tmp_path: Path) -> None:
    text = "@incollection{part, title = {Part}, crossref = {book}}\n@book{book, title = {A} year = 2010}\n"

    bibliography, problems = read(tmp_path, text)

    assert problems == [
        "works.bib:2:24: bib-missing-comma: must have a comma between 'title' and 'year'; write a comma behind the value of 'title'"
    ]
    assert values(bibliography) == {"part": {"title": "Part", "crossref": "book"}}
    assert bibliography.skipped == frozenset({"book"})


def test_empty_fields_are_as_good_as_absent(tmp_path: Path) -> None:
    bibliography, problems = read(tmp_path, '@book{one, title = {A}, note = {}, doi = "", author = { }}')

    assert problems == []
    assert bibliography.entries[0].names == {}
    assert values(bibliography) == {"one": {"title": "A"}}


def test_parentheses_and_a_missing_last_comma_make_no_difference(tmp_path: Path) -> None:
    bibliography, problems = read(tmp_path, "@book(one, title = {A) (B}, year = 2010,)@book{two\n, title = {C}}")

    assert problems == []
    assert values(bibliography) == {"one": {"title": "A) (B", "year": "2010"}, "two": {"title": "C"}}


def test_byte_order_mark_and_windows_line_ends_change_no_place(tmp_path: Path) -> None:
    bibliography, problems = read(tmp_path, "\ufeff@book{one,\r\n  title = {A\r\nB}}\r\n")

    assert problems == []
    assert bibliography.entries[0].kind == RawText("book", 1, 1)
    assert bibliography.entries[0].fields == {"title": RawText("A B", 2, 11)}


def test_what_is_not_utf8_is_read_all_the_same_and_reported_once(tmp_path: Path) -> None:
    path = tmp_path / "works.bib"
    path.write_bytes("@book{one, title = {Café – “é”}}\n".encode("cp1252"))

    bibliography, problems = read_bibliography(path, "works.bib")

    assert [str(problem) for problem in problems] == [
        (
            "works.bib:1:24: not-utf8: must be saved as UTF-8, in which the byte 0xE9 ('é' in Windows-1252) cannot stand here;"
            " save the file again with the encoding UTF-8"
        )
    ]
    assert values(bibliography) == {"one": {"title": "Café – “é”"}}


def test_one_foreign_byte_spoils_no_other_letter(tmp_path: Path) -> None:
    path = tmp_path / "works.bib"
    path.write_bytes("@book{one, title = {Ünïcode}, note = {caf".encode() + b"\xe9}}\n")

    bibliography, _ = read_bibliography(path, "works.bib")

    assert values(bibliography) == {"one": {"title": "Ünïcode", "note": "café"}}


def test_reading_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf@book{one, title = {A}, title = {B}\r\n"
    (tmp_path / "works.bib").write_bytes(content)

    read_bibliography(tmp_path / "works.bib", "works.bib")

    assert (tmp_path / "works.bib").read_bytes() == content


def test_unknown_commands_are_reported_only_where_readers_would_see_them(tmp_path: Path) -> None:
    bibliography, problems = read(tmp_path, "@book{one, title = {A \\foo}, local-path = {C:\\Users\\me}}")

    assert problems == [
        (
            "works.bib:1:23: warning: bib-unknown-command: must be a LaTeX command that is known here, not \\foo,"
            " which readers would see as it stands; write the character itself"
        )
    ]
    assert values(bibliography) == {"one": {"title": "A \\foo", "local-path": "C:\\Users\\me"}}


def test_entry_that_begins_in_a_value_ends_the_value(tmp_path: Path) -> None:
    bibliography, problems = read(tmp_path, '@book{one, title = {A\n@book(two, title = "B")\n}}\n')

    assert problems == [
        (
            "works.bib:1:20: bib-syntax: 'title' must be closed by '}' before the next entry begins;"
            " write the missing '}' at the end of the value"
        ),
        (
            "works.bib:3:1: bib-syntax: must not go on behind the end of its entry, as here with '}';"
            " delete the closing brace too many, in front of this or here"
        ),
    ]
    assert bibliography.skipped == frozenset({"one", "two"})


def test_braces_within_a_name_make_no_body(tmp_path: Path) -> None:
    bibliography, problems = read(tmp_path, "@book{one, author = {{van Gogh}, {Vincent} and {Home~Office} and {\\'E}mile {\\O}}}")

    assert problems == []
    assert [(name.family, name.given, name.literal) for name in bibliography.entries[0].names["author"]] == [
        ("van Gogh", "Vincent", ""),
        ("", "", "Home Office"),
        ("Ø", "Émile", ""),
    ]


def test_parent_of_a_broken_crossref_leaves_the_crossref_of_its_child(tmp_path: Path) -> None:
    text = "@incollection{part, title = {P}, crossref = {book}}\n@collection{book, title = {B}, crossref = {nowhere}}\n"

    bibliography, problems = read(tmp_path, text)

    assert problems == [
        "works.bib:2:43: bib-crossref: must be the key of another entry, not 'nowhere'; add the entry, or delete the field",
    ]
    assert values(bibliography)["part"] == {"booktitle": "B", "title": "P", "crossref": "book"}


def test_title_is_not_inherited_where_it_would_not_be_a_book_title(tmp_path: Path) -> None:
    bibliography, _ = read(tmp_path, "@misc{one, subtitle = {S}, crossref = {two}}\n@misc{two, title = {T}, publisher = {P}}\n")

    assert values(bibliography)["one"] == {"publisher": "P", "subtitle": "S"}


def test_a_word_of_a_thousand_letters_is_shown_shortened(tmp_path: Path) -> None:
    _, problems = read(tmp_path, f"@book{{one, title = {'x' * 1_000}}}\n")

    word = "x" * 60 + "…"
    message = f"must be a number, a value in braces or the name of an @string, not '{word}'"
    assert problems == [f"works.bib:1:20: bib-undefined-string: {message}; write '{{{word}}}', or define '@string{{{word} = {{…}}}}'"]

import json

from synthesis.export.csl_json import write_csl_json
from synthesis.model.names import Name
from synthesis.model.reference import Reference
from synthesis.model.vocabulary import ReferenceKind
from tests.citation_goldens import read_works


def test_references_are_written_with_the_variables_of_csl() -> None:
    berg = Name(family="Berg", given="Anna", particle="van der", suffix="Jr")
    chapter = Reference(
        key="chapter",
        kind=ReferenceKind.CHAPTER,
        entry_type="incollection",
        title="A ‘title’ & more",
        authors=(berg,),
        has_more_authors=True,
        editors=(Name(literal="Home Office"),),
        date="2012-03",
        container="The book",
        series="A series",
        number="7",
        volume="2",
        pages="1–20",
        edition="3",
        publisher="Policy Press",
        place="Bristol",
        doi="10.1000/x",
        url="https://example.org/",
        accessed="2017-06-22",
        isbn="978-1-84742-285-7",
        language="de",
        note="A note.",
        keywords=("localism", "policy"),
    )

    written = write_csl_json([chapter])

    assert json.loads(written) == [
        {
            "id": "chapter",
            "type": "chapter",
            "title": "A ‘title’ & more",
            "author": [
                {"family": "Berg", "given": "Anna", "non-dropping-particle": "van der", "suffix": "Jr"},
                {"literal": "others"},
            ],
            "editor": [{"literal": "Home Office"}],
            "issued": {"date-parts": [[2012, 3]]},
            "accessed": {"date-parts": [[2017, 6, 22]]},
            "container-title": "The book",
            "collection-title": "A series",
            "collection-number": "7",
            "volume": "2",
            "page": "1-20",
            "edition": "3",
            "publisher": "Policy Press",
            "publisher-place": "Bristol",
            "DOI": "10.1000/x",
            "URL": "https://example.org/",
            "ISBN": "978-1-84742-285-7",
            "language": "de",
            "note": "A note.",
            "keyword": "localism, policy",
        }
    ]


def test_what_an_entry_does_not_say_is_left_out() -> None:
    leaflet = Reference(key="leaflet", kind=ReferenceKind.OTHER, entry_type="misc", title="Ähnlich")

    written = write_csl_json([leaflet])

    assert written == '[\n  {\n    "id": "leaflet",\n    "type": "document",\n    "title": "Ähnlich"\n  }\n]\n'


def test_works_are_sorted_by_key_and_the_same_each_time() -> None:
    works = read_works()

    written = write_csl_json(works)

    assert [item["id"] for item in json.loads(written)] == sorted(work.key for work in works)
    assert write_csl_json(works[::-1]) == written


def test_no_references_are_an_empty_list() -> None:
    assert write_csl_json([]) == "[]\n"

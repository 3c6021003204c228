"""What models refuse, in plain words. The golden cases show each message in a whole collection; here is the rest."""

from typing import get_args

import pytest
from pydantic_core import core_schema

from synthesis.load.yaml_text import read_yaml
from synthesis.model.finding import Finding
from synthesis.model.raw import Origin
from synthesis.model.source import SourceRecord
from synthesis.model.theme import Theme
from synthesis.validate.explain import _EXPLAINERS
from synthesis.validate.shape import shape_record
from tests.unit.validate.test_forms import MODELS

LEAVES = {name for name in get_args(core_schema.CoreSchemaType) if name != "default"}
GOOD = """\
id: INT-01
claim: A claim.
kind: view
speaker: {type: author}
pinpoints: [{report: one2019, section: none, phrase: a phrase}]
evidence: argument
themes: [localism]
nations: [uk]
"""
UNUSED = ", ".join(repr(name) for name in Finding.model_fields if f"{name}: " not in GOOD)


def shape_finding(text: str) -> tuple[Finding | None, list[str]]:
    root, problems = read_yaml(text, "x.yml")
    assert root is not None, problems
    record, problems = shape_record(Finding, Origin("x.yml", root))
    return record, [str(problem) for problem in problems]


def test_a_good_record_has_no_problem() -> None:
    record, problems = shape_finding(GOOD)

    assert (record and record.id, problems) == ("INT-01", [])


def test_a_missing_field_stands_where_its_record_begins() -> None:
    record, problems = shape_finding(GOOD.replace("evidence: argument\n", ""))

    description = (Finding.model_fields["evidence"].description or "").rstrip(".")
    assert (record, problems) == (
        None,
        [f"x.yml:1:1: missing-field: must have the field 'evidence' ({description}); add 'evidence: interviews-2015'"],
    )


def test_a_mistyped_field_is_not_missing_as_well() -> None:
    _, problems = shape_finding(GOOD.replace("evidence:", "evidense:"))

    assert problems == ["x.yml:6:1: unknown-key: must be a field that is known here, not 'evidense'; did you mean 'evidence'?"]


def test_a_value_that_was_refused_already_skips_the_record_without_a_word() -> None:
    record, problems = shape_finding(GOOD.replace("kind: view", "kind: !tag vieuw").replace("claim: A claim.\n", ""))

    assert (record, problems) == (None, [])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[uk]", "[uk, [eu]]", "8:15: wrong-type: must be one text, not a list; write one value, without brackets and without '- '"),
        (
            "claim: A claim.",
            "claim: {A claim: yes}",
            (
                "2:8: wrong-type: must be one text, not a mapping: 'claim'; "
                "put it in quotation marks, since it has a colon and a space in it: 'A claim: yes'"
            ),
        ),
        (
            "themes: [localism]",
            "themes: localism",
            "7:9: wrong-type: must be a list, not the text 'localism': 'themes'; write 'themes: [localism]'",
        ),
        (
            "themes: [localism]",
            'themes: "#localism"',
            (
                "7:9: wrong-type: must be a list, not the text '#localism': 'themes'; "
                "write each item of 'themes' on a line of its own, after '- '"
            ),
        ),
        (
            "themes: [localism]",
            "themes: {localism: true}",
            "7:9: wrong-type: must be a list, not a mapping: 'themes'; begin each item of 'themes' with '- '",
        ),
        (
            "{type: author}",
            "author",
            "4:10: wrong-type: must be a mapping of fields, not the text 'author': 'speaker'; write 'speaker: {type: author}'",
        ),
        (
            "{type: author}",
            "Roy Jenkins",
            (
                "4:10: wrong-type: must be a mapping of fields, not the text 'Roy Jenkins': 'speaker'; "
                "write its fields under 'speaker:', one a line: 'type', 'name', 'level', 'nation', 'date'"
            ),
        ),
        (
            "{type: author}",
            "[author]",
            (
                "4:10: wrong-type: must be a mapping of fields, not a list: 'speaker'; "
                "write the fields under 'speaker:' without '- ' before them"
            ),
        ),
        (
            "{type: author}",
            "",
            "4:9: finding-without-speaker: must say who says it; add 'speaker: {type: author}', or another type that fits",
        ),
        ("[localism]", "['']", "7:10: empty-value: must have a value; write one, or delete the item"),
        ("[localism]", "'  '", "7:9: empty-value: must have a value: 'themes'; write 'themes: [shade]'"),
        (
            "nations: [uk]",
            "nations: [uk]\n'': x",
            f"9:1: unknown-key: must be a field that is known here, not ''; delete it, or write one of {UNUSED}",
        ),
        (
            "id: INT-01",
            f"id: {'X' * 30}",
            "1:5: text-too-long: must be at most 20 characters long, not 30: 'XXXXXXXXXXXXXXXXXXXXXXXXXXXXXX'; shorten it",
        ),
    ],
)
def test_message_names_place_value_and_remedy(old: str, new: str, expected: str) -> None:
    _, problems = shape_finding(GOOD.replace(old, new, 1))

    assert problems == [f"x.yml:{expected}"]


def test_a_value_has_one_problem_even_if_it_has_a_tag_too() -> None:
    _, problems = shape_finding(GOOD.replace("evidence: argument", "evidence: <b>argument</b>"))

    assert [problem.split(": ")[:2] for problem in problems] == [["x.yml:6:11", "wrong-form"]]


def test_keys_of_a_mapping_have_their_own_place() -> None:
    root, _ = read_yaml("read_for:\n  Local ism: speaks\n  '': silent\n", "x.yml")
    assert root is not None

    _, problems = shape_record(SourceRecord, Origin("x.yml", root))

    assert [str(problem) for problem in problems if problem.place.line > 1] == [
        (
            "x.yml:2:3: wrong-form: must be small letters, digits and hyphens, beginning with a letter or digit, "
            "such as 'greater-manchester', not 'Local ism'; did you mean 'local-ism'?"
        ),
        "x.yml:3:3: empty-value: must be a key with a name; write the key before the colon",
    ]


def test_a_root_that_is_no_mapping_is_one_problem() -> None:
    root, _ = read_yaml("- title\n", "x.yml")
    assert root is not None

    record, problems = shape_record(Theme, Origin("x.yml", root))

    assert (record, [str(problem) for problem in problems]) == (
        None,
        [
            (
                "x.yml:1:1: wrong-type: must be a mapping of fields, not a list; "
                "write its fields here, one a line: 'title', 'label', 'headline', 'answer', 'messages', 'definitions', …"
            )
        ],
    )


def test_no_value_is_echoed_beyond_sixty_characters() -> None:
    _, problems = shape_finding(
        GOOD.replace("view", "v" * 100_000).replace("[uk]", "[" + "w" * 100_000 + "]").replace("evidence: argument", f"{'e' * 900}: x")
    )

    assert [len(problem) < 500 for problem in problems] == [True] * 4


def test_every_type_of_error_that_the_models_can_give_is_explained() -> None:
    schemas = {name for model in MODELS for name in find_schema_types(vars(model)["__pydantic_core_schema__"])}

    # What each part of a model's schema can refuse; a new part must be looked up in pydantic's list of errors.
    errors = {
        "str": {"string_type", "string_too_long", "string_pattern_mismatch"},
        "tuple": {"tuple_type", "too_long"},
        "dict": {"dict_type"},
        "model": {"model_type"},
        "model-fields": {"missing", "extra_forbidden"},
        "model-field": set(),
        "enum": {"enum"},
        "bool": {"bool_type"},
        "int": {"int_type", "greater_than_equal", "less_than_equal"},
        "function-before": {"value_error"},
        "function-after": {"value_error"},
        "nullable": set(),
        "default": set(),
    }
    assert schemas <= set(errors)
    assert {error for name in schemas for error in errors[name]} <= set(_EXPLAINERS)


def find_schema_types(schema: object) -> set[str]:
    if isinstance(schema, list):
        return {name for item in schema for name in find_schema_types(item)}
    if not isinstance(schema, dict):
        return set()
    kind = schema.get("type")
    own = {kind} if isinstance(kind, str) and ("schema" in schema or kind in LEAVES) else set()
    return own | {name for key, value in schema.items() if key != "metadata" for name in find_schema_types(value)}

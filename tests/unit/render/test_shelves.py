from synthesis.model.node import Node, NodeKind
from synthesis.render.shelves import ON_EACH_PAGE, ON_ONE_PAGE, Shelves, file_name, first_letter, say_letters, share_out


def work(number: int) -> Node:
    return Node(NodeKind.REFERENCE, f"k{number}")


def test_list_that_fits_on_one_page_is_not_split() -> None:
    names = {work(number): "Smith" for number in range(ON_ONE_PAGE)}

    assert share_out(names) == {}


def test_long_list_is_split_by_first_letters_and_again_where_many_begin_alike() -> None:
    few = {work(number): f"Ádám {number}" for number in range(ON_EACH_PAGE)}
    many = {work(number): f"{'Sa' if number % 2 else 'Sé'}{number}" for number in range(1000, 1000 + ON_EACH_PAGE + 40)}

    letters = share_out({**few, **many, Node(NodeKind.REFERENCE, "–"): "Ж"})

    assert {letters[node] for node in few} == {"a"}
    assert {letters[node] for node in many} == {"sa", "se"}
    assert letters[Node(NodeKind.REFERENCE, "–")] == "other"


def test_few_that_begin_alike_share_a_page_with_their_neighbours() -> None:
    names = {work(number): f"S{'abcdefghij'[number % 10]}" for number in range(200)}

    letters = share_out(names)

    assert sorted(set(letters.values())) == ["sa-sc", "sd-sf", "sg-si", "sj"]
    assert say_letters("sa-sc") == "Sa to Sc"


def test_no_page_of_a_large_list_has_more_than_it_can_hold() -> None:
    names = {work(number): ["Smith", "Smythe", "Jones", "Zé"][number % 4] for number in range(20_000)}

    letters = list(share_out(names).values())

    assert len(letters) == 20_000
    assert max(map(letters.count, set(letters))) <= ON_EACH_PAGE


def test_new_record_moves_no_record_with_other_first_letters() -> None:
    names = {work(number): f"{'ABCDE'[number % 5]}{number}" for number in range(400)}
    more = {work(number): f"A{number}" for number in range(400, 500)}

    before, after = share_out(names), share_out({**names, **more})

    assert {node for node in names if before[node] != after[node] and not names[node].startswith("A")} == set()


def test_record_of_a_list_on_one_page_has_no_letters() -> None:
    assert Shelves().find(work(1)) == ""


def test_names_are_filed_without_accents_and_signs() -> None:
    assert [file_name("O’Névé-3 (b)"), first_letter("émile"), first_letter("3i"), first_letter("—")] == ["oneve3b", "E", "0–9", "#"]

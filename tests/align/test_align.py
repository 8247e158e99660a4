"""What came from where: kept, reworded, moved, split, merged, repeated, left out, new."""

from __future__ import annotations

from checker.align import align
from checker.annotate import annotate
from checker.collation import Collation
from checker.document import Document
from checker.readers import read_text
from checker.segment import segment

STORY = [
    "The harbour wall at Oster will cost 12 million euros, the council said on Monday.",
    "Work begins in March and will take two years.",
    "Mayor Ines Dorn called it the largest project in the history of the town.",
    "Fishermen fear that the noise will drive the herring away.",
    "A court in Velm dismissed their complaint last autumn.",
    "The builder, Arlen and Sons, has promised to stop the piling during the spawning season.",
]


def documents(*texts: str) -> list[Document]:
    return [annotate(segment(read_text(text, f"text {number}"))) for number, text in enumerate(texts)]


def collate(a: list[str], b: list[str]) -> Collation:
    original, draft = documents("\n\n".join(a), "\n\n".join(b))
    return align([original], draft)


def pairs(collation: Collation) -> set[tuple[int, int]]:
    return {(a, b) for link in collation.links for a in link.a for b in link.b}


def test_a_text_and_itself_are_verbatim_and_in_place() -> None:
    collation = collate(STORY, STORY)
    assert {link.relation for link in collation.links} == {"verbatim"}
    assert not any(link.moved or link.duplicate for link in collation.links)
    assert pairs(collation) == {(number, number) for number in range(len(STORY))}
    assert {link.score for link in collation.links} == {1.0}


def test_the_smallest_set_of_moves() -> None:
    draft = [STORY[5], *STORY[:5]]
    moved = [link for link in collate(STORY, draft).links if link.moved]
    assert [link.a for link in moved] == [(5,)]


def test_an_edited_passage_that_moved_is_found() -> None:
    edited = "Last autumn the complaint of the fishermen was dismissed by a court in Velm."
    collation = collate(STORY, [edited, *STORY[:4], STORY[5]])
    link = next(link for link in collation.links if link.a == (4,))
    assert link.b == (0,) and link.moved and link.relation == "paraphrase"


def test_a_second_copy_is_a_duplicate_and_no_move() -> None:
    collation = collate(STORY, [*STORY, STORY[2]])
    copies = [link for link in collation.links if link.a == (2,)]
    assert [(link.b, link.duplicate, link.moved) for link in copies] == [((2,), False, False), ((6,), True, False)]


def test_an_edited_second_copy_is_a_duplicate_too() -> None:
    copy = "Mayor Dorn called it the largest project in the history of the whole town."
    links = collate(STORY, [*STORY[:4], copy, *STORY[4:]]).links
    assert [(link.b, link.duplicate, link.moved) for link in links if link.a == (2,)] == [
        ((2,), False, False),
        ((4,), True, False),
    ]


def test_the_copy_that_fits_the_order_is_the_first() -> None:
    links = collate(STORY, [STORY[4], *STORY]).links
    assert [(link.b, link.duplicate) for link in links if link.a == (4,)] == [((0,), True), ((5,), False)]
    assert not any(link.moved for link in links)


def test_neighbours_that_changed_places_are_both_found() -> None:
    exchanged = ["The noise will drive the herring away, fishermen fear.", "The mayor, Ines Dorn, called it the town's largest project."]
    collation = collate(STORY, [*STORY[:2], *exchanged, *STORY[4:]])
    assert {(3, 2), (2, 3)} <= pairs(collation)
    assert [link.moved for link in collation.links].count(True) == 1


def test_a_passage_of_two_paragraphs_moves_together() -> None:
    links = collate(STORY, [*STORY[3:5], *STORY[:3], STORY[5]]).links
    assert [link.a for link in links if link.moved] == [(3,), (4,)]


def test_the_second_original_wins_where_it_is_nearer() -> None:
    near = "The harbour wall at Oster will cost 12 million euros, the council said on Monday evening."
    far = "The harbour wall at Oster is dear, the council said."
    originals = documents("\n\n".join([far, *STORY[1:3]]), "\n\n".join([near, *STORY[3:5]]))
    collation = align(originals, documents(STORY[0])[0])
    assert [(link.original, link.a, link.b) for link in collation.links] == [(1, (0,), (0,))]
    assert (0, 0) in collation.omitted


def test_a_link_of_several_sentences_is_as_sure_as_its_least_sure_pair() -> None:
    split = [*STORY[:1], "Work begins in March.", "It will take two years.", *STORY[2:]]
    links = {link.a: link for link in collate(STORY, split).links}
    assert links[1,].b == (1, 2) and links[1,].score < 1 and links[0,].score == 1


def test_a_split_and_a_merger() -> None:
    split = [*STORY[:1], "Work begins in March.", "It will take two years.", *STORY[2:]]
    assert "1:n" in {link.shape for link in collate(STORY, split).links}
    merged = [*STORY[:3], "Fishermen, whose complaint a court in Velm dismissed last autumn, fear that the noise will "
              "drive the herring away.", STORY[5]]
    assert "n:1" in {link.shape for link in collate(STORY, merged).links}


def test_what_is_left_out_and_what_is_new() -> None:
    draft = [*STORY[:4], "Tickets for the concert cost nine euros at the door.", STORY[5]]
    collation = collate(STORY, draft)
    assert collation.omitted == ((0, 4),)
    assert collation.added == (4,)
    place = collation.place_of_omitted(0, 4)
    assert not place and place.start == collation.draft.sentences[3].span.end


def test_page_furniture_aligns_with_furniture_only() -> None:
    original = ["Oster plans wall", *STORY, "Short link:"]
    draft = ["Oster plans wall", *STORY, "Short link:"]
    collation = collate(original, draft)
    for link in collation.links:
        a, b = collation.originals[0].furniture, collation.draft.furniture
        assert (set(link.a) <= a) == (set(link.b) <= b)


def test_several_originals_the_best_one_wins() -> None:
    first, second, draft = documents("\n\n".join(STORY[:3]), "\n\n".join(STORY[3:]), "\n\n".join(STORY))
    collation = align([first, second], draft)
    assert [link.original for link in collation.links] == [0, 0, 0, 1, 1, 1]
    assert not any(link.moved for link in collation.links)
    assert {link.relation for link in collation.links} == {"verbatim"}


def test_lines_of_marks_alone_align_with_themselves() -> None:
    collation = collate([*STORY, ";", "* * *"], [*STORY, ";", "* * *"])
    assert not collation.omitted and not collation.added


def test_another_language_aligns_too() -> None:
    original = [
        "Le conseil municipal a approuvé lundi un budget de 12 millions d’euros pour la digue.",
        "Les travaux commenceront en mars et dureront deux ans.",
        "Les pêcheurs craignent que le bruit ne fasse fuir les harengs.",
    ]
    draft = [
        "Les pêcheurs redoutent que le bruit fasse fuir le hareng.",
        "Lundi, le conseil municipal a voté 12 millions d’euros pour la digue.",
        "Les travaux débuteront en mars pour une durée de deux ans.",
    ]
    assert pairs(collate(original, draft)) == {(0, 1), (1, 2), (2, 0)}

from __future__ import annotations

import pytest

from sayso.page import selection
from sayso.page.body import page_blocks
from sayso.page.selection import select
from sayso.page.tree import parse_tree

PARAGRAPHS = [
    f"Paragraph number {n} of the report says that the council of Varnhem will meet again on day "
    f"{n} of the month."
    for n in range(8)
]


def chosen(body: str) -> list[str]:
    tree = parse_tree(f"<html><body>{body}</body></html>")
    blocks = page_blocks(tree, posts=[])
    return [blocks[n].text for n in select(tree, blocks)]


TEXT = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)


def test_where_trafilatura_fails_the_landmark_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selection, "_trafilatura_lines", lambda tree: [])
    elsewhere = f"<div><p>{'Elsewhere on this page there is a long line. ' * 3}</p></div>"
    assert chosen(f"{elsewhere}<article>{TEXT}</article>") == PARAGRAPHS
    assert chosen(f'{elsewhere}<div role="main">{TEXT}</div>') == PARAGRAPHS
    assert chosen(elsewhere) == []


def test_a_row_of_like_paragraphs_is_kept_whole() -> None:
    rows = [f'<div class="t"><p class="x">{p}</p></div>' for p in PARAGRAPHS]
    link = '<a href="/n">was decided by a show of hands among the members</a>'
    rows.insert(4, f'<div class="t"><p class="x">It {link}.</p></div>')
    got = chosen(f"<article><div>{''.join(rows)}</div></article>")
    assert got[4] == "It was decided by a show of hands among the members."
    assert got[:4] + got[5:] == PARAGRAPHS


def test_labels_that_recur_are_not_taken_in() -> None:
    rows = "".join(f"<h3>Article continues below</h3><p>{p}</p>" for p in PARAGRAPHS)
    assert [t for t in chosen(f"<article>{rows}</article>") if t in PARAGRAPHS] == PARAGRAPHS


def test_cells_of_figures_are_no_text_and_pages_set_in_tables_are() -> None:
    figures = "<table><tr><td>Ferries</td><td>12</td></tr><tr><td>Boats</td><td>40</td></tr></table>"
    assert chosen(f"<article>{TEXT}{figures}<p>{LAST}</p></article>") == [*PARAGRAPHS, LAST]
    cells = "".join(f"<tr><td>{p}</td></tr>" for p in PARAGRAPHS)
    assert chosen(f"<table>{cells}</table>") == PARAGRAPHS


LAST = "The council's last word on the matter is expected before the summer, when its members leave office."

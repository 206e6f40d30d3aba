"""Texts in the order of their code points on either database, whatever its locale."""

from __future__ import annotations

from invented import report
from sqlalchemy import text

from sayso.ledger import Ledger, Query
from sayso.ledger.outlet_names import outlet_names
from sayso.ledger.statement_query import StatementQuery
from sayso.ledger.statements import find_statements

IDS = ["B-1", "B2", "a 1", "a-1", "a1", "a_2", "Ä1"]
"""In the order of code points; a locale may pass over marks and case, and put "Ä" to "a"."""
_NOT_GENERATED_FROM = (
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() "
    "AND data_type IN ('text', 'character varying') AND collation_name IS DISTINCT FROM 'C' "
    "AND table_name <> 'alembic_version'"
)


def test_what_is_of_one_moment_comes_in_the_order_of_its_ids(ledger: Ledger) -> None:
    for id_ in reversed(IDS):
        words = f"Ada Brock said the ferry {id_} sails. It rained in Quenby over {id_}."
        ledger.add(report(id_, words, published="2024-03-01", outlet=f"The {id_} Mail"))
    assert [hit.report for hit in ledger.search(Query())] == IDS
    assert [hit.report for hit in find_statements(ledger, StatementQuery()).hits] == IDS
    with ledger.reading() as connection:
        assert outlet_names(connection) == [f"The {id_} Mail" for id_ in IDS]


def test_postgresql_compares_texts_by_code_points(ledger: Ledger) -> None:
    with ledger.reading() as connection:
        if connection.dialect.name == "sqlite":
            return
        other = {tuple(row) for row in connection.execute(text(_NOT_GENERATED_FROM))}
    assert other == {("words", "headline"), ("words", "body")}

"""Evaluations that anyone can run again: readings against gold, against each other, time and memory.

Takes gold files and readings; gives figures with the counts behind them. It does not decide which reading is
better to have: it counts by the definitions written in each module and says where two sides differ.
Readings come from a callable that is handed in. Nothing here knows how a report is read but for one thing:
`origins` compares contents by their words as the labels do.
"""

"""What a ledger holds in other forms: files for people, for spreadsheets, and for programs of others.

The command line and the newsroom write the same, by the one table of `sayso.exports.forms`. That is light;
what writes (`stories`, `parties`) is heavier, and imported where something is written.
"""

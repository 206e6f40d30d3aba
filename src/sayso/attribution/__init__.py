"""Attribution: which words of a report are laid to somebody other than its author.

In: a parsed report. Out: findings, each with content, cue and source spans and the rule that found it, from a
`Finder`. It does not say who speaks or what they do with the content; `sayso.labels` reads that off.
"""

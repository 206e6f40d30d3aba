"""Pages to reports: the words of the article and what the page says of itself, without its furniture.

`sayso.page.reader.read_page` takes a `Document` and gives a `Report` without attributions. The stage decides
what belongs to the article; it decides nothing about who says what.
"""

"""Meant: whom a mention means of those whom the report has named or heard."""

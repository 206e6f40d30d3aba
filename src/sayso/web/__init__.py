"""The newsroom's screen: pages and their JSON twins over a ledger.

Every page is made on the server and works without script; one object stands behind each page and its twin.
What a report holds is hostile: it is escaped, and headers keep what might get past that from acting.
"""

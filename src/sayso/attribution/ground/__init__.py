"""Ground: a parsed report as the finders see it: trees, grammar, the cues, drafts of findings."""

"""Spans: findings mended before they are read: sources that are no mention, outlets that only pass on."""

"""Naming: when two names in several reports are one."""

"""What people look at: a reading in the terminal, an explanation, and a page in one file.

Input is the model and plain strings; nothing here reads, judges or counts anew what the stages decided. All
text in a report is taken as hostile: no escape sequence, markup or script in it ever takes effect.
"""

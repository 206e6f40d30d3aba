"""``python -m sayso``, and the installed command: Ctrl-C is one line from the very start."""

import sys


def main() -> None:
    """Load the commands and run what was asked for."""
    try:
        from sayso.cli import main as run

        run()
    except KeyboardInterrupt:
        print("sayso: stopped", file=sys.stderr)
        sys.exit(130)


if __name__ == "__main__":
    main()

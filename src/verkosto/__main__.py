"""Run the command line as `python -m verkosto`."""

from verkosto.cli import main

if __name__ == "__main__":
    main()

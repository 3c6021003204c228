"""`python -m synthesis`: the command without its script."""

from synthesis.cli import main

main(prog_name="synthesis")

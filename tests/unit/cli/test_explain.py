"""`synthesis explain`: what editors read of a problem."""

from click.testing import CliRunner

from synthesis.cli import main
from synthesis.model.code import Code

CLAIM_JOINS_TWO = """\
claim-joins-two (warning): A claim joins two assertions by 'and'.
Two assertions in one can be half true, and nobody could dispute, support or cite the half.
It can be silenced in sources/synthesis/silenced.yml, with the reason.

Wrong, in sources/brief.yml:
    claim: Every council should name a leader, and the ministry should pay for it.

Right, in sources/brief.yml:
    claim: The brief asks councils to name a leader for welcome.
"""


def test_problem_is_explained_with_a_wrong_and_a_right_example() -> None:
    run = CliRunner().invoke(main, ["explain", "claim-joins-two"])

    assert (run.exit_code, run.output) == (0, CLAIM_JOINS_TWO)


def test_every_code_is_listed_where_none_is_named() -> None:
    run = CliRunner().invoke(main, ["explain"])

    listed = [line.split()[0] for line in run.output.splitlines() if line.startswith("  ")]
    assert run.exit_code == 0
    assert sorted(listed) == sorted(code.slug for code in Code)


def test_mistyped_code_is_answered_with_the_nearest() -> None:
    run = CliRunner().invoke(main, ["explain", "claim-join-two"])

    assert run.exit_code == 2
    assert "must be a code, not 'claim-join-two'; did you mean 'claim-joins-two'?" in run.output

"""What keeps a command from working is told in a sentence, and nothing is made on the way."""

import pytest
from click.testing import CliRunner

from talkingpiece.cli import main

ON_A_PLACE = ("dev", "link", "doctor", "forget")


def typed(*arguments):
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize("command", ON_A_PLACE)
@pytest.mark.parametrize(
    ("option", "value", "needed"),
    [
        ("--url", "circle.example", "with https://"),
        ("--url", "https://circle.example/here", "needs a name of its own"),
        ("--url", "https://circle.example/#i=x", "needs a name of its own"),
        ("--name", "circle.local:8420", "--name is a name alone"),
        ("--host", "127.0.0.1:8420", "--host is an address"),
    ],
)
def test_what_cannot_be_meant_is_told_in_a_sentence(tmp_path, command, option, value, needed):
    said = typed(command, "--data", str(tmp_path / "data"), option, value)

    assert (said.exit_code, said.stdout) == (1, "")
    assert needed in said.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ON_A_PLACE)
def test_a_file_in_the_place_of_a_folder_is_told_in_a_sentence(tmp_path, command):
    letter = tmp_path / "letter"
    letter.write_text("Dear Ada")

    said = typed(command, "--data", str(letter))

    assert (said.exit_code, said.stdout) == (1, "")
    assert f"{letter} is a file, and --data needs a folder." in said.stderr
    assert letter.read_text() == "Dear Ada"

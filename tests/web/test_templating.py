"""What a page calls the command that makes a one-time link, for how it was started."""

from web.templating import link_command


def test_in_a_checkout_the_command_lies_in_bin(tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "talkingpiece").touch()

    assert link_command(tmp_path) == "bin/talkingpiece link"


def test_once_installed_the_command_is_on_the_path(tmp_path):
    assert link_command(tmp_path) == "talkingpiece link"

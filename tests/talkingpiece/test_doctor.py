"""A start that would break a promise is refused in sentences, or says so on every phone."""

import pytest

from talkingpiece.checks.finding import DELETED_STAYS, READ_BY_OTHERS, Danger
from talkingpiece.config import Config
from talkingpiece.doctor import HOW_TO_SERVE_ANYWAY, Unsafe, admit, listed, report_on
from talkingpiece.doctor import _told as told_once


@pytest.fixture
def config(tmp_path):
    """A data folder in which the secret can be read by everybody."""
    config = Config(tmp_path / "data")
    config.data.mkdir(mode=0o700)
    config.secret_file.touch()
    config.secret_file.chmod(0o644)
    return config


def test_a_start_is_refused_with_how_to_mend_it_and_how_to_go_on(config):
    with pytest.raises(Unsafe) as refused:
        admit(config, unsafe=False)

    assert f"chmod 600 {config.secret_file}" in str(refused.value)
    assert str(refused.value).endswith(HOW_TO_SERVE_ANYWAY)
    assert not config.database.exists(), "nothing of ours was opened"


def test_a_start_that_must_be_made_tells_phones_and_the_terminal(config):
    warnings, said = admit(config, unsafe=True)

    assert READ_BY_OTHERS in warnings
    assert f"chmod 600 {config.secret_file}" in said[0]


def test_the_report_says_what_to_mend_and_opens_nothing(config):
    config.database.touch()
    config.database.chmod(0o644)

    is_well, said = report_on(config)

    assert not is_well
    assert f"chmod 600 {config.database}" in said
    assert config.database.stat().st_mode & 0o777 == 0o644
    assert config.database.stat().st_size == 0


def test_the_report_on_nothing_makes_nothing(tmp_path):
    _is_well, said = report_on(Config(tmp_path / "data"))

    assert "the first start makes it" in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("durable", "words"), [(False, "On a computer without a battery"), (True, "takes back nothing")]
)
def test_the_report_says_what_a_power_cut_may_take_back(tmp_path, durable, words):
    _is_well, said = report_on(Config(tmp_path / "data", durable=durable))

    assert words in said


def test_phones_hear_the_same_words_only_once():
    dangers = tuple(Danger(w, "", t) for w, t in (("a", READ_BY_OTHERS), ("b", READ_BY_OTHERS),
                                                  ("c", DELETED_STAYS)))  # fmt: skip

    assert told_once(dangers) == (READ_BY_OTHERS, DELETED_STAYS)


def test_every_danger_is_a_line_with_its_mending():
    assert listed((Danger("It is so.", "Mend it.", READ_BY_OTHERS),)) == ("It is so. Mend it.",)

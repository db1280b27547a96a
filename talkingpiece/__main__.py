"""The console entry: patches for the async mode first, and only then imports anything else."""

import sys

from talkingpiece import patching

patching.begin(sys.argv[1:])

from talkingpiece.cli import main  # noqa: E402

if __name__ == "__main__":
    main(prog_name="talkingpiece")

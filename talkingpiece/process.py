"""What the process asks of the operating system: many sockets, no core file, private files."""

import ctypes
import os
import sys

if sys.platform != "win32":
    import resource

PRIVATE_UMASK = 0o077
PR_SET_DUMPABLE = 4
"""prctl(2): with 0 no core file and no debugger of a neighbour can read the memory."""


def harden() -> None:
    """Set the limits of this process; a limit that cannot be set is left as it was."""
    os.umask(PRIVATE_UMASK)
    if sys.platform != "win32":
        _limit(resource.RLIMIT_CORE, 0)
        _limit(resource.RLIMIT_NOFILE, resource.getrlimit(resource.RLIMIT_NOFILE)[1])
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


if sys.platform != "win32":

    def _limit(kind: int, soft: int) -> None:
        """Lower or raise the soft limit; macOS answers some hard limits with a refusal."""
        _, hard = resource.getrlimit(kind)
        try:
            resource.setrlimit(kind, (soft, hard if soft else 0))
        except (ValueError, OSError):
            return

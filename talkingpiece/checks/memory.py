"""Whether what is in memory only can get onto a disk: by a core file, or by swap."""

import ctypes
import resource
import sys
from pathlib import Path

from talkingpiece.checks.finding import MEMORY_ON_DISK, Danger, Found

IS_LINUX = sys.platform == "linux"
PR_GET_DUMPABLE = 3
SWAPS = Path("/proc/swaps")
BLOCK_DEVICES = Path("/sys/class/block")
IN_MEMORY = "zram"
ENCRYPTED = "CRYPT"
"""How the kernel begins the name of a mapped device that is encrypted."""


def memory(swaps: Path = SWAPS, devices: Path = BLOCK_DEVICES) -> Found:
    """What is wrong with this process as it is now, and with the swap of this computer."""
    dangers = () if is_never_dumped() else (DUMPED,)
    return Found(dangers, (IN_CLEAR,) if _swaps_in_clear(swaps, devices) else ())


DUMPED = Danger(
    "This computer may write the memory of this program to a file if it breaks.",
    "Mend it with: ulimit -c 0 (for a service: LimitCORE=0).",
    MEMORY_ON_DISK,
)
IN_CLEAR = (
    "This computer swaps to a disk that is not encrypted: names and answers in memory may be "
    "written there. Turn swap off while a session lasts (sudo swapoff -a), or encrypt it; and "
    "turn hibernation off."
)


def is_never_dumped() -> bool:
    """Whether no core file of this process is written, to a file or to another program.

    A limit of 0 does not hold back a system that pipes core files; on Linux `dumpable` does.
    """
    if IS_LINUX and ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0):
        return False
    return resource.getrlimit(resource.RLIMIT_CORE)[0] == 0


def _swaps_in_clear(swaps: Path, devices: Path) -> bool:
    """Linux lists its swaps, a heading first; other systems encrypt theirs or do not say."""
    lines = swaps.read_text().splitlines()[1:] if swaps.exists() else []
    return any(not _is_safe(Path(line.split()[0]), devices) for line in lines)


def _is_safe(swap: Path, devices: Path) -> bool:
    name = swap.resolve().name
    mapped = devices / name / "dm" / "uuid"
    return name.startswith(IN_MEMORY) or (
        mapped.exists() and mapped.read_text().startswith(ENCRYPTED)
    )

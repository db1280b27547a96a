"""Whether the data folder is on a disk of this computer and for its owner's eyes only."""

import stat
from pathlib import Path

from talkingpiece.checks.finding import READ_BY_OTHERS, Danger, Found
from talkingpiece.checks.folder import PRIVATE_FOLDER, made
from talkingpiece.config import Config

PRIVATE_FILE = 0o600
OTHERS = 0o077
"""Every right that is not the owner's own."""
MOUNTS = Path("/proc/self/mountinfo")
OVER_A_NETWORK = (
    "9p", "afs", "ceph", "cifs", "davfs", "fuse.glusterfs", "fuse.rclone", "fuse.sshfs",
    "glusterfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf",
)  # fmt: skip
SYNCED_BY = (
    "CloudStorage", "Dropbox", "Google Drive", "Mobile Documents", "Nextcloud", "OneDrive",
    "ownCloud", "pCloudDrive", "Seafile",
)  # fmt: skip
"""Folders that programs name themselves, and copy to other computers with every old version."""
SYNCTHING = ".stfolder"


def private_folder(folder: Path) -> None:
    """Make the data folder, or close an empty one to others; anything else `files` looks at.

    Raises NoFolder.
    """
    made(folder)
    if _is_empty(folder):
        folder.chmod(PRIVATE_FOLDER)


def files(config: Config, mounts: Path = MOUNTS) -> Found:
    """What is wrong with the folder and the files of ours in it; of what is not there, nothing."""
    folders = () if _is_empty(config.data) else (config.data,)
    looked_at = dict.fromkeys(folders, PRIVATE_FOLDER) | dict.fromkeys(config.files, PRIVATE_FILE)
    open_ones = (_open_to_others(path, mode) for path, mode in looked_at.items() if path.exists())
    dangers = tuple(danger for danger in open_ones if danger)
    return Found(dangers, _elsewhere(config.data, mounts))


def _is_empty(folder: Path) -> bool:
    return not folder.exists() or not any(folder.iterdir())


def _open_to_others(path: Path, private: int) -> Danger | None:
    mode = stat.S_IMODE(path.stat().st_mode)
    if not mode & OTHERS:
        return None
    return Danger(
        f"Others who use this computer can reach {path} (its mode is {mode:04o}).",
        f"Mend it with: chmod {private:o} {path}. Where that changes nothing, as on a USB stick, "
        "choose another folder with --data.",
        READ_BY_OTHERS,
    )


def _elsewhere(folder: Path, mounts: Path) -> tuple[str, ...]:
    """Copies that we do not know of cannot be erased by us."""
    place = folder.absolute().resolve()
    if _kind_of_disk(place, mounts) in OVER_A_NETWORK:
        return (
            f"{folder} is on another computer, over a network: what is erased here may stay "
            "there, and its lock can fail. Choose a folder on this computer with --data.",
        )
    if _is_synced(place):
        return (
            f"{folder} seems to be copied to other places by a program that syncs folders: what "
            "is erased here may stay there. Choose another folder with --data.",
        )
    return ()


def _is_synced(place: Path) -> bool:
    """A folder of such a program stands somewhere above: `Dropbox`, `OneDrive - Church`."""
    above = (place, *place.parents)
    named = any(each.name.startswith(SYNCED_BY) for each in above)
    return named or any((each / SYNCTHING).exists() for each in above)


def _kind_of_disk(place: Path, mounts: Path) -> str:
    """The kind of file system as Linux calls it; empty where the system does not say."""
    kinds = {}
    for line in mounts.read_text().splitlines() if mounts.exists() else ():
        before, _, after = line.partition(" - ")
        kinds[_plain(before.split()[4])] = after.split()[0]
    return next((kinds[str(each)] for each in (place, *place.parents) if str(each) in kinds), "")


def _plain(path: str) -> str:
    """A space in a path is written \\040."""
    return path.replace("\\040", " ")

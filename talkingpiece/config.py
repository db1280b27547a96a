"""Everything that can be set, read once at the start and then never changed."""

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from talkingpiece.typed import host_name, listening_address, public_address

DEFAULT_HOST = "0.0.0.0"
DEFAULT_PORT = 8420
DEFAULT_DATA = Path("var")
LOCAL_NAMES = ("localhost",)


@dataclass(frozen=True)
class Config:
    """Where to keep things, where to listen, and the names this server answers to.

    `durable` waits for the disk at every step, so that a power cut takes nothing back.
    """

    data: Path = DEFAULT_DATA
    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT
    names: tuple[str, ...] = LOCAL_NAMES
    https_only: bool = False
    url: str = ""
    durable: bool = False

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every host name that belongs to this server, the one people open included."""
        own = urlsplit(self.url).hostname
        return (*self.names, own) if own else self.names

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.data / "talkingpiece.sqlite"

    @property
    def secret_file(self) -> Path:
        """The server's own secret, from which codes and tokens are derived."""
        return self.data / "secret"

    @property
    def files(self) -> tuple[Path, ...]:
        """Every file that may ever be in the data folder: SQLite makes those beside its own."""
        beside = (Path(f"{self.database}{ending}") for ending in ("-wal", "-shm", "-journal"))
        return (self.database, *beside, self.secret_file)


def as_meant(typed: Config) -> Config:
    """The settings as they were meant: addresses and names as browsers write them.

    Raises NotAnAddress.
    """
    return replace(
        typed,
        host=listening_address(typed.host),
        names=tuple(dict.fromkeys((*LOCAL_NAMES, *map(host_name, typed.names)))),
        url=public_address(typed.url),
    )

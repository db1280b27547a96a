"""What those who hold may erase from their pages: the same work and the same proof as `forget`."""

from pathlib import Path

from sessions.ports import Erasure
from sessions.storage.sql import SqlStore
from talkingpiece.forget import forget, forget_group
from talkingpiece.proof import Proof


class FolderEraser:
    """Implements `ports.Eraser` on a store and the folder that everything is written to."""

    def __init__(self, store: SqlStore, folder: Path) -> None:
        self._store, self._folder = store, folder

    def erase_summary(self, summary_id: str) -> Erasure | None:
        """Erase one summary; None if there is none."""
        summary = self._store.summary(summary_id)
        return self._told(forget(self._store, summary, self._folder)) if summary else None

    def erase_group(self, group_id: str) -> Erasure | None:
        """Erase a group and all that belongs to it; None if there is none, or it is gathered."""
        proof = forget_group(self._store, group_id, self._folder)
        return self._told(proof) if proof else None

    def _told(self, proof: Proof) -> Erasure:
        """A file by its name alone: where the folder lies is nobody's business on a page."""
        names = tuple(Path(found).name for found in proof.found_in)
        return Erasure(proof.looked_for, proof.files, names, proof.shared)

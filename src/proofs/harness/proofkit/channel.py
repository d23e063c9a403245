"""The result channel: descriptor 3, written by the recorder alone."""

import ctypes
import json
import os
from typing import Any

DESCRIPTOR = 3
PR_SET_DUMPABLE = 4


class Channel:
    """JSON lines, each with the nonce of the job and a running number."""

    def __init__(self, nonce: str, descriptor: int = DESCRIPTOR) -> None:
        self._nonce = nonce
        self._descriptor = descriptor
        self._owner = os.getpid()
        self._sequence = 0
        # Bound here, so that nothing which a proof replaces later changes what is written.
        self._write = os.write
        self._encode = json.JSONEncoder(allow_nan=False).encode
        self._process = os.getpid
        os.set_inheritable(descriptor, False)

    def send(self, kind: str, **fields: Any) -> None:
        """Write one line; a process other than the one which opened the channel writes nothing."""
        if self._process() != self._owner:
            return
        self._sequence += 1
        line = {"n": self._nonce, "seq": self._sequence, "kind": kind, **fields}
        data = (self._encode(line) + "\n").encode()
        while data:
            data = data[self._write(self._descriptor, data) :]

    def close_in_child(self) -> None:
        """Shut the channel in a forked child and forget the nonce there."""
        self._nonce = ""
        os.close(self._descriptor)


def set_dumpable(dumpable: bool) -> None:
    """Open or shut ``/proc/<this process>`` (descriptors, memory) to others of the same user."""
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, int(dumpable), 0, 0, 0)

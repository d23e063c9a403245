"""Entry: one job from standard input, its results to descriptor 3, pytest's code as exit code."""

import os
import sys

STEADY = {
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONNOUSERSITE": "1",
    "TZ": "UTC",
    "LANG": "C.UTF-8",
}

if __name__ == "__main__":
    if any(os.environ.get(name) != value for name, value in STEADY.items()):
        # The order of sets is decided when the interpreter starts: start it again.
        argv = [sys.executable, "-B", "-m", "proofkit"]
        os.execve(sys.executable, argv, {**os.environ, **STEADY})

    from proofkit.session import main

    main()

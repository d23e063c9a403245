"""The harness of the proofs: it runs one proof over one sample, inside the sandbox.

``python -m proofkit`` reads one job from its standard input, runs the tests of ``proof.py`` with
pytest, each in a process of its own, and writes what happened, as JSON lines, to descriptor 3. It
gives no verdict: the driver outside of the sandbox does. What an author uses are the fixtures.
"""

from proofkit.errors import DidNotStart, HarnessError, NotBlocked, NotDone

__all__ = ["DidNotStart", "HarnessError", "NotBlocked", "NotDone"]

"""What the fixtures raise by themselves."""


class HarnessError(Exception):
    """The harness could not do its part. It never counts as the failure that a proof declares."""


class Told(Exception):
    """What a fixture saw of the sample's behaviour: it counts as raised by the proof's own line."""


class NotBlocked(Told):
    """Fewer sessions waited for a lock than the proof expects: ``proofkit.NotBlocked``."""


class DidNotStart(Told, SystemExit):
    """A server or worker could not be started from the sample: ``proofkit.DidNotStart``.

    It is a SystemExit as well, because that is what uvicorn itself ends with.
    """


class NotDone(Told):
    """A worker did not come to the end of its tasks: ``proofkit.NotDone``."""


# A declaration names them by the package.
for _kind in (HarnessError, NotBlocked, DidNotStart, NotDone):
    _kind.__module__ = "proofkit"

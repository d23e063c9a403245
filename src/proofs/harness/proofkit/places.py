"""Where things lie in the sandbox."""

import sysconfig
from pathlib import Path

INPUT = Path("/input")
SAMPLE = INPUT / "sample"
SUPPORT = INPUT / "support"
PROOF = INPUT / "proof.py"
SQL_PROOF = INPUT / "proof.json"

TMP = Path("/tmp")
PROJECT = TMP / "project"

PG = Path("/pg/bin")
PG_DATA_TAR = Path("/services/pgdata.tar")
REDIS_BOUND = Path("/services/redis-server")

HARNESS = Path(__file__).resolve().parent
LIBRARIES = Path(sysconfig.get_path("purelib"))
STANDARD_LIBRARY = Path(sysconfig.get_path("stdlib"))

import sys
from pathlib import Path

HARNESS = Path(__file__).resolve().parents[2] / "src" / "proofs" / "harness"
sys.path.insert(0, str(HARNESS))

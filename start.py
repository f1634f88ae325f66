"""Install what TopoDesk needs into `.venv` beside this file, then open the editor.

python start.py          opens the sample, Northwind Bank
python start.py FILE     opens a design; other arguments go to `topodesk` as they are
"""

import shutil
import sys
from pathlib import Path

import own_venv

SAMPLE = "northwind-bank.topodesk.json"


def main(arguments: list[str]) -> int:
    """Prepare, then run `topodesk`; its exit code."""
    python = own_venv.prepared()
    if arguments:
        return own_venv.call([python, "-m", "topodesk", *arguments])
    sample = own_sample(own_venv.ROOT)
    return own_venv.call([python, "-m", "topodesk", sample], cwd=sample.parent)


def own_sample(root: Path) -> Path:
    """The sample to open: a copy in `out`, so that saving keeps the shipped one as it is."""
    copy = root / "out" / SAMPLE
    if not copy.exists():
        copy.parent.mkdir(exist_ok=True)
        shutil.copyfile(root / "resources" / "samples" / SAMPLE, copy)
    return copy


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

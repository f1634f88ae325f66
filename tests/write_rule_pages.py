"""Write the pages about the rules, with their pictures, into docs/rules.

python tests/write_rule_pages.py
"""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

if __name__ == "__main__":
    from helpers.rule_pages import write

    write()

"""Makes many plans of one, for measuring.

    many_plans.py PLAN-FOLDER COUNT NEW-FOLDER

Copies the plan COUNT times with ids of its own, and beside them the folder of common laws and terms that it names.
"""

import re
import shutil
import sys
from pathlib import Path

ID = re.compile(r"^id: *(\S+)", re.MULTILINE)
COMMON = re.compile(r"^gemensamt: *(\S+)", re.MULTILINE)


def main(plan, count, folder):
    plan, folder = Path(plan), Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    front_page = (plan / "plan.md").read_text(encoding="utf-8")
    name = ID.search(front_page)[1]
    if common := COMMON.search(front_page):
        shutil.copytree(plan.parent / common[1], folder / common[1])
    for number in range(1, count + 1):
        copy = folder / f"{name}-{number:03}"
        shutil.copytree(plan, copy)
        (copy / "plan.md").write_text(ID.sub(f"id: {copy.name}", front_page, count=1), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: many_plans.py PLAN-FOLDER COUNT NEW-FOLDER")
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])

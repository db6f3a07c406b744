"""Writes the same linked items for three programs, for measuring.

    linked_items.py COUNT NEW-FOLDER

COUNT items with COUNT links: half of them stand alone, and each of the other half links to two of the first. The texts are the same. In `krisplan` the
first half are roles and the other are mandates, with two holders each; in `strictdoc` two documents with parent relations; in `doorstop` two documents,
one the parent of the other.
"""

import shutil
import sys
from pathlib import Path

TEXT = "Tar emot larmet, bedömer vad som har hänt och ser till att de drabbade får stöd."
PLAN = "---\ntyp: plan\nid: jamforelse\ntitel: Jämförelse\nkommun: Exempel kommun\nversion: 1.0\nstatus: utkast\n---\n"
ROLE = "---\ntyp: roll\nid: roll-{n}\ntitel: Roll {n}\nnås: dygnet runt\n---\n{text}\n"
MANDATE = (
    "---\ntyp: mandat\nid: beslut-{n}\nbeslut: Beslut {n}\nslag: verkställighet\ninnehavare:\n"
    "  - roll-{first}\n  - roll: roll-{second}\n    om-onåbar: roll-{first}\n---\n{text}\n"
)
SDOC = "[DOCUMENT]\nTITLE: {title}\n"
SDOC_ITEM = "\n[REQUIREMENT]\nUID: {uid}\nTITLE: {title}\nSTATEMENT: >>>\n{text}\n<<<\n"
SDOC_LINKS = "RELATIONS:\n- TYPE: Parent\n  VALUE: ROLL-{first}\n- TYPE: Parent\n  VALUE: ROLL-{second}\n"
DOORSTOP = "settings:\n  digits: 5\n{parent}  prefix: {prefix}\n  sep: '-'\n"
DOORSTOP_ITEM = "active: true\nderived: false\nheader: |\n  {title}\nlevel: '1.{level}'\nlinks: {links}\nnormative: true\nref: ''\nreviewed: null\ntext: |\n  {text}\n"


def main(count, folder):
    folder = Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    half = count // 2

    def write(path, text):
        path = folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    # The two that each item of the second half links to: every item of the first half is linked to twice.
    pairs = [(n, (n + 1) % half) for n in range(half)]

    write("krisplan/plan.md", PLAN)
    for n, (first, second) in enumerate(pairs):
        write(f"krisplan/roller/roll-{n}.md", ROLE.format(n=n, text=TEXT))
        write(f"krisplan/mandat/beslut-{n}.md", MANDATE.format(n=n, first=first, second=second, text=TEXT))

    roles = [SDOC_ITEM.format(uid=f"ROLL-{n}", title=f"Roll {n}", text=TEXT) for n in range(half)]
    mandates = [
        SDOC_ITEM.format(uid=f"BESLUT-{n}", title=f"Beslut {n}", text=TEXT) + SDOC_LINKS.format(first=first, second=second)
        for n, (first, second) in enumerate(pairs)
    ]
    write("strictdoc/roller.sdoc", SDOC.format(title="Roller") + "".join(roles))
    write("strictdoc/mandat.sdoc", SDOC.format(title="Mandat") + "".join(mandates))

    write("doorstop/roller/.doorstop.yml", DOORSTOP.format(parent="", prefix="ROLL"))
    write("doorstop/mandat/.doorstop.yml", DOORSTOP.format(parent="  parent: ROLL\n", prefix="BESLUT"))
    for n, (first, second) in enumerate(pairs):
        links = f"\n- ROLL-{first + 1:05}: null\n- ROLL-{second + 1:05}: null"
        write(f"doorstop/roller/ROLL-{n + 1:05}.yml", DOORSTOP_ITEM.format(title=f"Roll {n}", level=n + 1, links="[]", text=TEXT))
        write(f"doorstop/mandat/BESLUT-{n + 1:05}.yml", DOORSTOP_ITEM.format(title=f"Beslut {n}", level=n + 1, links=links, text=TEXT))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: linked_items.py COUNT NEW-FOLDER")
    main(int(sys.argv[1]), sys.argv[2])

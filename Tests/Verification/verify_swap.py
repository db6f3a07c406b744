"""Swaps the sheets of a binder as the instruction says, and compares what comes of it with the new binder, page for page.

    verify_swap.py OLD NEW

OLD and NEW are a plan's outputs; NEW holds the revision from OLD's version. The instruction is read from the printed sheets, as a holder reads it.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

# The running head states the version of each sheet, and may differ: the top of each page is not compared.
RESOLUTION = 40
HEAD = 24 * RESOLUTION // 25
# So much darker or lighter, for so many points, is another picture; less is a word set a hair's breadth aside because it is a link here and not there.
STEP = 96
POINTS = 12


def pages(pdf, folder):
    """Each page of a document without its head: its words, and its picture."""
    prefix = Path(folder) / pdf.stem
    subprocess.run(["pdftoppm", "-r", str(RESOLUTION), "-gray", pdf, prefix], check=True, stderr=subprocess.DEVNULL)
    box = ["-r", "72", "-x", "0", "-y", "72", "-W", "900", "-H", "900"]
    words = subprocess.run(["pdftotext", *box, pdf, "-"], check=True, capture_output=True, text=True).stdout.split("\f")
    found = []
    for place, picture in enumerate(sorted(Path(folder).glob(pdf.stem + "-*.pgm"))):
        data = picture.read_bytes()
        width, height = map(int, data.split(b"\n", 2)[1].split())
        found.append((words[place].split(), data[-width * height :][HEAD * width :]))
        picture.unlink()
    return found


def same(one, other):
    """Whether two pages say the same and look the same."""
    if one[0] != other[0] or len(one[1]) != len(other[1]):
        return False
    return one[1] == other[1] or sum(abs(a - b) > STEP for a, b in zip(one[1], other[1])) <= POINTS


def tabs(output):
    """The documents of the tabs by their numbers."""
    found = {}
    for pdf in sorted((output / "parm" / "flikar").glob("*.pdf")):
        number = int(pdf.name.split("-")[0])
        if 0 < number < 99:
            found[number] = pdf
    return found


def sheets(cell):
    """The sheets of "4:1–4:4, 4:7": 1, 2 and 4."""
    found = []
    for first, _, last in re.findall(r"\d+:(\d+)(–\d+:(\d+))?", cell):
        found += range((int(first) + 1) // 2, (int(last or first) + 1) // 2 + 1)
    return found


def instruction(swap):
    """Tab by tab: the sheets to take out, and those to put in."""
    text = subprocess.run(["pdftotext", "-layout", "-l", "2", swap, "-"], check=True, capture_output=True, text=True).stdout
    found = {}
    for line in text.splitlines():
        cells = re.split(r"\s{2,}", line.strip())
        row = re.match(r"(\d+) \D", cells[0])
        if row and len(cells) == 3:
            found[int(row.group(1))] = (sheets(cells[1]), sheets(cells[2]))
    return found


def main():
    old, new = Path(sys.argv[1]), Path(sys.argv[2])
    swap = new / "revision" / "parm" / "bytesblad.pdf"
    rows = instruction(swap)
    if not rows:
        sys.exit("verify_swap: the instruction names no tab")
    olds, news = tabs(old), tabs(new)
    with tempfile.TemporaryDirectory() as folder:
        given = pages(swap, folder)
        count = sum(2 * len(putting) for _, putting in rows.values())
        closing = pages(new / "parm" / "flikar" / "99-bakom.pdf", folder)
        closing_count = len(closing) + len(closing) % 2
        # The sheets lie between the front and what stands behind the tabs.
        end = len(given) - (closing_count if len(given) % 2 == 0 else len(closing))
        deck = given[end - count : end]
        compared = 0
        for number in sorted(set(olds) | set(news)):
            leaving, putting = rows.get(number, ([], []))
            before = pages(olds[number], folder) if number in olds else []
            binder = {place // 2 + 1: before[place : place + 2] for place in range(0, len(before), 2)}
            for sheet in leaving:
                del binder[sheet]
            for sheet in putting:
                if sheet in binder:
                    sys.exit(f"verify_swap: tab {number} already has sheet {sheet}")
                binder[sheet], deck = deck[:2], deck[2:]
            after = [page for sheet in sorted(binder) for page in binder[sheet]]
            wanted = pages(news[number], folder) if number in news else []
            # The back of a last sheet is empty, and in a tab printed alone there is no page for it.
            if len(after) == len(wanted) + 1:
                after.pop()
            for place, (one, other) in enumerate(zip(after, wanted)):
                if not same(one, other):
                    sys.exit(f"verify_swap: page {number}:{place + 1} is not that of the new binder")
            if len(after) != len(wanted):
                sys.exit(f"verify_swap: tab {number} has {len(after)} pages, not {len(wanted)}")
            compared += len(wanted)
    print(f"{compared} passed, 0 failed")


main()

"""Measures printed pages from their tags and the boxes of their words:

    verify_paper.py FOLDER...

In every PDF below the folders: no heading at a page's foot without what it stands over, no table's head without a row of it on the same page, no row of
a table (a step of a card, an entry of a list) on two pages, no text nearer to the paper's edge than it can be printed or under the holes of a binder.
The sample plan's binder has no more pages than can be carried.
A line for each document, "passed" or "FAILED" with the places below.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

POINTS = 72 / 25.4
# Nothing is printed nearer to the edge than most printers reach.
EDGE = 4 * POINTS
# The holes of a binder's sheet reach so far in from the edge.
HOLES = 15 * POINTS
# The sample plan's binder: what is read at night must be found, and carried.
MOST_PAGES = {("norrtalje", "parm", "parm.pdf"): 70}
HEADINGS = re.compile(r"/H[1-6]?$")


class Document:
    def __init__(self, path):
        self.path = path
        # Exit code 3 is a success with warnings.
        out = subprocess.run(["qpdf", "--json=2", "--json-key=qpdf", str(path)], capture_output=True, check=False)
        if out.returncode not in (0, 3):
            raise RuntimeError(out.stderr.decode())
        self.objects = {
            name.removeprefix("obj:"): content.get("value") or content.get("stream", {}).get("dict")
            for name, content in json.loads(out.stdout)["qpdf"][1].items()
        }
        catalogue = next(value for value in self.objects.values() if isinstance(value, dict) and value.get("/Type") == "/Catalog")
        self.pages = {}
        self.number_pages(catalogue["/Pages"])
        self.root = self.resolve(catalogue["/StructTreeRoot"])

    def resolve(self, value):
        while isinstance(value, str) and value.endswith(" R") and value in self.objects:
            value = self.objects[value]
        return value

    def number_pages(self, reference):
        node = self.resolve(reference)
        if node["/Type"] == "/Page":
            self.pages[reference] = len(self.pages) + 1
        for kid in node.get("/Kids", []):
            self.number_pages(kid)

    def kids(self, element):
        kids = self.resolve(element.get("/K", []))
        return kids if isinstance(kids, list) else [kids]

    def walk(self, element, page=None):
        """Elements and marked text in reading order: (element, None) where one begins, (None, page) for each piece of text."""
        page = self.pages.get(element.get("/Pg"), page)
        if "/S" in element:
            yield element, None
        for kid in self.kids(element):
            kid = self.resolve(kid)
            if isinstance(kid, int):
                yield None, page
            elif isinstance(kid, dict) and kid.get("/Type") == "/MCR":
                yield None, self.pages.get(kid.get("/Pg"), page)
            elif isinstance(kid, dict) and kid.get("/Type") != "/OBJR":
                yield from self.walk(kid, page)

    def pages_of(self, element):
        return [page for _, page in self.walk(element) if page]


def words(element):
    title = element.get("/T") or element.get("/ActualText") or ""
    return title.removeprefix("u:")


def headings_alone(document):
    """A heading whose first text after it is on a later page."""
    heading, ends = None, 0
    for element, page in document.walk(document.root):
        if element is not None and HEADINGS.match(element["/S"]):
            pages = document.pages_of(element)
            heading, ends, left = element, (pages or [0])[-1], len(pages)
        elif heading is not None and page:
            left -= 1
            if left < 0:
                if page > ends:
                    yield f"page {ends}: heading at the foot: {words(heading)}"
                heading = None


def tables(document):
    for element, _ in document.walk(document.root):
        if element is not None and element["/S"] == "/Table":
            yield element


def rows(document, group):
    for kid in document.kids(group):
        kid = document.resolve(kid)
        if isinstance(kid, dict) and kid.get("/S") == "/TR":
            yield kid
        elif isinstance(kid, dict) and kid.get("/S") in ("/THead", "/TBody"):
            yield from rows(document, kid)


def is_head(document, row):
    """Whether all cells of a row are heads of columns."""

    def heads_a_column(cell):
        attributes = document.resolve(cell.get("/A", []))
        attributes = attributes if isinstance(attributes, list) else [attributes]
        return cell.get("/S") == "/TH" and not any(document.resolve(some).get("/Scope") == "/Row" for some in attributes)

    return all(heads_a_column(cell) for cell in map(document.resolve, document.kids(row)) if isinstance(cell, dict))


def heads_alone(document):
    for table in tables(document):
        all_rows = list(rows(document, table))
        heads = [row for row in all_rows if is_head(document, row)]
        below = [row for row in all_rows if not is_head(document, row)]
        pages = [page for row in heads for page in document.pages_of(row)]
        # Rows to write in have no text.
        first = next((found[0] for row in below if (found := document.pages_of(row))), None)
        if pages and (not below or first and first > pages[-1]):
            yield f"page {pages[-1]}: a table's head stands alone"


def rows_divided(document):
    for table in tables(document):
        for row in rows(document, table):
            pages = document.pages_of(row)
            if pages and len(set(pages)) > 1:
                yield f"page {min(pages)}: a row goes on overleaf"


def text_outside(document):
    out = subprocess.run(["pdftotext", "-bbox", str(document.path), "-"], capture_output=True, text=True, check=True).stdout
    # The plan with its changes marked is set as a binder, whomever it is for.
    is_binder = "parm" in (document.path.parent.name, document.path.parent.parent.name) or document.path.name == "andringar-i-texten.pdf"
    is_sheet = document.path.parent.name == "parm" and document.path.name != "tillbehor.pdf" or document.path.parent.name == "flikar"
    for number, page in enumerate(re.findall(r"<page (.*?)</page>", out, re.S), 1):
        width, height = (float(size) for size in re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups())
        for box in re.finditer(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', page):
            left, top, right, bottom = (float(side) for side in box.groups()[:4])
            # The mark of a tab is cut by the edge on purpose: a number of at most two figures.
            if is_binder and re.fullmatch(r"\d{1,2}", box[5]) and (right > width - 10 * POINTS or left < 10 * POINTS):
                continue
            outside = left < EDGE or top < EDGE or right > width - EDGE or bottom > height - EDGE
            if is_sheet and width < height:
                outside |= left < HOLES if number % 2 else right > width - HOLES
            elif is_sheet:
                outside |= top < HOLES if number % 2 else bottom > height - HOLES
            if outside:
                yield f"page {number}: outside the margin: {box[5]}"


def too_long(document):
    most = MOST_PAGES.get(document.path.parts[-3:])
    if most and len(document.pages) > most:
        yield f"{len(document.pages)} pages: {most} are enough"


CHECKS = (headings_alone, heads_alone, rows_divided, text_outside, too_long)


def main(folders):
    failed = False
    for path in sorted(path for folder in folders for path in Path(folder).rglob("*.pdf")):
        document = Document(path)
        found = [line for check in CHECKS for line in check(document)]
        failed |= bool(found)
        print("FAILED" if found else "passed", "paper", path)
        for line in found[:20]:
            print("   ", line)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

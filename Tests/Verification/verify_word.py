"""Checks every Word file of the given publications with other programs' eyes.

    verify_word.py FOLDER...

* Its parts are well-formed XML; it says in what language it is and what it is called; a table's head is repeated on each page.
* LibreOffice opens it and makes a PDF of it.
* pandoc's plain text of it equals pandoc's plain text of the same part of the HTML file beside it, or of the Markdown file of its name, word for
  word; the plan with its changes tracked has a check of its own, verify_redline.py. Tables are read cell by
  cell, since their columns are not equally wide in both; drawings, which Word has only as words, and boxes to tick are left out.

One line per file, and under a failure what was found. Exit code 1 when any fails.
"""

import difflib
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TITLE = "{http://purl.org/dc/elements/1.1/}title"

# Cells below each other, and no drawings. A table's name stands in Word both above the table and in it.
FILTER = """
function Table(table)
  local blocks = pandoc.List()
  local function add(rows)
    for _, row in ipairs(rows) do
      for _, cell in ipairs(row.cells) do blocks:extend(cell.contents) end
    end
  end
  blocks:extend(table.caption.long)
  add(table.head.rows)
  for _, body in ipairs(table.bodies) do add(body.body) end
  return blocks
end
function Div(div)
  local style = div.attributes["custom-style"]
  if style == "Drawing" or style == "Table Caption" then return {} end
end
"""


def words(source, kind, folder):
    """The words that pandoc finds, in their order."""
    filter = Path(folder) / "flat.lua"
    filter.write_text(FILTER)
    command = ["pandoc", "--from", kind, "--to", "plain", "--wrap=none", "--lua-filter", str(filter)]
    text = subprocess.run(command, input=source, check=True, capture_output=True).stdout.decode()
    return re.findall(r"[^\W_]+", text)


def part_of(page, name):
    """One part of the HTML file as HTML, without what Word shows otherwise: its head stands in the title, levels have no symbols."""
    tree = ET.fromstring(re.sub(r"^<!DOCTYPE[^>]*>", "", page.read_text()))
    part = next((element for element in tree.iter("section") if element.get("id") == f"part--{name}"), None)
    if part is None:
        return None
    part.remove(part.find("h2"))
    articles = part.findall("article")
    if len(articles) == 1 and articles[0].find("h3") is not None:
        articles[0].remove(articles[0].find("h3"))
    for parent in list(part.iter()):
        for child in list(parent):
            kind = child.get("class", "")
            if child.tag in ("svg", "input") or kind == "number" or (child.tag == "figure" and kind == "diagram"):
                # What follows the element is not its own.
                before = list(parent).index(child)
                if before == 0:
                    parent.text = (parent.text or "") + (child.tail or "")
                else:
                    parent[before - 1].tail = (parent[before - 1].tail or "") + (child.tail or "")
                parent.remove(child)
    return ET.tostring(part, encoding="utf-8")


def parts(file):
    """What is wrong in the file itself."""
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
        trees = {}
        for name in names:
            try:
                trees[name] = ET.fromstring(archive.read(name)) if name.endswith((".xml", ".rels")) else None
            except ET.ParseError as error:
                yield f"{name} is not well-formed: {error}"
    if "word/document.xml" not in trees or "docProps/core.xml" not in trees:
        yield "has no text or no properties"
        return
    if not trees["docProps/core.xml"].findtext(TITLE):
        yield "has no title"
    languages = {element.get(f"{WORD}val") for element in trees["word/styles.xml"].iter(f"{WORD}lang")}
    if not languages & {"sv-SE", "en-GB"}:
        yield f"its language is {languages}"
    document = trees["word/document.xml"]
    for table in document.iter(f"{WORD}tbl"):
        look = table.find(f"{WORD}tblPr/{WORD}tblLook")
        if look is not None and look.get(f"{WORD}firstRow") == "1" and table.find(f"{WORD}tr/{WORD}trPr/{WORD}tblHeader") is None:
            yield "a table's head is not repeated"
    if not any(style.get(f"{WORD}val", "").startswith("Heading") for style in document.iter(f"{WORD}pStyle")):
        yield "has no headings"
    if not [name for name in names if "header" in name] or not [name for name in names if "footer" in name]:
        yield "has no head or no foot"


def office(files, folder):
    """The files that LibreOffice makes no PDF of."""
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder]
    for place, file in enumerate(files):
        copy = Path(folder) / f"{place}.docx"
        copy.write_bytes(file.read_bytes())
    copies = [str(Path(folder) / f"{place}.docx") for place in range(len(files))]
    ran = subprocess.run(command + copies, capture_output=True, text=True)
    for place, file in enumerate(files):
        pdf = Path(folder) / f"{place}.pdf"
        if ran.returncode != 0 or not pdf.exists() or not pdf.read_bytes().startswith(b"%PDF"):
            yield file, (ran.stderr or ran.stdout).strip()


def compare(file, folder):
    if file.name == "andringar-i-texten.docx":
        return
    written = file.with_suffix(".md")
    if written.exists():
        # Its first heading is the document's title.
        text = written.read_text().split("\n", 1)[1].encode()
        yield from difference(words(text, "gfm", folder), words(file.read_bytes(), "docx+styles", folder), written.name)
        return
    pages = sorted(file.parent.glob("*.html"))
    if not pages:
        yield "there is no HTML file beside it"
        return
    part = part_of(pages[0], file.stem)
    if part is None:
        yield f"{pages[0].name} has no such part"
        return
    theirs, ours = words(part, "html", folder), words(file.read_bytes(), "docx+styles", folder)
    yield from difference(theirs, ours, pages[0].name)


def difference(theirs, ours, name):
    if len(ours) < 20:
        yield "holds hardly a word"
    if theirs != ours:
        yield f"the text is not that of {name}"
        matcher = difflib.SequenceMatcher(None, theirs, ours, autojunk=False)
        for kind, a, b, c, d in [change for change in matcher.get_opcodes() if change[0] != "equal"][:5]:
            yield f"  {name}: … {' '.join(theirs[max(0, a - 3) : b + 2][:20])}"
            yield f"  Word: … {' '.join(ours[max(0, c - 3) : d + 2][:20])}"


def main(folders):
    files = sorted(file for folder in folders for file in Path(folder).rglob("*.docx"))
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        refused = dict(office(files, folder))
        for file in files:
            found = [*parts(file), *compare(file, folder)]
            if file in refused:
                found.append(f"LibreOffice does not open it: {refused[file]}")
            failed |= bool(found)
            print(f"{'FAILED' if found else 'passed'} word {os.path.relpath(file)}")
            for line in found:
                print(f"    {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: verify_word.py FOLDER...")
    sys.exit(main(sys.argv[1:]))

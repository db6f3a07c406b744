"""Accepts and rejects every change of the Word redlines in LibreOffice, and compares what comes of it with the plans' own Word files.

    verify_redline.py KRISPLAN HISTORY REVISED DAY

HISTORY is the repository that history.sh makes, REVISED the output of its plan with the revision from one version to the next. The Word file of one version alone
is the redline of that version against itself, which has no changes.

Accepted, a redline must be the new plan's Word file, rejected the old one's: the same headings, paragraphs, list items, and tables row by row and cell by cell. Its changes
are insertions and deletions alone, all by the same author at the same moment, the ends of paragraphs with their words, and pandoc finds them too. Each redline is then spoilt in several ways, and each must be found.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

NAME = "andringar-i-texten.docx"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"

# LibreOffice's own Basic: each line of the list says what to do with which file, and where to write what is left.
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Redline" script:language="StarBasic">
Sub Resolve(list As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  Dim file As Integer, row As String, parts, document, dispatcher
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  kind(0).Name = "FilterName"
  kind(0).Value = "writer8"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  file = FreeFile()
  Open list For Input As #file
  Do While Not EOF(file)
    Line Input #file, row
    parts = Split(row, Chr(9))
    document = StarDesktop.loadComponentFromURL(ConvertToURL(parts(1)), "_blank", 0, hidden())
    If parts(0) = "accept" Then dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, Array())
    If parts(0) = "reject" Then dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:RejectAllTrackedChanges", "", 0, Array())
    document.storeToURL(ConvertToURL(parts(2)), kind())
    document.close(True)
  Loop
  Close #file
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Redline"/>
</library:library>
"""
LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>
"""


class Office:
    """LibreOffice with a profile of its own, and in it the macro."""

    def __init__(self, folder):
        self.folder = folder
        self.count = 0
        # A new profile is given its own libraries when the program starts for the first time.
        self.run("--terminate_after_init")
        basic = folder / "profile/user/basic"
        (basic / "script.xlc").write_text(LIBRARIES)
        (basic / "Standard/script.xlb").write_text(LIBRARY)
        (basic / "Standard/Redline.xba").write_text(MACRO)

    def run(self, what):
        command = ["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", what]
        return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)

    def outlines(self, jobs):
        """What is left of each file after "accept", "reject" or "open", in one run."""
        rows, outs = [], []
        for mode, file in jobs:
            self.count += 1
            outs.append(self.folder / f"{self.count}.odt")
            rows.append(f"{mode}\t{file}\t{outs[-1]}\n")
        listing = self.folder / "jobs.txt"
        listing.write_text("".join(rows))
        ran = self.run(f'macro:///Standard.Redline.Resolve("{listing}")')
        missing = [file for (_, file), out in zip(jobs, outs) if not out.exists()]
        if missing:
            sys.exit(f"FAILED redline LibreOffice did not write {missing[0]}: {ran.stdout}{ran.stderr}")
        return [outline(out) for out in outs]


def outline(odt):
    """The document as lines: what stands where, and its words."""
    with zipfile.ZipFile(odt) as archive:
        body = ET.fromstring(archive.read("content.xml"))
    lines = []

    def words(element):
        # A space that is written as an element is one.
        text = (" " if element.tag in (f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break") else "") + (element.text or "")
        for child in element:
            text += words(child) + (child.tail or "")
        return text

    def visit(element, place):
        tables = 0
        for child in element:
            if child.tag == f"{TEXT}tracked-changes":
                if len(child):
                    lines.append("changes are left")
            elif child.tag == f"{TEXT}h":
                lines.append(f"{place}heading {child.get(f'{TEXT}outline-level')}: {' '.join(words(child).split())}")
            elif child.tag == f"{TEXT}p":
                lines.append(f"{place}paragraph: {' '.join(words(child).split())}")
            elif child.tag == f"{TEXT}list-item":
                visit(child, place + "item, ")
            elif child.tag == f"{TABLE}table-row":
                lines.append(f"{place}row of {len(child.findall(f'{TABLE}table-cell'))} cells")
                visit(child, place)
            elif child.tag == f"{TABLE}table-cell":
                visit(child, place + "cell, ")
            else:
                if child.tag == f"{TABLE}table":
                    lines.append(f"{place}table")
                visit(child, place)

    visit(body, "")
    # The end of a line that stands before a table cannot be joined with what comes after it: an empty line or item stays there, in Word too.
    return [line for line in lines if not re.fullmatch(r"(item, )*(heading \d|paragraph): ", line)]


def changes(file):
    """What is wrong with the way in which the changes are written."""
    with zipfile.ZipFile(file) as archive:
        tree = ET.fromstring(archive.read("word/document.xml"))
    tracked = [element for element in tree.iter() if element.tag in (f"{WORD}ins", f"{WORD}del")]
    if not tracked:
        yield "holds no tracked change"
    for name in ("author", "date"):
        values = {element.get(f"{WORD}{name}") for element in tracked}
        if len(values) > 1 or None in values or "" in values:
            yield f"its changes have not one {name}: {values}"
    others = {element.tag.removeprefix(WORD) for element in tree.iter() if re.search(r"\}(move|.*Change$|cellIns|cellDel|cellMerge)", element.tag)}
    if others:
        yield f"holds changes of other kinds: {', '.join(sorted(others))}"
    body = list(tree.find(f"{WORD}body"))
    for paragraph, following in zip(body, body[1:]):
        runs = {child.tag for child in paragraph if child.tag not in (f"{WORD}pPr", f"{WORD}bookmarkStart", f"{WORD}bookmarkEnd")}
        if paragraph.tag == following.tag == f"{WORD}p" and len(runs) == 1 and runs <= {f"{WORD}ins", f"{WORD}del"}:
            kind = runs.pop()
            if paragraph.find(f"{WORD}pPr/{WORD}rPr/{kind}") is None:
                yield f"a paragraph's words are tracked and its end is not: {''.join(paragraph.itertext())[:80]}"
    for element in tree.iter(f"{WORD}del"):
        if next(element.iter(f"{WORD}t"), None) is not None:
            yield "deleted words are written as if they stood there"
            break


# pandoc tells a table's name in the table, beside it or both, as the table is written.
WITHOUT_NAMES = """
function Table(table)
  table.caption.long = {}
  return table
end
function Div(div)
  if div.attributes["custom-style"] == "Table Caption" then return {} end
end
"""


def pandoc(file, mode):
    """The words that pandoc finds with all changes accepted or rejected."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as names:
        names.write(WITHOUT_NAMES)
        names.flush()
        command = ["pandoc", "--from", "docx+styles", "--to", "plain", "--wrap=none", f"--track-changes={mode}", "--lua-filter", names.name, str(file)]
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    # Numbers of lists are counted by whoever shows them.
    return [word for line in text.splitlines() for word in re.findall(r"[^\W_]+", re.sub(r"^\s*\d+\.\s", "", line))]


def difference(one, other):
    """The first place where two lists differ, in words."""
    for place, (a, b) in enumerate(zip(one, other)):
        if a != b:
            return f"line {place + 1}: {a[:160]!r} is not {b[:160]!r}"
    return f"{len(one)} lines, not {len(other)}" if len(one) != len(other) else ""


def plain(krisplan, history, version, before, record, day, folder):
    """The Word files of one version alone, by edition: its redline against itself."""
    place = folder / version
    place.mkdir()
    archive = subprocess.run(["git", "-C", history, "archive", f"v{version}", "content"], check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-m", "-C", place], input=archive, check=True)
    same = json.loads(record.read_text())
    same["planVersion"] = before
    # What the version has published already makes the folder one that krisplan may write in.
    for publication in ("utdrag/publik", "revision"):
        if publication == "revision":
            (place / f"output/norrtalje/versioner/{before}.json").write_text(json.dumps(same))
        build = [krisplan, "build", place / "content/norrtalje", "--output", place / "output", "--date", day, "--publication", publication]
        built = subprocess.run(build, capture_output=True, text=True, check=False)
        if built.returncode != 0:
            sys.exit(f"FAILED redline version {version} was not built: {built.stdout}{built.stderr}")
    return {file.parent.name: file for file in (place / "output/norrtalje/revision").glob(f"*/{NAME}")}


def spoilt(file, folder):
    """The redline with one thing wrong at a time: what, and the file."""
    with zipfile.ZipFile(file) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    text = files["word/document.xml"].decode()
    edits = {
        "an insertion that is not tracked": (r"<w:ins [^>]*>(<w:r>.*?</w:r>)</w:ins>", r"\1"),
        "a deletion that is not tracked": (r"<w:del [^>]*>(<w:r>.*?</w:r>)</w:del>", ""),
        "a paragraph's end that is not tracked": (r"<w:rPr><w:ins [^>]*/></w:rPr>(?=</w:pPr>)", ""),
        "a row that is not tracked": (r"(<w:trPr>)<w:(?:ins|del) [^>]*/>", r"\1"),
        "a native move": (r"<w:ins ([^>]*)>(<w:r>.*?</w:r>)</w:ins>", r"<w:moveTo \1>\2</w:moveTo>"),
        "another author": (r'(<w:del [^>]*w:author=)"[^"]*"', r'\1"Någon"'),
        "another time": (r'(<w:ins [^>]*w:date=)"[^"]*"', r'\1"2020-01-01T00:00:00Z"'),
    }
    for what, (pattern, instead) in edits.items():
        broken, count = re.subn(pattern, instead, text, count=1, flags=re.S)
        if count == 0:
            sys.exit(f"FAILED redline there is nothing to spoil: {what}")
        path = folder / f"spoilt-{len(list(folder.glob('spoilt-*')))}.docx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, broken if name == "word/document.xml" else data)
        yield what, path


def main(krisplan, history, revised, day):
    revised = Path(revised).resolve()
    redlines = {file.parent.name: file for file in sorted(revised.glob(f"revision/*/{NAME}"))}
    if not redlines:
        sys.exit(f"FAILED redline there is no {NAME} in {revised}")
    new = json.loads((revised / "manifest.json").read_text())["planVersion"]
    versions = [path.stem for path in sorted((revised / "versioner").glob("*.json"))]
    old = versions[versions.index(new) - 1]
    failures = 0

    def say(name, found):
        nonlocal failures
        failures += bool(found)
        print("FAILED" if found else "passed", "redline", name, *(f"\n    {line}" for line in found), flush=True)

    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        files = {
            version: plain(Path(krisplan).resolve(), history, version, before, revised / f"versioner/{version}.json", day, folder)
            for version, before in ((old, before_of(history, old)), (new, old))
        }
        office = Office(folder)
        jobs = [
            job
            for edition, file in redlines.items()
            for job in (("accept", file), ("reject", file), ("open", files[new][edition]), ("open", files[old][edition]))
        ]
        outlines = iter(office.outlines(jobs))
        wanted = {}
        for edition, file in redlines.items():
            accepted, rejected, after, before = (next(outlines) for _ in range(4))
            wanted[edition] = (after, before)
            found = list(changes(file))
            if len(after) < 100 or after == before:
                found.append(f"there is too little to compare: {len(after)} lines")
            found += [f"accepted: {line}" for line in [difference(accepted, after)] if line]
            found += [f"rejected: {line}" for line in [difference(rejected, before)] if line]
            for mode, version in (("accept", new), ("reject", old)):
                other = difference(pandoc(file, mode), pandoc(files[version][edition], "accept"))
                if other:
                    found.append(f"pandoc finds another text with --track-changes={mode}: {other}")
            if pandoc(file, "all") in (pandoc(file, "accept"), pandoc(file, "reject")):
                found.append("pandoc finds no changes with --track-changes=all")
            say(os.path.relpath(file), found)
        after, before = wanted["parm"]
        broken = list(spoilt(redlines["parm"], folder))
        outlines = iter(office.outlines([(mode, path) for _, path in broken for mode in ("accept", "reject")]))
        for what, path in broken:
            accepted, rejected = next(outlines), next(outlines)
            is_found = accepted != after or rejected != before or any(True for _ in changes(path))
            say(f"finds {what}", [] if is_found else ["it was not found"])
    return 1 if failures else 0


def before_of(history, version):
    """The version before in the revision table of a plan."""
    text = subprocess.run(["git", "-C", history, "show", f"v{version}:content/norrtalje/plan.md"], check=True, capture_output=True, text=True).stdout
    numbers = re.findall(r"^  - version: (\S+)", text, re.M)
    return numbers[numbers.index(version) - 1]


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit("usage: verify_redline.py KRISPLAN HISTORY REVISED DAY")
    sys.exit(main(*sys.argv[1:]))

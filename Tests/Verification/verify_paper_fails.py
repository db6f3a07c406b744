"""Whether verify_paper.py sees what it is there to see: a theme is broken in one way at a time, and the plan printed with it must fail for that.

    verify_paper_fails.py KRISPLAN PLAN-FOLDER DAY
"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

# What is broken, the file of the theme, what is put there instead of what, and the words that must be found.
BREAKS = (
    (
        "headings",
        "print/sheets.typ",
        {"show heading: set text(hyphenate: false)": "show heading.where(level: 3): it => { it; colbreak(weak: true) }"},
        "heading at the foot",
    ),
    (
        "table heads",
        "print/blocks.typ",
        {"    ..this\n      .rows": "  )\n  table(\n    columns: this.widths.map(width => width * 1fr),\n    ..this\n      .rows"},
        "table's head stands alone",
    ),
    (
        "steps",
        "print/checklists.typ",
        {
            "set table.cell(breakable: false)": "set table.cell(breakable: true)",
            "#let step(this, look) = {": "#let step(this, look) = {\n  set text(size: 70pt)",
        },
        "a row goes on overleaf",
    ),
    ("margins", "theme.yml", {"marginal-inre: 22 mm": "marginal-inre: 8 mm"}, "outside the margin"),
    ("length", "theme.yml", {"  grad: 9.5 pt": "  grad: 12 pt"}, "are enough"),
)


def main(krisplan, plan, day):
    failed = False
    for name, file, edits, words in BREAKS:
        with tempfile.TemporaryDirectory() as folder:
            theme = Path(folder) / "theme"
            shutil.copytree(ROOT / "themes/kommun", theme)
            text = (theme / file).read_text()
            for old, new in edits.items():
                if old not in text:
                    raise SystemExit(f"{file} has no longer: {old}")
                text = text.replace(old, new, 1)
            (theme / file).write_text(text)
            output = Path(folder) / "output"
            build = [krisplan, "build", plan, "--date", day, "--theme", str(theme), "--output", str(output), "--publication", "parm"]
            subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
            check = [sys.executable, str(Path(__file__).with_name("verify_paper.py")), str(output)]
            found = subprocess.run(check, capture_output=True, text=True, check=False)
            good = found.returncode == 1 and words in found.stdout
            failed |= not good
            print("passed" if good else "FAILED", "broken", name)
            if not good:
                print(found.stdout[:2000], found.stderr[:2000])
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

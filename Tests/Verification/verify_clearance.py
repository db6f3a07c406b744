"""Nothing above an edition's clearance reaches it: hidden values of a plan are changed, and not a byte of the edition may move.

    verify_clearance.py KRISPLAN PLAN DAY

Two copies of the plan are changed and published beside the plan itself:

* names, numbers and e-mail that only the binder may show: the web site, the intranet and the council's document stay the same, byte for byte
  also in Word, and the binder's text has the new ones;
* a person for a narrower circle than the binder's readers: all publications stay the same, and her name and number are nowhere in the text of
  the PDFs, nor in what is attached to them.

Prints a line per check, and exits with 1 when one failed.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

krisplan, plan, day = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
NAME, NUMBER, MAIL = "Kanarie Kvittergren", "070-174 06 99", "kanarie.kvittergren@example.se"
failed = False


def say(is_good, what):
    global failed
    failed |= not is_good
    print(("passed" if is_good else "FAILED") + f" clearance: {what}")


def publish(source, output):
    subprocess.run([krisplan, "build", source, "--output", output, "--date", day], check=True, stdout=subprocess.DEVNULL)
    return output / plan.name


def same(a, b, publication):
    return subprocess.run(["diff", "-rq", a / publication, b / publication]).returncode == 0


def text_of(pdf):
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True).stdout.decode()


def binder(published):
    """The text of the binder and the cards, and all that is attached to the binder."""
    pdf = published / "parm" / "parm.pdf"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdfdetach", "-saveall", "-o", folder, pdf], check=True)
        attached = [file.read_text() for file in Path(folder).iterdir()]
    assert attached, "the binder has no data attached"
    cards = sorted((published / "atgardskort").glob("*.pdf"))
    assert cards, "there are no cards"
    return "\n".join([text_of(pdf), *map(text_of, cards), *attached])


def alarm_list(source):
    """The list of the alarm, which only the binder shows."""
    file = source / "telefonlistor" / "larmlista.md"
    text = file.read_text()
    assert "synlighet: pärm" in text
    return file, text


with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)
    shutil.copytree(plan.parent, folder / "content")
    source = folder / "content" / plan.name
    untouched = publish(source, folder / "untouched")

    file, text = alarm_list(source)
    changed = re.sub(r"\| Exempel Ekström \| [^|]+ \|", f"| {NAME} | {NUMBER} |", text).replace("exempel.ekstrom@example.se", MAIL)
    assert changed != text, "the list has no such person to change"
    file.write_text(changed)
    other = publish(source, folder / "changed")
    for publication in ["webb", "intranat", "beslutshandling", "atgardskort/affisch.pdf"]:
        say(same(untouched, other, publication), f"names and numbers of the binder leave {publication} as it is")
    said = binder(other)
    say(all(value in said for value in [NAME, NUMBER, MAIL]), "the binder shows what was changed")
    say(not any(value in binder(untouched) for value in [NAME, NUMBER, MAIL]), "the canary was nowhere before")

    lines = text.splitlines()
    head = next(number for number, line in enumerate(lines) if line.startswith("| Id |"))
    columns = [cell.strip() for cell in lines[head].strip("|").split("|")]
    values = {"Id": "kanarie", "Roll": "[](roll:tib)", "Namn": NAME, "Mobil": NUMBER, "E-post": MAIL, "Kontrollerad": day}
    more = {head: " Synlighet |", head + 1: "---|"}
    lines = [line + more.get(number, " |") if line.startswith("|") else line for number, line in enumerate(lines)]
    lines.insert(head + 2, "| " + " | ".join(values.get(column, "") for column in columns) + " | begränsad |")
    file.write_text("\n".join(lines) + "\n")
    other = publish(source, folder / "narrow")
    for publication in ["webb", "intranat", "parm", "atgardskort", "beslutshandling"]:
        say(same(untouched, other, publication), f"a person for a narrower circle leaves {publication} as it is")
    said = binder(other)
    say(not any(value in said for value in [NAME, NUMBER, MAIL]), "the PDFs' text and attachments do not name that person")

    # A list that the public may not even know of: the council's document is the same with it and without it.
    hidden = source / "telefonlistor" / "narmast.md"
    hidden.write_text(
        f"---\ntyp: telefonlista\nid: narmast\ntitel: Kvittergrens vaktlista\nsynlighet: begränsad\nansvarig: samordnare\nkontrollerad: {day}\nintervall: 1 år\n---\n"
        f"| Funktion | Namn | Mobil | Kontrollerad |\n|---|---|---|---|\n| Vakt | Exempel Kvast | 070-174 06 98 | {day} |\n"
    )
    more = publish(source, folder / "more")
    say(same(other, more, "beslutshandling"), "a list more for a narrower circle leaves beslutshandling as it is")

sys.exit(failed)

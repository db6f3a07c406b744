"""Nothing above an edition's clearance reaches it: hidden values of a plan are changed, and not a byte of the edition may move.

    verify_clearance.py KRISPLAN PLAN DAY

Two copies of the plan are changed and published beside the plan itself:

* names, numbers and e-mail that only the binder may show: the web site, the intranet and the council's document stay the same, byte for byte
  also in Word, and the binder's text has the new ones;
* a person for a narrower circle than the binder's readers: all publications stay the same, and her name and number are nowhere in the text of
  the PDFs, nor in what is attached to them.

And a copy for each of many seeds (200, or as many as VARIANTS says), in which all that only the binder may show is replaced by chance: values, counts,
order, names of files, hidden chapters and roles, a file of contacts. The public site, the fragments, the public extracts and, for every tenth, the
council's document with its PDF and Word stay the same, byte for byte, and so does what is said of them.

Prints a line per check, and exits with 1 when one failed.
"""

import os
import random
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


PUBLIC = ("webb", "fragment", "utdrag/publik")
# Typesetting takes longest, so only some of the variants are set.
PUBLIC_WITH_PAPER = (*PUBLIC, "beslutshandling")
LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"


def word(chance):
    return "".join(chance.choice(LETTERS) for _ in range(chance.randint(5, 14)))


def vary_list(text, chance, numbers):
    """The rows of a list that only the binder shows: other values, some more, in another order."""
    lines = text.splitlines()
    head = next(number for number, line in enumerate(lines) if line.startswith("|"))
    columns = [cell.strip() for cell in lines[head].strip().strip("|").split("|")]
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines[head + 2 :] if line.startswith("|")]
    # What other texts point at must stay there.
    rows += [[""] * len(columns) for _ in range(chance.randint(0, 3))]
    chance.shuffle(rows)
    for number, row in enumerate(rows):
        for place, column in enumerate(columns):
            if column == "Id" and not row[place]:
                row[place] = f"dold-{number}-{chance.randint(0, 10**6)}"
            elif column == "Roll" and not row[place]:
                row[place] = "[](roll:tib)"
            elif column == "Funktion" and "Roll" not in columns:
                row[place] = word(chance)
            elif column == "Namn":
                row[place] = f"{word(chance).capitalize()} {word(chance).capitalize()}"
            elif column in ("Mobil", "Arbete", "Jour", "Telefon"):
                row[place] = next(numbers) if chance.random() < 0.9 else ""
            elif column == "E-post":
                row[place] = f"{number}.{chance.randint(0, 10**6)}@example.se"
            elif column == "Anmärkning":
                row[place] = word(chance)
    return "\n".join(lines[: head + 2] + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def spare_numbers(chance):
    """Numbers that nobody has, in an order of their own; they begin again when all are used."""
    numbers = [f"070-174 06 {number:02}" for number in range(5, 100)] + [f"08-465 004 {number:02}" for number in range(100)]
    while True:
        chance.shuffle(numbers)
        yield from numbers


def variant(source, seed):
    """Changes a copy of the plan, and returns what the command is told besides."""
    chance = random.Random(seed)
    numbers = spare_numbers(chance)
    for file in sorted((source / "telefonlistor").glob("*.md")):
        text = file.read_text()
        if "synlighet: pärm" in text and "| Vecka |" not in text and "typ: telefonlista" in text:
            file.write_text(vary_list(text, chance, numbers))
            file.rename(file.with_name(f"{word(chance)}.md"))
    for number in range(chance.randint(0, 3)):
        (source / "kapitel" / f"{word(chance)}.md").write_text(
            f"---\ntyp: kapitel\nid: dolt-{number}\ntitel: {word(chance)}\nnummer: {chance.randint(1, 30)}\nsynlighet: pärm\n---\n{word(chance)} {word(chance)}.\n")
    for number in range(chance.randint(0, 2)):
        (source / "roller" / f"{word(chance)}.md").write_text(
            f"---\ntyp: roll\nid: dold-{number}\ntitel: {word(chance)}\nsynlighet: begränsad\nantal: {chance.randint(1, 9)}\n---\n{word(chance)}.\n")
    (source / "vilande.md").write_text(
        f"---\ntyp: vilande-sida\nid: vilar\ntitel: {word(chance)}\nbudskap: {word(chance)}\n---\n{word(chance)}.\n")
    if chance.random() < 0.5:
        return []
    contacts = source.parent / f"{word(chance)}.csv"
    rows = "".join(f"larmlista;{word(chance)};{word(chance)};{next(numbers)}\n" for _ in range(chance.randint(1, 5)))
    contacts.write_text("Lista;Funktion;Namn;Mobil\n" + rows)
    return ["--contacts", contacts]


def tell(source, output, more, publications):
    """Publishes what is public, and returns what is said of it: of each publication its line."""
    chosen = [part for name in publications for part in ("--publication", name)]
    told = subprocess.run([krisplan, "build", source, "--output", output, "--date", day, *chosen, *more], capture_output=True, text=True)
    lines = told.stdout.splitlines() + told.stderr.splitlines()
    said = [line for line in lines if re.match(r"  (webb|fragment|utdrag|beslutshandling)", line)]
    return told.returncode, said


def vary(folder, untouched):
    count, moved, unread = int(os.environ.get("VARIANTS", "200")), [], []
    kept = {PUBLIC: folder / "public", PUBLIC_WITH_PAPER: folder / "public-with-paper"}
    expected = {publications: tell(folder / "content" / plan.name, output, [], publications) for publications, output in kept.items()}
    for seed in range(count):
        place = folder / f"variant-{seed}"
        shutil.copytree(plan.parent / plan.name, place / "content" / plan.name)
        shutil.copytree(plan.parent / "gemensamt", place / "content" / "gemensamt")
        more = variant(place / "content" / plan.name, seed)
        publications = PUBLIC_WITH_PAPER if seed % 10 == 0 else PUBLIC
        said = tell(place / "content" / plan.name, place / "out", more, publications)
        if said[0] != 0:
            unread.append(seed)
        elif said != expected[publications] or not all(
            same(kept[publications] / plan.name, place / "out" / plan.name, name) for name in publications
        ):
            moved.append(seed)
        shutil.rmtree(place)
    say(not moved, f"{count} variants of what is hidden leave what is public as it is" + (f", but not seeds {moved[:10]}" if moved else ""))
    say(not unread, "every variant can be published" + (f", but not seeds {unread[:10]}" if unread else ""))


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

    file.write_text(text)
    vary(folder, untouched)

sys.exit(failed)

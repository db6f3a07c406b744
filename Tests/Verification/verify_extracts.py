"""Reads the extracts of published plans with other programs' parsers, and compares what they understand with the plan's data.

    verify_extracts.py FOLDER...

In every folder `utdrag/<audience>`: the data against its schema (jsonschema), the contacts (vobject), the calendars (icalendar), the groups to call
(csv) and the workbook (openpyxl) against the data. One line per check, and exit code 1 when one failed.
"""

import csv
import json
import sys
from datetime import date, timedelta
from pathlib import Path

import icalendar
import jsonschema
import openpyxl
import vobject

failed = False


def say(faults, what):
    global failed
    failed |= bool(faults)
    print(("FAILED" if faults else "passed") + f" extracts {what}")
    for fault in faults[:10]:
        print(f"    {fault}")


def dialled(number):
    """As a telephone dials it, worked out again: 070-174 06 05 becomes +46701740605."""
    digits = "".join(letter for letter in number if letter.isdigit() or letter == "+")
    return "+46" + digits[1:] if digits.startswith("0") else digits


def contacts(data):
    return [entry for list_ in data.get("telefonlistor", []) for entry in list_.get("poster", [])]


def check_data(folder, data):
    schema = json.loads((folder / "plan.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema)
    jsonschema.Draft7Validator.check_schema(schema)
    say([f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in validator.iter_errors(data)], f"{folder}/plan.json")


def said(entry):
    """What a card must say of an entry: who answers, and by what numbers and address."""
    numbers = frozenset(dialled(n["nummer"]) for n in entry.get("nummer", []) if n["slag"] != "Rakel")
    return entry.get("Namn"), numbers, entry.get("E-post")


def check_cards(folder, data):
    by_list = {list_["id"]: list_ for list_ in data.get("telefonlistor", [])}
    read = {}
    for version in ["4.0", "3.0"]:
        for path in sorted((folder / f"vcard-{version}").rglob("*.vcf")):
            cards = list(vobject.readComponents(path.read_text(encoding="utf-8")))
            faults = [f"version {card.version.value}" for card in cards if card.version.value != version]
            understood = []
            for card in cards:
                numbers = frozenset(tel.value.removeprefix("tel:") for tel in card.contents.get("tel", []))
                mail = card.email.value if "email" in card.contents else None
                names = card.n.value
                name = f"{names.given} {names.family}".strip() if "title" in card.contents else None
                if name is not None and name != card.fn.value:
                    faults.append(f"{card.fn.value} is taken apart as {name}")
                understood.append((name, numbers, mail))
            read.setdefault(path.relative_to(folder / f"vcard-{version}"), []).append(understood)
            if path.parent.name == "listor" and path.stem in by_list:
                wanted = [said(entry) for entry in by_list[path.stem].get("poster", [])]
                wanted = [entry for entry in wanted if entry[1] or entry[2]]
                faults += [f"lacks {entry}" for entry in wanted if entry not in understood]
                faults += [f"has {entry}" for entry in understood if entry not in wanted and (entry[1] or entry[2])]
            say(faults, path)
    say([str(path) for path, versions in read.items() if len(versions) != 2 or versions[0] != versions[1]], f"{folder}: both versions agree")


def check_calendars(folder, data):
    for path in sorted((folder / "kalender").glob("*.ics")):
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        events = list(calendar.walk("VEVENT"))
        faults = [f"{event['UID']} ends before it begins" for event in events if event.decoded("DTEND") <= event.decoded("DTSTART")]
        ids = [str(event["UID"]) for event in events]
        faults += ["an id occurs twice"] if len(set(ids)) != len(ids) else []
        if path.stem == "plan":
            days = {str(event["UID"]).removeprefix(data["id"] + "-"): event.decoded("DTSTART") for event in events}
            if "aktualiseras" in data and days.get("plan") != date.fromisoformat(data["aktualiseras"]):
                faults.append("the day of the revision is not the plan's")
            for exercise in data.get("övningar", []):
                if "när" in exercise:
                    day = date.fromisoformat(exercise["när"] if len(exercise["när"]) == 10 else exercise["när"] + "-01")
                    if days.get("ovning-" + exercise["id"]) != day:
                        faults.append(f"{exercise['titel']} is not on {day}")
            for list_ in data.get("telefonlistor", []):
                if "intervall" in list_ and list_.get("poster") and "lista-" + list_["id"] not in days:
                    faults.append(f"{list_['titel']} is never verified")
        else:
            starts = sorted(event.decoded("DTSTART") for event in events)
            faults += [f"nobody has the week of {a + timedelta(7)}" for a, b in zip(starts, starts[1:]) if b - a > timedelta(7)]
            names = {turn["Namn"] for rota in data.get("rotor", []) for turn in rota["turer"] if "Namn" in turn}
            names |= {entry["Namn"] for entry in contacts(data) if "Namn" in entry} | {entry.get("Funktion", "") for entry in contacts(data)}
            faults += [f"{event['SUMMARY']} names nobody" for event in events if not any(n and n in event["SUMMARY"] for n in names)]
        say(faults, path)


def check_groups(folder, data):
    known = {dialled(n["nummer"]): entry for entry in contacts(data) for n in entry.get("nummer", []) if n["slag"] != "Rakel"}
    roles = {"roll:" + role["id"]: role["titel"] for role in data.get("roller", [])}
    for path in sorted((folder / "sms").glob("*.csv")):
        content = path.read_bytes()
        faults = [] if content.startswith(b"\xef\xbb\xbf") else ["has no byte order mark"]
        rows = list(csv.DictReader(content.decode("utf-8-sig").splitlines(), delimiter=";"))
        for row in rows:
            entry = known.get(row["Mobilnummer"])
            if entry is None:
                faults.append(f"{row['Mobilnummer']} is nobody's")
            elif row["Namn"] != entry.get("Namn", row["Roll"]) or roles.get(entry.get("Roll")) != row["Roll"]:
                faults.append(f"{row['Namn']}, {row['Roll']} is not who has {row['Mobilnummer']}")
        numbers = [row["Mobilnummer"] for row in rows]
        faults += ["a number occurs twice"] if len(set(numbers)) != len(numbers) else []
        faults += [] if rows else ["calls nobody"]
        say(faults, path)


def check_workbook(folder, data):
    path = folder / "telefonlistor.xlsx"
    if not path.exists():
        return
    workbook = openpyxl.load_workbook(path, read_only=True)
    lists = [list_ for list_ in data.get("telefonlistor", []) if list_.get("poster")]
    faults = [] if len(workbook.sheetnames) == len(lists) else [f"{len(workbook.sheetnames)} sheets for {len(lists)} lists"]
    for sheet, list_ in zip(workbook.worksheets, lists):
        rows = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(min_row=2, values_only=True)]
        if len(rows) != len(list_["poster"]):
            faults.append(f"{sheet.title}: {len(rows)} rows for {len(list_['poster'])} entries")
        for row, entry in zip(rows, list_["poster"]):
            line = " ".join(row)
            wanted = [entry.get("Namn", ""), entry.get("E-post", "")] + [n["nummer"] for n in entry.get("nummer", [])]
            faults += [f"{sheet.title}: {value} is missing" for value in wanted if value not in line]
    say(faults, path)


def main(folders):
    found = sorted(path.parent for folder in folders for path in Path(folder).glob("**/utdrag/*/plan.json"))
    for folder in found:
        data = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
        check_data(folder, data)
        check_cards(folder, data)
        check_calendars(folder, data)
        check_groups(folder, data)
        check_workbook(folder, data)
    return 1 if failed or not found else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: verify_extracts.py FOLDER...")
    sys.exit(main(sys.argv[1:]))

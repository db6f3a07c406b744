"""Writes a large and sound plan, for measuring.

    large_plan.py N NEW-FOLDER [COMMON-FOLDER]

N roles, N mandates and 10 N contacts, in N / 4 areas: each has a chief, a deputy, an officer and support persons; a group that the chief convenes; four
mandates; three cards; a chapter; and four rows of the alarm chain, which spreads from chief to chief. The people are obviously invented, and their numbers
are those set aside for fiction: a hundred mobile numbers for the first hundred persons, and switchboards, which may be shared, for the rest.
COMMON-FOLDER holds the laws and terms; it is copied to beside the plan.
"""

import itertools
import shutil
import sys
from pathlib import Path

# How many chiefs each chief calls.
BRANCHES = 8
# The rows of a table: it may hold 2,000 at the most, and a file 20,000 cells.
ROWS = 1500
FIRST_NAMES = ("Exempel", "Prov", "Test", "Mall", "Fiktiv", "Övning", "Demo", "Utkast", "Låtsas", "Påhitt")
# Surnames of two parts, as most Swedish ones are.
SURNAME_BEGINNINGS = (
    "Al", "Asp", "Berg", "Björk", "Blom", "Bo", "Dal", "Ek", "Eld", "Eng", "Fager", "Fjäll", "Fors", "Gran", "Grön", "Hav", "Hed", "Hög", "Is",
    "Käll", "Lind", "Ljung", "Lund", "Löv", "Mar", "Moss", "Nor", "Ny", "Oker", "Palm", "Ring", "Rosen", "Ros", "Ryd", "Sand", "Sjö", "Skog",
    "Sol", "Sten", "Ström", "Sund", "Söder", "Tall", "Tor", "Ul", "Vall", "Vester", "Vin", "Åker", "Ång", "Älv", "Öster", "Ö",
)  # fmt: skip
SURNAME_ENDINGS = (
    "backa", "berg", "blad", "bom", "borg", "bro", "by", "dahl", "ek", "fält", "feldt", "fors", "gren", "gård", "hage", "hem", "hjelm", "holm",
    "hult", "klint", "kvist", "land", "lid", "lund", "löf", "mark", "mo", "ner", "näs", "qvist", "rot", "roth", "rud", "sand", "sjö",
    "skär", "stedt", "stig", "strand", "ström", "sund", "thorp", "torp", "vall", "vik", "wall", "ås", "äng", "ö",
)  # fmt: skip
# The ranges that Post- och telestyrelsen keeps for books and films.
MOBILES = [f"070-174 {n // 100:02} {n % 100:02}" for n in range(605, 700)]
SWITCHBOARDS = (
    [f"08-465 {n // 100:03} {n % 100:02}" for n in range(400, 500)]
    + [f"031-390 {n // 100:02} {n % 100:02}" for n in range(600, 700)]
    + [f"040-628 {n // 100:02} {n % 100:02}" for n in range(400, 500)]
)
DATES = [f"2026-10-{day:02}" for day in range(1, 29)]

PLAN = """\
---
typ: plan
id: stor
titel: Stor plan
kommun: Exempel kommun
version: 1.0
status: förslag
gäller-från: 2027-02-01
aktualiseras: 2027-10-01
ansvarig: chef-0
{common}versioner:
  - version: 1.0
    datum: 2026-11-16
    ändring: Förslag till plan.
---
En påhittad plan, skriven av ett program för att mäta hur lång tid granskningen tar.
"""

ROLES = """\
---
typ: roll
id: chef-{n}
titel: Chef för område {n}
organisation: forvaltning
ersättare: [vikarie-{n}]
nås: dygnet runt
{above}---
Leder krisstödet i området tillsammans med [](roll:handlaggare-{n}).

## Under
- Beslutar om [](grupp:grupp-{n}) ska samlas.
- Följer hur [stödpersonerna](roll:stodperson-{n}) mår.
---
typ: roll
id: vikarie-{n}
titel: Ställföreträdande chef för område {n}
organisation: forvaltning
ersättare: [chef-{n}]
nås: dygnet runt
rapporterar-till: chef-{n}
---
---
typ: roll
id: handlaggare-{n}
titel: Handläggare i område {n}
organisation: forvaltning
ersättare: [vikarie-{n}]
nås: dygnet runt
rapporterar-till: chef-{n}
---
---
typ: roll
id: stodperson-{n}
titel: Stödperson i område {n}
slag: frivillig
organisation: forvaltning
antal: {supporters}
nås: vid behov
rapporterar-till: handlaggare-{n}
---
Lyssnar, ger trygghet och hänvisar vidare.
---
typ: grupp
id: grupp-{n}
titel: Krisgrupp för område {n}
ledamöter:
  - roll: chef-{n}
    ersättare: [vikarie-{n}]
  - roll: handlaggare-{n}
    ersättare: [vikarie-{n}]
  - stodperson-{n}
sammankallande: chef-{n}
ledare: chef-{n}
beslutför: 2
sammankallas-av: samla-{n}
avslutas-av: avsluta-{n}
---
"""

# The beginning of each mandate, and the end of those that are delegated.
MANDATES = """\
---
typ: mandat
id: samla-{n}
beslut: Samla krisgruppen i område {n}
slag: verkställighet
verkan: startar
gäller: grupp:grupp-{n}
innehavare:
  - chef-{n}
  - roll: vikarie-{n}
    om-onåbar: chef-{n}
meddela: [handlaggare-{n}]
grund: [kapitel:omrade-{n}]
avslutas-av: avsluta-{n}
---
Chefen bedömer händelsen och beslutar om gruppen ska samlas.
---
typ: mandat
id: avsluta-{n}
beslut: Avsluta krisgruppen i område {n}
slag: verkställighet
verkan: avslutar
gäller: grupp:grupp-{n}
innehavare:
  - chef-{n}
  - roll: vikarie-{n}
    om-onåbar: chef-{n}
samråd: [handlaggare-{n}]
meddela: [grupp:grupp-{n}]
grund: [kapitel:omrade-{n}]
---
---
typ: mandat
id: kalla-in-{n}
beslut: Kalla in stödpersoner i område {n}
slag: verkställighet
nivåer: [2, 3]
innehavare:
  - handlaggare-{n}
  - roll: vikarie-{n}
    om-onåbar: handlaggare-{n}
meddela: [chef-{n}]
grund: [kapitel:omrade-{n}]
---
---
typ: mandat
id: inkop-{n}
beslut: Köpa mat och transporter i område {n}
slag: delegation
nivåer: [1, 2, 3]
innehavare:
  - handlaggare-{n}
  - roll: vikarie-{n}
    om-onåbar: handlaggare-{n}
gräns: 50 000 kr
meddela: [chef-{n}]
grund: [kapitel:omrade-{n}]
delegerat-av:
  organ: Nämnden
  datum: 2026-01-28
  paragraf: § 12
---
"""

CARDS = """\
---
typ: checklista
id: chef-vid-larm-{n}
titel: Chefen i område {n} vid larm
roll: chef-{n}
nivåer: [1, 2, 3]
kort: A5
rapporterar-till: {above}
---
## Vid larm
- [ ] Skriv tid och namn på den som ringer
- [ ] [Samla gruppen](mandat:samla-{n}) om fler än tre behöver stöd
- [ ] Ring [handläggaren](roll:handlaggare-{n}) inom 15 min

## Avslut
- [ ] [Avsluta gruppen](mandat:avsluta-{n}) när ingen längre söker stöd
---
typ: checklista
id: handlaggare-vid-larm-{n}
titel: Handläggaren i område {n} vid larm
roll: handlaggare-{n}
nivåer: [1, 2, 3]
kort: A6
rapporterar-till: chef-{n}
---
## Vid larm
- [ ] [Kalla in stödpersoner](mandat:kalla-in-{n}) på nivå 2 och 3
- [ ] [Köp mat](mandat:inkop-{n}) till dem som väntar
- [ ] Ring [chefen](roll:chef-{n}) varje timme

## Avslut
- [ ] Tacka alla som hjälpte till
---
typ: checklista
id: stodperson-under-{n}
titel: Stödpersonen i område {n}
roll: stodperson-{n}
kort: A6
rapporterar-till: handlaggare-{n}
---
## Under
- [ ] Presentera dig och lyssna
- [ ] Ring [handläggaren](roll:handlaggare-{n}) om någon behöver vård
"""

CHAPTER = """\
---
typ: kapitel
id: omrade-{n}
titel: Område {n}
nummer: {number}
---
[](roll:chef-{n}) leder krisstödet i området. När många behöver stöd samlas [](grupp:grupp-{n}), och då gäller
[mandatet att samla gruppen](mandat:samla-{n}) tills det avslutas.

## Så går det till

[](roll:handlaggare-{n}) kallar in [stödpersonerna](roll:stodperson-{n}), som arbetar två och två. De lyssnar, ger
trygghet och hänvisar vidare. De behandlar inte.

- Alla som deltar skriver i loggboken.
- Den som behöver gå tidigare får göra det.
"""

LEVEL = """\
---
typ: händelsenivå
nummer: {number}
titel: {title}
symbol: {symbol}
leds-av: chef-0
aktiverar: [{groups}]
larmad-inom: 3 timmar
---
## Kriterier
- {criterion}

"""


def people():
    """Persons without end in practice: a first name each, then two."""
    surnames = [begin + end for begin in SURNAME_BEGINNINGS for end in SURNAME_ENDINGS if end[0] != begin[-1]]
    single = (f"{first} {surname}" for surname in surnames for first in FIRST_NAMES)
    double = (f"{first}-{second} {surname}" for surname in surnames for first, second in itertools.permutations(FIRST_NAMES, 2))
    return enumerate(itertools.chain(single, double))


def contact_list(number, rows):
    head = f"---\ntyp: telefonlista\nid: lista-{number}\ntitel: Lista {number}\nansvarig: chef-0\nkontrollerad: 2026-10-01\nintervall: 6 månader\n---\n"
    table = "| Id | Roll | Namn | Mobil | Växel | E-post | Kontrollerad |\n|---|---|---|---|---|---|---|\n"
    return head + table + "".join(rows)


def contact(role, person):
    number, name = person
    mobile = MOBILES[number] if number < len(MOBILES) else ""
    switchboard = SWITCHBOARDS[number % len(SWITCHBOARDS)]
    return (
        f"| post-{number} | [](roll:{role}) | {name} | {mobile} | {switchboard} | post-{number}@example.se | {DATES[number % len(DATES)]} |\n"
    )


def calls(areas):
    """The rows of the alarm chains: each chief calls the own group and the chiefs below, and so does the deputy in the chief's place."""

    def row(caller, called, instead):
        return f"| {caller} | {called} | Telefon | 10 min | 1, 2, 3 | dygnet runt | {instead} |\n"

    rows = [row("112", "[](roll:chef-0)", "[](roll:vikarie-0)")]
    for n in range(areas):
        for caller in (f"[](roll:chef-{n})", f"[](roll:vikarie-{n})"):
            rows.append(row(caller, f"[](grupp:grupp-{n})", f"[](roll:handlaggare-{n})"))
            for below in range(BRANCHES * n + 1, min(BRANCHES * (n + 1) + 1, areas)):
                rows.append(row(caller, f"[](roll:chef-{below})", f"[](roll:vikarie-{below})"))
    return rows


def alarm_chain(number, rows):
    head = f"---\ntyp: larmkedja\nid: larmkedja-{number}\ntitel: Larmkedja {number}\ningångar: [112]\n---\n"
    table = "| Från | Till | Sätt | Inom | Nivåer | Tid | Inget svar |\n|---|---|---|---|---|---|---|\n"
    return head + table + "".join(rows)


def parts(rows):
    """The rows in tables that are not too long, each with its number."""
    return enumerate((rows[start : start + ROWS] for start in range(0, len(rows), ROWS)), start=1)


def main(size, folder, common=None):
    folder = Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    areas = size // 4
    contacts = 10 * size
    supporters = contacts // areas - 3
    if common:
        shutil.copytree(common, folder.parent / Path(common).name, dirs_exist_ok=True)

    def write(path, text):
        path = folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    write("plan.md", PLAN.format(common=f"gemensamt: {Path(common).name}\n" if common else ""))
    write("organisationer/forvaltning.md", "---\ntyp: organisation\nid: forvaltning\ntitel: Förvaltningen\nslag: förvaltning\n---\n")
    for n in range(areas):
        superior = "" if n == 0 else f"chef-{(n - 1) // BRANCHES}"
        above = f"rapporterar-till: {superior}\n" if superior else ""
        write(f"roller/omrade-{n}.md", ROLES.format(n=n, above=above, supporters=supporters))
        write(f"mandat/omrade-{n}.md", MANDATES.format(n=n))
        write(f"checklistor/omrade-{n}.md", CARDS.format(n=n, above=superior or "handlaggare-0"))
        write(f"kapitel/omrade-{n}.md", CHAPTER.format(n=n, number=n + 1))
    levels = (
        (1, "Lokal händelse", "cirkel", 1, "Färre än tio personer behöver stöd."),
        (2, "Allvarlig händelse", "triangel", max(1, areas // 2), "Färre än hundra personer behöver stöd."),
        (3, "Extraordinär händelse", "kvadrat", areas, "Minst hundra personer behöver stöd."),
    )
    write(
        "nivåer/nivåer.md",
        "".join(
            LEVEL.format(number=number, title=title, symbol=symbol, criterion=criterion, groups=", ".join(f"grupp-{n}" for n in range(reach)))
            for number, title, symbol, reach, criterion in levels
        ),
    )
    for number, rows in parts(calls(areas)):
        write(f"larmkedjor/larmkedja-{number}.md", alarm_chain(number, rows))
    person = people()
    leaders = [contact(f"{role}-{n}", next(person)) for n in range(areas) for role in ("chef", "vikarie", "handlaggare")]
    support = [contact(f"stodperson-{n}", next(person)) for n in range(areas) for _ in range(supporters)]
    for number, rows in parts(leaders + support):
        write(f"telefonlistor/lista-{number}.md", contact_list(number, rows))


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit("usage: large_plan.py N NEW-FOLDER [COMMON-FOLDER]")
    main(int(sys.argv[1]), *sys.argv[2:])

"""Uses the sites as staff would at night, in Chromium: from the disk, from a server, and when the server is gone.

    verify_tools.py FOLDER

FOLDER holds the published sample plan (norrtalje) with its intranet and its public site. One line per check, and under a failure what was
found. Exit code 1 when any check fails.
"""

import contextlib
import csv
import functools
import http.server
import io
import json
import os
import re
import shutil
import sys
import tempfile
import threading
import traceback
from importlib.util import find_spec
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
AXE = (Path(find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']}).then(result =>
    result.violations.map(found => found.id + ': ' + found.help + ' at ' + found.nodes.map(node => node.target.join(' ')).join(', ')))"""
SIDEWAYS = """() => document.scrollingElement.scrollWidth > document.documentElement.clientWidth
    ? [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 80))
    : []"""
FIRST_PAGE, CARD_PAGE, SCRIPTS = 100_000, 60_000, 40_000
CARD = "kort/tib-vid-larm"
checks = []
expect.set_options(timeout=20000)


def check(function):
    checks.append(function)
    return function


class Site:
    """A folder on a server that can be stopped, be slow about one file, and answer with other bytes."""

    def __init__(self, folder):
        self.folder, self.changed, self.server = folder, {}, None

    def start(self, port=0):
        site = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def do_GET(self):
                body = site.changed.get(self.path.lstrip("/"))
                if body is None:
                    return super().do_GET()
                self.send_response(200)
                self.send_header("Content-Type", self.guess_type(self.path))
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), functools.partial(Handler, directory=self.folder))
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def address(self, path):
        return f"http://localhost:{self.port}/{path}.html"


class Work:
    """What a check needs: the browser, the sites, and tabs that note what they must not do."""

    def __init__(self, browser, folder):
        self.browser, self.intranet, self.web = browser, folder / "intranat", folder / "webb"
        self.contexts, self.noticed = [], []

    def tab(self, width=1280, height=900, **options):
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, locale="sv-SE", timezone_id="Europe/Stockholm", reduced_motion="reduce", accept_downloads=True, **options)
        self.contexts.append(context)
        tab = context.new_page()
        self.watch(tab)
        return tab

    def watch(self, tab):
        tab.on("pageerror", lambda error: self.noticed.append(f"script error: {error}"))
        tab.on("console", lambda said: self.noticed.append(f"console: {said.text}") if "Content Security Policy" in said.text and not asked_by_axe(said.text) else None)
        tab.on("request", lambda request: self.noticed.append(f"asks another host: {request.url}") if not own(request.url) else None)

    def disk(self, path, site=None):
        return ((site or self.intranet) / f"{path}.html").as_uri()

    def close(self):
        for context in self.contexts:
            context.close()


def asked_by_axe(text):
    """axe asks for the style sheets by script, which the pages' own policy rightly stops."""
    return text.startswith("Connecting to") and ".css" in text


def own(url):
    return re.match(r"(file|data|blob|about):|http://localhost:", url) is not None


@contextlib.contextmanager
def served(folder):
    site = Site(folder)
    site.start()
    try:
        yield site
    finally:
        site.stop()


def downloaded(tab, press):
    with tab.expect_download() as download:
        press()
    return Path(download.value.path()).read_bytes(), download.value.suggested_filename


def assess_and_tick(tab, address):
    """From the start page to an exported log."""
    tab.goto(address("index"))
    tab.get_by_text("Bedöm nivån").click()
    tab.get_by_label("Färre än 20 personer behöver krisstöd.").check()
    expect(tab.locator(".verdict")).to_have_text("Gäller: Nivå 1: Lokal händelse.")
    tab.get_by_label("Mellan 20 och 100 personer behöver krisstöd.").check()
    expect(tab.locator(".verdict")).to_have_text("Gäller: Nivå 2: Allvarlig händelse.")
    assert tab.locator(".rings li").count() > 2, "no calls to make"
    tab.get_by_role("button", name="Skriv bedömningen i loggen").click()
    tab.locator(".outcome .large a").first.click()
    expect(tab).to_have_url(re.compile(re.escape(CARD)))
    tab.get_by_label("Dina initialer").fill("åb")
    tab.get_by_label("Dina initialer").press("Tab")
    boxes = tab.locator(".steps input[type=checkbox]")
    boxes.nth(0).check()
    expect(tab.locator(".work [role=status]")).to_contain_text(re.compile(r"Steg 1 klart \d\d:\d\d. 1 av \d+ steg klara"))
    tab.get_by_label("Dina initialer").fill("CD")
    tab.get_by_label("Dina initialer").press("Tab")
    boxes.nth(1).check()
    boxes.nth(2).check()
    boxes.nth(2).uncheck()
    tab.get_by_role("button", name="Anteckna vid steg 2", exact=True).click()
    tab.get_by_label("Anteckna vid steg 2", exact=True).last.fill('=HYPERLINK("x"); två "citat"')
    tab.get_by_role("button", name="Spara anteckningen").click()
    tab.reload()
    boxes = tab.locator(".steps input[type=checkbox]")
    expect(boxes.nth(0)).to_be_checked()
    expect(boxes.nth(1)).to_be_checked()
    expect(boxes.nth(2)).not_to_be_checked()
    expect(tab.locator(".stamp").nth(0)).to_have_text(re.compile(r"Klart \d\d:\d\d · åb"))
    expect(tab.locator(".stamp").nth(1)).to_have_text(re.compile(r"Klart \d\d:\d\d · CD"))
    expect(tab.locator(".notes").nth(1)).to_contain_text("citat")
    expect(tab.locator(".count")).to_have_text(re.compile(r"2 av \d+ steg klara"))
    tab.get_by_role("button", name="Logg", exact=True).click()
    text, name = downloaded(tab, tab.get_by_role("button", name="Spara som text").click)
    assert name.endswith(".txt") and "Gäller" not in name, name
    lines = text.decode().splitlines()
    assert any(re.search(r"\d\d:\d\d  .*När larmet kommer: klart: 1\. .* \(åb\)$", line) for line in lines), lines
    assert any("bedömt: Nivå 2: Allvarlig händelse" in line for line in lines), lines
    assert any("ångrat: klart: 3." in line for line in lines), lines
    table, name = downloaded(tab, tab.get_by_role("button", name="Spara som tabell (CSV)").click)
    assert name.endswith(".csv") and table.startswith(b"\xef\xbb\xbf"), name
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[0] == ["Dag", "Tid", "Sida", "Gjort", "Steg eller text", "Vem"] and len(rows) == 7, rows
    assert all(not cell.startswith("=") for row in rows for cell in row), "a cell is a formula"
    assert any('två "citat"' in row[4] for row in rows), rows


@check
def a_night_from_the_disk(work):
    assess_and_tick(work.tab(), work.disk)


@check
def a_night_from_a_server_on_a_phone(work):
    with served(work.intranet) as site:
        assess_and_tick(work.tab(390, 844, has_touch=True, is_mobile=True), site.address)


@check
def undo_new_event_and_wipe(work):
    tab = work.tab()
    tab.goto(work.disk(CARD))
    boxes = tab.locator(".steps input[type=checkbox]")
    expect(tab.get_by_role("button", name="Ångra")).to_be_disabled()
    boxes.nth(0).check()
    boxes.nth(1).check()
    tab.get_by_role("button", name="Ångra").click()
    expect(boxes.nth(1)).not_to_be_checked()
    expect(boxes.nth(0)).to_be_checked()
    tab.goto(work.disk("index"))
    expect(tab.locator(".going")).to_contain_text("(1 klara)")
    tab.locator(".going button").click()
    tab.get_by_role("button", name="Ny händelse").click()
    tab.get_by_role("button", name="Nej").click()
    expect(tab.locator(".question")).to_be_empty()
    tab.get_by_role("button", name="Ny händelse").click()
    tab.get_by_role("button", name="Ja").click()
    expect(tab.locator("dialog h3")).to_have_count(2)
    tab.get_by_role("button", name="Avsluta händelsen").click()
    tab.get_by_role("button", name="Ja").click()
    expect(tab.locator("dialog h3").first).to_contain_text("avslutad")
    tab.goto(work.disk(CARD))
    expect(tab.locator(".steps input[type=checkbox]").nth(0)).not_to_be_checked()
    tab.get_by_role("button", name="Logg", exact=True).click()
    tab.get_by_role("button", name="Radera allt").click()
    tab.get_by_role("button", name="Ja").click()
    expect(tab.locator("dialog")).to_contain_text("Inget är gjort ännu.")
    assert tab.evaluate("Object.keys(localStorage).length") == 0, "something is left in the browser"


@check
def a_second_tab_sees_the_ticks(work):
    with served(work.intranet) as site:
        tab = work.tab()
        tab.goto(site.address(CARD))
        other = tab.context.new_page()
        work.watch(other)
        other.goto(site.address(CARD))
        tab.locator(".steps input[type=checkbox]").nth(0).check()
        expect(other.locator(".steps input[type=checkbox]").nth(0)).to_be_checked()


@check
def a_browser_that_cannot_keep_the_log_says_so(work):
    tab = work.tab()
    tab.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    tab.goto(work.disk(CARD))
    tab.locator(".steps input[type=checkbox]").nth(0).check()
    expect(tab.locator(".script-warning")).to_have_text("Webbläsaren kan inte spara loggen. Skriv på papper.")


@check
def forms_keep_their_text(work):
    tab = work.tab()
    tab.goto(work.disk("blankett/lagesbild"))
    areas = tab.locator(".form textarea")
    areas.nth(0).fill("Rad ett\nRad två")
    areas.nth(1).fill("Färjan 😀")
    tab.goto(work.disk("index"))
    tab.goto(work.disk("blankett/lagesbild"))
    expect(tab.locator(".form textarea").nth(0)).to_have_value("Rad ett\nRad två")
    text, _ = downloaded(tab, tab.get_by_role("button", name="Spara som text").click)
    assert "Färjan 😀" in text.decode() and "Rad två" in text.decode(), text.decode()
    # A new event has empty forms.
    tab.goto(work.disk("index"))
    tab.locator(".going button").click()
    tab.get_by_role("button", name="Ny händelse").click()
    tab.get_by_role("button", name="Ja").click()
    tab.goto(work.disk("blankett/lagesbild"))
    expect(tab.locator(".form textarea").nth(0)).to_have_value("")


@check
def who_may_decide(work):
    tab = work.tab()
    tab.goto(work.disk("beslutstabell"))
    tab.get_by_label("Beslut", exact=True).select_option(label="Sammankalla social krisledningsgrupp")
    verdict = tab.locator(".verdict")
    expect(verdict).to_have_text("Får besluta: Social insatschef.")
    tab.get_by_role("checkbox", name="Social insatschef", exact=True).check()
    expect(verdict).to_have_text("Får besluta: Ställföreträdande social insatschef.")
    tab.get_by_role("checkbox", name="Ställföreträdande social insatschef").check()
    expect(verdict).to_have_text("Ingen som får besluta kan nås.")
    expect(tab.locator(".outcome ol li s")).to_have_count(2)
    expect(tab.locator(".ground a")).to_have_attribute("href", "mandat/sammankalla-gruppen.html")
    expect(tab.get_by_label("Nivå", exact=True).locator("option")).to_have_text(["Nivå 2: Allvarlig händelse", "Nivå 3: Extraordinär händelse"])
    tab.get_by_label("Beslut", exact=True).select_option(label="Begära hjälp av en annan kommun eller av regionen")
    assert tab.locator(".verdict").inner_text().startswith("Får besluta:"), tab.locator(".verdict").inner_text()


@check
def whom_the_alarm_reaches(work):
    tab = work.tab()
    tab.goto(work.disk("larmtid"))
    lines = tab.locator(".timeline li")
    expect(lines.filter(has_text=re.compile("Tjänsteperson i beredskap"))).not_to_have_count(0)
    tab.get_by_role("checkbox", name="Tjänsteperson i beredskap").check()
    expect(lines.filter(has_text="Beredskapschef från 112, när Tjänsteperson i beredskap inte svarar")).to_have_count(1)
    expect(tab.locator(".verdict")).to_contain_text("Ingen annan blir utan larm.")
    tab.get_by_role("checkbox", name="Beredskapschef").check()
    expect(tab.locator(".verdict")).to_contain_text("Larmet når aldrig:")
    expect(tab.get_by_role("checkbox", name="Kommundirektör", exact=True)).to_be_disabled()


def results(tab, text):
    # What is found for nothing is hidden, so that an older answer is never taken for this one.
    tab.locator("#search_").fill("")
    expect(tab.locator(".found")).to_be_hidden()
    tab.locator("#search_").fill(text)
    expect(tab.locator(".found")).to_be_visible()
    return [(link.get_attribute("href"), link.locator(".kind").inner_text(), link.locator("strong").inner_text()) for link in tab.locator(".found a").all()]


@check
def search(work):
    tab = work.tab()
    tab.goto(work.disk("kort/tib-vid-larm"))
    first = lambda text: results(tab, text)[0]
    assert first("insatschef") == ("../roll/social-insatschef.html", "Roll", "Social insatschef"), first("insatschef")
    # By another name, by the beginning, the last part and an inner part of a compound, by another ending.
    assert first("TiB")[0] == "../roll/tib.html", first("TiB")
    assert first("ledningsgrupp")[2] == "Social krisledningsgrupp", first("ledningsgrupp")
    assert any(title == "Social krisledningsgrupp" for _, _, title in results(tab, "krisled")), results(tab, "krisled")
    assert any(title == "Lokaler" for _, _, title in results(tab, "lokalerna")), results(tab, "lokalerna")
    # A compound that stands nowhere is found by its parts.
    assert results(tab, "evakueringssamordnare") or results(tab, "krislokal"), "no compound is found by its parts"
    # Letters slipped.
    assert first("insatschfe")[2] == "Social insatschef", first("insatschfe")
    assert any("Händelselogg" in title or "logg" in title.lower() for _, _, title in results(tab, "logbok")), results(tab, "logbok")
    # Without dots, and dots where there should be none: o finds ö.
    assert first("stodperson")[2] == "Stödperson", first("stodperson")
    assert any("Lägesbild" in title for _, _, title in results(tab, "lagesbild")), results(tab, "lagesbild")
    kinds = {kind for text in ["larm", "nivå", "telefon", "krisstöd", "besluta"] for _, kind, _ in results(tab, text)}
    assert {"Åtgärdskort", "Händelsenivå", "Roll"} <= kinds, kinds
    tab.locator("#search_").fill("qxzqxz")
    expect(tab.locator(".found [role=status]")).to_have_text("Inget hittades för ”qxzqxz”.")
    tab.locator("#search_").fill("social insatschef")
    expect(tab.locator(".found a").first).to_contain_text("Social insatschef")
    tab.locator("#search_").press("Escape")
    expect(tab.locator(".found")).to_be_hidden()
    tab.locator("#search_").fill("stödgruppsledare")
    expect(tab.locator(".found a").first).to_be_visible()
    tab.locator("#search_").press("Enter")
    expect(tab.locator("h1")).to_contain_text("Stödgruppsledare")


@check
def å_ä_ö_are_letters_of_their_own(work):
    """Whoever types a means a first, and å or ä last."""
    tab = work.tab()
    tab.goto(work.disk("index"))
    tab.locator("#search_").fill("lan")
    expect(tab.locator(".found a").first).to_be_visible()
    found = results(tab, "lan")
    assert found, "nothing is found"
    exact = [number for number, (_, _, title) in enumerate(found) if "lan" in title.lower()]
    folded = [number for number, (_, _, title) in enumerate(found) if re.search("l[åä]n", title.lower()) and "lan" not in title.lower()]
    assert exact, found
    assert not folded or max(exact) < min(folded), found


@check
def the_public_site_has_its_own_search(work):
    tab = work.tab()
    tab.goto(work.disk("index", work.web))
    assert results(tab, "krisstöd"), "nothing is found"
    assert tab.evaluate("localStorage.length") == 0
    assert sorted(path.name for path in (work.web / "assets").glob("*.js")) == ["search-index.js", "site.js"]


@check
def the_single_file(work):
    """All of it in one file, alone in a folder: one page at a time, found, ticked, asked and kept."""
    with tempfile.TemporaryDirectory() as folder:
        address = Path(shutil.copy(work.intranet / "krisplan.html", folder)).as_uri()
        tab = work.tab(390, 844)
        tab.add_init_script(AXE)
        tab.goto(address)
        shown = tab.locator("article:visible")
        expect(shown).to_have_count(1)
        tab.get_by_text("Bedöm nivån").click()
        tab.get_by_label("Fler än 100 personer behöver krisstöd, eller så går antalet inte att överblicka.").check()
        expect(tab.locator(".verdict:visible")).to_have_text("Gäller: Nivå 3: Extraordinär händelse.")
        tab.locator(".outcome .large a").first.click()
        expect(shown).to_have_attribute("data-page", CARD)
        expect(shown).to_have_count(1)
        tab.locator("article:visible .steps input").first.check()
        tab.reload()
        expect(tab.locator("article:visible .stamp").first).to_have_text(re.compile(r"Klart \d\d:\d\d"))
        assert results(tab, "insatschef")[0] == ("#roll.social-insatschef", "Roll", "Social insatschef"), results(tab, "insatschef")
        tab.locator(".found a").first.click()
        expect(shown).to_have_attribute("data-page", "roll/social-insatschef")
        expect(tab.locator(".found")).to_be_hidden()
        tab.goto(address + "#beslutstabell")
        tab.locator("article:visible").get_by_role("checkbox", name="Tjänsteperson i beredskap").check()
        expect(tab.locator(".verdict:visible")).to_have_text("Får besluta: Beredskapschef.")
        tab.goto(address + "#larmtid")
        expect(tab.locator(".timeline:visible li").first).to_be_visible()
        assert not tab.evaluate(RUN_AXE, TAGS), tab.evaluate(RUN_AXE, TAGS)
        tab.goto(address + "#content_")
        expect(shown).to_have_attribute("data-page", "larmtid")
        tab.goto(address + "#index")
        expect(tab.locator(".going")).to_contain_text("(1 klara)")
        # Without scripts it is one long page.
        plain = work.tab(java_script_enabled=False)
        plain.goto(address)
        assert plain.locator("article:visible").count() == plain.locator("article").count() > 100


@check
def a_card_by_keyboard_alone(work):
    tab = work.tab(1280, 800)
    tab.goto(work.disk(CARD))
    expect(tab.locator(".work")).to_be_visible()

    def focused():
        return tab.evaluate("""() => { const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e)
            return {tag: e.tagName, type: e.type, text: (e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 60),
                seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0,
                covered: (() => { const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2); return at && !e.contains(at) && !at.contains(e) && !e.labels?.[0]?.contains(at) })(),
                size: Math.min(box.width, box.height)} }""")

    def until(wanted, limit=60):
        for _ in range(limit):
            tab.keyboard.press("Tab")
            found = focused()
            assert found["tag"] != "BODY", "the focus went out of the page"
            assert found["seen"], f"the focus is not seen on {found}"
            assert not found["covered"], f"the focus is covered on {found}"
            if wanted(found):
                return found
        raise AssertionError("never reached")

    tab.keyboard.press("Tab")
    assert focused()["text"] == "Hoppa till innehållet", focused()
    tab.keyboard.press("Enter")
    until(lambda found: found["text"] == "" and found["type"] == "text")
    tab.keyboard.type("EF")
    box = until(lambda found: found["type"] == "checkbox")
    assert box["size"] >= 24, box
    tab.keyboard.press("Space")
    expect(tab.locator(".stamp").nth(0)).to_have_text(re.compile("· EF"))
    until(lambda found: found["text"] == "Anteckna vid steg 1")
    tab.keyboard.press("Enter")
    assert focused()["tag"] == "TEXTAREA", focused()
    tab.keyboard.type("Ringde växeln")
    until(lambda found: found["text"] == "Spara anteckningen", 3)
    tab.keyboard.press("Enter")
    assert focused()["text"] == "Anteckna vid steg 1", focused()
    expect(tab.locator(".notes").nth(0)).to_contain_text("EF: Ringde växeln")
    until(lambda found: found["type"] == "checkbox")
    tab.keyboard.press("Space")
    expect(tab.locator(".count")).to_have_text(re.compile("^2 av"))
    for _ in range(40):
        tab.keyboard.press("Shift+Tab")
        if focused()["text"] == "Logg":
            break
    tab.keyboard.press("Enter")
    expect(tab.locator("dialog")).to_be_visible()
    for _ in range(12):
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.closest('dialog') !== null || document.activeElement === document.body"), "the focus left the open dialog"
    tab.keyboard.press("Escape")
    expect(tab.locator("dialog")).to_be_hidden()
    assert focused()["text"] == "Logg", focused()


@check
def without_scripts_everything_is_there(work):
    tab = work.tab(java_script_enabled=False)
    tab.goto(work.disk(CARD))
    assert tab.locator(".steps > li").count() > 5
    assert tab.locator(".work, .search, .tool").count() == 0
    expect(tab.locator(".saved-copy")).to_be_hidden()
    tab.goto(work.disk("index"))
    assert tab.locator(".tile.level").count() == 3
    tab.goto(work.disk("beslutstabell"))
    assert tab.locator("main table tbody tr").count() > 10


@check
def on_paper_only_the_page(work):
    tab = work.tab()
    for path in [CARD, "index", "beslutstabell", "larmtid", "blankett/lagesbild", "roll/tib"]:
        tab.goto(work.disk(path))
        tab.wait_for_timeout(100)
        tab.emulate_media(media="print")
        for tool in tab.locator(".search, .tool, .work, .after button, .going").all():
            assert not tool.is_visible(), f"{path}: {tool} is printed"
        expect(tab.locator("h1")).to_be_visible()
        wide = tab.evaluate("() => { document.documentElement.style.width = '178mm'; return [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 178 / 25.4 * 96 + 4 && e.getClientRects().length && !e.closest('svg')).slice(0, 3).map(e => e.outerHTML.slice(0, 90)) }")
        assert not wide, f"{path}: wider than A4: {wide}"
        tab.emulate_media(media="screen")


# Each place that scripts change, and how it is brought there.
def open_assessment(tab):
    tab.get_by_text("Bedöm nivån").click()
    tab.get_by_label("Mellan 20 och 100 personer behöver krisstöd.").check()


def open_search(tab):
    results(tab, "insatschef")


def half_ticked(tab):
    tab.locator(".steps input[type=checkbox]").nth(0).check()
    tab.locator(".steps input[type=checkbox]").nth(1).check()
    tab.get_by_role("button", name="Anteckna vid steg 1", exact=True).click()
    tab.get_by_label("Anteckna vid steg 1", exact=True).last.fill("text")
    tab.get_by_role("button", name="Spara anteckningen").click()
    tab.get_by_role("button", name="Anteckna vid steg 3", exact=True).click()


def open_log(tab):
    half_ticked(tab)
    tab.get_by_role("button", name="Logg", exact=True).click()
    tab.get_by_role("button", name="Radera allt").click()


def silent(tab):
    tab.locator(".tool input[type=checkbox]").first.check()


def fill_form(tab):
    tab.locator(".form textarea").first.fill("text")


STATES = [
    ("index", lambda tab: None), ("index", open_assessment), ("index", open_search), (CARD, lambda tab: None), (CARD, half_ticked), (CARD, open_log),
    ("beslutstabell", silent), ("larmtid", silent), ("blankett/lagesbild", fill_form),
]


@check
def everybody_can_use_it(work):
    """axe, and nothing to scroll to sideways, in light and dark, on a wide and on a narrow screen, before and after."""
    problems = []
    for width, height in [(1280, 900), (320, 640)]:
        for scheme in ["light", "dark"]:
            for path, bring in STATES:
                tab = work.tab(width, height, color_scheme=scheme)
                tab.add_init_script(AXE)
                tab.goto(work.disk(path))
                tab.wait_for_timeout(80)
                bring(tab)
                where = f"{path} after {bring.__name__}, {width} px, {scheme}"
                problems += [f"{where}: {found}" for found in tab.evaluate(RUN_AXE, TAGS)]
                problems += [f"{where}: wider than the screen: {found}" for found in tab.evaluate(SIDEWAYS)]
                tab.context.close()
                work.contexts.remove(tab.context)
    assert not problems, "\n".join(problems)


@check
def text_at_twice_its_size(work):
    problems = []
    for path, bring in STATES:
        tab = work.tab(1280, 900)
        tab.goto(work.disk(path))
        tab.wait_for_timeout(80)
        bring(tab)
        tab.evaluate("document.documentElement.style.fontSize = '200%'")
        problems += [f"{path}: {found}" for found in tab.evaluate(SIDEWAYS)]
        cut = tab.evaluate("""() => [...document.querySelectorAll('button, label, a, strong, legend, summary')].filter(e => {
            const style = getComputedStyle(e); return e.checkVisibility() && style.overflow === 'hidden' && e.scrollWidth > e.clientWidth + 1 }).map(e => e.outerHTML.slice(0, 80))""")
        problems += [f"{path}: text is cut off: {found}" for found in cut]
        tab.context.close()
        work.contexts.remove(tab.context)
    assert not problems, "\n".join(problems)


@check
def small_enough_for_a_bad_line(work):
    weights, scripts = {}, sum(path.stat().st_size for path in [work.intranet / "offline.js", *(work.intranet / "assets").glob("*.js")]
                               if not re.match("lookup-|search-index|offline-files", path.name))
    with served(work.intranet) as site:
        for path in ["index", *(f"kort/{page.stem}" for page in sorted((work.intranet / "kort").glob("*.html")))]:
            tab = work.tab(service_workers="block")
            loaded = {}
            tab.on("response", lambda answer: loaded.__setitem__(answer.url, len(answer.body())) if answer.url.startswith("http") else None)
            tab.goto(site.address(path), wait_until="networkidle")
            weights[path] = sum(loaded.values())
            assert len(loaded) >= 4, f"{path} loaded only {loaded}"
            tab.context.close()
            work.contexts.remove(tab.context)
    print(f"    first page {weights['index']} bytes, heaviest card {max(weight for path, weight in weights.items() if path != 'index')}, scripts {scripts}")
    assert weights["index"] < FIRST_PAGE, weights["index"]
    heavy = {path: weight for path, weight in weights.items() if path != "index" and weight >= CARD_PAGE}
    assert not heavy, heavy
    assert scripts < SCRIPTS, scripts


def kept(tab, site):
    """Waits until every file of the site is in the copy."""
    files = json.loads(re.search(r"\[.*\]", (site.folder / "assets/offline-files.js").read_text()).group())
    tab.wait_for_function("""async count => { const { active } = await navigator.serviceWorker.ready, names = await caches.keys()
        return active.state === 'activated' && names.length > 0 && (await (await caches.open(names[0])).keys()).length >= count }""", arg=len(files), timeout=60000)


@check
def a_saved_copy_says_that_it_is_one(work):
    with served(work.intranet) as site:
        port = site.port
        tab = work.tab()
        tab.goto(site.address("index"))
        expect(tab.locator(".saved-copy")).to_be_hidden()
        kept(tab, site)
        tab.goto(site.address("telefonlista/offentliga-nummer"))
        expect(tab.locator(".saved-copy")).to_be_hidden()
        page = (work.intranet / "telefonlista/offentliga-nummer.html").read_text()
        shown = re.search(r'class="tel"[^>]*>([^<]+)<', page).group(1)
        site.stop()
        # A page that was never opened is there too, and so is the search.
        tab.goto(f"http://localhost:{port}/{CARD}.html")
        expect(tab.locator(".saved-copy")).to_be_visible()
        expect(tab.locator(".saved-copy")).to_contain_text("Sparad kopia från 2026-12-01, version 1.0.")
        expect(tab.locator(".saved-copy")).to_have_attribute("role", "status")
        tab.locator(".steps input[type=checkbox]").nth(0).check()
        assert results(tab, "insatschef"), "the search is not there without a server"
        tab.goto(f"http://localhost:{port}/telefonlista/offentliga-nummer.html")
        expect(tab.get_by_text(shown, exact=True).first).to_be_visible()
        expect(tab.locator(".saved-copy")).to_be_visible()
        # The server is there again, with another number: that is shown at once, and no copy.
        site.changed["telefonlista/offentliga-nummer.html"] = page.replace(shown, "08-465 004 77").encode()
        site.start(port)
        tab.reload()
        expect(tab.get_by_text("08-465 004 77").first).to_be_visible()
        expect(tab.locator(".saved-copy")).to_be_hidden()
        # A page that cannot say what it is is not shown from the copy.
        dumb = (work.intranet / "roll/tib.html").read_text().replace('class="saved-copy"', 'class="other"')
        site.changed["roll/tib.html"] = dumb.encode()
        tab.goto(site.address("roll/tib"))
        tab.wait_for_timeout(300)
        site.stop()
        try:
            tab.goto(f"http://localhost:{port}/roll/tib.html")
        except Exception:
            pass
        said = tab.locator("body").inner_text()
        site.start(port)
        assert "Tjänsteperson" not in said, "an old page is shown without a word"


@check
def an_answer_from_another_edition_is_refused(work):
    with served(work.intranet) as site:
        lookup = (work.intranet / "assets/lookup-decisions.js").read_text()
        site.changed["assets/lookup-decisions.js"] = re.sub(r'"lookup-decisions", "\w+"', '"lookup-decisions", "old"', lookup).encode()
        tab = work.tab(service_workers="block")
        tab.goto(site.address("beslutstabell"))
        expect(tab.locator(".script-warning")).to_contain_text("olika utgåvor")
        expect(tab.locator("section.tool")).to_have_count(0)
        assert tab.locator("main table tbody tr").count() > 10


def main(folder):
    failed = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        for function in checks:
            work, name = Work(browser, Path(folder).resolve()), function.__name__.replace("_", " ")
            try:
                function(work)
                if work.noticed:
                    raise AssertionError("\n".join(dict.fromkeys(work.noticed)))
                print(f"passed tools {name}", flush=True)
            except Exception:
                failed = True
                print(f"FAILED tools {name}", *(f"    {line}" for line in traceback.format_exc(limit=-2).splitlines()), sep="\n", flush=True)
            finally:
                work.close()
        browser.close()
    return failed


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: verify_tools.py FOLDER")
    sys.exit(main(sys.argv[1]))

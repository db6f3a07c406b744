"""Opens every page of the given sites in Chromium and checks that everybody can read it.

    verify_sites.py [--kinds] FOLDER...

Each page is checked with axe-core against WCAG 2.0 to 2.2, A and AA, and its best practices, in light on a wide screen and in dark on one of 320 pixels;
the largest page of every kind in all four ways. A fragment has no colours of its own: it is checked in light and narrow. A revision's pages for staff are
those of the binder but for what staff may not see: the ones are checked in dark and narrow, the others in light and wide. At no width, from there to a wide
screen, may a page scroll sideways (WCAG 1.4.10). The pages are opened from the disk, as on a memory stick: a page that asks the network for anything, or
for a file that is not there, fails too. With --kinds only the largest page of every kind is opened, in light and wide and then narrow: enough for further
plans, whose pages are made by the same templates. Of a revision every page with a table is measured all the same: how wide it becomes hangs on what has
changed in it.

One line per page, and under a failure what was found. Exit code 1 when any page fails.
"""

import asyncio
import os
import sys
from importlib.util import find_spec
from pathlib import Path

import whole_pages
from playwright.async_api import async_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DESKTOP = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 640}

AXE = Path(find_spec("axe_playwright_python").origin).parent / "axe.min.js"
RUN_AXE = """tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], preload: false})
    .then(result => result.violations)"""
SIDEWAYS = """() => {
    const width = document.documentElement.clientWidth
    if (document.scrollingElement.scrollWidth <= width) return null
    const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1)
    return wide.slice(0, 3).map(e => e.tagName.toLowerCase() + (e.className ? '.' + e.className : '') + (e.id ? '#' + e.id : ''))
}"""


# In pixels: the narrowest there is, a common phone, a wide screen.
WIDTHS = (320, 390, 1280)

ALL_LOOKS = [(DESKTOP, "light"), (DESKTOP, "dark"), (NARROW, "dark"), (NARROW, "light")]
# Each page in both colours and at both widths; the largest of each kind in all four ways.
BOTH_LOOKS = [(DESKTOP, "light"), (NARROW, "dark")]
FEW_LOOKS = [(DESKTOP, "light"), (NARROW, "light")]
FRAGMENT_LOOKS = [(NARROW, "light")]
CIRCLE_LOOKS = {"parm": [(DESKTOP, "light")], "intranat": [(NARROW, "dark")]}


async def check(page, path, looks):
    """What is wrong with one page, as lines."""
    found = []
    measured = set()
    requests = lambda request: found.append(f"asks the network: {request.url}") if not local(request.url) else None
    missing = lambda request: found.append(f"cannot be fetched: {request.url}") if local(request.url) else None
    errors = lambda error: found.append(f"script error: {error}")
    page.on("request", requests)
    page.on("requestfailed", missing)
    page.on("pageerror", errors)
    try:
        await page.emulate_media(color_scheme="light", reduced_motion="reduce")
        await page.set_viewport_size(DESKTOP)
        await page.goto(path.as_uri(), wait_until="load")
        for size, scheme in looks:
            await page.set_viewport_size(size)
            await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for violation in await page.evaluate(RUN_AXE, TAGS):
                found.append(f"{violation['id']}, {violation['impact']}, {scheme}, {size['width']} px: {violation['help']}")
                for node in violation["nodes"]:
                    found.append(f"  at {' '.join(map(str, node['target']))}")
                    found += [f"    {line}" for line in node["failureSummary"].splitlines()[1:]]
            if size["width"] not in measured:
                measured.add(size["width"])
                found += await sideways(page, size["width"])
        for width in WIDTHS:
            if width not in measured:
                await page.set_viewport_size({"width": width, "height": 800})
                found += await sideways(page, width)
    except Exception as error:  # a page that cannot be opened is a page that fails
        found.append(f"cannot be checked: {error}")
    finally:
        page.remove_listener("request", requests)
        page.remove_listener("requestfailed", missing)
        page.remove_listener("pageerror", errors)
    return found


async def sideways(page, width):
    """What makes the page scroll sideways, as lines."""
    wide = await page.evaluate(SIDEWAYS)
    return [] if wide is None else [f"scrolls sideways at {width} pixels", *(f"  at {element}" for element in wide)]


def local(url):
    return url.split(":", 1)[0] in ("file", "data", "blob", "about")


def largest_of_each_kind(pages):
    """One page of each folder of a site: the folders are the kinds, and what goes wrong on some page goes wrong first where there is most."""
    largest = {}
    for page in sorted(pages, key=lambda page: (page.stat().st_size, page), reverse=True):
        # The pages beside a site's start page are each of a kind of its own.
        largest.setdefault(page if (page.parent / "assets").is_dir() else page.parent, page)
    return list(largest.values())


def is_redline(page):
    return "revision" in page.parts


def looks_at(page):
    if any(part.startswith(whole_pages.FRAGMENTS) for part in page.parts):
        return FRAGMENT_LOOKS
    circle = page.parts[page.parts.index("revision") + 1] if is_redline(page) else None
    return CIRCLE_LOOKS.get(circle, BOTH_LOOKS)


async def work(browser, queue, results):
    """Checks pages until there are none left, all in the same tab."""
    context = await browser.new_context(offline=True)
    await context.add_init_script(AXE.read_text(encoding="utf-8"))
    page = await context.new_page()
    while queue:
        path, looks = queue.pop()
        results[path] = await check(page, path, looks)
    await context.close()


async def main(folders, only_kinds):
    pages = sorted(path.resolve() for folder in folders for path in Path(folder).rglob("*.html") if whole_pages.is_page(path))
    looks = {page: looks_at(page) for page in pages} | {page: ALL_LOOKS for page in largest_of_each_kind(pages)}
    if only_kinds:
        measured = [page for page in pages if is_redline(page) and b"<table" in page.read_bytes()]
        looks = {page: [] for page in measured} | {page: FEW_LOOKS for page in largest_of_each_kind(pages)}
    queue, results = sorted(looks.items(), reverse=True), {}
    pages = sorted(looks)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM)
        await asyncio.gather(*(work(browser, queue, results) for _ in range(os.cpu_count() or 1)))
        await browser.close()
    for path in pages:
        shown = os.path.relpath(path)
        if results[path]:
            print(f"FAILED axe {shown}", *(f"    {line}" for line in results[path]), sep="\n")
        else:
            print(f"passed axe {shown}")
    return 1 if any(results.values()) else 0


if __name__ == "__main__":
    folders = [argument for argument in sys.argv[1:] if argument != "--kinds"]
    if not folders:
        sys.exit("usage: verify_sites.py [--kinds] FOLDER...")
    sys.exit(asyncio.run(main(folders, len(folders) < len(sys.argv) - 1)))

"""Takes the pictures of the manual: web pages in Chromium, PDF pages with pdftoppm.

    pictures.py LIST OUTPUT-FOLDER PICTURE-FOLDER

LIST has one picture per line: a name, a page below OUTPUT-FOLDER, the screen (phone, desktop, full for the whole page on a desktop;
print for a page of a PDF, by its number after #), and the colours (light or dark); then, if the picture is of a page in use, what is done on it
first, each step after a |: "tick TEXT", "type LABEL = TEXT", "press TEXT", "choose LABEL = TEXT", "to SELECTOR". Writes PICTURE-FOLDER/NAME.png, with a palette
so that it stays small. What the list does not name is left alone.
"""

import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
SCREENS = {
    "phone": {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True},
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "full": {"viewport": {"width": 1280, "height": 900}},
}
PRINT_HEIGHT = "1100"


def read_list(path):
    """The pictures that the list asks for; comments start with a # of their own."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line, *steps = [part.strip() for part in line.split("|")]
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if len(words) != 4 or words[2] not in [*SCREENS, "print"]:
            sys.exit(f"{path}:{number}: not a picture: {line}")
        yield *words, steps


def use(tab, step):
    """Does on a page what its reader would."""
    action, _, what = step.partition(" ")
    label, _, text = (part.strip() for part in what.partition("="))
    match action:
        case "tick":
            tab.get_by_label(what).first.check()
        case "type":
            tab.get_by_label(label, exact=True).fill(text)
            tab.keyboard.press("Tab")
        case "press":
            tab.get_by_text(what).first.click()
        case "choose":
            tab.get_by_label(label, exact=True).select_option(label=text)
        case "to":
            tab.locator(what).evaluate("place => place.scrollIntoView()")
        case _:
            sys.exit(f"not a step: {step}")
    tab.wait_for_timeout(200)


def photograph(browser, page, screen, colours, steps, picture):
    """A web page as it looks on a screen. Its fragment is scrolled to."""
    file, _, fragment = page.partition("#")
    address = Path(file).resolve(strict=True).as_uri() + (f"#{fragment}" if fragment else "")
    context = browser.new_context(**SCREENS[screen], color_scheme=colours, reduced_motion="reduce", locale="sv-SE", timezone_id="Europe/Stockholm", offline=True)
    tab = context.new_page()
    tab.clock.set_fixed_time("2026-12-01T03:12:00+01:00")
    tab.goto(address, wait_until="load")
    for step in steps:
        use(tab, step)
    tab.screenshot(path=picture, full_page=screen == "full", animations="disabled", caret="hide")
    context.close()


def photograph_pdf(page, picture):
    """A page of a PDF, by its number."""
    file, _, number = page.partition("#")
    command = ["pdftoppm", "-png", "-singlefile", "-f", number or "1", "-scale-to", PRINT_HEIGHT, file, str(picture.with_suffix(""))]
    subprocess.run(command, check=True, stderr=subprocess.PIPE)


def main(list_path, output, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    pictures = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        for name, page, screen, colours, steps in read_list(Path(list_path)):
            picture = folder / f"{name}.png"
            page = os.path.join(output, page)
            if screen == "print":
                photograph_pdf(page, picture)
            else:
                photograph(browser, page, screen, colours, steps, picture)
            pictures.append(picture)
        browser.close()
    subprocess.run(["pngquant", "--force", "--strip", "--speed", "1", "--ext", ".png", "128", *map(str, pictures)], check=True)
    for picture in pictures:
        print(f"{picture}  {picture.stat().st_size // 1024} kB")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: pictures.py LIST OUTPUT-FOLDER PICTURE-FOLDER")
    main(*sys.argv[1:])

# Typesets with the `typst` package, for a program at the other end of standard input and output.
#
# A request is a line of JSON, followed by the bytes of its files in the order in which the line names them:
#     {"id": 1, "main": "parm.typ", "files": [["parm.typ", 812], …], "fonts": ["/usr/share/fonts/…"],
#      "standards": ["ua-1", "a-3a"], "timestamp": 1795219200, "form": "pdf", "notes": true, "awaited": false}
# An answer is a line of JSON, followed by the bytes of the document when there is one, or of its pages where the form is "svg":
#     {"id": 1, "form": "pdf", "parts": [640112], "warnings": [{"message": …, "place": …, "hints": […]}], "notes": [["kort/tib", -1.2], …]}
#     {"id": 1, "errors": [{"message": …, "place": …, "hints": […]}]}
# Requests are served at the same time, and answered as they are finished: those that others wait for first, and the largest first among these, so
# that no long one begins when all others are done. It ends when standard input does.
import functools
import itertools
import json
import os
import queue
import re
import sys
import tempfile
import threading

import typst

answers = sys.stdout.buffer
answering = threading.Lock()
parent = os.getppid()

COLOURS = re.compile(r"\x1b\[[0-9;]*m")
# "   ┌─ parm.typ:2:12"
PLACE = re.compile(r"┌─ *([^:\n]+):(\d+):(\d+)")
# The binding looks for its entry under this name.
ENTRY = "main"
OWN_FOLDER = re.compile(r"^.*/krisplan-[^/]+/")


@functools.lru_cache(maxsize=None)
def fonts(folders):
    """The letters of some folders, and those inside Typst: never those of the machine, so that all machines agree."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=list(folders))


def place(problem, entry):
    """Where in the templates: the innermost place first."""
    found = PLACE.search(COLOURS.sub("", getattr(problem, "diagnostic", None) or ""))
    if not found:
        return None
    path, line, column = found.groups()
    name = OWN_FOLDER.sub("", path)
    return [entry if name == ENTRY else name, line, column]


def described(problem, entry):
    return {
        "message": getattr(problem, "message", None) or str(problem),
        "hints": list(getattr(problem, "hints", None) or []),
        "place": place(problem, entry),
    }


def is_text(content):
    try:
        content.decode()
        return True
    except UnicodeDecodeError:
        return False


def typeset(request, files):
    texts = {name: content for name, content in files.items() if is_text(content)}
    texts[ENTRY] = texts[request["main"]]
    with tempfile.TemporaryDirectory(prefix="krisplan-") as folder:
        for name, content in files.items():
            if name not in texts:
                path = os.path.join(folder, name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "wb") as file:
                    file.write(content)
        world = {
            "root": folder,
            "font_paths": fonts(tuple(request["fonts"])),
            "package_path": folder,
            "package_cache_path": folder,
        }
        standards = request["standards"] if request["form"] == "pdf" else []
        document, warnings = typst.compile_with_warnings(
            texts, format=request["form"], pdf_standards=standards, timestamp=request["timestamp"], **world
        )
        parts = document if isinstance(document, list) else [document]
        # What was laid out for the document is remembered: the question costs little.
        notes = json.loads(typst.query(texts, "<note>", field="value", **world)) if request["notes"] else []
        return parts, warnings, notes


def answer(head, parts=()):
    with answering:
        try:
            answers.write(json.dumps(head).encode() + b"\n")
            for part in parts:
                answers.write(part)
            answers.flush()
        except BrokenPipeError:
            os._exit(1)


def serve(request, files):
    try:
        parts, warnings, notes = typeset(request, files)
        head = {
            "id": request["id"],
            "form": request["form"],
            "parts": [len(part) for part in parts],
            "warnings": [described(warning, request["main"]) for warning in warnings],
            "notes": notes,
        }
        answer(head, parts)
    except Exception as error:
        answer({"id": request["id"], "errors": [described(error, request["main"])]})


def leave_with_parent(done):
    """Nobody is left to answer when the program that asked has died."""
    while not done.wait(0.5):
        if os.getppid() != parent:
            os._exit(1)


def work(waiting):
    while True:
        *_, request, files = waiting.get()
        if request is None:
            return
        serve(request, files)


def main():
    requests = sys.stdin.buffer
    done = threading.Event()
    threading.Thread(target=leave_with_parent, args=(done,), daemon=True).start()
    waiting = queue.PriorityQueue()
    workers = [threading.Thread(target=work, args=(waiting,)) for _ in range(os.cpu_count())]
    for worker in workers:
        worker.start()
    # Two requests are never compared further than to their number.
    numbers = itertools.count()
    for line in iter(requests.readline, b""):
        request = json.loads(line)
        files = {name: requests.read(size) for name, size in request["files"]}
        size = sum(len(content) for content in files.values())
        waiting.put((0 if request["awaited"] else 1, -size, next(numbers), request, files))
    for _ in workers:
        waiting.put((2, 0, next(numbers), None, None))
    for worker in workers:
        worker.join()
    done.set()


main()

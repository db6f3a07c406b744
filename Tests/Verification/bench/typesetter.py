"""Notes what the typesetter is asked, and asks it the same again without the program.

    typesetter.py record FOLDER PYTHON ARGUMENT...    stands between the program and its typesetter
    typesetter.py replay FOLDER PYTHON                every typesetter that was started, one after the other

A document that waited for others is asked for when as many answers have come as had come then.
"""
import json
import os
import subprocess
import sys
import threading
from pathlib import Path


def request(stream):
    """A line, and the bytes of the files that it names; nothing at the end."""
    line = stream.readline()
    return line + b"".join(stream.read(size) for _, size in json.loads(line)["files"]) if line else b""


def answer(stream):
    line = stream.readline()
    return line + b"".join(stream.read(size) for size in json.loads(line).get("parts", [])) if line else b""


def record(folder, python, arguments):
    own = folder / f"{len(list(folder.iterdir())):03}"
    own.mkdir()
    (own / "arguments").write_text(json.dumps(arguments))
    answers = 0
    with subprocess.Popen([python, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:

        def ask():
            for number, asked in enumerate(iter(lambda: request(sys.stdin.buffer), b"")):
                (own / f"{number:04}-{answers}").write_bytes(asked)
                child.stdin.write(asked)
                child.stdin.flush()
            child.stdin.close()

        threading.Thread(target=ask, daemon=True).start()
        for given in iter(lambda: answer(child.stdout), b""):
            answers += 1
            sys.stdout.buffer.write(given)
            sys.stdout.buffer.flush()
    # The thread may still wait for a request.
    os._exit(child.returncode)


def replay(folder, python):
    for own in sorted(folder.iterdir()):
        jobs = [(int(file.name.split("-")[1]), file.read_bytes()) for file in sorted(own.glob("*-*"))]
        given = threading.Semaphore(0)
        with subprocess.Popen([python, *json.loads((own / "arguments").read_text())], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:

            def count():
                for _ in iter(lambda: answer(child.stdout), b""):
                    given.release()

            counter = threading.Thread(target=count)
            counter.start()
            seen = 0
            for after, asked in jobs:
                while seen < after:
                    given.acquire()
                    seen += 1
                child.stdin.write(asked)
                child.stdin.flush()
            child.stdin.close()
            counter.join()


if __name__ == "__main__":
    kind, folder, python, *arguments = sys.argv[1:]
    if kind == "record":
        record(Path(folder), python, arguments)
    else:
        replay(Path(folder), python)

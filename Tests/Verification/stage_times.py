"""Measures the stages of `krisplan check`, in milliseconds of processor time.

    stage_times.py RUNS COMMAND...

Runs the command with `--timings` that many times and prints the medians of reading, of analysis, of the rules with the texts that only they ask for, and of
those texts alone.
"""

import json
import statistics
import subprocess
import sys


def main(runs, command):
    times = []
    for _ in range(runs):
        done = subprocess.run([*command, "--timings"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        if done.returncode != 0:
            sys.exit(f"{command[0]} ended with {done.returncode}: {done.stderr}")
        times.append(json.loads(done.stderr.splitlines()[-1]))
    stages = (("reading",), ("analysis",), ("texts", "rules"), ("texts",))
    print(*(f"{statistics.median(sum(time[part] for part in parts) for time in times) / 1000:.1f}" for parts in stages))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("usage: stage_times.py RUNS COMMAND...")
    main(int(sys.argv[1]), sys.argv[2:])

#!/usr/bin/env bash
# Measures the program:
#
#   Tests/Verification/bench.sh KRISPLAN PLAN-FOLDER DAY [PART...]
#
# The parts stand in the folder `bench`, and all are measured where none is named:
#
#   one-plan     checking, both web sites, with fragments and extracts, and the binder beside Typst alone on the same job
#   paper        all that is printed beside Typst alone on the same jobs, and beside WeasyPrint and Chromium
#   rules        all rules on the plan, without reading it
#   large-plan   a plan of 2,000 roles, 2,000 mandates and 20,000 contacts (or as many as SIZE says), its half and its quarter
#   many-plans   290 plans, one for every Swedish municipality (or as many as COUNT says), beside Hugo on the same Markdown
#   revision     what differs between two plans, beside git, pandoc and python-redlines on the same texts; a large pair beside its half
#   peers        2,000 linked items, beside StrictDoc and Doorstop
#
# Leaves its files in .build-bench.
set -eu -o pipefail
shopt -s inherit_errexit
export LC_ALL=C.UTF-8

krisplan=$(realpath "$1")
plan=$2
day=$3
shift 3
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(one-plan paper rules large-plan many-plans revision peers)

here=$(cd "$(dirname "$0")" && pwd)
work=.build-bench
python=${KRISPLAN_PYTHON:-python3}
BENCH_VENV=${BENCH_VENV:-.tools/venv-bench}
build=("$krisplan" build --date "$day")
sites=(--publication intranat --publication webb)
systems=(--publication fragment --publication utdrag)

rm -rf "$work"
mkdir -p "$work"

source "$here/bench/measuring.sh"
for part in "${parts[@]}"; do
  source "$here/bench/$part.sh"
  echo
done

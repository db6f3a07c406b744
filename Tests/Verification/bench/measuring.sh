# What the parts of bench.sh measure with.

# Mean time in milliseconds of a command, over many runs; before each of them another command may be run, whose time does not count.
milliseconds() {
  hyperfine --shell=none --warmup 1 --max-runs "${RUNS:-20}" --style none --prepare "${BEFORE:-true}" --export-json "$work/times.json" "$(printf '%q ' "$@")" >/dev/null
  "$python" -c 'import json, sys; print(round(json.load(open(sys.argv[1]))["results"][0]["mean"] * 1000, 1))' "$work/times.json"
}

# Seconds and peak memory in MiB of one run.
seconds_and_memory() {
  /usr/bin/time -f '%e %M' -o "$work/time" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }
  tail -n 1 "$work/time" | awk '{ printf "%.2f %d\n", $1, $2 / 1024 }'
}

# Median processor time in milliseconds of reading, of analysis, of all rules, and of the texts among these: stage_times RUNS PLAN-FOLDER.
stage_times() {
  "$python" "$here/stage_times.py" "$1" "$krisplan" check "$2" --date "$day"
}

# Runs a command with a typesetter that notes what it is asked, in a folder: recorded FOLDER COMMAND...
# It is given nothing of our surroundings, so its paths are written into it.
recorded() {
  mkdir -p "$1"
  local folder program
  folder=$(realpath "$1")
  program="$folder.recorder"
  shift
  printf '#!/usr/bin/env bash\nexec %q %q record %q %q "$@"\n' "$(realpath -s "$python")" "$here/bench/typesetter.py" "$folder" "$(realpath -s "$python")" >"$program"
  chmod +x "$program"
  KRISPLAN_PYTHON=$program "$@" >/dev/null
  [ -n "$(ls "$folder")" ] || { echo "the typesetter was not started by KRISPLAN_PYTHON" >&2; return 1; }
}

ratio() {
  awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'
}

row() {
  printf '%-52s %10s %-4s %s\n' "$@"
}

pages() {
  find "$1" -name '*.html' -type f | wc -l
}

# What the parts of bench.sh measure with.

# Mean time in milliseconds of a command, over many runs.
milliseconds() {
  hyperfine --shell=none --warmup 1 --max-runs "${RUNS:-20}" --style none --export-json "$work/times.json" "$(printf '%q ' "$@")" >/dev/null
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

ratio() {
  awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'
}

row() {
  printf '%-52s %10s %-4s %s\n' "$@"
}

pages() {
  find "$1" -name '*.html' -type f | wc -l
}

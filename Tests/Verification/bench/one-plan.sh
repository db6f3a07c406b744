# One plan: checking, both web sites, and the binder beside the typesetter alone.

echo "One plan"
time=$(milliseconds "$krisplan" check "$plan" --date "$day")
row "check" "$time" ms ""
time=$(milliseconds "${build[@]}" "$plan" --output "$work/one" "${sites[@]}")
row "both sites" "$time" ms "$(pages "$work/one") pages"
time=$(milliseconds "${build[@]}" "$plan" --output "$work/one-all" "${sites[@]}" "${systems[@]}")
row "both sites, fragments and extracts" "$time" ms "$(find "$work/one-all" -type f | wc -l) files"

# The typesetter is started by a Python of ours, which notes what it was asked; then the same is asked of it alone.
# It is given nothing of our surroundings, so its paths are written into it.
mkdir "$work/job"
job=$(realpath "$work/job")
cat >"$work/recorder" <<RECORDER
#!/usr/bin/env bash
set -eu
printf '%s\\0' "\$@" >"$job/arguments"
tee "$job/input" | "$python" "\$@"
RECORDER
chmod +x "$work/recorder"
KRISPLAN_PYTHON=$(realpath "$work/recorder") "${build[@]}" "$plan" --output "$work/one" --publication parm >/dev/null
cat >"$work/replay" <<'REPLAY'
#!/usr/bin/env bash
mapfile -d '' -t arguments <"$2/arguments"
exec "$1" "${arguments[@]}" <"$2/input" >/dev/null
REPLAY
chmod +x "$work/replay"
# Seconds each: a few runs are enough.
time=$(RUNS=3 milliseconds "${build[@]}" "$plan" --output "$work/one" --publication parm)
row "binder" "$time" ms "$(pdfinfo "$work/one"/*/parm/parm.pdf 2>/dev/null | awk '/^Pages/ { print $2 }') pages"
if [ -e "$work/job/arguments" ]; then
  alone=$(RUNS=3 milliseconds "$work/replay" "$python" "$work/job")
  row "  the typesetter alone, on the same job" "$alone" ms "ratio $(ratio "$time" "$alone")"
else
  row "  the typesetter alone, on the same job" - "" "it was not started by KRISPLAN_PYTHON"
fi

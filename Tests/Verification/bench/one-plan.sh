# One plan: checking, both web sites, and the binder beside the typesetter alone.

echo "One plan"
time=$(milliseconds "$krisplan" check "$plan" --date "$day")
row "check" "$time" ms ""
time=$(milliseconds "${build[@]}" "$plan" --output "$work/one" "${sites[@]}")
row "both sites" "$time" ms "$(pages "$work/one") pages"
time=$(milliseconds "${build[@]}" "$plan" --output "$work/one-all" "${sites[@]}" "${systems[@]}")
row "both sites, fragments and extracts" "$time" ms "$(find "$work/one-all" -type f | wc -l) files, none of them changed"
# The old output is moved away: files that were just removed would slow down the writing of new ones.
printf '#!/usr/bin/env bash\nmv "$1/one-new" "$(mktemp -d "$1/moved-XXXXXX")" 2>/dev/null || true\n' >"$work/move-away"
chmod +x "$work/move-away"
time=$(BEFORE="$work/move-away $work" milliseconds "${build[@]}" "$plan" --output "$work/one-new" "${sites[@]}" "${systems[@]}")
row "  all of them new" "$time" ms ""

recorded "$work/job" "${build[@]}" "$plan" --output "$work/one" --publication parm
# Seconds each: a few runs are enough.
time=$(RUNS=3 milliseconds "${build[@]}" "$plan" --output "$work/one" --publication parm)
row "binder" "$time" ms "$(pdfinfo "$work/one"/*/parm/parm.pdf 2>/dev/null | awk '/^Pages/ { print $2 }') pages"
alone=$(RUNS=3 milliseconds "$python" "$here/bench/typesetter.py" replay "$work/job" "$python")
row "  the typesetter alone, on the same jobs" "$alone" ms "ratio $(ratio "$time" "$alone")"

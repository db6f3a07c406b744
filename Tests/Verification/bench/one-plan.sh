# One plan: checking, both web sites, and the binder beside the typesetter alone.

echo "One plan"
time=$(milliseconds "$krisplan" check "$plan" --date "$day")
row "check" "$time" ms ""
time=$(milliseconds "${build[@]}" "$plan" --output "$work/one" "${sites[@]}")
row "both sites" "$time" ms "$(pages "$work/one") pages"
time=$(milliseconds "${build[@]}" "$plan" --output "$work/one-all" "${sites[@]}" "${systems[@]}")
row "both sites, fragments and extracts" "$time" ms "$(find "$work/one-all" -type f | wc -l) files"

recorded "$work/job" "${build[@]}" "$plan" --output "$work/one" --publication parm
# Seconds each: a few runs are enough.
time=$(RUNS=3 milliseconds "${build[@]}" "$plan" --output "$work/one" --publication parm)
row "binder" "$time" ms "$(pdfinfo "$work/one"/*/parm/parm.pdf 2>/dev/null | awk '/^Pages/ { print $2 }') pages"
alone=$(RUNS=3 milliseconds "$python" "$here/bench/typesetter.py" replay "$work/job" "$python")
row "  the typesetter alone, on the same jobs" "$alone" ms "ratio $(ratio "$time" "$alone")"

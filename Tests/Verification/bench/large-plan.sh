# A plan far larger than any there is, its half and its quarter: whether the time grows as the plan does.

largest=${SIZE:-2000}
# The time of each stage and in all at the largest size.
whole=()
for size in "$largest" $((largest / 2)) $((largest / 4)); do
  folder=$work/large-$size/stor
  mkdir -p "$work/large-$size"
  "$python" "$here/large_plan.py" "$size" "$folder" "$(dirname "$plan")/gemensamt"
  echo "A plan of $size roles, $size mandates and $((10 * size)) contacts"
  read -r reading analysis rules _ < <(stage_times 5 "$folder")
  read -r time memory < <(seconds_and_memory "$krisplan" check "$folder" --date "$day")
  now=("$reading" "$analysis" "$rules" "$time")
  [ ${#whole[@]} -gt 0 ] || whole=("${now[@]}")
  # How many times as long the largest plan took.
  grown() {
    [ "$size" = "$largest" ] || echo "the largest: $(ratio "${whole[$1]}" "${now[$1]}") times"
  }
  row "reading" "$reading" ms "$(grown 0)"
  row "analysis" "$analysis" ms "$(grown 1)"
  row "all rules" "$rules" ms "$(grown 2)"
  [ "$size" != "$largest" ] || row "analysis and rules together" "$(awk -v a="$analysis" -v b="$rules" 'BEGIN { print a + b }')" ms "goal 1000 ms"
  row "check, from start to end" "$time" s "$memory MiB $(grown 3)"
done

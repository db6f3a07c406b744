# The same linked items in this program and in two that keep requirements: StrictDoc and Doorstop, from the venv that `make bench` makes.

items=2000
limit=300
peers=$(realpath -m "${BENCH_VENV:-.tools/venv-bench}")/bin
folder=$(realpath "$work")/peers
"$python" "$here/linked_items.py" "$items" "$folder"

# One run of a program that may be missing and may never end: peer NAME PROGRAM REMARK COMMAND...
peer() {
  local name=$1 program=$2 remark=$3 status=0
  shift 3
  if [ ! -x "$program" ]; then
    row "$name" - "" "not installed: no $program"
    return
  fi
  /usr/bin/time -f '%e %M' -o "$work/time" timeout "$limit" "$@" >"$work/log" 2>&1 || status=$?
  if [ "$status" = 124 ]; then
    row "$name" - "" "did not end in $limit s"
  elif [ "$status" != 0 ]; then
    row "$name" - "" "failed with $status: $(tail -n 1 "$work/log")"
  else
    read -r time memory < <(tail -n 1 "$work/time" | awk '{ printf "%.2f %d\n", $1, $2 / 1024 }')
    row "$name" "$time" s "$memory MiB${remark:+, }$remark"
  fi
}

echo "$items items with $items links"
peer "Krisplan, check" "$krisplan" "" "$krisplan" check "$folder/krisplan" --date "$day"
peer "Krisplan, both sites" "$krisplan" "with check" "${build[@]}" "$folder/krisplan" --output "$folder/sites" "${sites[@]}"
# Its cache lies where temporary files do; a folder of its own makes this the first run.
mkdir "$folder/temporary"
peer "StrictDoc, export to HTML, first run" "$peers/strictdoc" "" \
  env TMPDIR="$folder/temporary" "$peers/strictdoc" export "$folder/strictdoc" --output-dir "$folder/exported"
peer "StrictDoc, the same again" "$peers/strictdoc" "" \
  env TMPDIR="$folder/temporary" "$peers/strictdoc" export "$folder/strictdoc" --output-dir "$folder/exported"
# It works in a repository only, and writes each item anew the first time.
git init --quiet "$folder/doorstop"
peer "Doorstop, check, first run" "$peers/doorstop" "writes fingerprints" "$peers/doorstop" --project "$folder/doorstop"
peer "Doorstop, check" "$peers/doorstop" "" "$peers/doorstop" --project "$folder/doorstop"

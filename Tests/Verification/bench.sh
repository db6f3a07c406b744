#!/usr/bin/env bash
# Measures the program:
#
#   Tests/Verification/bench.sh KRISPLAN PLAN-FOLDER DAY
#
# One plan: checking, both web sites, and the binder beside Typst alone on the same job. 290 plans, one for every Swedish municipality:
# checking and web sites with peak memory, beside Hugo on the same Markdown when Hugo is installed. Leaves its files in .build-bench.
set -eu -o pipefail
shopt -s inherit_errexit
export LC_ALL=C.UTF-8

krisplan=$(realpath "$1")
plan=$2
day=$3
count=${COUNT:-290}
here=$(cd "$(dirname "$0")" && pwd)
work=.build-bench
python=${KRISPLAN_PYTHON:-python3}

rm -rf "$work"
mkdir -p "$work"

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

ratio() {
  awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'
}

row() {
  printf '%-52s %10s %-4s %s\n' "$@"
}

pages() {
  find "$1" -name '*.html' -type f | wc -l
}

build=("$krisplan" build --date "$day")
sites=(--publication intranat --publication webb)

echo "One plan"
time=$(milliseconds "$krisplan" check "$plan" --date "$day")
row "check" "$time" ms ""
time=$(milliseconds "${build[@]}" "$plan" --output "$work/one" "${sites[@]}")
row "both sites" "$time" ms "$(pages "$work/one") pages"

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
RUNS=3
time=$(milliseconds "${build[@]}" "$plan" --output "$work/one" --publication parm)
row "binder" "$time" ms "$(pdfinfo "$work/one"/*/parm/parm.pdf 2>/dev/null | awk '/^Pages/ { print $2 }') pages"
if [ -e "$work/job/arguments" ]; then
  alone=$(milliseconds "$work/replay" "$python" "$work/job")
  row "  the typesetter alone, on the same job" "$alone" ms "ratio $(ratio "$time" "$alone")"
else
  row "  the typesetter alone, on the same job" - "" "it was not started by KRISPLAN_PYTHON"
fi

echo
echo "$count plans"
"$python" "$here/many_plans.py" "$plan" "$count" "$work/plans"
read -r time memory < <(seconds_and_memory "$krisplan" check "$work/plans" --date "$day")
row "check" "$time" s "$memory MiB"
read -r time memory < <(seconds_and_memory "${build[@]}" "$work/plans" --output "$work/many" "${sites[@]}")
written=$(pages "$work/many")
row "both sites" "$time" s "$memory MiB, $written pages, $(ratio "$written" "$time") pages/s"

if command -v hugo >/dev/null; then
  # As many pages as we wrote, of the plans' Markdown without its front matter, in the plainest template there is.
  site=$work/hugo
  mkdir -p "$site/layouts/_default"
  echo 'title = "Planer"' >"$site/config.toml"
  echo '<!doctype html><title>{{ .Title }}</title>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}' >"$site/layouts/_default/list.html"
  cp "$site/layouts/_default/list.html" "$site/layouts/index.html"
  echo '<!doctype html><title>{{ .Title }}</title>{{ .Content }}' >"$site/layouts/_default/single.html"
  "$python" - "$work/plans" "$site/content" "$written" <<'PYTHON'
import itertools, pathlib, re, sys
plans, content, wanted = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
head = re.compile(r"^---\n.*?\n---\n", re.DOTALL | re.MULTILINE)
sources = [head.sub("", path.read_text(encoding="utf-8")) for path in sorted(plans.rglob("*.md"))]
for number, text in zip(range(wanted), itertools.cycle(sources)):
    folder = content / f"s{number // 100}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"p{number}.md").write_text(f"---\ntitle: Sida {number}\n---\n{text}", encoding="utf-8")
PYTHON
  read -r hugo memory < <(seconds_and_memory hugo --quiet --source "$site")
  row "  Hugo, as many pages" "$hugo" s "$memory MiB, ratio $(ratio "$time" "$hugo")"
fi

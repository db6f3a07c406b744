# One plan for every municipality, beside Hugo on the same Markdown when Hugo is installed.

count=${COUNT:-290}
echo "$count plans"
"$python" "$here/many_plans.py" "$plan" "$count" "$work/plans"
read -r time memory < <(seconds_and_memory "$krisplan" check "$work/plans" --date "$day")
row "check" "$time" s "$memory MiB"
read -r time memory < <(seconds_and_memory "${build[@]}" "$work/plans" --output "$work/many" "${sites[@]}")
written=$(pages "$work/many")
row "both sites" "$time" s "$memory MiB, $written pages, $(ratio "$written" "$time") pages/s"
# A third of the plans takes a third of the time, where time is linear.
"$python" "$here/many_plans.py" "$plan" $((count / 3)) "$work/third"
read -r third memory < <(seconds_and_memory "${build[@]}" "$work/third" --output "$work/third-all" "${sites[@]}" "${systems[@]}")
read -r whole memory < <(seconds_and_memory "${build[@]}" "$work/plans" --output "$work/many-all" "${sites[@]}" "${systems[@]}")
row "both sites, fragments and extracts" "$whole" s "$memory MiB, a third of the plans: $third s, ratio $(ratio "$whole" "$third")"

if ! command -v hugo >/dev/null; then
  row "  Hugo, as many pages" - "" "not installed"
  return
fi
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

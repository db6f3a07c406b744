# All that is printed of a plan, beside the typesetter alone on the same jobs, and the binder's pages beside WeasyPrint and Chromium.

echo "Paper"
printed=()
for id in $("${build[@]}" "$plan" --output "$work/printed" >/dev/null; cd "$work/printed"/*/ && find . -name '*.pdf' | cut -d/ -f2 | sort -u); do
  printed+=(--publication "$id")
done
recorded "$work/paper" "${build[@]}" "$plan" --output "$work/paper-out" "${printed[@]}"
sheets=$(find "$work/paper-out" -name '*.pdf' -exec pdfinfo {} \; 2>/dev/null | awk '/^Pages/ { n += $2 } END { print n }')
time=$(RUNS=5 milliseconds "${build[@]}" "$plan" --output "$work/paper-out" "${printed[@]}")
row "all that is printed" "$time" ms "$sheets pages in $(find "$work/paper-out" -name '*.pdf' | wc -l) files; goal 2000 ms"
alone=$(RUNS=5 milliseconds "$python" "$here/bench/typesetter.py" replay "$work/paper" "$python")
row "  the typesetter alone, on the same jobs" "$alone" ms "ratio $(ratio "$time" "$alone"); started $(find "$work/paper" -name arguments | wc -l) times"

# The binder beside programs that print web pages. They get what the intranet says, which is what the binder says, in one plain page of the binder's
# paper, letters and margins: no tabs, no numbers of pages, no register, no cards as cards.
time=$(RUNS=5 milliseconds "${build[@]}" "$plan" --output "$work/paper-out" --publication parm)
words() { pdftotext "$1" - 2>/dev/null | wc -w; }
told() { echo "$(pdfinfo "$1" 2>/dev/null | awk '/^Pages/ { print $2 }') pages, $(words "$1") words"; }
row "binder, with a file for each tab" "$time" ms "$(told "$work/paper-out"/*/parm/parm.pdf)"
"${build[@]}" "$plan" --output "$work/paper-web" --publication intranat >/dev/null
"$python" - "$work/paper-web"/*/intranat "$work/binder.html" <<'JOIN'
import re, sys
from pathlib import Path
folder, target = Path(sys.argv[1]), Path(sys.argv[2])
pages = sorted(page for page in folder.rglob("*.html") if page.name != "krisplan.html")
bodies = [re.search(r"<main.*?</main>", page.read_text(), re.S) for page in pages]
text = "".join(re.sub(r"<script.*?</script>", "", body[0], flags=re.S) for body in bodies if body)
style = """@page{size:A4;margin:17mm 15mm 16mm 22mm}body{font:9.5pt/1.3 Inter;hyphens:auto}
table{border-collapse:collapse;width:100%}th,td{border-bottom:.5pt solid;text-align:left;vertical-align:top}"""
target.write_text(f'<!doctype html><html lang="sv"><meta charset="utf-8"><title>Pärm</title><style>{style}</style>{text}</html>')
JOIN
if [ -x "$BENCH_VENV/bin/weasyprint" ]; then
  time=$(RUNS=1 milliseconds "$BENCH_VENV/bin/weasyprint" --pdf-variant pdf/ua-1 "$work/binder.html" "$work/weasyprint.pdf")
  row "  WeasyPrint, its text, tagged" "$time" ms "$(told "$work/weasyprint.pdf")"
fi
time=$(RUNS=3 milliseconds chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$work/chromium.pdf" "file://$(realpath "$work/binder.html")")
row "  Chromium, its text, tagged" "$time" ms "$(told "$work/chromium.pdf")"

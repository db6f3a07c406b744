# All that is printed of a plan, beside the typesetter alone on the same jobs, and the binder's pages beside WeasyPrint and Chromium.

echo "Paper"
mkdir -p "$work/paper"
papers=$(realpath "$work/paper")
printed=()
for id in $("${build[@]}" "$plan" --output "$work/printed" >/dev/null; cd "$work/printed"/*/ && find . -name '*.pdf' | cut -d/ -f2 | sort -u); do
  printed+=(--publication "$id")
done
cat >"$work/recorder" <<RECORDER
#!/usr/bin/env bash
set -eu
printf '%s\\0' "\$@" >"$papers/arguments"
tee "$papers/input" | "$python" "\$@"
RECORDER
chmod +x "$work/recorder"
KRISPLAN_PYTHON=$(realpath "$work/recorder") "${build[@]}" "$plan" --output "$work/paper-out" "${printed[@]}" >/dev/null
cat >"$work/replay" <<'REPLAY'
#!/usr/bin/env bash
mapfile -d '' -t arguments <"$2/arguments"
exec "$1" "${arguments[@]}" <"$2/input" >/dev/null
REPLAY
chmod +x "$work/replay"
sheets=$(find "$work/paper-out" -name '*.pdf' -not -path '*/flikar/*' -exec pdfinfo {} \; 2>/dev/null | awk '/^Pages/ { n += $2 } END { print n }')
time=$(RUNS=3 milliseconds "${build[@]}" "$plan" --output "$work/paper-out" "${printed[@]}")
row "all that is printed" "$time" ms "$sheets pages; goal 2000 ms"
alone=$(RUNS=3 milliseconds "$work/replay" "$python" "$papers")
row "  the typesetter alone, on the same jobs" "$alone" ms "ratio $(ratio "$time" "$alone")"

# The same text through programs that print web pages: all pages of the intranet that the binder has, in one.
if [ -x "$BENCH_VENV/bin/weasyprint" ]; then
  "${build[@]}" "$plan" --output "$work/paper-web" --publication intranat >/dev/null
  "$python" - "$work/paper-web"/*/intranat "$work/binder.html" <<'JOIN'
import re, sys
from pathlib import Path
folder, target = Path(sys.argv[1]), Path(sys.argv[2])
bodies = [re.search(r"<main.*?</main>", page.read_text(), re.S) for page in sorted(folder.rglob("*.html"))]
text = "".join(body[0] for body in bodies if body)
target.write_text(f'<!doctype html><html lang="sv"><meta charset="utf-8"><title>Pärm</title><style>body{{font:9.5pt Inter}}</style>{text}</html>')
JOIN
  time=$(RUNS=1 milliseconds "$BENCH_VENV/bin/weasyprint" --pdf-variant pdf/ua-1 "$work/binder.html" "$work/weasyprint.pdf")
  row "  WeasyPrint, the intranet's text in one page" "$time" ms "$(pdfinfo "$work/weasyprint.pdf" 2>/dev/null | awk '/^Pages/ { print $2 }') pages"
  time=$(RUNS=2 milliseconds chromium --headless --no-sandbox --disable-gpu --print-to-pdf="$work/chromium.pdf" "file://$(realpath "$work/binder.html")")
  row "  Chromium, the same" "$time" ms "$(pdfinfo "$work/chromium.pdf" 2>/dev/null | awk '/^Pages/ { print $2 }') pages"
fi

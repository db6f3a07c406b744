# What differs between two plans: the sample plan's first two versions, and a large plan beside its half; and the same texts beside programs that compare text.

history=$(realpath "$work")/history
"$here/history.sh" "$history"
for version in 1.0 1.1; do
  mkdir "$history/$version"
  git -C "$history" archive "v$version" content | tar -x -m -C "$history/$version"
done
old=$history/1.0/content/norrtalje
new=$history/1.1/content/norrtalje

# A difference is exit code 1.
cat >"$work/differ" <<'DIFFER'
#!/usr/bin/env bash
"$@" >/dev/null || [ $? = 1 ]
DIFFER
chmod +x "$work/differ"

echo "What differs between two plans"
time=$(milliseconds "$work/differ" "$krisplan" diff "$old" "$new" --date "$day")
row "diff, to the console" "$time" ms "goal 30 ms"
time=$(milliseconds "$work/differ" git diff --no-index --word-diff "$old" "$new")
row "git diff --word-diff, lines of the files" "$time" ms ""
# One text of all files, as Word files and as Markdown.
for version in 1.0 1.1; do
  find "$history/$version/content/norrtalje" -name '*.md' -print0 | LC_ALL=C sort -z | xargs -0 cat >"$work/$version.md"
  pandoc --from gfm-yaml_metadata_block "$work/$version.md" --output "$work/$version.docx"
done
cat >"$work/by-pandoc" <<'BYPANDOC'
#!/usr/bin/env bash
for version in 1.0 1.1; do pandoc --from docx --to plain --wrap=none "$1/$version.docx" --output "$1/$version.txt"; done
git diff --no-index --word-diff "$1/1.0.txt" "$1/1.1.txt" >/dev/null || [ $? = 1 ]
BYPANDOC
chmod +x "$work/by-pandoc"
time=$(RUNS=3 milliseconds "$work/by-pandoc" "$work")
row "pandoc from Word, then git diff --word-diff" "$time" ms ""
redlines=$(realpath -m "$BENCH_VENV")/bin/python
if "$redlines" -c 'import python_redlines' 2>/dev/null; then
  time=$(RUNS=3 milliseconds "$redlines" "$here/redlines.py" "$work/1.0.docx" "$work/1.1.docx" "$work/redlined.docx")
  row "python-redlines, Word to Word" "$time" ms ""
else
  row "python-redlines, Word to Word" - "" "not installed: no python_redlines in $BENCH_VENV"
fi

# Linear: twice as large takes twice as long.
for roles in 300 600; do
  "$python" "$here/large_plan.py" "$roles" "$work/large-$roles"
  cp -r "$work/large-$roles" "$work/large-$roles-new"
  find "$work/large-$roles-new" -name '*.md' -exec sed -i 's/ska vara /är /; s/leder /håller ihop /' {} +
  read -r seconds memory < <(seconds_and_memory "$work/differ" "$krisplan" diff "$work/large-$roles" "$work/large-$roles-new" --date "$day")
  row "diff of a plan of $roles roles and as many mandates" "$seconds" s "$memory MiB"
done

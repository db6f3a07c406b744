# The stages of checking one plan, in processor time.

echo "The stages of check on one plan, processor time (median of 50 runs)"
read -r reading analysis rules texts < <(stage_times 50 "$plan")
row "reading" "$reading" ms ""
row "analysis" "$analysis" ms ""
row "all rules" "$rules" ms "goal 5 ms; $texts ms of it to go through the texts"

// Forms keep what is written in them, with the event that goes on.
krisplan.form = (place, page, title) => {
  const { log } = krisplan;
  const controls = [...place.querySelectorAll(".form :is(input, textarea)")];
  const name = (control) => control.getAttribute("aria-label") ?? control.closest("label")?.querySelector("span")?.textContent ?? "";
  const isBox = (control) => control.type === "checkbox";

  const fill = () => {
    const kept = log.current()?.forms[page] ?? {};
    controls.forEach((control, number) => {
      if (control === document.activeElement) return;
      if (isBox(control)) control.checked = Boolean(kept[number]); else control.value = kept[number] ?? "";
      grow(control);
    });
  };
  // On paper nothing can be scrolled to.
  const grow = (control) => {
    if (control.tagName !== "TEXTAREA" || !control.value) return;
    control.style.height = "auto";
    control.style.height = `${control.scrollHeight + 2}px`;
  };
  let waiting;
  controls.forEach((control, number) => control.addEventListener("input", () => {
    const forms = log.ensure().forms;
    (forms[page] ??= {})[number] = isBox(control) ? control.checked : control.value;
    grow(control);
    clearTimeout(waiting);
    waiting = setTimeout(log.save, 300);
  }));
  addEventListener("pagehide", () => { if (waiting) log.save(); });

  const lines = () => [title, find(".brand .plan").textContent, "",
    ...controls.filter((control) => isBox(control) ? control.checked : control.value.trim())
      .map((control) => isBox(control) ? `[x] ${name(control)}` : `${name(control)}: ${control.value.trim()}`)];
  belowTitle(place, make("div.work", make("p.kept", say("formWarning")),
    buttons(log.exportButton(lines), button(say("printForm"), () => print()))));
  log.changed(fill);
  fill();
};

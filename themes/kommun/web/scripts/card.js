// A card that is ticked: when, by whom, with notes; every tick can be taken back.
krisplan.card = (place, page, title) => {
  const { say, make, find, fill, log, button, buttons } = krisplan;
  const seen = new Map();
  const steps = [...place.querySelectorAll(".steps > li")].map((item) => {
    const text = find(".what", item).textContent.trim();
    // A step is known by its words, so that an old tick never stands at another step of a newer card.
    seen.set(text, (seen.get(text) ?? 0) + 1);
    const number = find(".number", item).textContent;
    const mark = text + (seen.get(text) > 1 ? ` #${seen.get(text)}` : "");
    return { item, number, mark, line: { page, title, mark, step: `${number}. ${text}` }, box: find("input", item) };
  });

  const progress = make("progress", { max: steps.length, value: 0, "aria-label": say("progress") });
  const count = make("span.count");
  const status = make("p", { role: "status", class: "unseen" });
  const undo = button(say("undo"), () => {
    const last = log.standing().filter((line) => line.page === page && (line.what === "tick" || line.what === "note")).at(-1);
    if (!last) return;
    log.undo(last.number);
    status.textContent = say("undone", { step: last.step }) + " " + done();
  });
  const names = make("datalist", { id: `known_${page}` });
  const initials = make("input", { id: `initials_${page}`, type: "text", list: `known_${page}`, maxlength: "12", size: "5", autocomplete: "off", autocapitalize: "characters",
    change: () => krisplan.setInitials(initials.value) });
  initials.value = log.initials;

  const ticks = () => new Map(log.standing().filter((line) => line.page === page && line.what === "tick").map((line) => [line.mark, line]));
  const done = () => say("stepsOf", { count: ticks().size, all: steps.length });

  for (const step of steps) {
    step.stamp = make("p.stamp", { hidden: true });
    step.notes = make("ul.notes", { hidden: true });
    const field = make("textarea", { rows: "2", id: `note_${page}_${step.number}` });
    const save = () => {
      if (field.value.trim()) {
        log.add("note", { ...step.line, text: field.value.trim() });
        status.textContent = say("noteSaved", { number: step.number });
      }
      field.value = "";
      writing.hidden = true;
      open.setAttribute("aria-expanded", "false");
      open.focus();
    };
    const writing = make("div.writing", { hidden: true }, make("label", { for: field.id }, say("noteAt", { number: step.number })), field, button(say("noteSave"), save));
    const open = button(say("note"), () => {
      writing.hidden = !writing.hidden;
      open.setAttribute("aria-expanded", String(!writing.hidden));
      if (!writing.hidden) field.focus();
    }, "button plain");
    open.setAttribute("aria-expanded", "false");
    open.setAttribute("aria-label", say("noteAt", { number: step.number }));
    step.item.append(step.notes, make("div.after", step.stamp, open), writing);
    step.box.autocomplete = "off";
    step.box.addEventListener("change", () => {
      if (step.box.checked) {
        log.add("tick", step.line);
        status.textContent = say("ticked", { number: step.number, time: log.clock(ticks().get(step.mark).time) }) + " " + done();
      } else {
        const line = ticks().get(step.mark);
        if (line) log.undo(line.number);
        status.textContent = say("undone", { step: step.number }) + " " + done();
      }
    });
  }

  const draw = () => {
    const ticked = ticks();
    const notes = log.standing().filter((line) => line.page === page && line.what === "note");
    for (const step of steps) {
      const line = ticked.get(step.mark);
      step.box.checked = Boolean(line);
      step.stamp.hidden = !line;
      step.stamp.textContent = line ? say("doneAt", { time: log.clock(line.time) }) + (line.who ? ` · ${line.who}` : "") : "";
      const own = notes.filter((note) => note.mark === step.mark);
      step.notes.hidden = !own.length;
      fill(step.notes, own.map((note) => make("li", `${log.clock(note.time)}${note.who ? ` ${note.who}` : ""}: ${note.text}`)));
    }
    progress.value = ticked.size;
    count.textContent = done();
    undo.disabled = !ticked.size && !notes.length;
    fill(names, krisplan.knownInitials().map((name) => make("option", { value: name })));
    if (document.activeElement !== initials) initials.value = log.initials;
  };

  // The screen stays lit while the card is used, where the device lets it.
  let lock;
  const light = async () => { lock = await navigator.wakeLock.request("screen").catch(() => {}); };
  const wake = navigator.wakeLock && button(say("keepAwake"), async () => {
    if (lock) lock = void await lock.release();
    else await light();
    wake.setAttribute("aria-pressed", String(Boolean(lock)));
  });
  wake?.setAttribute("aria-pressed", "false");
  document.addEventListener("visibilitychange", async () => {
    if (lock && !document.hidden) await light();
    wake?.setAttribute("aria-pressed", String(Boolean(lock)));
  });

  find(".checklist", place).prepend(make("section.work", { "aria-label": say("progress") },
    make("p.state", count, progress), status,
    buttons(make("label", { for: initials.id }, say("initials"), " ", initials), names, undo, button(say("openLog"), krisplan.openLog), wake)),
    make("p.kept", say("logShortWarning")));
  log.changed(draw);
  draw();
};

// A card that is ticked: when, by whom, with notes; every tick can be taken back.
krisplan.card = (place, page, title) => {
  const { log } = krisplan;
  const seen = new Map();
  const steps = [...place.querySelectorAll(".steps > li")].map((item) => {
    const text = find(".what", item).textContent.trim();
    // A step is known by its words, so that an old tick never stands at another step of a newer card.
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    const number = find(".number", item).textContent;
    const mark = text + (times > 1 ? ` #${times}` : "");
    return { item, number, mark, line: { page, title, mark, step: `${number}. ${text}` }, box: find("input", item) };
  });

  const progress = make("progress", { max: steps.length, value: 0, "aria-label": say("progress") });
  const count = make("span.count");
  const status = make("p.unseen", { role: "status" });
  const undo = button(say("undo"), () => {
    const last = log.standing().findLast((line) => line.page === page);
    if (!last) return;
    log.undo(last.number);
    report(say("undone", { step: last.step }));
  });
  const names = make("datalist", { id: `known_${page}` });
  const initials = make("input", { id: `initials_${page}`, type: "text", list: `known_${page}`, maxlength: "12", size: "5", autocomplete: "off", autocapitalize: "characters",
    change: () => { log.initials = initials.value; } });
  initials.value = log.initials;

  const lines = (what) => log.standing().filter((line) => line.page === page && line.what === what);
  const ticks = () => new Map(lines("tick").map((line) => [line.mark, line]));
  const done = () => say("stepsOf", { count: ticks().size, all: steps.length });
  const report = (text) => { status.textContent = text + " " + done(); };

  for (const step of steps) {
    const { item, number, mark, line, box } = step;
    const label = say("noteAt", { number });
    step.stamp = make("p.stamp", { hidden: true });
    step.notes = make("ul.notes", { hidden: true });
    const field = make("textarea", { rows: "2", id: `note_${page}_${number}` });
    const save = () => {
      if (field.value.trim()) {
        log.add("note", { ...line, text: field.value.trim() });
        status.textContent = say("noteSaved", { number });
      }
      field.value = "";
      expand(false);
      open.focus();
    };
    const writing = make("div.writing", make("label", { for: field.id }, label), field, button(say("noteSave"), save));
    const open = button(say("note"), () => {
      expand(writing.hidden);
      if (!writing.hidden) field.focus();
    }, "button plain");
    const expand = (isOpen) => {
      writing.hidden = !isOpen;
      open.setAttribute("aria-expanded", isOpen);
    };
    expand(false);
    open.setAttribute("aria-label", label);
    item.append(step.notes, make("div.after", step.stamp, open), writing);
    box.autocomplete = "off";
    box.addEventListener("change", () => {
      if (box.checked) {
        log.add("tick", line);
        report(say("ticked", { number, time: log.clock(ticks().get(mark).time) }));
      } else {
        const tick = ticks().get(mark);
        if (tick) log.undo(tick.number);
        report(say("undone", { step: number }));
      }
    });
  }

  const draw = () => {
    const ticked = ticks();
    const notes = lines("note");
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
    fill(names, log.known.map((name) => make("option", { value: name })));
    if (document.activeElement !== initials) initials.value = log.initials;
  };

  // The screen stays lit while the card is used, where the device lets it.
  let lock;
  const light = async () => { lock = await navigator.wakeLock.request("screen").catch(() => {}); };
  const wake = navigator.wakeLock && button(say("keepAwake"), async () => {
    if (lock) lock = void await lock.release();
    else await light();
    showLight();
  });
  const showLight = () => wake?.setAttribute("aria-pressed", Boolean(lock));
  showLight();
  document.addEventListener("visibilitychange", async () => {
    if (lock && !document.hidden) await light();
    showLight();
  });

  find(".checklist", place).prepend(make("section.work", { "aria-label": say("progress") },
    make("p.state", count, progress), status,
    buttons(make("label", { for: initials.id }, say("initials"), " ", initials), names, undo, log.button(), wake)),
    make("p.kept", say("logShortWarning")));
  log.changed(draw);
  draw();
};

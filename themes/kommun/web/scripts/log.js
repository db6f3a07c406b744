// What was done in an event: kept in this browser only, written once and never changed. What is undone stays in the log, as undone.
{
  const key = `krisplan/${facts.plan}`;
  const listeners = [];
  const tell = () => listeners.forEach((listener) => listener());
  const empty = () => ({ initials: "", known: [], events: [] });
  let state = empty();
  let canKeep = true;

  const read = () => {
    try {
      state = { ...empty(), ...JSON.parse(localStorage.getItem(key)) };
    } catch {
      canKeep = false;
    }
  };
  const write = () => {
    try {
      localStorage.setItem(key, JSON.stringify(state));
    } catch {
      if (canKeep) warn(say("logNotKept"));
      canKeep = false;
    }
    tell();
  };

  // The device's own time with its distance from UTC, so that a log from two devices can be put together.
  const now = () => {
    const time = new Date();
    const offset = -time.getTimezoneOffset();
    const two = (number) => String(Math.floor(Math.abs(number))).padStart(2, "0");
    return new Date(time.getTime() + offset * 6e4).toISOString().slice(0, 19) + (offset < 0 ? "-" : "+") + two(offset / 60) + ":" + two(offset % 60);
  };
  const clock = (time) => time.slice(11, 16);
  const day = (time) => time.slice(0, 10);
  const started = (event) => say("eventStarted", { day: day(event.start), time: clock(event.start) });

  const current = () => state.events.findLast((event) => !event.end);
  const ensure = () => {
    if (!current()) state.events.push({ start: now(), log: [], forms: {} });
    return current();
  };

  const log = krisplan.log = {
    clock, current, ensure,
    changed: (listener) => listeners.push(listener),
    save: write,
    get initials() { return state.initials; },
    set initials(text) {
      state.initials = text.trim().slice(0, 12);
      write();
    },
    get known() { return state.known; },
    // What: tick, note, undo (of an earlier line), assess.
    add: (what, line = {}) => {
      const event = ensure();
      const who = state.initials;
      if (who && !state.known.includes(who)) state.known.push(who);
      event.log.push({ time: now(), what, ...(who && { who }), ...line });
      write();
    },
    undo: (number) => {
      const { page, title, step } = current().log[number];
      log.add("undo", { of: number, page, title, step });
    },
    // The lines that hold, each with its number.
    standing: () => {
      const lines = current()?.log ?? [];
      const undone = new Set(lines.filter((line) => line.what === "undo").map((line) => line.of));
      return lines.map((line, number) => ({ ...line, number })).filter((line) => line.what !== "undo" && !undone.has(line.number));
    },
  };

  // How a line reads: what was done, and the words that were written.
  const told = (line, lines) => {
    if (line.what === "tick") return [say("didTick"), line.step];
    if (line.what === "note") return [say("didNote"), `${line.step ? line.step + ": " : ""}${line.text}`];
    if (line.what === "assess") return [say("didAssess"), line.text];
    const other = lines[line.of];
    return [say("didUndo"), other ? told(other, lines).join(": ") : ""];
  };
  const rows = (event) => event.log.map((line) => [day(line.time), clock(line.time), line.title, ...told(line, event.log), line.who ?? ""]);
  const heads = () => [say("logDay"), say("logTime"), say("logPage"), say("logWhat"), say("logStep"), say("logWho")];
  const about = (event) => [
    `${find(".brand .plan").textContent}, ${find(".edition").textContent.trim()}`,
    started(event) + (event.end ? ", " + say("eventEnded", { day: day(event.end), time: clock(event.end) }) : ""),
  ];

  const download = (lines, suffix, type) => {
    const address = URL.createObjectURL(new Blob([lines.join("\r\n") + "\r\n"], { type: `${type};charset=utf-8` }));
    make("a", { href: address, download: `krisstod-${now().slice(0, 16).replace(/[T:]/g, "-")}.${suffix}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 6e4);
  };
  log.exportButton = (lines) => button(say("exportText"), () => download(lines(), "txt", "text/plain"));
  const asText = (event) => [...about(event), "", ...rows(event).map(([date, time, title, what, step, who]) =>
    `${date} ${time}  ${title}: ${what}: ${step}${who ? ` (${who})` : ""}`)];
  // As Swedish Excel reads it. What looks like a formula is a text.
  const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? "'" : "") + text.replace(/"/g, '""')}"`;
  const asTable = (event) => [heads(), ...rows(event)].map((row, number) => (number ? "" : "\uFEFF") + row.map(cell).join(";"));

  const wipe = () => {
    state = empty();
    // It fails where nothing was kept.
    try { localStorage.removeItem(key); } catch {}
    // The saved copy of the site goes too: whoever hands the device over leaves nothing on it.
    globalThis.caches?.keys().then((names) => names.filter((name) => name.startsWith("krisplan:")).forEach((name) => caches.delete(name))).catch(() => {});
    tell();
  };

  // The log as a window of its own: read, export, end, begin anew, wipe.
  const dialog = make("dialog.log-dialog", { "aria-labelledby": "log_title" });
  const ask = (question, act) => (event) => confirm(find(".question", dialog), question, () => { act(); show(); }, event.target);
  const eventPart = (event, isLast) => make("section",
    make("h3", about(event)[1]), make("p.kept", about(event)[0]),
    event.log.length
      ? make("div.table", { role: "region", tabindex: "0", "aria-label": say("logTitle") }, make("table.stacked",
        make("thead", make("tr", heads().map((head) => make("th", { scope: "col" }, head)))),
        make("tbody", rows(event).map((row) => make("tr", row.map((text, column) => make("td", { "data-label": heads()[column] }, text)))))))
      : make("p", say("logNone")),
    buttons(log.exportButton(() => asText(event)),
      button(say("exportTable"), () => download(asTable(event), "csv", "text/csv")),
      isLast && button(say("printLog"), () => {
        document.body.classList.add("print-log");
        addEventListener("afterprint", () => document.body.classList.remove("print-log"), { once: true });
        print();
      })));
  const show = () => {
    const events = state.events.toReversed();
    const going = current();
    const end = () => { going.end = now(); write(); };
    fill(dialog,
      make("h2", { id: "log_title" }, say("logTitle")),
      buttons(button(say("close"), () => dialog.close()),
        going && button(say("endEvent"), ask(say("endEventSure"), end)),
        going && button(say("newEvent"), ask(say("newEventSure"), () => {
          end();
          ensure();
          write();
        })),
        events.length && button(say("wipe"), ask(say("wipeSure"), wipe), "button urgent")),
      make("div.question"),
      make("p.callout.important", say("logWarning")),
      events.length ? events.map((event, number) => eventPart(event, number === 0)) : make("p", say("logNone")));
  };
  document.body.append(dialog);
  log.button = () => button(say("openLog"), () => { show(); dialog.showModal(); });

  addEventListener("storage", (event) => {
    if (event.key !== key && event.key !== null) return;
    read();
    tell();
  });
  read();

  // The start page shows an event that goes on, with the cards that were begun.
  krisplan.start = (start) => {
    const place = make("section.callout.going", { "aria-labelledby": "going_", hidden: true });
    const draw = () => {
      const event = current();
      place.hidden = !state.events.length;
      const begun = new Map();
      for (const line of log.standing()) if (line.what === "tick") begun.set(line.page, { title: line.title, count: (begun.get(line.page)?.count ?? 0) + 1 });
      fill(place,
        make("h2.title", { id: "going_" }, event ? started(event) : say("logOld")),
        make("ul", [...begun].map(([path, { title, count }]) => make("li", linkTo({ p: path, t: title }), " " + say("stepsDone", { count })))),
        buttons(log.button()));
    };
    log.changed(draw);
    belowTitle(start, place);
    draw();
  };
}

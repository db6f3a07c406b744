// Questions to the plan: which level, who decides, whom the alarm has reached. Every answer was computed when the site was built; here it is looked up.
krisplan.tools = (page, path, heading, tool) => {
  const { say, make, find, fill, address, load, button, buttons } = krisplan;
  const status = make("p.verdict", { role: "status" });
  const outcome = make("div.outcome");
  const level = make("select", { id: `level_${tool}` });
  let things;

  const link = (who) => krisplan.link(things[who]);
  const title = (who) => things[who].t;
  const calls = (who) => {
    const numbers = things[who].tel ?? [];
    return numbers.map((shown, at) => at % 2 ? null : make("a.tel", { href: `tel:${numbers[at + 1]}` }, shown));
  };
  const option = (value, text) => make("option", { value }, text);
  const field = (control, label) => make("p.ask", make("label", { for: control.id }, label), control);
  const choice = (label, attributes) => make("label.choice", make("input", { type: "checkbox", autocomplete: "off", ...attributes }), make("span", label));
  const choices = (label, inside) => make("fieldset.ask", make("legend", label), inside);
  const silences = (label, whom, change) => choices(label, whom.map((value) => choice(title(value), { value, change })));
  const ticked = (place) => [...place.querySelectorAll("input:checked")].map((box) => Number(box.value));
  const listed = (texts, last) => texts.flatMap((text, at) => [at ? (at === texts.length - 1 ? ` ${last} ` : ", ") : null, text]);
  const names = (whom, last) => ({ names: listed(whom, last).join("") });
  // Nights and weekends come first: that is when nobody is there to ask.
  const times = (change) => {
    const time = (value, label, checked) => choice(label, { type: "radio", name: `hours_${tool}`, value, checked, change });
    return choices(say("time"), [time("other", say("otherTime"), true), time("office", say("officeHours"), false)]);
  };
  const hours = () => find("input[type=radio]:checked", place).value;
  const levelField = (levels, change) => {
    level.onchange = change;
    fill(level, levels.map((one) => option(one.n, one.t)));
    const place = field(level, say("level"));
    place.hidden = levels.length < 2;
    return place;
  };

  // Ticked criteria: the gravest level of which something holds.
  const assessment = ({ levels }) => {
    const decide = () => {
      const level = levels.findLast((one) => find(`input[value="${one.n}"]:checked`, place));
      status.textContent = level ? say("assessLevel", { level: level.t }) : say("assessNothing");
      if (!level) return fill(outcome);
      const { cards = [], calls: rings = [] } = level;
      fill(outcome,
        level.leaders && make("p", say("ledBy") + " ", listed(level.leaders.map((leader) =>
          make("span", link(leader.who), leader.when && ` (${leader.when})`)), say("and")), "."),
        cards.length && make("h3", say("takeUp")),
        make("ul.large", cards.slice(0, 4).map((card) => make("li", krisplan.link(card)))),
        rings.length && make("h3", say("ring")),
        make("ul.rings", rings.slice(0, 6).map((call) => make("li", link(call.from), " → ", make("strong", link(call.to)), calls(call.to),
          call.within && make("strong.limit", call.within),
          call.else != null && make("span.else", " " + say("ifNoAnswer") + " ", link(call.else), calls(call.else))))),
        make("p", make("a", { href: address(level.p) }, say("allOfLevel", { level: level.t, cards: cards.length, calls: rings.length }))),
        buttons(button(say("assessLog"), (event) => {
          krisplan.log.add("assess", { page: path, title: heading, text: level.t });
          event.target.replaceWith(make("span", { role: "status" }, say("assessLogged")));
        })));
    };
    place.append(make("p", say("assessHow")), ...levels.filter((one) => one.criteria).map((one) =>
      make("fieldset", make("legend", one.t), one.criteria.map((text) => choice(text, { value: one.n, change: decide })))), status, outcome);
    decide();
  };

  // Who may decide: the plan's own order, with those who do not answer taken out.
  const decisions = ({ decisions = [], levels = [], groups = [], awayOffice = [], awayOther = [] }) => {
    const people = new Map(groups.map((group) => [group.who, group.people ?? []]));
    const which = make("select", { id: "which_", change: () => choose() }, decisions.map((decision, number) => option(number, decision.t)));
    // A turn is one who decides, or several who only decide together.
    const parts = (turn) => [turn, ...(turn.with ?? [])];
    const together = (texts) => [...listed(texts, say("and")), texts.length > 1 && " " + say("together")].filter(Boolean);
    const silent = make("div"), levelPlace = make("div");
    const row = () => decisions[which.value].rows?.find((row) => (!row.levels || row.levels.includes(level.value)) && (!row.hours || row.hours === hours()));
    const answer = () => {
      const { disputed, taken, grounds = [] } = decisions[which.value];
      const { turns = [], waiting } = row() ?? {};
      const away = new Set(hours() === "office" ? awayOffice : awayOther);
      const chosen = new Set(ticked(silent));
      const isSilent = (who) => chosen.has(who) || away.has(who) || Boolean(people.get(who)?.length && people.get(who).every(isSilent));
      const come = turns.filter((turn) => (turn.after ?? []).every(isSilent) && (turn.afterAny ?? []).every((one) => one.who.some(isSilent)));
      const holders = come.filter((turn) => !turn.with).map((turn) => turn.who).filter((who) => !isSilent(who));
      // For one who is silent, whoever acts in the role or sits in the group. Those who only decide together must all have somebody, and none twice.
      const ways = come.map((turn) => parts(turn).map((part) => ({ for: part.who, isAway: isSilent(part.who), whom: !isSilent(part.who) ? [part.who]
        : (part.standIns ?? []).filter((who) => !isSilent(who) && !(turn.with ? parts(turn).map((one) => one.who) : holders).includes(who)) })))
        .filter((way) => way.every((part) => part.whom.length));
      const isWhole = (way) => !way.some((part) => part.isAway);
      const inOrder = [...ways.filter(isWhole), ...ways.filter((way) => !isWhole(way))];
      const deciding = inOrder.map((way) => together(way.map((part) =>
        part.isAway ? say("standIn", { names: part.whom.map(title).join(", "), holder: title(part.for) }) : title(part.for))).join(""));
      status.textContent = deciding.length ? say("mayDecide", names(deciding, say("or"))) : turns.length ? say("nobodyAnswers")
        : taken && taken !== hours() ? (taken === "office" ? say("waitsForOffice") : say("waitsForOther")) : say("nobodyMay");
      const answers = (who) => things[who].n && ` (${things[who].n})`;
      fill(outcome,
        disputed && make("p.callout.important", say("disputed")),
        make("ul.rings", [...new Set(inOrder.flatMap((way) => way.flatMap((part) => part.whom)))].map((who) =>
          make("li", make("strong", link(who)), answers(who), things[who].tel ? calls(who) : " – " + say("numberInBinder")))),
        make("h3", say("order")),
        make("ol", turns.map((turn) => make("li", together(parts(turn).map((part) => make("span", make(isSilent(part.who) ? "s" : "span", link(part.who)), answers(part.who),
            isSilent(part.who) && " – " + (chosen.has(part.who) ? say("silent") : say("notThen"))))),
          turn.after && ", " + say("ifSilent", names(turn.after.map(title), say("and"))),
          (turn.afterAny ?? []).map((one) => ", " + say("ifNotAll", names(one.who.map(title), say("and")))),
          turn.condition && ` (${turn.condition})`))),
        waiting && make("p", say("waiting", { names: waiting.map(title).join(", ") })),
        make("p.ground", say("ground") + " ", listed([...new Set(turns.flatMap((turn) => turn.by))].map((who) => {
          const says = grounds.find((one) => one.who === who)?.says;
          return make("span", link(who), says && ` (${says.join("; ")})`);
        }), say("and"))));
    };
    const ask = () => {
      const named = new Set((row()?.turns ?? []).flatMap(parts).flatMap((part) => [part.who, ...(part.standIns ?? [])]));
      fill(silent, named.size && silences(say("whoIsSilent"), [...named], answer));
      answer();
    };
    const choose = () => {
      const before = level.value;
      const own = levels.filter((one) => decisions[which.value].rows?.some((row) => row.levels?.includes(one.n)));
      fill(levelPlace, levelField(own, ask));
      if (own.some((one) => one.n === before)) level.value = before;
      ask();
    };
    place.append(field(which, say("decision")), levelPlace, times(ask), silent, status, outcome);
    choose();
  };

  // Whom the alarm has reached, with one or two who do not answer.
  const alarm = ({ levels = [], moments, relays = [] }) => {
    const read = (text) => {
      const [who, minutes, timed, from, instead] = text.split(".");
      return { who, minutes: Number(minutes), timed: timed === "1", from, instead };
    };
    const answer = () => {
      const silent = ticked(boxes);
      for (const box of boxes.querySelectorAll("input")) box.disabled = silent.length > 1 && !box.checked;
      const { base = [], cases = [] } = moments.find((one) => (!one.level || one.level === level.value) && one.time === hours());
      const { gone = [], come = [] } = cases.find((one) => one.silent.length === silent.length && silent.every((who) => one.silent.includes(who))) ?? {};
      const lines = [...base.filter((line, number) => !gone.includes(number)), ...come].map(read).sort((a, b) => a.minutes - b.minutes);
      const lost = base.map((line) => read(line).who).filter((who) => !silent.includes(Number(who)) && !lines.some((line) => line.who === who));
      const promise = levels.find((one) => one.n === level.value)?.promise ?? Infinity;
      const late = lines.filter((line) => line.minutes > promise);
      status.textContent = (lost.length ? say("alarmLost", { names: lost.map(title).join(", ") }) : silent.length ? say("alarmAll") : say("alarmBase", { count: lines.length }))
        + (late.length ? " " + say("alarmLate", { minutes: promise, names: late.map((line) => title(line.who)).join(", ") }) : "");
      fill(outcome, make("ol.timeline", lines.map(({ who, minutes, timed, from, instead }) => make(minutes > promise ? "li.late" : "li",
        make("strong", timed ? say("minutes", { count: minutes }) : minutes ? say("atLeast", { count: minutes }) : say("noTime")), " ", link(who),
        from && make("span.else", " " + (instead ? say("reachedInstead", { from: title(from), silent: title(instead) }) : say("reachedFrom", { from: title(from) })))))));
    };
    const boxes = silences(say("whoIsSilentTwo"), relays, answer);
    boxes.hidden = !relays.length;
    place.append(levelField(levels, answer), times(answer), boxes, status, outcome);
    answer();
  };

  const isFolded = tool === "assessment";
  const place = isFolded ? make("details.tool", make("summary", say("assessTitle")))
    : make("section.tool", { "aria-labelledby": `tool_${tool}` }, make("h2", { id: `tool_${tool}` }, tool === "alarm" ? say("alarmTitle") : say("decisionsTitle")));
  const ask = () => load(`lookup-${tool}`).then((answers) => {
    things = answers.things ?? [];
    ({ assessment, decisions, alarm })[tool](answers);
  }).catch(() => place.remove());
  // Folded: the levels themselves stand below, and nobody must answer questions to come to a card.
  if (isFolded) {
    place.addEventListener("toggle", ask, { once: true });
    find(".tiles:has(.level)", page)?.before(place);
  } else {
    krisplan.top(page, place);
    ask();
  }
};

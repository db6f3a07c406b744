// Questions to the plan: which level, who decides, whom the alarm has reached. Every answer was computed when the site was built; here it is looked up.
krisplan.tools = (page, path, heading, tool) => {
  const status = make("p.verdict", { role: "status" });
  const outcome = make("div.outcome");
  const level = make("select", { id: `level_${tool}` });
  let things;

  const link = (who) => linkTo(things[who]);
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
  const listed = (texts, last = say("and")) => texts.flatMap((text, at) => [at ? (at === texts.length - 1 ? ` ${last} ` : ", ") : null, text]);
  const names = (texts, last) => ({ names: listed(texts, last).join("") });
  const titles = (whom) => whom.map(title).join(", ");
  // Nights and weekends come first: that is when nobody is there to ask.
  const times = (change) => {
    const time = (value, label) => choice(label, { type: "radio", name: `hours_${tool}`, value, checked: value === "other", change });
    return choices(say("time"), [time("other", say("otherTime")), time("office", say("officeHours"))]);
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
          make("span", link(leader.who), leader.when && ` (${leader.when})`))), "."),
        cards.length && make("h3", say("takeUp")),
        make("ul.large", cards.slice(0, 4).map((card) => make("li", linkTo(card)))),
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
      make("fieldset", make("legend", one.t), one.criteria.map((text) => choice(text, { value: one.n, change: decide })))));
    decide();
  };

  // Who may decide: the plan's own order, with those who do not answer taken out.
  const decisions = ({ decisions = [], levels = [], groups = [], awayOffice = [], awayOther = [] }) => {
    const people = new Map(groups.map((group) => [group.who, group.people]));
    const which = make("select", { id: "which_", change: () => choose() }, decisions.map((decision, number) => option(number, decision.t)));
    // A turn is one who decides, or several who only decide together.
    const parts = (turn) => [turn, ...(turn.with ?? [])];
    const together = (texts) => [...listed(texts), texts.length > 1 ? " " + say("together") : ""];
    const silent = make("div"), levelPlace = make("div");
    const row = () => decisions[which.value].rows?.find((row) => (row.levels?.includes(level.value) ?? true) && (row.hours ?? hours()) === hours());
    const answer = () => {
      const { disputed, taken, grounds = [] } = decisions[which.value];
      const { turns = [], waiting } = row() ?? {};
      const away = hours() === "office" ? awayOffice : awayOther;
      const chosen = ticked(silent);
      const isSilent = (who) => chosen.includes(who) || away.includes(who) || people.get(who)?.every(isSilent);
      const answering = (whom = []) => whom.filter((who) => !isSilent(who));
      const come = turns.filter(({ after = [], afterAny = [] }) => after.every(isSilent) && afterAny.every(({ who }) => who.some(isSilent)));
      const holders = answering(come.filter((turn) => !turn.with).map((turn) => turn.who));
      // For one who is silent, whoever acts in the role or sits in the group. Those who only decide together must all have somebody, and none twice.
      const ways = come.map((turn) => {
        const busy = turn.with ? parts(turn).map((part) => part.who) : holders;
        return parts(turn).map(({ who, standIns }) => ({ who, isAway: isSilent(who),
          whom: isSilent(who) ? answering(standIns).filter((one) => !busy.includes(one)) : [who] }));
      }).filter((way) => way.every((part) => part.whom.length));
      const hasAway = (way) => way.some((part) => part.isAway);
      const inOrder = ways.toSorted((a, b) => hasAway(a) - hasAway(b));
      const deciding = inOrder.map((way) => together(way.map(({ who, isAway, whom }) =>
        isAway ? say("standIn", { names: titles(whom), holder: title(who) }) : title(who))).join(""));
      status.textContent = deciding.length ? say("mayDecide", names(deciding, say("or"))) : turns.length ? say("nobodyAnswers")
        : taken && taken !== hours() ? (taken === "office" ? say("waitsForOffice") : say("waitsForOther")) : say("nobodyMay");
      const answers = (who) => things[who].n && ` (${things[who].n})`;
      fill(outcome,
        disputed && make("p.callout.important", say("disputed")),
        make("ul.rings", [...new Set(inOrder.flat().flatMap((part) => part.whom))].map((who) =>
          make("li", make("strong", link(who)), answers(who), things[who].tel ? calls(who) : " – " + say("numberInBinder")))),
        make("h3", say("order")),
        make("ol", turns.map((turn) => make("li", together(parts(turn).map(({ who }) => make("span", make(isSilent(who) ? "s" : "span", link(who)), answers(who),
            isSilent(who) && " – " + (chosen.includes(who) ? say("silent") : say("notThen"))))),
          turn.after && ", " + say("ifSilent", names(turn.after.map(title))),
          (turn.afterAny ?? []).map((one) => ", " + say("ifNotAll", names(one.who.map(title)))),
          turn.condition && ` (${turn.condition})`))),
        waiting && make("p", say("waiting", { names: titles(waiting) })),
        make("p.ground", say("ground") + " ", listed([...new Set(turns.flatMap((turn) => turn.by))].map((who) => {
          const says = grounds.find((one) => one.who === who)?.says;
          return make("span", link(who), says && ` (${says.join("; ")})`);
        }))));
    };
    const ask = () => {
      const named = new Set((row()?.turns ?? []).flatMap(parts).flatMap(({ who, standIns = [] }) => [who, ...standIns]));
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
    place.append(field(which, say("decision")), levelPlace, times(ask), silent);
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
      status.textContent = (lost.length ? say("alarmLost", { names: titles(lost) }) : silent.length ? say("alarmAll") : say("alarmBase", { count: lines.length }))
        + (late.length ? " " + say("alarmLate", { minutes: promise, names: titles(late.map((line) => line.who)) }) : "");
      fill(outcome, make("ol.timeline", lines.map(({ who, minutes, timed, from, instead }) => make(minutes > promise ? "li.late" : "li",
        make("strong", timed ? say("minutes", { count: minutes }) : minutes ? say("atLeast", { count: minutes }) : say("noTime")), " ", link(who),
        from && make("span.else", " " + (instead ? say("reachedInstead", { from: title(from), silent: title(instead) }) : say("reachedFrom", { from: title(from) })))))));
    };
    const boxes = silences(say("whoIsSilentTwo"), relays, answer);
    boxes.hidden = !relays.length;
    place.append(levelField(levels, answer), times(answer), boxes);
    answer();
  };

  const isFolded = tool === "assessment";
  const place = isFolded ? make("details.tool", make("summary", say("assessTitle")))
    : make("section.tool", { "aria-labelledby": `tool_${tool}` }, make("h2", { id: `tool_${tool}` }, tool === "alarm" ? say("alarmTitle") : say("decisionsTitle")));
  const ask = () => load(`lookup-${tool}`).then((answers) => {
    things = answers.things ?? [];
    ({ assessment, decisions, alarm })[tool](answers);
    place.append(status, outcome);
  }).catch(() => place.remove());
  // Folded: the levels themselves stand below, and nobody must answer questions to come to a card.
  if (isFolded) {
    place.addEventListener("toggle", ask, { once: true });
    find(".tiles:has(.level)", page)?.before(place);
  } else {
    belowTitle(page, place);
    ask();
  }
};

"use strict";
// What every page has: small tools, which the other scripts use by their names, and the search. Without it the pages say the same.
const facts = document.body.dataset;
const pending = {};

const say = (key, values = {}) =>
  (krisplan.words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

// An element by its name and classes ("p.kept"): its attributes (a function listens, true and false switch), if any, then what is in it.
const make = (kind, attributes, ...inside) => {
  const [name, ...classes] = kind.split(".");
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(" ");
  if (attributes?.constructor !== Object) inside.unshift(attributes);
  else for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (typeof value === "boolean") element.toggleAttribute(key, value);
    else if (value != null) element.setAttribute(key, value);
  }
  element.append(...parts(inside));
  return element;
};
// Nothing is what is not there: `count && element` is enough.
const parts = (inside) => inside.flat().filter((part) => part || part === "0");
// Below the page's title, or first where it has none.
const belowTitle = (place, element) => {
  const title = find(":scope > :is(h1, h3)", place);
  if (title) title.after(element); else place.prepend(element);
};
const fill = (place, ...inside) => place.replaceChildren(...parts(inside));

const find = (selector, inside = document) => inside.querySelector(selector);
const button = (text, click, kind = "button") => make("button", { type: "button", class: kind, click }, text);
const buttons = (...inside) => make("p.buttons", ...inside);

const linkTo = (thing) => thing.p ? make("a", { href: address(thing.p) }, thing.t) : thing.t;
const address = (path) => facts.single ? "#" + path.replaceAll("/", ".").replace("#", "--") : facts.root + path.replace(/#|$/, (mark) => ".html" + mark);

// A question before what cannot be taken back. It stands in its place until it is answered; then the button that was pressed has the focus again.
const confirm = (place, question, act, back) => {
  const home = place.parentElement;
  const answer = (isYes) => () => {
    fill(place);
    if (isYes) act();
    (back.isConnected ? back : find("button", home)).focus();
  };
  fill(place, make("div.callout.important", { role: "alert" }, make("p", question),
    buttons(button(say("yes"), answer(true), "button urgent"), button(say("no"), answer(false)))));
  find("button", place).focus();
};

// Another script of the site: a plain element, since requests do not work from a memory stick. It is asked for once.
const load = (name) => facts.single ? Promise.resolve(pending[name]?.data) :
  (pending[name] ??= {}).promise ??= new Promise((resolve, reject) => {
    if (pending[name].done) return resolve(pending[name].data);
    Object.assign(pending[name], { resolve, reject });
    document.head.append(make("script", { src: `${facts.root}assets/${name}.js`,
      load: () => pending[name].isLookup || resolve(),
      error: () => { delete pending[name]; reject(new Error(name)); } }));
  });

// What is looked up arrives here. An answer from another edition than the page's is refused: it may hold an old number.
krisplan.receive = (name, edition, data) => {
  const wait = (pending[name] ??= {});
  wait.isLookup = true;
  if (edition !== facts.edition) {
    warn(say("otherEdition"));
    return wait.reject?.();
  }
  Object.assign(wait, { done: true, data }).resolve?.(data);
};

const warn = (text) => {
  find(".script-warning")?.remove();
  find("main").prepend(make("p.callout.important.script-warning", { role: "alert" }, text));
};

{
  const letters = /[0-9a-z\u00df-\u00f6\u00f8-\u024f]+/g;
  const cut = (text) => text.toLowerCase().normalize("NFC").replace(/\u00ad/g, "").match(letters) ?? [];
  const fold = (word) => word.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const endings = /(?:erna|arna|orna|ernas|arnas|ornas|ande|ende|ens|ets|ers|ars|en|et|er|ar|or|na|s|n|t|a|e)$/;
  const stem = (word) => (word.length > 5 ? word.replace(endings, "") : word);
  let index;

  const prepare = (data) => {
    const words = data.words.split(" ");
    const pages = data.pages.map(([path, kind, kindWord, title, summary, ...aliases]) => ({
      path, kind, kindWord, title, summary, aliases, heads: cut([title, ...aliases].join(" ")) }));
    return { words, folded: words.map(fold), found: data.found.split(","), pages };
  };

  // How many letters must be put in, taken out, changed or swapped; more than `most` is not counted to its end.
  const slips = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before, last = [], row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      [before, last, row] = [last, row, [i]];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
        least = Math.min(least, row[j]);
      }
      if (least > most) return least;
    }
    return row[b.length];
  };

  // How well a word answers what was typed: whole, beginning, other ending, last or inner part of a compound; then with a for å and ä, o for ö.
  const likeness = (typed, word, folded) => {
    if (word === typed) return 100;
    if (word.startsWith(typed)) return 85 - Math.min(word.length - typed.length, 15);
    if (typed.length > 5 && stem(word) === stem(typed)) return 68;
    const isLong = typed.length > 2;
    if (isLong && word.endsWith(typed)) return 62;
    if (isLong && word.includes(typed)) return 55;
    if (folded === typed) return 40;
    if (folded.startsWith(typed)) return 36;
    return isLong && folded.includes(typed) ? 32 : 0;
  };

  const nearness = (typed, word) => {
    if (typed.length < 4 || /\d/.test(typed)) return 0;
    const most = typed.length > 7 ? 2 : 1;
    const distance = slips(typed, word, most);
    return distance <= most ? 28 - 6 * distance : 0;
  };

  const pagesOf = (number) => {
    if (index.found[number] === "*") return index.pages.keys();
    let page = 0;
    return index.found[number].split(".").map((step) => (page += parseInt(step, 36)));
  };

  // The score of each page for one typed word.
  const scores = (typed) => {
    const found = new Map();
    const give = (page, score) => { if (score > (found.get(page) ?? 0)) found.set(page, score); };
    const look = (measure) => {
      index.words.forEach((word, number) => {
        const score = measure(typed, word, index.folded[number]);
        if (score) for (const page of pagesOf(number)) give(page, score);
      });
      index.pages.forEach((page, number) => {
        // A title of few words answers better than one of many.
        for (const word of page.heads) {
          const score = measure(typed, word, fold(word));
          if (score) give(number, score * (2 + 2 / page.heads.length));
        }
      });
    };
    look(likeness);
    if (found.size) return found;
    look(nearness);
    // A compound that stands nowhere: the pages that have both its parts.
    for (let at = 3; at <= typed.length - 3; at++) {
      const [first, second] = [typed.slice(0, at).replace(/(?<=...)s$/, ""), typed.slice(at)].map((part) =>
        new Set(index.words.flatMap((word, number) => word.startsWith(part) ? [...pagesOf(number)] : [])));
      for (const page of first) if (second.has(page)) give(page, 18);
    }
    return found;
  };

  const kindWorth = { card: 12, level: 10, contacts: 8, role: 6 };

  const search = (text) => {
    const digits = text.replace(/[\s()./+-]/g, "");
    const typed = /^\d{5,}$/.test(digits) ? [digits.replace(/^(?:00)?46(?=\d{7})/, "0")] : cut(text);
    const each = typed.map(scores);
    const all = index.pages.map((page, number) => {
      const parts = each.map((found) => found.get(number) ?? 0);
      return { page, hits: parts.filter(Boolean).length, score: parts.reduce((a, b) => a + b, 0) + (kindWorth[page.kind] ?? 0) };
    });
    const most = Math.max(0, ...all.map((one) => one.hits));
    return { isWhole: most === typed.length, pages: all.filter((one) => most && one.hits === most).sort((a, b) => b.score - a.score).map((one) => one.page) };
  };

  const status = make("p.status", { role: "status" });
  const list = make("ol");
  const region = make("div.found", { role: "region", "aria-label": say("searchResults"), hidden: true }, status, list);
  const input = make("input", { type: "search", id: "search_", autocomplete: "off", spellcheck: "false", enterkeyhint: "search", input: () => show() });
  const form = make("form.search", {
    role: "search",
    submit: (event) => {
      event.preventDefault();
      find("a", list)?.click();
    },
    keydown: (event) => {
      if (event.key !== "Escape" || region.hidden) return;
      close();
      input.focus();
      event.preventDefault();
    },
    focusout: (event) => { if (event.relatedTarget) leave(event.relatedTarget); },
  }, make("label", { for: "search_" }, say("search")), input, region);

  const close = () => { region.hidden = true; };
  const leave = (target) => { if (!form.contains(target)) close(); };
  const show = async () => {
    const text = input.value.trim();
    if (text.length < 2) return close();
    try {
      index ??= prepare(await load("search-index"));
    } catch {
      status.textContent = say("scriptMissing");
      region.hidden = false;
      return;
    }
    const { isWhole, pages } = search(text);
    const shown = pages.slice(0, 12);
    const count = pages.length;
    status.textContent = !count ? say("searchNothing", { text }) : (isWhole ? "" : say("searchPartly") + " ")
      + (count > shown.length ? say("searchMany", { count, shown: shown.length }) : say("searchAll", { count }));
    fill(list, shown.map((page) => make("li", make("a", { href: address(page.path) },
      make("span.kind", page.kindWord), " ", make("strong", page.title),
      page.aliases.length && make("span.aliases", " " + say("alsoCalled", { names: page.aliases.join(", ") })),
      page.summary && make("span.summary", " " + page.summary)))));
    region.hidden = false;
  };
  input.addEventListener("focus", () => load("search-index").catch(() => {}), { once: true });
  addEventListener("click", (event) => leave(event.target));
  addEventListener("hashchange", close);
  find("header .band")?.append(form);
}

// The tools of staff, where the page has something for them.
{
  const equip = async (place, page, title, tool) => {
    const tools = { start: page === "index", card: find(".checklist", place), form: find(".form", place), tools: tool };
    const wanted = Object.keys(tools).filter((name) => tools[name]);
    try {
      if (wanted.length) await load("log");
      for (const name of wanted) {
        if (name !== "start") await load(name);
        krisplan[name](place, page, title, tool);
      }
    } catch {
      warn(say("scriptMissing"));
    }
  };
  // A file that holds all pages shows one at a time.
  const showOne = () => {
    const pages = [...document.querySelectorAll("article")];
    const show = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target && !target.closest("article, .part")) return;
      const page = target?.closest("article") ?? find("article", target ?? document);
      const isFirst = page === pages[0];
      for (const one of pages) one.hidden = one !== page;
      for (const part of document.querySelectorAll(".part")) part.hidden = !part.contains(page);
      find("main > .contents").hidden = !isFirst;
      find("h1").classList.toggle("unseen", !isFirst);
      find(".menu details").open = false;
      const { page: path, title, tool } = page.dataset;
      if (!page.hasAttribute("tabindex")) equip(page, path, title, tool);
      page.tabIndex = -1;
      if (target) page.focus({ preventScroll: true });
      (isFirst || !target ? document.body : target).scrollIntoView();
    };
    addEventListener("hashchange", show);
    show();
  };
  if (facts.single) addEventListener("DOMContentLoaded", showOne);
  else if (facts.plan) {
    equip(find("main"), facts.page, find("h1").textContent, facts.tool);
    if (/^http/.test(location.protocol)) navigator.serviceWorker?.register(facts.root + "offline.js").catch(() => {});
    // A saved copy that was opened without a server: the real page is there again.
    if (find(".saved-copy:not([hidden])")) addEventListener("online", () => warn(say("serverIsBack")));
  }
}

"use strict";
// The desk: what came in, what is being done, what came of it. Text only ever becomes a text node.
(() => {
const words = JSON.parse(document.getElementById("words").textContent);
const BUSY = 400, IDLE = 4000;
const said = document.getElementById("said");
let state;
let shown = "";

function say(key, filling = {}) {
  return (words[`desk.${key}`] ?? `\u2039${key}\u203a`).replace(/\{([a-z]+)\}/g, (place, name) => filling[name] ?? place);
}

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([attribute, value]) => value !== false && element.setAttribute(attribute, value === true ? "" : value));
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false && child !== ""));
  return element;
}

function button(text, attributes, act) {
  const made = make("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}

function tell(text, wrong = false) {
  said.textContent = text;
  said.classList.toggle("wrong", wrong);
}

function address(...parts) {
  return parts.join("/").split("/").map(encodeURIComponent).join("/");
}

/** Asks the desk; what it refuses is told in its own words. */
async function ask(method, path, body) {
  const answer = await fetch(path, { method, body });
  if (!answer.ok && answer.status !== 409) {
    tell(await answer.text(), true);
  }
  return answer;
}

async function send(job, files) {
  for (const file of files) {
    const path = address("input", job, file.name);
    let answer = await ask("PUT", path, file);
    if (answer.status === 409 && confirm(await answer.text())) {
      answer = await ask("PUT", `${path}?replace`, file);
    }
    if (answer.ok) {
      tell(say("taken", { file: file.name }));
    }
  }
  await look();
}

async function remove(job, file) {
  if (confirm(say("remove-ask", { file, folder: `${job}.bo-ra` })) && (await ask("DELETE", address("input", job, file))).ok) {
    tell(say("removed", { file, folder: `${job}.bo-ra` }));
  }
  await look();
}

async function begin(command, job) {
  tell("");
  const answer = await ask("POST", address(command, job));
  if (answer.status === 409) {
    tell(await answer.text(), true);
  }
  await look();
}

async function copy(job, file) {
  const text = await (await fetch(address("output", job, file))).text();
  await navigator.clipboard.writeText(text);
  tell(say("copied"));
}

function when(time) {
  return new Date(time).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });
}

function size(bytes) {
  return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString(document.documentElement.lang)} kB`;
}

function jobSection(job) {
  const { code, title, inbox, run } = job;
  const busy = state.work.exit < 0;
  return make("section", { class: `job ${run?.state ?? ""}`, id: `job-${code}`, "aria-labelledby": `title-${code}` },
    make("h2", { id: `title-${code}` }, title),
    run
      ? [make("p", { class: "verdict" }, run.verdict),
        make("p", { class: "faint" }, say("run-facts", { number: run.number, time: when(run.finished), sent: run.sent, expected: run.expected }),
          job.changed && ` ${say("changed")}`)]
      : make("p", { class: "faint" }, say(inbox.length > 0 ? "never-run" : "nothing-sent")),
    make("div", { class: "buttons" },
      button(say(run ? "rerun" : "run"), { class: job.changed ? "run primary" : "run", disabled: busy || inbox.length === 0 }, () => begin("run", code)),
      run && make("a", { class: job.changed ? "button report" : "button report primary", href: address("output", code, "bao-cao.html") }, say("report")),
      button(say("forms"), { class: "forms", disabled: busy }, () => begin("template", code))),
    workOf(code),
    board(job),
    dropZone(job),
    documents(job));
}

/** Who has sent by when, who was late, who has sent nothing. */
function board({ code, units }) {
  const missing = units.filter(unit => unit.received === 0).length;
  const late = units.filter(unit => unit.late > 0).length;
  return units.length > 0 && make("details", { "data-kept": `${code}:board`, open: opened.has(`${code}:board`) },
    make("summary", {}, say("board", { missing, late })),
    make("table", { class: "board" },
      make("thead", {}, make("tr", {}, ["unit", "due", "received", "standing"].map(name => make("th", { scope: "col" }, say(`board-${name}`))))),
      make("tbody", {}, units.map(unit => make("tr", {},
        make("th", { scope: "row" }, unit.name),
        make("td", {}, unit.due && new Date(`${unit.due}T00:00`).toLocaleDateString(document.documentElement.lang)),
        make("td", {}, unit.received > 0 && when(unit.received)),
        make("td", { class: unit.late > 0 || unit.received === 0 ? "late" : "" }, standing(unit)))))));
}

function standing({ due, received, late: days }) {
  if (received === 0) {
    return days > 0 ? say("board-overdue", { days }) : say("board-missing");
  }
  return days > 0 ? say("board-late", { days }) : say(due ? "board-in-time" : "board-sent");
}

function workOf(code) {
  const { work, told } = state;
  if (work.job !== code) {
    return undefined;
  }
  const lines = make("pre", { class: "told", tabindex: "0", "aria-label": say("told") }, told.join("\n"));
  return work.exit < 0 || work.exit > 1 ? lines : make("details", {}, make("summary", {}, say("told")), lines);
}

function dropZone({ code, inbox }) {
  const field = make("input", { type: "file", multiple: true, class: "unseen", "aria-label": say("choose"), tabindex: "-1" });
  field.addEventListener("change", () => send(code, [...field.files]));
  const zone = make("div", { class: "drop" },
    make("p", {}, say("drop"), " ", button(say("choose"), {}, () => field.click()), field),
    inbox.length > 0 && make("table", {}, make("tbody", {}, inbox.map(file => make("tr", {},
      make("th", { scope: "row" }, make("a", { href: address("input", code, file.name) }, file.name)),
      make("td", { class: "number" }, size(file.size)),
      make("td", {}, when(file.time)),
      make("td", {}, button(say("remove"), { class: "remove", "aria-label": `${say("remove")}: ${file.name}` }, () => remove(code, file.name))))))));
  zone.addEventListener("dragover", event => { event.preventDefault(); zone.classList.add("over"); });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", event => {
    event.preventDefault();
    zone.classList.remove("over");
    send(code, [...event.dataTransfer.files]);
  });
  return zone;
}

const GROUPS = [["tra-lai/", "packets"], ["mau/", "forms-made"], ["", "documents"]];

function documents({ code, documents: files }) {
  const left = new Set(files.filter(file => file !== "bao-cao.html"));
  return GROUPS.map(([folder, name]) => {
    const own = [...left].filter(file => file.startsWith(folder));
    own.forEach(file => left.delete(file));
    return own.length > 0 && make("details", { "data-kept": `${code}:${name}`, open: opened.has(`${code}:${name}`) },
      make("summary", {}, `${say(name)} (${own.length})`),
      make("ul", { class: "documents" }, own.map(file => make("li", {},
        make("a", { href: address("output", code, file) }, file.slice(folder.length)),
        file.endsWith("tin-nhan.txt") && button(say("copy"), { "aria-label": `${say("copy")}: ${file}` }, () => copy(code, file))))));
  });
}

/** What the person unfolded stays so when the desk is shown anew. */
const opened = new Set();

function show(text) {
  if (text === shown) {
    return;
  }
  shown = text;
  const focused = document.activeElement?.closest("section")?.id;
  const place = focused && [...document.querySelectorAll(`#${CSS.escape(focused)} :is(a, button, summary)`)].indexOf(document.activeElement);
  document.getElementById("jobs").replaceChildren(...state.jobs.map(jobSection));
  document.querySelectorAll("details[data-kept]").forEach(details => details.addEventListener("toggle",
    () => (details.open ? opened.add(details.dataset.kept) : opened.delete(details.dataset.kept))));
  if (focused && place >= 0) {
    document.querySelectorAll(`#${CSS.escape(focused)} :is(a, button, summary)`)[place]?.focus();
  }
}

let next;

/** Looks how things stand, and again after a while: an open page keeps the desk open. */
async function look() {
  clearTimeout(next);
  try {
    const text = await (await fetch("state", { cache: "no-store" })).text();
    state = JSON.parse(text);
    show(text);
  } catch {
    tell(say("closed"), true);
  }
  next = setTimeout(look, state?.work.exit < 0 ? BUSY : IDLE);
}

document.getElementById("lead").textContent = say("lead");
look();
})();

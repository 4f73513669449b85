"use strict";
// The report page in the desk: answers go into the decisions file of the input folder at once, and the run is started from here.
(() => {
const words = JSON.parse(document.getElementById("desk-words").textContent);
const { root, job } = document.currentScript.dataset;
const LOOK = 500, SETTLE = 300, ALIVE = 30000;
const waiting = new Map();
let work = "";
let wrong = false;

const say = (key, filling = {}) => words[`desk.${key}`].replace(/\{([a-z]+)\}/g, (place, name) => filling[name] ?? place);

function bar() {
  const made = document.createElement("nav");
  made.id = "desk-bar";
  made.setAttribute("aria-label", say("title"));
  const back = Object.assign(document.createElement("a"), { href: root, textContent: say("back") });
  const rerun = Object.assign(document.createElement("button"), { type: "button", id: "rerun", className: "primary", textContent: say("rerun") });
  rerun.addEventListener("click", begin);
  const told = Object.assign(document.createElement("p"), { className: wrong ? "work wrong" : "work", textContent: work });
  told.setAttribute("role", "status");
  made.append(back, rerun, told);
  return made;
}

function show() {
  document.getElementById("desk-bar")?.remove();
  document.querySelector("header").before(bar());
}

function tell(text, isWrong = false) {
  [work, wrong] = [text, isWrong];
  const told = document.querySelector("#desk-bar .work");
  told.textContent = text;
  told.classList.toggle("wrong", isWrong);
}

/** Typing is let come to its end before it is saved. */
document.addEventListener("tonghop:answer", ({ detail }) => {
  clearTimeout(waiting.get(detail.finding)?.timer);
  waiting.set(detail.finding, { detail, timer: setTimeout(() => save(detail), SETTLE) });
});
document.addEventListener("tonghop:shown", show);

/** Tells beside the choice which figure the number takes the place of, and which questions it brings up. */
async function tellEffect({ finding, choice, value, naming }) {
  if (choice !== "enter" || naming) {
    return;
  }
  const answer = await fetch(`${root}effect/${job}/${finding}/${encodeURIComponent(value)}`);
  const form = document.getElementById(finding);
  const told = form?.querySelector("input[value=enter]")?.closest("label").querySelector("span");
  // an answer may come after the next number was typed
  const isLate = form?.querySelector("[name=value]")?.value.trim() !== value;
  if (answer.ok && told && !isLate) {
    told.querySelector("small")?.remove();
    told.append(Object.assign(document.createElement("small"), { className: "prospect effect", role: "status", textContent: await answer.text() }));
  }
}

async function save(detail) {
  waiting.delete(detail.finding);
  const answer = await fetch(`${root}decisions/${job}`, { method: "POST", body: JSON.stringify(detail), keepalive: true });
  if (answer.ok) {
    tellEffect(detail);
  }
  tell(answer.ok ? say("saved", { file: `input/${job}/quyet-dinh-${job}.json` }) : await answer.text(), !answer.ok);
  return answer.ok;
}

function saveAll() {
  return Promise.all([...waiting.values()].map(({ detail, timer }) => { clearTimeout(timer); return save(detail); }));
}
addEventListener("pagehide", saveAll);

async function begin() {
  await saveAll();
  const answer = await fetch(`${root}run/${job}`, { method: "POST" });
  if (!answer.ok) {
    tell(await answer.text(), true);
    return;
  }
  document.getElementById("rerun").disabled = true;
  follow();
}

async function follow() {
  const { work: piece, told } = await (await fetch(`${root}state`, { cache: "no-store" })).json();
  if (piece.exit < 0) {
    tell(told.at(-1) ?? "");
    setTimeout(follow, LOOK);
  } else if (piece.exit > 1) {
    tell(told.at(-1) ?? "", true);
    document.getElementById("rerun").disabled = false;
  } else {
    location.reload();
  }
}

async function takeUp() {
  const given = await (await fetch(`${root}decisions/${job}`, { cache: "no-store" })).json();
  document.dispatchEvent(new CustomEvent("tonghop:decisions", { detail: given }));
  const { jobs } = await (await fetch(`${root}state`, { cache: "no-store" })).json();
  const { run, changed } = jobs.find(each => each.code === job);
  const time = new Date(run.finished).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });
  tell(`${say("run-facts", { number: run.number, time, sent: run.sent, expected: run.expected })} ${changed ? say("changed") : ""}`);
}

show();
takeUp();
// an open page keeps the desk open
setInterval(() => fetch(`${root}state`).catch(() => tell(say("closed"), true)), ALIVE);
})();

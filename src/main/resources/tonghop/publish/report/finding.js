// One finding: its sentence, both figures, the rows that it rests on, what would repair it, and the answer.

/** Findings that a reader opened or closed; the others are open when they must be answered. */
const toggled = new Map();

/** A figure that is told in words does not stand out like a number. */
const LONG_FIGURE = 40;

/** The rules that tell what a unit has answered about a cell. */
const REPLIES = ["returned-confirmed", "returned-change", "returned-conflict"];

let printing = false;

function isUnfolded(finding) {
  return printing || (toggled.get(finding.id) ?? isOpen(finding));
}

function findingTitle(finding) {
  return capitalised([unitName(finding.unit), finding.indicator, say(`rule.${finding.rule}`)].filter(part => part).join(" – "));
}

function findingArticle(finding) {
  const details = make("div", { class: "details", id: `details-${finding.id}` });
  const title = button(findingTitle(finding), { class: "title", "aria-controls": details.id }, () => unfold(!isUnfolded(finding)));
  const article = make("article", { class: `finding ${finding.severity}`, id: finding.id, tabindex: "-1", "aria-labelledby": `title-${finding.id}` },
    make("div", { class: "head" },
      make("h4", { id: `title-${finding.id}` }, title),
      make("span", { class: "badges" }, badge(finding.severity, say(`severity.${finding.severity}`)), statusBadge(finding))),
    make("p", { class: "sentence" }, sentenceParts(finding)),
    details);
  const unfold = open => {
    toggled.set(finding.id, open);
    show();
  };
  const show = () => {
    const open = isUnfolded(finding);
    title.setAttribute("aria-expanded", open);
    details.hidden = !open;
    if (open && !details.hasChildNodes()) {
      details.append(...findingDetails(finding));
      whenIdle(() => details.querySelectorAll(".wide").forEach(showMarked));
    }
  };
  show();
  return article;
}

/** The sentence by turns as text and as the cells that it names. */
function splitSentence(finding, sentence = finding.sentence) {
  return pick(sentence).split(/\{#(\d+)\}/).map((part, at) => {
    const cell = at % 2 === 1 && finding.cells?.[part] !== undefined && sourceCell(finding.cells[part]);
    return { text: cell ? cellName(cell) : at % 2 === 1 ? `{#${part}}` : part, cell };
  });
}

function sentenceParts(finding) {
  return splitSentence(finding).map(({ text, cell }) => (cell ? workbookLink(data.evidence.sheets[cell.sheet], text, cell.at) : text));
}

function sentenceText(finding, sentence) {
  return splitSentence(finding, sentence).map(part => part.text).join("");
}

function badge(kind, words) {
  return make("span", { class: `badge ${kind}` }, words);
}

function statusBadge(finding) {
  const status = statusOf(finding);
  return badge(`status ${status}`, say(`report.state.${status}`));
}

/** Shows anew where a finding stands, after an answer. */
function refreshStatus(finding) {
  document.getElementById(finding.id)?.querySelector(".badge.status")?.replaceWith(statusBadge(finding));
}

function findingDetails(finding) {
  const cells = finding.cells ?? [];
  return [
    findingFacts(finding),
    rulingNote(rulingOf.get(finding.id)),
    cells.length > 0 && sheetViews(cells),
    make("div", { class: "reasons" },
      cells.length > 0 && make("div", { class: "sources" }, make("p", { class: "label" }, say("report.finding.cells")), cellList(cells)),
      (finding.candidates ?? []).length > 0 && candidateList(finding)),
    followsFrom(finding),
    unitReplies(finding),
    answerForm(finding),
  ].filter(part => part);
}

/** On a narrow screen the cell in question may stand beside it. */
function showMarked(view) {
  const marked = view.querySelector("td.suspect") ?? view.querySelector("td.part");
  if (marked && marked.offsetLeft + marked.offsetWidth > view.clientWidth) {
    view.scrollLeft = marked.offsetLeft + marked.offsetWidth - view.clientWidth;
  }
}

/** The findings whose answers would settle this one too. */
function followsFrom(finding) {
  const first = (finding.settledBy ?? []).map(id => findingById.get(id)).filter(other => other && isOpen(other));
  return first.length > 0 && make("p", { class: "follows" }, say("report.finding.settled-by"), " ",
    first.flatMap((other, at) => [at > 0 && "; ", findingLink(other, findingTitle(other))]));
}

/** What the unit has answered about the cells of a finding, in one place, with one click to let it hold. */
function unitReplies(finding) {
  const cells = finding.cells ?? [];
  const replies = REPLIES.includes(finding.rule) ? [] : findings.filter(reply => REPLIES.includes(reply.rule) && (reply.cells ?? []).some(cell => cells.includes(cell)));
  const kept = replies.find(reply => reply.rule === "returned-confirmed" && reply.cells.includes(cells[0]));
  return replies.length > 0 && make("div", { class: "replies" },
    make("p", { class: "label" }, say("report.replies")),
    make("ul", {}, replies.map(reply => make("li", {}, replyParts(reply, cells)))),
    kept && isOpen(finding) && choicesOf(finding).includes("keep") &&
      button(say("report.replies.accept"), { class: "accept" }, event => acceptReply(event.target, replyItems(kept, [cells[0]])[0] ?? pick(kept.stated))));
}

/** Of a reply that lists many cells what it says of these. */
function replyItems(reply, cells) {
  const starts = cells.filter(cell => reply.cells.length > 1 && reply.cells.includes(cell)).map(cell => `${sourceCell(cell).at}: `);
  return sentenceText(reply).replace(/\.(\s[^;]*)?$/, "").split("; ").flatMap(item =>
    starts.map(start => ` ${item}`.indexOf(` ${start}`)).filter(at => at >= 0).map(at => item.slice(at)));
}

function replyParts(reply, cells) {
  const items = replyItems(reply, cells);
  return items.length > 0 ? [findingLink(reply, say(`rule.${reply.rule}`)), ": ", items.join("; ")] : sentenceParts(reply);
}

/** Fills the form as a person would who keeps the figure because the unit has confirmed it. */
function acceptReply(pressed, answer) {
  const form = pressed.closest("article").querySelector("form.answer");
  form.querySelector("input[value=keep]").checked = true;
  form.querySelector("[name=reason]").value = say("report.replies.reason", { answer });
  form.dispatchEvent(new Event("input"));
}

function findingFacts(finding) {
  const facts = ["stated", "expected", "other", "difference"].map(name => [name, pick(finding[name])]).filter(([, value]) => value);
  return make("dl", { class: "facts" },
    [...facts, ["id", finding.id]].map(([name, value]) =>
      make("div", { class: value.length > LONG_FIGURE ? `${name} long` : name }, make("dt", {}, say(`report.finding.${name}`)), make("dd", {}, value))));
}

function candidateList(finding) {
  return make("div", {},
    make("p", { class: "label" }, say("report.finding.candidates")),
    make("ol", { class: "candidates" }, finding.candidates.map(candidate =>
      make("li", {}, pick(candidate.text), candidate.cell !== undefined && make("small", {}, ` – ${sheetName(sourceCell(candidate.cell))}`)))));
}

function sheetName(cell) {
  const sheet = data.evidence.sheets[cell.sheet];
  return `${sheet.file} › ${sheet.name}`;
}

/** What became of an earlier decision: what was chosen, by whom, why, and the figures before and after. */
function rulingNote(ruling) {
  if (!ruling) {
    return undefined;
  }
  const said = ruling.choice === "enter" && findingById.has(ruling.finding) && isOfLabel(findingById.get(ruling.finding))
    ? say("decision.name", { name: ruling.value })
    : [choiceWords(ruling.choice, findingById.get(ruling.finding)), ruling.value].filter(part => part).join(": ");
  const told = [["choice", said], ["reason", ruling.reason], ["person", ruling.person], ["day", ruling.day], ["origin", ruling.origin]].filter(([, text]) => text);
  return make("div", { class: `ruling ${ruling.state}` },
    make("p", { class: "label" }, say(`report.ruling.${ruling.state}`), ruling.why && `: ${pick(ruling.why)}`),
    make("dl", { class: "facts" }, told.map(([name, text]) => make("div", {}, make("dt", {}, say(`report.ruling.${name}`)), make("dd", {}, text)))),
    make("ul", {}, (ruling.edits ?? []).map(edit =>
      make("li", {}, `${cellName(sourceCell(edit.cell))}: ${pick(edit.before)} → ${pick(edit.after)}`))));
}

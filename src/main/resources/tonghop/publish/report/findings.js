// The list of findings with its controls. It is shown in parts, so that thousands of findings stay fluid.

const PART = 12;

/** Groups that the reader closed or opened; the others are open but for what asks for nothing. */
const toggledGroups = new Map();

let shownFindings = [];
let list;
let current = -1;

function findingsSection() {
  const status = make("p", { id: "result-count", role: "status", "aria-live": "polite" });
  list = { element: make("div", { id: "finding-list" }), status, entries: [], parts: undefined };
  return section("findings", controls(), status, list.element);
}

function controls() {
  const search = make("input", { type: "search", id: "search", value: wanted.query, placeholder: say("report.search.hint") });
  search.addEventListener("input", () => ask("query", search.value));
  const units = [...new Set(findings.map(finding => String(finding.unit ?? "none")))]
    .sort((one, other) => (one === "none") - (other === "none") || one - other);
  return make("div", { class: "controls", role: "search", "aria-label": say("report.controls") },
    make("label", { class: "search" }, make("span", {}, say("report.search")), search),
    selection("group", GROUPS.map(group => [group, say(`report.group.${group}`)])),
    selection("severity", [["", say("report.all")], ...SEVERITIES.filter(has("severity")).map(name => [name, say(`severity.${name}`)])]),
    selection("unit", [["", say("report.all")], ...units.map(unit => [unit, unit === "none" ? say("report.group.no-unit") : unitName(Number(unit))])]),
    selection("status", [["", say("report.all")], ...STATUSES.map(name => [name, say(`report.state.${name}`)])]),
    button(say("report.reset"), { class: "reset" }, resetFilter));
}

function has(field) {
  return value => findings.some(finding => finding[field] === value);
}

function selection(name, options) {
  const select = make("select", { id: `choose-${name}` },
    options.map(([value, words]) => make("option", { value, selected: wanted[name] === value }, words)));
  select.addEventListener("change", () => ask(name, select.value));
  return make("label", {}, make("span", {}, say(`report.choose.${name}`)), select);
}

function ask(name, value) {
  wanted[name] = value;
  showFindings();
}

function resetFilter() {
  Object.assign(wanted, NOTHING_CHOSEN);
  document.getElementById("search").value = "";
  ["severity", "unit", "status"].forEach(name => { document.getElementById(`choose-${name}`).value = ""; });
  showFindings();
}

/** Shows the findings that are asked for, from the first. */
function showFindings() {
  const groups = grouped(matching());
  list.parts?.stop();
  list.entries = groups.flatMap(group => [{ group }, ...(isGroupOpen(group) ? group.findings.map(finding => ({ finding })) : [])]);
  shownFindings = groups.flatMap(group => group.findings);
  current = -1;
  list.element.replaceChildren();
  list.parts = inParts(list.element, list.entries, PART, entry => (entry.group ? groupHeading(entry.group) : findingArticle(entry.finding)));
  const count = shownFindings.length;
  list.status.textContent = count === findings.length
    ? say(findings.length === 0 ? "report.findings.none" : "report.result.all", { count })
    : say(printing ? "report.result.printed" : "report.result.some", { count, all: findings.length });
}

function isGroupOpen(group) {
  return printing || (toggledGroups.get(groupName(group)) ?? (!isFoldedAway(group) || wanted.severity === "info" || wanted.status !== "" || wanted.query !== ""));
}

/** What asks for nothing any more stands closed behind what does. */
function isFoldedAway(group) {
  return wanted.group === "severity" && (group.key === "info" || group.key === "settled");
}

function groupName(group) {
  return `${wanted.group}:${group.key}`;
}

function groupHeading(group) {
  const open = isGroupOpen(group);
  const toggle = button(`${capitalised(group.name)} (${counted(group.findings.length)})`, { "aria-expanded": String(open) }, () => {
    toggledGroups.set(groupName(group), !open);
    showFindings();
    list.element.querySelector(`[data-group="${CSS.escape(String(group.key))}"] button`)?.focus();
  });
  const meaning = wanted.group === "severity" && make("p", { class: "meaning" }, say(group.key === "settled" ? "report.group.settled.meaning" : `severity.${group.key}.meaning`));
  return make("div", { class: `group ${wanted.group === "severity" ? group.key : ""}`, "data-group": String(group.key) }, make("h3", {}, toggle), meaning);
}

/** Brings a finding before the reader, whatever was filtered or folded. */
function reveal(finding) {
  if (!shownFindings.includes(finding)) {
    resetFilter();
  }
  const group = groupOf(finding);
  if (!list.entries.some(entry => entry.finding === finding)) {
    toggledGroups.set(groupName(group), true);
    showFindings();
  }
  toggled.set(finding.id, true);
  goTo(shownFindings.indexOf(finding));
}

/** Moves to the finding at that place among those that are asked for. */
function goTo(place) {
  const open = list.entries.filter(entry => entry.finding).map(entry => entry.finding);
  const finding = shownFindings[place];
  if (!finding || !open.includes(finding)) {
    return;
  }
  current = place;
  list.parts.showUntil(list.entries.findIndex(entry => entry.finding === finding));
  const article = document.getElementById(finding.id);
  article.focus({ preventScroll: true });
  article.scrollIntoView({ block: "start" });
}

/** The next or previous finding that is not folded away. */
function step(by) {
  const open = new Set(list.entries.map(entry => entry.finding));
  let place = placeOfFocus() + by;
  while (shownFindings[place] && !open.has(shownFindings[place])) {
    place += by;
  }
  goTo(place);
}

/** Keys go on from where the reader is, be it by mouse or by key. */
function placeOfFocus() {
  const article = document.activeElement?.closest?.("article.finding");
  const at = article ? shownFindings.findIndex(finding => finding.id === article.id) : -1;
  return at >= 0 ? at : current;
}

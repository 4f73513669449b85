// What differs from the last run, and decisions on findings that are gone.

const CHANGED_PART = 60;

function changesSection() {
  const changes = data.changes;
  return changes.since > 0 && section("changes",
    make("p", {}, say("report.changes.since", { run: String(changes.since) })),
    ["appeared", "reopened", "settled"].map(kind => changedFindings(kind, changes[kind] ?? [])),
    changedFigures(changes.figures ?? []));
}

function changedFindings(kind, changed) {
  if (changed.length === 0) {
    return undefined;
  }
  const lines = make("ul");
  inParts(lines, changed, CHANGED_PART, ({ id, sentence }) => {
    const finding = findingById.get(id);
    return make("li", {}, finding ? findingLink(finding, pick(sentence)) : pick(sentence));
  });
  return make("details", { class: kind, open: kind !== "settled" },
    make("summary", {}, `${say(`report.changes.${kind}`)} (${counted(changed.length)})`), lines);
}

function changedFigures(changed) {
  if (changed.length === 0) {
    return undefined;
  }
  const body = make("tbody");
  const columns = ["unit", "indicator", "about", "before", "after"];
  const title = `${say("report.changes.figures")} (${counted(changed.length)})`;
  const table = wide(make("table", {},
    make("thead", {}, make("tr", {}, columns.map(name => make("th", { scope: "col" }, say(`report.changes.${name}`))))), body), title);
  inParts(body, changed, CHANGED_PART, change => make("tr", {},
    make("th", { scope: "row" }, unitName(change.unit)), make("td", {}, change.indicator), make("td", {}, pick(change.about)),
    make("td", { class: "number" }, pick(change.before) || "–"), make("td", { class: "number" }, pick(change.after) || "–")));
  return make("details", { open: changed.length <= CHANGED_PART }, make("summary", {}, title), table);
}

/** Decisions whose finding is not asked any more: they stand nowhere else on the page. */
function earlierDecisions() {
  const gone = [...rulingOf.values()].filter(ruling => !findingById.has(ruling.finding));
  return gone.length > 0 && section("decided", gone.map(ruling => make("div", { class: "gone" }, make("p", {}, pick(ruling.sentence)), rulingNote(ruling))));
}

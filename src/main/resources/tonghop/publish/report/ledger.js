// What became of the cells: the counts, every cell that nobody could place, and why cells were left out.

const LEDGER_PART = 60;

function ledgerSection() {
  const { loaded, ignored, unresolved, open = [], reasons = [] } = data.ledger;
  const lines = make("ul");
  inParts(lines, open, LEDGER_PART, entry => make("li", {}, ...cellLine(entry.cell).childNodes, `: ${pick(entry.reason)}`));
  const body = make("tbody");
  inParts(body, reasons, LEDGER_PART, entry => make("tr", {}, make("td", {}, pick(entry.reason)), make("td", { class: "number" }, counted(entry.count))));
  return section("ledger",
    make("p", {}, say("report.ledger.counts", { all: loaded + ignored + unresolved, loaded, ignored, unresolved })),
    open.length > 0 && [make("h3", {}, say("report.ledger.unresolved")), lines],
    reasons.length > 0 && [make("h3", {}, say("report.ledger.ignored")), wide(make("table", {}, body), say("report.ledger.ignored"))]);
}

// The appendices, with the same figures and notes as in their workbooks, and the charts.

/** Figures that are drawn at once; a table of many units draws few rows at a time. */
const FIGURES_PART = 1500;

function tablesSection() {
  return section("tables", make("p", { class: "legend" }, say("report.legend")), (data.tables ?? []).map(consolidatedTable));
}

function consolidatedTable(table) {
  const caption = `${say("appendix.name")} ${table.code}. ${table.title}`;
  const width = table.columns.reduce((sum, column) => sum + column.roles.length, 0);
  const body = make("tbody");
  const element = make("table", { class: "figures" }, make("caption", {}, caption), tableHead(table), body);
  const rows = (table.sections ?? []).flatMap(part => [{ part }, ...(part.rows ?? []).map(row => ({ row }))]);
  const made = make("div", {}, wide(element, caption), notes(table));
  inParts(body, rows, Math.max(1, Math.floor(FIGURES_PART / width)), entry => (entry.part ? sectionRow(entry.part, width) : figureRow(table, entry.row)));
  listenToFigures(element);
  return made;
}

function tableHead(table) {
  const upper = ["ordinal", "indicator", "unit"].map(name => make("th", { scope: "col", rowspan: "2" }, say(`report.table.${name}`)));
  const lower = [];
  for (const column of table.columns) {
    upper.push(make("th", { scope: "colgroup", colspan: String(column.roles.length) }, pick(column.title)));
    lower.push(...column.names.map(name => make("th", { scope: "col" }, pick(name))));
  }
  return make("thead", {}, make("tr", {}, upper), make("tr", {}, lower));
}

function sectionRow(part, width) {
  return make("tr", { class: "section" }, make(part.numeral ? "th" : "td", {}, part.numeral),
    make(part.title ? "th" : "td", { scope: part.title ? "rowgroup" : undefined, colspan: String(width + 2) }, part.title));
}

function figureRow(table, row) {
  return make("tr", {},
    make("td", {}, row.ordinal),
    make("th", { scope: "row", class: row.child ? "child" : "own" }, `${row.child ? "- " : ""}${row.label}`),
    make("td", { class: "unit" }, row.measure),
    row.figures.flatMap((figures, group) => figures.map((figure, role) => figureCell(figure, { table, row, group, role }))));
}

function figureCell(figure, place) {
  if (!figure) {
    return make("td");
  }
  const told = figure.status !== "not-reported";
  const text = pick(figure.text);
  return make("td", { class: `number ${figure.status}` },
    told ? button(text, { class: "figure", tabindex: "-1" }, () => explainFigure(place)) : text);
}

/** A table is one stop for the tabulator key; the arrows go from figure to figure. */
function listenToFigures(table) {
  table.querySelector("button.figure")?.setAttribute("tabindex", "0");
  table.addEventListener("focusin", event => {
    if (event.target.matches("button.figure")) {
      table.querySelector("button.figure[tabindex='0']")?.setAttribute("tabindex", "-1");
      event.target.setAttribute("tabindex", "0");
    }
  });
  table.addEventListener("keydown", event => {
    const next = event.target.matches("button.figure") && neighbour(event.target.closest("td"), event.key);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}

/** The next figure in the direction of an arrow key; undefined at the edge and for other keys. */
function neighbour(cell, key) {
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[key];
  const beside = key === "ArrowLeft" || key === "ArrowRight";
  const line = beside ? [...cell.parentNode.cells] : [...cell.closest("tbody").rows].map(row => row.cells[cell.cellIndex]);
  const figures = line.map(each => each?.querySelector("button.figure")).filter(figure => figure);
  return by && figures[figures.indexOf(cell.querySelector("button.figure")) + by];
}

function notes(table) {
  return (table.notes ?? []).length > 0 && make("ol", { class: "notes" }, table.notes.map(note => make("li", {}, pick(note))));
}

function chartsSection() {
  const charts = data.charts ?? [];
  return charts.length > 0 && section("charts", charts.map(chart => make("figure", {},
    make("img", { src: chart.picture, alt: say("report.chart.description", { title: chart.title }) }),
    make("figcaption", {}, chart.title))));
}

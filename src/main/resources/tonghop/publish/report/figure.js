// How a figure of a table came about: the cells that it rests on, and for a computed one its parts.

function figureDialog() {
  const dialog = make("dialog", { id: "figure", "aria-labelledby": "figure-heading" });
  // a click beside the box means that the reader is done with it
  dialog.addEventListener("click", event => event.target === dialog && dialog.close());
  return dialog;
}

/** Opens the explanation of a figure; place tells its table, row, column group and role. */
function explainFigure(place) {
  const dialog = document.getElementById("figure");
  dialog.replaceChildren(...explanation(place));
  dialog.showModal();
}

function explanation({ table, row, group, role }) {
  const column = table.columns[group];
  const figure = row.figures[group][role];
  const cells = figure.cells ?? [];
  return [
    make("h2", { id: "figure-heading" }, [pick(column.title), row.label, pick(column.names[role])].filter(part => part).join(" – ")),
    make("p", { class: "big" }, plainText(figure), make("small", {}, ` ${measureOf(row, column, role)}`)),
    make("p", {}, say(`report.figure.${figure.basis ?? figure.status}`)),
    formula({ table, row, group, role, figure }),
    (figure.remarks ?? []).map(remark => make("p", { class: "remark" }, pick(remark))),
    cells.length > 0 && [make("h3", {}, say("report.figure.cells")), cellList(cells), editsOn(cells), sheetViews(cells)],
    findingsOn(figure),
    button(say("report.close"), { class: "close" }, () => document.getElementById("figure").close()),
  ].flat().filter(part => part);
}

/** A ratio is a percentage whatever its row is measured in. */
function measureOf(row, column, role) {
  return ["percent", "share", "growth"].includes(column.roles[role]) ? "%" : row.measure ?? "";
}

/** The figure without the marks of its notes, which belong to the table. */
function plainText(figure) {
  return pick(figure.text).replace(/(⁽[⁰¹²³⁴-⁹]+⁾)+$/u, "");
}

/** What a computed figure was computed of, with the figures as the table shows them. */
function formula({ table, row, group, role, figure }) {
  const own = name => figureIn(table, row, group, name);
  switch (figure.basis) {
    case "ratio":
      return equation([[own("actual"), own("target")]], figure);
    case "sum":
    case "mean":
      return parts(table, figure, unit => figureIn(table, row, unit, table.columns[group].roles[role]));
    case "ratio-of-sums":
      return parts(table, figure, unit => [figureIn(table, row, unit, "actual"), figureIn(table, row, unit, "target")].map(part => part ?? "?").join(" / "));
    default:
      return undefined;
  }
}

function equation(pairs, figure) {
  const told = pairs.filter(pair => pair.every(part => part));
  return told.length > 0 && make("p", { class: "formula" }, `${told.map(pair => pair.join(" / ")).join(" + ")} = ${plainText(figure)} %`);
}

/** A line for each unit whose figure went in. */
function parts(table, figure, textOf) {
  const lines = (figure.units ?? []).map(unit => {
    const group = table.columns.findIndex(column => column.kind === "member" && column.unit === unit);
    return make("tr", {}, make("th", { scope: "row" }, unitName(unit)), make("td", { class: "number" }, textOf(group) ?? ""));
  });
  return make("table", { class: "parts" }, make("tbody", {}, lines),
    make("tfoot", {}, make("tr", {}, make("th", { scope: "row" }, "="), make("td", { class: "number" }, plainText(figure)))));
}

/** What the table shows for a role of a group; undefined when it has no such column. */
function figureIn(table, row, group, role) {
  const at = table.columns[group]?.roles.indexOf(role) ?? -1;
  const figure = at < 0 ? undefined : row.figures[group][at];
  return figure && plainText(figure);
}

/** Decisions that changed what one of the cells says. */
function editsOn(cells) {
  const on = new Set(cells);
  const edits = [...rulingOf.values()].flatMap(ruling => (ruling.edits ?? []).filter(edit => on.has(edit.cell)).map(edit => ({ ruling, edit })));
  return edits.length > 0 && make("ul", { class: "edits" }, edits.map(({ ruling, edit }) =>
    make("li", {}, say("report.figure.decided"), ` ${pick(edit.before)} → ${pick(edit.after)}`,
      [ruling.person, ruling.reason].filter(part => part).map(part => ` – ${part}`))));
}

function findingsOn(figure) {
  const on = (figure.findings ?? []).map(id => findingById.get(id)).filter(finding => finding);
  return on.length > 0 && [
    make("h3", {}, say("report.figure.findings")),
    make("ul", {}, on.map(finding => make("li", {}, findingLink(finding, sentenceText(finding))))),
  ];
}

// The rows of the submissions, as they stand in their sheets, with the cells that a finding or a figure rests on.

const MOST_SHEETS = 4;
const MOST_ROWS = 9;
const MOST_COLUMNS = 8;
const MOST_LISTED = 40;

/** A cell of a submission by its number. */
function sourceCell(number) {
  const [sheet, at, text] = data.evidence.cells[number];
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(at);
  return { sheet, at, column, row: Number(row), text };
}

/** "AB" as 28, so that columns can be put in order. */
function columnNumber(letters) {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(number) {
  return number > 26
    ? columnLetters(Math.floor((number - 1) / 26)) + columnLetters(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number);
}

/** A link that opens the workbook; the cell's name goes along for programs that understand it. */
function workbookLink(sheet, words, at = "A1") {
  const place = encodeURIComponent(`'${sheet.name.replaceAll("'", "''")}'!${at}`);
  return make("a", { href: `${sheet.link}#${place}`, target: "_blank", rel: "noopener", title: say("report.open-workbook") }, words);
}

function cellName(cell) {
  const sheet = data.evidence.sheets[cell.sheet];
  return `${sheet.file} › ${sheet.name} › ${cell.at}`;
}

/** A cell in a line: where it is and what it says. */
function cellLine(number) {
  const cell = sourceCell(number);
  const text = pick(cell.text);
  return make("li", { class: "cell" },
    workbookLink(data.evidence.sheets[cell.sheet], cellName(cell), cell.at), text && `: “${text}”`);
}

function cellList(numbers) {
  const listed = numbers.slice(0, MOST_LISTED).map(cellLine);
  const more = numbers.length - listed.length;
  return make("ul", { class: "cells" }, listed, more > 0 && make("li", {}, say("report.and-more", { count: more })));
}

/** The views of the sheets that hold the cells; the first cell is the one in question. */
function sheetViews(numbers) {
  const cells = numbers.map(sourceCell);
  const sheets = [...new Set(cells.map(cell => cell.sheet))];
  const views = sheets.slice(0, MOST_SHEETS)
    .map(sheet => sheetView(data.evidence.sheets[sheet], cells.filter(cell => cell.sheet === sheet), cells[0]))
    .filter(view => view);
  const more = sheets.length - MOST_SHEETS;
  return make("div", { class: "views" }, views, more > 0 && make("p", {}, say("report.more-sheets", { count: more })));
}

function sheetView(sheet, cells, suspect) {
  const rows = shownRows(sheet, cells);
  if (rows.length === 0) {
    return undefined;
  }
  const texts = new Map(rows.map(row => [row, textsByColumn(sheet.rows[row])]));
  const columns = shownColumns(texts, cells);
  const marked = new Map(cells.map(cell => [cell.at, cell === suspect ? "suspect" : "part"]));
  const name = `${sheet.file} › ${sheet.name}`;
  return wide(make("table", { class: "sheet" },
    make("caption", {}, workbookLink(sheet, name, cells[0].at)),
    make("thead", {}, make("tr", {}, make("td"), columns.map(column => make("th", { scope: "col" }, columnLetters(column))))),
    make("tbody", {}, rows.map(row => sheetRow(row, columns, texts.get(row), marked, sheet)))), name);
}

function sheetRow(row, columns, texts, marked, sheet) {
  const heading = (sheet.headings ?? []).includes(row);
  return make("tr", { class: heading && "headings" }, make("th", { scope: "row" }, String(row)), columns.map(column => {
    const mark = marked.get(columnLetters(column) + row);
    const text = pick(texts.get(column));
    return make("td", { class: mark }, mark === "suspect" && unseen(say("report.suspect")),
      mark ? make("mark", {}, text) : text);
  }));
}

function textsByColumn(row) {
  const texts = new Map();
  for (let at = 0; at < row.length; at += 2) {
    texts.set(columnNumber(row[at]), row[at + 1]);
  }
  return texts;
}

/** The cells' own rows with their neighbours, below the nearest column headings. */
function shownRows(sheet, cells) {
  const known = sheet.rows ?? {};
  const rows = new Set();
  for (const own of [...new Set(cells.map(cell => cell.row))].slice(0, MOST_ROWS)) {
    headingsAbove(sheet, own).forEach(row => rows.add(row));
    [own - 1, own, own + 1].forEach(row => rows.add(row));
  }
  return [...rows].filter(row => row in known).sort((one, other) => one - other);
}

function headingsAbove(sheet, row) {
  const above = (sheet.headings ?? []).filter(heading => heading < row).reverse().slice(0, 3);
  const breaks = above.findIndex((heading, at) => at > 0 && above[at - 1] - heading !== 1);
  return breaks < 0 ? above : above.slice(0, breaks);
}

/** All columns of a narrow sheet; of a wide one the labels and those around the cells. */
function shownColumns(texts, cells) {
  const used = [...new Set([...texts.values()].flatMap(row => [...row.keys()]))].sort((one, other) => one - other);
  if (used.length <= MOST_COLUMNS) {
    return used;
  }
  const near = new Set(cells.slice(0, MOST_ROWS).map(cell => columnNumber(cell.column)).flatMap(at => [at - 1, at, at + 1]));
  return used.filter((column, at) => at < 2 || near.has(column));
}

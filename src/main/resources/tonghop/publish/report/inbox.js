// Who has sent what, who has not, which files could not be read, and which hold people's answers.

const SENT_PART = 60;

function submissionsSection() {
  const body = make("tbody");
  const columns = ["sender", ...(hasDeadlines() ? ["due"] : []), "file", "loaded", "ignored", "unresolved"];
  const made = section("submissions",
    wide(make("table", {},
      make("thead", {}, make("tr", {}, columns.map(name => make("th", { scope: "col" }, say(`report.column.${name}`))))), body),
    say("report.submissions")),
    refusedFiles(),
    answeredFiles());
  inParts(body, senders(), SENT_PART, senderRow);
  return made;
}

function hasDeadlines() {
  return Object.keys(data.inbox.due ?? {}).length > 0;
}

/** A line for each file, and for each unit that has sent nothing. */
function senders() {
  const byUnit = new Map();
  (data.inbox.files ?? []).forEach(file => byUnit.set(file.unit, [...(byUnit.get(file.unit) ?? []), file]));
  const absent = absentUnits();
  const known = data.units.flatMap((name, unit) => byUnit.get(unit)?.map(file => ({ unit, file })) ?? (absent.has(unit) ? [{ unit }] : []));
  return [...known, ...(byUnit.get(undefined) ?? []).map(file => ({ file }))];
}

function senderRow({ unit, file }) {
  const sender = [
    make("th", { scope: "row" }, unitName(unit) || say("report.sender.unknown")),
    hasDeadlines() && make("td", {}, pick(data.inbox.due[unit])),
  ];
  return file
    ? make("tr", {}, sender,
      make("td", {}, make("a", { href: file.link, target: "_blank", rel: "noopener", title: `SHA-256 ${file.sha256}` }, file.file)),
      file.cells.map(count => make("td", { class: "number" }, counted(count))))
    : make("tr", { class: "absent" }, sender, make("td", { colspan: "4" }, say("report.sender.absent")));
}

function refusedFiles() {
  const refusals = data.inbox.refusals ?? [];
  return refusals.length > 0 && [
    make("h3", {}, say("report.refused")),
    make("ul", { class: "refused" }, refusals.map(refusal => make("li", {}, make("strong", {}, refusal.file), `: ${pick(refusal.reason)}`))),
  ];
}

function answeredFiles() {
  const forms = data.inbox.forms ?? [];
  return forms.length > 0 && [
    make("h3", {}, say("report.forms")),
    make("ul", { class: "forms" }, forms.map(form => make("li", {},
      make("a", { href: form.link, target: "_blank", rel: "noopener", title: `SHA-256 ${form.sha256}` }, form.file),
      `: ${say("report.forms.taken", { holding: counted(form.holding), others: counted(form.others) })}`,
      (form.problems ?? []).length > 0 && make("ul", { class: "problems" }, form.problems.map(problem => make("li", {}, pick(problem))))))),
  ];
}

/** What lies beside the page: the documents, then what goes back, a line for each unit. */
function documentsSection() {
  const files = data.documents ?? [];
  const packets = files.filter(file => file.startsWith("tra-lai/"));
  const units = [...new Set(packets.map(file => file.split("/")[1]))];
  const body = make("ul", {});
  inParts(body, units, SENT_PART, unit => make("li", {}, make("strong", {}, unit), ": ",
    packets.filter(file => file.split("/")[1] === unit).flatMap((file, at) => [at > 0 && ", ", documentLink(file, file.split("/").at(-1))])));
  return files.length > 0 && section("documents",
    make("ul", {}, files.filter(file => !packets.includes(file)).map(file => make("li", {}, documentLink(file, file)))),
    units.length > 0 && [make("h3", {}, say("report.packets")), body]);
}

function documentLink(file, words) {
  return make("a", { href: file.split("/").map(encodeURIComponent).join("/"), target: "_blank", rel: "noopener" }, words);
}

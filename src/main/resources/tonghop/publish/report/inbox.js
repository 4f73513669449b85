// Who has sent what, who has not, and which files could not be read.

const SENT_PART = 60;

function submissionsSection() {
  const body = make("tbody");
  const columns = ["sender", "file", "loaded", "ignored", "unresolved"];
  const made = section("submissions",
    wide(make("table", {},
      make("thead", {}, make("tr", {}, columns.map(name => make("th", { scope: "col" }, say(`report.column.${name}`))))), body),
    say("report.submissions")),
    refusedFiles());
  inParts(body, senders(), SENT_PART, senderRow);
  return made;
}

/** A line for each file, and for each unit that has to send and did not. */
function senders() {
  const byUnit = new Map();
  (data.inbox.files ?? []).forEach(file => byUnit.set(file.unit, [...(byUnit.get(file.unit) ?? []), file]));
  const members = new Set(data.inbox.members ?? []);
  const known = data.units.flatMap((name, unit) => byUnit.get(unit)?.map(file => ({ unit, file })) ?? (members.has(unit) ? [{ unit }] : []));
  return [...known, ...(byUnit.get(undefined) ?? []).map(file => ({ file }))];
}

function senderRow({ unit, file }) {
  const sender = make("th", { scope: "row" }, unitName(unit) || say("report.sender.unknown"));
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

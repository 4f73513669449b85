// Whether the tables can be signed, and what has to be asked of whom first.

const MOST_ASKED = 12;
const MOST_QUESTIONS = 4;
/** Keys of the questions that no one unit is asked: those that the office settles itself, and those that many units together can. */
const [OWN, EVERYONE] = [-1, -2];

function verdictSection() {
  const following = new Set(data.following ?? []);
  const open = findings.filter(isOpen).filter(finding => !following.has(finding.id));
  const { state, headline, missing = [], without = [] } = data.verdict;
  return make("section", { id: "verdict", class: state, "aria-labelledby": "verdict-heading" },
    make("h2", { id: "verdict-heading" }, pick(headline)),
    make("p", {}, say(`report.next.${state}`)),
    open.length > 0 && askedOfWhom(open),
    following.size > 0 && make("p", {}, say("report.verdict.following", { needed: open.length, count: following.size })),
    missing.length > 0 && make("p", { class: "absent" }, make("strong", {}, say("report.verdict.absent", { units: missing.map(unitName).join(", ") }))),
    without.map(({ unit, person, reason }) => make("p", { class: "absent" }, say("report.verdict.without", { unit: unitName(unit), person, reason }))),
    facts());
}

/** The units whose figures are not in the tables. */
function absentUnits() {
  const { missing = [], without = [] } = data.verdict;
  return new Set([...missing, ...without.map(each => each.unit)]);
}

/** The open questions by the units that are asked, as the packets ask them. */
function askedOfWhom(open) {
  const byUnit = new Map();
  const add = (key, finding) => byUnit.set(key, [...(byUnit.get(key) ?? []), finding]);
  open.forEach(finding => respondents(finding).forEach(key => add(key, finding)));
  const units = [...byUnit].sort(([one], [other]) => one - other);
  const rest = units.filter(([key]) => key >= 0).slice(MOST_ASKED).length;
  return make("div", { class: "asked" },
    make("h3", {}, say("report.verdict.ask")),
    make("ul", {}, units.filter(([key], at) => key < 0 || at < MOST_ASKED).map(([key, asked]) => askedUnit(key, asked)),
      rest > 0 && make("li", {}, say("report.and-more-units", { count: rest }))));
}

/** Numbers of units, or whose question it is when no one unit is asked. */
function respondents({ asked = [] }) {
  return asked.length > MOST_ASKED ? [EVERYONE] : asked.length > 0 ? asked : [OWN];
}

function askedUnit(key, asked) {
  const rest = asked.length - MOST_QUESTIONS;
  const name = { [OWN]: say("report.verdict.own"), [EVERYONE]: say("report.verdict.everyone") }[key] ?? unitName(key);
  return make("li", {},
    make("strong", {}, `${capitalised(name)} (${counted(asked.length)}): `),
    asked.slice(0, MOST_QUESTIONS).flatMap((finding, at) => [at > 0 && "; ", findingLink(finding, questionOf(finding))]),
    rest > 0 && ` ${say("report.and-more", { count: rest })}`);
}

/** A question in a few words: the indicator, with the figure that is stated. */
function questionOf(finding) {
  const figure = pick(finding.stated);
  const about = finding.indicator || say(`rule.${finding.rule}`);
  return figure && figure.length < 24 ? `${about} (${figure})` : about;
}

function findingLink(finding, words) {
  const link = make("a", { href: `#${finding.id}` }, words);
  link.addEventListener("click", event => {
    event.preventDefault();
    document.getElementById("figure")?.close();
    reveal(finding);
  });
  return link;
}

function facts() {
  const counts = SEVERITIES
    .map(severity => [severity, findings.filter(finding => finding.severity === severity && rulingOf.get(finding.id)?.state !== "applied").length])
    .filter(([severity, count]) => severity !== "fatal" || count > 0);
  return make("dl", { class: "facts counts" },
    fact(say("report.count.senders"), `${counted(data.verdict.sent)}/${counted(data.verdict.expected)}`),
    fact(say("report.count.files"), counted((data.inbox.files ?? []).length)),
    fact(say("report.count.refused"), counted((data.inbox.refusals ?? []).length)),
    fact(say("report.count.loaded"), counted(data.ledger.loaded)),
    fact(say("report.count.unresolved"), counted(data.ledger.unresolved)),
    counts.map(([severity, count]) => fact(say(`severity.${severity}`), counted(count))),
    fact(say("report.count.inputs"), data.inbox.digest));
}

function fact(name, value) {
  return make("div", {}, make("dt", {}, name), make("dd", {}, value));
}

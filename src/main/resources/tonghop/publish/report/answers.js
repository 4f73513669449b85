// The answers that a person gives on this page, and what became of earlier ones.

const FORM = "tonghop/decisions/1";

const findings = data.findings ?? [];
const findingById = new Map(findings.map(finding => [finding.id, finding]));

/** The last ruling on each finding. */
const rulingOf = new Map((data.rulings ?? []).map(ruling => [ruling.finding, ruling]));

/** Finding id to what was chosen here: choice, value, reason, person. */
const answers = new Map();

/** Who decides: the last who did here, or else in an earlier file. */
let person = recall("person") ?? (data.rulings ?? []).at(-1)?.person ?? "";

function choicesOf(finding) {
  return data.offers[finding.offer].map(offered => offered.code);
}

/** The words of a choice; those of the finding's own list, where it is known and has them. */
function choiceWords(choice, finding) {
  const offered = finding && data.offers[finding.offer].find(each => each.code === choice);
  if (offered) {
    return pick(offered.words);
  }
  return choice.startsWith("candidate-")
    ? say("decision.candidate", { number: choice.slice("candidate-".length) })
    : say(`decision.${choice}`);
}

/** What a choice cannot do without: another value, or a reason and a person. */
const NEEDED = { enter: ["value"], without: ["reason", "person"] };

/** A value is a number as offices write it, with its cell or without, "E11 = 50,2"; which of its readings holds is the next run's to say. */
const NUMBER = /^(?:[^=]+=\s*)?[-+−]?\s*\d[\d.,\s]*%?$/;

/** What a label is answered with is a name: a choice that enters one says which. */
const NAMING = "enter=";

function isOfLabel(finding) {
  return choicesOf(finding).includes("define");
}

/** An answer counts when it says what it has to. */
function isComplete(finding, answer) {
  return Boolean(answer?.choice)
    && (NEEDED[answer.choice] ?? []).every(field => (answer[field] ?? "").trim() !== "")
    && (answer.choice !== "enter" || isOfLabel(finding) || NUMBER.test(answer.value.trim()));
}

function isAnswered(finding) {
  return isComplete(finding, answers.get(finding.id));
}

/** Where a finding stands: answered here, ruled on earlier, or open. */
function statusOf(finding) {
  return isAnswered(finding) ? "answered" : rulingOf.get(finding.id)?.state ?? "open";
}

function mustBeAnswered(finding) {
  return finding.severity === "fatal" || finding.severity === "error";
}

/** Whether an earlier decision holds, so that nothing is left to answer. */
function isSettled(finding) {
  return rulingOf.get(finding.id)?.state === "applied";
}

/** Whether a finding that stands in the way of signing still waits for an answer that settles it. */
function isOpen(finding) {
  return mustBeAnswered(finding) && !isSettled(finding);
}

function answer(id, given) {
  if (given) {
    answers.set(id, { ...given, day: today() });
  } else {
    answers.delete(id);
  }
  keepAnswers();
  const finding = findingById.get(id);
  const { figures } = finding;
  tell("answer", isComplete(finding, given) ? { ...decision(id, figures, given), naming: isOfLabel(finding) } : { finding: id, figures, choice: "" });
}

/** The day on this computer's calendar, as 2026-01-31. */
function today() {
  return new Date().toLocaleDateString("sv-SE");
}

/** Tells whoever shows this page; on a disk nobody listens. */
function tell(name, detail) {
  document.dispatchEvent(new CustomEvent(`tonghop:${name}`, { detail }));
}

/** An answer is kept with the figures that it was given for, so that it is not taken for an answer to others. */
function keepAnswers() {
  remember(`answers:${data.job}`, [...answers].map(([id, given]) => ({ finding: id, figures: findingById.get(id).figures, ...given })));
}

function recallAnswers() {
  takeAnswers(recall(`answers:${data.job}`) ?? []);
}

/** Takes the answers that still fit, and tells how many did not. */
function takeAnswers(given) {
  let taken = 0;
  const entries = Array.isArray(given) ? given : [];
  for (const entry of entries) {
    const finding = findingById.get(entry?.finding);
    if (finding && finding.figures === entry.figures && choicesOf(finding).includes(entry.choice)) {
      const [value, reason, by, day] = [entry.value, entry.reason, entry.person, entry.day].map(text => (typeof text === "string" ? text : ""));
      answers.set(finding.id, { choice: entry.choice, value, reason, person: by, day });
      taken++;
    }
  }
  return { taken, left: entries.length - taken };
}

/** Takes what was decided since this page was written; an answer that it rules on already is no new one. */
function takeDecisions({ decisions: given, person: last }) {
  const ruled = entry => rulingOf.get(entry.finding)?.choice === entry.choice && rulingOf.get(entry.finding).value === entry.value;
  takeAnswers(given.filter(entry => !ruled(entry)));
  person = person || last;
}

/**
 * The decisions as the file holds them: the answers of this page, and those of earlier files that hold and were not answered
 * anew. So the newest file tells everything, and may take the place of an older one.
 */
function decisions() {
  const given = [...answers].filter(([id]) => isAnswered(findingById.get(id))).map(([id, answer]) => decision(id, findingById.get(id).figures, answer));
  const earlier = [...rulingOf.values()]
    .filter(ruling => (ruling.state === "applied" || ruling.state === "asked") && !(findingById.has(ruling.finding) && isAnswered(findingById.get(ruling.finding))))
    .map(ruling => decision(ruling.finding, ruling.figures, ruling));
  return [...given, ...earlier].sort((one, other) => (one.finding < other.finding ? -1 : 1));
}

function decision(finding, figures, given) {
  return {
    finding,
    figures,
    choice: given.choice,
    value: given.choice === "enter" ? given.value.trim() : "",
    reason: (given.reason ?? "").trim(),
    person: (given.person ?? "").trim(),
    day: given.day ?? "",
    label: findingById.has(finding) && isOfLabel(findingById.get(finding)) ? pick(findingById.get(finding).stated) : undefined,
  };
}

/** The text of the decisions file. */
function decisionsFile() {
  return JSON.stringify({ form: FORM, job: data.job, decisions: decisions() }, null, 2) + "\n";
}

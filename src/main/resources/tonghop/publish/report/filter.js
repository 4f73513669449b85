// Which findings are shown, and in which groups.

const GROUPS = ["severity", "rule", "unit", "subject"];
const SEVERITIES = ["fatal", "error", "warning", "info"];
const STATUSES = ["open", "answered", "applied", "asked", "outdated", "conflicting", "refused"];

const NOTHING_CHOSEN = { severity: "", unit: "", status: "", query: "" };

/** Stands in no text that a person searches for. */
const BETWEEN = "\u0001";

/** What the reader asks for. */
const wanted = { group: "severity", ...NOTHING_CHOSEN };

/** The searchable texts of the findings in their order, by language, as far as they are made. */
const foldedTexts = { vi: [], en: [] };
const FOLDED_AT_ONCE = 250;

/** The texts up to that finding; many are folded in one go, which takes a fraction of the time of as many small ones. */
function foldUntil(count) {
  const texts = foldedTexts[language];
  while (texts.length < count) {
    const next = findings.slice(texts.length, texts.length + FOLDED_AT_ONCE);
    texts.push(...folded(next.map(searchText).join(BETWEEN)).split(BETWEEN));
  }
  return texts;
}

const whenIdle = globalThis.requestIdleCallback ?? (act => setTimeout(act, FOLDED_AT_ONCE));

/** Makes the texts while the reader reads, so that the first search is as quick as the others. */
function foldAhead() {
  const made = foldedTexts[language].length;
  if (made < findings.length) {
    foldUntil(Math.min(findings.length, made + 1));
    whenIdle(foldAhead);
  }
}

function searchText(finding) {
  const cells = (finding.cells ?? []).slice(0, MOST_LISTED).map(number => data.evidence.cells[number]);
  return [
    finding.id, findingTitle(finding), pick(finding.sentence), pick(finding.stated), pick(finding.expected),
    ...cells.map(([sheet, at]) => `${data.evidence.sheets[sheet].file} ${data.evidence.sheets[sheet].name} ${at}`),
    ...(finding.candidates ?? []).map(candidate => pick(candidate.text)),
  ].join(" ").replaceAll(BETWEEN, " ");
}

/** The findings that fit everything that is asked for; on paper, where nothing is, those that a signer has to know of. */
function matching() {
  if (printing && Object.keys(NOTHING_CHOSEN).every(name => !wanted[name])) {
    return findings.filter(isOpen);
  }
  const words = folded(wanted.query).split(/\s+/).filter(word => word);
  const texts = words.length > 0 ? foldUntil(findings.length) : [];
  return findings.filter((finding, at) =>
    (!wanted.severity || finding.severity === wanted.severity)
    && (!wanted.unit || String(finding.unit ?? "none") === wanted.unit)
    && (!wanted.status || statusOf(finding) === wanted.status)
    && words.every(word => texts[at].includes(word)));
}

/** What a finding is grouped by, how the group is called, and where it stands among the others. */
function groupOf(finding) {
  switch (wanted.group) {
    case "rule":
      return { key: finding.rule, name: say(`rule.${finding.rule}`), place: 0 };
    case "unit":
      return { key: finding.unit ?? "none", name: unitName(finding.unit) || say("report.group.no-unit"), place: finding.unit ?? data.units.length };
    case "subject":
      return { key: finding.group ?? "", name: finding.group || say("report.group.no-subject"), place: finding.group ? 0 : 1 };
    default:
      return isSettled(finding)
        ? { key: "settled", name: say("report.group.settled"), place: SEVERITIES.length }
        : { key: finding.severity, name: say(`severity.${finding.severity}`), place: SEVERITIES.indexOf(finding.severity) };
  }
}

/** The findings in their groups: units and severities in their own order, others with the fullest group first. */
function grouped(shown) {
  const groups = new Map();
  for (const finding of shown) {
    const group = groupOf(finding);
    if (!groups.has(group.key)) {
      groups.set(group.key, { ...group, findings: [] });
    }
    groups.get(group.key).findings.push(finding);
  }
  const byName = new Intl.Collator("vi").compare;
  return [...groups.values()].sort((one, other) =>
    one.place - other.place
    || (wanted.group === "rule" ? other.findings.length - one.findings.length : 0)
    || byName(one.name, other.name));
}

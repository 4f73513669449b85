// Which findings are shown, and in which groups.

const GROUPS = ["severity", "rule", "unit", "subject"];
const SEVERITIES = ["fatal", "error", "warning", "info"];
const STATUSES = ["open", "answered", "applied", "asked", "outdated", "conflicting", "refused"];

const NOTHING_CHOSEN = { severity: "", unit: "", status: "", query: "" };

/** What the reader asks for. */
const wanted = { group: "severity", ...NOTHING_CHOSEN };

/** Finding to its searchable text, by language; made when somebody searches first. */
const searchable = { vi: undefined, en: undefined };

function searchTexts() {
  searchable[language] ??= new Map(findings.map(finding => [finding, folded([
    finding.id, findingTitle(finding), pick(finding.sentence), pick(finding.stated), pick(finding.expected),
    ...(finding.candidates ?? []).map(candidate => pick(candidate.text))].join(" "))]));
  return searchable[language];
}

/** The findings that fit everything that is asked for. */
function matching() {
  const words = folded(wanted.query).split(/\s+/).filter(word => word);
  const texts = words.length > 0 ? searchTexts() : undefined;
  return findings.filter(finding =>
    (!wanted.severity || finding.severity === wanted.severity)
    && (!wanted.unit || String(finding.unit ?? "none") === wanted.unit)
    && (!wanted.status || statusOf(finding) === wanted.status)
    && words.every(word => texts.get(finding).includes(word)));
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
      return { key: finding.severity, name: say(`severity.${finding.severity}`), place: SEVERITIES.indexOf(finding.severity) };
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

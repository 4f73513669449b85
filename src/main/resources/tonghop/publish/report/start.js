// Puts the page together, again after the language was switched.

const SECTIONS = ["findings", "submissions", "documents", "changes", "decided", "tables", "charts", "ledger"];

function show() {
  document.documentElement.lang = language;
  [...unfinished].forEach(parts => parts.stop());
  const main = make("main", { id: "main" },
    verdictSection(), findingsSection(), submissionsSection(), documentsSection() || "", changesSection() || "", earlierDecisions() || "",
    tablesSection(), chartsSection() || "", ledgerSection());
  document.body.replaceChildren(
    make("a", { class: "skip", href: "#findings" }, say("report.skip")),
    header(), contents(main), main, answersBar(), figureDialog(), helpDialog());
  showFindings();
  showProgress();
  whenIdle(foldAhead);
  tell("shown");
}

function header() {
  return make("header", {},
    make("div", {}, make("p", { class: "authority" }, data.authority), make("h1", {}, data.title)),
    make("div", { class: "tools" },
      button(say("report.language"), { id: "language", lang: language === "vi" ? "en" : "vi" }, switchLanguage),
      button(say("report.theme"), { id: "theme" }, switchTheme),
      button(say("report.help"), { id: "show-help" }, () => document.getElementById("help").showModal())));
}

function contents(main) {
  const there = SECTIONS.filter(id => main.querySelector(`:scope > #${id}`));
  return make("nav", { "aria-label": say("report.contents") },
    make("ul", {}, there.map(id => make("li", {}, make("a", { href: `#${id}` }, say(`report.${id}`))))));
}

function switchLanguage() {
  language = language === "vi" ? "en" : "vi";
  const focused = document.activeElement?.id;
  show();
  document.getElementById(focused)?.focus();
}

/** Without a choice the page follows the system. */
function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function switchTheme() {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  remember("theme", document.documentElement.dataset.theme);
}

/** On paper stands what a signer needs, and all of it: nothing of that is folded or left for later. */
function beforePrint() {
  printing = true;
  showFindings();
  [...unfinished].forEach(parts => parts.showAll());
}

function afterPrint() {
  printing = false;
  showFindings();
}

function start() {
  const theme = recall("theme");
  if (theme === "dark" || theme === "light") {
    document.documentElement.dataset.theme = theme;
  }
  recallAnswers();
  answered = finding => {
    refreshStatus(finding);
    showProgress();
  };
  show();
  listenToKeys();
  document.addEventListener("tonghop:decisions", ({ detail }) => {
    takeDecisions(detail);
    // what somebody types into is not drawn anew under the fingers
    if (!document.activeElement?.closest("article")) {
      showFindings();
    }
    showProgress();
  });
  addEventListener("beforeprint", beforePrint);
  addEventListener("afterprint", afterPrint);
  const wantedFinding = findingById.get(location.hash.slice(1));
  if (wantedFinding) {
    reveal(wantedFinding);
  }
}

start();

// How far the answers are, and the file that takes them to the next run and back to this page.

function answersBar() {
  const file = make("input", { type: "file", accept: ".json,application/json", class: "unseen", id: "answers-file", tabindex: "-1", "aria-label": say("report.answers.load") });
  file.addEventListener("change", () => file.files.length > 0 && loadAnswers(file.files[0]).finally(() => { file.value = ""; }));
  return make("aside", { id: "answers", "aria-label": say("report.answers") },
    make("div", { class: "progress" },
      make("label", { for: "progress", id: "progress-words" }),
      make("progress", { id: "progress", max: "1", value: "0" })),
    make("p", { id: "answers-note", role: "status", "aria-live": "polite" }),
    make("div", { class: "buttons" },
      button(say("report.answers.download"), { id: "download", class: "primary" }, downloadAnswers),
      button(say("report.answers.load"), {}, () => file.click()), file));
}

/** Counts the questions that have to be answered, and the other answers beside. */
function showProgress() {
  const must = findings.filter(isOpen);
  const done = must.filter(isAnswered).length;
  const others = findings.filter(finding => !mustBeAnswered(finding) && isAnswered(finding)).length;
  document.getElementById("progress-words").textContent =
    say("report.answers.progress", { done, all: must.length }) + (others > 0 ? ` ${say("report.answers.others", { count: others })}` : "");
  const bar = document.getElementById("progress");
  bar.max = Math.max(1, must.length);
  bar.value = must.length === 0 ? 1 : done;
  document.getElementById("download").disabled = decisions().length === 0;
}

function note(words) {
  document.getElementById("answers-note").textContent = words;
}

function downloadAnswers() {
  const name = `quyet-dinh-${data.job}.json`;
  const address = URL.createObjectURL(new Blob([decisionsFile()], { type: "application/json" }));
  const link = make("a", { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
  note(say("report.answers.downloaded", { file: name, job: data.job, count: decisions().length }));
}

async function loadAnswers(file) {
  const given = parsed(await file.text());
  if (given?.form !== FORM || given.job !== data.job || !Array.isArray(given.decisions)) {
    note(say("report.answers.foreign", { file: file.name, job: data.job }));
    return;
  }
  const { taken, left } = takeAnswers(given.decisions);
  keepAnswers();
  showFindings();
  showProgress();
  note(say("report.answers.loaded", { taken, left }));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

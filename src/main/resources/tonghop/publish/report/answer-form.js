// The form by which a person answers a finding.

/** Called after each answer, so that counts can follow. */
let answered = () => {};

function answerForm(finding) {
  const given = answers.get(finding.id) ?? { choice: "", value: "", reason: "", person };
  const named = isOfLabel(finding);
  const value = textField("value", named ? "report.answer.name" : "report.answer.value", given.value);
  if (named) {
    value.querySelector("input").setAttribute("list", "names");
    value.addEventListener("focusin", namesList);
  }
  const reason = textField("reason", "report.answer.reason", given.reason);
  const by = textField("person", "report.answer.person", given.person);
  const need = make("p", { class: "need", role: "alert", hidden: true });
  const form = make("form", { class: "answer", novalidate: true, autocomplete: "off" },
    make("fieldset", {},
      make("legend", {}, say("report.answer")),
      make("div", { class: "choices" }, choicesOf(finding).map(choice => choiceField(finding, choice, chosenOf(finding, given))))),
    make("div", { class: "fields" }, value, reason, by),
    need,
    button(say("report.answer.clear"), { class: "clear" }, () => clear()));

  const chosen = () => form.querySelector("input[type=radio]:checked")?.value ?? "";
  const read = () => ({
    choice: chosen().startsWith(NAMING) ? "enter" : chosen(),
    value: chosen().startsWith(NAMING) ? chosen().slice(NAMING.length) : value.querySelector("input").value,
    reason: reason.querySelector("input").value,
    person: by.querySelector("input").value,
  });
  const show = now => {
    value.hidden = chosen() !== "enter";
    need.hidden = !now.choice || isComplete(finding, now);
    need.textContent = need.hidden ? "" : say(now.choice === "without" ? "report.answer.reason-needed" : named ? "report.answer.name-needed" : "report.answer.value-needed");
    form.querySelector(".clear").hidden = now.choice === "";
  };
  const take = event => {
    const now = read();
    if (event.target.name === "person") {
      person = now.person;
      remember("person", person);
    }
    answer(finding.id, now.choice ? now : undefined);
    show(now);
    answered(finding);
  };
  const clear = () => {
    form.querySelectorAll("input[type=radio]").forEach(radio => { radio.checked = false; });
    answer(finding.id, undefined);
    show(read());
    answered(finding);
    form.querySelector("input[type=radio]").focus();
  };
  form.addEventListener("input", take);
  form.addEventListener("submit", event => event.preventDefault());
  show(given);
  return form;
}

/** The choice of the form that an answer is: a name that is offered is a choice of its own. */
function chosenOf(finding, given) {
  const naming = NAMING + given.value;
  return given.choice === "enter" && choicesOf(finding).includes(naming) ? naming : given.choice;
}

/** The names of the definition, to choose from while typing. */
function namesList() {
  if (!document.getElementById("names")) {
    document.body.append(make("datalist", { id: "names" }, (data.names ?? []).map(name => make("option", { value: name }))));
  }
}

function choiceField(finding, choice, chosen) {
  const radio = make("input", { type: "radio", name: `choice-${finding.id}`, value: choice, checked: choice === chosen });
  const prospect = (finding.prospects ?? []).find(each => each.choice === choice);
  return make("label", {}, radio,
    make("span", {}, choiceWords(choice, finding), prospect && make("small", { class: "prospect" }, sentenceText(finding, prospect.text))));
}

function textField(name, key, value) {
  return make("label", { class: name }, make("span", {}, say(key)), make("input", { type: "text", name, value, maxlength: "500" }));
}

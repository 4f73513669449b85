// Keys for those who do not use a mouse.

const KEYS = [["j", "next"], ["k", "previous"], ["Enter", "fold"], ["/", "search"], ["Esc", "leave"], ["l", "language"], ["?", "help"]];

function helpDialog() {
  const dialog = make("dialog", { id: "help", "aria-labelledby": "help-heading" },
    make("h2", { id: "help-heading" }, say("report.help")),
    make("ol", {}, [1, 2, 3, 4].map(step => make("li", {}, say(`report.help.${step}`)))),
    make("h3", {}, say("report.keys")),
    make("table", {}, make("tbody", {}, KEYS.map(([key, act]) =>
      make("tr", {}, make("th", { scope: "row" }, make("kbd", {}, key)), make("td", {}, say(`report.key.${act}`)))))),
    button(say("report.close"), { class: "close" }, () => dialog.close()));
  dialog.addEventListener("click", event => event.target === dialog && dialog.close());
  return dialog;
}

function listenToKeys() {
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
      return;
    }
    const search = document.getElementById("search");
    if (event.target === search) {
      if (event.key === "Escape" || event.key === "Enter") {
        search.blur();
        step(1);
        event.preventDefault();
      }
    } else if (!event.target.matches("input[type=text], select, textarea")) {
      const act = acts(event);
      if (act) {
        event.preventDefault();
        act();
      }
    }
  });
}

function acts(event) {
  const onFinding = event.target.matches("article.finding");
  switch (event.key) {
    case "j":
      return () => step(1);
    case "k":
      return () => step(-1);
    case "ArrowDown":
      return onFinding && (() => step(1));
    case "ArrowUp":
      return onFinding && (() => step(-1));
    case "Enter":
      return onFinding && (() => event.target.querySelector("button.title").click());
    case "/":
      return () => document.getElementById("search").focus();
    case "l":
      return switchLanguage;
    case "?":
      return () => document.getElementById("help").showModal();
    default:
      return undefined;
  }
}

// Building the page. Text only ever becomes a text node, so that nothing from a file can become markup.

/** Characters that show nothing may hide what follows them, or turn 486 into 684. */
function harmless(text) {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/gu, "\ufffd");
}

/** An element with attributes and children; undefined and false ones are left out. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(attribute, value === true ? "" : value);
    }
  }
  const there = children.flat(Infinity).filter(child => child !== undefined && child !== false && child !== "");
  element.append(...there.map(child => (typeof child === "string" ? harmless(child) : child)));
  return element;
}

function button(words, attributes, act) {
  const made = make("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", act);
  return made;
}

/** A section of the page with its heading; empty content makes no section. */
function section(id, ...content) {
  return make("section", { id, "aria-labelledby": `${id}-heading` },
    make("h2", { id: `${id}-heading` }, say(`report.${id}`)), content);
}

/** A table that scrolls sideways by itself when it is wider than the page. */
function wide(table, label) {
  return make("div", { class: "wide", role: "group", tabindex: "0", "aria-label": label }, table);
}

/** Text for those who hear the page. */
function unseen(words) {
  return make("span", { class: "unseen" }, words);
}

/** Everything that is shown in parts; when the page is printed, all of it has to be there. */
const unfinished = new Set();

/**
 * Shows the items in parts, the next one when a reader comes near the end of what is shown: thousands of them at once would make
 * every action slow. The end is marked by an element after the parent, or after its table, because only rows may stand in one.
 */
function inParts(parent, items, size, build) {
  let shown = 0;
  const end = make("div", { class: "more-below", "aria-hidden": "true" });
  const watcher = new IntersectionObserver(
    seen => seen.some(entry => entry.isIntersecting) && parts.showUntil(shown), { rootMargin: "1200px" });
  const parts = {
    showUntil(place) {
      const upTo = Math.min(items.length, Math.ceil((place + 1) / size) * size);
      parent.append(...items.slice(shown, upTo).map(build));
      shown = Math.max(shown, upTo);
      if (shown >= items.length) {
        parts.stop();
      } else if (unfinished.has(parts)) {
        // seen once more, because what was added may not fill the screen
        watcher.unobserve(end);
        watcher.observe(end);
      }
    },
    showAll: () => parts.showUntil(items.length - 1),
    stop() {
      unfinished.delete(parts);
      watcher.disconnect();
      end.remove();
    },
  };
  unfinished.add(parts);
  parts.showUntil(0);
  // by then the section stands in the page
  queueMicrotask(() => unfinished.has(parts) && (parent.closest(".wide") ?? parent).after(end));
  return parts;
}

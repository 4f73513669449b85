// What the page says: its data, the language in use, and how texts are compared when a person searches.

const data = JSON.parse(document.getElementById("data").textContent);

let language = data.language === "en" ? "en" : "vi";

/** A text of the data in the language in use: it is told once where both languages say the same. */
function pick(text) {
  return Array.isArray(text) ? text[language === "en" ? 1 : 0] : text ?? "";
}

/** A count as the language writes it. */
function counted(number) {
  return number.toLocaleString(language);
}

/** The words of a key, with its named places filled; "{count} {unit|units}" has words for one and for many. */
function say(key, filling = {}) {
  const words = pick(data.words[key] ?? `\u2039${key}\u203a`)
    .replace(/(\{([A-Za-z]+)(?:,number)?\}) \{([^|{}]*)\|([^|{}]*)\}/g, (all, place, name, one, many) => `${place} ${Number(filling[name]) === 1 ? one : many}`);
  return words.replace(/\{([A-Za-z]+)(?:,number)?\}/g, (place, name) => {
    const value = filling[name];
    return value === undefined ? place : typeof value === "number" ? counted(value) : value;
  });
}

/** With a great letter at its beginning. */
function capitalised(text) {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** Without case and accents, so that "tham" finds "Thẩm" and "duong" finds "Đường". */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().replace(/đ/g, "d");
}

/** The name of a unit by its number; empty when the unit is not known. */
function unitName(number) {
  return number === undefined ? "" : data.units[number];
}

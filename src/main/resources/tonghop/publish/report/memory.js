// What the browser remembers between two visits. Opened from a disk the page may not be allowed to; then it just does not.

const MEMORY = "tonghop:";

function remember(name, value) {
  try {
    localStorage.setItem(MEMORY + name, JSON.stringify(value));
  } catch {
    // nothing to tell: the page works the same, and the answers can be downloaded
  }
}

function recall(name) {
  try {
    return JSON.parse(localStorage.getItem(MEMORY + name));
  } catch {
    return null;
  }
}

// What every part of the script uses: the report's data, the page's elements, and texts made visible.
const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("report-data").textContent);
const cards = all(".card");
const severities = ["critical", "error", "warning", "info"];
root.classList.add("js");

// Storage is refused in some browsers for files and in private windows: then nothing is remembered.
const remember = (key, value) => {
  try { localStorage.setItem(`checker-${key}`, value); return true; } catch { return false; }
};
const recall = (key) => { try { return localStorage.getItem(`checker-${key}`); } catch { return null; } };

// Said to assistive technology. The same words twice are said twice.
const say = (words) => {
  const live = byId("said");
  live.textContent = live.textContent === words ? `${words}\u00a0` : words;
};

// Characters that have an effect and no shape are shown as labels. checker/renderers/visible.py does the same.
const HIDDEN = new RegExp(
  "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e" +
  "\\u2060-\\u206f\\ufeff\\ufff0-\\ufffb\\ufffe\\uffff\\ud800-\\udfff\\u{e0000}-\\u{e007f}]", "gu");
const codeOf = (character) => `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
const visible = (text) => text.replace(HIDDEN, (character) => `\u27e8${codeOf(character)}\u27e9`);
const appendText = (parent, text) => {
  let end = 0;
  for (const match of text.matchAll(HIDDEN)) {
    parent.append(text.slice(end, match.index));
    const label = document.createElement("span");
    label.className = "control";
    label.textContent = codeOf(match[0]);
    parent.append(label);
    end = match.index + match[0].length;
  }
  parent.append(text.slice(end));
};
const fold = (text) => text.split(/\s+/).filter(Boolean).join(" ");
const numberOf = (card) => cards.indexOf(card) + 1;

// The finding that is meant: the one that has the focus, or whose badge in the texts has it.
const current = () => {
  const focused = document.activeElement;
  const card = focused && focused.closest(".card");
  if (card) return card;
  const ref = focused && focused.closest("a.ref");
  return ref ? byId(ref.hash.slice(1)) : null;
};

const open = (id) => {
  const dialog = byId(id);
  if (!dialog) return;
  if (dialog.open) dialog.close(); else dialog.showModal();
};

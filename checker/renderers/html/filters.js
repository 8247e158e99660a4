// Filters. The stylesheet hides what is off; here it is counted, and kept in the address.
const filters = all("[data-filter]");
const kinds = [...new Set(filters.map((box) => box.dataset.filter))];
let query = "";
const texts = cards.map((card) => {
  const copy = card.querySelector(".matter").cloneNode(true);
  for (const element of all(".deciding, .more", copy)) element.remove();
  return fold(copy.textContent).toLowerCase();
});
const off = (kind) => filters.filter((box) => box.dataset.filter === kind && !box.checked).map((box) => box.value);
const matches = (card) => !query || texts[cards.indexOf(card)].includes(query);
const passes = (card, hidden, except = "") =>
  matches(card) && kinds.every((kind) => kind === except || !hidden[kind].includes(card.dataset[kind]));
const hiddenNow = () => Object.fromEntries(kinds.map((kind) => [kind, off(kind)]));
const shows = (card) => passes(card, hiddenNow());
const shown = () => { const hidden = hiddenNow(); return cards.filter((card) => passes(card, hidden)); };

const count = () => {
  const live = byId("showing");
  if (!live) return;
  const hidden = hiddenNow();
  for (const card of cards) card.classList.toggle("unmatched", !matches(card));
  const list = new Set(cards.filter((card) => passes(card, hidden)));
  for (const group of all(".group")) group.hidden = !all(".card", group).some((card) => list.has(card));
  for (const box of filters) {
    const kind = box.dataset.filter;
    const number = cards.filter((card) => card.dataset[kind] === box.value && passes(card, hidden, kind)).length;
    box.parentElement.querySelector(".count").textContent = String(number);
  }
  const words = list.size === cards.length ? "" : `${list.size} of ${cards.length} shown`;
  const found = foundText();
  const line = [words, found].filter(Boolean).join(", ");
  if (live.textContent !== line) live.textContent = line;
};

// The address: an id alone, or what is hidden, searched and viewed, with the id under "to".
const stateOf = (to) => {
  const hidden = filters.filter((box) => !box.checked).map((box) => box.value);
  const view = all("[name=view]").find((radio) => radio.checked);
  const parts = [];
  if (hidden.length) parts.push(`hide=${hidden.join(",")}`);
  if (query) parts.push(`q=${encodeURIComponent(query)}`);
  if (view && view.value !== "both") parts.push(`view=${view.value}`);
  if (to) parts.push(parts.length ? `to=${to}` : to);
  return parts.join("&");
};
const writeState = (to = "") => {
  const state = stateOf(to);
  history.replaceState(null, "", state ? `#${state}` : location.pathname + location.search);
};
const readState = () => {
  const hash = location.hash.slice(1);
  if (!hash.includes("=")) return hash;
  const parts = new URLSearchParams(hash.replaceAll("+", "%2B"));
  const hidden = (parts.get("hide") || "").split(",");
  for (const box of filters) box.checked = !hidden.includes(box.value);
  const view = byId(`view-${parts.get("view") || "both"}`);
  if (view) view.checked = true;
  setQuery(parts.get("q") || "");
  return parts.get("to") || "";
};
for (const box of filters) box.addEventListener("change", () => { count(); writeState(); });

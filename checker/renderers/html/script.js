// Steps, links that open what hides their end, keys, and what the browser remembers.
const reveal = (target) => {
  for (let node = target.parentElement; node; node = node.parentElement) {
    if (node.tagName === "DETAILS") node.open = true;
  }
  const both = byId("view-both");
  if (both && target.closest(".side-by-side") && !both.checked) { both.checked = true; viewChanged(); }
  const card = target.closest(".card");
  if (card && !shows(card)) {
    for (const box of filters) {
      if (card.dataset[box.dataset.filter] === box.value) box.checked = true;
    }
    if (!matches(card)) setQuery("");
    count();
  }
};

const arrive = () => {
  const id = readState();
  count();
  viewChanged();
  const target = id && byId(id);
  if (!target) return;
  reveal(target);
  writeState(id);
  target.scrollIntoView({ block: "center" });
  if (!target.matches("a, button, [tabindex]")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
};

const go = (card) => {
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "center" });
  writeState(card.id);
};

const step = (by) => {
  const list = shown();
  const from = list.indexOf(current());
  go(from < 0 ? list[by > 0 ? 0 : list.length - 1] : list[Math.min(Math.max(from + by, 0), list.length - 1)]);
};

const stepSeverity = (by) => {
  const here = current();
  const list = shown();
  const present = severities.filter((severity) => list.some((card) => card.dataset.severity === severity));
  const from = here ? present.indexOf(here.dataset.severity) : by > 0 ? -1 : present.length;
  const next = present[Math.min(Math.max(from + by, 0), present.length - 1)];
  go(list.find((card) => card.dataset.severity === next));
};

const keys = byId("keys");
const commands = {
  j: () => step(1),
  k: () => step(-1),
  "]": () => stepSeverity(1),
  "[": () => stepSeverity(-1),
  a: () => act(current(), "accept"),
  d: () => act(current(), "dismiss"),
  e: () => act(current(), "edit"),
  u: undo,
  "/": () => { if (field) { field.focus(); field.select(); } },
  "?": () => open("help"),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]")) return;
  const dialog = document.querySelector("dialog[open]");
  if (event.key === "Enter" && event.target.matches(".card")) {
    event.target.querySelector(".go").click();
  } else if (keys.checked && Object.hasOwn(commands, event.key) && (!dialog || (event.key === "?" && dialog.id === "help"))) {
    event.preventDefault();
    commands[event.key]();
  }
});

for (const button of all("[data-step]")) button.addEventListener("click", () => step(Number(button.dataset.step)));
for (const button of all("[data-open]")) button.addEventListener("click", () => open(button.dataset.open));
for (const button of all("[data-close]")) button.addEventListener("click", () => button.closest("dialog").close());
if (byId("undo")) byId("undo").addEventListener("click", undo);

keys.checked = recall("keys") !== "off";
keys.addEventListener("change", () => remember("keys", keys.checked ? "on" : "off"));

const theme = byId(`theme-${recall("theme")}`);
if (theme) theme.checked = true;
for (const radio of all("[name=theme]")) radio.addEventListener("change", () => remember("theme", radio.value));

// A text that scrolls by itself has to be reached by the keyboard.
function viewChanged() {
  const apart = byId("view-apart");
  for (const text of all(".reading.original, .reading.draft")) {
    if (apart && apart.checked) text.tabIndex = 0; else text.removeAttribute("tabindex");
  }
  showCorrected();
  light();
}
for (const radio of all("[name=view]")) radio.addEventListener("change", () => { viewChanged(); writeState(); });

// Paper cannot unfold anything.
let folded = [];
addEventListener("beforeprint", () => {
  folded = all("details:not([open], .facets)");
  for (const details of folded) details.open = true;
});
addEventListener("afterprint", () => { for (const details of folded) details.open = false; });

addEventListener("hashchange", arrive);
showDecisions();
arrive();

// What the script adds to a report that can be read without it: steps from finding to finding,
// filters that are counted and kept in the address, a theme that is remembered, links that open what hides their end.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const cards = all(".card");
  const filters = all("[data-filter]");
  const severities = ["critical", "error", "warning", "info"];
  root.classList.add("js");

  // Storage is refused in some browsers for files and in private windows: then nothing is remembered.
  const remember = (key, value) => { try { localStorage.setItem(`checker-${key}`, value); } catch { /* as before */ } };
  const recall = (key) => { try { return localStorage.getItem(`checker-${key}`); } catch { return null; } };

  // Filters. The stylesheet hides what is off; here it is counted, and kept in the address.
  const off = (kind) => filters.filter((box) => box.dataset.filter === kind && !box.checked).map((box) => box.value);
  const shows = (card) => !off("severity").includes(card.dataset.severity) && !off("family").includes(card.dataset.family);
  const shown = () => cards.filter(shows);

  const count = () => {
    const live = byId("showing");
    if (!live) return;
    const number = shown().length;
    live.textContent = number === cards.length ? "" : `${number} of ${cards.length} shown`;
    for (const group of all(".group")) {
      group.hidden = !cards.some((card) => group.contains(card) && shows(card));
    }
  };

  const state = () => {
    const hidden = filters.filter((box) => !box.checked).map((box) => box.value);
    return hidden.length ? `hide=${hidden.join(",")}` : "";
  };

  const readState = () => {
    const match = /^#hide=([a-z,]*)$/.exec(location.hash);
    if (!match) return;
    const hidden = match[1].split(",");
    for (const box of filters) box.checked = !hidden.includes(box.value);
  };

  for (const box of filters) {
    box.addEventListener("change", () => {
      count();
      history.replaceState(null, "", state() ? `#${state()}` : location.pathname + location.search);
    });
  }

  // Links: open what hides the end, then move the focus there.
  const reveal = (target) => {
    for (let node = target.parentElement; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") node.open = true;
    }
    const both = byId("view-both");
    if (both && target.closest(".side-by-side")) both.checked = true;
    const card = target.closest(".card");
    if (card && !shows(card)) {
      for (const box of filters) {
        if ([card.dataset.severity, card.dataset.family].includes(box.value)) box.checked = true;
      }
      count();
    }
  };

  const arrive = () => {
    const target = location.hash.length > 1 && byId(location.hash.slice(1));
    if (!target) return;
    reveal(target);
    target.scrollIntoView({ block: "center" });
    if (!target.matches("a, button, [tabindex]")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };

  // Steps.
  const current = () => {
    const focused = document.activeElement;
    const card = focused && focused.closest(".card");
    if (card) return card;
    const ref = focused && focused.closest("a.ref");
    return ref ? byId(ref.hash.slice(1)) : null;
  };

  const go = (card) => {
    if (!card) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "center" });
  };

  const step = (by) => {
    const list = shown();
    const at = list.indexOf(current());
    go(at < 0 ? list[by > 0 ? 0 : list.length - 1] : list[Math.min(Math.max(at + by, 0), list.length - 1)]);
  };

  const stepSeverity = (by) => {
    const here = current();
    const present = severities.filter((severity) => shown().some((card) => card.dataset.severity === severity));
    const at = here ? present.indexOf(here.dataset.severity) : by > 0 ? -1 : present.length;
    const next = present[Math.min(Math.max(at + by, 0), present.length - 1)];
    go(shown().find((card) => card.dataset.severity === next));
  };

  const help = () => { const dialog = byId("help"); if (dialog.open) dialog.close(); else dialog.showModal(); };
  const keys = byId("keys");
  const commands = {
    j: () => step(1),
    k: () => step(-1),
    "]": () => stepSeverity(1),
    "[": () => stepSeverity(-1),
    "?": help,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]")) return;
    if (event.key === "Enter" && event.target.matches(".card")) {
      event.target.querySelector(".go").click();
    } else if (keys.checked && Object.hasOwn(commands, event.key)) {
      event.preventDefault();
      commands[event.key]();
    }
  });

  for (const button of all("[data-step]")) button.addEventListener("click", () => step(Number(button.dataset.step)));
  for (const button of all("[data-help], [data-close]")) button.addEventListener("click", help);

  keys.checked = recall("keys") !== "off";
  keys.addEventListener("change", () => remember("keys", keys.checked ? "on" : "off"));

  const theme = byId(`theme-${recall("theme")}`);
  if (theme) theme.checked = true;
  for (const radio of all("[name=theme]")) radio.addEventListener("change", () => remember("theme", radio.value));

  // Paper cannot unfold anything.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of folded) details.open = false; });

  addEventListener("hashchange", () => { readState(); count(); arrive(); });
  readState();
  count();
  arrive();
})();

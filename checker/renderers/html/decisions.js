// What the editor decides: accept, dismiss with a reason, edit, a note; undone as often as wanted.
const embedded = byId("report-decisions").textContent;
const ACTIONS = ["accept", "dismiss", "edit"];
const MEMBERS = ["action", "reason", "text", "note"];

// The findings' decisions by fingerprint. A step never changes a map: it makes a new one, and the old one can come back.
let decided = new Map(Object.entries(JSON.parse(embedded).decisions));
const past = [];
const shelf = `decisions ${[...data.original.map((original) => original.name), data.draft.name].join("\n")}`;
let isKept = false;

const asFile = () => {
  const found = {};
  for (const key of [...decided.keys()].sort()) found[key] = decided.get(key);
  return `${JSON.stringify({ format: 1, decisions: found }, null, 1)}\n`;
};
let exported = asFile();

// The words that a decision puts in the place of the finding's; null where it changes nothing.
const wanted = (finding) => {
  const decision = decided.get(finding.fingerprint);
  if (!decision || decision.action === "dismiss") return null;
  if (decision.action === "edit") return decision.text;
  return finding.suggestion ? finding.suggestion.text : null;
};
const settledNow = () => settle(data.findings.flatMap((finding) => {
  const text = wanted(finding);
  return text === null ? [] : [{ start: finding.b[0], end: finding.b[1], text }];
}));

const described = (finding, decision) => {
  if (!decision) return "";
  const says = decision.action === "accept" ? (finding.suggestion ? "Accepted" : "To be mended by hand")
    : decision.action === "dismiss" ? `Dismissed${decision.reason ? `: ${decision.reason}` : ""}`
      : decision.text ? `Edited: ${decision.text}` : "Edited: take it out";
  return says + (decision.note ? ` (note: ${decision.note})` : "");
};

const findingsOf = (fingerprint) => data.findings.flatMap((finding, index) => finding.fingerprint === fingerprint ? [index] : []);

// By the rule of the gate; what was accepted blocks until the draft says it, but it is settled here.
const isBlocking = (finding) => data.settings.fail_on !== "never" &&
  severities.indexOf(finding.severity) <= severities.indexOf(data.settings.fail_on) && finding.confidence >= data.settings.min_confidence;
const progress = (count) => {
  const left = data.findings.filter((finding) => isBlocking(finding) && !decided.has(finding.fingerprint)).length;
  const gate = data.findings.some(isBlocking) ? `, ${left || "nothing"} blocking left` : "";
  return count ? `${count} of ${cards.length} decided${gate}` : "";
};

const showDecisions = () => {
  let count = 0;
  data.findings.forEach((finding, index) => {
    const card = cards[index];
    const decision = decided.get(finding.fingerprint);
    if (decision) count += 1;
    card.dataset.decision = decision ? decision.action : "undecided";
    card.classList.toggle("decided", Boolean(decision));
    const line = card.querySelector(".decision");
    line.replaceChildren();
    appendText(line, described(finding, decision));
    for (const button of all("[data-do]", card)) {
      if (button.hasAttribute("aria-pressed")) button.setAttribute("aria-pressed", String(button.dataset.do === (decision && decision.action)));
      if (button.dataset.do === "note") button.hidden = !decision;
    }
  });
  if (!cards.length) return;
  byId("decided").textContent = progress(count);
  const last = past.at(-1);
  const undo = byId("undo");
  undo.disabled = !last;
  undo.title = last ? `Undo: ${last.what} (u)` : "Nothing to undo (u)";
  byId("export").querySelector(".dot").hidden = exported === asFile();
  showClash();
  showCorrected();
};

const showClash = () => {
  const { clash } = settledNow();
  const line = byId("clash");
  line.hidden = !clash;
  const words = clash ? `Findings ${clash.map(numbersAt).join(" and ")} want different things of the same words: take back one of the decisions.` : "";
  if (line.textContent !== words) line.textContent = words;
};
const numbersAt = (change) => data.findings.findIndex((finding) =>
  wanted(finding) === change.text && change.start <= finding.b[0] && finding.b[1] <= change.end) + 1;

const showCorrected = () => {
  const place = document.querySelector(".reading.corrected");
  const view = byId("view-corrected");
  if (!view || !view.checked) return;
  const { settled, clash } = settledNow();
  place.replaceChildren();
  const state = document.createElement("p");
  state.className = "note";
  state.textContent = clash ? "Two decisions contradict each other, so there is no corrected draft yet."
    : settled.length ? `With ${settled.length === 1 ? "1 change" : `${settled.length} changes`}.` : "Nothing has been accepted yet: this is the draft as it is.";
  place.append(state);
  if (clash) return;
  let paragraph = null;
  const put = (kind, text) => {
    for (const part of text.split(/((?:[ \t\u00a0]*(?:\r\n|\r|\n))+)/)) {
      if (/^[ \t\u00a0\r\n]*[\r\n]/.test(part)) { paragraph = null; continue; }
      if (!part) continue;
      if (!paragraph) {
        paragraph = document.createElement("p");
        paragraph.className = "prose";
        paragraph.dir = "auto";
        place.append(paragraph);
      }
      if (kind === "keep" || !part.trim()) { appendText(paragraph, part); continue; }
      const change = document.createElement(kind === "insert" ? "ins" : "del");
      const aside = (words) => {
        const unseen = document.createElement("span");
        unseen.className = "unseen";
        unseen.textContent = words;
        change.append(unseen);
      };
      aside(kind === "insert" ? "inserted: " : "deleted: ");
      appendText(change, part);
      aside(kind === "insert" ? " (end of insertion) " : " (end of deletion) ");
      paragraph.append(change);
    }
  };
  for (const { kind, text } of segments(settled)) put(kind, text);
};

const keep = () => {
  isKept = remember(shelf, JSON.stringify({ embedded, decisions: Object.fromEntries(decided) }));
};

const commit = (next, what) => {
  past.push({ decided, what });
  decided = next;
  keep();
  showDecisions();
  count();
  say(what);
};

const decide = (card, decision) => {
  const finding = data.findings[cards.indexOf(card)];
  const next = new Map(decided);
  const before = decided.get(finding.fingerprint);
  const clean = decision && Object.fromEntries(MEMBERS.flatMap((member) =>
    decision[member] || (member === "text" && decision.action === "edit") ? [[member, decision[member] || ""]] : []));
  if (clean) next.set(finding.fingerprint, clean); else next.delete(finding.fingerprint);
  if (JSON.stringify(before) === JSON.stringify(clean || undefined)) return;
  const twins = findingsOf(finding.fingerprint).length;
  const which = twins > 1 ? `finding ${numberOf(card)} and ${twins === 2 ? "its twin" : "its twins"}` : `finding ${numberOf(card)}`;
  const accepted = finding.suggestion ? "accepted" : "to be mended by hand";
  const done = decision ? { accept: accepted, dismiss: "dismissed", edit: "edited" }[decision.action] : "undecided again";
  commit(next, `${which[0].toUpperCase()}${which.slice(1)} ${done}`);
};

const undo = () => {
  const last = past.pop();
  if (!last) { say("Nothing to undo"); return; }
  const before = decided;
  decided = last.decided;
  keep();
  showDecisions();
  count();
  say(`Undone: ${last.what}`);
  const index = data.findings.findIndex(({ fingerprint }) =>
    JSON.stringify(before.get(fingerprint)) !== JSON.stringify(decided.get(fingerprint)));
  if (index >= 0 && shows(cards[index])) go(cards[index]);
};

// The editor of a card: a reason, a wording or a note.
const ASKS = { dismiss: "Why is it dismissed? (may stay empty)", edit: "Your wording in the place of these words", note: "Note for colleagues" };
let editing = null;
const closeEditor = () => {
  if (!editing) return;
  const { card, button } = editing;
  editing = null;
  card.querySelector(".editor").hidden = true;
  if (card.contains(document.activeElement) || document.activeElement === document.body) (button || card).focus({ preventScroll: true });
};
const openEditor = (card, mode, button) => {
  closeEditor();
  const finding = data.findings[cards.indexOf(card)];
  const decision = decided.get(finding.fingerprint) || {};
  const box = card.querySelector(".editor");
  const field = box.querySelector("textarea");
  box.querySelector(".term").textContent = ASKS[mode];
  field.value = mode === "dismiss" ? decision.reason || "" : mode === "note" ? decision.note || ""
    : decision.action === "edit" ? decision.text : finding.suggestion ? finding.suggestion.text : finding.quote_b;
  box.hidden = false;
  editing = { card, mode, button: button || card };
  field.focus();
  field.select();
};
const saveEditor = () => {
  const { card, mode } = editing;
  const finding = data.findings[cards.indexOf(card)];
  const before = decided.get(finding.fingerprint) || {};
  const value = card.querySelector(".editor textarea").value;
  const note = before.note;
  closeEditor();
  if (mode === "dismiss") decide(card, { action: "dismiss", reason: value.trim(), note });
  else if (mode === "edit") decide(card, { action: "edit", text: value, note });
  else if (before.action) decide(card, { ...before, note: value.trim() });
};

const act = (card, action, button) => {
  if (!card) { say("Choose a finding first: j goes to the next"); return; }
  const decision = decided.get(data.findings[cards.indexOf(card)].fingerprint);
  if (action === "save") saveEditor();
  else if (action === "cancel") closeEditor();
  else if (action === "accept") {
    closeEditor();
    // A key only ever accepts: a twin may be accepted already. The button, which shows its state, takes it back too.
    if (button && decision && decision.action === "accept") decide(card, null);
    else decide(card, { action: "accept", note: decision && decision.note });
  } else if (button && decision && decision.action === action) decide(card, null);
  else openEditor(card, action, button);
};

for (const card of cards) {
  const row = card.querySelector(".deciding");
  row.append(byId("deciding").content.cloneNode(true));
  if (!data.findings[cards.indexOf(card)].suggestion) {
    // There is nothing to accept: what can be said is that the finding is right.
    const accept = row.querySelector("[data-do=accept]");
    accept.textContent = "Mend by hand";
    accept.title = "It is right, and will be mended by hand (a)";
  }
  row.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) act(card, button.dataset.do, button);
  });
  for (const button of all("button", row)) {
    const number = document.createElement("span");
    number.className = "unseen";
    number.textContent = ` (finding ${numberOf(card)})`;
    button.append(number);
  }
  row.querySelector("textarea").addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); saveEditor(); }
    if (event.key === "Escape") { event.preventDefault(); closeEditor(); }
  });
}

// What this browser kept: of this very report it counts, of an earlier one what the report says itself counts more.
const kept = recall(shelf);
if (kept) {
  try {
    const value = JSON.parse(kept);
    const ours = new Map(Object.entries(checked(JSON.stringify({ format: 1, decisions: value.decisions }))));
    decided = value.embedded === embedded ? ours : new Map([...ours, ...decided]);
    isKept = true;
  } catch { /* what cannot be read is no decision */ }
}

// Decisions, the corrected draft and the correction notice as files, and decisions from a file.
const stem = byId("take") ? byId("take").dataset.stem : "";

const save = (name, text, type) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
const tell = (words) => { byId("taken").textContent = words; };

const exporters = {
  decisions: () => {
    save(`${stem}-decisions.json`, asFile(), "application/json");
    exported = asFile();
    showDecisions();
    tell(`${decided.size === 1 ? "1 decision" : `${decided.size} decisions`} exported.`);
  },
  corrected: () => {
    const { settled, clash } = settledNow();
    if (clash) { tell(byId("clash").textContent); return; }
    save(`${stem}-corrected.txt`, correctedText(settled), "text/plain");
    tell(settled.length ? `The corrected draft was exported, with ${settled.length === 1 ? "1 change" : `${settled.length} changes`}.`
      : "Nothing has been accepted: what was exported is the draft as it is.");
  },
  notice: () => {
    const { settled, clash } = settledNow();
    if (clash) { tell(byId("clash").textContent); return; }
    const text = noticeText(settled, wanted);
    if (text) save(`${stem}-correction.txt`, text, "text/plain");
    tell(text ? "A draft of the correction notice was exported." : "No accepted finding is about a fact or a quotation, so there is nothing to correct.");
  },
};

// The decisions in a file, or an error that says what is wrong with it. checker/corrections/decisions.py is as strict.
function checked(text) {
  let value;
  try { value = JSON.parse(text.replace(/^\ufeff/, "")); } catch { throw new Error("it is no JSON"); }
  const isObject = (one) => one !== null && typeof one === "object" && !Array.isArray(one);
  if (!isObject(value) || !("format" in value) || !isObject(value.decisions)) throw new Error("it needs the members \u201cformat\u201d and \u201cdecisions\u201d");
  if (value.format !== 1) throw new Error("it is not of format 1");
  for (const [key, decision] of Object.entries(value.decisions)) {
    if (!/^[0-9a-f]{16}$/.test(key)) throw new Error("one of its keys is no fingerprint");
    if (!isObject(decision) || !ACTIONS.includes(decision.action)) throw new Error(`the decision on ${key} is neither accept, dismiss nor edit`);
    if (Object.entries(decision).some(([member, words]) => !MEMBERS.includes(member) || typeof words !== "string")) throw new Error(`the decision on ${key} has a member that nobody knows`);
    if (decision.action === "edit" && !("text" in decision)) throw new Error(`the decision on ${key} is an edit without a text`);
  }
  return value.decisions;
}

const importDecisions = async (file) => {
  let found;
  try {
    if (file.size > 5_000_000) throw new Error("it is too large");
    found = checked(await file.text());
  } catch (error) {
    tell(`This file was not imported: ${visible(error.message)}.`);
    return;
  }
  const known = new Set(data.findings.map((finding) => finding.fingerprint));
  const keys = Object.keys(found);
  const strange = keys.filter((key) => !known.has(key)).length;
  const wasSame = exported === asFile();
  const next = new Map(decided);
  for (const key of keys) next.set(key, found[key]);
  commit(next, `${keys.length === 1 ? "1 decision" : `${keys.length} decisions`} imported`);
  if (wasSame) exported = asFile();
  showDecisions();
  tell(`${past.at(-1).what}${strange ? `; ${strange} of them ${strange === 1 ? "fits" : "fit"} no finding here and ${strange === 1 ? "is" : "are"} kept` : ""}.`);
};

for (const button of all("[data-export]")) button.addEventListener("click", () => exporters[button.dataset.export]());
if (cards.length) {
  byId("import").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (file) await importDecisions(file);
    event.target.value = "";
  });
}

// Only what this browser does not keep can be lost.
addEventListener("beforeunload", (event) => {
  if (!isKept && exported !== asFile()) event.preventDefault();
});

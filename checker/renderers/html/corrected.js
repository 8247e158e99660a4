// The corrected draft, by the rules of checker/corrections/corrected.py. Offsets are code points, as in the data.
const points = Array.from(data.draft.text);
const slice = (start, end) => points.slice(start, end).join("");
const SPACES = " \t\u00a0";
const BREAKS = "\r\n";
const WHITE = SPACES + BREAKS;
const CLOSING = ",.;:!?)]\u201d";
const OPENING = "([\u201c\u2018";
const lineEnds = (text) => (text.match(/\r\n|\r|\n/g) || []).length;
const isWordy = (character) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isWhite = (start, end) => points.slice(start, end).every((character) => WHITE.includes(character));
const within = (change, outer) => outer.start <= change.start && change.end <= outer.end;
const sameSpan = (one, other) => one.start === other.start && one.end === other.end;
const inOrder = (one, other) =>
  one.start - other.start || one.end - other.end || (one.text < other.text ? -1 : one.text > other.text ? 1 : 0);

// The decisions' changes, apart from one another and tidy; or the two that contradict each other.
const settle = (wanted) => {
  const ordered = [...wanted].sort(inOrder)
    .filter((change, index, list) => !index || inOrder(change, list[index - 1]) !== 0);
  const places = ordered.filter((change) => change.text && change.start === change.end).map((change) => change.start);
  const gone = [];
  for (const change of ordered.filter((one) => !one.text && one.start < one.end)) {
    const last = gone.at(-1);
    const joins = last && (last.end >= change.start || isWhite(last.end, change.start)) &&
      !places.some((place) => last.end <= place && place <= change.start);
    if (joins) last.end = Math.max(last.end, change.end);
    else gone.push({ ...change });
  }
  const lost = (change) => gone.some((outer) => change.start === change.end
    ? outer.start < change.start && change.start < outer.end
    : within(change, outer) && !sameSpan(change, outer));
  const apart = [...gone, ...ordered.filter((change) => change.text && !lost(change))].sort(inOrder);
  for (let index = 1; index < apart.length; index += 1) {
    const [before, after] = [apart[index - 1], apart[index]];
    if (before.end > after.start || sameSpan(before, after)) return { settled: [], clash: [before, after] };
  }
  const lineEnd = (data.draft.text.match(/\r\n|\r|\n/) || ["\n"])[0];
  let low = 0;
  const settled = apart.map((change, index) => {
    const high = index + 1 < apart.length ? apart[index + 1].start : points.length;
    let ready = change;
    if (!change.text) ready = { ...widened(change, low, high), text: "" };
    else if (change.start === change.end) ready = { ...change, text: spaced(change) };
    low = ready.end;
    return { ...ready, text: ready.text.replace(/\r\n|\r|\n/g, lineEnd) };
  });
  return { settled, clash: null };
};

const widened = ({ start, end }, low, high) => {
  let [left, right] = [start, end];
  while (left > low && SPACES.includes(points[left - 1])) left -= 1;
  while (right < high && SPACES.includes(points[right])) right += 1;
  const startsLine = left === 0 || BREAKS.includes(points[left - 1]);
  const endsLine = right === points.length || BREAKS.includes(points[right]);
  if (startsLine && endsLine) return wholeLines(left, right, low, high);
  if (endsLine) return { start: left, end: right };
  if (startsLine) return { start, end: right };
  if (left < start && CLOSING.includes(points[right])) return { start: left, end: right };
  if (right > end && (left < start || OPENING.includes(points[left - 1]))) return { start, end: right };
  return { start, end };
};

const wholeLines = (start, end, low, high) => {
  let [before, after] = [start, end];
  while (before > low && WHITE.includes(points[before - 1])) before -= 1;
  while (after < high && WHITE.includes(points[after])) after += 1;
  if (after === points.length) return { start: before || start, end };
  while (after > end && !BREAKS.includes(points[after - 1])) after -= 1;
  if (before && lineEnds(slice(end, after)) > lineEnds(slice(before, start))) return { start: before, end };
  return { start, end: after };
};

const spaced = ({ start, text }) => {
  const letters = Array.from(text);
  const before = isWordy(points[start - 1]) && isWordy(letters[0]) ? " " : "";
  const after = isWordy(points[start]) && isWordy(letters.at(-1)) ? " " : "";
  return before + text + after;
};

// Text that stays, goes or comes in, in order of the draft.
const segments = (settled, from = 0, to = points.length) => {
  const found = [];
  let at = from;
  for (const change of settled) {
    const [start, end] = [Math.max(change.start, at), Math.min(change.end, to)];
    if (start > end || change.end < from) continue;
    if (start > at) found.push({ kind: "keep", text: slice(at, start) });
    if (end > start) found.push({ kind: "delete", text: slice(start, end) });
    if (change.text && from <= change.start) found.push({ kind: "insert", text: change.text });
    at = end;
  }
  if (at < to) found.push({ kind: "keep", text: slice(at, to) });
  return found;
};
const correctedText = (settled, from, to) =>
  segments(settled, from, to).filter((segment) => segment.kind !== "delete").map((segment) => segment.text).join("");

// The correction notice, in the words of checker/corrections/notice.py.
const WRONG = {
  "facts/date-changed": "a date",
  "facts/figure-changed": "a figure",
  "facts/name-changed": "a name",
  "quotes/altered": "a quotation",
  "quotes/speaker-changed": "the speaker of a quotation",
  "quotes/unsupported": "a quotation",
};
const sentenceAt = (offset) => data.draft.sentences.findIndex(([start, end]) => start <= offset && offset < end);
const told = (finding, words) => {
  const begin = `An earlier version of this article gave ${WRONG[finding.check] || "a fact"} wrongly:`;
  const [wrong, right] = [fold(finding.quote_b), fold(words)];
  if (!wrong) return `${begin} it left out \u201c${right}\u201d.`;
  if (!right) return `${begin} it said \u201c${wrong}\u201d, which it should not have said.`;
  return `${begin} it said \u201c${wrong}\u201d and should have said \u201c${right}\u201d.`;
};
const noticeText = (settled, wanted) => {
  const seen = new Set();
  const factual = data.findings
    .filter((finding) => (finding.check.startsWith("facts/") || finding.check in WRONG) && wanted(finding) !== null)
    .sort((one, other) => one.b[0] - other.b[0] || one.b[1] - other.b[1])
    .filter((finding) => !seen.has(finding.fingerprint) && seen.add(finding.fingerprint));
  if (!factual.length) return "";
  const groups = [];
  for (const finding of factual) {
    const number = sentenceAt(finding.b[0]);
    if (!groups.length || groups.at(-1).number !== number) groups.push({ number, said: [] });
    groups.at(-1).said.push(told(finding, wanted(finding)));
  }
  const paragraphs = ["Correction"];
  for (const { number, said } of groups) {
    const sentence = number < 0 ? "" : fold(correctedText(settled, ...data.draft.sentences[number]));
    const end = number < 0 ? "" : sentence ? " The sentence now reads:" : " The sentence is gone.";
    paragraphs.push(said.join(" ") + end);
    if (sentence) paragraphs.push(`    ${sentence}`);
  }
  return `${paragraphs.join("\n\n")}\n`;
};

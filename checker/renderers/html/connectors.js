// Movement: a line from where a passage stood to where it stands, or from a copy to the first, lit from both ends.
const grid = document.querySelector(".side-by-side");
const NS = "http://www.w3.org/2000/svg";
const drawing = document.createElementNS(NS, "svg");
const curve = document.createElementNS(NS, "path");
drawing.setAttribute("class", "connector");
drawing.setAttribute("aria-hidden", "true");
drawing.append(curve);

const ends = new Map();
for (const link of all(".side-by-side .labels a, .side-by-side .note a")) {
  const [here, there] = [link.closest(".row"), byId(link.hash.slice(1))];
  if (!here || !there) continue;
  for (const [one, other] of [[here, there], [there, here]]) ends.set(one, (ends.get(one) || new Set()).add(other));
}

const middle = (row, frame) => {
  const cell = row.querySelector(".cell.b:not(.empty) .prose, .cell.a .prose, .cell .note") || row;
  const box = cell.getBoundingClientRect();
  return { x: box.left - frame.left - 6, y: box.top - frame.top + Math.min(box.height / 2, 14) };
};

const unlit = () => {
  drawing.remove();
  for (const row of all(".row.lit")) row.classList.remove("lit");
};
const lit = (row) => {
  unlit();
  const others = [...(ends.get(row) || [])].filter((other) => other.offsetParent !== null);
  if (!others.length || !grid) return;
  const frame = grid.getBoundingClientRect();
  const from = middle(row, frame);
  row.classList.add("lit");
  let path = "";
  for (const other of others) {
    const to = middle(other, frame);
    const bend = Math.min(from.x, to.x) - 26;
    path += `M${from.x} ${from.y} C${bend} ${from.y} ${bend} ${to.y} ${to.x} ${to.y}`;
    other.classList.add("lit");
  }
  curve.setAttribute("d", path);
  grid.append(drawing);
};
for (const row of ends.keys()) {
  row.addEventListener("mouseenter", () => lit(row));
  row.addEventListener("mouseleave", unlit);
  row.addEventListener("focusin", () => lit(row));
  row.addEventListener("focusout", unlit);
}

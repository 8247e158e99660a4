// Search: findings that do not hold the words are hidden, and every place in the page that holds them is lit.
const field = byId("search");
let places = [];
let at = -1;
const lights = globalThis.CSS && CSS.highlights && globalThis.Highlight ? CSS.highlights : null;

// Where the words stand in an element, also across marks and edits; what only assistive technology reads is no text.
const rangesIn = (element, words) => {
  const nodes = [];
  let text = "";
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest(".unseen, .ref, .side, .deciding, .decision")) continue;
    nodes.push({ node, start: text.length });
    text += node.data.replace(/\s/g, " ").toLowerCase().padEnd(node.data.length).slice(0, node.data.length);
  }
  const end = (offset) => {
    const index = nodes.findLastIndex((one) => one.start < offset);
    return [nodes[index].node, offset - nodes[index].start];
  };
  const found = [];
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + words.length)) {
    const index = nodes.findLastIndex((one) => one.start <= from);
    const range = new Range();
    range.setStart(nodes[index].node, from - nodes[index].start);
    range.setEnd(...end(from + words.length));
    found.push(range);
  }
  return found;
};

const foundText = () => {
  if (!query) return "";
  const inTexts = `${places.length === 1 ? "1 place" : `${places.length} places`} in the texts`;
  return at >= 0 ? `place ${at + 1} of ${places.length}` : inTexts;
};

const light = () => {
  if (!lights) return;
  lights.delete("found");
  lights.delete("here");
  if (!query) return;
  const inCards = cards.filter(matches).flatMap((card) => rangesIn(card, query));
  const inViews = all(".reading .prose").filter((prose) => prose.offsetParent).flatMap((prose) => rangesIn(prose, query));
  const found = new Highlight();
  for (const range of [...inCards, ...places, ...inViews]) found.add(range);
  lights.set("found", found);
  if (at >= 0) lights.set("here", new Highlight(places[at]));
};

function setQuery(words) {
  if (!field) return;
  query = fold(words).toLowerCase();
  if (fold(field.value).toLowerCase() !== query) field.value = words;
  at = -1;
  places = query ? all(".side-by-side .prose").flatMap((prose) => rangesIn(prose, query)) : [];
  light();
}

const nextPlace = (by) => {
  if (!places.length) return;
  at = (at + by + places.length) % places.length;
  const element = places[at].startContainer.parentElement;
  reveal(element);
  element.scrollIntoView({ block: "center" });
  light();
  count();
};

if (field) {
  // In a long text every letter would be searched for thousands of times: there it waits for the typing to pause.
  const pause = points.length > 40_000 ? 200 : 0;
  let waiting = 0;
  const search = () => { setQuery(field.value); count(); writeState(); };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    if (pause) waiting = setTimeout(search, pause); else search();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); nextPlace(event.shiftKey ? -1 : 1); }
    if (event.key === "Escape" && field.value) { event.preventDefault(); setQuery(""); field.value = ""; count(); writeState(); }
  });
}

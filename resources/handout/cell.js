// The cell at the word that is read: the drawing that the program has, with how far each gate is open, and the numbers of the step.
const colourOf = (cell, signal) => `var(--${cell.blocks.some((block) => block.gate && block.signal === signal) ? signal : "content"})`;

const GAUGE = 14;

function drawCell() {
  const now = layer();
  const cell = cellOf(now);
  const { width, height, wires, parts } = cell.drawing;
  const svg = element("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": "cell-said" });
  svg.append(...wires.map((points) => element("polyline", { class: "wire", points: points.join(" ") })));
  svg.append(...parts.map((part) => drawPart(part, cell, now)));
  return svg;
}

function amountAt(part, now) {
  if (part.before) return before(now, part.before, page.word, page.unit);
  return part.signal ? value(now, part.signal, page.word, page.unit) : undefined;
}

function drawPart(part, cell, now) {
  const amount = amountAt(part, now);
  const number = part.word ? words()[page.word] : amount === undefined ? "" : shown(amount);
  const { x, y } = part;
  if (part.kind === "operation") {
    return element("g", {}, element("circle", { class: "box", cx: x, cy: y, r: 18 }), label(x, y + 6, "strong", part.text));
  }
  if (part.kind === "port") {
    return element("g", {}, label(x, y - 2, "strong", part.text), label(x, y + 18, "", number));
  }
  const { boxWidth: width, boxHeight: height } = cell.drawing;
  const middle = x + (amount === undefined ? 0 : GAUGE / 2);
  const box = element("g", {},
    element("rect", { class: "box", x: x - width / 2, y: y - height / 2, width, height, rx: 8 }),
    label(middle, number ? y - 18 : y + 5, "strong", part.text), label(middle, y + 7, "", number));
  if (amount !== undefined) box.append(gauge(part, cell, amount));
  if (part.name) box.append(label(middle, y + 32, "soft", part.name));
  return box;
}

const label = (x, y, style, text) => element("text", { x, y, "text-anchor": "middle", class: style, text });

// How far the gauges were filled at the step before, from where they move on.
const filled = {};

// At the left edge of a box: a gate is filled from the bottom, a signed number from the middle, up or down.
function gauge(part, cell, amount) {
  const gate = cell.blocks.some((block) => block.gate && block.signal === part.signal);
  const { boxWidth, boxHeight } = cell.drawing;
  const height = gate ? boxHeight * amount : (boxHeight / 2) * Math.min(1, Math.abs(amount));
  const y = gate ? part.y + boxHeight / 2 - height : part.y - (amount < 0 ? 0 : height);
  const level = element("rect", { class: "fill", x: part.x - boxWidth / 2 + 1, y, width: GAUGE, height, fill: colourOf(cell, part.signal) });
  move(level, `${page.network} ${page.layer} ${part.signal}`, { y: `${y}px`, height: `${height}px` });
  return level;
}

function move(level, name, to) {
  if (filled[name] && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
    level.animate([filled[name], to], { duration: 180, easing: "ease-out" });
  }
  filled[name] = to;
}

// A gate that moved by less hardly moved; the window has the same number.
const LITTLE = 0.05;

// What the step changed, as a sentence: the gate that moved most since the word before, and the state.
function stepSentence() {
  const now = layer();
  const cell = cellOf(now);
  const previous = now.backward ? page.word + 1 : page.word - 1;
  const first = previous < 0 || previous >= words().length;
  const gates = cell.blocks.filter((block) => block.gate);
  const shownNow = (signal, word) => shown(value(now, signal, word, page.unit));
  const parts = [];
  if (first && gates.length > 0) {
    parts.push(say(text.first, words()[page.word], gates.map((gate) => `${gate.name} ${shownNow(gate.signal, page.word)}`).join(", ")));
  } else if (!first && gates.length > 0) {
    const change = (gate) => value(now, gate.signal, page.word, page.unit) - value(now, gate.signal, previous, page.unit);
    const most = gates.reduce((one, other) => (Math.abs(change(other)) > Math.abs(change(one)) ? other : one));
    const from = shownNow(most.signal, previous);
    const to = shownNow(most.signal, page.word);
    const moved = Math.abs(change(most)) < LITTLE ? text.little : change(most) < 0 ? text.falls : text.rises;
    parts.push(say(from === to ? text.stays : moved, words()[page.word], most.name, from, to));
  }
  for (const state of cell.states) {
    parts.push(say(gates.length === 0 ? text["state-at"] : text.state, state.symbol, shown(before(now, state.signal, page.word, page.unit)), shownNow(state.signal, page.word), words()[page.word]));
  }
  return headed(page.unit < 0 ? text["all-units"] : say(text.unit, page.unit), parts.join(" "));
}

function showCell() {
  if (words().length === 0) {
    fill("cell", element("h2", { id: "cell-title", text: text.cell }), element("p", { text: text["no-words"] }));
    return;
  }
  const steps = [["previous", -1], ["next", 1]].map(([key, by]) =>
    element("button", { type: "button", class: "step", id: key, text: text[key], onclick: () => step(by) }));
  fill("cell",
    element("h2", { id: "cell-title", text: headed(text.cell, network().name) }),
    ...(cellOf(layer()).drawing ? [drawCell()] : [element("p", { text: text["no-cell"] })]),
    element("p", { class: "equations", text: cellOf(layer()).equations.join("     ") }),
    ...(cellOf(layer()).drawing ? [element("p", { id: "cell-said", text: stepSentence() })] : []),
    element("p", {}, ...steps),
    valueTable());
}

// All that the cell holds at each word, in numbers.
function valueTable() {
  const now = layer();
  const cell = cellOf(now);
  const columns = [...cell.blocks, ...cell.states.filter((state) => !cell.blocks.some((block) => block.signal === state.signal))];
  const head = element("tr", {}, element("th", { scope: "col", text: text.word }),
    ...columns.map((column) => element("th", { scope: "col", class: "number", text: column.name })));
  const rows = words().map((word, i) => element("tr", i === page.word ? { "aria-current": "true" } : {},
    element("th", { scope: "row", text: word }),
    ...columns.map((column) => element("td", { class: "number", text: shown(value(now, column.signal, i, page.unit)) }))));
  const caption = page.unit < 0 ? text["table-all"] : say(text["table-unit"], page.unit);
  return element("div", { class: "scroll" },
    element("table", {}, element("caption", { text: caption }), element("thead", {}, head), element("tbody", {}, ...rows)));
}

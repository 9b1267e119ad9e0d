// The cell at the word that is read: a box for each gate and candidate, filled as far as it is open, and the states that pass on.
const blockColour = (block) => `var(--${block.gate ? block.signal : "content"})`;

// From top to bottom: states, blocks, what comes into all of them.
const STATE_TOP = 40, STATE_STEP = 58, BLOCK_TOP = 162, BLOCK_BOTTOM = 282, INPUT = 330;

function drawCell() {
  const now = layer();
  const cell = cellOf(now);
  const svg = element("svg", { viewBox: "0 0 900 360", role: "img", "aria-labelledby": "cell-said" });
  const wire = (d) => svg.append(element("path", { class: "wire", d }));
  const levels = {};
  cell.states.forEach((state, i) => {
    const y = STATE_TOP + STATE_STEP * i;
    levels[state.signal] = y;
    if (state.carried) wire(`M170 ${y} H730`);
    if (i > 0) wire(`M810 ${y - STATE_STEP + 22} V${y - 22}`);
    svg.append(
      stateBox(10, y, `${state.symbol}(t−1)`, before(now, state.signal, page.word, page.unit)),
      stateBox(730, y, `${state.symbol}(t)`, value(now, state.signal, page.word, page.unit)),
      element("text", { x: 450, y: y - 8, "text-anchor": "middle", class: "soft", text: state.equation }));
  });
  // The word and the hidden state before it come into every block.
  wire(`M90 ${levels.hidden_state + 22} V${INPUT} H760`);
  const width = 620 / cell.blocks.length;
  const middle = (i) => 140 + i * width + width / 2;
  cell.blocks.forEach((block, i) => {
    const x = middle(i);
    const other = cell.blocks.findIndex((one) => one.signal === block.to);
    const carried = cell.states.some((state) => state.signal === block.to && state.carried);
    wire(`M${x} ${INPUT} V${BLOCK_BOTTOM}`);
    // A reset gate acts on what another block sees of the past; all others act on a state.
    if (levels[block.to] === undefined) wire(`M${x} ${BLOCK_TOP} V${BLOCK_TOP - 20} H${middle(other)} V${BLOCK_TOP}`);
    else wire(`M${x} ${BLOCK_TOP} V${levels[block.to]}${carried ? "" : " H730"}`);
    svg.append(blockBox(x, block, value(now, block.signal, page.word, page.unit)));
  });
  svg.append(element("text", { x: 100, y: INPUT + 22, class: "strong", text: `x(t): ${words()[page.word]}` }));
  return svg;
}

function stateBox(x, y, symbol, amount) {
  return element("g", {},
    element("rect", { class: "box", x, y: y - 22, width: 160, height: 44, rx: 8 }),
    element("text", { x: x + 12, y: y + 5, class: "strong", text: symbol }),
    element("text", { x: x + 150, y: y + 5, "text-anchor": "end", text: shown(amount) }));
}

// How far the boxes were filled at the step before, from where they move on.
const filled = {};

function blockBox(x, block, amount) {
  const tall = BLOCK_BOTTOM - BLOCK_TOP;
  // A gate is filled from the bottom; a signed number from the middle, up or down.
  const height = block.gate ? tall * amount : (tall / 2) * Math.min(1, Math.abs(amount));
  const y = block.gate ? BLOCK_BOTTOM - height : BLOCK_TOP + tall / 2 - (amount < 0 ? 0 : height);
  const level = element("rect", { class: "fill", x: x - 61, y, width: 122, height, fill: blockColour(block) });
  move(level, `${page.network} ${page.layer} ${block.signal}`, { y: `${y}px`, height: `${height}px` });
  return element("g", {},
    element("rect", { class: "box", x: x - 62, y: BLOCK_TOP, width: 124, height: tall, rx: 8 }),
    level,
    element("text", { x, y: 184, "text-anchor": "middle", class: "strong", text: block.symbol }),
    element("text", { x, y: 226, "text-anchor": "middle", text: shown(amount) }),
    element("text", { x, y: 272, "text-anchor": "middle", class: "small", text: block.name }));
}

function move(level, name, to) {
  if (filled[name] && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
    level.animate([filled[name], to], { duration: 180, easing: "ease-out" });
  }
  filled[name] = to;
}

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
    const pattern = from === to ? text.stays : change(most) < 0 ? text.falls : text.rises;
    parts.push(say(pattern, words()[page.word], most.name, from, to));
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
    drawCell(),
    element("p", { id: "cell-said", text: stepSentence() }),
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

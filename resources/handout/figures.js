// Heatmaps and curves: each value is read by pointing at it, or by the arrow keys.
function mix(from, to, share) {
  const parts = (hex) => [1, 3, 5].map((i) => parseInt(full(hex).slice(i, i + 2), 16));
  const [a, b] = [parts(from), parts(to)];
  return `rgb(${a.map((part, i) => Math.round(part + (b[i] - part) * share)).join(",")})`;
}

const full = (hex) => (hex.length === 4 ? `#${[...hex.slice(1)].map((letter) => letter + letter).join("")}` : hex);

function shade(number, gate) {
  if (gate) return mix(colour("--middle"), colour("--low"), Math.min(1, Math.max(0, number)));
  return mix(colour("--middle"), colour(number < 0 ? "--low" : "--high"), Math.min(1, Math.abs(number)));
}

function heatmap(index) {
  const own = reading(index);
  const now = own.layers[Math.min(page.layer, own.layers.length - 1)];
  const name = lab.networks[index].name;
  const gate = page.signal.endsWith("_gate");
  const signal = now.signals[page.signal];
  const title = element("h3", { text: name });
  if (!signal || own.tokens.length === 0) {
    return element("div", {}, title, element("p", { class: "note", text: text["no-signal"] }));
  }
  const wide = Math.max(28, Math.min(90, Math.floor(1000 / own.tokens.length)));
  const tall = Math.max(2, Math.min(8, Math.floor(256 / now.units)));
  const canvas = element("canvas", {
    width: wide * own.tokens.length, height: tall * now.units, tabindex: 0, role: "application",
    "aria-roledescription": text.heatmap, "aria-label": say(text["heatmap-of"], name, lab.signals[page.signal], now.units, own.tokens.length),
    "data-network": index });
  const paint = canvas.getContext("2d");
  numbers(signal).forEach((number, i) => {
    paint.fillStyle = shade(number, gate);
    paint.fillRect((i % now.units, Math.floor(i / now.units)) * wide, (i % now.units) * tall, wide, tall);
  });
  frame(paint, Math.max(0, page.unit), page.word, wide, tall, page.unit >= 0, now.units);
  const told = (unit, word) => announce(say(text["cell-value"], name, unit, own.tokens[word].text, lab.signals[page.signal], shown(value(now, page.signal, word, unit))));
  canvas.addEventListener("mousemove", (event) => {
    const box = canvas.getBoundingClientRect();
    const word = Math.floor((event.clientX - box.left) * canvas.width / box.width / wide);
    const unit = Math.floor((event.clientY - box.top) * canvas.height / box.height / tall);
    if (word >= 0 && unit >= 0 && word < own.tokens.length && unit < now.units) told(unit, word);
  });
  canvas.addEventListener("focus", () => told(Math.max(0, Math.min(page.unit, now.units - 1)), Math.min(page.word, own.tokens.length - 1)));
  return element("div", {}, title, element("div", { class: "map" }, canvas));
}

// The word that is read, and the unit that is looked at, are framed.
function frame(paint, unit, word, wide, tall, one, units) {
  paint.strokeStyle = colour("--ink");
  paint.lineWidth = 2;
  paint.strokeRect(word * wide + 1, 1, wide - 2, units * tall - 2);
  if (one) paint.strokeRect(word * wide + 1, unit * tall, wide - 2, Math.max(tall, 3));
}

function showStates() {
  const known = Object.keys(lab.signals);
  const choose = element("select", { id: "signal", onchange: (event) => { page.signal = event.target.value; showStates(); } },
    ...known.map((signal) => element("option", { value: signal, text: lab.signals[signal], ...(signal === page.signal ? { selected: "" } : {}) })));
  fill("states",
    element("h2", { id: "states-title", text: text.states }),
    element("p", { class: "note", text: text["states-note"] }),
    element("label", {}, `${text.signal} `, choose),
    ...lab.networks.map((_, i) => heatmap(i)));
}

const DASHES = { rnn: "1 6", gru: "9 5", bilstm: "12 4 2 4", "stacked-lstm": "4 4", mingru: "18 8", minlstm: "1 6 1 6 10 6",
  "stacked-mingru": "9 4 1 4 1 4", transformer: "14 5 4 5" };
const lineOf = (network, values) => ({ name: network.name, colour: `var(--${network.architecture})`, dash: DASHES[network.architecture], values });

// Lines over equally spaced places; a line is {name, colour, dash, values}.
function chart(id, label, places, lines, from, to, here, place) {
  const [left, right, top, bottom] = [60, 840, 16, 220];
  const x = (i) => left + (places.length < 2 ? 0 : (right - left) * i / (places.length - 1));
  const y = (number) => bottom - (bottom - top) * (number - from) / (to - from || 1);
  const svg = element("svg", { viewBox: "0 0 900 262", id, role: "application", "aria-roledescription": text.curves, tabindex: 0, "aria-label": label });
  for (const mark of [from, (from + to) / 2, to]) {
    svg.append(element("line", { class: "grid", x1: left, x2: right, y1: y(mark), y2: y(mark) }),
      element("text", { class: "soft", x: left - 8, y: y(mark) + 4, "text-anchor": "end", text: shown(mark) }));
  }
  const every = Math.max(1, Math.ceil(places.length / 14));
  places.forEach((name, i) => i % every === 0 && svg.append(element("text", { class: "soft", x: x(i), y: 244, "text-anchor": "middle", text: name })));
  for (const line of lines) {
    svg.append(element("polyline", { class: "curve", stroke: line.colour, "stroke-dasharray": line.dash ?? "none",
      points: line.values.map((number, i) => `${x(i)},${y(number)}`).join(" ") }));
  }
  const cursor = element("line", { class: "here", x1: x(here), x2: x(here), y1: top, y2: bottom });
  svg.append(cursor);
  let at = here;
  const point = (i) => {
    at = Math.max(0, Math.min(places.length - 1, i));
    cursor.setAttribute("x1", x(at));
    cursor.setAttribute("x2", x(at));
    announce(say(text.at, place, places[at], lines.map((line) => `${line.name} ${at < line.values.length ? shown(line.values[at]) : text.none}`).join(", ")));
  };
  svg.addEventListener("mousemove", (event) => {
    const box = svg.getBoundingClientRect();
    point(Math.round(((event.clientX - box.left) * 900 / box.width - left) / (right - left) * (places.length - 1)));
  });
  if (place !== text.word) {
    svg.addEventListener("keydown", (event) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (by) { point(at + by); event.preventDefault(); event.stopPropagation(); }
    });
  }
  return element("div", {}, svg, element("ul", { class: "legend" }, ...lines.map((line) => {
    const mark = element("span", {});
    mark.style.borderTopColor = line.colour;
    mark.style.borderTopStyle = line.dash ? "dashed" : "solid";
    return element("li", {}, mark, line.name);
  })));
}

function showCourse() {
  const now = layer();
  const cell = cellOf(now);
  if (words().length === 0) return fill("course");
  const line = (part, colour, dash) => ({ name: part.name, colour, dash, values: words().map((_, i) => value(now, part.signal, i, page.unit)) });
  const lines = cell.blocks.map((block) => line(block, colourOf(cell, block.signal), block.gate ? undefined : "2 4"));
  cell.states.filter((state) => !cell.blocks.some((block) => block.signal === state.signal))
    .forEach((state, i) => lines.push(line(state, "var(--ink)", i === 0 ? "9 4" : undefined)));
  const all = lines.flatMap((one) => one.values);
  fill("course",
    element("h2", { id: "course-title", text: text.course }),
    chart("course-chart", text.course, words(), lines, Math.min(0, ...all), Math.max(1, ...all), page.word, text.word));
}

function showAnswers() {
  const labels = network().labels;
  const top = reading().probabilities.indexOf(Math.max(...reading().probabilities));
  const lines = lab.networks.map((one, i) => ({ one, own: reading(i) }))
    .filter(({ one, own }) => one.labels.includes(labels[top]) && own.after.length === words().length)
    .map(({ one, own }) => lineOf(one, own.after.map((row) => row[one.labels.indexOf(labels[top])])));
  if (words().length === 0) return fill("answers");
  fill("answers",
    element("h2", { id: "answers-title", text: say(text.answers, labels[top]) }),
    element("p", { class: "note", text: text["answers-note"] }),
    chart("answers-chart", say(text.answers, labels[top]), words(), lines, 0, 1, page.word, text.word));
}

function showTraining() {
  const trained = lab.networks.filter((one) => one.validation.length > 0);
  if (trained.length === 0) return fill("training", element("h2", { id: "training-title", text: text.training }), element("p", { class: "note", text: text["no-training"] }));
  const most = Math.max(...trained.map((one) => one.validation.length));
  fill("training",
    element("h2", { id: "training-title", text: text.training }),
    element("p", { class: "note", text: text["training-note"] }),
    chart("training-chart", text.training, Array.from({ length: most }, (_, i) => `${i + 1}`),
      trained.map((one) => lineOf(one, one.validation)), 0, 1, 0, text.epoch));
}

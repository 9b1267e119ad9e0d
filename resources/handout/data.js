// The lab's numbers as the program computed them; nothing is computed from them but positions on the page.
const lab = JSON.parse(document.getElementById("data").textContent);
const text = lab.texts;
const page = { sentence: 0, network: 0, layer: 0, unit: -1, word: 0, signal: "hidden_state" };

const reading = (network = page.network) => lab.sentences[page.sentence].readings[network];
const network = () => lab.networks[page.network];
const layer = () => reading().layers[page.layer];
const cellOf = (layer) => lab.cells[layer.cell];
const words = () => reading().tokens.map((token) => token.text);

// Little-endian 32-bit floats, word after word, a number for each unit.
function numbers(signal) {
  if (!signal.decoded) {
    const bytes = Uint8Array.from(atob(signal.values), (letter) => letter.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    signal.decoded = Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
  }
  return signal.decoded;
}

// A signal at a word: of one unit, or of all together as the program says it (mean of a gate, root mean square of the others).
function value(layer, signal, word, unit) {
  const all = layer.signals[signal];
  return unit < 0 ? all.together[word] : numbers(all)[word * layer.units + unit];
}

// A state as the cell found it at a word: what it was at the word that was read before.
function before(layer, state, word, unit) {
  if (unit < 0) {
    return layer.before[state].together[word];
  }
  const previous = layer.backward ? word + 1 : word - 1;
  if (previous >= 0 && previous < reading().tokens.length) {
    return value(layer, state, previous, unit);
  }
  return layer.before[state].start[unit] ?? 0;
}

const decimals = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 3, maximumFractionDigits: 3 });

function shown(number) {
  const written = decimals.format(number).replace("-", "−");
  return /[1-9]/.test(written) ? written : written.replace("−", "");
}

// Puts values into the places {0}, {1} of a text.
const say = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, place) => values[place]);
const headed = (title, rest) => say(text.headed, title, rest);

function element(name, attributes = {}, ...children) {
  const svg = ["svg", "g", "path", "rect", "text", "line", "circle", "title", "polyline", "tspan"].includes(name);
  const made = svg ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  for (const [key, set] of Object.entries(attributes)) {
    if (key === "text") made.textContent = set;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), set);
    else made.setAttribute(key, set);
  }
  made.append(...children);
  return made;
}

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const fill = (id, ...children) => document.getElementById(id).replaceChildren(...children);
const announce = (sentence) => { document.getElementById("said").textContent = sentence; };

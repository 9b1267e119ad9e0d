// What is looked at, and the keys that change it.
function choice(key, options, chosen, onChange) {
  const select = element("select", { id: `choose-${key}`, onchange: (event) => { onChange(Number(event.target.value)); } },
    ...options.map(([number, name]) => element("option", { value: number, text: name, ...(number === chosen ? { selected: "" } : {}) })));
  return element("label", {}, text[key], select);
}

function showControls() {
  const layers = reading().layers;
  const controls = [
    choice("sentence", lab.sentences.map((one, i) => [i, one.text]), page.sentence, (i) => { page.sentence = i; page.word = 0; showAll(); }),
    choice("network", lab.networks.map((one, i) => [i, one.name]), page.network, (i) => { page.network = i; page.layer = 0; showAll(); })];
  if (layers.length > 1) {
    controls.push(choice("layer", layers.map((one, i) => [i, one.name]), page.layer, (i) => { page.layer = i; page.unit = -1; showAll(); }));
  }
  const units = Array.from({ length: layer().units }, (_, i) => [i, say(text.unit, i)]);
  controls.push(choice("units", [[-1, text["all-units"]], ...units], page.unit, (i) => { page.unit = i; showAll(); }));
  fill("controls", ...controls);
}

function showWords() {
  fill("words", ...reading().tokens.map((token, i) => element("li", {},
    element("button", { type: "button", text: token.text, ...(token.known ? {} : { class: "unknown", title: text.unknown }),
      ...(i === page.word ? { "aria-current": "step" } : {}), onclick: () => go(i) }))));
}

function showAll() {
  page.word = Math.max(0, Math.min(page.word, words().length - 1));
  page.layer = Math.min(page.layer, reading().layers.length - 1);
  page.unit = Math.min(page.unit, layer().units - 1);
  const focused = document.activeElement;
  const id = focused?.id;
  const map = focused?.dataset?.network;
  const inWords = focused?.closest?.("#words");
  showControls();
  showWords();
  showCell();
  showCourse();
  showStates();
  showAnswers();
  if (map !== undefined) document.querySelector(`canvas[data-network="${map}"]`)?.focus({ preventScroll: true });
  else if (inWords) document.querySelector("#words [aria-current]")?.focus({ preventScroll: true });
  else if (id && document.getElementById(id) !== focused) document.getElementById(id)?.focus({ preventScroll: true });
  if (words().length > 0) announce(stepSentence());
}

function go(word) {
  page.word = word;
  showAll();
}

function step(by) {
  const next = page.word + by;
  if (next >= 0 && next < words().length) go(next);
}

function turnUnit(by) {
  const unit = page.unit + by;
  if (unit >= -1 && unit < layer().units) { page.unit = unit; showAll(); }
}

const KEYS = {
  ArrowRight: () => step(1), ArrowLeft: () => step(-1), ArrowDown: () => turnUnit(1), ArrowUp: () => turnUnit(-1),
  Home: () => go(0), End: () => go(words().length - 1) };

document.addEventListener("keydown", (event) => {
  const taken = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.target.closest("select");
  // The page scrolls by up and down; only in a heatmap they change the unit.
  const vertical = event.key === "ArrowUp" || event.key === "ArrowDown";
  if (taken || !KEYS[event.key] || (vertical && event.target.tagName !== "CANVAS")) return;
  KEYS[event.key]();
  event.preventDefault();
});

if (lab.networks.length > 0 && lab.sentences.length > 0) {
  document.getElementById("figures").hidden = false;
  // A network with gates first: there is more to see.
  page.network = Math.max(0, lab.networks.findIndex((_, i) => cellOf(reading(i).layers[0]).blocks.some((block) => block.gate)));
  showTraining();
  showAll();
  for (const query of ["(prefers-color-scheme: dark)", "print"]) matchMedia(query).addEventListener("change", showStates);
}

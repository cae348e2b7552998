import { painted, publish } from "./api.js";
import { data, nodes } from "./data.js";
import { byId, element } from "./dom.js";
import { addressOf, keep, read } from "./hash.js";
import { showHeadlines } from "./headlines.js";
import { showAll, showLegend } from "./legend.js";
import { saySelection, showCount } from "./live.js";
import { markMatrix, showMatrix } from "./matrix.js";
import { showPanel } from "./panel.js";
import { fit, fly, redraw, refreshPicture, resize, reveal, zoom } from "./picture.js";
import { saveImage } from "./sheet.js";
import { change, listen, state } from "./state.js";
import { day, limits, number, word } from "./text.js";
import { markTable, showTable } from "./table.js";
import { onScheme } from "./theme.js";
import { refresh, shownNodes } from "./visibility.js";
import "./keyboard.js";
import "./search.js";

/** The page: what happens when the reader changes something. */

/** What the browser's Back undoes. */
const STEPS = ["selected", "line", "topic", "view", "layout"];

/** @type {Promise<void>} */
let flight = Promise.resolve();

/** Write every fixed word of the page in the reader's language. */
function showWords() {
  document.documentElement.lang = state.language;
  for (const each of document.querySelectorAll("[data-word]"))
    each.textContent = word(/** @type {HTMLElement} */ (each).dataset.word ?? "");
  for (const each of document.querySelectorAll("[data-label]"))
    each.setAttribute("aria-label", word(/** @type {HTMLElement} */ (each).dataset.label ?? ""));
  byId("as-of").textContent = word("page.as-of", { date: day(data.about.as_of) });
  const size = Object.entries(data.about.size).map(([key, value]) => [key, number(value)]);
  const whole = data.about.chosen
    ? word("page.extract", { n: number(nodes.size) })
    : word("page.size", Object.fromEntries(size));
  byId("size").textContent = [whole, limits()].filter(Boolean).join(" · ");
  byId("search").setAttribute("placeholder", word("search.hint"));
  byId("fictional").hidden = !data.about.fictional;
  byId("headlines").hidden = data.about.chosen;
  const home = byId("home");
  home.hidden = !data.about.home;
  if (data.about.home) home.setAttribute("href", addressOf(data.about.home));
}

/**
 * @param {string} id
 * @param {"view" | "layout" | "language"} key
 * @param {[string, string][]} options value and label
 */
function showSwitch(id, key, options) {
  const focused = byId(id).contains(document.activeElement);
  const name = byId(id).querySelector("legend, .name");
  const buttons = options.map(([value, text]) =>
    element(
      "button",
      {
        type: "button",
        "data-value": value,
        "aria-pressed": String(state[key] === value),
        on: { click: () => change(/** @type {any} */ ({ [key]: value })) },
      },
      text,
    ),
  );
  byId(id).replaceChildren(.../** @type {Node[]} */ ([name, element("div", {}, buttons)].filter(Boolean)));
  if (focused) /** @type {HTMLElement | null} */ (byId(id).querySelector('[aria-pressed="true"]'))?.focus();
}

function showSwitches() {
  const of = (/** @type {string} */ group, /** @type {string[]} */ values) =>
    values.map((value) => /** @type {[string, string]} */ ([value, word(`${group}.${value}`)]));
  showSwitch("views", "view", of("view", ["network", "matrix", "table"]));
  showSwitch("layouts", "layout", of("layout", ["force", "geo", "levels"]));
  showSwitch("languages", "language", [
    ["fi", "FI"],
    ["sv", "SV"],
    ["en", "EN"],
  ]);
}

/** Show the view that is chosen and only that one. */
function showView() {
  const network = state.view === "network";
  byId("picture").hidden = byId("zoom").hidden = !network;
  byId("matrix").hidden = state.view !== "matrix";
  byId("table").hidden = state.view !== "table";
  byId("nothing").hidden = !network || shownNodes().length > 0;
  byId("nothing").textContent = word(nodes.size ? "picture.empty" : "picture.nothing");
  if (state.view === "matrix") showMatrix();
  if (state.view === "table") showTable();
  if (network) resize();
}

function showEverything() {
  showWords();
  showSwitches();
  showHeadlines();
  showLegend();
  showPanel();
  showView();
  showCount(false);
}

/** @param {Set<string>} changed */
function onFilters(changed) {
  refresh();
  const gone = state.selected && !nodes.get(state.selected)?.shown;
  refreshPicture();
  showLegend();
  showView();
  showCount(changed.has("filters"));
  if (state.view === "network") fit();
  if (gone) change({ selected: null, cell: null });
  else showPanel();
}

function onSelection() {
  const node = state.selected ? nodes.get(state.selected) : undefined;
  if (node && !node.shown) showAll();
  showHeadlines();
  showPanel();
  markMatrix();
  markTable();
  saySelection();
  if (node && state.view === "network") reveal(node);
  redraw();
}

/** @param {Set<string>} changed */
function onChange(changed) {
  if (changed.has("filters")) onFilters(changed);
  if (changed.has("language")) showEverything();
  if (changed.has("view")) {
    showSwitches();
    showView();
    if (state.view === "network") fit(false);
  }
  if (changed.has("layout")) {
    showSwitches();
    flight = fly();
  }
  if (["selected", "line", "topic", "cell"].some((key) => changed.has(key))) onSelection();
  redraw();
  keep(STEPS.some((key) => changed.has(key)));
}

/** @param {string} hash what the address says is taken over, without a word about it */
function follow(hash) {
  const said = read(hash);
  const moved = said.layout !== state.layout;
  Object.assign(state, said);
  refresh();
  refreshPicture();
  showEverything();
  flight = moved ? fly(false) : flight;
  redraw();
}

function wire() {
  listen(onChange);
  byId("show-all").addEventListener("click", showAll);
  byId("zoom-in").addEventListener("click", () => zoom(1.3));
  byId("zoom-out").addEventListener("click", () => zoom(0.77));
  byId("zoom-fit").addEventListener("click", () => fit());
  byId("save-image").addEventListener("click", saveImage);
  byId("print-page").addEventListener("click", () => print());
  addEventListener("hashchange", () => follow(location.hash));
  onScheme(() => {
    showEverything();
    redraw();
  });
  let width = 0;
  new ResizeObserver(() => {
    if (state.view !== "network" || !byId("picture").clientWidth) return;
    resize();
    if (Math.abs(byId("picture").clientWidth - width) > 2) fly(false);
    width = byId("picture").clientWidth;
  }).observe(byId("picture"));
}

/** @returns {Promise<void>} */
async function start() {
  showEverything();
  wire();
  refreshPicture();
  await fly(false);
  const node = state.selected ? nodes.get(state.selected) : undefined;
  if (node && !node.shown) showAll();
  if (node) reveal(node);
  await painted();
}

publish(start(), () => flight);

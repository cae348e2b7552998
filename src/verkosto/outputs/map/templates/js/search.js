import { nodes } from "./data.js";
import { byId, element, fill } from "./dom.js";
import { kindIcon } from "./icons.js";
import { change } from "./state.js";
import { fold, inOrder, kindOf, legendKind, nameOf, word } from "./text.js";
import { showAll } from "./legend.js";
import { say } from "./live.js";

/** Search: a combobox over all names in all languages, aliases, official words for counties and ids. */

/** @typedef {import("./data.js").Node} Thing */

const MOST = 12;
const field = /** @type {HTMLInputElement} */ (byId("search"));
const list = byId("hits");

/** @type {Thing[]} */
let hits = [];
let active = -1;

/** What a node is found by, each name folded. @type {Map<string, string[]>} */
const keys = new Map(
  [...nodes.values()].map((node) => {
    const aliases = node.facts.find(([key]) => key === "aliases")?.[1] ?? [];
    const words = [...Object.values(node.names), ...(node.called ?? []), ...aliases, node.id];
    return [node.id, [...new Set(words.map(fold))]];
  }),
);

/**
 * How well a node fits: 0 begins so, 1 a word does, 2 contains it.
 *
 * @param {Thing} node
 * @param {string} sought
 */
function fitness(node, sought) {
  const places = (keys.get(node.id) ?? []).map((key) => [key, key.indexOf(sought)]).filter(([, at]) => at !== -1);
  return Math.min(
    3,
    ...places.map(([key, at]) => (at === 0 ? 0 : /[\s\-–]/.test(String(key)[Number(at) - 1] ?? "") ? 1 : 2)),
  );
}

/** @param {string} text @returns {Thing[]} */
export function found(text) {
  const sought = fold(text.trim());
  if (!sought) return [];
  const fits = [...nodes.values()].map((node) => ({ node, fit: fitness(node, sought) })).filter(({ fit }) => fit < 3);
  fits.sort((one, other) => one.fit - other.fit || inOrder(nameOf(one.node), nameOf(other.node)));
  return fits.slice(0, MOST).map(({ node }) => node);
}

function close() {
  list.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function show() {
  fill(
    "hits",
    hits.length
      ? hits.map(option)
      : element(
          "li",
          { class: "quiet", role: "option", "aria-disabled": "true", "aria-selected": "false" },
          word("search.nothing"),
        ),
  );
  list.hidden = !field.value.trim();
  field.setAttribute("aria-expanded", String(!list.hidden));
  if (active >= 0) field.setAttribute("aria-activedescendant", `hit-${active}`);
  else field.removeAttribute("aria-activedescendant");
  document.getElementById(`hit-${active}`)?.scrollIntoView({ block: "nearest" });
}

/** @param {Thing} node @param {number} place */
const option = (node, place) =>
  element(
    "li",
    {
      id: `hit-${place}`,
      role: "option",
      "aria-selected": String(place === active),
      on: { mousedown: (/** @type {Event} */ event) => event.preventDefault(), click: () => pick(place) },
    },
    kindIcon(legendKind(node), node.pending),
    element("span", {}, nameOf(node)),
    element("small", {}, node.shown ? kindOf(node) : word("search.hidden")),
  );

/** @param {number} place */
function pick(place) {
  const node = hits[place];
  if (!node) return;
  if (!node.shown) showAll();
  field.value = nameOf(node);
  close();
  change({ selected: node.id, line: null, topic: null, cell: null });
}

field.addEventListener("input", () => {
  hits = found(field.value);
  active = hits.length ? 0 : -1;
  show();
  say(field.value.trim() ? word("search.found", { n: hits.length }) : "");
});
field.addEventListener("blur", close);
field.addEventListener("keydown", (event) => {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  const move = steps[/** @type {"ArrowDown"} */ (event.key)];
  if (move && hits.length) {
    event.preventDefault();
    active = (active + move + hits.length) % hits.length;
    show();
  } else if (event.key === "Enter") pick(active);
  else if (event.key === "Escape") {
    field.value = "";
    hits = [];
    close();
  }
});

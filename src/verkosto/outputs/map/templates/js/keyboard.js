import { across, nodes } from "./data.js";
import { byId } from "./dom.js";
import { say } from "./live.js";
import { fit, reveal, zoom } from "./picture.js";
import { change, state } from "./state.js";
import { word } from "./text.js";
import { isDrawn, shownNodes } from "./visibility.js";

/** The picture by keys: arrows go to the nearest neighbour in that direction. */

/** @type {Record<string, [number, number]>} */
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * How far a node lies in a direction; sideways counts double, behind is nowhere.
 *
 * @param {import("./data.js").Node} from
 * @param {import("./data.js").Node} to
 * @param {[number, number]} direction
 */
function distance(from, to, [x, y]) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const ahead = dx * x + dy * y;
  const aside = Math.abs(dx * y) + Math.abs(dy * x);
  return ahead <= 0 || aside > ahead * 2 ? Infinity : ahead + aside * 2;
}

/**
 * @param {import("./data.js").Node} from
 * @param {import("./data.js").Node[]} candidates
 * @param {[number, number]} direction
 */
function nearest(from, candidates, direction) {
  let best;
  let least = Infinity;
  for (const node of candidates) {
    const far = node === from ? Infinity : distance(from, node, direction);
    if (far < least) [best, least] = [node, far];
  }
  return best;
}

/**
 * The nearest neighbour in a direction; where there is none, the nearest node.
 *
 * @param {[number, number]} direction
 */
function next(direction) {
  const shown = shownNodes();
  const from = state.selected ? nodes.get(state.selected) : undefined;
  if (!from || !from.shown)
    return [...shown].sort((one, other) => Math.hypot(one.x, one.y) - Math.hypot(other.x, other.y))[0];
  const neighbours = from.lines.filter(isDrawn).map((line) => across(line, from));
  return nearest(from, neighbours, direction) ?? nearest(from, shown, direction);
}

const clear = () => change({ selected: null, line: null, topic: null, cell: null });

/** @type {Record<string, () => void>} */
const ACTS = {
  "+": () => zoom(1.25),
  "=": () => zoom(1.25),
  "-": () => zoom(0.8),
  "−": () => zoom(0.8),
  0: () => fit(),
  Enter: () => byId("panel").focus(),
};

byId("picture").addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = DIRECTIONS[event.key];
  const target = direction ? next(direction) : undefined;
  if (target) {
    change({ selected: target.id, line: null, topic: null, cell: null });
    reveal(target);
  } else if (direction) say(word("say.nothing-there"));
  else ACTS[event.key]?.();
  if (direction || event.key in ACTS) event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches("input[type=search], select, textarea");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") clear();
  if (event.key !== "/") return;
  event.preventDefault();
  /** @type {HTMLDetailsElement} */ (byId("drawer")).open = true;
  byId("search").focus();
});

byId("panel").addEventListener("keydown", (event) => {
  if (event.key === "Escape") walked().focus();
});

/** What is walked through with the keys in the view that is shown. */
function walked() {
  return state.view === "network" ? byId("picture") : byId(state.view);
}

for (const skip of document.querySelectorAll("[data-focus]")) {
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    const { focus } = /** @type {HTMLElement} */ (skip).dataset;
    (focus === "panel" ? byId("panel") : walked()).focus();
  });
}

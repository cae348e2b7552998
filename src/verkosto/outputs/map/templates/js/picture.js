import "./opening.js";
import { camera } from "./camera.js";
import { nodes } from "./data.js";
import { byId } from "./dom.js";
import { lineAt, nodeAt } from "./hit.js";
import { forget, liken, paintLikeness, paintScene } from "./scene.js";
import { change, state } from "./state.js";
import { measure, stretch } from "./stretch.js";
import { shownNodes } from "./visibility.js";

/** The network view: vis-network, which pyvis brings, holds the nodes and the camera; what is seen is painted here. */

const box = byId("picture");
const CALM = matchMedia("(prefers-reduced-motion: reduce)");
const [FLIGHT, AHEAD] = [420, 250];
/** Pixels below the picture for the buttons. */
const FOOT = 50;
const MANY = 250;

/** @type {any} */
const vis = /** @type {any} */ (globalThis).vis;

/** Beyond so many nodes the engine has the camera only: nodes cannot be dragged, and nothing flies. */
const crowded = nodes.size > MANY;
let moving = false;
/** Whether the page is ready to be painted. */
let standing = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let still;
/** When the next movement is prepared for. @type {ReturnType<typeof setTimeout> | undefined} */
let ahead;

measure(box.clientWidth || 1, (box.clientHeight || 1) - FOOT);
for (const node of nodes.values()) {
  const [x, y, radius] = node.at[state.layout];
  Object.assign(node, { x, y: y * stretch(), radius });
}

/**
 * What vis-network needs to know of a node: its size, by which it is taken hold of; it is painted here.
 *
 * @param {{ id: string }} drawn
 */
function renderer({ id }) {
  const size = (nodes.get(id)?.radius ?? 0) * 2.3;
  return { drawNode: untouched, nodeDimensions: { width: size, height: size } };
}

function untouched() {
  // The whole scene is painted at once, after vis-network has gone through its nodes.
}

const points = new vis.DataSet(crowded ? [] : [...nodes.values()].map(({ id, x, y }) => ({ id, x, y, label: "" })));
const network = new vis.Network(
  box,
  { nodes: points, edges: [] },
  {
    physics: false,
    layout: { improvedLayout: false },
    autoResize: false,
    interaction: { hover: false, keyboard: false, zoomSpeed: 0.7, tooltipDelay: 1e9, selectable: true },
    nodes: { shape: "custom", ctxRenderer: renderer, chosen: false },
  },
);
box.querySelector("canvas")?.setAttribute("aria-hidden", "true");
box.querySelector(".vis-network")?.setAttribute("tabindex", "-1");

/** What can be seen, widened by pixels. @param {number} margin @returns {import("./board.js").Box} */
function viewed(margin) {
  const one = network.DOMtoCanvas({ x: -margin, y: -margin });
  const other = network.DOMtoCanvas({ x: box.clientWidth + margin, y: box.clientHeight + margin });
  return [one.x, one.y, other.x, other.y];
}

network.on("afterDrawing", (/** @type {CanvasRenderingContext2D} */ context) => {
  if (!standing) return;
  const scale = network.getScale();
  if (moving && crowded) return paintLikeness(context, scale, viewed(0));
  paintScene(context, scale, viewed(20), viewed(-3), crowded);
  forget();
  clearTimeout(ahead);
  if (crowded) ahead = setTimeout(() => moving || liken(network.getScale(), viewed(0)), AHEAD);
});

function stir() {
  moving = true;
  clearTimeout(still);
  still = setTimeout(() => {
    moving = false;
    network.redraw();
  }, 140);
}
network.on("dragging", (/** @type {any} */ event) => {
  const moved = network.getPositions(event.nodes);
  for (const id of event.nodes) Object.assign(nodes.get(id) ?? {}, moved[id]);
  stir();
});
network.on("zoom", stir);

network.on("click", (/** @type {any} */ event) => {
  const at = event.pointer.canvas;
  const node = nodeAt(at, network.getScale());
  const line = node ? null : lineAt(at, network.getScale());
  change({ selected: node?.id ?? null, line, topic: null, cell: null });
});
network.on("doubleClick", (/** @type {any} */ event) => {
  const node = nodeAt(event.pointer.canvas, network.getScale());
  if (!node) return;
  const { x, y } = node;
  network.moveTo({ position: { x, y }, scale: Math.max(1.3, network.getScale()), animation: gently() });
});
network.on("dragEnd", (/** @type {any} */ event) => event.nodes.length && network.redraw());

/** Show the name of what is under the pointer. @param {MouseEvent} event */
function hover({ offsetX, offsetY, buttons }) {
  if (!buttons) point(nodeAt(network.DOMtoCanvas({ x: offsetX, y: offsetY }), network.getScale())?.id ?? null);
}

/** @param {string | null} id */
function point(id) {
  if (id === state.hover) return;
  state.hover = id;
  box.classList.toggle("over", id !== null);
  network.redraw();
}
box.addEventListener("mousemove", hover);
box.addEventListener("mouseleave", () => point(null));

const gently = (duration = FLIGHT) => (CALM.matches ? false : { duration, easingFunction: "easeInOutQuad" });

/** Let all that is shown be seen. @param {boolean} [animated] */
export function fit(animated = true) {
  if (!shownNodes().length || !box.clientWidth) return;
  network.moveTo({ ...camera(box.clientWidth, box.clientHeight, FOOT), animation: animated ? gently() : false });
}

/** @param {number} factor */
export const zoom = (factor) =>
  network.moveTo({ scale: Math.min(8, Math.max(0.02, network.getScale() * factor)), animation: gently(160) });

/**
 * Bring a node into the middle unless it is well in sight.
 *
 * @param {import("./data.js").Node} node
 */
export function reveal(node) {
  const { x, y } = network.canvasToDOM({ x: node.x, y: node.y });
  const seen = x > 60 && y > 40 && x < box.clientWidth - 60 && y < box.clientHeight - 60;
  if (!seen && box.clientWidth) network.moveTo({ position: { x: node.x, y: node.y }, animation: gently(240) });
}

export const redraw = () => network.redraw();

export function resize() {
  if (!box.clientWidth) return;
  network.setSize(`${box.clientWidth}px`, `${box.clientHeight}px`);
  network.redraw();
}

/**
 * Where a node is drawn, in pixels of the viewport, null when it is not.
 *
 * @param {string} id
 * @returns {[number, number] | null}
 */
export function positionOf(id) {
  const node = nodes.get(id);
  if (!node || !node.shown || state.view !== "network" || !box.clientWidth) return null;
  const { x, y } = network.canvasToDOM({ x: node.x, y: node.y });
  const { left, top } = box.getBoundingClientRect();
  return [x + left, y + top];
}

/**
 * Put the nodes where a share of the way to the layout is done.
 *
 * @param {Map<string, [number, number]>} from
 * @param {number} part
 */
function place(from, part) {
  const eased = part * part * (3 - 2 * part);
  const taller = stretch();
  const moved = [...nodes.values()].filter((node) => {
    const [x, high, radius] = node.at[state.layout];
    const y = high * taller;
    const [startX, startY] = from.get(node.id) ?? [x, y];
    node.radius = radius;
    node.x = startX + (x - startX) * eased;
    node.y = startY + (y - startY) * eased;
    return x !== startX || y !== startY;
  });
  if (moved.length && !crowded) points.update(moved.map(({ id, x, y }) => ({ id, x, y })));
}

let flight = 0;

/**
 * Move the nodes to the places of the layout.
 *
 * @param {boolean} [animated]
 * @returns {Promise<void>} when they stand
 */
export function fly(animated = true) {
  flight += 1;
  measure(box.clientWidth || 1, (box.clientHeight || 1) - FOOT);
  const mine = flight;
  const from = new Map(
    [...nodes.values()].map((node) => [node.id, /** @type {[number, number]} */ ([node.x, node.y])]),
  );
  if (!animated || CALM.matches || crowded || !box.clientWidth) {
    place(from, 1);
    standing = true;
    fit(false);
    return Promise.resolve();
  }
  const start = performance.now();
  return new Promise((resolve) => {
    const step = () => {
      if (mine !== flight) return resolve();
      const part = Math.min(1, (performance.now() - start) / FLIGHT);
      place(from, part);
      fit(false);
      if (part < 1) requestAnimationFrame(step);
      else resolve();
    };
    step();
  });
}

/** The nodes that the engine does not show. @type {Set<string>} */
const hidden = new Set();

/** Tell the engine which nodes the filters hide, so that nobody takes hold of them. */
export function refreshPicture() {
  const changed = crowded ? [] : [...nodes.values()].filter((node) => hidden.has(node.id) === node.shown);
  for (const node of changed) {
    if (node.shown) hidden.delete(node.id);
    else hidden.add(node.id);
  }
  if (changed.length) points.update(changed.map((node) => ({ id: node.id, hidden: !node.shown })));
}

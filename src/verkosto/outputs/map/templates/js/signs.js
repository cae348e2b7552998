import { nodes } from "./data.js";
import { badge, glyph, trace } from "./glyphs.js";
import { state } from "./state.js";
import { legendKind } from "./text.js";
import { colour, onScheme } from "./theme.js";

/** Painting the signs of nodes, on the screen, on paper and into a picture alike. */

/** @typedef {import("./strokes.js").Scene} Scene */

/** The least radius of a sign on the screen, in pixels. */
const SMALLEST = nodes.size > 700 ? 2.5 : 4.5;
/** Pixels of a stamp for each pixel of the screen, and how many stamps are kept. */
const [SHARP, MOST_STAMPS] = [2, 600];

/**
 * Paint every sign that is shown and in sight; the selected and the hovered one last.
 *
 * @param {Scene} scene
 */
export function paintNodes(scene) {
  const [left, top, right, bottom] = scene.box;
  /** @type {import("./data.js").Node[]} */
  const last = [];
  for (const node of nodes.values()) {
    const { x, y, radius } = node;
    if (!node.shown || x + radius < left || x - radius > right || y + radius < top || y - radius > bottom) continue;
    if (node.id === state.selected || node.id === state.hover) last.push(node);
    else paintNode(scene, node);
  }
  for (const node of last) paintChosen(scene, node);
}

/** @param {Scene} scene @param {import("./data.js").Node} node */
function paintNode(scene, node) {
  const { context, scale, focus, quick } = scene;
  context.globalAlpha = focus && !focus.has(node.id) ? 0.16 : 1;
  const radius = Math.max(node.radius, SMALLEST / scale);
  if (quick) stamp(context, node, radius, scale);
  else sign(context, node, node.x, node.y, radius, scale);
  if (node.severity !== "none") flag(context, node, radius, scale);
  context.globalAlpha = 1;
}

/**
 * Paint the sign of what is selected or under the pointer.
 *
 * @param {Scene} scene
 * @param {import("./data.js").Node} node
 */
function paintChosen({ context, scale }, node) {
  const selected = node.id === state.selected;
  const radius = Math.max(node.radius, SMALLEST / scale);
  const wide = (selected ? 7 : 5) / Math.min(1, scale);
  trace(context, legendKind(node), node.x, node.y, radius + wide);
  context.fillStyle = colour(selected ? "selected" : "hover");
  context.fill();
  if (selected) {
    context.lineWidth = 2.5 / Math.min(1, scale);
    context.strokeStyle = colour("ink");
    context.stroke();
  }
  sign(context, node, node.x, node.y, radius, scale);
  if (node.severity !== "none") flag(context, node, radius, scale);
}

/**
 * A sign: a gap around it, the ring of its severity, its shape.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {import("./data.js").Node} node
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {number} scale
 * @param {number} [unit] how large the gap and the ring are
 */
function sign(context, node, x, y, radius, scale, unit = 1) {
  const kind = legendKind(node);
  trace(context, kind, x, y, radius + 2 * unit);
  context.fillStyle = colour("paper");
  context.fill();
  if (node.severity !== "none") {
    trace(context, kind, x, y, radius + 3.4 * unit);
    context.lineWidth = Math.max(2.6 * unit, (2 * unit) / scale);
    context.strokeStyle = colour(node.severity);
    context.stroke();
  }
  glyph(context, kind, x, y, radius, node.pending);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("./data.js").Node} node
 * @param {number} radius
 * @param {number} scale
 */
function flag(context, node, radius, scale) {
  badge(context, node.severity, node.x + radius * 0.9, node.y - radius * 0.85, Math.min(9, Math.max(5.5, 6 / scale)));
}

/**
 * Signs that have been painted once, to be stamped: large pictures have few that differ.
 *
 * @type {Map<string, HTMLCanvasElement>}
 */
const stamps = new Map();
onScheme(() => stamps.clear());

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("./data.js").Node} node
 * @param {number} radius
 * @param {number} scale
 */
function stamp(context, node, radius, scale) {
  const pixels = Math.max(2, Math.round(radius * scale * 2) / 2);
  const unit = Math.round(Math.min(1, Math.max(0.3, scale)) * 10) / 10;
  const key = `${legendKind(node)} ${node.pending} ${node.severity} ${pixels} ${unit}`;
  let made = stamps.get(key);
  if (!made) {
    if (stamps.size > MOST_STAMPS) stamps.clear();
    made = stampOf(node, pixels, unit);
    stamps.set(key, made);
  }
  const half = made.width / SHARP / 2 / scale;
  context.drawImage(made, node.x - half, node.y - half, half * 2, half * 2);
}

/** @param {import("./data.js").Node} node @param {number} pixels @param {number} unit */
function stampOf(node, pixels, unit) {
  const made = document.createElement("canvas");
  const middle = Math.ceil(pixels * 1.3 + 6);
  made.width = made.height = middle * 2 * SHARP;
  const context = made.getContext("2d");
  if (context) {
    context.scale(SHARP, SHARP);
    sign(context, node, middle, middle, pixels, 1, unit);
  }
  return made;
}

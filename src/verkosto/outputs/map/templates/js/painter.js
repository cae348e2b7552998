import { nodes } from "./data.js";
import { badge, glyph, trace } from "./glyphs.js";
import { state } from "./state.js";
import { legendKind } from "./text.js";
import { colour } from "./theme.js";

/**
 * Painting lines and nodes, on the screen, on paper and into a picture alike.
 *
 * @typedef {{ context: CanvasRenderingContext2D, scale: number, box: [number, number, number, number],
 *   focus: Set<string> | null, lines: import("./data.js").Line[], moving: boolean }} Scene
 */

/** Width and dashes of each kind of line. @type {Record<string, [number, number[]]>} */
const STROKES = {
  seat: [1.7, []], handles: [1.2, [1, 3]], named: [1.1, []], missing: [1.9, []], unknown: [1, [2, 5]], party: [2, []],
  covers: [1.2, [1, 3]], tie: [1.9, []], hosts: [1.9, []], structure: [1.2, []],
};
const DASH = [6, 4];
const PENDING = new Set(["draft", "vacant", "observer", "preparing", "in_decision", "declined"]);
const FAINT = 0.07;

/** @param {import("./data.js").Line} line */
export const isPending = (line) => PENDING.has(line.state ?? "") && line.kind !== "missing";

/** @param {import("./data.js").Line} line @returns {[number, number, number, number]} two control points of its curve */
export function controls(line) {
  const { one, other } = line;
  if (state.layout === "levels") {
    const turn = Math.abs(one.x - other.x) > 40 ? (other.x - one.x) * 0.45 : 0;
    return turn ? [one.x + turn, one.y, other.x - turn, other.y] : [one.x - 55, one.y, other.x - 55, other.y];
  }
  const [x, y] = [(one.x + other.x) / 2, (one.y + other.y) / 2];
  const length = Math.hypot(other.x - one.x, other.y - one.y) || 1;
  const bend = (line.bow * 26) / length;
  const [dx, dy] = [(other.y - one.y) * bend, (one.x - other.x) * bend];
  return [x + dx, y + dy, x + dx, y + dy];
}

/** A point of a line's curve. @param {import("./data.js").Line} line @param {number} part 0–1 @returns {[number, number]} */
export function pointOf(line, part) {
  const [x1, y1, x2, y2] = controls(line);
  const rest = 1 - part;
  const weights = [rest ** 3, 3 * rest * rest * part, 3 * rest * part * part, part ** 3];
  const xs = [line.one.x, x1, x2, line.other.x];
  const ys = [line.one.y, y1, y2, line.other.y];
  const sum = (/** @type {number[]} */ at) => at.reduce((total, value, place) => total + value * (weights[place] ?? 0), 0);
  return [sum(xs), sum(ys)];
}

/** @param {CanvasRenderingContext2D} context @param {import("./data.js").Line} line */
function follow(context, line) {
  context.moveTo(line.one.x, line.one.y);
  if (state.layout !== "levels" && line.bow === 0) context.lineTo(line.other.x, line.other.y);
  else context.bezierCurveTo(...controls(line), line.other.x, line.other.y);
}

/** @param {Scene} scene @param {import("./data.js").Line} line */
function outside({ box }, line) {
  const { one, other } = line;
  return Math.max(one.x, other.x) < box[0] || Math.max(one.y, other.y) < box[1] ||
    Math.min(one.x, other.x) > box[2] || Math.min(one.y, other.y) > box[3];
}

/** Whether a line stands out. @param {Scene} scene @param {import("./data.js").Line} line */
function isHot({ focus }, line) {
  if (!focus) return false;
  if (state.line) return line.id === state.line;
  if (state.selected) return line.from === state.selected || line.to === state.selected;
  return focus.has(line.from) && focus.has(line.to);
}

/** Paint the lines, those of a kind in one stroke. @param {Scene} scene */
export function paintLines(scene) {
  /** @type {Map<string, import("./data.js").Line[]>} */
  const groups = new Map();
  for (const line of scene.lines) {
    if (outside(scene, line)) continue;
    const key = `${isHot(scene, line) ? 1 : 0} ${line.kind} ${isPending(line) ? 1 : 0}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  for (const key of [...groups.keys()].sort()) stroke(scene, key, groups.get(key) ?? []);
}

/** @param {Scene} scene @param {string} key @param {import("./data.js").Line[]} group */
function stroke({ context, scale, focus }, key, group) {
  const [hot, kind = "", pending] = key.split(" ");
  const [width, dash] = STROKES[kind] ?? [1, []];
  const unit = 1 / Math.min(1.6, Math.max(0.5, scale));
  context.beginPath();
  for (const line of group) follow(context, line);
  context.strokeStyle = colour(`line-${kind}`);
  context.globalAlpha = hot === "1" ? 1 : focus ? FAINT : kind === "named" || kind === "covers" ? 0.4 : 0.75;
  context.lineWidth = width * unit * (hot === "1" ? 1.5 : 1);
  context.setLineDash((pending === "1" ? DASH : dash).map((part) => part * unit));
  context.stroke();
  context.setLineDash([]);
  if (kind === "missing") for (const line of group) cross(context, line, unit);
  context.globalAlpha = 1;
}

/** Mark the middle of a line to nobody. @param {CanvasRenderingContext2D} context @param {import("./data.js").Line} line @param {number} unit */
function cross(context, line, unit) {
  const [x, y] = pointOf(line, 0.5);
  const arm = 4.5 * unit;
  context.beginPath();
  context.moveTo(x - arm, y - arm);
  context.lineTo(x + arm, y + arm);
  context.moveTo(x + arm, y - arm);
  context.lineTo(x - arm, y + arm);
  context.lineWidth = 2.4 * unit;
  context.stroke();
}

/** @param {Scene} scene @param {import("./data.js").Node} node */
export function paintNode({ context, scale, focus, moving }, node) {
  const kind = legendKind(node);
  const { x, y, radius } = node;
  context.globalAlpha = focus && !focus.has(node.id) ? 0.16 : 1;
  if (node.id === state.selected) halo(context, kind, node, 8, colour("selected"));
  else if (node.id === state.hover) halo(context, kind, node, 5, colour("hover"));
  else halo(context, kind, node, 2, colour("paper"));
  if (node.severity !== "none") ring(context, kind, node, scale);
  glyph(context, kind, x, y, radius, node.pending);
  if (node.severity !== "none" && !moving) {
    const size = Math.min(9, Math.max(5.5, 6 / scale));
    badge(context, node.severity, x + radius * 0.9, y - radius * 0.85, size);
  }
  context.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} context @param {string} kind @param {import("./data.js").Node} node @param {number} width @param {string} fill */
function halo(context, kind, node, width, fill) {
  trace(context, kind, node.x, node.y, node.radius + width);
  context.fillStyle = fill;
  context.fill();
  if (width < 8) return;
  context.lineWidth = 2.5;
  context.strokeStyle = colour("ink");
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {string} kind @param {import("./data.js").Node} node @param {number} scale */
function ring(context, kind, node, scale) {
  trace(context, kind, node.x, node.y, node.radius + 3.4);
  context.lineWidth = Math.max(2.6, 2 / scale);
  context.strokeStyle = colour(node.severity);
  context.stroke();
}

/** Paint every shown node, those of importance last. @param {Scene} scene */
export function paintNodes(scene) {
  for (const node of nodes.values()) if (node.shown) paintNode(scene, node);
}

import { state } from "./state.js";
import { colour } from "./theme.js";
import { topicLines } from "./visibility.js";

/** Painting lines, on the screen, on paper and into a picture alike. */

/**
 * @typedef {{ context: CanvasRenderingContext2D, scale: number, box: [number, number, number, number],
 *   focus: Set<string> | null, lines: import("./data.js").Line[], quick: boolean }} Scene
 */

/** Width and dashes of each kind of line. @type {Record<string, [number, number[]]>} */
const STROKES = {
  seat: [1.7, []],
  handles: [1.2, [1, 3]],
  named: [1.1, []],
  missing: [1.9, []],
  unknown: [1, [2, 5]],
  party: [2, []],
  covers: [1.2, [1, 3]],
  tie: [1.9, []],
  common: [1, []],
  shared: [1.7, []],
  holds: [1, []],
  hosts: [1.9, []],
  structure: [1.2, []],
};
const DASH = [6, 4];
const PENDING = new Set(["draft", "vacant", "observer", "preparing", "in_decision", "declined"]);
const FAINT = 0.07;

/** @param {import("./data.js").Line} line */
export const isPending = (line) => PENDING.has(line.state ?? "") && line.kind !== "missing";

/**
 * @param {import("./data.js").Line} line
 * @returns {[number, number, number, number]} two control points of its curve
 */
function controls(line) {
  const { one, other } = line;
  if (state.layout === "levels") {
    const turn = Math.abs(one.x - other.x) > 40 ? (other.x - one.x) * 0.45 : 0;
    return turn ? [one.x + turn, one.y, other.x - turn, other.y] : [one.x + 55, one.y, other.x + 55, other.y];
  }
  const [x, y] = [(one.x + other.x) / 2, (one.y + other.y) / 2];
  const length = Math.hypot(other.x - one.x, other.y - one.y) || 1;
  const bend = (line.bow * 26) / length;
  const [dx, dy] = [(other.y - one.y) * bend, (one.x - other.x) * bend];
  return [x + dx, y + dy, x + dx, y + dy];
}

/**
 * A point of a line's curve.
 *
 * @param {import("./data.js").Line} line
 * @param {number} part 0–1
 * @returns {[number, number]}
 */
export function pointOf(line, part) {
  const [x1, y1, x2, y2] = controls(line);
  const rest = 1 - part;
  const weights = [rest ** 3, 3 * rest * rest * part, 3 * rest * part * part, part ** 3];
  const xs = [line.one.x, x1, x2, line.other.x];
  const ys = [line.one.y, y1, y2, line.other.y];
  const sum = (/** @type {number[]} */ at) =>
    at.reduce((total, value, place) => total + value * (weights[place] ?? 0), 0);
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
  return (
    Math.max(one.x, other.x) < box[0] ||
    Math.max(one.y, other.y) < box[1] ||
    Math.min(one.x, other.x) > box[2] ||
    Math.min(one.y, other.y) > box[3]
  );
}

/**
 * Whether a line stands out.
 *
 * @param {Scene} scene
 * @param {import("./data.js").Line} line
 * @param {Set<import("./data.js").Line>} hot the lines of a headline
 */
function isHot({ focus }, line, hot) {
  if (!focus) return false;
  if (state.line) return line.id === state.line;
  if (state.selected) return line.from === state.selected || line.to === state.selected;
  return hot.has(line);
}

/** Paint the lines, those of a kind in one stroke. @param {Scene} scene */
export function paintLines(scene) {
  /** @type {Map<string, import("./data.js").Line[]>} */
  const groups = new Map();
  const hot = new Set(state.topic ? topicLines() : []);
  for (const line of scene.lines) {
    if (outside(scene, line)) continue;
    const key = `${isHot(scene, line, hot) ? 1 : 0} ${line.kind} ${isPending(line) ? 1 : 0}`;
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
  context.globalAlpha = hot === "1" ? 1 : focus ? FAINT : opacity(kind);
  context.lineWidth = width * unit * (hot === "1" ? 1.5 : 1);
  context.setLineDash((pending === "1" ? DASH : dash).map((part) => part * unit));
  context.stroke();
  context.setLineDash([]);
  if (kind === "missing") for (const line of group) cross(context, line, unit);
  context.globalAlpha = 1;
}

/**
 * How strongly a kind of line is drawn when nothing stands out: what is in order stays in the background.
 *
 * @param {string} kind
 */
function opacity(kind) {
  if (["named", "covers", "handles", "common", "holds", "shared"].includes(kind)) return state.layout === "force" ? 0.42 : 0.25;
  return kind === "missing" || state.layout === "force" ? 0.75 : 0.55;
}

/**
 * Mark the middle of a line to nobody.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {import("./data.js").Line} line
 * @param {number} unit
 */
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

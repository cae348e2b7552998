import { lines, nodes } from "./data.js";
import { state } from "./state.js";
import { pointOf } from "./strokes.js";
import { isDrawn } from "./visibility.js";

/** What lies under a point of the map. */

/** @typedef {{ x: number, y: number }} Point */

/**
 * The node under a point, the one painted last where several are.
 *
 * @param {Point} point
 * @param {number} scale
 * @returns {import("./data.js").Node | null}
 */
export function nodeAt({ x, y }, scale) {
  let found = null;
  for (const node of nodes.values()) {
    const reach = Math.max(node.radius * 1.15, 7 / scale);
    if (node.shown && Math.abs(node.x - x) <= reach && Math.abs(node.y - y) <= reach) found = node;
  }
  return found;
}

/**
 * The line under a point.
 *
 * @param {Point} point
 * @param {number} scale
 * @returns {string | null} its id
 */
export function lineAt(point, scale) {
  let nearest = 7 / scale;
  let found = null;
  for (const line of lines) {
    if (!isNear(line, point, nearest) || !isDrawn(line)) continue;
    const far = distance(line, point);
    if (far < nearest) [nearest, found] = [far, line.id];
  }
  return found;
}

/** Whether a point lies in the rectangle of a line. @param {import("./data.js").Line} line @param {Point} point @param {number} reach */
function isNear({ one, other, bow }, { x, y }, reach) {
  const room = reach + Math.abs(bow) * 26 + (state.layout === "levels" ? 60 : 0);
  return (
    x > Math.min(one.x, other.x) - room &&
    x < Math.max(one.x, other.x) + room &&
    y > Math.min(one.y, other.y) - room &&
    y < Math.max(one.y, other.y) + room
  );
}

/** How far a point lies from a line's curve, near its ends not counted. @param {import("./data.js").Line} line @param {Point} point */
function distance(line, point) {
  let least = Infinity;
  for (let step = 2; step <= 18; step += 0.25) {
    const [x, y] = pointOf(line, step / 20);
    least = Math.min(least, Math.hypot(x - point.x, y - point.y));
  }
  return least;
}

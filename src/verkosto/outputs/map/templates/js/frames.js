import { data, nodes } from "./data.js";
import { state } from "./state.js";
import { stretch } from "./stretch.js";

/** What stands behind the nodes in the layout that is shown. */

/** @typedef {[string, number, number, number, number]} Frame caption, x, y, width, height */

/** @type {Set<Frame>} the frames in which the filters leave something */
const filled = new Set();

/** Look anew in which frames something is shown. */
export function refreshFrames() {
  filled.clear();
  const shown = [...nodes.values()].filter((node) => node.shown);
  for (const [layout, frames] of /** @type {[import("./data.js").Layout, Frame[]][]} */ (Object.entries(data.frames)))
    for (const frame of frames) if (shown.some((node) => holds(frame, node.at[layout]))) filled.add(frame);
}

/** @param {Frame} frame @param {import("./data.js").Spot} spot */
const holds = ([, left, top, width, height], [x, y]) => x >= left && x <= left + width && y >= top && y <= top + height;

/** @returns {Frame[]} */
export function framesOf() {
  const taller = stretch();
  const frames = (data.frames[state.layout] ?? []).filter((/** @type {Frame} */ frame) => filled.has(frame));
  return frames.map((/** @type {Frame} */ [caption, x, y, width, height]) => [
    caption,
    x,
    y * taller,
    width,
    height * taller,
  ]);
}

/**
 * The part of the country that the geographic layout shows: left, top, right, bottom; null in other layouts.
 *
 * @returns {[number, number, number, number] | null}
 */
export const windowOf = () => (state.layout === "geo" && data.chart ? data.chart.window : null);

import { data } from "./data.js";
import { state } from "./state.js";
import { stretch } from "./stretch.js";

/** What stands behind the nodes in the layout that is shown. */

/** @typedef {[string, number, number, number, number]} Frame caption, x, y, width, height */

/** @returns {Frame[]} */
export function framesOf() {
  const taller = stretch();
  return (data.frames[state.layout] ?? []).map((/** @type {Frame} */ [caption, x, y, width, height]) => [
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

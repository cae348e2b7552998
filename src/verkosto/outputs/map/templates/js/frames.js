import { data } from "./data.js";
import { state } from "./state.js";

/** What stands behind the nodes in the layout that is shown. */

/** @typedef {[string, number, number, number, number]} Frame caption, x, y, width, height */

/** @returns {Frame[]} */
export const framesOf = () => data.frames[state.layout] ?? [];

/**
 * The part of the country that the geographic layout shows: left, top, right, bottom; null in other layouts.
 *
 * @returns {[number, number, number, number] | null}
 */
export const windowOf = () => (state.layout === "geo" && data.chart ? data.chart.window : null);

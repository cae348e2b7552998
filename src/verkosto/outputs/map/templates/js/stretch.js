import { data, nodes } from "./data.js";
import { state } from "./state.js";

/** On a screen that is higher than wide, layouts without a scale of their own are drawn taller: so names find room. */

const MOST = 2.6;
const now = { width: 1, height: 1 };

/** @type {Map<string, number>} the height of each layout, divided by its width */
const shapes = new Map();

/** Height by width of a layout as it was computed. */
function shape() {
  const { layout } = state;
  const known = shapes.get(layout);
  if (known !== undefined) return known;
  const frames = data.frames[layout] ?? [];
  const spots = [...nodes.values()].map((node) => node.at[layout]);
  const reach = (/** @type {0 | 1} */ axis) => {
    const ends = [
      ...spots.map((spot) => spot[axis]),
      ...frames.map((/** @type {number[]} */ frame) => frame[1 + axis]),
      ...frames.map((/** @type {number[]} */ frame) => Number(frame[1 + axis]) + Number(frame[3 + axis])),
    ];
    return ends.reduce((most, end) => Math.max(most, end), 0) - ends.reduce((least, end) => Math.min(least, end), 0);
  };
  shapes.set(layout, Math.max(1, reach(1)) / Math.max(1, reach(0)));
  return shapes.get(layout) ?? 1;
}

/** Remember the size of the picture's box. @param {number} width @param {number} height */
export const measure = (width, height) => Object.assign(now, { width, height });

/** How many times taller than computed the layout is drawn. */
export const stretch = () =>
  state.layout === "geo" ? 1 : Math.min(MOST, Math.max(1, now.height / now.width / shape()));

import { framesOf, windowOf } from "./frames.js";
import { state } from "./state.js";
import { shownNodes } from "./visibility.js";

/**
 * Where one must stand to see everything.
 *
 * @typedef {[number, number, number, number]} Box left, top, right, bottom
 */

/** Pixels around the picture: for names below and beside signs, captions above frames. */
const [NAMES, EDGE, HEADING] = [52, 14, 32];
const LARGEST = 1.5;

/**
 * What is shown, in map units: signs, and in a second box frames and map, which need no room for names.
 *
 * @returns {[Box, Box]}
 */
function extents() {
  const free = shownNodes().filter((node) => node.at[state.layout].length === 3);
  const map = windowOf();
  return [
    around(free.map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius])),
    around([
      ...framesOf().map(([, x, y, width, height]) => /** @type {Box} */ ([x, y, x + width, y + height])),
      ...(map ? [map] : []),
    ]),
  ];
}

/** @param {Box[]} boxes @returns {Box} */
const around = (boxes) =>
  boxes.reduce(
    (one, other) => [
      Math.min(one[0], other[0]),
      Math.min(one[1], other[1]),
      Math.max(one[2], other[2]),
      Math.max(one[3], other[3]),
    ],
    /** @type {Box} */ ([Infinity, Infinity, -Infinity, -Infinity]),
  );

/**
 * The camera that shows both boxes in a rectangle, with room for names around the first.
 *
 * @param {number} width
 * @param {number} height
 * @param {number} foot pixels to keep free below
 */
export function camera(width, height, foot) {
  const [signs, frames] = extents();
  const names = state.layout === "force" ? NAMES : 0;
  const fits = (/** @type {number} */ scale) =>
    around([
      [signs[0] - names / scale, signs[1] - EDGE / scale, signs[2] + names / scale, signs[3] + NAMES / scale],
      [frames[0] - EDGE / scale, frames[1] - HEADING / scale, frames[2] + EDGE / scale, frames[3] + EDGE / scale],
    ]);
  let scale = LARGEST;
  for (let turn = 0; turn < 6; turn += 1) {
    const [left, top, right, bottom] = fits(scale);
    scale = Math.min(
      LARGEST,
      scale * Math.min(width / ((right - left) * scale), (height - foot) / ((bottom - top) * scale)),
    );
  }
  const [left, top, right, bottom] = fits(Math.max(0.02, scale));
  return { scale: Math.max(0.02, scale), position: { x: (left + right) / 2, y: (top + bottom + foot / scale) / 2 } };
}

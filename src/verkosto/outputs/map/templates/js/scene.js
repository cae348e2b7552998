import { paintBackdrop, paintCaptions } from "./backdrop.js";
import { lines } from "./data.js";
import { paintLabels } from "./labels.js";
import { paintNodes } from "./signs.js";
import { paintLines } from "./strokes.js";
import { inFocus, isDrawn } from "./visibility.js";

/** The whole picture, painted anew or, while a large one moves, from a likeness of it. */

/** @typedef {import("./board.js").Box} Box */

/**
 * @param {CanvasRenderingContext2D} context in map units
 * @param {number} scale
 * @param {Box} box what is painted, in map units
 * @param {Box} view where names may stand
 * @param {boolean} quick whether signs are stamped
 */
export function paintScene(context, scale, box, view, quick) {
  const scene = { context, scale, box, focus: inFocus(), lines: lines.filter(isDrawn), quick };
  paintBackdrop(context, scale);
  paintLines(scene);
  paintNodes(scene);
  paintCaptions(context, scale);
  paintLabels(scene, view);
}

/** How much more than what is seen a likeness shows on every side, as a share. */
const MARGIN = 0.6;

/** @type {{ canvas: HTMLCanvasElement, box: Box } | null} */
let likeness = null;

/** Forget the likeness: what it shows has changed, or the picture stands still. */
export function forget() {
  likeness = null;
}

/**
 * Show the picture from a likeness that is made when a movement begins: it is moved and enlarged as a whole.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} scale
 * @param {Box} view what can be seen, in map units
 */
export function paintLikeness(context, scale, view) {
  const { canvas, box } = likeness ?? liken(scale, view);
  const sharp = scale * (window.devicePixelRatio || 1);
  const at = [box[0] - view[0], box[1] - view[1], box[2] - box[0], box[3] - box[1]].map((each) =>
    Math.round(each * sharp),
  );
  const [left = 0, top = 0, width = 0, height = 0] = at;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.imageSmoothingEnabled = false;
  // Whole pixels at the same size are copied, which takes a tenth of the time.
  if (width === canvas.width && height === canvas.height) context.drawImage(canvas, left, top);
  else context.drawImage(canvas, left, top, width, height);
  context.restore();
}

/** Make the likeness. @param {number} scale @param {Box} view what can be seen, in map units */
export function liken(scale, [left, top, right, bottom]) {
  const [wide, high] = [(right - left) * MARGIN, (bottom - top) * MARGIN];
  const box = /** @type {Box} */ ([left - wide, top - high, right + wide, bottom + high]);
  const canvas = document.createElement("canvas");
  const sharp = scale * (window.devicePixelRatio || 1);
  canvas.width = Math.max(1, Math.round((box[2] - box[0]) * sharp));
  canvas.height = Math.max(1, Math.round((box[3] - box[1]) * sharp));
  const context = canvas.getContext("2d");
  if (context) {
    context.scale(sharp, sharp);
    context.translate(-box[0], -box[1]);
    paintScene(context, scale, box, box, true);
  }
  likeness = { canvas, box };
  return likeness;
}

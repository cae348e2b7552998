import { data } from "./data.js";
import { framesOf, windowOf } from "./frames.js";
import { shortened, widthOf } from "./measure.js";
import { word } from "./text.js";
import { colour, font } from "./theme.js";

/** What stands behind the nodes: the outline of the country, and captioned frames. */

/** Sizes of a caption, in pixels: the largest that fits. */
const CAPTIONS = [13, 12, 11];

/** @param {CanvasRenderingContext2D} context @param {number} scale */
export function paintBackdrop(context, scale) {
  const seen = windowOf();
  if (seen) paintCountry(context, scale, seen);
  for (const frame of framesOf()) paintFrame(context, frame, scale);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} scale
 * @param {[number, number, number, number]} seen
 */
function paintCountry(context, scale, [left, top, right, bottom]) {
  context.save();
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, 12);
  context.clip();
  context.fillStyle = colour("sea");
  context.fill();
  context.beginPath();
  for (const [x, y] of data.chart.shore) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = colour("land");
  context.fill();
  context.lineWidth = 1.2 / scale;
  context.strokeStyle = colour("shore");
  context.stroke();
  context.restore();
}

/** @param {CanvasRenderingContext2D} context @param {import("./frames.js").Frame} frame @param {number} scale */
function paintFrame(context, [, x, y, width, height], scale) {
  context.beginPath();
  context.roundRect(x, y, width, height, 12);
  context.fillStyle = colour("frame");
  context.fill();
  context.lineWidth = 1 / scale;
  context.strokeStyle = colour("line");
  context.stroke();
}

/**
 * Write the captions of the frames over the lines, smaller where there is little room.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} scale
 * @param {number} [zoom]
 */
export function paintCaptions(context, scale, zoom = 1) {
  context.save();
  context.scale(1 / scale, 1 / scale);
  context.textAlign = "left";
  context.textBaseline = "bottom";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = colour("halo");
  context.fillStyle = colour("muted");
  for (const [caption, x, y, width] of framesOf()) {
    const text = word(caption);
    const style = CAPTIONS.map((size) => `600 ${size * zoom}px ${font}`);
    const fitting = style.find((each) => widthOf(context, text, each) <= width * scale) ?? style.at(-1) ?? "";
    const kept = shortened(context, text, fitting, width * scale);
    context.font = fitting;
    context.strokeText(kept, x * scale + 2, y * scale - 5);
    context.fillText(kept, x * scale + 2, y * scale - 5);
  }
  context.restore();
}

import { data } from "./data.js";
import { shortened } from "./labels.js";
import { state } from "./state.js";
import { word } from "./text.js";
import { colour, font } from "./theme.js";

/** What stands behind the nodes: the outline of the country, and captioned frames. */

/** @typedef {[string, number, number, number, number]} Frame caption, x, y, width, height */

/** @returns {Frame[]} */
export const framesOf = () => data.frames[state.layout] ?? [];

/** @param {CanvasRenderingContext2D} context @param {number} scale @param {number} [zoom] */
export function paintBackdrop(context, scale, zoom = 1) {
  if (state.layout === "geo" && data.outline.length) paintOutline(context, scale);
  for (const frame of framesOf()) paintFrame(context, frame, scale, zoom);
}

/** @param {CanvasRenderingContext2D} context @param {number} scale */
function paintOutline(context, scale) {
  context.beginPath();
  for (const [x, y] of data.outline) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = colour("land");
  context.fill();
  context.lineWidth = 1.2 / scale;
  context.strokeStyle = colour("shore");
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {Frame} frame @param {number} scale @param {number} zoom */
function paintFrame(context, [caption, x, y, width, height], scale, zoom) {
  context.beginPath();
  context.roundRect(x, y, width, height, 12);
  context.fillStyle = colour("frame");
  context.fill();
  context.lineWidth = 1 / scale;
  context.strokeStyle = colour("line");
  context.stroke();
  const size = 13 * zoom;
  const style = `600 ${size}px ${font}`;
  context.save();
  context.scale(1 / scale, 1 / scale);
  const text = shortened(context, word(caption), style, width * scale);
  context.font = style;
  context.textAlign = "left";
  context.textBaseline = "bottom";
  context.fillStyle = colour("muted");
  context.fillText(text, x * scale + 2, y * scale - 5);
  context.restore();
}

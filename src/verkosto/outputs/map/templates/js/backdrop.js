import { data } from "./data.js";
import { framesOf, windowOf } from "./frames.js";
import { shortened } from "./measure.js";
import { word } from "./text.js";
import { colour, font } from "./theme.js";

/** What stands behind the nodes: the outline of the country, and captioned frames. */

/** @param {CanvasRenderingContext2D} context @param {number} scale @param {number} [zoom] */
export function paintBackdrop(context, scale, zoom = 1) {
  const seen = windowOf();
  if (seen) paintCountry(context, scale, seen);
  for (const frame of framesOf()) paintFrame(context, frame, scale, zoom);
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

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("./frames.js").Frame} frame
 * @param {number} scale
 * @param {number} zoom
 */
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

import { colour, font } from "./theme.js";

/** How a name is written once its place is found. */

/** From this rank on a name is always written, on a plate: that of what is chosen. */
export const FORCED = 900;

/**
 * A plate behind the name of what is chosen, so that it can be read over anything.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {import("./board.js").Box} box
 */
function plate(context, [left, top, right, bottom]) {
  context.save();
  context.beginPath();
  context.roundRect(left - 4, top - 2, right - left + 8, bottom - top + 4, 5);
  context.fillStyle = colour("paper");
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = colour("control");
  context.stroke();
  context.restore();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} scale
 * @param {import("./names.js").Label} label
 * @param {import("./board.js").Box} box
 */
export function write(context, scale, label, box) {
  context.save();
  context.scale(1 / scale, 1 / scale);
  context.font = `${label.weight} ${label.size}px ${font}`;
  context.textBaseline = "middle";
  const leftward = box[2] <= label.x;
  const rightward = box[0] >= label.x;
  context.textAlign = leftward ? "right" : rightward ? "left" : "center";
  const x = leftward ? box[2] - 2 : rightward ? box[0] + 2 : (box[0] + box[2]) / 2;
  context.lineJoin = "round";
  context.lineWidth = label.size * 0.28;
  context.strokeStyle = colour("halo");
  context.fillStyle = colour("ink");
  if (label.rank >= FORCED) plate(context, box);
  label.lines.forEach((line, place) => {
    const y = box[1] + (place + 0.5) * label.step;
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
  context.restore();
}

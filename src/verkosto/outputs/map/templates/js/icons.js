import { element } from "./dom.js";
import { badge, glyph } from "./glyphs.js";
import { colour } from "./theme.js";

/** Small pictures for lists and the legend, drawn as the map is; they repeat what is written beside them. */

const SHARP = 2;

/**
 * @param {number} width
 * @param {number} height
 * @param {(context: CanvasRenderingContext2D) => void} draw
 */
function icon(width, height, draw) {
  const canvas = /** @type {HTMLCanvasElement} */ (
    element("canvas", { width: width * SHARP, height: height * SHARP, class: "icon", "aria-hidden": "true" })
  );
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d");
  if (context) {
    context.scale(SHARP, SHARP);
    draw(context);
  }
  return canvas;
}

/** @param {string} kind @param {boolean} [pending] */
export const kindIcon = (kind, pending = false) => icon(22, 18, (context) => glyph(context, kind, 11, 9, 7, pending));

/** @param {string} severity */
export const severityIcon = (severity) =>
  icon(22, 18, (context) => {
    if (severity === "none") ringOf(context, colour("muted"));
    else badge(context, severity, 11, 9, 6.6);
  });

/** @param {string} standing */
export const standingIcon = (standing) =>
  icon(22, 18, (context) => glyph(context, "municipality", 11, 9, 7, standing === "silent"));

/** @param {CanvasRenderingContext2D} context @param {string} ink */
function ringOf(context, ink) {
  context.beginPath();
  context.arc(11, 9, 5.5, 0, 7);
  context.lineWidth = 1.4;
  context.strokeStyle = ink;
  context.stroke();
}

/** @type {Record<string, number[]>} */
const DASHES = { handles: [1, 3], covers: [1, 3], unknown: [2, 4] };

/** @param {string} kind @param {boolean} [pending] */
export const lineIcon = (kind, pending = false) =>
  icon(26, 18, (context) => {
    context.strokeStyle = colour(`line-${kind}`);
    context.lineWidth = 2.2;
    context.setLineDash(pending ? [5, 3] : (DASHES[kind] ?? []));
    context.beginPath();
    context.moveTo(1, 9);
    context.lineTo(25, 9);
    context.stroke();
    if (kind !== "missing") return;
    context.beginPath();
    for (const side of [-1, 1]) {
      context.moveTo(9, 9 - side * 4);
      context.lineTo(17, 9 + side * 4);
    }
    context.stroke();
  });

/**
 * A sign and beside it what it means, on as many lines as it takes.
 *
 * @param {HTMLElement} sign
 * @param {import("./dom.js").Children[]} meaning
 */
export const signed = (sign, ...meaning) => element("div", { class: "signed" }, sign, element("div", {}, ...meaning));

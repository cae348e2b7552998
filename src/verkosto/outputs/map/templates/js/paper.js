import { data } from "./data.js";
import { element } from "./dom.js";
import { day, limits, number, word } from "./text.js";
import { colour, font, onPaper } from "./theme.js";

/** A sheet of white paper at high resolution: the title and the date on top, the sources at the foot. */

const SHARP = 2;
export const EDGE = 40;
export const HEAD = 92;

/** @typedef {CanvasRenderingContext2D} Context */

/**
 * Write a line of text, narrower where there is not enough room.
 *
 * @param {Context} context
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {{ size: number, weight?: number, ink?: string, room?: number, align?: CanvasTextAlign }} how
 */
export function put(context, text, x, y, { size, weight = 400, ink = "ink", room, align = "left" }) {
  context.font = `${weight} ${size}px ${font}`;
  context.fillStyle = colour(ink);
  context.textAlign = align;
  context.textBaseline = "alphabetic";
  context.fillText(text, x, y, room);
}

function summary() {
  const [n, all] = data.about.reported.responsibilities ?? [0, 0];
  return `${word("headline.reported")} ${word("headline.reported.value", { n: number(n), all: number(all) })}`;
}

/** @param {Context} context @param {number} room */
function heading(context, room) {
  const { title, as_of: date, fictional } = data.about;
  put(context, title, EDGE, 48, { size: 27, weight: 700, room });
  const parts = [word("page.as-of", { date: day(date) }), limits(), fictional ? word("page.fictional") : "", summary()];
  put(context, parts.filter(Boolean).join(" · "), EDGE, 76, { size: 15, ink: "muted", room });
}

/** @param {Context} context @param {number} y @param {number} room @param {string[]} more */
function credits(context, y, room, more) {
  const { source, licence } = data.about;
  put(context, [source, licence, ...more].filter(Boolean).join(" · "), EDGE, y, { size: 12, ink: "muted", room });
}

/**
 * @param {number} width
 * @param {number} height
 * @param {(context: Context) => void} paint what stands between the heading and the sources
 * @param {string[]} [more] whom to thank besides
 */
export function sheetOf(width, height, paint, more = []) {
  return onPaper(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (
      element("canvas", { width: width * SHARP, height: height * SHARP, class: "paper" })
    );
    const context = canvas.getContext("2d");
    if (!context) return canvas;
    context.scale(SHARP, SHARP);
    context.fillStyle = colour("paper");
    context.fillRect(0, 0, width, height);
    heading(context, width - 2 * EDGE);
    credits(context, height - 16, width - 2 * EDGE, more);
    paint(context);
    return canvas;
  });
}

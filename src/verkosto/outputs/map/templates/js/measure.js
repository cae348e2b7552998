/** How wide texts are, and how they are broken and shortened. Everything is measured in pixels. */

/** @type {Map<string, number>} */
const widths = new Map();

/** @param {CanvasRenderingContext2D} context @param {string} text @param {string} style */
export function widthOf(context, text, style) {
  const key = style + text;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = style;
  const width = context.measureText(text).width;
  widths.set(key, width);
  return width;
}

/**
 * Shorten a text to a width.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {string} style
 * @param {number} widest
 */
export function shortened(context, text, style, widest) {
  if (widthOf(context, text, style) <= widest) return text;
  let kept = [...text].slice(0, Math.max(1, Math.floor((text.length * widest) / widthOf(context, text, style)) + 2));
  while (kept.length > 1 && widthOf(context, `${kept.join("").trimEnd()}…`, style) > widest) kept = kept.slice(0, -1);
  return `${kept.join("").trimEnd()}…`;
}

/** The parts of a text between which a line may end. @param {string} text */
const parts = (text) => text.split(/(?<=[\s\-–])/u);

/**
 * How wide the longest word of a text is.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {string} style
 */
export const longestWord = (context, text, style) =>
  Math.max(...parts(text).map((word) => widthOf(context, word.trimEnd(), style)));

/**
 * Break a name into lines.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {string} style
 * @param {number} widest
 * @param {number} most
 */
export function wrapped(context, text, style, widest, most) {
  const words = [...text].length > 300 ? [[...text].slice(0, 300).join("")] : parts(text);
  /** @type {string[]} */
  const lines = [];
  let current = "";
  for (const word of words) {
    if (current && widthOf(context, (current + word).trimEnd(), style) > widest) {
      lines.push(current.trimEnd());
      current = word;
    } else current += word;
  }
  lines.push(current.trimEnd());
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = lines.slice(most - 1).join(" ");
  return kept.map((line) => shortened(context, line, style, widest));
}

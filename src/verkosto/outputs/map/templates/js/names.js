import { nodes } from "./data.js";
import { longestWord, widthOf, wrapped } from "./measure.js";
import { state } from "./state.js";
import { stretch } from "./stretch.js";
import { nameOf } from "./text.js";
import { font } from "./theme.js";

/**
 * The name of a node in lines: how large, how wide and how high. Everything is measured in pixels.
 *
 * @typedef {{ lines: string[], size: number, step: number }} Lines `step` is the height of a line
 * @typedef {Lines & { node: import("./data.js").Node, width: number, height: number, weight: number, rank: number,
 *   x: number, y: number, reach: number, room: number }} Label
 */

/**
 * Size, weight and rank by kind; a higher rank is set first.
 *
 * @type {Record<string, [number, number, number]>}
 */
const STYLES = {
  county: [13.5, 700, 130],
  municipality: [12.5, 600, 80],
  regional_council: [12, 600, 72],
  body: [11.5, 500, 70],
  agreement: [11.5, 500, 66],
  domain: [11.5, 500, 64],
  person: [11, 400, 45],
  post: [11, 400, 42],
  other: [11.5, 500, 55],
};
/** How wide a line is: usually, that of what is chosen, and of a single word at most. */
const [WIDEST, CHOSEN, WORD] = [140, 230, 190];
/** In how many lines a name is written: usually, that of what is chosen, and in a list. */
const [MOST, ALL, LISTED] = [4, 6, 3];
/** The largest and the smallest letters in a list. */
const [LARGEST, SMALLEST] = [12.5, 10.4];
/** More counties than these are named briefly, as they are in lists and in English, in which they have four words. */
const FEW = 5;
const crowded = [...nodes.values()].filter(({ kind }) => kind === "county").length > FEW;
/** The height of a line by the size of its letters: usually, and in a list. */
const [LEADING, TIGHT] = [1.2, 1.08];

/** @param {import("./data.js").Node} node @returns {[number, number, number]} */
export function styleOf(node) {
  const style = STYLES[node.group === "organization" ? node.kind : node.group] ?? STYLES.other;
  return /** @type {[number, number, number]} */ (style);
}

/** @param {number} weight @param {number} size */
const styled = (weight, size) => `${weight} ${size}px ${font}`;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("./data.js").Node} node
 * @param {number} scale
 * @param {number} rank
 * @param {number} zoom how much larger letters are than on the screen
 * @returns {Label}
 */
export function labelOf(context, node, scale, rank, zoom) {
  const [own, weight] = styleOf(node);
  const [, , , space = 0, gap = 0] = node.at[state.layout];
  const room = space * scale;
  const chosen = node.id === state.hover || node.id === state.selected;
  const size = (room ? Math.min(own, LARGEST) : own) * zoom;
  const name = chosen ? nameOf(node) : nameIn(node, room);
  const said =
    room && !chosen
      ? listed(context, name, weight, size, Math.abs(room), gap * stretch() * scale, SMALLEST * zoom)
      : free(context, name, weight, size, Math.max(Math.abs(room), (chosen ? CHOSEN : WIDEST) * zoom), chosen);
  return {
    ...said,
    node,
    width: Math.max(...said.lines.map((line) => widthOf(context, line, styled(weight, said.size)))) + 4,
    height: said.lines.length * said.step,
    weight,
    room,
    rank,
    x: node.x * scale,
    y: node.y * scale,
    reach: node.radius * scale + (node.id === state.selected ? 8 * scale + 4 : node.id === state.hover ? 5 * scale : 0),
  };
}

/** The name as it is in the picture. @param {import("./data.js").Node} node @param {number} room */
const nameIn = (node, room) =>
  ((room || crowded || state.language === "en") && node.brief?.[state.language]) || nameOf(node);

/**
 * The lines of a name that stands free: a long word makes them wider.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {string} name
 * @param {number} weight
 * @param {number} size
 * @param {number} widest
 * @param {boolean} chosen
 * @returns {Lines}
 */
function free(context, name, weight, size, widest, chosen) {
  const style = styled(weight, size);
  const word = Math.min((WORD * widest) / WIDEST, longestWord(context, name, style));
  return { lines: wrapped(context, name, style, Math.max(widest, word), chosen ? ALL : MOST), size, step: size * LEADING };
}

/**
 * The lines of a name in a list: one, else more and smaller ones while there is room.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {string} name
 * @param {number} weight
 * @param {number} size
 * @param {number} wide
 * @param {number} high the height of its row
 * @param {number} smallest
 * @returns {Lines}
 */
function listed(context, name, weight, size, wide, high, smallest) {
  /** @type {Lines} */
  let said = { lines: wrapped(context, name, styled(weight, size), wide, 1), size, step: size * TIGHT };
  for (let count = 2; count <= LISTED && said.lines.at(-1)?.endsWith("…"); count += 1) {
    const fitting = Math.min(size, (high - 1) / (count * TIGHT));
    if (fitting < smallest) break;
    said = { lines: wrapped(context, name, styled(weight, fitting), wide, count), size: fitting, step: fitting * TIGHT };
  }
  return said;
}

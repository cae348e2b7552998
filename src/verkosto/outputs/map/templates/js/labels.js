import { nodes } from "./data.js";
import { state } from "./state.js";
import { nameOf } from "./text.js";
import { colour, font } from "./theme.js";

/**
 * Names beside the nodes, set so that none covers another. Everything is measured in pixels.
 *
 * @typedef {[number, number, number, number]} Box left, top, right, bottom
 * @typedef {{ node: import("./data.js").Node, lines: string[], width: number, height: number, size: number, weight: number,
 *   rank: number, x: number, y: number, reach: number, room: number }} Label
 */

/** Size, weight and rank by kind; a higher rank is set first. @type {Record<string, [number, number, number]>} */
const STYLES = {
  county: [14, 700, 95], municipality: [12.5, 600, 80], regional_council: [12.5, 600, 72], body: [12.5, 600, 70],
  agreement: [12.5, 600, 66], domain: [12.5, 500, 64], other: [12.5, 500, 55],
};
const FORCED = 900;
const WIDEST = 150;
const GRID = 64;

/** @type {Map<string, number>} */
const widths = new Map();

/** @param {CanvasRenderingContext2D} context @param {string} text @param {string} style */
function widthOf(context, text, style) {
  const key = style + text;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = style;
  const width = context.measureText(text).width;
  widths.set(key, width);
  return width;
}

/** Shorten a text to a width. @param {CanvasRenderingContext2D} context @param {string} text @param {string} style @param {number} widest */
export function shortened(context, text, style, widest) {
  if (widthOf(context, text, style) <= widest) return text;
  let kept = [...text].slice(0, Math.max(1, Math.floor((text.length * widest) / widthOf(context, text, style)) + 2));
  while (kept.length > 1 && widthOf(context, `${kept.join("").trimEnd()}…`, style) > widest) kept = kept.slice(0, -1);
  return `${kept.join("").trimEnd()}…`;
}

/** Break a name into lines. @param {CanvasRenderingContext2D} context @param {string} text @param {string} style @param {number} widest @param {number} most */
export function wrapped(context, text, style, widest, most) {
  const words = [...text].length > 300 ? [[...text].slice(0, 300).join("")] : text.split(/(?<=[\s\-–])/u);
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

/** @param {import("./data.js").Node} node @param {Set<string> | null} focus */
function rankOf(node, focus) {
  if (node.id === state.selected) return FORCED + 100;
  if (node.id === state.hover) return FORCED;
  const [, , rank] = styleOf(node);
  const weight = node.severity === "error" ? 14 : node.severity === "warning" ? 8 : 0;
  return rank + weight + Math.min(10, node.lines.length / 2) + (focus ? 100 : 0);
}

/** @param {import("./data.js").Node} node @returns {[number, number, number]} */
function styleOf(node) {
  const style = STYLES[node.group === "organization" ? node.kind : node.group] ?? STYLES.other;
  return /** @type {[number, number, number]} */ (style);
}

/** @param {CanvasRenderingContext2D} context @param {import("./data.js").Node} node @param {number} scale @param {Set<string> | null} focus @param {number} zoom @returns {Label} */
function labelOf(context, node, scale, focus, zoom) {
  const [size, weight] = styleOf(node);
  const room = (node.at[state.layout][2] ?? 0) * scale;
  const style = `${weight} ${size * zoom}px ${font}`;
  const widest = room || WIDEST * zoom;
  const lines = wrapped(context, nameOf(node), style, widest, room ? 2 : 3);
  const width = Math.max(...lines.map((line) => widthOf(context, line, style))) + 4;
  return {
    node, lines, width, height: lines.length * size * zoom * 1.2, size: size * zoom, weight, room, rank: rankOf(node, focus),
    x: node.x * scale, y: node.y * scale, reach: node.radius * scale,
  };
}

/** Which boxes are taken, in a grid so that few are compared. */
function board() {
  /** @type {Map<string, [Box, unknown][]>} */
  const squares = new Map();
  /** @param {Box} box @returns {string[]} */
  const under = (box) => {
    const keys = [];
    for (let column = Math.floor(box[0] / GRID); column <= Math.floor(box[2] / GRID); column += 1) {
      for (let row = Math.floor(box[1] / GRID); row <= Math.floor(box[3] / GRID); row += 1) keys.push(`${column} ${row}`);
    }
    return keys;
  };
  return {
    /** @param {Box} box @param {unknown} owner */
    take(box, owner) {
      for (const key of under(box)) {
        const square = squares.get(key);
        if (square) square.push([box, owner]);
        else squares.set(key, [[box, owner]]);
      }
    },
    /** @param {Box} box @param {unknown} owner */
    isFree: (box, owner) => under(box).every((key) => (squares.get(key) ?? []).every(([taken, other]) =>
      other === owner || box[0] >= taken[2] || box[2] <= taken[0] || box[1] >= taken[3] || box[3] <= taken[1])),
  };
}

/** The places where a label may stand, best first. @param {Label} label @returns {Box[]} */
function places({ node, x, y, width, height, reach, room }) {
  const wide = reach * (node.group === "organization" ? 1 : 1.25) + 5;
  const right = /** @type {Box} */ ([x + wide, y - height / 2, x + wide + width, y + height / 2]);
  if (room) return [right];
  const high = reach + 4;
  return [
    [x - width / 2, y + high, x + width / 2, y + high + height], right,
    [x - wide - width, y - height / 2, x - wide, y + height / 2], [x - width / 2, y - high - height, x + width / 2, y - high],
    [x + reach * 0.6, y + reach * 0.7, x + reach * 0.6 + width, y + reach * 0.7 + height],
    [x - reach * 0.6 - width, y + reach * 0.7, x - reach * 0.6, y + reach * 0.7 + height],
  ];
}

/** @param {Box} box @param {Box} view */
const within = (box, view) => box[0] >= view[0] && box[1] >= view[1] && box[2] <= view[2] && box[3] <= view[3];

/**
 * Set and write the labels of what is shown.
 *
 * @param {import("./painter.js").Scene} scene @param {Box} view what can be seen, in map units
 * @param {number} [zoom] how much larger letters are than on the screen
 */
export function paintLabels({ context, scale, focus }, view, zoom = 1) {
  const seen = /** @type {Box} */ (view.map((edge) => edge * scale));
  const shown = [...nodes.values()].filter((node) => node.shown);
  const taken = board();
  for (const node of shown) {
    const [x, y, reach] = [node.x * scale, node.y * scale, node.radius * scale + 2];
    taken.take([x - reach, y - reach, x + reach, y + reach], node);
  }
  const near = shown.filter((node) => (!focus || focus.has(node.id)) && isNear(node, view));
  const labels = near.map((node) => labelOf(context, node, scale, focus, zoom));
  labels.sort((one, other) => other.rank - one.rank || (one.node.id < other.node.id ? -1 : 1));
  for (const label of labels) {
    const options = places(label);
    const free = options.find((box) => (within(box, seen) || label.room) && taken.isFree(box, label.node));
    const box = free ?? (label.rank >= FORCED ? options.find((each) => within(each, seen)) ?? options[0] : undefined);
    if (!box || (label.room && label.room < 34)) continue;
    taken.take(box, null);
    write(context, scale, label, box);
  }
}

/** @param {import("./data.js").Node} node @param {Box} view */
const isNear = (node, view) => node.x >= view[0] && node.x <= view[2] && node.y >= view[1] && node.y <= view[3];

/** @param {CanvasRenderingContext2D} context @param {number} scale @param {Label} label @param {Box} box */
function write(context, scale, label, box) {
  context.save();
  context.scale(1 / scale, 1 / scale);
  context.font = `${label.weight} ${label.size}px ${font}`;
  context.textBaseline = "middle";
  const centred = !label.room && Math.abs((box[0] + box[2]) / 2 - label.x) < 1;
  const leftward = !label.room && box[2] <= label.x;
  context.textAlign = centred ? "center" : leftward ? "right" : "left";
  const x = centred ? label.x : leftward ? box[2] - 2 : box[0] + 2;
  context.lineJoin = "round";
  context.lineWidth = label.size * 0.28;
  context.strokeStyle = colour("halo");
  context.fillStyle = colour("ink");
  label.lines.forEach((line, place) => {
    const y = box[1] + (place + 0.5) * label.size * 1.2;
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
  context.restore();
}

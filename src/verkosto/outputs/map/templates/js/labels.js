import { board, meets } from "./board.js";
import { framesOf } from "./frames.js";
import { FORCED, write } from "./lettering.js";
import { labelOf, styleOf } from "./names.js";
import { data, nodes } from "./data.js";
import { state } from "./state.js";

/**
 * Names beside the nodes, set so that none covers another. Everything is measured in pixels.
 *
 * @typedef {[number, number, number, number]} Box left, top, right, bottom
 * @typedef {import("./names.js").Label} Label
 */

/**
 * Who may choose when: those of high rank among all places, then everybody below the sign, where the layout keeps
 * room, then the rest.
 *
 * @type {[number, number][]}
 */
const TURNS = [
  [95, Infinity],
  [0, 1],
  [0, Infinity],
];
/** A list with less room than this shows no names. */
const NARROWEST = 34;
const FRAME = "frame";
/** Beyond so many labels none is moved for another. */
const MOST_MOVED = 160;
/** How many names are tried at once; in a crowd seen from far away they may cover signs. */
const [MOST, CROWD] = [400, 1500];

/** Of whom the strip under the title speaks: they come before others of their kind. */
const headed = new Set(data.headlines.flatMap((/** @type {any} */ each) => [...(each.nodes ?? []), each.city]));
const HEADED = 16;
const signs = new Set(/** @type {unknown[]} */ ([...nodes.values()]));

/** @param {import("./data.js").Node} node @param {Set<string> | null} focus */
function rankOf(node, focus) {
  if (node.id === state.selected) return FORCED + 100;
  if (node.id === state.hover) return FORCED;
  const [, , rank] = styleOf(node);
  const weight = node.severity === "error" ? 14 : node.severity === "warning" ? 8 : 0;
  const size = Math.min(10, node.lines.length / 2) + node.radius / 4;
  return rank + weight + size + (headed.has(node.id) ? HEADED : 0) + (focus ? 100 : 0);
}

/** The places where a label may stand, best first. @param {Label} label @returns {Box[]} */
function places({ node, x, y, width, height, reach, room }) {
  const wide = reach * (node.group === "organization" ? 1 : 1.25) + 5;
  const right = /** @type {Box} */ ([x + wide, y - height / 2, x + wide + width, y + height / 2]);
  const left = /** @type {Box} */ ([x - wide - width, y - height / 2, x - wide, y + height / 2]);
  if (room) return [room < 0 ? left : right];
  const high = reach + 2;
  const [below, above] = [y + high, y - high - height];
  const row = (/** @type {number} */ top, /** @type {number} */ shift) =>
    /** @type {Box} */ ([x - width / 2 + shift, top, x + width / 2 + shift, top + height]);
  const shifts = [0.2, -0.2, 0.38, -0.38].map((part) => part * width);
  return [
    row(below, 0),
    right,
    left,
    row(above, 0),
    ...shifts.map((shift) => row(below, shift)),
    ...shifts.map((shift) => row(above, shift)),
  ];
}

/** @param {Box} box @param {Box} view */
const within = (box, view) => box[0] >= view[0] && box[1] >= view[1] && box[2] <= view[2] && box[3] <= view[3];

/**
 * Set and write the labels of what is shown.
 *
 * @param {import("./strokes.js").Scene} scene @param {Box} view what can be seen, in map units
 * @param {number} [zoom] how much larger letters are than on the screen
 */
export function paintLabels({ context, scale, focus }, view, zoom = 1) {
  const shown = [...nodes.values()].filter((node) => node.shown);
  const near = shown.filter((node) => (!focus || focus.has(node.id)) && isNear(node, view));
  const ranked = near.map((node) => ({ node, rank: rankOf(node, focus) }));
  ranked.sort((one, other) => other.rank - one.rank || (one.node.id < other.node.id ? -1 : 1));
  const labels = ranked.slice(0, MOST).map(({ node, rank }) => labelOf(context, node, scale, rank, zoom));
  const seen = /** @type {Box} */ (view.map((edge) => edge * scale));
  const there = focus ? shown.filter((node) => focus.has(node.id)) : shown;
  const placed = settled(labels, obstacles(there.length > CROWD && scale < 1 ? [] : there, scale), seen);
  for (const [label, box] of [...placed].reverse()) write(context, scale, label, box);
}

/**
 * What labels must keep away from: signs, and the frames of lists with their captions.
 *
 * @param {import("./data.js").Node[]} shown
 * @param {number} scale
 */
function obstacles(shown, scale) {
  const taken = board();
  for (const node of shown) {
    const [x, y, reach] = [node.x * scale, node.y * scale, node.radius * scale + 2];
    taken.take([x - reach, y - reach, x + reach, y + reach], node);
  }
  for (const [, x, y, width, height] of framesOf())
    taken.take([x * scale, y * scale - 20, (x + width) * scale, (y + height) * scale], FRAME);
  return taken;
}

/**
 * Find a place for every label, as far as there is one.
 *
 * @param {Label[]} labels
 * @param {ReturnType<typeof board>} taken
 * @param {Box} seen
 * @returns {Map<Label, Box>}
 */
function settled(labels, taken, seen) {
  /** @type {Map<Label, Box>} */
  const placed = new Map();
  const fitting = (/** @type {Label} */ label, /** @type {number} */ options) =>
    places(label)
      .slice(0, options)
      .find((each) => (label.room || within(each, seen)) && isFree(taken, each, label));
  const wanted = labels.filter((label) => !label.room || Math.abs(label.room) >= NARROWEST);
  for (const [rank, options] of TURNS) {
    for (const label of wanted) {
      if (label.rank < rank || placed.has(label)) continue;
      const box = fitting(label, options) ?? (label.node.kind === "county" ? overSigns(label, taken, seen) : undefined);
      if (box) put(placed, taken, label, box);
    }
  }
  const left = wanted.filter((label) => !placed.has(label));
  if (labels.length < MOST_MOVED) for (const label of left) makeRoom(label, placed, taken, seen);
  for (const label of left)
    if (label.rank >= FORCED && !placed.has(label)) placed.set(label, /** @type {Box} */ (places(label)[0]));
  return placed;
}

/**
 * A county's name rather covers a sign than is left out; another name it does not cover.
 *
 * @param {Label} label
 * @param {ReturnType<typeof board>} taken
 * @param {Box} seen
 */
const overSigns = (label, taken, seen) =>
  places(label).find((each) => within(each, seen) && taken.under(each).every((owner) => signs.has(owner)));

/** @param {ReturnType<typeof board>} taken @param {Box} box @param {Label} label */
const isFree = (taken, box, label) =>
  taken.under(box).every((owner) => owner === label || owner === label.node || (label.room !== 0 && owner === FRAME));

/**
 * @param {Map<Label, Box>} placed
 * @param {ReturnType<typeof board>} taken
 * @param {Label} label
 * @param {Box} box
 */
function put(placed, taken, label, box) {
  placed.set(label, box);
  taken.take(box, label);
}

/**
 * Move one label that is in the way to another free place, so that both can be read.
 *
 * @param {Label} label
 * @param {Map<Label, Box>} placed
 * @param {ReturnType<typeof board>} taken
 * @param {Box} seen
 */
function makeRoom(label, placed, taken, seen) {
  for (const box of places(label)) {
    const owners = [...new Set(taken.under(box))].filter((owner) => owner !== label.node);
    const [other] = owners;
    if (!within(box, seen) || owners.length > 1) continue;
    // An earlier move may have made room here.
    if (!other) return put(placed, taken, label, box);
    if (!placed.has(/** @type {Label} */ (other))) continue;
    const moved = /** @type {Label} */ (other);
    const free = places(moved).find((each) => within(each, seen) && isFree(taken, each, moved) && !meets(each, box));
    if (!free || moved.room) continue;
    taken.leave(moved);
    put(placed, taken, moved, free);
    put(placed, taken, label, box);
    return;
  }
}

/** @param {import("./data.js").Node} node @param {Box} view */
const isNear = (node, view) => node.x >= view[0] && node.x <= view[2] && node.y >= view[1] && node.y <= view[3];

import { colour } from "./theme.js";

/** Shapes: every kind has one of its own, so that colour is never alone. */

/** @typedef {CanvasRenderingContext2D} Context */

/** @type {Record<string, string>} */
const SHAPES = {
  municipality: "circle",
  county: "square",
  regional_council: "hexagon",
  joint_authority: "pentagon",
  employment_area: "octagon",
  state: "triangle",
  national: "triangle-down",
  association: "star",
  parish: "cross",
  company: "diamond",
  education: "house",
  other: "ring",
  body: "table",
  agreement: "sheet",
  domain: "box",
  person: "head",
  post: "plate",
};

/**
 * @param {Context} context
 * @param {number} corners
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {number} turn
 * @param {number} [inner]
 */
function polygon(context, corners, x, y, radius, turn, inner = 1) {
  const steps = inner === 1 ? corners : corners * 2;
  for (let step = 0; step < steps; step += 1) {
    const angle = turn + (step * 2 * Math.PI) / steps;
    const reach = step % 2 && inner !== 1 ? radius * inner : radius;
    context.lineTo(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach);
  }
  context.closePath();
}

const UP = -Math.PI / 2;

/** @type {Record<string, (context: Context, x: number, y: number, r: number) => void>} */
const OUTLINES = {
  circle: (c, x, y, r) => c.arc(x, y, r, 0, 7),
  head: (c, x, y, r) => c.arc(x, y, r, 0, 7),
  plate: (c, x, y, r) => c.roundRect(x - r, y - r * 0.7, r * 2, r * 1.4, r * 0.2),
  ring: (c, x, y, r) => c.arc(x, y, r * 0.85, 0, 7),
  square: (c, x, y, r) => c.roundRect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76, r * 0.2),
  box: (c, x, y, r) => c.roundRect(x - r * 1.15, y - r * 0.8, r * 2.3, r * 1.6, r * 0.4),
  table: (c, x, y, r) => c.roundRect(x - r * 1.25, y - r * 0.72, r * 2.5, r * 1.44, r * 0.72),
  hexagon: (c, x, y, r) => polygon(c, 6, x, y, r, 0),
  pentagon: (c, x, y, r) => polygon(c, 5, x, y, r, UP),
  octagon: (c, x, y, r) => polygon(c, 8, x, y, r, Math.PI / 8),
  triangle: (c, x, y, r) => polygon(c, 3, x, y + r * 0.15, r * 1.15, UP),
  "triangle-down": (c, x, y, r) => polygon(c, 3, x, y - r * 0.15, r * 1.15, -UP),
  diamond: (c, x, y, r) => polygon(c, 4, x, y, r * 1.1, UP),
  star: (c, x, y, r) => polygon(c, 5, x, y, r * 1.2, UP, 0.5),
  cross: (c, x, y, r) => polygon(c, 4, x, y, r * 1.2, UP, 0.5),
  house: (c, x, y, r) => {
    c.moveTo(x, y - r);
    c.lineTo(x + r, y - r * 0.15);
    c.lineTo(x + r, y + r * 0.85);
    c.lineTo(x - r, y + r * 0.85);
    c.lineTo(x - r, y - r * 0.15);
    c.closePath();
  },
  sheet: (c, x, y, r) => {
    c.moveTo(x - r * 0.8, y - r);
    c.lineTo(x + r * 0.3, y - r);
    c.lineTo(x + r * 0.8, y - r * 0.5);
    c.lineTo(x + r * 0.8, y + r);
    c.lineTo(x - r * 0.8, y + r);
    c.closePath();
  },
};

/**
 * Marks inside a shape that tell bodies, domains and agreements apart from organisations.
 *
 * @type {Record<string, (context: Context, x: number, y: number, r: number) => void>}
 */
const MARKS = {
  table: (c, x, y, r) => {
    for (const step of [-1, 0, 1]) {
      c.moveTo(x + step * r * 0.6 + r * 0.17, y);
      c.arc(x + step * r * 0.6, y, r * 0.17, 0, 7);
    }
  },
  box: (c, x, y, r) => {
    for (const side of [-1, 1]) {
      const height = y + side * r * 0.24;
      c.moveTo(x - r * 0.6, height);
      c.lineTo(x + r * 0.6, height);
      c.lineTo(x + side * r * 0.6, height);
      c.lineTo(x + side * r * 0.3, height - r * 0.24);
    }
  },
  head: (c, x, y, r) => {
    c.arc(x, y - r * 0.3, r * 0.28, 0, 7);
    c.moveTo(x + r * 0.52, y + r * 0.6);
    c.arc(x, y + r * 0.6, r * 0.52, 0, Math.PI, true);
  },
  plate: (c, x, y, r) => {
    c.moveTo(x - r * 0.5, y);
    c.lineTo(x + r * 0.5, y);
  },
  sheet: (c, x, y, r) => {
    for (const step of [-0.1, 0.25, 0.6]) {
      c.moveTo(x - r * 0.45, y + r * step);
      c.lineTo(x + r * 0.45, y + r * step);
    }
  },
};

/**
 * Trace the outline of a kind.
 *
 * @param {Context} context
 * @param {string} kind
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 */
export function trace(context, kind, x, y, radius) {
  context.beginPath();
  (OUTLINES[SHAPES[kind] ?? "ring"] ?? OUTLINES.ring)?.(context, x, y, radius);
}

/**
 * Draw a node's sign; `pending` leaves it hollow and dashed.
 *
 * @param {Context} context
 * @param {string} kind
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {boolean} pending
 */
export function glyph(context, kind, x, y, radius, pending) {
  const own = colour(`kind-${kind.replace("_", "-")}`);
  trace(context, kind, x, y, radius);
  context.fillStyle = pending ? colour("paper") : own;
  context.fill();
  context.lineWidth = Math.max(pending ? 2.4 : 1.5, radius * 0.13);
  context.strokeStyle = pending ? own : colour("edge");
  context.setLineDash(pending ? [radius * 0.34, radius * 0.24] : []);
  context.stroke();
  context.setLineDash([]);
  inside(context, kind, x, y, radius, pending ? own : "#fff");
}

/**
 * @param {Context} context
 * @param {string} kind
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {string} ink
 */
function inside(context, kind, x, y, radius, ink) {
  const mark = MARKS[SHAPES[kind] ?? ""];
  if (!mark) return;
  context.beginPath();
  mark(context, x, y, radius);
  context.strokeStyle = context.fillStyle = ink;
  context.lineWidth = radius * 0.14;
  if (kind === "body" || kind === "person") context.fill();
  else context.stroke();
}

/** @type {Record<string, string>} */
const SYMBOLS = { error: "!", warning: "!", notice: "•", info: "i" };

/**
 * Draw the sign of a severity: a shape, a colour and a symbol of its own.
 *
 * @param {Context} context
 * @param {string} severity
 * @param {number} x
 * @param {number} y
 * @param {number} r
 */
export function badge(context, severity, x, y, r) {
  context.beginPath();
  if (severity === "error") polygon(context, 8, x, y, r * 1.1, Math.PI / 8);
  else if (severity === "warning") polygon(context, 3, x, y + r * 0.2, r * 1.35, UP);
  else if (severity === "notice") polygon(context, 4, x, y, r * 1.25, UP);
  else context.arc(x, y, r, 0, 7);
  context.lineJoin = "round";
  context.lineWidth = r * 0.4;
  context.strokeStyle = colour("paper");
  context.stroke();
  context.fillStyle = colour(severity);
  context.fill();
  context.fillStyle = colour("on-severity");
  context.font = `800 ${r * 1.45}px sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(SYMBOLS[severity] ?? "", x, y + r * (severity === "warning" ? 0.28 : 0.08));
}

import { cellKey, cells } from "./data.js";
import { meanings, symbols } from "./duties.js";
import { columnsOfMatrix, rowsOfMatrix, share } from "./matrix.js";
import { EDGE, HEAD, put, sheetOf } from "./paper.js";
import { nameOf, word } from "./text.js";
import { colour } from "./theme.js";

/** The matrix as a picture: organisations down, domains across, a symbol in every cell, what they mean below. */

/** @typedef {import("./data.js").Node} Thing */
/** @typedef {import("./paper.js").Context} Context */

const [WIDTH, ROW, NAMES, TURNED, TOTAL, FOOT] = [1600, 28, 320, 340, 90, 84];
const [NARROWEST, WIDEST] = [46, 124];
const TOP = HEAD + TURNED;

/** How wide a column is: as much as there is room for, within limits. @param {number} count */
const widthOf = (count) => Math.min(WIDEST, Math.max(NARROWEST, (WIDTH - 2 * EDGE - NAMES - TOTAL) / count));

/** @type {Record<string, string>} the colour of each state */
const INKS = { named: "good", vacant: "error", none: "error", unknown: "muted", not_applicable: "muted" };

/**
 * Draw the sign of a cell.
 *
 * @param {Context} context
 * @param {string} state
 * @param {number} x
 * @param {number} y
 * @param {number} wide
 * @param {string} [more]
 */
function sign(context, state, x, y, wide, more = "") {
  const ink = INKS[state] ?? "muted";
  if (ink !== "muted") {
    context.globalAlpha = 0.18;
    context.fillStyle = colour(ink);
    context.fillRect(x + 2, y + 2, wide - 4, ROW - 4);
    context.globalAlpha = 1;
  }
  if (state === "absent") {
    context.strokeStyle = colour("line");
    context.strokeRect(x + 2.5, y + 2.5, wide - 5, ROW - 5);
  }
  put(context, `${symbols[state] ?? ""}${more && "⁺"}`, x + wide / 2, y + 20, { size: 15, weight: 700, ink, align: "center" });
}

/** @param {Context} context @param {Thing[]} columns @param {number} wide @param {number} end */
function headings(context, columns, wide, end) {
  columns.forEach((column, place) => {
    context.save();
    context.translate(EDGE + NAMES + (place + 0.5) * wide + 5, TOP - 8);
    context.rotate(-Math.PI / 2);
    put(context, nameOf(column), 0, 0, { size: 14, weight: 600, room: TURNED - 16 });
    context.restore();
  });
  put(context, word("cell.named"), end, TOP - 8, { size: 13, ink: "muted", align: "right" });
  rule(context, TOP, end);
}

/**
 * @param {Context} context
 * @param {Thing} row
 * @param {Thing[]} columns
 * @param {number} wide how wide a column is
 * @param {number} y
 * @param {number} end where the matrix ends
 */
function line(context, row, columns, wide, y, end) {
  put(context, nameOf(row), EDGE, y + 19, { size: 14, weight: row.kind === "county" ? 700 : 400, room: NAMES - 12 });
  const own = columns.map((column) => cells.get(cellKey(row.id, column.id)));
  own.forEach((cell, place) => {
    const deputized = cell?.state === "named" && cell.deputy === "named" ? "+" : "";
    if (cell) sign(context, cell.state, EDGE + NAMES + place * wide, y, wide, deputized);
  });
  const stated = share(own.flatMap((cell) => cell ?? []));
  put(context, stated, end, y + 19, { size: 13, ink: "muted", align: "right" });
  rule(context, y + ROW, end);
}

/** @param {Context} context @param {number} y @param {number} end */
function rule(context, y, end) {
  context.fillStyle = colour("line");
  context.fillRect(EDGE, y - 0.5, end - EDGE, 1);
}

/** @param {Context} context @param {number} y */
function key(context, y) {
  let x = EDGE;
  for (const [state, more, text] of meanings()) {
    sign(context, state, x, y, NARROWEST, more);
    put(context, text, x + NARROWEST + 6, y + 19, { size: 14 });
    x += NARROWEST + context.measureText(text).width + 30;
  }
}

/** Paint the matrix; nothing where it has no cells. @returns {HTMLCanvasElement | null} */
export function gridSheet() {
  const [rows, columns] = [rowsOfMatrix(), columnsOfMatrix()];
  if (!rows.length || !columns.length) return null;
  const wide = widthOf(columns.length);
  const end = EDGE + NAMES + columns.length * wide + TOTAL;
  const bottom = TOP + rows.length * ROW;
  return sheetOf(Math.max(WIDTH, end + EDGE), bottom + FOOT, (context) => {
    headings(context, columns, wide, end);
    rows.forEach((row, place) => line(context, row, columns, wide, TOP + place * ROW, end));
    key(context, bottom + 14);
  });
}

import { cellKey, cells, nodes } from "./data.js";
import { byId, element, fill } from "./dom.js";
import { carrier, cellWords, dutiesOf, meanings, symbols } from "./duties.js";
import { addressOf } from "./hash.js";
import { change, state } from "./state.js";
import { inOrder, nameOf, number, word } from "./text.js";

/** The matrix view: organisation × domain, a symbol and a text in every cell. */

/** @typedef {import("./data.js").Node} Thing */

/** The states that count. */
const STATED = ["named", "vacant", "none", "unknown"];

/** The organisations of whom a cell is asked, the counties first. */
export function rowsOfMatrix() {
  const asked = new Set([...cells.values()].map((cell) => cell.organization));
  const rows = [...nodes.values()].filter((node) => asked.has(node.id) && node.shown);
  return rows.sort(
    (one, other) =>
      Number(other.kind === "county") - Number(one.kind === "county") || inOrder(nameOf(one), nameOf(other)),
  );
}

/** @param {Thing} node */
const priority = (node) => Number(node.facts.find(([key]) => key === "priority")?.[1] ?? 99);

/** The domains that are asked for, the weightiest first. */
export function columnsOfMatrix() {
  const asked = new Set([...cells.values()].map((cell) => cell.domain));
  const columns = [...nodes.values()].filter((node) => asked.has(node.id) && node.shown);
  return columns.sort((one, other) => priority(one) - priority(other) || inOrder(nameOf(one), nameOf(other)));
}

/** @param {import("./data.js").Cell} cell */
function spoken(cell) {
  const who = dutiesOf(cell.organization, cell.domain)
    .filter((duty) => duty.role === "responsible")
    .map(carrier);
  return [cellWords(cell), ...(cell.state === "named" ? who : [])].join(": ");
}

/** @param {Thing} row @param {Thing} column */
function field(row, column) {
  const cell = cells.get(cellKey(row.id, column.id));
  if (!cell) return element("td", { class: "absent" }, element("span", { class: "unseen" }, word("cell.not-asked")));
  const chosen = state.selected === row.id && state.cell === column.id;
  const text = `${nameOf(row)}, ${nameOf(column)}: ${spoken(cell)}`;
  const act = () => change({ selected: row.id, cell: column.id, line: null, topic: null });
  return element(
    "td",
    { class: `${cell.state}${chosen ? " chosen" : ""}` },
    element(
      "button",
      {
        type: "button",
        tabindex: -1,
        title: text,
        "aria-label": text,
        "data-row": row.id,
        "data-column": column.id,
        on: { click: act },
      },
      symbols[cell.state] ?? "",
      cell.state === "named" && cell.deputy === "named" ? element("sup", {}, "+") : null,
    ),
  );
}

/** How many are named of those of which something is asked. @param {import("./data.js").Cell[]} some */
export const share = (some) =>
  [["named"], STATED].map((states) => number(some.filter((cell) => states.includes(cell.state)).length)).join("/");

/** @param {Thing} row @param {Thing[]} columns */
function line(row, columns) {
  const own = columns.flatMap((column) => cells.get(cellKey(row.id, column.id)) ?? []);
  const choose = () => change({ selected: row.id, cell: null, line: null, topic: null });
  return element(
    "tr",
    { class: state.selected === row.id ? "chosen" : null },
    element(
      "th",
      { scope: "row" },
      element("button", { type: "button", class: "link", "data-node": row.id, on: { click: choose } }, nameOf(row)),
    ),
    columns.map((column) => field(row, column)),
    element("td", { class: "total" }, share(own)),
  );
}

/** @param {Thing} column */
const heading = (column) =>
  element(
    "th",
    { scope: "col", class: "turned" },
    element(
      "button",
      {
        type: "button",
        class: "link",
        "data-node": column.id,
        on: { click: () => change({ selected: column.id, cell: null, line: null, topic: null }) },
      },
      nameOf(column),
    ),
  );

const key = () =>
  element(
    "ul",
    { class: "key" },
    meanings().map(([state_, more, text]) => {
      const sign = [symbols[state_] ?? "", more ? element("sup", {}, more) : null];
      return element("li", {}, element("span", { class: `sign ${state_}`, "aria-hidden": "true" }, ...sign), text);
    }),
  );

/** @param {Thing[]} rows @param {Thing[]} columns */
function totals(rows, columns) {
  return element(
    "tr",
    { class: "totals" },
    element("th", { scope: "row" }, word("cell.named")),
    columns.map((column) =>
      element("td", { class: "total" }, share(rows.flatMap((row) => cells.get(cellKey(row.id, column.id)) ?? []))),
    ),
    element("td", {}),
  );
}

/** What stands in the place of a matrix without cells: where they are, or that there are none. */
function nothing() {
  const elsewhere = [...nodes.values()].filter((node) => node.file);
  if (!elsewhere.length) return element("p", { class: "quiet" }, word(cells.size ? "picture.empty" : "matrix.empty"));
  elsewhere.sort((one, other) => inOrder(nameOf(one), nameOf(other)));
  return [
    element("p", {}, word("matrix.elsewhere")),
    element(
      "ul",
      { class: "names" },
      elsewhere.map((node) => element("li", {}, element("a", { href: addressOf(node.file ?? "", "matrix") }, nameOf(node)))),
    ),
  ];
}

export function showMatrix() {
  const [rows, columns] = [rowsOfMatrix(), columnsOfMatrix()];
  if (!rows.length || !columns.length) return fill("matrix", nothing());
  fill(
    "matrix",
    key(),
    element(
      "table",
      { class: "grid" },
      element("caption", {}, word("matrix.caption"), element("span", { class: "hint" }, word("matrix.help"))),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", { scope: "col" }, word("matrix.organization")),
          columns.map(heading),
          element("th", { scope: "col", class: "turned" }, element("span", {}, word("cell.named"))),
        ),
      ),
      element(
        "tbody",
        {},
        rows.map((row) => line(row, columns)),
      ),
      element("tfoot", {}, totals(rows, columns)),
    ),
  );
  const first = /** @type {HTMLElement | null} */ (byId("matrix").querySelector("td .chosen button, td button"));
  if (first) first.tabIndex = 0;
  byId("matrix").querySelector("tr.chosen")?.scrollIntoView({ block: "center" });
}

/** @type {Record<string, [number, number]>} */
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

/**
 * The cell to which a key leads: the next in a direction that has something, or the first or last of the row.
 *
 * @param {HTMLTableCellElement} from
 * @param {string} pressed
 */
function reached(from, pressed) {
  const row = /** @type {HTMLTableRowElement} */ (from.parentElement);
  const own = [...row.querySelectorAll("td button")];
  if (pressed === "Home" || pressed === "End") return own.at(pressed === "Home" ? 0 : -1);
  const move = STEPS[pressed];
  if (!move) return null;
  const rows = /** @type {HTMLTableRowElement[]} */ ([...byId("matrix").querySelectorAll("tbody tr")]);
  let [down, across] = [rows.indexOf(row), from.cellIndex];
  for (;;) {
    [down, across] = [down + move[0], across + move[1]];
    const cell = rows[down]?.cells[across];
    if (!cell) return null;
    const button = cell.querySelector("td > button");
    if (button) return button;
  }
}

/** Move between the cells by keys. @param {KeyboardEvent} event */
function step(event) {
  const from = event.target instanceof HTMLElement ? event.target.closest("td") : null;
  const target = /** @type {HTMLElement | null | undefined} */ (from && reached(from, event.key));
  if (!target) return;
  event.preventDefault();
  for (const button of byId("matrix").querySelectorAll("td button")) /** @type {HTMLElement} */ (button).tabIndex = -1;
  target.tabIndex = 0;
  target.focus();
}

/** Mark what is selected without drawing the matrix anew, which would lose the reader's place. */
export function markMatrix() {
  for (const row of byId("matrix").querySelectorAll("tbody tr")) {
    row.classList.toggle("chosen", row.querySelector("th button")?.getAttribute("data-node") === state.selected);
  }
  for (const button of byId("matrix").querySelectorAll("td button")) {
    const { row, column } = /** @type {HTMLElement} */ (button).dataset;
    button.parentElement?.classList.toggle("chosen", row === state.selected && column === state.cell);
  }
}

byId("matrix").addEventListener("keydown", step);

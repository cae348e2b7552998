import { data, severities } from "./data.js";
import { byId, element, fill } from "./dom.js";
import { relation } from "./details.js";
import { addressOf } from "./hash.js";
import { kindIcon, lineIcon, severityIcon, signed } from "./icons.js";
import { isPending } from "./strokes.js";
import { change, state } from "./state.js";
import { inOrder, kindOf, legendKind, nameOf, nameOfId, number, word } from "./text.js";
import { shownLines, shownNodes } from "./visibility.js";

/** The table view: all that is drawn, as text. */

/** @typedef {import("./data.js").Node} Thing */
/**
 * @typedef {{ key: string, text: (node: Thing) => string, cell?: (node: Thing) => (Node | string)[],
 *   order?: (node: Thing) => number }} Column
 */

/** @param {Thing} node */
const level = (node) => (node.level ? word(`level.${node.level}`) : "");

/** @type {Column[]} */
const columns = [
  { key: "table.name", text: nameOf, cell: (node) => [name(node)] },
  {
    key: "table.kind",
    text: (node) => `${kindOf(node)} ${level(node)}`.trim(),
    cell: (node) => [
      signed(
        kindIcon(legendKind(node), node.pending),
        kindOf(node),
        node.level && element("small", {}, level(node)),
      ),
    ],
  },
  {
    key: "table.finding",
    text: (node) => (node.severity === "none" ? "" : word(`severity.${node.severity}`)),
    order: (node) => severities.indexOf(node.severity),
    cell: (node) =>
      node.severity === "none"
        ? []
        : [signed(severityIcon(node.severity), `${word(`severity.${node.severity}`)} (${number(node.findings.length)})`)],
  },
  { key: "table.standing", text: (node) => (node.standing ? word(`standing.${node.standing}`) : "") },
  { key: "table.relations-count", text: (node) => number(degree(node)), order: (node) => -degree(node) },
  { key: "table.county", text: (node) => (node.county && node.county !== node.id ? nameOfId(node.county) : "") },
];

/** The columns that say anything: that of the county only where there are several. */
const used = () => columns.filter((column) => column.key !== "table.county" || data.about.counties.length > 1);

let sorted = "table.finding";
let backwards = false;

/** @param {Thing} node */
const degree = (node) => node.lines.filter((line) => line.shown).length;

/** @param {Thing} node */
const name = (node) => (node.file ? element("span", {}, link(node), " ", countyLink(node.file)) : link(node));

/** The page of a county. @param {string} file */
const countyLink = (file) => element("a", { href: addressOf(file), class: "own-map" }, word("table.county-map"));

/** @param {Thing} node */
const link = (node) =>
  element(
    "button",
    {
      type: "button",
      class: "link",
      "data-node": node.id,
      on: { click: () => change({ selected: node.id, line: null, topic: null, cell: null }) },
    },
    nameOf(node),
  );

/** @param {Column} column @param {Thing} one @param {Thing} other */
const compared = ({ order, text }, one, other) => (order ? order(one) - order(other) : inOrder(text(one), text(other)));

function rows() {
  const column = /** @type {Column} */ (columns.find((each) => each.key === sorted));
  return shownNodes().sort(
    (one, other) => (backwards ? -1 : 1) * compared(column, one, other) || inOrder(nameOf(one), nameOf(other)),
  );
}

/** @param {Column} column */
function heading(column) {
  const own = column.key === sorted;
  const act = () => {
    backwards = own && !backwards;
    sorted = column.key;
    showTable();
    /** @type {HTMLElement | null} */ (byId("table").querySelector(`[data-sort="${column.key}"]`))?.focus();
  };
  return element(
    "th",
    { scope: "col", "aria-sort": own ? (backwards ? "descending" : "ascending") : null },
    element(
      "button",
      { type: "button", class: "sort", "data-sort": column.key, on: { click: act } },
      word(column.key),
      element("span", { "aria-hidden": "true" }, own ? (backwards ? " ▼" : " ▲") : ""),
    ),
  );
}

/** @param {Thing} node */
const row = (node) =>
  element(
    "tr",
    { class: node.id === state.selected ? "chosen" : null, "data-row": node.id },
    used().map((column) =>
      element(
        "td",
        { class: column.key === "table.finding" ? "tight" : null },
        column.cell ? column.cell(node) : column.text(node),
      ),
    ),
  );

/** @param {import("./data.js").Line} line */
const lineRow = (line) =>
  element(
    "tr",
    {},
    element("td", {}, link(line.one)),
    element("td", {}, signed(lineIcon(line.kind, isPending(line)), relation(line, line.one))),
    element("td", {}, link(line.other)),
    element("td", {}, line.level ? word(`level.${line.level}`) : ""),
  );

export function showTable() {
  const heads = ["table.from", "table.relation", "table.to", "table.level"].map((key) =>
    element("th", { scope: "col" }, word(key)),
  );
  fill(
    "table",
    element(
      "table",
      {},
      element("caption", {}, word("table.caption")),
      element("thead", {}, element("tr", {}, used().map(heading))),
      element("tbody", {}, rows().map(row)),
    ),
    element(
      "table",
      {},
      element("caption", {}, word("table.relations")),
      element("thead", {}, element("tr", {}, heads)),
      element("tbody", {}, shownLines().map(lineRow)),
    ),
  );
  byId("table").querySelector("tr.chosen")?.scrollIntoView({ block: "center" });
}

/** Mark what is selected without drawing the table anew. */
export function markTable() {
  for (const each of byId("table").querySelectorAll("tr[data-row]"))
    each.classList.toggle("chosen", each.getAttribute("data-row") === state.selected);
}

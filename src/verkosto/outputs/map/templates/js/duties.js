import { cellKey, cells, nodes } from "./data.js";
import { cited, idLink } from "./concerns.js";
import { element } from "./dom.js";
import { state } from "./state.js";
import { hasWord, inOrder, nameOfId, word } from "./text.js";

/** Who answers for what: duties as they were stated, and the cells of an organisation. */

/** @type {Record<string, string>} symbols of the states, the same in the matrix */
export const symbols = { named: "✓", vacant: "○", none: "✕", unknown: "?", not_applicable: "–" };

/**
 * What the signs of cells mean: the state, what stands beside its symbol, the words.
 *
 * @returns {[string, string, string][]}
 */
export const meanings = () => [
  ...Object.keys(symbols).map((each) => /** @type {[string, string, string]} */ ([each, "", word(`cell.${each}`)])),
  ["named", "+", `${word("cell.named")} + ${word("cell.deputy")}`],
  ["absent", "", word("cell.not-asked")],
];

/** Who it is, in words. @param {import("./data.js").Duty} duty */
export function carrier(duty) {
  const who = [duty.post, duty.person].filter(Boolean).join(", ");
  const detail = duty.detail && hasWord(`detail.${duty.detail}`) ? word(`detail.${duty.detail}`) : "";
  if (duty.state === "named") return who;
  return [who, detail || word(`cell.${duty.state}`)].filter(Boolean).join(" – ");
}

/** @param {import("./data.js").Duty} duty */
function mandate(duty) {
  if (!duty.mandate && !duty.mandate_source) return null;
  const kind = duty.mandate ? word(`mandate.${duty.mandate}`) : "";
  const source = duty.mandate_source ?? "";
  const text = source.toLowerCase().startsWith(kind.toLowerCase()) ? source || kind : `${kind} ${source}`.trim();
  return element("span", { class: "mandate" }, `${word("mandate")}: ${text}`);
}

/**
 * Stated duties, those for the same thing together: for what, in which role, who, on what mandate, said where.
 *
 * @param {import("./data.js").Duty[]} duties
 */
export function dutyList(duties) {
  /** @type {Map<string, import("./data.js").Duty[]>} */
  const groups = new Map();
  for (const duty of duties) {
    const about = duty.domain ?? duty.agreement ?? "";
    groups.set(about, [...(groups.get(about) ?? []), duty]);
  }
  return element(
    "ul",
    { class: "duties" },
    [...groups].map(([about, group]) =>
      element(
        "li",
        { class: "duty" },
        element("span", { class: "for" }, nameOfId(about)),
        group.map((duty) => [
          element("span", { class: "who" }, `${word(`role.${duty.role}`)}: ${carrier(duty)}`),
          mandate(duty),
        ]),
        [...new Set(group.map((duty) => duty.source))].map((place) =>
          place === undefined ? null : element("span", { class: "sources" }, cited(place)),
        ),
      ),
    ),
  );
}

/**
 * @param {string} organization
 * @param {string} domain
 * @returns {import("./data.js").Duty[]} what the one who answers has stated
 */
export function dutiesOf(organization, domain) {
  const answers = cells.get(cellKey(organization, domain))?.host ?? organization;
  return (nodes.get(answers)?.duties ?? []).filter((duty) => duty.domain === domain);
}

/** @param {import("./data.js").Cell} cell */
export function cellWords(cell) {
  const detail =
    cell.detail && cell.state !== "named" && hasWord(`detail.${cell.detail}`)
      ? word(`detail.${cell.detail}`)
      : word(`cell.${cell.state}`);
  const deputy =
    cell.state !== "named" || !cell.deputy
      ? ""
      : cell.deputy === "named"
        ? ` + ${word("cell.deputy")}`
        : cell.deputy === "unknown"
          ? ""
          : `, ${word("cell.no-deputy")}`;
  return detail + deputy;
}

/**
 * The cells of an organisation, or those of a domain, each with its state.
 *
 * @param {import("./data.js").Node} node
 */
export function cellList(node) {
  const ofDomain = node.group === "domain";
  const own = [...cells.values()].filter((cell) => (ofDomain ? cell.domain : cell.organization) === node.id);
  const other = (/** @type {import("./data.js").Cell} */ cell) => (ofDomain ? cell.organization : cell.domain);
  const order = Object.keys(symbols);
  own.sort(
    (one, two) =>
      order.indexOf(one.state) - order.indexOf(two.state) || inOrder(nameOfId(other(one)), nameOfId(other(two))),
  );
  return own.map((cell) =>
    element(
      "li",
      {
        class: `cell ${cell.state}`,
        "data-cell": other(cell),
        "aria-current": state.cell === other(cell) ? "true" : null,
      },
      element("span", { class: "sign", "aria-hidden": "true" }, symbols[cell.state] ?? ""),
      element(
        "div",
        {},
        idLink(other(cell)),
        element("span", { class: "who" }, cellWords(cell)),
        cell.host ? element("span", { class: "who" }, word("panel.host", { name: nameOfId(cell.host) })) : null,
        ofDomain ? null : element("ul", { class: "duties" }, dutiesOf(node.id, cell.domain).map(dutyLine)),
      ),
    ),
  );
}

/** @param {import("./data.js").Duty} duty */
const dutyLine = (duty) =>
  element("li", {}, element("span", { class: "who" }, `${word(`role.${duty.role}`)}: ${carrier(duty)}`), mandate(duty));

/**
 * Duties that are no cells: those for agreements, and for domains nobody is asked about.
 *
 * @param {import("./data.js").Node} node
 */
export const otherDuties = (node) =>
  node.duties.filter((duty) => !duty.domain || !cells.has(cellKey(node.id, duty.domain)));

/** Those who answer for an agreement. @param {import("./data.js").Node} node */
export const dutiesFor = (node) =>
  [...nodes.values()].flatMap((each) =>
    each.duties
      .filter((duty) => duty.agreement === node.id)
      .map((duty) =>
        element(
          "li",
          {},
          idLink(each.id),
          element("span", { class: "who" }, `${word(`role.${duty.role}`)}: ${carrier(duty)}`),
          mandate(duty),
        ),
      ),
  );

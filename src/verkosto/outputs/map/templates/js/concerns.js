import { data, nodes } from "./data.js";
import { element, link, source } from "./dom.js";
import { severityIcon } from "./icons.js";
import { change } from "./state.js";
import { nameOf, sourceOf, told, word } from "./text.js";

/** Findings and questions as the panel lists them. */

/** Select a node, by name or by id. @param {string} id */
export const choose = (id) => change({ selected: id, line: null, topic: null, cell: null });

/** A name that selects its node. @param {import("./data.js").Node} node */
export const nameLink = (node) => link(nameOf(node), () => choose(node.id), { "data-node": node.id });

/** A name that selects its node, or the bare id where nothing of it is drawn. @param {string} id */
export function idLink(id) {
  const node = nodes.get(id);
  return node ? nameLink(node) : element("span", {}, id);
}

/**
 * @param {import("./data.js").Finding} finding
 * @param {string} [own] the node whose panel it stands in
 */
export function findingItem(finding, own) {
  const others = finding.about.filter((id) => id !== own && nodes.has(id));
  return element(
    "li",
    { class: `finding ${finding.severity}` },
    severityIcon(finding.severity),
    element(
      "div",
      {},
      element(
        "p",
        { class: "message" },
        element("span", { class: "severity" }, `${word(`severity.${finding.severity}`)}: `),
        told(finding.message, finding.about),
      ),
      finding.remedy === undefined
        ? null
        : element("p", { class: "remedy" }, `${word("panel.remedy")}: `, told(finding.remedy, finding.about)),
      others.length
        ? element(
            "p",
            { class: "about" },
            ...separated(others.slice(0, 12).map(idLink)),
            others.length > 12 ? " …" : null,
          )
        : null,
      finding.sources.length
        ? element("p", { class: "sources" }, `${word("panel.source")}: `, ...separated(finding.sources.map(cited)))
        : null,
    ),
  );
}

/** A source by its place on the shelf. @param {number} place */
export const cited = (place) => source(sourceOf(place));

/** @param {Node[]} parts @returns {(Node | string)[]} */
const separated = (parts) => parts.flatMap((part, place) => (place ? [" · ", part] : [part]));

/**
 * @param {import("./data.js").Question} question
 * @param {boolean} [linked] whether whom to ask can be selected from here
 */
export const questionItem = (question, linked = true) =>
  element(
    "li",
    { class: "question" },
    element(
      "div",
      {},
      element("p", { class: "message" }, told(question.message)),
      linked && nodes.has(question.ask) ? element("p", { class: "about" }, idLink(question.ask)) : null,
    ),
  );

/**
 * One question to all who are asked the same, each of whom can be selected.
 *
 * @param {import("./data.js").Question[]} alike
 */
function sharedItem(alike) {
  const [first] = alike;
  if (alike.length === 1 && first) return questionItem(first);
  return element(
    "li",
    { class: "question" },
    element(
      "div",
      {},
      element("p", { class: "message" }, told(first?.shared ?? 0).replace("{n}", String(alike.length))),
      element("p", { class: "about" }, ...separated(alike.map((question) => idLink(question.ask)))),
    ),
  );
}

/**
 * Questions as a list, the same question to many put once.
 *
 * @param {import("./data.js").Question[]} questions
 */
export function questionItems(questions) {
  /** @type {Map<number, import("./data.js").Question[]>} */
  const groups = new Map();
  for (const question of questions) groups.set(question.shared, [...(groups.get(question.shared) ?? []), question]);
  return [...groups.values()].map(sharedItem);
}

/**
 * A list that shows its first entries, and the rest when asked.
 *
 * @param {Node[]} items
 * @param {number} first
 * @param {string} [name]
 */
export function shortList(items, first, name = "list") {
  const list = element("ul", { class: name }, items.slice(0, first));
  if (items.length <= first) return [list];
  const more = element(
    "button",
    {
      type: "button",
      class: "more",
      on: {
        click: () => {
          list.append(...items.slice(first));
          more.remove();
          /** @type {HTMLElement | null} */ (list.children[first]?.querySelector("button, a"))?.focus();
        },
      },
    },
    word("panel.all", { n: items.length }),
  );
  return [list, more];
}

/** @param {string} id */
export const analysisOf = (id) =>
  data.analyses.find((/** @type {import("./data.js").Analysis} */ each) => each.id === id);

import { cited, findingItem, idLink, nameLink, questionItem, shortList } from "./concerns.js";
import { across, lines, nodes } from "./data.js";
import { element, link } from "./dom.js";
import { cellList, dutiesFor, dutyList, otherDuties } from "./duties.js";
import { addressOf } from "./hash.js";
import { kindIcon, lineIcon, signed, standingIcon } from "./icons.js";
import { isPending } from "./strokes.js";
import { change, state } from "./state.js";
import { day, hasWord, inOrder, kindOf, legendKind, nameOf, number, word } from "./text.js";

/** The panel of what is selected: a node or a line. */

/** @typedef {Node | string | null} Shown */

/** @param {string} title @param {(Node | null)[]} content */
const section = (title, content) =>
  content.length ? element("section", {}, element("h3", {}, title), ...content) : null;

const back = () =>
  link(`← ${word("panel.close")}`, () => change({ selected: null, line: null, topic: null, cell: null }), {
    class: "link back",
  });

/**
 * How facts that are no plain text are written.
 *
 * @type {Record<string, (value: any, node: import("./data.js").Node) => Shown>}
 */
const WRITTEN = {
  population: (value, node) => {
    const year = node.facts.find(([key]) => key === "population_year");
    return year ? word("fact.year", { n: number(value), year: year[1] }) : number(value);
  },
  parent: (value) => idLink(value),
  county: (value) => idLink(value),
  owner: (value) => idLink(value),
  organization: (value) => idLink(value),
  term_ends: day,
  language: (value) => word(`language.${value}`),
  sami_homeland: (value) => word(`sami.${value}`),
  status: (value) => word(`state.${value}`),
  scope: (value) => word(`scope.${value}`),
  meets_every_months: (value) => word("fact.months", { n: number(value) }),
  quorum: (value) => `${number(Math.round(value * 1000) / 10)} %`,
  start: day,
  end: day,
  aliases: (value) => value.join(" · "),
};
const HIDDEN = new Set(["population_year"]);

/** @param {import("./data.js").Node} node @returns {[string, Shown][]} */
function facts(node) {
  /** @type {[string, Shown][]} */
  const rows = node.facts
    .filter(
      ([key, value]) =>
        !HIDDEN.has(key) && !(key === "county" && value === node.id) && !(key === "sami_homeland" && value === "no"),
    )
    .map(([key, value]) => [word(`fact.${key}`), WRITTEN[key]?.(value, node) ?? String(value)]);
  if (node.level) rows.unshift([word("fact.level"), word(`level.${node.level}`)]);
  const names = [...new Set(Object.values(node.names))].filter((name) => name !== nameOf(node));
  if (names.length) rows.push([word("fact.names"), names.join(" · ")]);
  return rows;
}

/** @param {[string, Shown][]} rows */
const list = (rows) =>
  element(
    "dl",
    {},
    rows.flatMap(([term, value]) => [element("dt", {}, term), element("dd", {}, value)]),
  );

/**
 * How a line is told from one of its ends.
 *
 * @param {import("./data.js").Line} line
 * @param {import("./data.js").Node} node
 */
export function relation(line, node) {
  const key = `state.${line.state}`;
  if (line.kind === "holds") return line.state ?? word("tells.holds.from");
  if (line.count && (line.kind === "shared" || line.kind === "common"))
    return word(`tells.${line.kind}`, { n: number(line.count) });
  const tone = line.kind === "structure" || !line.state || !hasWord(key) ? "" : ` (${word(key)})`;
  if (line.kind === "structure" && line.one === node && line.state) return word(key);
  return word(`tells.${line.kind}.${line.one === node ? "from" : "to"}`) + tone;
}

/**
 * The relations beside responsibilities, which have a list of their own.
 *
 * @param {import("./data.js").Node} node
 */
function relations(node) {
  const own = node.lines.filter((line) => across(line, node).shown && !isOfCell(line));
  own.sort(
    (one, other) =>
      one.kind.localeCompare(other.kind) || inOrder(nameOf(across(one, node)), nameOf(across(other, node))),
  );
  return own.map((line) => {
    const other = across(line, node);
    return element(
      "li",
      {},
      kindIcon(legendKind(other), other.pending),
      element("div", {}, nameLink(other), element("span", { class: "who" }, relation(line, node))),
      lineIcon(line.kind, isPending(line)),
    );
  });
}

/** @param {import("./data.js").Line} line */
const isOfCell = (line) => ["named", "missing", "unknown"].includes(line.kind);

/** Every distinct source of a node and its relations. @param {import("./data.js").Node} node */
function sources(node) {
  const places = [node.source, ...node.lines.map((line) => line.cited), ...node.duties.map((duty) => duty.source)];
  return [...new Set(places)].flatMap((place) => (place === undefined ? [] : element("li", {}, cited(place))));
}

/**
 * Who answers for what here, or who answers for this.
 *
 * @param {import("./data.js").Node} node
 * @returns {Node[]}
 */
function duties(node) {
  const listed = node.group === "agreement" ? dutiesFor(node) : cellList(node);
  const others = otherDuties(node);
  return [...(others.length ? [dutyList(others)] : []), ...(listed.length ? shortList(listed, 60, "cells") : [])];
}

/** @param {string} id @returns {Node[]} */
function nodePanel(id) {
  const node = nodes.get(id);
  if (!node) return [];
  const found = node.findings.map((finding) => findingItem(finding, id));
  const asked = node.questions.map((question) => questionItem(question, false));
  const said = duties(node);
  const related = relations(node);
  const from = sources(node);
  return /** @type {Node[]} */ (
    [
      back(),
      element("h2", { id: "panel-title" }, nameOf(node)),
      signed(kindIcon(legendKind(node), node.pending), kindOf(node)),
      node.standing ? signed(standingIcon(node.standing), word(`standing.${node.standing}`)) : null,
      node.file ? element("p", {}, element("a", { href: addressOf(node.file) }, word("panel.county-map"))) : null,
      section(
        word("panel.findings"),
        found.length
          ? shortList(found, 20, "findings")
          : [element("p", { class: "quiet" }, word("panel.no-findings-here"))],
      ),
      section(word("panel.questions"), asked.length ? shortList(asked, 6, "questions") : []),
      section(word("panel.duties"), said),
      section(
        word("panel.relations"),
        related.length
          ? shortList(related, 40, "related")
          : [element("p", { class: "quiet" }, word("panel.no-relations"))],
      ),
      section(word("panel.facts"), [list(facts(node))]),
      section(word("panel.note"), node.note ? [element("p", {}, node.note)] : []),
      section(word("panel.sources"), from.length ? shortList(from, 8, "list") : []),
    ].filter(Boolean)
  );
}

/** @param {string} id @returns {Node[]} */
function linePanel(id) {
  const line = lines.find((each) => each.id === id);
  if (!line) return [];
  const ends = [line.one, line.other].map((node) =>
    element("li", {}, kindIcon(legendKind(node), node.pending), element("div", {}, nameLink(node))),
  );
  return /** @type {Node[]} */ (
    [
      back(),
      element("h2", { id: "panel-title" }, word(`line.${line.kind}`)),
      line.state && hasWord(`state.${line.state}`)
        ? element("p", { class: "kind" }, word(`state.${line.state}`))
        : null,
      line.state && hasWord(`detail.${line.state}`)
        ? element("p", { class: "kind" }, word(`detail.${line.state}`))
        : null,
      line.level ? element("p", { class: "kind" }, word(`level.${line.level}`)) : null,
      element("ul", { class: "related" }, ends),
      section(word("panel.sources"), line.cited === undefined ? [] : [element("p", {}, cited(line.cited))]),
    ].filter(Boolean)
  );
}

/** The panel of whatever is selected, or null. */
export function selectionPanel() {
  if (state.line) return linePanel(state.line);
  return state.selected ? nodePanel(state.selected) : null;
}

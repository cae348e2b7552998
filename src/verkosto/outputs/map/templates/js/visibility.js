import { across, cellKey, cells, findingsOf, lines, nodes } from "./data.js";
import { refreshFrames } from "./frames.js";
import { state } from "./state.js";
import { legendKind } from "./text.js";

/** Which nodes and lines the filters leave. */

/** @param {import("./data.js").Node} node @returns {boolean} */
function ofDomains(node) {
  if (!state.domains.size) return true;
  if (node.group === "domain") return state.domains.has(node.id);
  if (node.group === "person" || node.group === "post")
    return node.lines.some((line) => across(line, node).group === "body" && ofDomains(across(line, node)));
  if (node.group !== "organization") return touches(node, ["handles", "covers"]);
  return (
    [...state.domains].some((domain) => cells.has(cellKey(node.id, domain))) ||
    node.lines.some((line) => across(line, node).group !== "organization" && ofDomains(across(line, node)))
  );
}

/** @param {import("./data.js").Node} node @param {string[]} kinds */
const touches = (node, kinds) =>
  node.lines.some((line) => kinds.includes(line.kind) && state.domains.has(across(line, node).id));

/** @param {import("./data.js").Node} node */
function ofCounty(node) {
  if (!state.county || node.group === "domain") return true;
  if (node.county) return node.county === state.county;
  return node.lines.some((line) => across(line, node).county === state.county);
}

/** @param {import("./data.js").Node} node */
function matches(node) {
  const { off } = state;
  return (
    !off.kind.has(legendKind(node)) &&
    !off.severity.has(node.severity) &&
    !(node.standing && off.standing.has(node.standing)) &&
    !(node.level && off.level.has(node.level)) &&
    ofCounty(node) &&
    ofDomains(node)
  );
}

/** @param {import("./data.js").Line} line */
const lineMatches = (line) =>
  line.one.shown &&
  line.other.shown &&
  !state.off.line.has(line.kind) &&
  !(line.level && state.off.level.has(line.level));

/** Work out anew what is shown. */
export function refresh() {
  for (const node of nodes.values()) node.shown = matches(node);
  for (const line of lines) line.shown = lineMatches(line);
  refreshFrames();
}

/**
 * Whether a line is drawn: unknown ones of the selected node are, on demand.
 *
 * @param {import("./data.js").Line} line
 */
export function isDrawn(line) {
  if (line.shown) return true;
  const asked = line.kind === "unknown" && (line.from === state.selected || line.to === state.selected);
  return asked && line.one.shown && line.other.shown;
}

export const shownNodes = () => [...nodes.values()].filter((node) => node.shown);
export const shownLines = () => lines.filter((line) => line.shown);

/** The ids that stand out, or null when all do: what is selected and its neighbours, or what a headline is about. */
export function inFocus() {
  if (state.line) {
    const line = lines.find((each) => each.id === state.line);
    return line ? new Set([line.from, line.to]) : null;
  }
  const node = state.selected ? nodes.get(state.selected) : undefined;
  if (node) return new Set([node.id, ...node.lines.filter(isDrawn).map((line) => across(line, node).id)]);
  return state.topic ? ofTopic() : null;
}

const ANSWERED = new Set(["answered", "partly"]);

/** The lines that make a headline's case. @type {Record<string, string[]>} */
const CASES = {
  "missing-responsible": ["missing"],
  "isolated-municipality": [],
  "central-city-dominance": ["seat", "tie", "party"],
};

/**
 * Whether a line belongs to the headline that is shown.
 *
 * @param {import("./data.js").Line} line
 * @param {Set<string>} marked
 */
const isOfCase = (line, marked) =>
  line.shown && (CASES[state.topic ?? ""] ?? []).includes(line.kind) && (marked.has(line.from) || marked.has(line.to));

/** The nodes that carry the sign of the headline's findings; who has answered for that one. */
function markedNodes() {
  if (state.topic === "reported")
    return new Set([...nodes.values()].filter(({ standing }) => ANSWERED.has(standing ?? "")).map(({ id }) => id));
  return new Set(findingsOf(state.topic ?? "").flatMap((each) => each.marks));
}

/**
 * What a headline is about: who is marked, and whom the lines of the case join to them.
 *
 * @returns {Set<string> | null}
 */
function ofTopic() {
  const own = markedNodes();
  return own.size ? new Set([...own, ...topicLines(own).flatMap((line) => [line.from, line.to])]) : null;
}

/** The lines of the headline that is shown. @param {Set<string>} [own] */
export const topicLines = (own = markedNodes()) => lines.filter((line) => isOfCase(line, own));

import { lines, nodes, severities } from "./data.js";
import { byId, element, fill } from "./dom.js";
import { kindIcon, lineIcon, severityIcon, standingIcon } from "./icons.js";
import { filter, quiet, state } from "./state.js";
import { inOrder, legendKind, nameOf, number, word } from "./text.js";

/** The legend, which is the filter at the same time. */

const KINDS = [
  "county",
  "municipality",
  "regional_council",
  "joint_authority",
  "employment_area",
  "state",
  "national",
  "association",
  "parish",
  "company",
  "education",
  "other",
  "body",
  "agreement",
  "domain",
  "person",
  "post",
];
const LINES = [
  "seat",
  "holds",
  "tie",
  "common",
  "shared",
  "party",
  "hosts",
  "named",
  "missing",
  "unknown",
  "handles",
  "covers",
  "structure",
];
const STANDINGS = ["answered", "partly", "known", "silent", "outside"];
const LEVELS = ["strategic", "coordination", "operational"];

/**
 * @typedef {{ facet: import("./state.js").Facet, title: string, values: string[], of: (thing: any) => string | null,
 *   label: (value: string) => string, icon: ((value: string) => Node) | null, things: () => any[] }} Group
 */

/** @type {Group[]} */
const groups = [
  {
    facet: "kind",
    title: "filter.group",
    values: KINDS,
    of: legendKind,
    label: (value) => word(`kind.${value}`),
    icon: (value) => kindIcon(value),
    things: () => [...nodes.values()],
  },
  {
    facet: "line",
    title: "filter.line",
    values: LINES,
    of: (line) => line.kind,
    label: (value) => word(`line.${value}`),
    icon: (value) => lineIcon(value),
    things: () => lines,
  },
  {
    facet: "severity",
    title: "filter.severity",
    values: severities,
    of: (node) => node.severity,
    label: (value) => word(`severity.${value}`),
    icon: severityIcon,
    things: () => [...nodes.values()],
  },
  {
    facet: "standing",
    title: "filter.standing",
    values: STANDINGS,
    of: (node) => node.standing,
    label: (value) => word(`standing.${value}`),
    icon: standingIcon,
    things: () => [...nodes.values()],
  },
  {
    facet: "level",
    title: "filter.level",
    values: LEVELS,
    of: (node) => node.level,
    label: (value) => word(`level.${value}`),
    icon: null,
    things: () => [...nodes.values()],
  },
];

/** @param {Group} group @returns {Map<string, number>} how many things there are of each value */
function tally({ things, of }) {
  const counts = new Map();
  for (const thing of things()) {
    const value = of(thing);
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** @param {Group} group */
function fieldset(group) {
  const counts = tally(group);
  const present = group.values.filter((value) => counts.has(value));
  if (present.length < (group.facet === "line" ? 1 : 2)) return null;
  return element(
    "fieldset",
    { class: "list" },
    element("legend", {}, word(group.title)),
    present.map((value) => choice(group, value, counts.get(value) ?? 0)),
  );
}

/** @param {Group} group @param {string} value @param {number} count */
function choice({ facet, label, icon }, value, count) {
  const off = state.off[facet];
  const toggle = () => filter(() => (off.has(value) ? off.delete(value) : off.add(value)));
  return element(
    "label",
    {},
    element("input", {
      type: "checkbox",
      "data-facet": facet,
      value,
      checked: !off.has(value),
      on: { change: toggle },
    }),
    icon ? icon(value) : null,
    element("span", {}, label(value)),
    element("span", { class: "count" }, number(count)),
  );
}

/**
 * @param {string} id
 * @param {string} label
 * @param {[string, string][]} options
 * @param {string} value
 * @param {(value: string) => void} act
 */
function select(id, label, options, value, act) {
  const entries = options.map(([key, text]) => element("option", { value: key, selected: key === value }, text));
  return element(
    "div",
    { class: "field" },
    element("label", { for: id }, label),
    element(
      "select",
      { id, on: { change: (/** @type {any} */ event) => act(event.target.value) } },
      element("option", { value: "" }, word("filter.all")),
      entries,
    ),
  );
}

/** @param {(node: import("./data.js").Node) => boolean} test @returns {[string, string][]} */
const named = (test) =>
  [...nodes.values()]
    .filter(test)
    .map((node) => /** @type {[string, string]} */ ([node.id, nameOf(node)]))
    .sort((one, other) => inOrder(one[1], other[1]));

function counties() {
  const options = named((node) => node.kind === "county");
  return options.length < 2
    ? null
    : select("county", word("filter.county"), options, state.county, (value) =>
        filter(() => {
          state.county = value;
        }),
      );
}

function domains() {
  const options = named((node) => node.group === "domain");
  const [chosen = ""] = state.domains;
  return options.length < 2
    ? null
    : select("domain", word("filter.domain"), options, chosen, (value) =>
        filter(() => {
          state.domains = new Set(value ? [value] : []);
        }),
      );
}

export function showLegend() {
  const active = /** @type {HTMLInputElement} */ (document.activeElement);
  const place = active?.dataset?.facet
    ? `[data-facet="${active.dataset.facet}"][value="${active.value}"]`
    : active?.id
      ? `#${active.id}`
      : "";
  fill(
    "legend",
    groups.map(fieldset),
    lines.length ? element("p", { class: "hint" }, lineIcon("seat", true), word("line.dashed")) : null,
    domains(),
    counties(),
  );
  if (place && byId("side").querySelector(place) instanceof HTMLElement)
    /** @type {HTMLElement} */ (byId("side").querySelector(place)).focus();
}

/** Show everything again that can be shown from the start. */
export const showAll = () =>
  filter(() => {
    state.off = quiet();
    state.domains = new Set();
    state.county = "";
  });

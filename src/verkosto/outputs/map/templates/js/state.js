import { data } from "./data.js";

/**
 * What the reader has chosen. Everything that is shown follows from this and the data. `lost` is what the address names
 * although it is not here.
 *
 * @typedef {"kind" | "line" | "severity" | "standing" | "level"} Facet
 * @typedef {{ language: import("./data.js").Language, layout: import("./data.js").Layout,
 *   view: import("./data.js").View, selected: string | null, line: string | null, topic: string | null,
 *   hover: string | null, cell: string | null, lost: string | null,
 *   off: Record<Facet, Set<string>>, domains: Set<string>, county: string }} State
 */

/** @type {Facet[]} */
export const facets = ["kind", "line", "severity", "standing", "level"];

/** What is left out until somebody asks for it. @returns {Record<Facet, Set<string>>} */
export const quiet = () => ({
  kind: new Set(),
  line: new Set(["unknown"]),
  severity: new Set(),
  standing: new Set(),
  level: new Set(),
});

/** @type {State} */
export const state = {
  language: data.about.lang,
  layout: data.about.layout,
  view: "network",
  selected: null,
  line: null,
  topic: null,
  hover: null,
  cell: null,
  lost: null,
  off: quiet(),
  domains: new Set(),
  county: "",
};

/** @type {((changed: Set<string>) => void)[]} */
const listeners = [];

/**
 * Be told which parts of the state have changed.
 *
 * @param {(changed: Set<string>) => void} listener
 */
export function listen(listener) {
  listeners.push(listener);
}

/** Change the state and tell everybody. @param {Partial<State>} patch */
export function change(patch) {
  const current = /** @type {Record<string, unknown>} */ (state);
  const changed = new Set(
    Object.entries(patch)
      .filter(([key, value]) => current[key] !== value)
      .map(([key]) => key),
  );
  Object.assign(state, { lost: null }, patch);
  if (changed.size) for (const listener of listeners) listener(changed);
}

/** Tell everybody that filters have changed, which are kept in sets. @param {() => void} edit */
export function filter(edit) {
  edit();
  for (const listener of listeners) listener(new Set(["filters"]));
}

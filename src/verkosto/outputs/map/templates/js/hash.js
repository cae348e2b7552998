import { data, lines, nodes } from "./data.js";
import { facets, quiet, state } from "./state.js";

/** The address: it keeps what is selected and filtered, so that a report can link to a place. */

const LAYOUTS = ["force", "geo", "levels"];
const VIEWS = ["network", "matrix", "table"];
const LANGUAGES = ["fi", "sv", "en"];

/** @param {Set<string>} one @param {Set<string>} other */
const isSame = (one, other) => one.size === other.size && [...one].every((value) => other.has(value));

/** The state as it stands in the address: only what differs from how the page opens. */
export function written() {
  const said = new URLSearchParams();
  const usual = quiet();
  if (state.selected) said.set("node", state.selected);
  if (state.line) said.set("line", state.line);
  if (state.topic) said.set("topic", state.topic);
  if (state.view !== "network") said.set("view", state.view);
  if (state.layout !== data.about.layout) said.set("layout", state.layout);
  if (state.language !== data.about.lang) said.set("lang", state.language);
  for (const facet of facets)
    if (!isSame(state.off[facet], usual[facet])) said.set(`no-${facet}`, [...state.off[facet]].sort().join(","));
  for (const domain of [...state.domains].sort()) said.append("domain", domain);
  if (state.county) said.set("county", state.county);
  return said.toString();
}

/** Another map, in the reader's language. @param {string} file @param {string} [view] */
export function addressOf(file, view) {
  const said = new URLSearchParams();
  if (view) said.set("view", view);
  if (state.language !== data.about.lang) said.set("lang", state.language);
  const hash = said.toString();
  return hash ? `${file}#${hash}` : file;
}

/** @param {URLSearchParams} said @param {string} key @param {string[]} known */
const oneOf = (said, key, known) => (known.includes(said.get(key) ?? "") ? said.get(key) : null);

/**
 * Read the address; what nobody knows is left out.
 *
 * @param {string} hash
 * @returns {Partial<import("./state.js").State>}
 */
export function read(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const node = said.get("node");
  const off = quiet();
  for (const facet of facets) {
    const values = said.get(`no-${facet}`);
    if (values !== null) off[facet] = new Set(values.split(",").filter(Boolean));
  }
  const domains = said.getAll("domain").filter((id) => nodes.get(id)?.group === "domain");
  const county = said.get("county") ?? "";
  return /** @type {Partial<import("./state.js").State>} */ ({
    selected: node !== null && nodes.has(node) ? node : null,
    lost: node !== null && !nodes.has(node) ? node : null,
    line: oneOf(
      said,
      "line",
      lines.map((line) => line.id),
    ),
    topic: oneOf(said, "topic", ["reported", ...data.headlines.map((/** @type {{ id: string }} */ each) => each.id)]),
    view: oneOf(said, "view", VIEWS) ?? "network",
    layout: oneOf(said, "layout", LAYOUTS) ?? data.about.layout,
    language: oneOf(said, "lang", LANGUAGES) ?? data.about.lang,
    off,
    domains: new Set(domains),
    county: nodes.get(county)?.kind === "county" ? county : "",
  });
}

/** Choices that follow each other so fast (ms), as when one walks by keys, are one step back. */
const ONE_STEP = 1000;
let last = -ONE_STEP;

/** Keep the state in the address. @param {boolean} step whether the browser's Back leads to what was before */
export function keep(step) {
  const said = written();
  const address = said ? `#${said}` : location.pathname + location.search;
  if (said === new URLSearchParams(location.hash.slice(1)).toString()) return;
  const now = performance.now();
  try {
    if (step && now - last > ONE_STEP) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch {
    // A page opened where addresses may not be changed still works; it only cannot be linked into.
  }
  if (step) last = now;
}

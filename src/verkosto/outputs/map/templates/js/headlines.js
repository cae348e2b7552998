import { data, findingsOf, nodes } from "./data.js";
import { element, fill } from "./dom.js";
import { change, state } from "./state.js";
import { hasWord, nameOf, nameOfId, number, word } from "./text.js";

/** The strip under the title: who has answered, and the three questions of the mission in one line each. */

/**
 * @typedef {{ topic: string, label: string, value: string, note: string, tone: string, part?: number }} Tile
 */

/** Of whom something is known although they have not answered. */
function knownNames() {
  const known = [...nodes.values()].filter((node) => node.duties.some((duty) => duty.state === "named"));
  return known.slice(0, 3).map(nameOf).join(", ") + (known.length > 3 ? ` +${known.length - 3}` : "");
}

/** @returns {Tile} */
function reported() {
  const [n = 0, all = 0] = data.about.reported.responsibilities ?? [];
  const [topic, label] = ["reported", word("headline.reported")];
  if (!all) return { topic, label, value: word("headline.reported.empty"), note: "", tone: "open", part: 0 };
  const seats = data.about.reported.seats ?? [0, all];
  const none = Object.values(data.about.reported).every(([answered]) => answered === 0);
  const answers = none
    ? word("headline.reported.none")
    : word("headline.reported.some", { responsibilities: `${n}/${all}`, seats: `${seats[0]}/${seats[1]}` });
  const known = knownNames();
  const both = [answers, word("headline.reported.known", { names: known })].join(none ? " " : ". ");
  const note = n < all / 2 && known ? both : answers;
  const value = word("headline.reported.value", { n: number(n), all: number(all) });
  return { topic, label, value, note, tone: n === 0 ? "open" : n < all ? "part" : "good", part: n / all };
}

/** @param {import("./data.js").Headline} headline */
const open = ({ id, unknown = 0 }) => (unknown ? word(`headline.open.${id}`, { n: number(unknown) }) : "");

/**
 * @param {import("./data.js").Headline} headline
 * @returns {[string, string, string]} value, note, tone
 */
function judged(headline) {
  const { id, true: found, false: refuted = 0, unknown = 0, nodes: concerned = [] } = headline;
  if (found === undefined) return [word("headline.not-evaluated"), "", "open"];
  if (id === "central-city-dominance") return dominance(headline);
  if (!found && unknown) return [word(refuted ? "headline.nobody-proven" : "headline.unknown"), open(headline), "open"];
  if (!found) return [word("headline.nobody"), "", "good"];
  const shown = id === "missing-responsible" ? 1 : 2;
  const names =
    concerned.slice(0, shown).map(nameOfId).join(", ") +
    (concerned.length > shown ? ` +${concerned.length - shown}` : "");
  const value = id === "missing-responsible" ? word("headline.missing-responsible.value", { n: number(found) }) : names;
  const note = [id === "missing-responsible" ? names : "", open(headline)].filter(Boolean).join(" · ");
  return [value, note, findingsOf(id).some((each) => each.severity === "error") ? "error" : "warning"];
}

/** @param {import("./data.js").Headline} headline @returns {[string, string, string]} */
function dominance(headline) {
  const { true: found = 0, false: refuted = 0, unknown = 0, city, detail } = headline;
  const name = city ? nameOfId(city) : "";
  const key = `dominance.${detail}`;
  if (found) return [word("headline.yes", { name }), detail && hasWord(key) ? word(key) : "", "warning"];
  if (unknown) return [word("headline.undecided"), unknown > 1 ? open(headline) : name, "open"];
  return refuted ? [word("headline.no"), name, "good"] : [word("headline.not-applicable"), "", "open"];
}

/** @returns {Tile[]} */
const tiles = () => [
  reported(),
  ...data.headlines.map((/** @type {import("./data.js").Headline} */ headline) => {
    const [value, note, tone] = judged(headline);
    return { topic: headline.id, label: word(`headline.${headline.id}`), value, note, tone };
  }),
];

/** @param {Tile} tile */
function button({ topic, label, value, note, tone, part }) {
  const chosen = state.topic === topic;
  const bar =
    part === undefined
      ? null
      : element("span", { class: "bar", "aria-hidden": "true" }, element("span", { class: "done" }));
  if (bar) /** @type {HTMLElement} */ (bar.firstChild).style.width = `${Math.round((part ?? 0) * 100)}%`;
  return element(
    "button",
    {
      type: "button",
      class: `tile ${tone}`,
      "aria-pressed": String(chosen),
      "data-topic": topic,
      on: { click: () => change({ topic: chosen ? null : topic, selected: null, line: null, cell: null }) },
    },
    element("span", { class: "label" }, label),
    element("strong", {}, value),
    element("span", { class: "more" }, note),
    bar,
  );
}

export function showHeadlines() {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.topic : undefined;
  fill("headlines", tiles().map(button));
  if (focused) /** @type {HTMLElement | null} */ (document.querySelector(`[data-topic="${focused}"]`))?.focus();
}

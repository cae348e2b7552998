import { data, nodes } from "./data.js";
import { state } from "./state.js";

/** The order of the languages on the shelf of texts. */
const LANGUAGES = ["fi", "sv", "en"];

/**
 * The word of a key in the reader's language, its placeholders filled: `{n}`, or with what is counted `{n|node|nodes}`.
 *
 * @param {string} key
 * @param {Record<string, unknown>} [values]
 */
export function word(key, values = {}) {
  const template = data.words[state.language][key] ?? key;
  const told = (/** @type {string} */ whole, /** @type {string} */ name, /** @type {string[]} */ ...forms) => {
    if (!(name in values)) return whole;
    const value = String(values[name]);
    return forms[0] ? `${value} ${forms[value === "1" ? 0 : 1]}` : value;
  };
  return template.replace(/\{(\w+)(?:\|([^|}]+)\|([^|}]+))?\}/g, told);
}

/** Whether there is a word for a key. @param {string} key */
export const hasWord = (key) => key in data.words[state.language];

/**
 * A text of the shelf in the reader's language; in a brief one, letters for private use stand for the names of the nodes
 * that it is about.
 *
 * @param {number} place
 * @param {string[]} [about]
 * @returns {string}
 */
export const told = (place, about = []) =>
  data.texts[place][LANGUAGES.indexOf(state.language)].replace(/[\ue000-\ue0ff]/g, (/** @type {string} */ letter) => {
    const id = about[letter.charCodeAt(0) - 0xe000];
    return id === undefined ? letter : nameOfId(id);
  });

/** What stands on the shelf of sources. @param {number} place @returns {string} */
export const sourceOf = (place) => data.sources[place];

/** @param {import("./data.js").Node} node */
export const nameOf = (node) => node.names[state.language] ?? node.names.fi ?? node.id;

/** The name of an id, or the id where nothing of that id is drawn. @param {string} id */
export function nameOfId(id) {
  const node = nodes.get(id);
  return node ? nameOf(node) : id;
}

/**
 * What kind of thing a node is: for bodies and agreements the finer word.
 *
 * @param {import("./data.js").Node} node
 */
export function kindOf(node) {
  if (node.group === "body") return hasWord(`body.${node.kind}`) ? word(`body.${node.kind}`) : word("kind.body");
  if (node.group === "agreement") return word(`agreement.${node.kind}`);
  return word(`kind.${node.group === "domain" ? "domain" : node.kind}`);
}

/** The kind under which the legend counts a node. @param {import("./data.js").Node} node */
export const legendKind = (node) => (node.group === "organization" ? node.kind : node.group);

/** @param {number} value */
export const number = (value) => new Intl.NumberFormat(state.language).format(value);

/** To which domains the whole file is limited, nothing when it is not. */
export const limits = () =>
  data.about.domains.length ? word("page.only", { names: data.about.domains.map(nameOfId).join(", ") }) : "";

/** A calendar day: 1.6.2024 as it is written in Finland, also in Swedish; 1 June 2024 in English. @param {string} iso */
export function day(iso) {
  const [year = 0, month = 1, date = 1] = iso.split("-").map(Number);
  if (state.language !== "en") return `${date}.${month}.${year}`;
  const moment = new Date(Date.UTC(year, month - 1, date));
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(moment);
}

/** Sort names as the language does. @param {string} one @param {string} other */
export const inOrder = (one, other) =>
  new Intl.Collator(state.language === "en" ? "fi" : state.language).compare(one, other);

const LETTERS = new Map([
  ["đ", "d"],
  ["ŋ", "n"],
  ["ŧ", "t"],
  ["ø", "o"],
  ["æ", "a"],
  ["ß", "ss"],
]);

/**
 * Reduce a name to what counts in a search: neither case nor marks on letters.
 *
 * @param {string} text
 */
export const fold = (text) =>
  [...text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")]
    .map((letter) => LETTERS.get(letter) ?? letter)
    .join("");

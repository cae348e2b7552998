/**
 * Elements without markup: everything that comes from data becomes a text node.
 *
 * @typedef {Node | string | number | null | undefined | false} Child
 * @typedef {Child | Child[] | (Child | Child[])[]} Children
 * @typedef {{ class?: string | null, on?: Record<string, (event: any) => void>, [name: string]: any }} Attributes
 */

/**
 * Make an element.
 *
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...Children} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
    else if (value !== null && value !== undefined && value !== false)
      made.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of /** @type {Child[]} */ (children.flat(2))) {
    if (child !== null && child !== undefined && child !== false) {
      made.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
  return made;
}

/** The element of an id, which the page has. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** Fill the element of an id anew. @param {string} id @param {...Children} children */
export function fill(id, ...children) {
  byId(id).replaceChildren(...element("div", {}, ...children).childNodes);
}

/** The address when a text is nothing but a web address, else null. @param {string} text */
function webAddress(text) {
  try {
    const address = new URL(text.trim());
    return ["http:", "https:"].includes(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}

/** A source: a link when it is a web address, else its text. @param {string} text */
export function source(text) {
  const address = webAddress(text);
  return address
    ? element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text)
    : element("span", {}, text);
}

/**
 * A button that looks like a link.
 *
 * @param {string} text
 * @param {() => void} act
 * @param {Attributes} [attributes]
 */
export const link = (text, act, attributes = {}) =>
  element("button", { type: "button", class: "link", ...attributes, on: { click: act } }, text);

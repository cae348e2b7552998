/** Colours of the canvas: those of the style sheet, read again when the reader's scheme changes. */

/** @type {Record<string, string>} */
const colours = {};

const SCHEME = matchMedia("(prefers-color-scheme: dark)");

function read() {
  const style = getComputedStyle(document.documentElement);
  for (const name of Object.keys(colours)) delete colours[name];
  proxy = (name) => (colours[name] ??= style.getPropertyValue(`--${name}`).trim());
}

/** @type {(name: string) => string} */
let proxy;
read();

/** The colour of a custom property, without its dashes. @param {string} name */
export const colour = (name) => proxy(name);

/** @param {() => void} act */
export function onScheme(act) {
  SCHEME.addEventListener("change", () => {
    read();
    act();
  });
}

/**
 * Paint as on white paper, whatever the reader's scheme is.
 *
 * @template T
 * @param {() => T} paint
 * @returns {T}
 */
export function onPaper(paint) {
  document.documentElement.classList.add("paper");
  read();
  try {
    return paint();
  } finally {
    document.documentElement.classList.remove("paper");
    read();
  }
}

export const font = '"Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

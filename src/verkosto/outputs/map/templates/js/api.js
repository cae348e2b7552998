import { nodes } from "./data.js";
import { positionOf } from "./picture.js";
import { change, state } from "./state.js";
import { shownNodes } from "./visibility.js";

/** What tests and scripts may call. */

/**
 * When the picture next stands: after the frame that paints what has changed.
 *
 * @returns {Promise<void>}
 */
export const painted = () =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 250);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });

/** @param {string} value @param {string[]} known */
const isKnown = (value, known) => known.includes(value);

/**
 * @param {Promise<void>} ready
 * @param {() => Promise<void>} settled resolves when a flight of nodes has ended
 */
export function publish(ready, settled) {
  const api = Object.freeze({
    ready,
    /** @param {string | null} id */
    select(id) {
      const known = id !== null && nodes.has(id);
      change({ selected: known ? id : null, line: null, topic: null, cell: null });
      return painted();
    },
    selected: () => state.selected,
    /** @param {import("./data.js").Layout} layout */
    async setLayout(layout) {
      if (isKnown(layout, ["force", "geo", "levels"])) change({ layout });
      await settled();
      await painted();
    },
    /** @param {import("./data.js").Language} language */
    async setLanguage(language) {
      if (isKnown(language, ["fi", "sv", "en"])) change({ language });
      await painted();
    },
    /** @param {import("./data.js").View} view */
    async setView(view) {
      if (isKnown(view, ["network", "matrix", "table"])) change({ view });
      await settled();
      await painted();
    },
    visible: () => shownNodes().map((node) => node.id),
    positionOf,
  });
  Object.defineProperty(window, "verkosto", { value: api });
}

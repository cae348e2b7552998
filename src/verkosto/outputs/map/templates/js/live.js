import { nodes } from "./data.js";
import { byId } from "./dom.js";
import { state } from "./state.js";
import { kindOf, nameOf, number, word } from "./text.js";
import { shownLines, shownNodes } from "./visibility.js";

/** What a screen reader is told. */

/** @param {string} text */
export function say(text) {
  byId("live").textContent = text;
}

export function saySelection() {
  const node = state.selected ? nodes.get(state.selected) : undefined;
  if (!node) return say(word("say.cleared"));
  say(
    word("say.selected", {
      name: nameOf(node),
      kind: kindOf(node),
      findings: number(node.findings.length),
      relations: number(node.lines.filter((line) => line.shown).length),
    }),
  );
}

/** How much the filters leave, said and shown. @param {boolean} aloud */
export function showCount(aloud) {
  const [n, all, e] = [shownNodes().length, nodes.size, shownLines().length].map(number);
  const text = word(n === all ? "page.shown" : "page.shown-of", { n, all, e });
  byId("shown").textContent = text;
  if (aloud) say(text);
}

import { paintBackdrop, paintCaptions } from "./backdrop.js";
import { data, nodes } from "./data.js";
import { byId, element, fill } from "./dom.js";
import { findingItem, questionItems } from "./concerns.js";
import { badge, glyph } from "./glyphs.js";
import { gridSheet } from "./grid.js";
import { lineIcon } from "./icons.js";
import { paintLabels } from "./labels.js";
import { paintNodes } from "./signs.js";
import { paintLines } from "./strokes.js";
import { camera } from "./camera.js";
import { EDGE, HEAD, put, sheetOf } from "./paper.js";
import { state } from "./state.js";
import { day, legendKind, limits, word } from "./text.js";
import { font } from "./theme.js";
import { inFocus, isDrawn, shownLines, shownNodes } from "./visibility.js";
import { say } from "./live.js";

/** The picture on paper and as a file: painted anew at high resolution, with title, legend, date and source. */

const [WIDTH, HEIGHT] = [1600, 1130];

/** @typedef {import("./paper.js").Context} Context */

/** @typedef {[string, (context: Context, x: number, y: number) => void]} Entry */

/** @returns {Entry[]} */
function entries() {
  const shown = shownNodes();
  const kinds = [...new Set(shown.map(legendKind))];
  const severities = [...new Set(shown.map((node) => node.severity))].filter((severity) => severity !== "none");
  return [
    ...kinds.map(
      (kind) => /** @type {Entry} */ ([word(`kind.${kind}`), (context, x, y) => glyph(context, kind, x, y, 8, false)]),
    ),
    ...severities.map(
      (severity) =>
        /** @type {Entry} */ ([word(`severity.${severity}`), (context, x, y) => badge(context, severity, x, y, 7)]),
    ),
    ...(shown.some((node) => node.standing === "silent") ? [silent()] : []),
    ...[...new Set(shownLines().map((line) => line.kind))].map(
      (kind) =>
        /** @type {Entry} */ ([
          word(`line.${kind}`),
          (context, x, y) => context.drawImage(lineIcon(kind), x - 11, y - 9, 26, 18),
        ]),
    ),
  ];
}

/** @returns {Entry} */
const silent = () => [word("standing.silent"), (context, x, y) => glyph(context, "municipality", x, y, 8, true)];

/**
 * Write the legend from the bottom up.
 *
 * @param {Context} context
 * @returns {number} the height that it takes
 */
function legend(context) {
  const rows = broken(context, entries());
  const height = rows.length * 24 + 42;
  rows.forEach((row, place) => {
    let x = EDGE;
    const y = HEIGHT - height + 22 + place * 24;
    for (const [text, draw] of row) {
      draw(context, x + 9, y - 5);
      put(context, text, x + 26, y, { size: 14 });
      x += context.measureText(text).width + 56;
    }
  });
  return height;
}

/** @param {Context} context @param {Entry[]} all @returns {Entry[][]} */
function broken(context, all) {
  /** @type {Entry[][]} */
  const rows = [[]];
  let x = EDGE;
  context.font = `400 14px ${font}`;
  for (const entry of all) {
    const width = context.measureText(entry[0]).width + 56;
    if (x + width > WIDTH - EDGE) {
      rows.push([]);
      x = EDGE;
    }
    rows[rows.length - 1]?.push(entry);
    x += width;
  }
  return rows;
}

/**
 * Paint all that is shown into a rectangle.
 *
 * @param {Context} context
 * @param {number} top
 * @param {number} height
 */
function scene(context, top, height) {
  const { scale, position } = camera(WIDTH - 2 * EDGE, height, 0);
  const [wide, high] = [(WIDTH - 2 * EDGE) / scale / 2, height / scale / 2];
  /** @type {[number, number, number, number]} */
  const box = [position.x - wide, position.y - high, position.x + wide, position.y + high];
  context.save();
  context.beginPath();
  context.rect(EDGE, top, WIDTH - 2 * EDGE, height);
  context.clip();
  context.translate(WIDTH / 2 - position.x * scale, top + height / 2 - position.y * scale);
  context.scale(scale, scale);
  const painted = { context, scale, box, focus: inFocus(), lines: [...allLines()], quick: false };
  paintBackdrop(context, scale);
  paintLines(painted);
  paintNodes(painted);
  paintCaptions(context, scale, 1.15);
  paintLabels(painted, box, 1.15);
  context.restore();
}

const allLines = () => new Set([...nodes.values()].flatMap((node) => node.lines).filter(isDrawn));

/** The network as a sheet. */
export function sheet() {
  const paint = (/** @type {Context} */ context) => {
    const foot = legend(context);
    const nothing = word(nodes.size ? "picture.empty" : "picture.nothing");
    if (shownNodes().length) scene(context, HEAD, HEIGHT - HEAD - foot);
    else put(context, nothing, EDGE, HEAD + 40, { size: 18, ink: "muted" });
  };
  return sheetOf(WIDTH, HEIGHT, paint, [word("map.credit")]);
}

/** Hand over as a PNG file what is shown: the matrix, else the network, of which the table is another form. */
export function saveImage() {
  const grid = state.view === "matrix" ? gridSheet() : null;
  (grid ?? sheet()).toBlob((blob) => {
    if (!blob) return;
    const address = URL.createObjectURL(blob);
    const name = `${data.about.dataset ?? "verkosto"}-${grid ? "matrix" : state.layout}-${data.about.as_of}.png`.replace(
      /[^\p{L}\p{N}.-]+/gu,
      "-",
    );
    const anchor = element("a", { href: address, download: name });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(address), 5000);
    say(word("say.saved"));
  }, "image/png");
}

/**
 * The matrix or the table for paper, with its signs, which a copy of an element leaves behind, and without buttons, which
 * a head that is repeated on every page would leave out.
 *
 * @param {HTMLElement} view
 */
function copied(view) {
  const copy = /** @type {HTMLElement} */ (view.cloneNode(true));
  const signs = view.querySelectorAll("canvas");
  copy.querySelectorAll("canvas").forEach((canvas, place) => {
    canvas.getContext("2d")?.drawImage(/** @type {HTMLCanvasElement} */ (signs[place]), 0, 0);
  });
  for (const button of copy.querySelectorAll("button"))
    button.replaceWith(element("span", {}, ...button.childNodes));
  return [
    element("h1", {}, data.about.title),
    element("p", {}, [word("page.as-of", { date: day(data.about.as_of) }), limits()].filter(Boolean).join(" · ")),
    ...copy.children,
  ];
}

/** Set out what is printed: the view that is shown, then findings and questions as text. */
function setOut() {
  const findings = data.findings.map((/** @type {import("./data.js").Finding} */ finding) => findingItem(finding));
  const questions = questionItems(data.questions);
  fill(
    "print",
    state.view === "network" ? sheet() : copied(byId(state.view)),
    findings.length ? [element("h2", {}, word("panel.findings")), element("ul", { class: "findings" }, findings)] : [],
    questions.length
      ? [element("h2", {}, word("panel.questions")), element("ul", { class: "questions" }, questions)]
      : [],
  );
}

addEventListener("beforeprint", setOut);
addEventListener("afterprint", () => fill("print"));

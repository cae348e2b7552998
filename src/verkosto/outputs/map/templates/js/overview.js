import { analysisOf, findingItem, nameLink, questionItems, shortList } from "./concerns.js";
import { data, findingsOf, nodes } from "./data.js";
import { element, source } from "./dom.js";
import { dutyList } from "./duties.js";
import { state } from "./state.js";
import { nameOf, number, told, word } from "./text.js";
import { shownNodes } from "./visibility.js";

/** The panel when nothing is selected: what is known, what has been found, what to ask. */

/** @param {string} title @param {number} count @param {...(Node | null)} content */
const section = (title, count, ...content) =>
  element(
    "section",
    {},
    element("h3", {}, title, count ? element("span", { class: "count" }, count) : null),
    ...content,
  );

/** What somebody has said of who answers, by organisation. */
function known() {
  const said = [...nodes.values()].filter((node) => node.shown && node.duties.some((duty) => duty.state === "named"));
  if (!said.length) return element("p", { class: "quiet" }, word("panel.known-none"));
  const items = said.map((node) =>
    element("li", {}, nameLink(node), dutyList(node.duties.filter((duty) => duty.state === "named"))),
  );
  return element("div", {}, shortList(items, 3, "known"));
}

/** @param {import("./data.js").Finding[]} findings */
const findingList = (findings) =>
  findings.length
    ? shortList(
        findings.map((finding) => findingItem(finding)),
        25,
        "findings",
      )
    : [element("p", { class: "quiet" }, word("panel.no-findings"))];

/** @param {import("./data.js").Question[]} questions */
const questionList = (questions) => shortList(questionItems(questions), 8, "questions");

function gaps() {
  const open = data.analyses.filter((/** @type {import("./data.js").Analysis} */ each) => each.why !== undefined);
  if (!open.length) return null;
  const items = open.map((/** @type {import("./data.js").Analysis} */ each) =>
    element("li", {}, told(each.title), element("p", { class: "remedy" }, told(each.why ?? 0))),
  );
  return section(word("panel.gaps"), open.length, element("ul", { class: "gaps" }, items));
}

function credits() {
  const { licence, source: from } = data.about;
  const lines = [
    from ? element("p", {}, `${word("panel.licence")}: `, source(from)) : null,
    licence ? element("p", {}, licence) : null,
    element("p", {}, word("map.credit")),
    element("p", {}, word("page.made-by")),
  ];
  return element("section", { class: "credits" }, ...lines);
}

/**
 * Whether a finding is of the domains and the nodes that the filters leave, or of nobody who is drawn.
 *
 * @param {import("./data.js").Finding} finding
 */
function isShown({ about, domain }) {
  const drawn = about.flatMap((id) => nodes.get(id) ?? []);
  return (
    (!domain || !state.domains.size || state.domains.has(domain)) &&
    (!drawn.length || drawn.some((node) => node.shown))
  );
}

/** How many findings the filters leave out. @param {number} count */
const hidden = (count) =>
  count ? [element("p", { class: "quiet" }, word("panel.hidden", { n: number(count) }))] : [];

/** @returns {Node[]} */
export function overview() {
  const findings = data.findings.filter(isShown);
  const left = hidden(data.findings.length - findings.length);
  const none = left.length ? [] : findingList([]);
  const parts = [
    element("h2", { id: "panel-title" }, word("panel.overview")),
    state.lost ? element("p", { class: "lost" }, word("panel.lost", { id: state.lost })) : null,
    element("p", { class: "quiet" }, word("panel.pick")),
    section(word("panel.findings"), findings.length, ...(findings.length ? findingList(findings) : none), ...left),
    shownNodes().length ? section(word("panel.known"), 0, known()) : null,
    data.questions.length
      ? section(word("panel.questions"), data.questions.length, ...questionList(data.questions))
      : null,
    gaps(),
    credits(),
  ];
  return /** @type {Node[]} */ (parts.filter(Boolean));
}

/** Why there are fewer findings than cells. @param {number} cells @param {number} findings */
const grouped = (cells, findings) =>
  findings && cells > findings
    ? element("p", { class: "quiet" }, word("panel.grouped", { n: number(cells), m: number(findings) }))
    : null;

/** The panel of a headline: what it rests on. @param {string} topic @returns {Node[]} */
export function topicPanel(topic) {
  if (topic === "reported") return reportedPanel();
  const analysis = analysisOf(topic);
  const [findings, partial] = [findingsOf(topic), findingsOf(topic, true)];
  const counts = data.headlines.find((/** @type {import("./data.js").Headline} */ each) => each.id === topic);
  const questions = data.questions.filter((/** @type {import("./data.js").Question} */ each) =>
    each.decides.includes(topic),
  );
  return /** @type {Node[]} */ (
    [
      element("h2", { id: "panel-title" }, analysis ? told(analysis.title) : word(`headline.${topic}`)),
      analysis?.counts ? element("p", { class: "quiet" }, word("panel.counts", { ...analysis.counts, ...counts })) : null,
      analysis?.why === undefined ? null : element("p", { class: "quiet" }, told(analysis.why)),
      grouped(counts?.true ?? 0, findings.length),
      section(word("panel.findings"), 0, ...findingList(findings)),
      partial.length ? section(word("panel.partial"), partial.length, ...findingList(partial)) : null,
      questions.length ? section(word("panel.questions"), questions.length, ...questionList(questions)) : null,
    ].filter(Boolean)
  );
}

const STANDINGS = ["silent", "known", "partly", "answered"];

/** @returns {Node[]} */
function reportedPanel() {
  const sections = STANDINGS.map((standing) => {
    const members = [...nodes.values()].filter((node) => node.standing === standing);
    members.sort((one, other) => nameOf(one).localeCompare(nameOf(other), state.language));
    const items = members.map((node) => element("li", {}, nameLink(node)));
    return members.length
      ? section(word(`standing.${standing}`), members.length, element("ul", { class: "names" }, items))
      : null;
  });
  const asked = data.questions.length
    ? section(word("panel.questions"), data.questions.length, ...questionList(data.questions))
    : null;
  return /** @type {Node[]} */ (
    [element("h2", { id: "panel-title" }, word("headline.reported")), ...sections, asked].filter(Boolean)
  );
}

/**
 * What the page knows: the JSON block, turned into nodes and lines that know each other.
 *
 * @typedef {"fi" | "sv" | "en"} Language
 * @typedef {"force" | "geo" | "levels"} Layout
 * @typedef {"network" | "matrix" | "table"} View
 * @typedef {"error" | "warning" | "notice" | "info" | "none"} Severity
 * @typedef {Record<string, string>} Text a text by language
 * @typedef {[number, number, number] | [number, number, number, number, number]} Spot x, y, radius and, in a list, the
 *   room for the label (below 0 on the left) and its height
 * @typedef {{ id: string, severity: Severity, marks: string[], about: string[], domain?: string, level?: string,
 *   message: number, remedy?: number, sources: number[] }} Finding `message` and `remedy` are places on the shelf of
 *   texts, `sources` on that of sources
 * @typedef {{ ask: string, topic: string, decides: string[], domains: string[], rows: number, message: number,
 *   shared: number }} Question
 * @typedef {{ id: string, title: number, counts?: Record<string, number>, why?: number }} Analysis
 * @typedef {{ id: string, true?: number, false?: number, unknown?: number, nodes?: string[], city?: string,
 *   detail?: string }} Headline
 * @typedef {{ organization: string, domain: string, state: string, detail?: string, host?: string,
 *   deputy?: string }} Cell
 * @typedef {{ organization: string, domain?: string, agreement?: string, role: string, state: string, detail?: string,
 *   post?: string, person?: string, mandate?: string, mandate_source?: string, source?: number }} Duty
 * @typedef {{ id: string, from: string, to: string, kind: string, state?: string, level?: string, count?: number,
 *   cited?: number, one: Node, other: Node, bow: number, shown: boolean }} Line
 * @typedef {{ id: string, group: string, kind: string, names: Text, called?: string[], brief?: Text, level?: string, county?: string,
 *   standing?: string, facts: [string, any][], source?: number, note?: string, file?: string, radius: number,
 *   at: Record<Layout, Spot>, x: number, y: number, severity: Severity, findings: Finding[], questions: Question[],
 *   duties: Duty[], lines: Line[], pending: boolean, shown: boolean }} Node
 */

const block = document.querySelector("#verkosto-data");

/** @type {any} the JSON block as it stands in the page */
export const data = JSON.parse(block ? block.textContent || "{}" : "{}");

/** @type {Severity[]} from the gravest */
export const severities = ["error", "warning", "notice", "info", "none"];

/** @type {Map<string, Node>} */
export const nodes = new Map();

/** @type {Line[]} */
export const lines = [];

/** @type {Map<string, Cell>} cells by organisation and domain, each pair under `key` */
export const cells = new Map();

/** @param {string} organization @param {string} domain */
export const cellKey = (organization, domain) => `${organization}\u0000${domain}`;

/**
 * The findings of an analysis: those on all levels, or in part those on one level only.
 *
 * @param {string} id
 * @param {boolean} [partial]
 * @returns {Finding[]}
 */
export const findingsOf = (id, partial = false) =>
  data.findings.filter(
    (/** @type {Finding} */ each) => each.id === id && ((each.level ?? "all") === "all") === !partial,
  );

/** @param {any} raw @returns {Node} */
function nodeOf(raw) {
  const facts = raw.facts ?? [];
  const status = facts.find((/** @type {[string, any]} */ fact) => fact[0] === "status");
  const draft = status !== undefined && ["draft", "in_decision"].includes(status[1]);
  return {
    ...raw,
    facts,
    x: raw.at.force[0],
    y: raw.at.force[1],
    radius: raw.at.force[2],
    severity: "none",
    findings: [],
    questions: [],
    duties: [],
    lines: [],
    pending: draft || raw.standing === "silent",
    shown: true,
  };
}

function readNodes() {
  for (const raw of data.nodes) nodes.set(raw.id, nodeOf(raw));
}

function readCells() {
  for (const [organization, domain, state, detail, host, deputy] of data.cells) {
    cells.set(cellKey(organization, domain), { organization, domain, state, detail, host, deputy });
  }
}

/** What nobody has said: a line for every cell that is not known. */
const unknownLines = () =>
  [...cells.values()]
    .filter((cell) => cell.state === "unknown")
    .map((cell, place) => ({
      id: `unknown:${place}`,
      from: cell.organization,
      to: cell.domain,
      kind: "unknown",
      state: cell.detail,
    }));

/** What has been said: a line for every edge of the block. */
const toldLines = () =>
  data.edges.map((/** @type {any[]} */ [from, to, kind, state, level, count, cited], /** @type {number} */ place) => ({
    id: `edge:${place}`,
    from: data.nodes[from].id,
    to: data.nodes[to].id,
    kind,
    state: state ?? undefined,
    level: level ?? undefined,
    count: count ?? undefined,
    cited: cited ?? undefined,
  }));

function readLines() {
  /** @type {Map<string, Line[]>} */
  const parallel = new Map();
  for (const raw of [...toldLines(), ...unknownLines()]) {
    const one = nodes.get(raw.from);
    const other = nodes.get(raw.to);
    if (!one || !other) continue;
    const line = { ...raw, one, other, bow: 0, shown: true };
    lines.push(line);
    one.lines.push(line);
    if (other !== one) other.lines.push(line);
    const pair = one.id < other.id ? cellKey(one.id, other.id) : cellKey(other.id, one.id);
    const group = parallel.get(pair);
    if (group) group.push(line);
    else parallel.set(pair, [line]);
  }
  for (const group of parallel.values()) bend(group);
}

/** Give parallel lines bends of their own, so that each can be seen. @param {Line[]} group */
function bend(group) {
  group.forEach((line, place) => {
    const side = line.one.id < line.other.id ? 1 : -1;
    line.bow = side * (place - (group.length - 1) / 2);
  });
}

function readConcerns() {
  for (const finding of data.findings) {
    finding.about ??= finding.marks;
    finding.sources ??= [];
    for (const id of finding.about) nodes.get(id)?.findings.push(finding);
    for (const id of finding.marks) mark(nodes.get(id), finding.severity);
  }
  for (const question of data.questions) nodes.get(question.ask)?.questions.push(question);
  for (const said of data.duties) nodes.get(said[0])?.duties.push(dutyOf(said));
}

const DUTY = [
  "organization",
  "role",
  "state",
  "domain",
  "agreement",
  "detail",
  "source",
  "post",
  "person",
  "mandate",
  "mandate_source",
];

/** @param {any[]} said @returns {Duty} */
const dutyOf = (said) =>
  /** @type {Duty} */ (
    Object.fromEntries(DUTY.map((key, place) => [key, said[place]]).filter(([, value]) => value !== null))
  );

/** @param {Node | undefined} node @param {Severity} severity */
function mark(node, severity) {
  if (node && severities.indexOf(severity) < severities.indexOf(node.severity)) node.severity = severity;
}

readNodes();
readCells();
readLines();
readConcerns();

/** The other end of a line. @param {Line} line @param {Node} node */
export const across = (line, node) => (line.one === node ? line.other : line.one);

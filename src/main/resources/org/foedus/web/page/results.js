import { ANSWERS, badge } from "./answers.js";
import { download, h, show } from "./dom.js";
import { Drawing } from "./graph.js";
import { BASE, codeOf, idOf, labelOf } from "./names.js";
import { reasonText, thingLink } from "./evidence.js";
import { csv, table } from "./table.js";
import { timeline } from "./timeline.js";
import { worldMap } from "./map.js";

const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;
const plain = (cell) => (cell === null ? "" : String(idOf(cell)));
const isIri = (cell) => cell !== null && typeof cell === "object";
const isActor = (cell) => isIri(cell) && cell["@id"].startsWith(`${BASE}actor/`);

export function cellText(cell, labels) {
  return isIri(cell) ? labelOf(cell["@id"], labels) : plain(cell);
}

export function cellContent(cell, labels) {
  if (cell === null) return "";
  if (isIri(cell)) return thingLink(cell["@id"], labels);
  if (cell in ANSWERS) return badge(cell);
  if (cell.startsWith(BASE)) return cell.split(" ").map((iri, i) => [i ? ", " : "", thingLink(iri, labels)]);
  return reasonText(cell, labels);
}

export function answerTable({ answer, name, caption, sort, onSort, tools }) {
  return table({
    name, caption, sort, onSort, tools, rows: answer.rows,
    columns: answer.columns.map((column, i) => ({
      key: column, label: column, text: (row) => cellText(row[i], answer.labels), cell: (row) => cellContent(row[i], answer.labels), value: (row) => plain(row[i]),
      class: answer.rows.every((row) => row[i] === null || (typeof row[i] === "string" && /^[-\d.]*$/.test(row[i]))) ? "figure" : undefined,
    })),
  });
}

function sparqlJson(answer) {
  const bindings = answer.rows.map((row) => Object.fromEntries(answer.columns.map((column, i) => [column, row[i]]).filter(([, cell]) => cell !== null)
    .map(([column, cell]) => [column, isIri(cell) ? { type: "uri", value: cell["@id"] } : { type: "literal", value: cell }])));
  return JSON.stringify({ head: { vars: answer.columns }, results: { bindings } }, null, 1);
}

function markdown(answer) {
  const line = (cells) => `| ${cells.map((text) => text.replaceAll("|", "\\|").replace(/\s+/g, " ")).join(" | ")} |`;
  return [line(answer.columns), line(answer.columns.map(() => "---")), ...answer.rows.map((row) => line(row.map((cell) => cellText(cell, answer.labels))))].join("\n") + "\n";
}

const WRITERS = {
  CSV: ["csv", "text/csv", (answer) => csv(answer.columns, answer.rows.map((row) => row.map(plain)))],
  TSV: ["tsv", "text/tab-separated-values", (answer) => csv(answer.columns, answer.rows.map((row) => row.map(plain)), "\t")],
  JSON: ["json", "application/sparql-results+json", sparqlJson],
  Markdown: ["md", "text/markdown", markdown],
};

// The first two columns that hold things make a tie; so does every triple of a graph.
function ties(answer) {
  const held = answer.columns.map((_, i) => answer.rows.some((row) => isIri(row[i])) ? i : -1).filter((i) => i >= 0);
  const actors = held.filter((i) => answer.rows.some((row) => isActor(row[i])));
  const [a, b] = actors.length >= 2 ? actors : held;
  return a === undefined || b === undefined ? [] : answer.rows.filter((row) => isIri(row[a]) && isIri(row[b])).map((row) => ({ a: row[a]["@id"], b: row[b]["@id"], answer: row.find((cell) => typeof cell === "string" && cell in ANSWERS) }));
}

function graphOf(answer, onThing) {
  const canvas = h("div", { class: "canvas", role: "img", "aria-label": "The answer as a graph; the table says the same." });
  const found = ties(answer);
  const nodes = [...new Set(found.flatMap((tie) => [tie.a, tie.b]))].sort();
  const drawing = new Drawing(canvas, { onNode: onThing });
  const edges = [...new Map(found.map((tie) => [`${tie.a} ${tie.b}`, tie])).entries()].map(([id, tie]) => ({ id, source: tie.a, target: tie.b, classes: tie.answer ? ANSWERS[tie.answer].key : "" }));
  queueMicrotask(() => drawing.draw(nodes.map((id) => ({ id, name: labelOf(id, answer.labels), short: isActor({ "@id": id }) ? codeOf(id) : undefined })), edges));
  return h("div", { class: "frame" }, canvas);
}

function timelineOf(answer) {
  const when = answer.columns.findIndex((_, i) => answer.rows.some((row) => typeof row[i] === "string" && DATE.test(row[i])));
  return timeline([...answer.rows].filter((row) => row[when]).map((row) => ({
    date: plain(row[when]),
    content: row.map((cell, i) => (i === when || cell === null ? null : [h("span", { class: "muted" }, `${answer.columns[i]} `), cellContent(cell, answer.labels), " "])),
  })));
}

function mapOf(answer) {
  const counts = new Map();
  for (const cell of answer.rows.flat()) {
    if (isActor(cell)) counts.set(codeOf(cell["@id"]), (counts.get(codeOf(cell["@id"])) ?? 0) + 1);
  }
  return worldMap(counts, (code) => labelOf(`${BASE}actor/${code}`, answer.labels));
}

// An answer as a table, a graph, a timeline or a map, whichever it can be, and as files.
export function results({ answer, name, caption, view, onView, sort, onSort, downloads, onThing }) {
  const some = (test) => answer.rows.some((row) => row.some(test));
  const views = { table: true, graph: ties(answer).length > 0, timeline: some((cell) => typeof cell === "string" && DATE.test(cell)), map: some(isActor) };
  const shown = views[view] ? view : "table";
  const tabs = h("div", { class: "tabs", role: "group", "aria-label": "Show as" },
    Object.entries(views).filter(([, can]) => can).map(([key]) => h("button", { type: "button", "aria-pressed": String(key === shown), onclick: () => onView(key) }, key[0].toUpperCase() + key.slice(1))),
    h("span", { class: "gap" }), h("span", { class: "muted" }, "Download "),
    downloads ?? Object.entries(WRITERS).map(([text, [ending, type, write]]) => h("button", { type: "button", class: "quiet", onclick: () => download(`${name}.${ending}`, type, write(answer)) }, text)));
  const place = h("div");
  const draw = { table: () => answerTable({ answer, name, caption, sort, onSort }), graph: () => graphOf(answer, onThing), timeline: () => timelineOf(answer), map: () => mapOf(answer) };
  return h("section", { "aria-label": "Answer" }, tabs, answer.rows.length ? show(place, draw[shown]()) : h("p", { class: "note" }, answer.nothing ?? "No rows. Nothing is known of this; that is no “no”."));
}


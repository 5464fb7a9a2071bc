import { actorInput } from "./actorinput.js";
import { ask, get, overview, Refused } from "./data.js";
import { announce, download, h, show } from "./dom.js";
import { isOurs, labelOf, pathOf } from "./names.js";
import { results } from "./results.js";
import { change, given, go } from "./state.js";
import { sourceField, toldBy } from "./told.js";

const TABLES = { CSV: ["text/csv", "csv"], TSV: ["text/tab-separated-values", "tsv"], JSON: ["application/sparql-results+json", "json"], XML: ["application/sparql-results+xml", "xml"] };
const GRAPHS = { Turtle: ["text/turtle", "ttl"], "JSON-LD": ["application/ld+json", "jsonld"], "RDF/XML": ["application/rdf+xml", "rdf"], "N-Triples": ["application/n-triples", "nt"] };
const MOST_ROWS = "100000";
const EXAMPLE = "SELECT ?obligor ?beneficiary\nWHERE {\n  ?obligor foedus:obligedToDefend ?beneficiary .\n}\nORDER BY ?obligor ?beneficiary";

// The catalogue of questions as forms, and any query at all.
export function askView(place) {
  let editor = null;
  const catalogue = h("nav", { class: "catalogue", "aria-label": "Questions" });
  const asking = h("div", null, h("p", { class: "waiting" }, "Loading …"));
  show(place, h("h1", null, "Ask"), h("div", { class: "asking" }, catalogue, asking));

  async function render() {
    const [now, questions] = await Promise.all([overview(), get("/api/questions")]);
    const state = given();
    const name = state.get("question") ?? (state.has("query") ? "sparql" : questions[0].name);
    const links = [...questions.map((question) => [question.name, question.title]), ["sparql", "A query of your own"]];
    show(catalogue, links.map(([key, title]) => h("a", { href: `/ask?question=${key}`, "aria-current": key === name ? "page" : undefined }, title)));
    // On a narrow screen the catalogue is a box of its own height, in which the chosen one is to be seen.
    const chosen = catalogue.querySelector("[aria-current]");
    if (chosen && catalogue.scrollHeight > catalogue.clientHeight) catalogue.scrollTop = chosen.offsetTop - catalogue.offsetTop - catalogue.clientHeight / 2;
    if (name === "sparql") {
      await sparql(now, state);
    } else {
      editor = null;
      const question = questions.find((known) => known.name === name);
      if (!question) throw new Refused(`There is no question “${name}”.`);
      await form(question, now, state);
    }
  }

  async function form(question, now, state) {
    const fields = question.parameters.map((parameter) => {
      const value = state.get(parameter.name) ?? "";
      const label = parameter.description + (parameter.needed || parameter.today ? "" : " (optional)");
      if (parameter.type === "actor") {
        const field = actorInput({ actors: now.actors, label, value, required: parameter.needed });
        return { parameter, field: field.field, value: field.code };
      }
      const input = h("input", { type: parameter.type === "date" ? "date" : "text", value: value || (parameter.today ? now.today : ""), required: parameter.needed && !parameter.today });
      return { parameter, field: h("label", { class: "field" }, h("span", null, label), input), value: () => (parameter.today && input.value === now.today ? "" : input.value) };
    });
    const result = h("div");
    show(asking, h("h2", null, question.title), h("p", null, question.text),
      h("form", { class: "form", onsubmit: (event) => {
        event.preventDefault();
        change({ ...Object.fromEntries(fields.map((field) => [field.parameter.name, field.value()])), rows: null, asked: "yes" });
      } }, fields.map((field) => field.field), sourceField(now), h("button", { class: "primary" }, "Ask"), h("a", { href: `/ask?${new URLSearchParams({ question: "sparql", query: question.sparql })}` }, "as SPARQL")), result);
    const needed = question.parameters.filter((parameter) => parameter.needed && !parameter.today);
    if (state.has("asked") || !needed.length) {
      const parameters = Object.fromEntries(question.parameters.map((parameter) => [parameter.name, state.get(parameter.name)]));
      if (now.register) parameters.source = toldBy();
      parameters.rows = state.get("rows");
      show(result, h("p", { class: "waiting" }, "Asking …"));
      try {
        const answer = await ask(question.name, parameters);
        const nobody = question.nobody.split(" = ");
        const missing = nobody.length === 2 && !answer.rows.some((row) => row.includes(nobody[0]));
        show(result, missing ? h("p", null, h("strong", null, nobody[1])) : null, results({ answer, name: question.name, caption: `${question.title}: ${answer.more ? "the first " : ""}${answer.rows.length.toLocaleString("en")} rows`, view: state.get("view"), onView: (view) => change({ view }), sort: state.get("sort") ?? "", onSort: (sort) => change({ sort }, { replace: true }), onThing: open }));
        if (answer.more) result.append(h("p", { class: "note" }, "There are more rows than are shown and downloaded here. ", state.has("rows") ? "A query of your own can choose among them." : h("button", { type: "button", class: "link", onclick: () => change({ rows: MOST_ROWS }) }, "Ask for all of them")));
        announce(`${answer.rows.length} rows.`);
      } catch (error) {
        show(result, h("p", { class: "notice", role: "alert" }, error.message));
      }
    }
  }

  const open = (iri) => isOurs(iri) && go(pathOf(iri));

  async function sparql(now, state) {
    const written = state.get("query") ?? "";
    const prefixes = Object.entries(now.prefixes);
    if (!editor) {
      const box = h("div", { class: "editor" });
      const run = h("button", { type: "button", class: "primary", onclick: () => change({ question: "sparql", query: editor.getValue(), view: given().get("view"), asked: "yes" }) }, "Run");
      const result = h("div", { id: "result" });
      show(asking, h("h2", null, "A query of your own"), h("p", { class: "muted" }, "SPARQL 1.1 over all graphs as one. Control and space complete terms of the ontology and actors; control and Enter run it."), box, h("p", { class: "actions" }, run), result);
      editor = await (await import("./editor.js")).editor(box, written || `${prefixes.filter(([prefix]) => ["foedus", "actor", "skos"].includes(prefix)).map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`).join("\n")}\n\n${EXAMPLE}`, now.prefixes, () => run.click());
    } else if (written && editor.getValue() !== written) {
      editor.setValue(written);
    }
    const result = document.getElementById("result");
    if (written && state.has("asked")) await run(written, state, result);
  }

  const call = (query, type) => fetch("/sparql", { method: "POST", headers: { "Content-Type": "application/sparql-query", Accept: type }, body: query });

  async function run(query, state, result) {
    show(result, h("p", { class: "waiting" }, "Asking …"));
    const reply = await call(query, "application/sparql-results+json, text/turtle;q=0.9");
    if (!reply.ok) {
      show(result, h("p", { class: "notice", role: "alert" }, (await reply.text()).trim()));
      return;
    }
    const isTable = (reply.headers.get("Content-Type") ?? "").includes("json");
    const save = Object.entries(isTable ? TABLES : GRAPHS).map(([text, [type, ending]]) => h("button", { type: "button", class: "quiet", onclick: async () => download(`answer.${ending}`, type, await (await call(query, type)).blob()) }, text));
    const limit = reply.headers.get("Foedus-Row-Limit");
    const note = limit ? h("p", { class: "note" }, `At most ${Number(limit).toLocaleString("en")} rows are given.`) : null;
    if (!isTable) {
      show(result, h("div", { class: "tabs" }, h("span", { class: "gap" }), h("span", { class: "muted" }, "Download "), save), h("pre", { tabindex: "0" }, await reply.text()), note);
      announce("A graph.");
      return;
    }
    const told = await reply.json();
    if ("boolean" in told) {
      show(result, h("p", { class: "verdict" }, told.boolean ? "Yes: true." : "No: false."));
      announce(told.boolean ? "true" : "false");
      return;
    }
    const columns = told.head.vars;
    const rows = told.results.bindings.map((binding) => columns.map((column) => {
      const value = binding[column];
      return value === undefined ? null : value.type === "uri" ? { "@id": value.value } : value.value;
    }));
    const names = new Map((await overview()).actors);
    const labels = Object.fromEntries(rows.flat().filter((cell) => cell && cell["@id"]).map((cell) => [cell["@id"], names.get(labelOf(cell["@id"])) ?? labelOf(cell["@id"])]));
    show(result, results({ answer: { columns, rows, labels, nothing: "No rows." }, name: "answer", caption: `${rows.length.toLocaleString("en")} rows`, view: state.get("view"), onView: (view) => change({ view }), sort: state.get("sort") ?? "", onSort: (sort) => change({ sort }, { replace: true }), downloads: save, onThing: open }), note);
    announce(`${rows.length} rows.`);
  }
  return { render, title: "Ask" };
}

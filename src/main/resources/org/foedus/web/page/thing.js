import { Refused, about } from "./data.js";
import { h, show } from "./dom.js";
import { BASE, agreementName, all, idOf, kindOf, labelOf, localOf } from "./names.js";
import { agreementBlock } from "./pair.js";
import { sentences } from "./evidence.js";
import { cellContent } from "./results.js";

// Anything else that has an IRI of ours: what the graphs say of it, what points to it, and its sentences.
export function thing(place) {
  const path = decodeURIComponent(location.pathname.slice(1));
  const iri = BASE + path + (path === "ontology" ? location.hash : "");
  const view = { render, title: localOf(iri) };
  async function render() {
    const [page, dossier] = await Promise.all([about("thing", iri), about("fact", iri)]);
    if (!page.out.length && !page.in.length) throw new Refused(`This store knows nothing of ${localOf(iri)}.`);
    const known = dossier.things[iri] ?? {};
    const labels = { ...dossier.labels, ...page.labels };
    const isAgreement = path.startsWith("agreement/");
    view.title = isAgreement ? agreementName(iri, dossier.things, labels) : labelOf(iri, labels);
    const claims = known.claims ? [iri] : all(known, "supportedBy");
    const lines = (rows, other) => {
      const byProperty = new Map();
      for (const row of rows) byProperty.set(idOf(row[1]), [...(byProperty.get(idOf(row[1])) ?? []), row[other]]);
      return h("dl", null, [...byProperty].map(([property, cells]) => [h("dt", null, labelOf(property, labels)), h("dd", null, cells.map((cell, i) => [i ? ", " : "", cellContent(cell, labels)]))]));
    };
    const data = (type) => h("a", { href: `/sparql?${new URLSearchParams({ query: `DESCRIBE <${iri}>`, format: type })}`, download: `${localOf(iri)}.${type === "turtle" ? "ttl" : "jsonld"}`, "data-plain": "" }, type === "turtle" ? "Turtle" : "JSON-LD");
    show(place, h("p", { class: "over" }, kindOf(known, labels) || path.split("/")[0]), h("h1", null, view.title), h("p", { class: "muted" }, iri, " · ", data("turtle"), " · ", data("json-ld")),
      h("div", { class: "columns" },
        h("section", null, isAgreement ? agreementBlock(iri, { ...dossier, labels }) : null, h("h2", null, "What the graphs say"), page.out.length ? lines(page.out, 2) : h("p", { class: "muted" }, "Nothing."),
          page.in.length ? h("details", null, h("summary", null, `What points to it: ${page.in.length}${page.more ? " and more" : ""}`), lines(page.in, 0)) : null),
        claims.length ? h("section", null, h("h2", null, "The sentences"), sentences(claims, { ...dossier, labels })) : null));
  }
  return view;
}

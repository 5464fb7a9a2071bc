import { about, ask, records } from "./data.js";
import { announce, h, outward, show } from "./dom.js";
import { BASE, all, capital, dayText, first, idOf, labelOf, listText, localOf } from "./names.js";
import { thingLink } from "./evidence.js";
import { change, given } from "./state.js";
import { table } from "./table.js";

const DOERS = ["obligor", "actor"];
const OTHERS = ["beneficiary", "target"];
const ROLES = ["party", "obligor", "beneficiary", "actor", "target", "member", "organization"];

// One article with every claim marked where it stands; or the list of all.
export function article(place) {
  const id = decodeURIComponent(location.pathname.split("/").slice(2).join("/"));
  return id ? one(place, `${BASE}article/${id}`) : every(place);
}

function every(place) {
  async function render() {
    const sources = await ask("sources");
    const rows = records(sources);
    const name = (row) => sources.labels[idOf(row.article)] ?? localOf(idOf(row.article));
    const many = rows.length.toLocaleString("en");
    show(place, h("h1", null, "Articles"), sources.more ? h("p", { class: "note" }, `The newest ${many} are shown; there are more. `, h("a", { href: "/ask?question=sources" }, "Ask for all of them")) : null, table({
      name: "articles", caption: `${sources.more ? "the newest " : ""}${many} articles`, rows, sort: given().get("sort") ?? "", onSort: (sort) => change({ sort }, { replace: true }),
      columns: [
        { key: "article", label: "Article", text: name, cell: (row) => thingLink(idOf(row.article), null, name(row)), value: (row) => idOf(row.article) },
        { key: "published", label: "Published", text: (row) => row.published ?? "", class: "figure" },
        { key: "publisher", label: "Publisher", text: (row) => (row.publisher ? labelOf(idOf(row.publisher), sources.labels) : "") },
        { key: "copies", label: "Copies of the story", text: (row) => row.copies ?? "1", class: "figure" },
        { key: "claims", label: "Claims", text: (row) => row.claims ?? "", class: "figure" },
      ],
    }));
  }
  return { render, title: "Articles" };
}

// Why no fact rests on a claim: the rules take what is said to be so, and keep the rest as said.
function whyNot(claim, data) {
  const reality = localOf(first(claim, "reality"));
  return reality && reality !== "Actual" ? `said to be ${labelOf(first(claim, "reality"), data.labels)}, not to be so` : "no rule concludes a fact from it";
}

export function claimText(claim, labels) {
  const kind = capital(labelOf(first(claim, "claims"), labels));
  const names = (roles) => [...new Set(roles.flatMap((role) => all(claim, role)))].map((iri) => labelOf(iri, labels));
  // Who owes or does it stands before whom it is owed to or done to: "Russia and Iran" would not say.
  const [doers, others] = [names(DOERS), names(OTHERS)];
  const who = doers.length && others.length ? `${listText(doers)} → ${listText(others)}` : listText(names(ROLES));
  return `${kind}${who ? `: ${who}` : ""}${first(claim, "holds") === "false" ? " (denied)" : ""}`;
}

// The text with marks where claims stand; claims that overlap share a mark.
export function marked(text, spans, onMark) {
  const starts = [...new Set(spans.flatMap((span) => [span.start, span.end]))].sort((a, b) => a - b);
  const pieces = [];
  let at = 0;
  for (const [i, from] of starts.entries()) {
    const to = starts[i + 1] ?? text.length;
    if (from > at) pieces.push(document.createTextNode(text.slice(at, from)));
    const here = spans.filter((span) => span.start <= from && span.end >= to && to > from);
    const words = text.slice(from, to);
    if (here.length) pieces.push(h("mark", { class: here.some((span) => span.facts.length) ? "resting" : undefined, tabindex: "0", role: "button", "aria-label": `${words.slice(0, 80)} … ${here.length} claims`, "data-claims": here.map((span) => span.claim).join(" "), onclick: () => onMark(here), onkeydown: (event) => event.key === "Enter" && onMark(here) }, words));
    else if (words) pieces.push(document.createTextNode(words));
    at = to;
  }
  if (at < text.length) pieces.push(document.createTextNode(text.slice(at)));
  // Paragraphs are split where blank lines stand between the pieces.
  const paragraphs = [h("p")];
  for (const piece of pieces) {
    if (piece.nodeType !== Node.TEXT_NODE) paragraphs.at(-1).append(piece);
    else piece.textContent.split(/\n\s*\n/).forEach((part, i) => {
      if (i) paragraphs.push(h("p"));
      paragraphs.at(-1).append(part);
    });
  }
  return h("div", { class: "text" }, paragraphs.filter((paragraph) => paragraph.textContent.trim()));
}

function one(place, iri) {
  const view = { render, title: "Article" };
  async function render() {
    const data = await about("article", iri);
    const thing = data.things[iri];
    view.title = first(thing, "headline") || localOf(iri);
    const chosen = given().get("claim") ?? "";
    data.claims.sort((a, b) => a.start - b.start || a.end - b.end);
    const resting = data.claims.filter((span) => span.facts.length);
    const others = data.claims.filter((span) => !span.facts.length);
    const text = marked(data.text, data.claims, (here) => change({ claim: localOf(here[0].claim) }, { replace: true }));
    const item = (span) => {
      const claim = data.things[span.claim];
      const speaker = first(claim, "speaker");
      const isChosen = localOf(span.claim) === chosen;
      return h("li", { "data-claim": span.claim, "aria-current": isChosen ? "true" : undefined }, h("button", { type: "button", class: "link", onclick: () => change({ claim: localOf(span.claim) }, { replace: true }) }, claimText(claim, data.labels)),
        speaker ? h("span", { class: "muted" }, ` · said by ${labelOf(speaker, data.labels)}`) : null,
        span.facts.length ? h("div", { class: "muted" }, "→ ", span.facts.map((fact, i) => [i ? ", " : "", thingLink(fact, data.labels)])) : h("div", { class: "muted" }, `Kept as said, concluded nothing: ${whyNot(claim, data)}.`),
        isChosen ? h("div", { class: "muted" }, "found by ", thingLink(first(claim, "foundBy"), data.labels), `, confidence ${first(claim, "confidence")}`) : null);
    };
    const copies = data.copies.filter((copy) => copy !== iri);
    const publisher = first(thing, "publisher");
    show(place, h("div", { class: "reader" },
      h("article", null, h("p", { class: "over" }, [publisher && labelOf(publisher, data.labels), dayText(first(thing, "datePublished"))].filter(Boolean).join(" · ")), h("h1", null, view.title),
        h("p", { class: "muted" }, first(thing, "url") ? outward(first(thing, "url")) : first(thing, "source")), text),
      h("aside", { class: "side panel", "aria-label": "Claims" },
        copies.length ? [h("h2", null, "Its story"), h("p", null, `Printed by ${copies.length + 1} articles; together they are one source.`), h("ul", { class: "plain" }, copies.map((copy) => h("li", null, thingLink(copy, null, first(data.things[copy], "headline") || localOf(copy)), h("span", { class: "muted" }, ` ${dayText(first(data.things[copy], "datePublished"))}`))))] : null,
        h("h2", null, `${data.claims.length} claims`), h("h3", null, "Facts rest on these"), resting.length ? h("ul", { class: "plain claims" }, resting.map(item)) : h("p", { class: "muted" }, "None."),
        h("h3", null, "Rejected as facts, and why"), others.length ? h("ul", { class: "plain claims" }, others.map(item)) : h("p", { class: "muted" }, "None."))));
    for (const mark of place.querySelectorAll("mark")) {
      if (chosen && mark.dataset.claims.split(" ").some((claim) => localOf(claim) === chosen)) mark.classList.add("chosen");
    }
    if (chosen) {
      place.querySelector("mark.chosen")?.scrollIntoView({ block: "nearest" });
      announce("The claim is marked in the text.");
    }
  }
  return view;
}

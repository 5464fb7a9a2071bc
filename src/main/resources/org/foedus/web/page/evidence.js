import { h, outward } from "./dom.js";
import { BASE, all, capital, dayText, first, labelOf, localOf, pathOf, isOurs } from "./names.js";
import { report } from "./data.js";

export function thingLink(iri, labels, text) {
  const words = text ?? labelOf(iri, labels);
  return isOurs(iri) && !report ? h("a", { href: pathOf(iri) }, words) : h("span", null, words);
}

const AGREEMENT = /\b([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-[a-z]+-\d{4}[0-9a-z-]*)\b/;

// A reason as the rules write it, with the agreements that it names by their last part called by their titles.
export function reasonText(text, labels) {
  return text.split(AGREEMENT).map((part, i) => {
    const iri = `${BASE}agreement/${part}`;
    return i % 2 && labels?.[iri] ? thingLink(iri, labels) : part;
  });
}

function source(article, dossier) {
  const thing = dossier.things[article];
  const headline = first(thing, "headline") || first(thing, "source") || localOf(article);
  const publisher = first(thing, "publisher");
  const facts = [publisher && labelOf(publisher, dossier.labels), dayText(first(thing, "datePublished"))].filter(Boolean).join(", ");
  const address = first(thing, "url");
  return h(
    "span",
    null,
    h("cite", null, report ? headline : h("a", { href: pathOf(article) }, headline)),
    facts && `, ${facts}`,
    address && [" · ", outward(address, "original")],
  );
}

function voice(claim, dossier) {
  const speaker = first(claim, "speaker");
  if (!speaker) return null;
  const person = dossier.things[speaker];
  const stands = [...all(person, "affiliation"), ...all(person, "speaksFor")].map((iri) => labelOf(iri, dossier.labels));
  return h("span", { class: "voice" }, "said by ", thingLink(speaker, dossier.labels), stands.length ? ` (${[...new Set(stands)].join(", ")})` : "");
}

// The sentences behind some claims: each once, the words marked in their paragraph, its copies beside it.
export function sentences(claims, dossier) {
  const quotes = new Map();
  for (const iri of claims) {
    const passage = dossier.passages[iri];
    const claim = dossier.things[iri];
    const words = passage?.quote ?? "";
    const key = words.replace(/\s+/g, " ") || iri;
    if (!quotes.has(key)) quotes.set(key, { passage, claim, iri, articles: new Map() });
    const quote = quotes.get(key);
    for (const article of passage ? [passage.article] : all(claim, "wasDerivedFrom")) quote.articles.set(article, iri);
  }
  const byDay = (a, b) => first(dossier.things[a[0]], "datePublished").localeCompare(first(dossier.things[b[0]], "datePublished")) || (a[0] < b[0] ? -1 : 1);
  return [...quotes.values()].map((quote) => {
    const articles = [...quote.articles].sort(byDay);
    const reality = localOf(first(quote.claim, "reality"));
    const passage = quote.passage;
    return h(
      "figure",
      { class: "quote" },
      h("blockquote", null, passage
        ? h("p", null, passage.before && h("span", { class: "around" }, passage.before), h("mark", null, passage.quote), passage.after && h("span", { class: "around" }, passage.after))
        : h("p", null, thingLink(quote.iri, dossier.labels))),
      h("figcaption", null, voice(quote.claim, dossier), reality && reality !== "Actual" && h("span", { class: "tag" }, capital(labelOf(first(quote.claim, "reality"), dossier.labels))),
        articles.map(([article], i) => h("span", { class: "source" }, i ? "also in " : "", source(article, dossier)))),
    );
  });
}

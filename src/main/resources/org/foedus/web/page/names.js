// IRIs, and what people call them.
export const BASE = "https://w3id.org/foedus/";

export const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
export const idOf = (cell) => (cell && typeof cell === "object" ? cell["@id"] : cell);
export const actorIri = (code) => `${BASE}actor/${code}`;
export const codeOf = (iri) => (iri ?? "").slice((iri ?? "").lastIndexOf("/") + 1);
export const localOf = (iri) => (iri ?? "").replace(/[/#]+$/, "").replace(/^.*[/#]/, "");
export const isOurs = (iri) => typeof iri === "string" && iri.startsWith(BASE);

// Where the page shows a thing of our own: its IRI, on this server.
export function pathOf(iri) {
  return "/" + iri.slice(BASE.length).split("/").map(encodeURIComponent).join("/").replace("%23", "#");
}

export function capital(text) {
  return text ? text[0].toUpperCase() + text.slice(1) : text;
}

export function labelOf(iri, labels) {
  return labels?.[iri] || localOf(iri);
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

// 2025-01-17 as 17 January 2025; months and years as far as they are known.
export function dayText(date) {
  const found = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? "");
  if (!found) return date ?? "";
  const [, year, month, day] = found;
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

export const first = (thing, property) => {
  const value = thing?.[property]?.[0];
  return value === undefined ? "" : idOf(value);
};
export const all = (thing, property) => (thing?.[property] ?? []).map(idOf);

export function listText(items) {
  return items.length < 2 ? items.join("") : items.slice(0, -1).join(", ") + " and " + items.at(-1);
}

// The class that says most: our own classes, not those that a thing has for others' sake.
export function kindOf(thing, labels) {
  const kinds = all(thing, "type").filter((type) => type.includes("foedus/ontology#"));
  return kinds.length ? labelOf(kinds[0], labels) : "";
}

export function agreementName(iri, things, labels) {
  const thing = things?.[iri];
  const entry = things?.[first(thing, "entry")];
  const own = first(entry, "prefLabel") || first(thing, "prefLabel") || first(thing, "name") || first(thing, "label");
  if (own) return own;
  const kind = kindOf(thing, labels);
  const parties = all(thing, "party").map((party) => labelOf(party, labels)).sort();
  if (!kind || !parties.length) return localOf(iri);
  const year = (first(thing, "concluded") || first(entry, "concluded")).slice(0, 4);
  const whom = parties.length > 4 ? `${parties.length} parties` : listText(parties);
  return `${capital(kind)} of ${whom}${year ? `, ${year}` : ""}`;
}

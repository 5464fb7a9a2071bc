import { badge, sign } from "./answers.js";
import { about, pair, report } from "./data.js";
import { h } from "./dom.js";
import { thingLink } from "./evidence.js";
import { actorIri, all, collator, dayText } from "./names.js";
import { agreementBlock, provisionBlock } from "./pair.js";

// Beside the network while nothing is chosen: how it is read.
export function introduction() {
  const lines = [
    ["obliged", "A duty of defence is in force and nobody contests it. Two arrowheads: each owes the other."],
    ["not obliged", "A source says expressly that there is no such duty."],
    ["disputed", "One source says yes, another no, for the same time."],
    ["no longer", "There was a duty, and it has ended."],
    ["unknown", "A date is too vague to tell for this day."],
  ];
  return h("section", { class: "panel intro" }, h("h2", null, "Who must defend whom?"),
    h("p", null, "Choose an actor, a line or a diamond, or a row of the table, to see the agreement, its clauses and the sentences that say so."),
    h("dl", { class: "legend" }, lines.map(([answer, text]) => [h("dt", null, badge(answer)), h("dd", null, text)])),
    report ? h("p", { class: "muted" }, `Made with Foedus on ${dayText(report.overview.today)}.`) : null);
}

// Those on the other side of an actor's duties, by what the duties rest on.
function side(title, rows, other, { label, title: titleOf }, pick) {
  const groups = new Map();
  for (const row of rows) {
    const key = `${row.kind}|${row.under.join(" ")}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  const inOrder = [...groups.values()].sort((a, b) => (a[0].kind === "no longer") - (b[0].kind === "no longer") || b.length - a.length || collator.compare(titleOf(a[0].under[0]), titleOf(b[0].under[0])));
  const group = (own) => h("div", { class: "group" },
    h("p", { class: "under" }, sign(own[0].kind), h("span", { class: "muted" }, ` ${own[0].kind}`), own[0].under.length ? [h("span", { class: "muted" }, " under "), own[0].under.map((iri, i) => [i ? ", " : "", thingLink(iri, null, titleOf(iri))])] : null),
    h("p", { class: "members" }, own.sort((a, b) => collator.compare(label(a[other]), label(b[other]))).map((row, i) => [i ? ", " : "", h("button", { type: "button", class: "link", onclick: () => pick({ obligor: row.obligor, beneficiary: row.beneficiary }) }, label(row[other]))])));
  const now = rows.filter((row) => row.kind === "obliged").length;
  return h("section", null, h("h3", null, title, rows.length ? h("span", { class: "count" }, ` ${now}`) : null), rows.length ? inOrder.map(group) : h("p", { class: "muted" }, "Nothing is known on this day."));
}

export function actorPanel(actor, every, view, pick) {
  return h("section", { class: "panel" }, h("p", { class: "over" }, `As of ${dayText(view.day)}`), h("h2", null, thingLink(actorIri(actor), null, view.label(actor))),
    side("Must defend", every.filter((row) => row.obligor === actor), "beneficiary", view, pick),
    side("Is to be defended by", every.filter((row) => row.beneficiary === actor), "obligor", view, pick));
}

// An agreement as the register and the articles tell of it, and whom it binds on the day.
export async function agreementPanel(iri, every, view, pick) {
  const dossier = await about("fact", iri);
  const bound = [...new Set(every.filter((row) => row.under.includes(iri) && row.kind === "obliged").flatMap((row) => [row.obligor, row.beneficiary]))].sort((a, b) => collator.compare(view.label(a), view.label(b)));
  // What one member owes another by it is what each owes each.
  const row = every.find((of) => of.under.includes(iri) && of.kind === "obliged");
  const duties = row ? await pair(actorIri(row.obligor), actorIri(row.beneficiary)) : { facts: [], things: {} };
  const provisions = [...new Set(duties.facts.filter((fact) => all(duties.things[fact], "under").includes(iri)).flatMap((fact) => all(duties.things[fact], "provided")))];
  return h("section", { class: "panel" }, h("p", { class: "over" }, `As of ${dayText(view.day)}`), h("h2", null, thingLink(iri, null, view.title(iri))),
    provisions.map((provision) => provisionBlock(duties.things[provision])),
    h("h3", null, "Whom it binds", h("span", { class: "count" }, ` ${bound.length}`)),
    h("p", { class: "members" }, bound.length ? bound.map((code, i) => [i ? ", " : "", h("button", { type: "button", class: "link", onclick: () => pick({ actor: code }) }, view.label(code))]) : "Nobody on this day."),
    dossier.things[iri] ? agreementBlock(iri, dossier) : null,
    h("p", { class: "actions" }, h("button", { type: "button", class: "quiet", onclick: () => pick({}) }, "All agreements")));
}

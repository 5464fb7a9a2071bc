import { badge } from "./answers.js";
import { inForce, pair, report } from "./data.js";
import { h } from "./dom.js";
import { sentences, thingLink } from "./evidence.js";
import { actorIri, agreementName, all, capital, dayText, first, kindOf, labelOf, localOf } from "./names.js";

const span = (thing) => {
  const from = first(thing, "from");
  const until = first(thing, "until");
  const told = first(thing, "reported");
  return [from ? `since ${dayText(from)}` : told && `known since ${dayText(told)}`, until && `until ${dayText(until)}`].filter(Boolean).join(", ");
};

export function agreementBlock(iri, dossier) {
  const own = dossier.things[iri];
  // What articles do not say of an agreement, the register may.
  const thing = { ...dossier.things[first(own, "entry")], ...own };
  const terms = (property) => all(thing, property).map((of) => labelOf(of, dossier.labels));
  const lines = [
    ["Kind", kindOf(thing, dossier.labels)],
    ["Concluded", dayText(first(thing, "concluded"))],
    ["Status", labelOf(first(thing, "status"), dossier.labels)],
    ["Ended", dayText(first(thing, "ended"))],
    ["Duration", first(thing, "duration").replace(/^P(\d+)Y$/, "$1 years")],
    ["Has", terms("hasClause").join(", ")],
    ["Lacks", terms("lacksClause").join(", ")],
    ["Covers", terms("covers").join(", ")],
    ["See", all(dossier.things[first(own, "entry")], "source").join("; ")],
  ].filter(([, value]) => value);
  return h(
    "section",
    { class: "agreement" },
    h("h4", null, thingLink(iri, dossier.labels, agreementName(iri, dossier.things, dossier.labels))),
    h("dl", null, lines.map(([term, value]) => [h("dt", null, term), h("dd", { class: term === "Lacks" ? "lacks" : undefined }, value)])),
  );
}

// A provision as the register has it: where it stands, on what condition.
export function provisionBlock(provision) {
  const facts = [["Provision", first(provision, "article")], ["On condition", all(provision, "terms").join("; ")], ["Note", all(provision, "note").join(" ")], ["Text", all(provision, "text").join(" ")]].filter(([, value]) => value);
  return facts.length ? h("dl", { class: "provision" }, facts.map(([term, value]) => [h("dt", null, term), h("dd", null, value)])) : null;
}

function duty(iri, dossier, isOpen) {
  const thing = dossier.things[iri];
  const holds = first(thing, "holds") === "true";
  const disputed = first(thing, "disputed") === "true";
  const rules = all(thing, "byRule").map((rule) => dossier.rules?.[rule] ?? localOf(rule));
  const conditions = all(thing, "condition");
  const claims = all(thing, "supportedBy");
  return h(
    "details",
    { class: "duty", open: isOpen },
    h("summary", null, badge(disputed ? "disputed" : holds ? "obliged" : "not obliged"), " ", h("strong", null, capital(kindOf(thing, dossier.labels))), " ", h("span", { class: "muted" }, span(thing))),
    conditions.length ? h("p", { class: "condition" }, h("strong", null, "On condition: "), conditions.join("; ")) : null,
    all(thing, "under").map((agreement) => agreementBlock(agreement, dossier)),
    all(thing, "provided").map((provision) => provisionBlock(dossier.things[provision])),
    claims.length ? h("h4", null, claims.length === 1 ? "The sentence" : "The sentences") : null,
    sentences(claims, dossier),
    rules.length ? h("p", { class: "muted rule" }, "Concluded by: ", rules.join("; "), ".") : null,
  );
}

// Whether one must defend another on a day, and on what that rests.
export async function pairPanel({ obligor, beneficiary, answer, day, names, onTurn }) {
  const dossier = await pair(actorIri(obligor), actorIri(beneficiary));
  const who = names.get(obligor) ?? obligor;
  const whom = names.get(beneficiary) ?? beneficiary;
  const now = dossier.facts.filter((iri) => inForce(dossier.things[iri], day));
  const other = dossier.facts.filter((iri) => !now.includes(iri));
  const defence = (iri) => all(dossier.things[iri], "type").some((type) => type.endsWith("DefenceObligation"));
  const rank = (iri) => (defence(iri) ? 0 : 1);
  now.sort((a, b) => rank(a) - rank(b));
  return h(
    "section",
    { class: "panel pair", "aria-label": `${who} and ${whom}` },
    h("p", { class: "over" }, "Must it defend?"),
    h("h2", null, thingLink(actorIri(obligor), null, who), h("span", { class: "to", "aria-label": " to " }, " → "), thingLink(actorIri(beneficiary), null, whom)),
    h("p", { class: "verdict" }, badge(answer), ` as of ${dayText(day)}`),
    answer === "unknown" ? h("p", null, "No source says that it is or that it is not. That is no “no”.") : null,
    now.map((iri) => duty(iri, dossier, defence(iri))),
    other.length ? [h("h3", null, "Not on this day"), other.map((iri) => duty(iri, dossier, false))] : null,
    h("p", { class: "actions" }, h("button", { type: "button", class: "quiet", onclick: onTurn }, `⇄ ${whom} → ${who}`), report ? null : h("a", { href: `/attack?victim=${encodeURIComponent(beneficiary)}` }, `If ${whom} is attacked`)),
  );
}

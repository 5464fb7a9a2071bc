import { actorInput } from "./actorinput.js";
import { badge } from "./answers.js";
import { about, ask, overview, records } from "./data.js";
import { h, show } from "./dom.js";
import { actorIri, all, capital, codeOf, dayText, first, idOf, kindOf, labelOf } from "./names.js";
import { thingLink } from "./evidence.js";
import { answerTable, cellContent } from "./results.js";
import { change, given, go } from "./state.js";
import { timeline } from "./timeline.js";

// One actor: agreements, duties both ways, events, offices, and what is said of it; or the list of all.
export function actor(place) {
  const code = decodeURIComponent(location.pathname.split("/")[2] ?? "");
  return code ? one(place, code) : every(place);
}

function every(place) {
  async function render() {
    const now = await overview();
    const find = actorInput({ actors: now.actors, label: "Find an actor", onPick: (code) => now.actors.some(([known]) => known === code) && go(`/actor/${encodeURIComponent(code)}`) });
    const letters = Map.groupBy ? Map.groupBy(now.actors, ([, name]) => name[0].toUpperCase()) : new Map([["", now.actors]]);
    show(place, h("h1", null, "Actors"), h("div", { class: "form" }, find.field),
      h("div", { class: "columns" }, [...letters].map(([letter, actors]) => h("section", null, h("h2", null, letter), h("ul", { class: "plain" }, actors.map(([code, name]) => h("li", null, h("a", { href: `/actor/${encodeURIComponent(code)}` }, name), " ", h("span", { class: "muted" }, code))))))));
  }
  return { render, title: "Actors" };
}

function one(place, code) {
  const view = { render, title: code };
  async function render() {
    const iri = actorIri(code);
    const state = given();
    const now = await overview();
    const day = state.get("asOf") ?? now.today;
    const [dossier, duties, agreements, events, offices, said] = await Promise.all([
      about("fact", iri), ask("obligations-of", { actor: code, asOf: day }), ask("agreements-of", { actor: code }), ask("timeline", { actor: code }), ask("offices", { of: code }), ask("claims-of", { actor: code }),
    ]);
    const thing = dossier.things[iri];
    view.title = labelOf(iri, dossier.labels);
    const official = first(thing, "officialName");
    const date = h("input", { type: "date", value: day, onchange: () => date.value && change({ asOf: date.value === now.today ? null : date.value }) });
    const duty = records(duties);
    const side = (title, mine, theirs) => {
      const rows = duty.filter((row) => idOf(row[mine]) === iri);
      return h("section", null, h("h3", null, title), rows.length ? h("ul", { class: "plain" }, rows.map((row) => {
        const other = codeOf(idOf(row[theirs]));
        const answer = row.disputed === "true" ? "disputed" : row.holds === "true" ? "obliged" : "not obliged";
        const pair = mine === "obligor" ? { obligor: code, beneficiary: other } : { obligor: other, beneficiary: code };
        return h("li", null, badge(answer), ` ${row.kind}: `, h("a", { href: `/?${new URLSearchParams({ asOf: day, ...pair })}` }, labelOf(idOf(row[theirs]), duties.labels)), row.condition ? h("span", { class: "muted" }, ` (${row.condition})`) : null);
      })) : h("p", { class: "muted" }, "Nothing is known on this day."));
    };
    const pacts = records(agreements);
    const happened = records(events);
    show(place,
      h("p", { class: "over" }, capital(kindOf(thing, dossier.labels)), ` · ${code}`), h("h1", null, view.title), official ? h("p", { class: "muted" }, official) : null,
      h("p", { class: "actions" }, h("a", { href: `/?actor=${encodeURIComponent(code)}` }, "In the network"), h("a", { href: `/attack?victim=${encodeURIComponent(code)}` }, "If it is attacked"), all(thing, "sameAs").filter((same) => same.includes("wikidata.org")).map((same) => h("a", { href: same, rel: "noopener noreferrer external" }, "Wikidata"))),
      h("section", { "aria-label": "Duties" }, h("div", { class: "form" }, h("h2", null, "Duties"), h("label", { class: "field" }, h("span", null, "As of"), date)), h("div", { class: "columns" }, side("What it owes", "obligor", "beneficiary"), side("What it is owed", "beneficiary", "obligor"))),
      h("section", null, h("h2", null, "Agreements"), pacts.length ? h("div", { class: "cards" }, pacts.map((pact) => h("article", { class: "card" }, h("h3", null, thingLink(idOf(pact.agreement), agreements.labels)),
        h("dl", null, Object.entries({ Kind: pact.kind, Concluded: dayText(pact.concluded ?? ""), Status: pact.status, Has: pact.clauses, Lacks: pact.lacking, Covers: pact.covers }).filter(([, value]) => value).map(([term, value]) => [h("dt", null, term), h("dd", { class: term === "Lacks" ? "lacks" : undefined }, value)]))))) : h("p", { class: "muted" }, "None is known.")),
      h("section", null, h("h2", null, "Events and agreements in time"), happened.length ? timeline(happened.filter((row) => row.time).map((row) => ({
        date: row.time, unsure: row.reality !== "actual" && row.reality !== "agreed",
        content: [cellContent(row.from, events.labels), " ", h("strong", null, row.what), row.to ? [" ", cellContent(row.to, events.labels)] : "", row.reality && row.reality !== "actual" ? h("span", { class: "muted" }, ` (${row.reality})`) : null],
      }))) : h("p", { class: "muted" }, "None is known.")),
      offices.rows.length ? answerTable({ answer: offices, name: `offices-${code}`, caption: "Offices" }) : null,
      answerTable({ answer: said, name: `claims-${code}`, caption: `What is said of it: ${said.rows.length} claims`, sort: state.get("sort") ?? "", onSort: (sort) => change({ sort }, { replace: true }) }));
  }
  return view;
}

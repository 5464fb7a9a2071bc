import { actorInput } from "./actorinput.js";
import { badge } from "./answers.js";
import { about, ask, overview, records } from "./data.js";
import { h, show } from "./dom.js";
import { actorIri, all, capital, codeOf, collator, dayText, first, idOf, kindOf, labelOf } from "./names.js";
import { thingLink } from "./evidence.js";
import { answerTable, cellContent } from "./results.js";
import { change, given, go } from "./state.js";
import { timeline } from "./timeline.js";
import { sourceField, toldBy } from "./told.js";

const MOST_CARDS = 6;

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

// What an actor owes, or is owed, by what the duties rest on.
function dutiesOf(title, rows, other, day, labels) {
  const groups = new Map();
  for (const row of rows) {
    const answer = row.disputed === "true" ? "disputed" : row.holds === "true" ? "obliged" : "not obliged";
    const key = [row.kind, answer, idOf(row.under) ?? "", row.condition ?? "", row.article ?? "", row.terms ?? ""].join("|");
    if (!groups.has(key)) groups.set(key, { ...row, answer, members: [] });
    groups.get(key).members.push(row);
  }
  const sorted = [...groups.values()].sort((a, b) => (b.kind === "defence") - (a.kind === "defence") || b.members.length - a.members.length);
  const member = (row) => h("a", { href: `/?${new URLSearchParams({ asOf: day, obligor: codeOf(idOf(row.obligor)), beneficiary: codeOf(idOf(row.beneficiary)) })}` }, labelOf(idOf(row[other]), labels));
  return h("section", null, h("h3", null, title), sorted.length ? sorted.map((group) => h("div", { class: "group" },
    h("p", { class: "under" }, badge(group.answer), ` ${group.kind}`, group.under ? [h("span", { class: "muted" }, " under "), thingLink(idOf(group.under), labels)] : null, group.article ? `, ${group.article}` : null),
    group.terms || group.condition ? h("p", { class: "note" }, [group.condition, group.terms].filter(Boolean).join("; ")) : null,
    h("p", { class: "members" }, [...new Map(group.members.map((row) => [idOf(row[other]), row])).values()].sort((a, b) => collator.compare(labelOf(idOf(a[other]), labels), labelOf(idOf(b[other]), labels))).map((row, i) => [i ? ", " : "", member(row)])))) : h("p", { class: "muted" }, "Nothing is known on this day."));
}

function agreementsOf(answer, code) {
  const pacts = records(answer).sort((a, b) => String(b.concluded ?? "").localeCompare(String(a.concluded ?? "")));
  if (!pacts.length) return h("p", { class: "muted" }, "None is known.");
  if (pacts.length <= MOST_CARDS) {
    return h("div", { class: "cards" }, pacts.map((pact) => h("article", { class: "card" }, h("h3", null, thingLink(idOf(pact.agreement), answer.labels)),
      h("dl", null, Object.entries({ Kind: pact.kind, Concluded: dayText(pact.concluded ?? ""), Status: pact.status, Has: pact.clauses, Lacks: pact.lacking, Covers: pact.covers }).filter(([, value]) => value).map(([term, value]) => [h("dt", null, term), h("dd", { class: term === "Lacks" ? "lacks" : undefined }, value)])))));
  }
  const told = answer.columns.filter((column) => pacts.some((pact) => pact[column] !== null));
  const state = given();
  return answerTable({ answer: { ...answer, columns: told, rows: pacts.map((pact) => told.map((column) => pact[column])) }, name: `agreements-${code}`, caption: `${pacts.length} agreements`, sort: state.get("pacts") ?? "", onSort: (pactSort) => change({ pacts: pactSort }, { replace: true }) });
}

// What happened, and when agreements were made.
function happenings(events, agreements) {
  const made = records(agreements).filter((pact) => pact.concluded).map((pact) => ({ date: pact.concluded, content: [thingLink(idOf(pact.agreement), agreements.labels), h("span", { class: "muted" }, ` (${pact.kind})`)] }));
  const done = records(events).filter((row) => row.time && row.reality !== "agreed").map((row) => ({
    date: row.time, unsure: row.reality !== "actual",
    content: [cellContent(row.from, events.labels), " ", h("strong", null, row.what), row.to ? [" ", cellContent(row.to, events.labels)] : "", row.reality && row.reality !== "actual" ? h("span", { class: "muted" }, ` (${row.reality})`) : null],
  }));
  return [...made, ...done];
}

function one(place, code) {
  const view = { render, title: code };
  async function render() {
    const iri = actorIri(code);
    const state = given();
    const now = await overview();
    const day = state.get("asOf") ?? now.today;
    const source = toldBy();
    const [dossier, duties, agreements, events, offices, said] = await Promise.all([
      about("fact", iri), ask("obligations-of", { actor: code, asOf: day, source }), ask("agreements-of", { actor: code, source }), ask("timeline", { actor: code, source }), ask("offices", { of: code, source }), ask("claims-of", { actor: code }),
    ]);
    const thing = dossier.things[iri];
    view.title = labelOf(iri, dossier.labels);
    const official = first(thing, "officialName");
    const date = h("input", { type: "date", value: day, onchange: () => date.value && change({ asOf: date.value === now.today ? null : date.value }) });
    const duty = records(duties);
    const times = happenings(events, agreements);
    const restOf = (question) => `/ask?${new URLSearchParams({ question, actor: code, rows: "100000", asked: "yes" })}`;
    const rest = (question, text) => h("p", { class: "note" }, text, " ", h("a", { href: restOf(question) }, "All of them"));
    const none = h("p", { class: "muted" }, "None is known.");
    show(place,
      h("p", { class: "over" }, capital(kindOf(thing, dossier.labels)), ` · ${code}`), h("h1", null, view.title), official ? h("p", { class: "muted" }, official) : null,
      h("p", { class: "actions" }, h("a", { href: `/?actor=${encodeURIComponent(code)}` }, "In the network"), h("a", { href: `/attack?victim=${encodeURIComponent(code)}` }, "If it is attacked"), all(thing, "sameAs").filter((same) => same.includes("wikidata.org")).map((same) => h("a", { href: same, rel: "noopener noreferrer external" }, "Wikidata"))),
      h("div", { class: "form" }, h("label", { class: "field" }, h("span", null, "As of"), date), sourceField(now)),
      h("section", { "aria-label": "Duties" }, h("h2", null, "Duties"), h("div", { class: "columns" }, dutiesOf("What it owes", duty.filter((row) => idOf(row.obligor) === iri), "beneficiary", day, duties.labels), dutiesOf("What it is owed", duty.filter((row) => idOf(row.beneficiary) === iri), "obligor", day, duties.labels))),
      h("section", null, h("h2", null, "Agreements"), agreementsOf(agreements, code)),
      h("section", null, h("h2", null, "Events and agreements in time"), times.length ? timeline(times) : none, events.more ? rest("timeline", "The latest are shown.") : null),
      offices.rows.length ? answerTable({ answer: offices, name: `offices-${code}`, caption: "Offices" }) : null,
      said.rows.length ? answerTable({ answer: said, name: `claims-${code}`, caption: `What is said of it: ${said.more ? "the newest " : ""}${said.rows.length.toLocaleString("en")} claims`, tools: said.more ? [h("a", { href: restOf("claims-of") }, "All claims")] : [], sort: state.get("sort") ?? "", onSort: (sort) => change({ sort }, { replace: true }) })
        : h("section", null, h("h2", null, "What is said of it"), h("p", { class: "muted" }, "No article that was read says anything of it.")));
  }
  return view;
}

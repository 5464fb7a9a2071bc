import { actorInput } from "./actorinput.js";
import { answerKey, badge } from "./answers.js";
import { ask, overview, records } from "./data.js";
import { announce, h, show } from "./dom.js";
import { actorIri, codeOf, collator, dayText, idOf, listText } from "./names.js";
import { reasonText, thingLink } from "./evidence.js";
import { pairPanel } from "./pair.js";
import { change, given } from "./state.js";
import { sourceField, toldBy } from "./told.js";

const TERMS = { conditions: "On condition", register: "Register", owesAttacker: "Owes the attacker" };
const KNOWN = new Set(["actor", "answer", "because", "depth"]);

// The casus foederis, step by step: who must act if one attacks another.
export function attack(place) {
  async function render() {
    const now = await overview();
    const names = new Map(now.actors);
    const state = given();
    const attacker = state.get("attacker") ?? "";
    const victim = state.get("victim") ?? "";
    const day = state.get("asOf") ?? now.today;
    const by = actorInput({ actors: now.actors, label: "The attacker", value: attacker, required: true });
    const on = actorInput({ actors: now.actors, label: "The attacked", value: victim, required: true });
    const when = h("input", { type: "date", value: day, required: true });
    const form = h("form", { class: "form", onsubmit: (event) => {
      event.preventDefault();
      change({ attacker: by.code(), victim: on.code(), asOf: when.value === now.today ? null : when.value });
    } }, by.field, on.field, h("label", { class: "field" }, h("span", null, "On the day"), when), sourceField(now), h("button", { class: "primary" }, "Who must act?"),
      attacker && victim ? h("button", { type: "button", onclick: () => change({ attacker: victim, victim: attacker }) }, "⇄ Turn") : null);
    const result = h("div");
    show(place, h("h1", null, "If one attacks another"), h("p", { class: "muted" }, "Who is obliged to help the attacked, who is expressly not, and who is drawn in behind them."), form, result);
    if (attacker && victim) show(result, h("p", { class: "waiting" }, "Following the duties …"));
    if (attacker && victim) await answer(result, { attacker, victim, day, names, source: toldBy() });
  }

  async function answer(result, { attacker, victim, day, names, source }) {
    const found = await ask("who-must-act", { attacker, victim, asOf: day, source });
    const rows = records(found).map((row) => ({ ...row, code: codeOf(idOf(row.actor)) }));
    const name = (code) => found.labels[actorIri(code)] ?? names.get(code) ?? code;
    const depths = [...new Set(rows.map((row) => Number(row.depth ?? 1)))].sort((a, b) => a - b);
    const obliged = rows.filter((row) => row.answer === "obliged");
    const extra = found.columns.filter((column) => !KNOWN.has(column));
    const evidence = (row, text) => {
      const why = h("details", { ontoggle: async () => {
        if (why.open && why.childElementCount === 1) why.append(await pairPanel({ obligor: row.code, beneficiary: victim, answer: row.answer, day, names, onTurn: () => change({ attacker, victim }) }));
      } }, h("summary", null, text));
      return why;
    };
    const card = (group) => {
      const [row] = group;
      const told = extra.filter((column) => row[column] && row[column] !== "false");
      return h("article", { class: `card ${answerKey(row.answer)}${group.length > 3 ? " wide" : ""}` }, h("h3", null, group.map((one, i) => [i ? ", " : "", thingLink(actorIri(one.code), null, name(one.code))])), h("p", null, badge(row.answer)),
        row.because ? h("ul", { class: "plain" }, row.because.split("; ").map((reason) => h("li", null, reasonText(reason, found.labels)))) : null,
        told.length ? h("dl", null, told.map((column) => [h("dt", null, TERMS[column] ?? column), h("dd", null, reasonText(String(idOf(row[column])).replaceAll(" | ", "; "), found.labels))])) : null,
        Number(row.depth ?? 1) > 1 ? null : group.length === 1 ? evidence(row, "The agreement and the sentences") : h("details", null, h("summary", null, "The agreement and the sentences"), group.map((one) => evidence(one, name(one.code)))));
    };
    const step = (depth) => {
      const here = rows.filter((row) => Number(row.depth ?? 1) === depth);
      const groups = new Map();
      for (const row of here) {
        const key = JSON.stringify([row.answer, row.because, ...extra.map((column) => idOf(row[column]))]);
        groups.set(key, [...(groups.get(key) ?? []), row]);
      }
      const title = depth === 1 ? `Whose duty is to ${name(victim)} itself` : "Who is drawn in behind those that help";
      return h("li", null, h("h2", null, title), h("div", { class: "cards" }, [...groups.values()].map((group) => card(group.sort((a, b) => collator.compare(name(a.code), name(b.code)))))));
    };
    show(result, h("ol", { class: "steps" },
      h("li", null, h("h2", null, `${name(attacker)} attacks ${name(victim)}`), h("p", null, `Supposed for ${dayText(day)}: what holds on that day counts, what began later or had ended does not.`)),
      depths.length ? depths.map(step) : h("li", null, h("h2", null, "Duties to defend"), h("p", null, `No source says of anybody that it must, or need not, defend ${name(victim)}.`)),
      h("li", { id: "outcome" }, h("h2", null, obliged.length ? `Obliged to act: ${listText(obliged.map((row) => name(row.code)))}` : "Nobody was found to be obliged."),
        h("p", { class: "muted" }, "Of everybody else nothing is known: that is no “no”. Whether the attack is one that a treaty means, its clauses and conditions say; read them above."))));
    announce(obliged.length ? `${obliged.length} obliged to act.` : "Nobody was found to be obliged.");
  }
  return { render, title: "If one attacks another" };
}

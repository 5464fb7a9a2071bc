import { answerKey, badge, sign } from "./answers.js";
import { actorInput } from "./actorinput.js";
import { ask, overview, records, report } from "./data.js";
import { announce, h, show } from "./dom.js";
import { Drawing, drawingLibrary } from "./graph.js";
import { actorIri, codeOf, dayText, idOf, localOf } from "./names.js";
import { pairPanel } from "./pair.js";
import { thingLink } from "./evidence.js";
import { change, given } from "./state.js";
import { table } from "./table.js";
import { dayOfYear, years } from "./years.js";

const KINDS = ["obliged", "not obliged", "disputed"];
const SOURCES = { all: "articles and register", articles: "articles alone", register: "the register alone" };

// Two duties that answer each other are one line with two heads.
function lines(rows) {
  const byPair = new Map(rows.map((row) => [`${row.obligor} ${row.beneficiary}`, row]));
  const drawn = [];
  for (const row of rows) {
    const back = byPair.get(`${row.beneficiary} ${row.obligor}`);
    const mutual = back && back.answer === row.answer;
    if (mutual && row.obligor > row.beneficiary) continue;
    drawn.push({ id: `${row.obligor}>${row.beneficiary}`, source: row.obligor, target: row.beneficiary, classes: `${answerKey(row.answer)}${mutual ? " mutual" : ""}` });
  }
  return drawn;
}

function readRows(answer) {
  return records(answer).map((row) => ({
    obligor: codeOf(idOf(row.obligor)), beneficiary: codeOf(idOf(row.beneficiary)), answer: row.answer,
    under: (row.under ?? "").split(" ").filter(Boolean), from: row.from ?? "", until: row.until ?? "", sources: row.sources ?? "",
  }));
}

// Who must defend whom, as of a day.
export function network(place) {
  let drawing = null;
  let turn = 0;
  let order = [];
  const parts = { day: h("div"), tools: h("div", { class: "toolbar" }), canvas: h("div", { class: "canvas" }), keys: h("div"), note: h("p", { class: "note" }), panel: h("aside", { class: "side", "aria-label": "Details" }), list: h("div", { class: "list" }) };

  async function render() {
    const mine = ++turn;
    const state = given();
    drawingLibrary();
    const now = await overview();
    const names = new Map(now.actors);
    const day = state.get("asOf") ?? now.today;
    const answer = await ask("who-defends-whom", { asOf: day, source: state.get("source") });
    if (mine !== turn) return;
    const label = (code) => answer.labels[actorIri(code)] ?? names.get(code) ?? code;
    const every = readRows(answer);
    const kinds = [...KINDS, ...new Set(every.map((row) => row.answer).filter((kind) => !KINDS.includes(kind)))];
    const shown = new Set((state.get("show") ?? kinds.join(",")).split(",").map((kind) => kind.replace("-", " ")));
    const actor = state.get("actor") ?? "";
    const rows = every.filter((row) => shown.has(row.answer) && (!actor || row.obligor === actor || row.beneficiary === actor));
    const drawnRows = every.filter((row) => shown.has(row.answer));

    if (!parts.day.contains(document.activeElement) || parts.day.dataset.day !== day) {
      if (!parts.day.querySelector("input:focus")) show(parts.day, years({ today: now.today, changes: now.changes, day, onDay: (to, sliding) => change({ asOf: to === now.today ? null : to }, { replace: sliding }) }));
    }
    parts.day.dataset.day = day;
    tools(every, kinds, shown, actor, now, state);

    const codes = [...new Set(drawnRows.flatMap((row) => [row.obligor, row.beneficiary]))].sort();
    order = codes;
    parts.note.textContent = every.length
      ? `${codes.length} actors, ${drawnRows.length.toLocaleString("en")} answers on ${dayText(day)}. What nobody says is not drawn: it is unknown, not a “no”.`
      : `Nothing is known for ${dayText(day)}. Move the slider to a later year, or build the store from more articles.`;
    const pick = (changes) => change({ actor: null, obligor: null, beneficiary: null, ...changes });
    drawing ??= new Drawing(parts.canvas, {
      onNode: (code) => pick({ actor: code }),
      onEdge: (edge) => pick({ obligor: edge.source, beneficiary: edge.target }),
      onNothing: () => pick({}),
    });
    listOf(rows, label, day, state, pick);
    await drawing.draw(codes.map((code) => ({ id: code, label: label(code) })), lines(drawnRows));
    if (mine !== turn) return;
    const chosen = { source: state.get("obligor"), target: state.get("beneficiary"), node: actor };
    drawing.choose(chosen);
    parts.canvas.setAttribute("aria-label", `The network of ${codes.length} actors on ${dayText(day)}. Arrow keys go from actor to actor; the table below says the same.`);
    performance.mark("network-drawn");
    await panel(state, every, day, names, label, pick, mine);
    announce(`${drawnRows.length} answers as of ${dayText(day)}.`);
    if (!report) ahead(day, now.today, state.get("source"));
  }

  // The years beside this one are asked while nobody waits, so that the slider does not.
  function ahead(day, today, source) {
    const later = globalThis.requestIdleCallback ?? setTimeout;
    const year = Number(day.slice(0, 4));
    later(() => [year - 1, year + 1].filter((of) => of <= Number(today.slice(0, 4))).forEach((of) => ask("who-defends-whom", { asOf: dayOfYear(of, today), source }).catch(() => {})));
  }

  function tools(every, kinds, shown, actor, now, state) {
    const count = (kind) => every.filter((row) => row.answer === kind).length;
    const boxes = kinds.map((kind) =>
      h("label", { class: "check" }, h("input", { type: "checkbox", checked: shown.has(kind), onchange: (event) => {
        if (event.target.checked) shown.add(kind);
        else shown.delete(kind);
        const chosen = kinds.filter((of) => shown.has(of)).map((of) => of.replace(" ", "-"));
        change({ show: chosen.length === kinds.length ? null : chosen.join(",") || "none" });
      } }), badge(kind), h("span", { class: "count" }, String(count(kind)))));
    const focused = document.activeElement?.closest?.(".toolbar") ? document.activeElement : null;
    const index = focused ? [...parts.tools.querySelectorAll("input,button")].indexOf(focused) : -1;
    const choose = actorInput({ actors: now.actors, label: "Actor", value: actor, onPick: (code) => change({ actor: code, obligor: null, beneficiary: null }) });
    show(parts.tools, h("fieldset", { class: "kinds" }, h("legend", { class: "unseen" }, "Answers shown"), boxes), choose.field,
      now.register ? h("label", { class: "field" }, h("span", null, "Says who"), h("select", { onchange: (event) => change({ source: event.target.value === "all" ? null : event.target.value }) }, Object.entries(SOURCES).map(([key, text]) => h("option", { value: key, selected: key === (state.get("source") ?? "all") }, text)))) : null);
    if (index >= 0) parts.tools.querySelectorAll("input,button")[index]?.focus();
  }

  async function panel(state, every, day, names, label, pick, mine) {
    const obligor = state.get("obligor");
    const beneficiary = state.get("beneficiary");
    const actor = state.get("actor");
    let content;
    if (obligor && beneficiary) {
      const row = every.find((of) => of.obligor === obligor && of.beneficiary === beneficiary);
      content = await pairPanel({ obligor, beneficiary, answer: row?.answer ?? "unknown", day, names, onTurn: () => pick({ obligor: beneficiary, beneficiary: obligor }) });
    } else if (actor) {
      const side = (title, rows, other) => h("section", null, h("h3", null, title), rows.length
        ? h("ul", { class: "plain" }, rows.map((row) => h("li", null, sign(row.answer), " ", h("button", { type: "button", class: "link", onclick: () => pick({ obligor: row.obligor, beneficiary: row.beneficiary }) }, label(row[other])), h("span", { class: "muted" }, ` ${row.answer}`))))
        : h("p", { class: "muted" }, "Nothing is known on this day."));
      content = h("section", { class: "panel" }, h("p", { class: "over" }, `As of ${dayText(day)}`), h("h2", null, thingLink(actorIri(actor), null, names.get(actor) ?? actor)),
        side("Must defend", every.filter((row) => row.obligor === actor), "beneficiary"),
        side("Is to be defended by", every.filter((row) => row.beneficiary === actor), "obligor"));
    } else {
      content = h("section", { class: "panel intro" }, h("h2", null, "Who must defend whom?"),
        h("p", null, "Choose an actor or a line, or a row of the table, to see the agreement, its clauses and the sentences that say so."),
        h("dl", { class: "legend" }, h("dt", null, badge("obliged")), h("dd", null, "A duty of defence is in force and nobody contests it. Two arrowheads: each owes the other."),
          h("dt", null, badge("not obliged")), h("dd", null, "A source says expressly that there is no such duty."),
          h("dt", null, badge("disputed")), h("dd", null, "One source says yes, another no, for the same time.")),
        report ? h("p", { class: "muted" }, `Made with Foedus on ${dayText(report.overview.today)}.`) : null);
    }
    if (mine === turn) show(parts.panel, content);
  }

  function listOf(rows, label, day, state, pick) {
    const actorCell = (key) => (row) => (key === "obligor" ? h("button", { type: "button", class: "link", onclick: () => pick({ obligor: row.obligor, beneficiary: row.beneficiary }) }, label(row[key])) : label(row[key]));
    show(parts.list, table({
      name: `who-defends-whom-${day}`, caption: `Who must defend whom, as of ${dayText(day)}`, rows, sort: state.get("sort") ?? "", onSort: (sort) => change({ sort }),
      rowClass: (row) => (row.obligor === state.get("obligor") && row.beneficiary === state.get("beneficiary") ? "chosen" : ""),
      columns: [
        { key: "obligor", label: "Obligor", text: (row) => label(row.obligor), cell: actorCell("obligor"), value: (row) => actorIri(row.obligor) },
        { key: "beneficiary", label: "Beneficiary", text: (row) => label(row.beneficiary), cell: actorCell("beneficiary"), value: (row) => actorIri(row.beneficiary) },
        { key: "answer", label: "Answer", text: (row) => row.answer, cell: (row) => badge(row.answer) },
        { key: "under", label: "Under", text: (row) => row.under.map(localOf).join(" "), cell: (row) => row.under.map((iri, i) => [i ? ", " : "", thingLink(iri, null, localOf(iri))]), value: (row) => row.under.join(" ") },
        { key: "from", label: "From", text: (row) => row.from, class: "figure" },
        { key: "until", label: "Until", text: (row) => row.until, class: "figure" },
        { key: "sources", label: "Sources", text: (row) => row.sources, class: "figure" },
      ],
    }));
  }

  function keys(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") change({ actor: null, obligor: null, beneficiary: null });
    else if (event.key === "+" || event.key === "-") drawing?.zoom(event.key === "+" ? 1.25 : 0.8);
    else if (step && order.length) {
      event.preventDefault();
      const at = order.indexOf(given().get("actor") ?? "");
      const next = order[(at + step + order.length) % order.length];
      change({ actor: next, obligor: null, beneficiary: null }, { replace: true });
    }
  }

  parts.canvas.tabIndex = 0;
  parts.canvas.setAttribute("role", "application");
  parts.canvas.setAttribute("aria-label", "The network");
  parts.canvas.addEventListener("keydown", keys);
  const zoomers = h("div", { class: "zoom" }, [["+", "Closer", () => drawing?.zoom(1.25)], ["−", "Farther", () => drawing?.zoom(0.8)], ["⤢", "Show all", () => drawing?.fit()]]
    .map(([text, title, onclick]) => h("button", { type: "button", title, "aria-label": title, onclick }, text)));
  show(place, h("h1", { class: "unseen" }, "Who must defend whom"), parts.day, parts.tools,
    h("div", { class: "split" }, h("div", { class: "stage" }, h("div", { class: "frame" }, parts.canvas, zoomers), parts.note), parts.panel, parts.list));
  return { render, leave: () => drawing?.destroy(), title: "Who must defend whom" };
}

import { answerKey, badge } from "./answers.js";
import { actorInput } from "./actorinput.js";
import { blocs } from "./blocs.js";
import { actorPanel, agreementPanel, introduction } from "./chosen.js";
import { ask, overview, records, report } from "./data.js";
import { announce, h, show } from "./dom.js";
import { Drawing, drawingLibrary } from "./graph.js";
import { BASE, actorIri, codeOf, dayText, idOf, isOurs, labelOf, localOf } from "./names.js";
import { pairPanel } from "./pair.js";
import { thingLink } from "./evidence.js";
import { change, given } from "./state.js";
import { table } from "./table.js";
import { sourceField, toldBy } from "./told.js";
import { dayOfYear, years } from "./years.js";

// What is drawn unless one chooses otherwise; duties that have ended are many, and are shown when asked for.
const KINDS = ["obliged", "not obliged", "disputed"];
const OVER = "no longer";
const FIRST_ROWS = 100;
// A longer one is no code that anybody knows.
const LONG_CODE = 4;
const NOTHING_CHOSEN = { actor: null, obligor: null, beneficiary: null, agreement: null };

// Two duties that answer each other are one line with two heads.
function lines(rows) {
  const byPair = new Map(rows.map((row) => [`${row.obligor} ${row.beneficiary}`, row]));
  const drawn = [];
  for (const row of rows) {
    const back = byPair.get(`${row.beneficiary} ${row.obligor}`);
    const mutual = back && back.kind === row.kind;
    if (mutual && row.obligor > row.beneficiary) continue;
    drawn.push({ id: `${row.obligor}>${row.beneficiary}`, source: row.obligor, target: row.beneficiary, classes: `${answerKey(row.kind)}${mutual ? " mutual" : ""}` });
  }
  return drawn;
}

function readRows(answer, day) {
  return records(answer).map((row) => ({
    obligor: codeOf(idOf(row.obligor)), beneficiary: codeOf(idOf(row.beneficiary)), answer: row.answer,
    kind: row.answer === "not obliged" && row.until && row.until <= day ? OVER : row.answer,
    under: (row.under ?? "").split(" ").filter(Boolean), from: row.from ?? "", until: row.until ?? "", sources: row.sources ?? "",
  }));
}

// Who must defend whom, as of a day.
export function network(place) {
  let drawing = null;
  let turn = 0;
  let asked = Promise.resolve();
  let order = [];
  const parts = { day: h("div"), tools: h("div", { class: "toolbar" }), canvas: h("div", { class: "canvas" }), note: h("p", { class: "note" }), panel: h("aside", { class: "side", "aria-label": "Details" }, h("p", { class: "waiting" }, "Asking who must defend whom …")), list: h("div", { class: "list" }) };
  // A pair that is chosen from a list leaves the list as it is.
  const pick = (changes) => change(changes.obligor ? changes : { ...NOTHING_CHOSEN, ...changes });

  async function render() {
    const mine = ++turn;
    const state = given();
    drawingLibrary();
    // One question at a time: a slider that is drawn over many years asks for the last of them.
    await asked.catch(() => {});
    if (mine !== turn) return;
    parts.canvas.setAttribute("aria-busy", "true");
    asked = Promise.all([overview(), ask("who-defends-whom", { asOf: state.get("asOf"), source: toldBy() })]);
    const [now, answer] = await asked;
    if (mine !== turn) return;
    const names = new Map(now.actors);
    const day = state.get("asOf") ?? now.today;
    const label = (code) => answer.labels[actorIri(code)] ?? names.get(code) ?? code;
    const view = { state, day, now, names, label, title: (iri) => labelOf(iri, answer.labels), shortTitle: (iri) => answer.agreements?.[iri]?.[1] ?? localOf(iri) };
    const every = readRows(answer, day);
    const kinds = [...new Set([...KINDS, ...every.map((row) => row.kind)])].sort((a, b) => (a === OVER) - (b === OVER));
    const usual = kinds.filter((kind) => kind !== OVER);
    const shown = new Set(state.has("show") ? state.get("show").split(",").map((kind) => kind.replace("-", " ")) : usual);
    const drawn = every.filter((row) => shown.has(row.kind));
    const actor = state.get("actor") ?? "";
    const agreement = state.get("agreement") ?? "";
    const rows = drawn.filter((row) => (!actor || row.obligor === actor || row.beneficiary === actor) && (!agreement || row.under.some((iri) => localOf(iri) === agreement)));

    if (!parts.day.querySelector("input:focus")) show(parts.day, years({ today: now.today, changes: now.changes, since: now.since, day, onDay: (to, sliding) => change({ asOf: to === now.today ? null : to }, { replace: sliding }) }));
    tools(every, kinds, usual, shown, view);

    order = [...new Set(drawn.flatMap((row) => [row.obligor, row.beneficiary]))].sort();
    const { knots, lines: single } = blocs(drawn);
    parts.note.textContent = every.length
      ? `${order.length} actors, ${drawn.length.toLocaleString("en")} answers on ${dayText(day)}. ${knots.length ? "A diamond is an agreement by which each of its members owes every other. " : ""}What nobody says is not drawn: it is unknown, not a “no”.`
      : !now.changes.length
        ? "This store knows of no duty yet. Read articles into it with ./foedus build FILE, or without --no-register."
        : `Nothing is known for ${dayText(day)}. ${now.changes[0] > day ? "Move the slider to a later year, or build" : "Ask by all sources, or build"} the store from more articles.`;
    drawing ??= new Drawing(parts.canvas, {
      onNode: (id) => pick(isOurs(id) ? { agreement: localOf(id) } : { actor: id }),
      onEdge: ({ source, target }) => change({ ...NOTHING_CHOSEN, ...(isOurs(target) ? { agreement: localOf(target) } : { obligor: source, beneficiary: target }) }),
      onNothing: () => pick({}),
    });
    const nodes = [...order.map((code) => ({ id: code, name: label(code), short: code.length > LONG_CODE ? label(code) : code })), ...knots.map((knot) => ({ id: knot.agreement, name: view.title(knot.agreement), short: view.shortTitle(knot.agreement), classes: "knot" }))];
    const threads = knots.flatMap((knot) => knot.members.map((code) => ({ id: `${code}>${knot.agreement}`, source: code, target: knot.agreement, classes: "obliged thread" })));
    await drawing.draw(nodes, [...lines(single), ...threads]);
    if (mine !== turn) return;
    drawing.choose({ source: state.get("obligor"), target: state.get("beneficiary"), node: actor || knots.find((knot) => localOf(knot.agreement) === agreement)?.agreement });
    parts.canvas.setAttribute("aria-label", `The network of ${order.length} actors on ${dayText(day)}. Arrow keys go from actor to actor; the table below says the same.`);
    parts.canvas.removeAttribute("aria-busy");
    performance.mark("network-drawn");
    listOf(rows, view);
    await panel(every, view, mine);
    announce(`${drawn.length} answers as of ${dayText(day)}.`);
    if (!report) ahead(day, now.today, toldBy());
  }

  // The years beside this one are asked while nobody waits, so that the slider does not.
  function ahead(day, today, source) {
    const later = globalThis.requestIdleCallback ?? setTimeout;
    const year = Number(day.slice(0, 4));
    later(() => [year - 1, year + 1].filter((of) => of <= Number(today.slice(0, 4))).forEach((of) => ask("who-defends-whom", { asOf: of === Number(today.slice(0, 4)) ? null : dayOfYear(of, today), source }).catch(() => {})));
  }

  function tools(every, kinds, usual, shown, { state, now }) {
    const count = (kind) => every.filter((row) => row.kind === kind).length;
    const boxes = kinds.map((kind) =>
      h("label", { class: "check" }, h("input", { type: "checkbox", checked: shown.has(kind), onchange: (event) => {
        if (event.target.checked) shown.add(kind);
        else shown.delete(kind);
        const chosen = kinds.filter((of) => shown.has(of)).map((of) => of.replace(" ", "-"));
        change({ show: chosen.join() === usual.map((of) => of.replace(" ", "-")).join() ? null : chosen.join(",") || "none" });
      } }), badge(kind), h("span", { class: "count" }, count(kind).toLocaleString("en"))));
    const focused = document.activeElement?.closest?.(".toolbar") ? document.activeElement : null;
    const index = focused ? [...parts.tools.querySelectorAll("input,button,select")].indexOf(focused) : -1;
    const choose = actorInput({ actors: now.actors, label: "Actor", value: state.get("actor") ?? "", onPick: (code) => pick({ actor: code }) });
    show(parts.tools, h("fieldset", { class: "kinds" }, h("legend", { class: "unseen" }, "Answers shown"), boxes), choose.field, sourceField(now));
    if (index >= 0) parts.tools.querySelectorAll("input,button,select")[index]?.focus();
  }

  async function panel(every, view, mine) {
    const { state, day, names } = view;
    const [obligor, beneficiary, actor, agreement] = ["obligor", "beneficiary", "actor", "agreement"].map((name) => state.get(name));
    let content;
    if (obligor && beneficiary) {
      const row = every.find((of) => of.obligor === obligor && of.beneficiary === beneficiary);
      content = await pairPanel({ obligor, beneficiary, answer: row?.kind ?? "unknown", day, names, onTurn: () => pick({ obligor: beneficiary, beneficiary: obligor }) });
    } else if (actor) {
      content = actorPanel(actor, every, view, pick);
    } else if (agreement) {
      content = await agreementPanel(`${BASE}agreement/${agreement}`, every, view, pick);
    } else {
      content = introduction();
    }
    if (mine === turn) show(parts.panel, content);
  }

  function listOf(rows, { state, day, label, title }) {
    const actorCell = (row) => h("button", { type: "button", class: "link", onclick: () => pick({ obligor: row.obligor, beneficiary: row.beneficiary }) }, label(row.obligor));
    show(parts.list, table({
      name: `who-defends-whom-${day}`, caption: `Who must defend whom, as of ${dayText(day)}`, rows, limit: FIRST_ROWS, sort: state.get("sort") ?? "", onSort: (sort) => change({ sort }),
      rowClass: (row) => (row.obligor === state.get("obligor") && row.beneficiary === state.get("beneficiary") ? "chosen" : ""),
      columns: [
        { key: "obligor", label: "Obligor", text: (row) => label(row.obligor), cell: actorCell, value: (row) => actorIri(row.obligor) },
        { key: "beneficiary", label: "Beneficiary", text: (row) => label(row.beneficiary), value: (row) => actorIri(row.beneficiary) },
        { key: "answer", label: "Answer", text: (row) => row.kind, cell: (row) => badge(row.kind), value: (row) => row.answer },
        { key: "under", label: "Under", text: (row) => row.under.map(title).join(" "), cell: (row) => row.under.map((iri, i) => [i ? ", " : "", thingLink(iri, null, title(iri))]), value: (row) => row.under.join(" ") },
        { key: "from", label: "From", text: (row) => row.from, class: "figure" },
        { key: "until", label: "Until", text: (row) => row.until, class: "figure" },
        { key: "sources", label: "Sources", text: (row) => row.sources, class: "figure" },
      ],
    }));
  }

  function keys(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") pick({});
    else if (event.key === "+" || event.key === "-") drawing?.zoom(event.key === "+" ? 1.25 : 0.8);
    else if (step && order.length) {
      event.preventDefault();
      const at = order.indexOf(given().get("actor") ?? "");
      const next = order[(at + step + order.length) % order.length];
      change({ ...NOTHING_CHOSEN, actor: next }, { replace: true });
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

// What the page knows: asked of the server, or, in a report, read from the page itself.
const embedded = document.getElementById("report-data");
export const report = embedded ? JSON.parse(embedded.textContent) : null;
const known = new Map();

export class Refused extends Error {}

async function fetchJson(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  const type = answer.headers.get("Content-Type") ?? "";
  if (!answer.ok) {
    const reason = type.startsWith("application/json") ? (await answer.json()).error : (await answer.text()).trim();
    throw new Refused(reason || `The server answered ${answer.status}.`);
  }
  return answer.json();
}

// Asked once; what failed is asked again.
export function get(path) {
  if (!known.has(path)) {
    if (known.size > 200) known.delete(known.keys().next().value);
    const answer = report ? fromReport(path) : fetchJson(path);
    known.set(path, answer);
    answer.catch(() => known.delete(path));
  }
  return known.get(path);
}

async function fromReport(path) {
  const address = new URL(path, "http://report/");
  const of = Object.fromEntries(address.searchParams);
  if (address.pathname === "/api/overview") return report.overview;
  if (address.pathname === "/api/ask/who-defends-whom") {
    const days = report.days.filter((day) => day[0] <= (of.asOf ?? report.overview.today));
    const rows = days.length ? days.at(-1)[1] : [];
    return { columns: report.columns, rows: rows.map((row) => report.rows[row]), labels: report.labels, agreements: report.agreements };
  }
  if (address.pathname === "/api/pair") {
    const facts = report.pairs[`${of.obligor} ${of.beneficiary}`] ?? [];
    return { facts, things: report.things, passages: report.passages, labels: report.labels, rules: report.rules };
  }
  if (address.pathname === "/api/fact") return { fact: of.iri, things: report.things, passages: report.passages, labels: report.labels };
  throw new Refused("The report does not hold that.");
}

export const overview = () => get("/api/overview");

// An answer to a question of the catalogue; its labels call agreements by their titles.
export async function ask(question, parameters) {
  const given = new URLSearchParams(Object.entries(parameters ?? {}).filter(([, value]) => value));
  const answer = await get(`/api/ask/${question}${given.size ? `?${given}` : ""}`);
  const titles = Object.entries(answer.agreements ?? {}).map(([iri, [title]]) => [iri, title]);
  return { ...answer, labels: { ...answer.labels, ...Object.fromEntries(titles) } };
}

export const pair = (obligor, beneficiary) => get(`/api/pair?${new URLSearchParams({ obligor, beneficiary })}`);
export const about = (what, iri) => get(`/api/${what}?${new URLSearchParams({ iri })}`);

// The rows of an answer as objects by column.
export function records(answer) {
  return answer.rows.map((row) => Object.fromEntries(answer.columns.map((column, i) => [column, row[i]])));
}

// Whether something that holds from one day until another holds on a day, as the questions count it.
export function inForce(thing, day) {
  const value = (name) => {
    const given = thing?.[name]?.[0];
    return typeof given === "object" ? given["@id"] : given;
  };
  return (value("from") ?? value("reported") ?? "0000") <= day && (value("until") ?? "9999") > day;
}

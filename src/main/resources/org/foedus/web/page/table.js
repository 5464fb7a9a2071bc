import { announce, download, h } from "./dom.js";
import { collator } from "./names.js";

export function csv(columns, rows, separator = ",") {
  const cell = (text) =>
    separator === "\t" ? String(text ?? "").replace(/[\t\r\n]+/g, " ") : /[",\r\n]/.test(text ?? "") ? `"${String(text).replaceAll('"', '""')}"` : String(text ?? "");
  return [columns, ...rows].map((row) => row.map(cell).join(separator)).join("\n") + "\n";
}

// A table that sorts by its heads and goes out as CSV. A column: key, label, text(row), cell(row)?, value(row)?
export function table({ columns, rows, caption, name, sort = "", onSort = () => {}, rowClass = () => "", limit = 500, tools = [] }) {
  const [key, direction] = sort.split(":");
  const by = columns.find((column) => column.key === key);
  const sorted = by
    ? [...rows].sort((a, b) => collator.compare(by.text(a), by.text(b)) * (direction === "down" ? -1 : 1))
    : rows;
  const head = columns.map((column) => {
    const sortedHere = column === by;
    const next = sortedHere && direction !== "down" ? `${column.key}:down` : column.key;
    return h(
      "th",
      { scope: "col", "aria-sort": sortedHere ? (direction === "down" ? "descending" : "ascending") : undefined, class: column.class },
      h("button", { type: "button", class: "head", onclick: () => onSort(next) }, column.label, h("span", { class: "arrow", "aria-hidden": "true" }, sortedHere ? (direction === "down" ? "▾" : "▴") : "")),
    );
  });
  const body = h("tbody");
  const lay = (from, to) =>
    body.append(
      ...sorted.slice(from, to).map((row) =>
        h("tr", { class: rowClass(row) }, columns.map((column, i) =>
          h(i === 0 ? "th" : "td", { scope: i === 0 ? "row" : undefined, class: column.class }, column.cell ? column.cell(row) : column.text(row)))),
      ),
    );
  lay(0, limit);
  const more = h("button", { type: "button", class: "quiet", hidden: sorted.length <= limit, onclick: () => {
    lay(limit, sorted.length);
    more.hidden = true;
  } }, `Show all ${sorted.length.toLocaleString("en")} rows`);
  return h(
    "figure",
    { class: "table" },
    h("figcaption", null, h("span", { class: "caption" }, caption), h("span", { class: "tools" }, tools, h("button", {
      type: "button",
      class: "quiet",
      onclick: () => {
        download(`${name}.csv`, "text/csv", csv(columns.map((column) => column.key), sorted.map((row) => columns.map((column) => (column.value ?? column.text)(row)))));
        announce("Downloaded as CSV.");
      },
    }, "CSV"))),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption }, h("table", null, h("thead", null, h("tr", null, head)), body)),
    more,
  );
}

import { h } from "./dom.js";
import { report } from "./data.js";
import { dayText } from "./names.js";

// The last day of a year; of this year, today.
export const dayOfYear = (year, today) => (String(year) === today.slice(0, 4) ? today : `${year}-12-31`);

// Where the slider begins: a treaty centuries older than all others would take most of it. The field for a day goes there.
function beginning(told) {
  let from = 0;
  for (let i = 1; i < told.length / 4; i++) if (told[i] - told[i - 1] > (told.at(-1) - told[from]) / 4) from = i;
  return told[from] ?? Infinity;
}

// The day that the answers hold for: a slider over the years, a field for a day, and marks where anything changes.
export function years({ today, changes, since, day, onDay }) {
  const thisYear = Number(today.slice(0, 4));
  const told = [...new Set(changes.map((change) => Number(change.slice(0, 4))))].filter((year) => year > 1000 && year <= thisYear + 50).sort((a, b) => a - b);
  const firstYear = since ?? Math.min(thisYear - 10, beginning(told) - 1);
  const lastYear = Math.max(thisYear, ...told);
  const year = Math.min(lastYear, Math.max(firstYear, Number(day.slice(0, 4))));
  const range = h("input", { type: "range", id: "year", min: firstYear, max: lastYear, step: 1, value: year, "aria-valuetext": dayText(day), list: "years-of-change" });
  const date = h("input", { type: "date", value: day.length === 10 ? day : dayOfYear(day.slice(0, 4), today), "aria-label": "The day that the answers hold for", onchange: () => date.value && onDay(date.value, false) });
  const shown = h("output", { for: "year" }, dayText(day));
  const moveTo = (to, sliding) => {
    shown.textContent = dayText(to);
    range.setAttribute("aria-valuetext", dayText(to));
    date.value = to;
    onDay(to, sliding);
  };
  range.addEventListener("input", () => moveTo(dayOfYear(range.value, today), true));
  const span = Math.max(1, lastYear - firstYear);
  const marks = h("div", { class: "marks", "aria-hidden": "true" }, told.filter((of) => of >= firstYear).map((of) => h("i", { style: { left: `${((of - firstYear) / span) * 100}%` } })));
  const step = (by, text) => h("button", { type: "button", class: "quiet step", "aria-label": text, onclick: () => {
    const to = Number((date.value || day).slice(0, 4)) + by;
    if (to > lastYear || to < (since ?? 1)) return;
    range.value = to;
    moveTo(dayOfYear(to, today), false);
  } }, by < 0 ? "‹" : "›");
  return h(
    "section",
    { class: "years", "aria-label": "Day" },
    h("label", { for: "year" }, "As of ", shown),
    h("div", { class: "slide" }, step(-1, "A year earlier"), h("span", { class: "bound" }, String(firstYear)), h("div", { class: "track" }, range, marks), h("span", { class: "bound" }, String(lastYear)), step(1, "A year later")),
    report ? null : date,
    report ? null : h("button", { type: "button", class: "quiet", onclick: () => onDay(today, false), disabled: day === today }, "Today"),
  );
}

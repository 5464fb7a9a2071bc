import { h } from "./dom.js";
import { dayText } from "./names.js";

// What happened, in the order of time. An entry: date, content, unsure?
export function timeline(entries) {
  const sorted = [...entries].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return h("ol", { class: "timeline" }, sorted.map((entry) =>
    h("li", { class: entry.unsure ? "unsure" : undefined }, h("time", { datetime: entry.date }, dayText(entry.date)), h("i"), h("span", null, entry.content))));
}

import { h } from "./dom.js";
import { change, given } from "./state.js";

const SOURCES = { all: "articles and register", articles: "articles alone", register: "the register alone" };

// By whom the answers are told; the page asks everybody unless one chooses otherwise.
export const toldBy = () => given().get("source") ?? "all";

export function sourceField(now) {
  if (!now.register) return null;
  const options = Object.entries(SOURCES).map(([key, text]) => h("option", { value: key, selected: key === toldBy() }, text));
  return h("label", { class: "field" }, h("span", null, "Says who"), h("select", { onchange: (event) => change({ source: event.target.value === "all" ? null : event.target.value }) }, options));
}

import { h } from "./dom.js";

let lists = 0;

// A field for an actor, by name or code, that completes as one types.
export function actorInput({ actors, label, value = "", required = false, onPick = () => {} }) {
  const names = new Map(actors.map(([code, name]) => [name.toLowerCase(), code]));
  const codes = new Map(actors.map(([code, name]) => [code, name]));
  const list = `actors-${lists++}`;
  const input = h("input", {
    type: "text", list, value: codes.get(value) ?? value, required, autocomplete: "off", spellcheck: "false", placeholder: "name or code",
    onchange: () => onPick(codeFrom(input.value)),
  });
  const codeFrom = (text) => {
    const trimmed = text.trim();
    return names.get(trimmed.toLowerCase()) ?? (codes.has(trimmed.toUpperCase()) ? trimmed.toUpperCase() : trimmed);
  };
  const options = h("datalist", { id: list });
  // Filled when it is first used: a page may hold several, of hundreds of actors each.
  input.addEventListener("focus", () => {
    if (!options.childElementCount) options.append(...actors.map(([code, name]) => h("option", { value: name }, code)));
  });
  return { field: h("label", { class: "field" }, h("span", null, label), input, options), code: () => codeFrom(input.value), input };
}

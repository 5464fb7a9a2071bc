// Elements from text: what comes from articles is only ever set as text, never parsed as markup.
const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "style") for (const [key, text] of Object.entries(value)) element.style.setProperty(key, text);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function h(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function s(name, attributes, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

export function show(place, ...content) {
  place.replaceChildren(...content.flat(9).filter(Boolean));
  return place;
}

// Tells a screen reader what has changed.
export function announce(text) {
  const status = document.getElementById("status");
  if (status) status.textContent = text;
}

// A link out of the program, to a source; anything that is no web address stays text.
export function outward(address, text) {
  return /^https?:\/\//.test(address ?? "")
    ? h("a", { href: address, rel: "noopener noreferrer external" }, text ?? address)
    : h("span", null, text ?? address ?? "");
}

export function download(name, type, text) {
  const address = URL.createObjectURL(text instanceof Blob ? text : new Blob([text], { type }));
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

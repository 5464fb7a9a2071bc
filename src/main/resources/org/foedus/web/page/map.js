import { h, s, show } from "./dom.js";
import { listText } from "./names.js";

let outline = null;

// The countries of an answer; what the outline is too small for is named below it.
export function worldMap(counts, label) {
  const place = h("div", null, h("p", { class: "waiting" }, "Loading the outline …"));
  outline ??= fetch("/page/world.json").then((answer) => answer.json());
  outline.then((world) => {
    const most = Math.max(1, ...counts.values());
    const svg = s("svg", { viewBox: `0 0 ${world.width} ${world.height}`, class: "map", role: "img", "aria-label": `A map of ${counts.size} actors: ${[...counts.keys()].map(label).join(", ")}` });
    for (const [code, d] of Object.entries(world.countries)) {
      const count = counts.get(code);
      const path = s("path", { d, class: count ? "some" : undefined });
      if (count) {
        path.style.setProperty("fill-opacity", String(0.35 + (0.65 * count) / most));
        path.append(s("title", null, `${label(code)}: ${count}`));
      }
      svg.append(path);
    }
    const missing = [...counts.keys()].filter((code) => !(code in world.countries)).map(label);
    show(place, svg, h("p", { class: "note" }, "The stronger the colour, the more rows name the country. ", missing.length ? `Not on the outline: ${listText(missing)}. ` : "", "Outline: Natural Earth, public domain; it states no position on any border."));
  });
  return place;
}

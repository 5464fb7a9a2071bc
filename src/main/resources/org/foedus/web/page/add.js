import { overview } from "./data.js";
import { announce, h, show } from "./dom.js";
import { claimText, marked } from "./article.js";
import { pathOf } from "./names.js";

async function post(path, body) {
  const answer = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.error);
  return told;
}

// An article of one's own: what would be read from it is seen before anything is stored.
export function add(place) {
  async function render() {
    const now = await overview();
    if (!now.writable) {
      show(place, h("h1", null, "Add"), h("p", null, "This server only reads. Start it with ", h("code", null, "./foedus serve --writable"), " to add articles from here."));
      return;
    }
    const address = h("input", { type: "url", placeholder: "https://", size: 50 });
    const text = h("textarea");
    const day = h("input", { type: "date", value: now.today });
    const title = h("input", { type: "text", size: 50 });
    const result = h("div");
    const given = () => (address.value ? { url: address.value } : { text: text.value, title: title.value, date: day.value });
    const look = h("button", { class: "primary" }, "See what it says");
    const form = h("form", { onsubmit: async (event) => {
      event.preventDefault();
      if (!address.value && !text.value.trim()) {
        show(result, h("p", { class: "notice", role: "alert" }, "Give an address or a text first."));
        return;
      }
      show(result, h("p", { class: "waiting" }, "Reading; the first time takes some seconds …"));
      look.disabled = true;
      try {
        preview(result, await post("/add/read", given()), given());
      } catch (error) {
        show(result, h("p", { class: "notice", role: "alert" }, error.message));
      } finally {
        look.disabled = false;
      }
    } }, h("div", { class: "form" }, h("label", { class: "field" }, h("span", null, "An address"), address)), h("p", { class: "muted" }, "or a text"),
      h("div", { class: "form" }, h("label", { class: "field" }, h("span", null, "Headline"), title), h("label", { class: "field" }, h("span", null, "Published"), day)), h("label", { class: "field" }, h("span", null, "The text"), text), h("p", { class: "actions" }, look));
    show(place, h("h1", null, "Add an article"), h("p", { class: "muted" }, "Nothing is stored before you say so."), form, result);
  }

  function preview(result, read, input) {
    const labels = read.labels;
    const store = h("button", { type: "button", class: "primary", onclick: async () => {
      store.disabled = true;
      try {
        const stored = await post("/add/store", input);
        show(result, h("p", null, "Stored: ", h("a", { href: pathOf(stored.article), "data-plain": "" }, read.title || "the article"), "."));
        announce("Stored.");
      } catch (error) {
        show(result, h("p", { class: "notice", role: "alert" }, error.message));
      }
    } }, "Store it");
    const claims = [...read.claims].sort((one, other) => one.start - other.start || one.end - other.end);
    show(result, h("h2", null, read.title || "Without a headline"), h("p", null, `${claims.length} ${claims.length === 1 ? "claim" : "claims"} would be stored.`), h("p", { class: "actions" }, store),
      h("div", { class: "reader" }, marked(read.text, read.claims, () => {}), h("ul", { class: "plain claims panel" }, claims.map((span) => h("li", null, claimText(read.things[span.claim], labels))))));
    announce(`${read.claims.length} claims found.`);
  }
  return { render, title: "Add" };
}

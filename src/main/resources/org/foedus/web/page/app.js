import { overview, Refused } from "./data.js";
import { h, show } from "./dom.js";
import { go, onChange } from "./state.js";

// Views by the first part of the address; the code of one comes when it is first opened.
const VIEWS = {
  "": () => import("./network.js").then((module) => module.network),
  attack: () => import("./attack.js").then((module) => module.attack),
  actor: () => import("./actor.js").then((module) => module.actor),
  article: () => import("./article.js").then((module) => module.article),
  ask: () => import("./ask.js").then((module) => module.askView),
  add: () => import("./add.js").then((module) => module.add),
};
const place = document.getElementById("view");
let current = null;
let currentName = null;

function problem(error) {
  console.warn(error);
  const reason = error instanceof Refused ? error.message : `The page failed: ${error.message}`;
  const again = h("button", { type: "button", class: "link", onclick: () => render() }, "Try again");
  const notice = h("p", { class: "notice", role: "alert" }, reason, " ", again, location.pathname === "/" ? null : [" or ", h("a", { href: "/" }, "go to the network"), "."]);
  place.querySelector(":scope > .notice")?.remove();
  if (place.querySelector(".waiting")) show(place, notice);
  else place.prepend(notice);
}

async function render() {
  const name = location.pathname.split("/")[1];
  // An actor's or an article's page is another page for every IRI.
  const key = name in VIEWS && name !== "actor" && name !== "article" ? name : location.pathname;
  try {
    if (key !== currentName) {
      currentName = key;
      current?.leave?.();
      current = null;
      const load = VIEWS[name] ?? (() => import("./thing.js").then((module) => module.thing));
      const view = await load();
      if (currentName !== key) return;
      current = view(place);
      scrollTo(0, 0);
    }
    for (const link of document.querySelectorAll(".masthead nav a")) {
      const here = link.pathname.split("/")[1] === name;
      if (here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    place.querySelector(":scope > .notice")?.remove();
    await current?.render?.();
    document.title = `${current?.title ?? "Foedus"} · Foedus`;
  } catch (error) {
    problem(error);
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin || link.hasAttribute("download") || link.target || link.dataset.plain !== undefined) return;
  if (link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
  place.focus({ preventScroll: true });
});
addEventListener("popstate", render);
onChange(render);
overview().then((now) => (document.querySelector('.masthead a[href="/add"]').hidden = !now.writable)).catch(() => {});
render();

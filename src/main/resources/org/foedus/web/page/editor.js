import { get } from "./data.js";
import { h } from "./dom.js";

let loading = null;

function editorLibrary() {
  loading ??= new Promise((resolve, reject) => {
    document.head.append(h("link", { rel: "stylesheet", href: "/page/yasqe.min.css" }), h("script", { src: "/page/yasqe.min.js", onload: () => resolve(globalThis.Yasqe?.default ?? globalThis.Yasqe), onerror: reject }));
  });
  return loading;
}

// The terms of the ontology and the actors, as one would write them in a query.
async function terms(prefixes) {
  const query = "PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> SELECT DISTINCT ?t { ?t a ?k FILTER (STRSTARTS(STR(?t), \"https://w3id.org/foedus/ontology#\")) }";
  const answer = await fetch(`/sparql?${new URLSearchParams({ query })}`, { headers: { Accept: "application/sparql-results+json" } });
  const found = (await answer.json()).results.bindings.map((binding) => `foedus:${binding.t.value.slice(prefixes.foedus.length)}`);
  const actors = (await get("/api/overview")).actors.map(([code]) => `actor:${code}`);
  return [...found, ...actors].sort();
}

// The editor of YASGUI, fed from this server alone.
export async function editor(place, text, prefixes, onRun) {
  const Yasqe = await editorLibrary();
  const words = terms(prefixes);
  if (!("foedus" in Yasqe.Autocompleters)) {
    Yasqe.registerAutocompleter({
      name: "foedus", bulk: false, autoShow: true, persistenceId: null,
      isValidCompletionPosition: (yasqe) => /^[a-z]+:[\w-]*$/i.test(yasqe.getTokenAt(yasqe.getDoc().getCursor()).string),
      get: async (yasqe, token) => (await words).filter((word) => word.toLowerCase().startsWith(token.string.toLowerCase())),
      preProcessToken: (yasqe, token) => token,
      // A prefix that a completed term needs is declared with it.
      postProcessToken: (yasqe, token, suggestion) => {
        const prefix = suggestion.slice(0, suggestion.indexOf(":"));
        if (!(prefix in yasqe.getPrefixesFromQuery()) && prefixes[prefix]) yasqe.addPrefixes({ [prefix]: prefixes[prefix] });
        return suggestion;
      },
    });
    // Its own completers ask other machines.
    Yasqe.defaults.autocompleters = ["foedus", "variables"];
  }
  const yasqe = new Yasqe(place, {
    value: text, autofocus: false, persistenceId: null, showQueryButton: false, createShareableLink: null, pluginButtons: () => null, resizeable: false, consumeShareLink: null,
    requestConfig: { endpoint: "/sparql" }, extraKeys: { "Ctrl-Enter": onRun, "Cmd-Enter": onRun, "Ctrl-Space": (of) => of.autocomplete(), Esc: (of) => of.getInputField().blur(), Tab: false, "Shift-Tab": false },
  });
  yasqe.getInputField().setAttribute("aria-label", "SPARQL query; Escape leaves the editor");
  yasqe.setSize(null, "20rem");
  return yasqe;
}

import { network } from "./network.js";
import { onChange } from "./state.js";

// A report opens at the network and stays there.
const opened = network(document.getElementById("view"));
onChange(() => opened.render());
addEventListener("popstate", () => opened.render());
opened.render();

import { h } from "./dom.js";
import { sidesOf, sizeOf } from "./labels.js";
import { layout } from "./layout.js";

// More lines than this are drawn plainer; more actors than this go by their codes.
const MANY_LINES = 400;
const MANY_ACTORS = 45;
const EDGE = 44;
// With less room than this for each, in square pixels, marks are smaller.
const CROWDED = 1200;
// Pixels of the screen, whether one is close or far.
const LETTERS = 11.5;
const LINE = 12;
const WIDEST = 110;
const FACE = "Segoe UI, Roboto, Helvetica Neue, Liberation Sans, Arial, sans-serif";
const MARK = { actor: 10, crowded: 7, knot: 16 };
let drawingLoading = null;

// The drawing library comes when something is first drawn.
export function drawingLibrary() {
  if (globalThis.cytoscape) return Promise.resolve(globalThis.cytoscape);
  drawingLoading ??= new Promise((resolve, reject) => {
    const script = h("script", { src: "/page/cytoscape.min.js", onload: () => resolve(globalThis.cytoscape), onerror: reject });
    document.head.append(script);
  });
  return drawingLoading;
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(["obliged", "denied", "disputed", "ink", "muted", "paper", "panel", "line", "accent"].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

function look({ many, crowded, zoom }) {
  const c = colours();
  const width = many ? 1 : 1.6;
  const ends = (colour, shape) => ({ "line-color": colour, "target-arrow-color": colour, "source-arrow-color": colour, "target-arrow-shape": shape });
  return [
    { selector: "node", style: {
      width: crowded ? MARK.crowded : MARK.actor, height: crowded ? MARK.crowded : MARK.actor, "background-color": c.panel, "border-width": 2, "border-color": c.ink,
      label: "", "font-size": LETTERS / zoom, color: c.ink, "font-family": FACE,
      "text-valign": "bottom", "text-margin-y": 2 / zoom, "text-background-color": c.panel, "text-background-opacity": 0.75, "text-background-padding": 1, "z-index": 2,
    } },
    { selector: "node.named", style: { label: "data(label)" } },
    { selector: "node.top", style: { "text-valign": "top", "text-margin-y": -2 / zoom } },
    { selector: "node.right", style: { "text-valign": "center", "text-halign": "right", "text-margin-y": 0, "text-margin-x": 2 / zoom } },
    { selector: "node.left", style: { "text-valign": "center", "text-halign": "left", "text-margin-y": 0, "text-margin-x": -2 / zoom } },
    { selector: "node.right.top, node.left.top", style: { "text-valign": "top", "text-margin-y": 3 / zoom } },
    { selector: "node.right.bottom, node.left.bottom", style: { "text-valign": "bottom", "text-margin-y": -3 / zoom } },
    { selector: "node.knot", style: { shape: "diamond", width: MARK.knot, height: MARK.knot, "background-color": c.obliged, "border-color": c.obliged, color: c.obliged, "font-weight": 700, "text-wrap": "wrap", "text-max-width": WIDEST / zoom } },
    { selector: "edge", style: { width, opacity: many ? 0.6 : 1, "curve-style": many ? "straight" : "bezier", "control-point-step-size": 26, "arrow-scale": many ? 0.6 : 0.85, ...ends(c.muted, "triangle") } },
    { selector: "edge.obliged", style: ends(c.obliged, "triangle") },
    { selector: "edge.mutual", style: { "source-arrow-shape": "triangle" } },
    { selector: "edge.thread", style: { "curve-style": "haystack", "haystack-radius": 0, width: 1, opacity: 0.45 } },
    { selector: "edge.denied", style: { ...ends(c.denied, "tee"), "line-style": "dashed" } },
    { selector: "edge.denied.mutual", style: { "source-arrow-shape": "tee" } },
    { selector: "edge.disputed", style: { ...ends(c.disputed, "diamond"), "line-style": "dotted", width: width + 1.4 } },
    { selector: "edge.disputed.mutual", style: { "source-arrow-shape": "diamond" } },
    { selector: "edge.unknown, edge.ended", style: { ...ends(c.muted, "vee"), "line-style": "dotted" } },
    { selector: ".faint", style: { opacity: 0.1 } },
    { selector: "node.chosen", style: { "background-color": c.accent, "border-color": c.accent, "font-weight": 700, label: "data(name)" } },
    { selector: "edge.chosen", style: { width: 3.4, opacity: 1, "z-index": 9 } },
    { selector: "node.near", style: { "z-index": 8 } },
  ];
}

// A drawing of actors and ties that keeps its places, as far as it can, from one day to the next.
export class Drawing {
  constructor(place, { onNode, onEdge, onNothing }) {
    this.place = place;
    this.heard = { onNode, onEdge, onNothing };
    this.places = new Map();
    this.repaint = () => this.cy?.style(look({ ...this.density, zoom: this.cy.zoom() }));
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    this.scheme.addEventListener("change", this.repaint);
  }

  // nodes: {id, name, short, classes}; edges: {id, source, target, classes}
  async draw(nodes, edges) {
    const cytoscape = await drawingLibrary();
    const byCode = nodes.length > MANY_ACTORS;
    const box = { width: Math.max(200, this.place.clientWidth - 2 * EDGE), height: Math.max(160, this.place.clientHeight - 2 * EDGE) };
    const density = { many: edges.length > MANY_LINES, crowded: (box.width * box.height) / Math.max(1, nodes.length) < CROWDED };
    const sameBox = this.box?.width === box.width && this.box?.height === box.height;
    this.box = box;
    this.places = layout(nodes.map((node) => node.id), edges.map((edge) => [edge.source, edge.target]), { ...box, wide: new Set(nodes.filter((node) => node.classes === "knot").map((node) => node.id)), before: sameBox ? this.places : new Map() });
    const elements = [
      ...nodes.map((node) => ({ group: "nodes", data: { id: node.id, name: node.name, label: byCode ? (node.short ?? node.name) : node.name }, classes: node.classes ?? "", position: { ...this.places.get(node.id) } })),
      ...edges.map((edge) => ({ group: "edges", data: { id: edge.id, source: edge.source, target: edge.target }, classes: edge.classes ?? "" })),
    ];
    const sameLook = this.density?.many === density.many && this.density?.crowded === density.crowded;
    this.density = density;
    if (!this.cy) this.begin(cytoscape);
    else if (!sameLook) this.repaint();
    this.cy.batch(() => this.change(elements));
    this.fit();
    this.name();
  }

  // Names keep their size when one comes closer, so that there is room for more of them.
  name() {
    if (!this.cy) return;
    const zoom = this.cy.zoom();
    this.namedAt = zoom;
    const bounds = { left: -EDGE * zoom, right: (this.box.width + EDGE) * zoom };
    const sides = sidesOf(this.cy.nodes().map((node) => {
      const knot = node.hasClass("knot");
      const radius = ((knot ? MARK.knot : this.density.crowded ? MARK.crowded : MARK.actor) / 2) * zoom;
      const { x, y } = node.position();
      return { id: node.id(), x: x * zoom, y: y * zoom, radius, insists: knot, weight: node.degree(false) + (knot ? 1e6 : 0), ...sizeOf(node.data("label"), `${knot ? 700 : 400} ${LETTERS}px ${FACE}`, knot ? WIDEST : Infinity, LINE) };
    }), bounds);
    this.cy.batch(() => {
      this.cy.nodes().removeClass("named top bottom right left");
      for (const [id, side] of sides) this.cy.getElementById(id).addClass(`named ${side.join(" ")}`);
    });
    this.repaint();
  }

  begin(cytoscape) {
    const { many } = this.density;
    this.cy = cytoscape({
      container: this.place, elements: [], style: look({ ...this.density, zoom: 1 }), layout: { name: "preset" },
      minZoom: 0.2, maxZoom: 6, boxSelectionEnabled: false, autounselectify: true, hideEdgesOnViewport: many, textureOnViewport: many, pixelRatio: "auto",
    });
    this.cy.on("tap", "node", (event) => this.heard.onNode?.(event.target.id()));
    this.cy.on("tap", "edge", (event) => this.heard.onEdge?.({ source: event.target.source().id(), target: event.target.target().id() }));
    this.cy.on("tap", (event) => event.target === this.cy && this.heard.onNothing?.());
    this.cy.on("mouseover", "node", (event) => (this.place.title = event.target.data("name")));
    this.cy.on("mouseout", "node", () => (this.place.title = ""));
    this.cy.on("resize", () => this.fit());
    this.cy.on("zoom", () => {
      cancelAnimationFrame(this.naming);
      this.naming = requestAnimationFrame(() => this.cy && Math.abs(this.cy.zoom() / this.namedAt - 1) > 0.02 && this.name());
    });
  }

  // What stays, stays; only what is new is made.
  change(elements) {
    const wanted = new Map(elements.map((element) => [element.data.id, element]));
    this.cy.elements().filter((old) => !wanted.has(old.id())).remove();
    const fresh = [];
    for (const element of elements) {
      const old = this.cy.getElementById(element.data.id);
      if (old.empty()) fresh.push(element);
      else {
        if (element.position) old.position(element.position).data(element.data);
        old.classes(element.classes);
      }
    }
    this.cy.add(fresh);
  }

  // Brings out a node with its ties, or a tie with its ends; nothing brings out all.
  choose({ node, source, target } = {}) {
    if (!this.cy) return;
    this.cy.batch(() => {
      const everything = this.cy.elements().removeClass("faint chosen near");
      const of = (id) => this.cy.getElementById(id);
      let chosen = this.cy.collection();
      if (source && target) {
        const knots = of(source).neighborhood(".knot").intersection(of(target).neighborhood(".knot"));
        chosen = of(source).union(of(target)).union(of(source).edgesWith(of(target))).union(knots.edgesWith(of(source))).union(knots.edgesWith(of(target)));
        chosen.addClass("chosen");
        chosen = chosen.union(knots);
      } else if (node) {
        const near = of(node).closedNeighborhood();
        chosen = near.union(near.filter(".knot").not(of(node)).closedNeighborhood());
        of(node).addClass("chosen");
      }
      if (chosen.nonempty()) {
        everything.difference(chosen).addClass("faint");
        chosen.nodes().addClass("near");
      }
    });
  }

  zoom(factor) {
    this.cy?.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  // Places are in pixels of the canvas: as they are, all of them show.
  fit() {
    if (!this.cy || !this.box) return;
    const zoom = Math.min(1, this.cy.width() / (this.box.width + 2 * EDGE), this.cy.height() / (this.box.height + 2 * EDGE)) || 1;
    this.cy.viewport({ zoom, pan: { x: (this.cy.width() - this.box.width * zoom) / 2, y: (this.cy.height() - this.box.height * zoom) / 2 - 4 } });
  }

  destroy() {
    this.scheme.removeEventListener("change", this.repaint);
    this.cy?.destroy();
    this.cy = null;
  }
}

import { h } from "./dom.js";
import { layout } from "./layout.js";

const MANY = 400;
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
  const of = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  return Object.fromEntries(["obliged", "denied", "disputed", "ink", "muted", "paper", "panel", "line", "accent"].map((name) => [name, of(`--${name}`)]));
}

function look(many) {
  const c = colours();
  const edge = { width: many ? 1 : 2, "curve-style": many ? "straight" : "bezier", "control-point-step-size": 26, "arrow-scale": many ? 0.7 : 1.1 };
  return [
    { selector: "node", style: {
      width: many ? 12 : 16, height: many ? 12 : 16, "background-color": c.panel, "border-width": 2, "border-color": c.ink,
      label: "data(label)", "font-size": many ? 13 : 14, color: c.ink, "font-family": "Segoe UI, Roboto, Helvetica Neue, Liberation Sans, Arial, sans-serif",
      "text-valign": "bottom", "text-margin-y": 4, "text-background-color": c.panel, "text-background-opacity": 0.82, "text-background-padding": 2,
      "min-zoomed-font-size": many ? 8 : 5,
    } },
    { selector: "edge", style: { ...edge, "line-color": c.muted, "target-arrow-color": c.muted, "target-arrow-shape": "triangle", "source-arrow-color": c.muted } },
    { selector: "edge.obliged", style: { "line-color": c.obliged, "target-arrow-color": c.obliged, "source-arrow-color": c.obliged } },
    { selector: "edge.mutual", style: { "source-arrow-shape": "triangle" } },
    { selector: "edge.denied", style: { "line-color": c.denied, "target-arrow-color": c.denied, "source-arrow-color": c.denied, "line-style": "dashed", "target-arrow-shape": "tee" } },
    { selector: "edge.denied.mutual", style: { "source-arrow-shape": "tee" } },
    { selector: "edge.disputed", style: { "line-color": c.disputed, "target-arrow-color": c.disputed, "source-arrow-color": c.disputed, "line-style": "dotted", width: edge.width + 1, "target-arrow-shape": "diamond" } },
    { selector: "edge.disputed.mutual", style: { "source-arrow-shape": "diamond" } },
    { selector: ".faint", style: { opacity: 0.12 } },
    { selector: "node.chosen", style: { "background-color": c.accent, "border-color": c.accent, "font-weight": 700 } },
    { selector: "edge.chosen", style: { width: 4, "z-index": 9 } },
  ];
}

// A drawing of actors and ties that keeps its places from one day to the next.
export class Drawing {
  constructor(place, { onNode, onEdge, onNothing }) {
    this.place = place;
    this.heard = { onNode, onEdge, onNothing };
    this.places = new Map();
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    this.scheme.addEventListener("change", () => this.cy?.style(look(this.many)));
  }

  // nodes: {id, label}; edges: {id, source, target, classes}
  async draw(nodes, edges) {
    const cytoscape = await drawingLibrary();
    this.many = edges.length > MANY;
    const ids = nodes.map((node) => node.id);
    this.places = new Map([...this.places, ...layout(ids, edges.map((edge) => [edge.source, edge.target]), this.places)]);
    const elements = [
      ...nodes.map((node) => ({ group: "nodes", data: node, position: { ...this.places.get(node.id) } })),
      ...edges.map((edge) => ({ group: "edges", data: edge, classes: edge.classes })),
    ];
    if (!this.cy) {
      this.cy = cytoscape({
        container: this.place, elements, style: look(this.many), layout: { name: "preset", fit: true, padding: 36 },
        minZoom: 0.08, maxZoom: 3, boxSelectionEnabled: false, autounselectify: true, hideEdgesOnViewport: this.many, pixelRatio: "auto",
      });
      this.cy.on("tap", "node", (event) => this.heard.onNode?.(event.target.id()));
      this.cy.on("tap", "edge", (event) => this.heard.onEdge?.(event.target.data()));
      this.cy.on("tap", (event) => event.target === this.cy && this.heard.onNothing?.());
    } else {
      const kept = this.cy.nodes().length === nodes.length && nodes.every((node) => this.cy.getElementById(node.id).nonempty());
      this.cy.batch(() => {
        this.cy.elements().remove();
        this.cy.add(elements);
      });
      this.cy.style(look(this.many));
      if (!kept) this.cy.fit(undefined, 36);
    }
    if (this.cy.zoom() > 1.25) {
      this.cy.zoom(1.25);
      this.cy.center();
    }
  }

  // Brings out a node with its ties, or a tie with its ends; nothing brings out all.
  choose({ node, source, target } = {}) {
    if (!this.cy) return;
    this.cy.batch(() => {
      const everything = this.cy.elements().removeClass("faint chosen");
      let chosen = this.cy.collection();
      if (source && target) {
        const ends = this.cy.getElementById(source).union(this.cy.getElementById(target));
        chosen = ends.union(this.cy.getElementById(source).edgesWith(this.cy.getElementById(target)));
        chosen.addClass("chosen");
      } else if (node) {
        chosen = this.cy.getElementById(node).closedNeighborhood();
        this.cy.getElementById(node).addClass("chosen");
      }
      if (chosen.nonempty()) everything.difference(chosen).addClass("faint");
    });
  }

  zoom(factor) {
    this.cy?.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  fit() {
    this.cy?.fit(undefined, 36);
  }

  destroy() {
    this.cy?.destroy();
    this.cy = null;
  }
}

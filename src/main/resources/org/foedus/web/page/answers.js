import { h, s } from "./dom.js";

// The three answers, told apart by shape and word as much as by colour.
export const ANSWERS = {
  obliged: { text: "obliged", key: "obliged" },
  "not obliged": { text: "not obliged", key: "denied" },
  disputed: { text: "disputed", key: "disputed" },
  "may decline": { text: "may decline", key: "declinable" },
  neutral: { text: "neutral", key: "neutral" },
  "no longer": { text: "no longer obliged", key: "ended" },
  unknown: { text: "unknown", key: "unknown" },
};

export const answerKey = (answer) => ANSWERS[answer]?.key ?? "unknown";

export function sign(answer) {
  const shapes = {
    obliged: [s("circle", { cx: 8, cy: 8, r: 6.2, class: "full" }), s("path", { d: "M4.9 8.3l2.2 2.2 4.1-4.6", class: "inner" })],
    denied: [s("circle", { cx: 8, cy: 8, r: 6.2, class: "line" }), s("path", { d: "M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6", class: "line" })],
    disputed: [s("path", { d: "M8 1.2L14.8 8 8 14.8 1.2 8z", class: "line" }), s("path", { d: "M8 1.2L14.8 8 8 14.8z", class: "full" })],
    declinable: [s("circle", { cx: 8, cy: 8, r: 6.2, class: "line" }), s("path", { d: "M8 1.8a6.2 6.2 0 0 1 0 12.4z", class: "full" })],
    neutral: [s("rect", { x: 2, y: 2, width: 12, height: 12, class: "line" })],
    ended: [s("circle", { cx: 8, cy: 8, r: 6.2, class: "line" }), s("path", { d: "M4.6 8h6.8", class: "line" })],
    unknown: [s("circle", { cx: 8, cy: 8, r: 6.2, class: "line dotted" })],
  };
  return s("svg", { viewBox: "0 0 16 16", class: `sign ${answerKey(answer)}`, "aria-hidden": "true", width: 14, height: 14 }, shapes[answerKey(answer)]);
}

export function badge(answer) {
  return h("span", { class: `badge ${answerKey(answer)}` }, sign(answer), " ", answer);
}

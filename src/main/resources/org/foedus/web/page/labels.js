// Which names are written, and on which side: those that matter most first, each where it covers neither a name nor a mark.
// A name that fits nowhere is left out; when one comes closer there is more room.
const SIDES = [["bottom"], ["top"], ["right"], ["left"], ["bottom", "right"], ["top", "right"], ["bottom", "left"], ["top", "left"]];
const GAP = 2;

const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

function boxAt(side, { x, y, radius, width, height }) {
  const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  const off = (side.length > 1 ? 0.7 * radius : radius + GAP);
  if (side.includes("bottom")) Object.assign(box, { top: y + off, bottom: y + off + height });
  if (side.includes("top")) Object.assign(box, { top: y - off - height, bottom: y - off });
  if (side.includes("right")) Object.assign(box, { left: x + radius + GAP, right: x + radius + GAP + width });
  if (side.includes("left")) Object.assign(box, { left: x - radius - GAP - width, right: x - radius - GAP });
  return box;
}

// Items {id, x, y, radius, width, height, weight} in pixels of the screen; gives the sides by id of those that are named.
// Nothing is written outside of the bounds {left, right}.
export function sidesOf(items, bounds) {
  const marks = items.map(({ id, x, y, radius }) => ({ id, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  const written = [];
  const sides = new Map();
  for (const item of [...items].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    let best = null;
    for (const side of SIDES) {
      const box = boxAt(side, item);
      if (box.left < bounds.left || box.right > bounds.right || !written.every((other) => apart(box, other))) continue;
      const covered = marks.filter((mark) => mark.id !== item.id && !apart(box, mark)).length;
      if (!best || covered < best.covered) best = { side, box, covered };
      if (!covered) break;
    }
    if (!best || best.covered > (item.insists ? 2 : 0)) continue;
    written.push(best.box);
    sides.set(item.id, best.side);
  }
  return sides;
}

// The width and height of a text of so many pixels, broken at words where it is wider than may be.
export function sizeOf(text, font, widest, line) {
  const pen = (sizeOf.pen ??= document.createElement("canvas").getContext("2d"));
  pen.font = font;
  let width = 0;
  let lines = 1;
  let current = "";
  for (const word of text.split(" ")) {
    const longer = current ? `${current} ${word}` : word;
    if (current && pen.measureText(longer).width > widest) {
      width = Math.max(width, pen.measureText(current).width);
      lines++;
      current = word;
    } else current = longer;
  }
  return { width: Math.max(width, pen.measureText(current).width), height: lines * line };
}

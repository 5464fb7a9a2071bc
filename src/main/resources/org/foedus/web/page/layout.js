// Places things on a plane of so many pixels: those that are tied come close, all others keep apart. No chance in it:
// the same network lies the same way each time, and from one day to the next what stays moves little.
// The forces are those of Fruchterman and Reingold, "Graph Drawing by Force-directed Placement", 1991.
const GOLDEN = 2.399963;
const ROOM = { x: 34, y: 24 };
const WIDE = { x: 86, y: 40 };

export function layout(ids, ties, { width, height, wide = new Set(), before = new Map() }) {
  const degree = new Map(ids.map((id) => [id, 0]));
  for (const [a, b] of ties) {
    degree.set(a, degree.get(a) + 1);
    degree.set(b, degree.get(b) + 1);
  }
  const order = [...ids].sort((a, b) => degree.get(b) - degree.get(a) || (a < b ? -1 : 1));
  const count = order.length;
  const at = new Map(order.map((id, i) => [id, i]));
  const links = ties.map(([a, b]) => [at.get(a), at.get(b), 1.5 / Math.sqrt(Math.min(degree.get(a), degree.get(b)))]).filter(([a, b]) => a !== b);
  const { x, y, known } = startingPlaces(order, links, width, height, before);
  if (known === count) return placesOf(order, x, y);
  const ideal = Math.min(150, 0.72 * Math.sqrt((width * height) / Math.max(1, count)));
  const rounds = known * 2 > count ? 60 : count > 400 ? 80 : 220;
  const warmth = known * 2 > count ? ideal : width / 8;
  const dx = new Float64Array(count);
  const dy = new Float64Array(count);
  for (let round = 0; round < rounds; round++) {
    const heat = warmth * (1 - round / rounds) + 0.5;
    for (let i = 0; i < count; i++) {
      // Wider than tall, as the screen is.
      dx[i] = (width / 2 - x[i]) * 0.35 * (height / width);
      dy[i] = (height / 2 - y[i]) * 0.35 * (width / height);
    }
    repel(x, y, dx, dy, ideal);
    for (const [i, j, weight] of links) {
      const ex = x[i] - x[j];
      const ey = y[i] - y[j];
      const pull = (Math.sqrt(ex * ex + ey * ey) / ideal) * weight;
      dx[i] -= ex * pull;
      dy[i] -= ey * pull;
      dx[j] += ex * pull;
      dy[j] += ey * pull;
    }
    for (let i = 0; i < count; i++) {
      const force = Math.hypot(dx[i], dy[i]) || 1;
      x[i] += (dx[i] / force) * Math.min(force, heat);
      y[i] += (dy[i] / force) * Math.min(force, heat);
    }
  }
  fillSize(x, width);
  fillSize(y, height);
  makeRoom(x, y, order.map((id) => (wide.has(id) ? WIDE : ROOM)), width, height);
  return placesOf(order, x, y);
}

const placesOf = (order, x, y) => new Map(order.map((id, i) => [id, { x: x[i], y: y[i] }]));

// Where it was; else near those that it is tied to; else on a sunflower, the best connected in the middle.
function startingPlaces(order, links, width, height, before) {
  const x = new Float64Array(order.length);
  const y = new Float64Array(order.length);
  const old = order.map((id) => before.get(id));
  const sum = order.map(() => [0, 0, 0]);
  for (const [i, j] of links) {
    for (const [one, other] of [[i, j], [j, i]]) {
      if (!old[other]) continue;
      sum[one][0] += old[other].x;
      sum[one][1] += old[other].y;
      sum[one][2]++;
    }
  }
  order.forEach((id, i) => {
    const radius = Math.sqrt((i + 0.5) / order.length);
    const near = sum[i][2];
    x[i] = old[i] ? old[i].x : near ? sum[i][0] / near + 20 * Math.cos(i * GOLDEN) : width / 2 + (width / 2) * radius * Math.cos(i * GOLDEN);
    y[i] = old[i] ? old[i].y : near ? sum[i][1] / near + 20 * Math.sin(i * GOLDEN) : height / 2 + (height / 2) * radius * Math.sin(i * GOLDEN);
  });
  return { x, y, known: old.filter(Boolean).length };
}

// What is farther off than five ties is not felt, so that what is tied to nothing here stays in sight.
function repel(x, y, dx, dy, ideal) {
  const far = 25 * ideal * ideal;
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      const ex = x[i] - x[j];
      const ey = y[i] - y[j];
      const distance = ex * ex + ey * ey + 0.01;
      if (distance > far) continue;
      const push = (ideal * ideal) / distance;
      dx[i] += ex * push;
      dy[i] += ey * push;
      dx[j] -= ex * push;
      dy[j] -= ey * push;
    }
  }
}

function fillSize(places, size) {
  let least = Infinity;
  let most = -Infinity;
  for (const place of places) {
    least = Math.min(least, place);
    most = Math.max(most, place);
  }
  const scale = Math.min(2.5, size / Math.max(1, most - least));
  for (let i = 0; i < places.length; i++) places[i] = size / 2 + (places[i] - (least + most) / 2) * scale;
}

// Names need room: what lies on another is moved aside.
function makeRoom(x, y, sizes, width, height) {
  const room = Math.min(1, Math.sqrt((width * height) / (x.length * ROOM.x * ROOM.y * 2.2)));
  for (let round = 0; round < 30; round++) {
    let moved = false;
    for (let i = 0; i < x.length; i++) {
      for (let j = i + 1; j < x.length; j++) {
        const ex = x[i] - x[j];
        const ey = y[i] - y[j];
        const overX = ((sizes[i].x + sizes[j].x) / 2) * room - Math.abs(ex);
        const overY = ((sizes[i].y + sizes[j].y) / 2) * room - Math.abs(ey);
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        if (overX < overY) {
          x[i] += ((ex < 0 ? -1 : 1) * overX) / 2;
          x[j] -= ((ex < 0 ? -1 : 1) * overX) / 2;
        } else {
          y[i] += ((ey < 0 ? -1 : 1) * overY) / 2;
          y[j] -= ((ey < 0 ? -1 : 1) * overY) / 2;
        }
      }
    }
    if (!moved) return;
    for (let i = 0; i < x.length; i++) {
      x[i] = Math.min(width, Math.max(0, x[i]));
      y[i] = Math.min(height, Math.max(0, y[i]));
    }
  }
}

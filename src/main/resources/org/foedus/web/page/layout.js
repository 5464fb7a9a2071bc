// Places actors on a plane: those that are tied come close, all others keep apart. No chance in it: the same
// network lies the same way each time, and an actor that stays, stays where it was.
const ROUNDS = 140;

export function layout(ids, ties, before = new Map()) {
  const degree = new Map(ids.map((id) => [id, 0]));
  for (const [a, b] of ties) {
    degree.set(a, (degree.get(a) ?? 0) + 1);
    degree.set(b, (degree.get(b) ?? 0) + 1);
  }
  const order = [...ids].sort((a, b) => degree.get(b) - degree.get(a) || (a < b ? -1 : 1));
  const count = order.length;
  const at = new Map(order.map((id, i) => [id, i]));
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const free = new Uint8Array(count);
  // A sunflower: the best connected in the middle.
  order.forEach((id, i) => {
    const old = before.get(id);
    const radius = Math.sqrt(i + 0.5);
    x[i] = old ? old.x / 90 : radius * Math.cos(i * 2.399963);
    y[i] = old ? old.y / 90 : radius * Math.sin(i * 2.399963);
    free[i] = old ? 0 : 1;
  });
  if (!free.some(Boolean)) return new Map(order.map((id, i) => [id, { x: x[i] * 90, y: y[i] * 90 }]));
  const links = ties.map(([a, b]) => [at.get(a), at.get(b)]).filter(([a, b]) => a !== b && a !== undefined && b !== undefined);
  const rounds = count > 120 ? 60 : ROUNDS;
  const ideal = 1.6;
  for (let round = 0; round < rounds; round++) {
    const heat = 0.9 * (1 - round / rounds) + 0.02;
    const dx = new Float64Array(count);
    const dy = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) {
        const ex = x[i] - x[j];
        const ey = y[i] - y[j];
        const push = (ideal * ideal) / (ex * ex + ey * ey + 0.01);
        dx[i] += ex * push;
        dy[i] += ey * push;
        dx[j] -= ex * push;
        dy[j] -= ey * push;
      }
    }
    for (const [i, j] of links) {
      const ex = x[i] - x[j];
      const ey = y[i] - y[j];
      const pull = Math.sqrt(ex * ex + ey * ey) / ideal / Math.sqrt(1 + Math.min(degree.get(order[i]), degree.get(order[j])) / 3);
      dx[i] -= ex * pull;
      dy[i] -= ey * pull;
      dx[j] += ex * pull;
      dy[j] += ey * pull;
    }
    for (let i = 0; i < count; i++) {
      // Wider than tall, as the screen is.
      dx[i] -= x[i] * 0.06;
      dy[i] -= y[i] * 0.12;
      if (!free[i]) continue;
      const force = Math.hypot(dx[i], dy[i]) || 1;
      x[i] += (dx[i] / force) * Math.min(force, heat);
      y[i] += (dy[i] / force) * Math.min(force, heat);
    }
  }
  return new Map(order.map((id, i) => [id, { x: x[i] * 90, y: y[i] * 90 }]));
}

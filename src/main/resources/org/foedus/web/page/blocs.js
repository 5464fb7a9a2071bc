// An agreement by which each of many owes every other the same is drawn as one knot with a thread to each member:
// 32 threads say what 496 lines between any two would, and can be read.
const LEAST = 5;

// Rows as the network reads them; gives knots {agreement, members} and the rows that they do not say.
export function blocs(rows) {
  const byAgreement = new Map();
  for (const row of rows) {
    if (row.kind !== "obliged") continue;
    for (const agreement of row.under) {
      if (!byAgreement.has(agreement)) byAgreement.set(agreement, []);
      byAgreement.get(agreement).push(row);
    }
  }
  const knots = [];
  for (const [agreement, own] of [...byAgreement].sort()) {
    const members = own.length < LEAST * (LEAST - 1) ? [] : completeAmong(own);
    if (members.length >= LEAST) knots.push({ agreement, members, within: new Set(members) });
  }
  const said = (row, agreement) => knots.some((knot) => knot.agreement === agreement && knot.within.has(row.obligor) && knot.within.has(row.beneficiary));
  const lines = rows.filter((row) => row.kind !== "obliged" || !row.under.length || !row.under.every((agreement) => said(row, agreement)));
  return { knots, lines };
}

// Those of whom each owes it to every other: whoever misses the most is left out until nobody misses anything.
function completeAmong(rows) {
  const owed = new Map();
  for (const { obligor, beneficiary } of rows) {
    for (const code of [obligor, beneficiary]) if (!owed.has(code)) owed.set(code, new Set());
    owed.get(obligor).add(beneficiary);
  }
  let members = [...owed.keys()].sort();
  for (;;) {
    let worst = null;
    let most = 0;
    for (const one of members) {
      const missing = members.filter((other) => other !== one && !(owed.get(one).has(other) && owed.get(other).has(one))).length;
      if (missing > most) [worst, most] = [one, missing];
    }
    if (!worst) return members;
    members = members.filter((one) => one !== worst);
  }
}

// Makes the map's outline: node outline.mjs countries-110m.json codes.json > world.json
// countries-110m.json: the npm package world-atlas 2.0.2 (Natural Earth 1:110m, public domain).
// codes.json: ISO 3166-1 numeric to alpha-3, such as [["AF","AFG","004"], ...].
import { readFileSync } from "node:fs";

const atlas = JSON.parse(readFileSync(process.argv[2], "utf8"));
const codes = new Map(JSON.parse(readFileSync(process.argv[3], "utf8")).map(([, alpha, numeric]) => [numeric, alpha]));
// What the atlas draws without a number, by the name that it gives.
const unnumbered = { Kosovo: "XKX", "N. Cyprus": "NORTHERN-CYPRUS", Somaliland: "SOMALILAND" };
const WIDTH = 960;

// Equal Earth (Šavrič, Patterson, Jenny 2018): areas compare fairly.
function project([longitude, latitude]) {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const root = Math.sqrt(3) / 2;
  const theta = Math.asin(root * Math.sin((latitude * Math.PI) / 180));
  const squared = theta * theta;
  const sixth = squared ** 3;
  const x = ((longitude * Math.PI) / 180) * Math.cos(theta) / (root * (a1 + 3 * a2 * squared + sixth * (7 * a3 + 9 * a4 * squared)));
  const y = theta * (a1 + a2 * squared + sixth * (a3 + a4 * squared));
  const scale = WIDTH / (2 * 2.7067);
  return [(x * scale + WIDTH / 2).toFixed(1), (1.3173 * scale - y * scale).toFixed(1)];
}

const { scale, translate } = atlas.transform;
const arcs = atlas.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});
const points = (index) => (index < 0 ? [...arcs[~index]].reverse() : arcs[index]);

// What crosses the line of 180 degrees goes on beyond it instead of coming back on the other side.
function unwrapped(line) {
  let turn = 0;
  return line.map(([longitude, latitude], i) => {
    const step = i ? longitude - line[i - 1][0] : 0;
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [longitude + turn, latitude];
  });
}

const ring = (indices) => {
  const line = indices.flatMap((index, i) => points(index).slice(i === 0 ? 0 : 1));
  const isPolar = line.some(([, latitude]) => latitude < -85);
  const whole = isPolar ? line : unwrapped(line);
  // A ring that would leave the map on the west, such as the tip of Siberia, stands in the east.
  const shift = whole.every(([longitude]) => longitude < -165) ? 360 : 0;
  return "M" + whole.map(([longitude, latitude]) => project([longitude + shift, latitude]).join(",")).join("L") + "Z";
};

// Natural Earth draws who holds a place. Where the General Assembly of the United Nations has said whose it is, that is drawn
// instead: Crimea is Ukraine's (resolution 68/262). A polygon that lies wholly in the box goes over.
const GIVEN = [{ from: "RUS", to: "UKR", west: 32, east: 37, south: 44, north: 46.5 }];
const lies = (box) => (polygon) => polygon[0].flatMap(points).every(([longitude, latitude]) => longitude > box.west && longitude < box.east && latitude > box.south && latitude < box.north);

const shapes = {};
for (const geometry of atlas.objects.countries.geometries) {
  const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
  const code = codes.get(geometry.id) ?? unnumbered[geometry.properties.name];
  if (code) shapes[code] = polygons;
}
for (const box of GIVEN) {
  shapes[box.to] = [...shapes[box.to], ...shapes[box.from].filter(lies(box))];
  shapes[box.from] = shapes[box.from].filter((polygon) => !lies(box)(polygon));
}
const countries = Object.fromEntries(Object.entries(shapes).map(([code, polygons]) => [code, polygons.flat().map(ring).join("")]));
console.log(JSON.stringify({ width: WIDTH, height: Math.round((2 * 1.3173 * WIDTH) / (2 * 2.7067)), countries }));

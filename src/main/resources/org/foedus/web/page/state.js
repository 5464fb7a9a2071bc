// The whole state of a view stands in its address; a file opened from a disk may not change its own, and holds it here.
let held = null;
export const given = () => new URLSearchParams(held ?? location.search);

export function address(changes, path = location.pathname) {
  const parameters = path === location.pathname ? given() : new URLSearchParams();
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") parameters.delete(name);
    else parameters.set(name, value);
  }
  const query = parameters.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return path + (query ? `?${query}` : "");
}

let heard = () => {};
export const onChange = (listener) => (heard = listener);

// Changes the address; the view hears of it and shows what it says.
export function change(changes, { quiet = false, replace = false } = {}) {
  const to = address(changes);
  if (location.protocol === "file:") {
    held = to.slice(location.pathname.length);
  } else if (to !== location.pathname + location.search) {
    history[replace ? "replaceState" : "pushState"](null, "", to);
  }
  if (!quiet) heard();
}

export function go(to) {
  history.pushState(null, "", to);
  heard();
}

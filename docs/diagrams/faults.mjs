// Faults of a drawing: what overlaps, what is cut, what crosses. Works on plain geometry, knows no browser.

const CONTAINERS = ['bpmn:Participant', 'bpmn:Lane', 'bpmn:SubProcess', 'bpmn:Collaboration'];
/** Room in pixels that a text keeps from lines and shapes. */
const GAP = 1;

/** Says in words each fault of the elements of one diagram; no words, no fault. */
export function faultsOf(elements) {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const shapes = elements.filter((element) => element.bounds && !element.label && !CONTAINERS.includes(element.type));
  const containers = elements.filter((element) => element.bounds && CONTAINERS.includes(element.type));
  const labels = elements.filter((element) => element.label && element.text);
  const edges = elements.filter((element) => element.waypoints);
  return [
    ...pairs(shapes)
      .filter(([one, other]) => one.host !== other.id && other.host !== one.id && overlap(one.bounds, other.bounds))
      .map(([one, other]) => `'${one.id}' overlaps '${other.id}'`),
    ...shapes
      .filter((shape) => !shape.host)
      .filter((shape) => byId.get(shape.parent)?.bounds && !within(shape.bounds, byId.get(shape.parent).bounds))
      .map((shape) => `'${shape.id}' leaves '${shape.parent}'`),
    ...shapes
      .filter((shape) => shape.text && !within(shape.text, shape.bounds))
      .map((shape) => `the text of '${shape.id}' is larger than its box`),
    ...containers
      .filter((container) => container.text && container.bounds && !within(container.text, container.bounds))
      .map((container) => `the text of '${container.id}' is larger than its box`),
    ...labels.flatMap((label) => shapes
      .filter((shape) => overlap(label.text, shape.bounds))
      .map((shape) => `the label of '${label.owner}' overlaps '${shape.id}'`)),
    ...labels.flatMap((label) => containers
      .filter((container) => container.bounds && cutsBorder(label.text, container.bounds))
      .map((container) => `the label of '${label.owner}' lies on the border of '${container.id}'`)),
    ...pairs(labels)
      .filter(([one, other]) => overlap(one.text, other.text))
      .map(([one, other]) => `the label of '${one.owner}' overlaps the label of '${other.owner}'`),
    ...labels.flatMap((label) => edges
      .filter((edge) => segments(edge).some((segment) => crossesBox(segment, grow(label.text, GAP))))
      .map((edge) => `the label of '${label.owner}' lies on '${edge.id}'`)),
    ...edges.flatMap((edge) => shapes
      .filter((shape) => ![edge.from, edge.to].includes(shape.id) && !(shape.host && [edge.from, edge.to].includes(shape.host)))
      .filter((shape) => segments(edge).some((segment) => crossesBox(segment, shape.bounds)))
      .map((shape) => `'${edge.id}' runs through '${shape.id}'`)),
    ...pairs(edges)
      .filter(([one, other]) => segments(one).some((a) => segments(other).some((b) => meet(a, b) && !joinAtAnEnd(one, other, a, b))))
      .map(([one, other]) => `'${one.id}' crosses '${other.id}'`),
    ...edges
      .filter((edge) => segments(edge).some(([a, b]) => a.x !== b.x && a.y !== b.y))
      .map((edge) => `'${edge.id}' is slanted`),
    ...edges
      .filter((edge) => [[edge.from, edge.waypoints[0]], [edge.to, edge.waypoints.at(-1)]]
        .some(([id, point]) => byId.get(id)?.bounds && !touches(point, byId.get(id).bounds)))
      .map((edge) => `'${edge.id}' does not touch its ends`),
  ];
}

function pairs(list) {
  return list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other]));
}

function segments({ waypoints }) {
  return waypoints.slice(1).map((point, index) => [waypoints[index], point]);
}

function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function within(inner, outer) {
  return inner.x >= outer.x && inner.y >= outer.y
    && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

function grow(box, by) {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

function cutsBorder(box, border) {
  return overlap(box, border) && !within(box, border);
}

/** Lines are upright or level, so a line is a flat box. */
function crossesBox([a, b], box) {
  const line = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  return line.x < box.x + box.width && box.x < line.x + line.width + (line.width === 0 ? 1e-9 : 0)
    && line.y < box.y + box.height && box.y < line.y + line.height + (line.height === 0 ? 1e-9 : 0);
}

function meet([a, b], [c, d]) {
  return Math.min(a.x, b.x) <= Math.max(c.x, d.x) && Math.min(c.x, d.x) <= Math.max(a.x, b.x)
    && Math.min(a.y, b.y) <= Math.max(c.y, d.y) && Math.min(c.y, d.y) <= Math.max(a.y, b.y);
}

/** Two flows may share the one point where both begin or end. */
function joinAtAnEnd(one, other, [a, b], [c, d]) {
  const x = [Math.max(Math.min(a.x, b.x), Math.min(c.x, d.x)), Math.min(Math.max(a.x, b.x), Math.max(c.x, d.x))];
  const y = [Math.max(Math.min(a.y, b.y), Math.min(c.y, d.y)), Math.min(Math.max(a.y, b.y), Math.max(c.y, d.y))];
  return x[0] === x[1] && y[0] === y[1]
    && [one, other].every(({ waypoints }) => [waypoints[0], waypoints.at(-1)].some((end) => end.x === x[0] && end.y === y[0]));
}

function touches(point, { x, y, width, height }) {
  const near = (p, q) => Math.abs(p - q) < 1;
  return point.x >= x - 1 && point.x <= x + width + 1 && point.y >= y - 1 && point.y <= y + height + 1
    && (near(point.x, x) || near(point.x, x + width) || near(point.y, y) || near(point.y, y + height));
}

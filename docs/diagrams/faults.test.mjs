// Shows each fault of a drawing once, beside a drawing without any.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './faults.mjs';

const shape = (id, x, y, width = 100, height = 80, more = {}) => ({
  id, type: 'bpmn:Task', label: false, owner: null, host: null, parent: 'pool', from: null, to: null, waypoints: null, text: null,
  bounds: { x, y, width, height }, ...more,
});
const pool = shape('pool', 0, 0, 1000, 500, { type: 'bpmn:Participant', parent: null });
const text = (owner, x, y, width = 60, height = 14) => ({
  ...shape(`${owner}_label`, x, y, width, height), label: true, owner, text: { x, y, width, height },
});
const edge = (id, from, to, ...points) => ({
  ...shape(id, 0, 0), type: 'bpmn:SequenceFlow', bounds: null, from, to, waypoints: points.map(([x, y]) => ({ x, y })),
});
const one = shape('one', 100, 100);
const two = shape('two', 300, 100);
const between = edge('between', 'one', 'two', [200, 140], [300, 140]);

const drawings = {
  'nothing is wrong': [[pool, one, two, between, text('between', 220, 120)], null],
  'two shapes overlap': [[pool, one, shape('two', 150, 100)], "'one' overlaps 'two'"],
  'a boundary event sits on its task': [[pool, one, shape('timer', 130, 162, 36, 36, { host: 'one' })], null],
  'a shape leaves its pool': [[pool, shape('one', 950, 100)], "'one' leaves 'pool'"],
  'a text is cut': [[pool, shape('one', 100, 100, 100, 80, { text: { x: 90, y: 130, width: 120, height: 14 } })], "the text of 'one' is larger than its box"],
  'the name of a lane is cut': [[shape('lane', 0, 0, 900, 100, { type: 'bpmn:Lane', text: { x: 5, y: -10, width: 14, height: 120 } })], "the text of 'lane' is larger than its box"],
  'a label lies on a shape': [[pool, one, text('timer', 180, 120)], "the label of 'timer' overlaps 'one'"],
  'a label lies on the border of its pool': [[pool, text('end', 970, 100)], "the label of 'end' lies on the border of 'pool'"],
  'two labels overlap': [[pool, text('a', 100, 300), text('b', 140, 305)], "the label of 'a' overlaps the label of 'b'"],
  'a label lies on a line': [[pool, one, two, between, text('between', 220, 135)], "the label of 'between' lies on 'between'"],
  'a line runs through a shape': [[pool, one, two, between, shape('three', 220, 100, 50)], "'between' runs through 'three'"],
  'two lines cross': [[pool, one, two, between, shape('top', 230, 10, 40, 40), shape('bottom', 230, 300, 40, 40), edge('down', 'top', 'bottom', [250, 50], [250, 300])], "'between' crosses 'down'"],
  'two lines lie on each other': [[pool, one, two, between, edge('again', 'one', 'two', [200, 140], [300, 140])], "'between' crosses 'again'"],
  'two lines meet where they end': [[pool, one, two, between, shape('top', 330, 10, 40, 40), edge('down', 'top', 'two', [350, 50], [350, 100])], null],
  'a line is slanted': [[pool, one, shape('two', 300, 150), edge('between', 'one', 'two', [200, 140], [300, 170])], "'between' is slanted"],
  'a line ends in the air': [[pool, one, two, edge('between', 'one', 'two', [200, 140], [280, 140])], "'between' does not touch its ends"],
};

for (const [what, [drawing, fault]] of Object.entries(drawings)) {
  test(what, () => assert.deepEqual(faultsOf(drawing), fault === null ? [] : [fault]));
}

// Draws processes/*.bpmn to docs/diagrams/*.png with bpmn-js in the installed Chromium, and looks for drawing faults.
//   node docs/diagrams/draw.mjs [--check] [key …]      --check: only look, write nothing
// CHROMIUM names the browser when it is not on the PATH.
import { accessSync, constants, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { faultsOf } from './faults.mjs';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const processes = join(here, '..', '..', 'processes');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const onlyCheck = process.argv.includes('--check');

const keys = readdirSync(processes)
  .filter((file) => file.endsWith('.bpmn'))
  .map((file) => basename(file, '.bpmn'))
  .filter((key) => wanted.length === 0 || wanted.includes(key))
  .sort();

const browser = await chromium.launch({
  executablePath: browserOnPath(),
  args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'],
});
let found = 0;
try {
  for (const key of keys) {
    const page = await open(readFileSync(join(processes, `${key}.bpmn`), 'utf8'));
    const faults = faultsOf(await page.evaluate(geometry));
    faults.forEach((fault) => console.error(`${key}.bpmn: ${fault}`));
    found += faults.length;
    if (!onlyCheck) {
      await page.screenshot({ path: join(here, `${key}.png`) });
      console.log(`docs/diagrams/${key}.png`);
    }
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(`${keys.length} diagrams, ${found} drawing faults`);
process.exitCode = found === 0 && keys.length > 0 ? 0 : 1;

function browserOnPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
  const places = process.env.PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const browser = [process.env.CHROMIUM, ...places].find((path) => path && isExecutable(path));
  if (!browser) {
    throw new Error('No Chromium on the PATH. Install one, or name it in the environment variable CHROMIUM.');
  }
  return browser;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A page as large as the diagram, with a white margin that holds the bpmn.io mark. */
async function open(xml) {
  const page = await browser.newPage({ deviceScaleFactor: 1.5 });
  await page.setContent('<!doctype html><meta charset="utf-8"><style>html, body { margin: 0; background: white } #canvas { width: 100vw; height: 100vh }</style><div id="canvas"></div>');
  await page.addStyleTag({ path: require.resolve('bpmn-js/dist/assets/diagram-js.css') });
  await page.addScriptTag({ path: require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js') });
  const size = await page.evaluate(draw, xml);
  await page.setViewportSize(size);
  await page.evaluate(() => {
    const canvas = window.viewer.get('canvas');
    const { inner } = canvas.viewbox();
    canvas.resized();
    canvas.viewbox({ x: inner.x - 40, y: inner.y - 40, width: inner.width + 80, height: inner.height + 100 });
  });
  return page;
}

async function draw(xml) {
  window.viewer = new window.BpmnJS({
    container: '#canvas',
    textRenderer: {
      defaultStyle: { fontFamily: '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif' },
      externalStyle: { fontFamily: '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif' },
    },
  });
  const { warnings } = await window.viewer.importXML(xml);
  if (warnings.length > 0) {
    throw new Error(`The diagram does not open cleanly: ${warnings.map((warning) => warning.message).join('; ')}`);
  }
  const { inner } = window.viewer.get('canvas').viewbox();
  return { width: Math.ceil(inner.width + 80), height: Math.ceil(inner.height + 100) };
}

/** What stands where, in diagram coordinates; texts as the browser has set them. */
function geometry() {
  const registry = window.viewer.get('elementRegistry');
  const svg = document.querySelector('#canvas svg .viewport');
  const toDiagram = svg.getScreenCTM().inverse();
  const box = (node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    const from = new DOMPoint(left, top).matrixTransform(toDiagram);
    const to = new DOMPoint(right, bottom).matrixTransform(toDiagram);
    return { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
  };
  const text = (element) => {
    const node = registry.getGraphics(element).querySelector(':scope > .djs-visual text');
    return node && node.textContent ? box(node) : null;
  };
  return registry.getAll().map((element) => ({
    id: element.id,
    type: element.type,
    label: element.type === 'label',
    owner: element.labelTarget?.id ?? null,
    host: element.host?.id ?? null,
    parent: element.parent?.id ?? null,
    from: element.source?.id ?? null,
    to: element.target?.id ?? null,
    bounds: element.waypoints ? null : { x: element.x, y: element.y, width: element.width, height: element.height },
    waypoints: element.waypoints?.map(({ x, y }) => ({ x, y })) ?? null,
    text: text(element),
    name: element.businessObject?.name ?? null,
  }));
}

import type { PanelIndicator, PanelMessage, PanelRange, PanelState, PanelValue, PanelWords, ShowMessage } from '../indicators/messages';
import { filtered } from './filter';
import { movesWell, slopePoints, slopeSize } from './slope';

interface Saved {
  readonly text: string;
  readonly states: readonly PanelState[];
}
declare const acquireVsCodeApi: () => {
  postMessage(message: PanelMessage): void;
  getState(): Saved | undefined;
  setState(state: Saved): void;
};

const vscode = acquireVsCodeApi();
const words = JSON.parse(document.body.dataset['words'] ?? '{}') as PanelWords;
const byId = <Kind extends HTMLElement>(id: string): Kind => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element as Kind;
};
const filter = byId<HTMLInputElement>('filter');
const statesGroup = byId('states');
const count = byId('count');
const list = byId('list');

const stateMarks: Record<PanelState, string> = { error: '✗', warning: '!', ok: '✓', unknown: '?' };
const directionMarks = { up: '↑', down: '↓', same: '＝', none: '·' } as const;
const order: readonly PanelState[] = ['error', 'warning', 'ok', 'unknown'];

/** Undefined until the extension has said something. */
let shown: ShowMessage | undefined;
const saved = vscode.getState();
filter.value = saved?.text ?? '';
const states = new Set<PanelState>(saved?.states);

const element = (tag: string, className: string, text = ''): HTMLElement => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

const svg = (tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
};

/** Baseline → targets as a line; a picture of what the text beside it says, so hidden from screen readers. */
const slope = (indicator: PanelIndicator): SVGElement => {
  const { width, height } = slopeSize;
  const good = movesWell(indicator);
  const picture = svg('svg', {
    class: `slope ${good === null ? 'plain' : good ? 'good' : 'bad'}`,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    width,
    height,
    'aria-hidden': 'true',
    focusable: 'false',
  });
  const points = slopePoints(indicator);
  const [start, ...rest] = points;
  if (!start) return picture;
  picture.append(svg('line', { class: 'level', x1: start.x, y1: start.y, x2: width - slopeSize.margin, y2: start.y }));
  picture.append(svg('polyline', { class: 'line', points: points.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ') }));
  picture.append(svg('circle', { class: 'from', cx: start.x, cy: start.y, r: 2.5 }));
  for (const { x, y } of rest) picture.append(svg('circle', { class: 'to', cx: x, cy: y, r: 2.5 }));
  return picture;
};

const goTo = (range: PanelRange): void => {
  if (shown && shown.uri !== null) vscode.postMessage({ type: 'reveal', uri: shown.uri, range });
};

/** A button of the list; all but one of them are left out of the Tab order, arrows move between them. */
const button = (className: string, label: string, range: PanelRange): HTMLElement => {
  const made = element('button', `place ${className}`);
  made.setAttribute('type', 'button');
  made.setAttribute('tabindex', '-1');
  made.setAttribute('aria-label', label);
  made.addEventListener('click', () => {
    goTo(range);
  });
  return made;
};

const valueButton = (value: PanelValue, role: string): HTMLElement => {
  const year = value.year === null ? role : String(value.year);
  const made = button('value', `${role} ${year} ${value.text}`, value.range);
  made.append(element('span', 'year', year), element('span', 'figure', value.text));
  return made;
};

const row = (indicator: PanelIndicator): HTMLElement => {
  const { name, unit, category, attribute, direction, state, baseline, targets, findings } = indicator;
  const item = element('li', `indicator ${state}`);
  const direct = direction ?? 'none';
  const facts = [words.states[state], name, unit, category, attribute ?? '', words.directions[direct]];
  const title = button('name', facts.filter((fact) => fact !== '').join(', '), indicator.nameRange);
  title.append(element('span', `mark ${state}`, stateMarks[state]), element('span', 'text', name));
  if (unit !== '') title.append(element('span', 'unit', `（${unit}）`));
  const mark = element('span', 'direction', directionMarks[direct]);
  mark.title = words.directions[direct];
  const head = element('div', 'head');
  head.append(title, mark, element('span', 'attribute', attribute ?? ''));
  const body = element('div', 'body');
  body.append(slope(indicator));
  if (baseline) body.append(valueButton(baseline, words.baseline));
  body.append(element('span', 'arrow', '→'));
  for (const target of targets) body.append(valueButton(target, words.target));
  item.append(head, body);
  for (const { message, range } of findings) {
    const said = button('finding', message, range);
    said.textContent = message;
    item.append(said);
  }
  return item;
};

const places = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('.place')];

/** Makes a button the one that Tab reaches, and focuses it. */
const focusOn = (place: HTMLElement | undefined): void => {
  if (!place) return;
  for (const each of places()) each.tabIndex = -1;
  place.tabIndex = 0;
  place.focus();
  place.scrollIntoView({ block: 'nearest' });
};

/** Where the focus is, as indices that survive a redraw. */
const focused = (): { row: number; place: number } | undefined => {
  const active = document.activeElement;
  const item = active?.closest('li');
  if (!active || !item) return undefined;
  return { row: [...list.children].indexOf(item), place: [...item.querySelectorAll('.place')].indexOf(active) };
};

const drawStates = (): void => {
  const counts = new Map<PanelState, number>();
  for (const { state } of shown?.indicators ?? []) counts.set(state, (counts.get(state) ?? 0) + 1);
  for (const [index, state] of order.entries()) {
    const made = statesGroup.children[index];
    if (!(made instanceof HTMLElement)) continue;
    const number = counts.get(state) ?? 0;
    made.textContent = `${stateMarks[state]} ${String(number)}`;
    made.setAttribute('aria-label', `${words.states[state]} ${String(number)}`);
    made.setAttribute('aria-pressed', String(states.has(state)));
  }
};

const countText = (all: number, matching: number): string =>
  shown === undefined
    ? ''
    : shown.uri === null
      ? words.noPlan
      : all === 0
        ? words.noIndicators
        : matching === 0
          ? words.noMatch
          : words.shown.replace('{0}', String(matching)).replace('{1}', String(all));

const draw = (): void => {
  const all = shown?.indicators ?? [];
  const kept = focused();
  const matching = filtered(all, { text: filter.value, states });
  drawStates();
  list.replaceChildren(...matching.map(row));
  count.textContent = countText(all.length, matching.length);
  document.body.classList.toggle('empty', all.length === 0);
  const [first] = places();
  if (first) first.tabIndex = 0;
  if (kept) focusOn([...(list.children[kept.row]?.querySelectorAll<HTMLElement>('.place') ?? [])][kept.place] ?? first);
};

const filterChanged = (): void => {
  vscode.setState({ text: filter.value, states: [...states] });
  draw();
};

for (const state of order) {
  const toggle = element('button', `state ${state}`);
  toggle.setAttribute('type', 'button');
  toggle.title = words.states[state];
  toggle.addEventListener('click', () => {
    if (!states.delete(state)) states.add(state);
    filterChanged();
  });
  statesGroup.append(toggle);
}
filter.addEventListener('input', filterChanged);
filter.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') {
    event.preventDefault();
    focusOn(places()[0]);
  }
});

list.addEventListener('keydown', (event) => {
  const at = focused();
  if (!at) return;
  const rows = [...list.children];
  const inRow = (index: number): HTMLElement[] => [...(rows[index]?.querySelectorAll<HTMLElement>('.place') ?? [])];
  const moves: Record<string, () => HTMLElement | undefined> = {
    ArrowDown: () => inRow(at.row + 1)[0],
    ArrowUp: () => (at.row === 0 ? filter : inRow(at.row - 1)[0]),
    ArrowRight: () => inRow(at.row)[at.place + 1],
    ArrowLeft: () => inRow(at.row)[at.place - 1],
    Home: () => inRow(0)[0],
    End: () => inRow(rows.length - 1)[0],
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  const next = move();
  if (next === filter) filter.focus();
  else focusOn(next);
});

window.addEventListener('message', ({ data }: MessageEvent<ShowMessage>) => {
  if (data.type !== 'show') return;
  shown = data;
  draw();
});

draw();
vscode.postMessage({ type: 'ready' });

import { strict as assert } from 'node:assert';
import { test } from '../support/runner';
import { finding, noFinding, open, rangeOf, replace } from './plans';

test('findings appear, and follow the typing', async () => {
  const editor = await open('供水.plan.md');
  const { document } = editor;
  const doubled = await finding(document.uri, 'number/percent');
  assert.equal(document.getText(doubled.range), '98.2%%');
  assert.match(doubled.message, /百分号重复/);
  await replace(editor, rangeOf(document, '98.2%%'), '98.2%');
  await noFinding(document.uri, 'number/percent');
});

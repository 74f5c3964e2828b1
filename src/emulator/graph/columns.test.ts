import { type TestEmulator, startTestEmulator } from '../test-client';

let emulator: TestEmulator;
let lists: string;
beforeAll(async () => {
  emulator = await startTestEmulator();
  lists = `/sites/${emulator.siteId('lantern')}/lists`;
  await emulator.admin('POST', lists, { displayName: 'Columns' });
});
afterAll(() => emulator.close());

const add = (column: unknown) => emulator.admin('POST', `${lists}/Columns/columns`, column);

test.each([
  [
    'text',
    {},
    { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
  ],
  [
    'text',
    { allowMultipleLines: true, linesForEditing: 6 },
    { allowMultipleLines: true, appendChangesToExistingText: false, linesForEditing: 6, textType: 'plain' },
  ],
  ['number', { minimum: 0 }, { decimalPlaces: 'automatic', displayAs: 'number', minimum: 0 }],
  ['boolean', {}, {}],
  ['choice', { choices: ['a'] }, { allowTextEntry: false, choices: ['a'], displayAs: 'dropDownMenu' }],
  ['dateTime', { format: 'dateOnly' }, { displayAs: 'default', format: 'dateOnly' }],
])('a %s column comes back with its facet filled in', async (facet, given, shown) => {
  const answer = await add({ name: `C${Object.keys(given).length}${facet}`, [facet]: given });
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({
    [facet]: shown,
    indexed: false,
    hidden: false,
    enforceUniqueValues: false,
    required: false,
  });
  expect(answer.body.displayName).toBe(`C${Object.keys(given).length}${facet}`);
});

test.each([
  ['no type', { name: 'A1' }],
  ['two types', { name: 'A2', text: {}, number: {} }],
  ['no name', { text: {} }],
  ['a value the metadata does not list', { name: 'A3', dateTime: { format: 'timeOnly' } }],
  ['unique values without an index', { name: 'A4', text: {}, enforceUniqueValues: true }],
  ['an index on several lines', { name: 'A5', text: { allowMultipleLines: true }, indexed: true }],
  [
    'an index on several choices',
    { name: 'A6', choice: { choices: [], displayAs: 'checkBoxes' }, indexed: true },
  ],
])('a column with %s is a 400', async (_what, column) => {
  expect((await add(column)).status).toBe(400);
});

test('a name is taken once, and what is no letter or digit in it is encoded', async () => {
  await add({ name: 'Ubicación', text: {} });
  const columns = await emulator.admin('GET', `${lists}/Columns/columns`);
  expect(columns.body.value.find((column) => column.displayName === 'Ubicación')?.name).toBe(
    'Ubicaci_x00f3_n',
  );
  expect((await add({ name: 'Ubicación', text: {} })).status).toBe(409);
  expect((await add({ name: 'title', text: {} })).status).toBe(409);
});

test('a hyperlink column shows no facet in a plain listing, and a hidden column only when it is named', async () => {
  await add({ name: 'Link', hyperlinkOrPicture: {} });
  await add({ name: 'Hidden', text: {}, hidden: true });
  const { value } = (await emulator.admin('GET', `${lists}/Columns/columns`)).body;
  expect(value.find((column) => column.name === 'Link')).not.toHaveProperty('hyperlinkOrPicture');
  expect(value.map((column) => column.name)).not.toContain('Hidden');
  const named = (await emulator.admin('GET', `${lists}/Columns/columns?$select=name,type,Hidden`)).body.value;
  expect(named).toContainEqual({ name: 'Hidden', type: 'text' });
});

test('an index can be added and taken away later, a built-in column cannot be deleted', async () => {
  const { id } = (await add({ name: 'Later', text: {} })).body;
  const path = `${lists}/Columns/columns`;
  expect((await emulator.admin('PATCH', `${path}/${id}`, { indexed: true })).body.indexed).toBe(true);
  expect((await emulator.admin('GET', `${path}/Later`)).body.indexed).toBe(true);
  expect((await emulator.admin('DELETE', `${path}/Title`)).status).toBe(400);
  expect((await emulator.admin('DELETE', `${path}/${id}`)).status).toBe(204);
  expect((await emulator.admin('GET', `${path}/${id}`)).status).toBe(404);
});

test('a column with repeated values cannot become unique', async () => {
  const { id } = (await add({ name: 'Twice', text: {} })).body;
  for (const Twice of ['same', 'Same'])
    await emulator.admin('POST', `${lists}/Columns/items`, { fields: { Twice } });
  expect(
    (
      await emulator.admin('PATCH', `${lists}/Columns/columns/${id}`, {
        indexed: true,
        enforceUniqueValues: true,
      })
    ).status,
  ).toBe(400);
});

test('no more than twenty columns of a list can be indexed', async () => {
  const columns = Array.from({ length: 21 }, (_, n) => ({ name: `I${n}`, text: {}, indexed: true }));
  expect((await emulator.admin('POST', lists, { displayName: 'TooMany', columns })).status).toBe(400);
  expect(
    (await emulator.admin('POST', lists, { displayName: 'Enough', columns: columns.slice(1) })).status,
  ).toBe(201);
});

test.each([
  [
    'a name',
    { name: 'X' },
    400,
    "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
  ],
  [
    'a display name in use',
    { displayName: 'columns' },
    409,
    'A list with the specified name already exists.',
  ],
  ['no display name', {}, 400, 'Invalid request'],
  [
    'a template it does not know',
    { displayName: 'Y', list: { template: 'events' } },
    501,
    expect.stringContaining("'events'"),
  ],
])('a list with %s is refused', async (_what, body, status, message) => {
  const answer = await emulator.admin('POST', lists, body);
  expect([answer.status, answer.body.error.message]).toEqual([status, message]);
});

test('lists are found by title, and all of them with their columns', async () => {
  const named = await emulator.admin(
    'GET',
    `${lists}?$filter=${encodeURIComponent("displayName eq 'Columns'")}&$expand=columns`,
  );
  expect(named.body.value.map((list) => list.displayName)).toEqual(['Columns']);
  expect((named.body.value[0]?.columns as { name: string }[])[0]?.name).toBe('Title');
  expect((await emulator.admin('GET', lists)).body.value.map((list) => list.displayName)).toContain(
    'Documents',
  );
});

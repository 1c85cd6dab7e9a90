// node editors.mjs SITE: what an editor says of each kind of file of a new site. The YAML language server gets the schemas that the site's own settings for
// VS Code name, and must accept a good file, mark the mistake in a bad one, and complete a field. Prints each complaint on a line; exit code 1 when there is one.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-jsonrpc/node');

const root = resolve(process.argv[2]);
const address = path => pathToFileURL(join(root, path)).href;
const settings = JSON.parse(readFileSync(join(root, '.vscode', 'settings.json'), 'utf8'));
const schemas = Object.fromEntries(Object.entries(settings['yaml.schemas']).map(([schema, files]) => [address(schema), files]));
for (const { url, fileMatch } of settings['json.schemas']) {
  schemas[address(url)] = fileMatch.filter(pattern => !pattern.startsWith('!')).map(pattern => pattern.slice(1));
}

// Front matter stands in Markdown, which this server does not read: an editor that hands it over as a file of its own gives it this schema.
schemas[address('input/data/schemas/page.json')] = 'front-matter/*.yml';

const text = "{en: A, pt-BR: B}";
const claim = 'cite: [a], checked: "2026-11-29", certainty: verified';
const kinds = [
  { file: 'input/site.yml', good: `title: ${text}\ndescription: ${text}\nbase_url: https://example.org/\nlocales: [{code: en, path: en, name: English}]\n`, bad: ['titel: x', 'titel'], begun: 'rep', field: 'repository' },
  { file: 'input/search.yml', good: 'expect:\n  - {query: a, locale: en, finds: [b]}\n', bad: ['expects: []', 'expects'], begun: 'syn', field: 'synonyms' },
  { file: 'input/data/tables/a.yml', good: `title: ${text}\ncaption: ${text}\nrows: {collection: formats}\ncolumns: [{field: comments}]\n`, bad: ['transposed: true', 'transposed'], begun: 'trans', field: 'transpose' },
  { file: 'input/data/pictures/a.yml', good: `kind: spectrum\ntitle: ${text}\ndescription: ${text}\ncollection: formats\nfields: [comments]\n`, bad: ['kinds: tree', 'kinds'], begun: 'turn', field: 'turning_points' },
  { file: 'input/data/strips/a.yml', good: 'collection: formats\nvalues: [comments]\n', bad: ['value: x', 'value'], begun: 'said', field: 'said_by' },
  { file: 'input/flowcharts/a.yml', good: readFileSync(join(root, 'input/flowcharts/pick.yml'), 'utf8'), bad: ['periods: now', 'periods'], begun: 'cyc', field: 'cycles' },
  { file: 'input/references/a.yml', good: readFileSync(join(root, 'input/references/main.yml'), 'utf8'), bad: ['key:\n  type: booklet\n  title: a\n  language: en\n  checked: "2026"', 'booklet|accepted'], begun: 'key:\n  publ', field: 'publisher' },
  { file: 'input/data/formats/a.yml', good: `name: ${text}\nsummary: ${text}\ncomments: {value: "yes", ${claim}}\n`, bad: [`comments: {value: yess, ${claim}}`, 'accepted|yess'], begun: 'summ', field: 'summary' },
  { file: 'theme/strings/a.yml', good: '"theme.outline": In this article\n"flowcharts.picture.outcomes": {one: "{0} outcome", other: "{0} outcomes"}\n', bad: ['"theme.outlin": x', 'theme.outlin'], begun: 'theme.outl', field: 'theme.outline' },
  { file: 'input/data/schemas/a.json', good: readFileSync(join(root, 'input/data/schemas/formats.json'), 'utf8'), bad: ['{"x-kb-collection": {"label": {"en": "A", "pt-BR": "B"}}, "type": "object", "properties": {"a": {"x-kb-labels": {}}}}', 'x-kb-labels|singular'], begun: 'x-kb-collection:\n  comp', field: 'compare' },
  { file: 'front-matter/a.yml', good: 'title: A\ndescription: B\nlayout: wide\n', bad: ['layout: tall', 'accepted'], begun: 'redi', field: 'redirects' },
];

const server = spawn(process.execPath, [require.resolve('yaml-language-server/bin/yaml-language-server'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
const waiting = new Map();
connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => waiting.get(uri)?.(diagnostics, version));
connection.onRequest('client/registerCapability', () => null);
connection.onRequest('custom/schema/request', () => []);
const yaml = { schemas, validate: true, completion: true, schemaStore: { enable: false } };
connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => (section === 'yaml' ? yaml : {})));
connection.listen();

const complaints = [];
let judged = 0;
await connection.sendRequest('initialize', { processId: process.pid, rootUri: address(''), workspaceFolders: [{ uri: address(''), name: 'site' }], capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: {}, completion: { completionItem: { documentationFormat: ['plaintext'] } } } } });
await connection.sendNotification('initialized', {});
await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
for (const { file, good, bad, begun, field } of kinds) {
  const uri = address(file);
  const first = await marks(uri, good, true);
  hold(first.length === 0, `${file}: a good file is marked: ${first.map(mark => mark.message).join('; ')}`);
  const second = await marks(uri, `${bad[0]}\n`, false);
  hold(second.some(mark => new RegExp(bad[1]).test(mark.message)), `${file}: '${bad[0]}' is not marked: ${second.map(mark => mark.message).join('; ')}`);
  await marks(uri, begun, false);
  const lines = begun.split('\n');
  const answer = await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: lines.length - 1, character: lines.at(-1).length } });
  hold((answer?.items ?? answer ?? []).some(item => item.label.replaceAll('"', '') === field), `${file}: '${lines.at(-1)}' is not completed to '${field}'`);
}

complaints.forEach(complaint => console.log(complaint));
console.log(`${judged} answers of the language server judged`);
process.exitCode = complaints.length > 0 ? 1 : 0;
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
connection.dispose();

/** What the server says of a text, once it has said so: it answers each change. */
function marks(uri, content, isNew) {
  const answer = new Promise(take => waiting.set(uri, take));
  connection.sendNotification(...(isNew
    ? ['textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: content } }]
    : ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: content }] }]));
  return answer;
}

function hold(good, complaint) {
  judged++;
  if (!good) {
    complaints.push(complaint);
  }
}

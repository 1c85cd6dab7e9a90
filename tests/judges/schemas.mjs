// node schemas.mjs SITE: the description of the data files is OpenAPI 3.1, and every JSON file is what its own schema and that description say.
// Prints each complaint on a line of its own; exit code 1 when there is one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const api = join(process.argv[2], 'api', 'v1');
const json = path => JSON.parse(readFileSync(join(api, path), 'utf8'));
const files = folder => existsSync(join(api, folder)) ? readdirSync(join(api, folder)).filter(name => name.endsWith('.json')).sort() : [];
const complaints = [];
let judged = 0;

const description = json('openapi.json');
const result = await new Validator().validate(structuredClone(description));
if (!result.valid || description.openapi.slice(0, 3) !== '3.1') {
  complaints.push(`openapi.json: ${JSON.stringify(result.errors).slice(0, 400)}`);
}

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
addFormats(ajv);
const own = new Set();
const names = files('schemas');
for (const name of names) {
  // Keywords of our own are allowed; any other unknown one is a mistake.
  JSON.stringify(json(`schemas/${name}`), (key, value) => (key.startsWith('x-kb-') && own.add(key), value));
}

own.forEach(keyword => ajv.addKeyword(keyword));
names.forEach(name => attempt(`schemas/${name}`, () => ajv.addSchema(json(`schemas/${name}`), `kb:///schemas/${name}`)));
attempt('openapi.json', () => ajv.addSchema({ components: description.components }, 'kb:///openapi.json'));
ajv.addVocabulary(['components']);
names.forEach(name => attempt(`schemas/${name}`, () => ajv.getSchema(`kb:///schemas/${name}`)));

hold('index.json', json('index.json'), 'openapi.json#/components/schemas/Index');
for (const collection of Object.keys(json('index.json').collections)) {
  const all = json(`${collection}.json`);
  hold(`${collection}.json`, all, 'openapi.json#/components/schemas/Collection');
  all.entities.forEach(entity => hold(`${collection}.json, ${entity.id}`, entity.data, `schemas/${collection}.json`));
  for (const name of files(collection)) {
    hold(`${collection}/${name}`, json(`${collection}/${name}`), 'openapi.json#/components/schemas/Entity');
    hold(`${collection}/${name}`, json(`${collection}/${name}`).data, `schemas/${collection}.json`);
  }
}

files('tables').forEach(name => hold(`tables/${name}`, json(`tables/${name}`), 'openapi.json#/components/schemas/Table'));
complaints.forEach(complaint => console.log(complaint));
console.log(`${judged} values held to ${names.length} schemas`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function hold(where, value, schema) {
  attempt(where, () => {
    const validate = ajv.getSchema(`kb:///${schema}`);
    judged++;
    if (!validate(value)) {
      complaints.push(...validate.errors.map(error => `${where}: ${error.instancePath} ${error.message} (${error.schemaPath})`));
    }
  });
}

function attempt(where, act) {
  try {
    act();
  } catch (error) {
    complaints.push(`${where}: ${error.message}`);
  }
}

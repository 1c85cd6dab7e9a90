// node references.mjs SITE: each list of sources and each source's own file, in BibTeX, CSL-JSON and RIS, read by a parser that is not ours, says the same
// as the data of the site. Prints each difference on a line of its own, and how many records were read; exit code 1 when there is a difference.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

// The packages are CommonJS modules that share one core.
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

const site = process.argv[2];
const complaints = [];
const data = new Map(JSON.parse(readFileSync(join(site, 'api/v1/references.json'), 'utf8')).references.map(source => [source.key, source]));
const text = path => readFileSync(join(site, path), 'utf8');
const readers = {
  '.bib': path => new Cite(text(path), { forceType: '@biblatex/text' }).data,
  '.ris': path => new Cite(text(path), { forceType: '@ris/file' }).data,
  '.csl.json': path => new Cite(JSON.parse(text(path))).data,
};
let count = 0;

for (const path of readdirSync(site, { recursive: true }).map(String).sort()) {
  const form = Object.keys(readers).find(ending => path.endsWith(ending));
  if (form && path.includes('references')) {
    read(path, form);
  }
}

complaints.forEach(complaint => console.log(complaint));
console.log(`${count} records read of ${data.size} sources`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function read(path, form) {
  const one = basename(dirname(path));
  const expected = data.has(one) ? [one] : [...data.keys()];
  let records;
  try {
    records = readers[form](path);
  } catch (error) {
    complaints.push(`${path}: ${error.message}`);
    return;
  }

  const found = new Map(records.map(record => [record.id, record]));
  same(path, 'sources', [...found.keys()].sort(), [...expected].sort());
  const language = text(join(path.split('/')[0], 'index.html')).match(/<html[^>]* lang="([^"]+)"/)[1];
  for (const key of expected.filter(key => found.has(key))) {
    count++;
    compare(`${path}, ${key}`, form, found.get(key), data.get(key), language);
  }
}

function compare(where, form, record, source, language) {
  const address = source.archive_url && source.status !== 'live' ? [source.current_url, source.archive_url, source.url] : [source.current_url, source.url];
  same(where, 'title', record.title, source.title);
  same(where, 'publisher', record.publisher, source.publisher);
  same(where, 'note', record.note, source.note?.[language]);
  same(where, 'language', record.language, source.language);
  same(where, 'URL', record.URL, address.find(Boolean));
  same(where, 'DOI', record.DOI, source.identifiers.doi?.[0]);
  same(where, 'authors', (record.author ?? []).map(name), yearAlone(record, form) && record.reporter ? [] : source.authors.map(name));
  same(where, 'editors', (record.editor ?? []).map(name), (source.editors ?? []).map(name));
  // This reader of RIS takes the proceedings (T2) for the conference, and knows neither their series nor their ISBN, nor the pages and ISBN of a thesis.
  const paper = form === '.ris' && record.type === 'paper-conference';
  const thesis = form === '.ris' && record.type === 'thesis';
  same(where, 'container', paper ? record['event-title'] : record['container-title'], source.container);
  same(where, 'series', record['collection-title'], paper ? undefined : source.series);
  same(where, 'volume', record.volume, source.volume);
  same(where, 'edition', record.edition, source.edition);
  same(where, 'place', record['publisher-place'], source.place);
  same(where, 'issue', record.issue, source.container ? source.issue : undefined);
  same(where, 'issued', date(record.issued), yearAlone(record, form) ? source.issued?.slice(0, 4) : source.issued);
  // This reader of RIS knows no date of access for web pages (ELEC), though the format has one (Y2).
  same(where, 'accessed', date(record.accessed), form === '.ris' && record.type === 'webpage' ? undefined : source.accessed);
  same(where, 'page', record.page?.replace('--', '-'), thesis ? undefined : source.pages);
  const software = record.type === 'software';
  same(where, 'version', record.version, software ? source.identifiers.commit?.[0] : undefined);
  same(where, 'number', record.number, software ? undefined : (source.identifiers.xsa ?? source.identifiers.cve ?? source.identifiers.commit)?.[0] ?? (source.container ? undefined : source.issue));
  // In RIS a report has a number where a book has its ISBN.
  same(where, 'ISBN', record.ISBN, form === '.ris' && (paper || thesis || record.type === 'report') ? undefined : source.identifiers.isbn?.[0]);
  same(where, 'ISSN', record.ISSN, source.identifiers.issn?.[0]);
}

function name(author) {
  if (author['non-dropping-particle'] || author['dropping-particle']) {
    // Words in lower case before the last one are a part of the family name, as in "van Beethoven".
    const family = [author['dropping-particle'], author['non-dropping-particle'], author.family].filter(Boolean).join(' ');
    return name({ family, given: author.given });
  }

  return author.literal ?? (author.given === undefined ? author.family : `${author.family}, ${author.given}`);
}

// This reader of RIS takes the year (PY) for these types and leaves the date (DA), and calls the author of news a reporter.
function yearAlone(record, form) {
  return form === '.ris' && ['software', 'article-newspaper', 'chapter'].includes(record.type);
}

// Years, months and days as far as they are known: 2014-05.
function date(value) {
  return value?.['date-parts'][0].map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

function same(where, field, found, expected) {
  if (JSON.stringify(found ?? null) !== JSON.stringify(expected ?? null)) {
    complaints.push(`${where}: ${field} is ${JSON.stringify(found)} and not ${JSON.stringify(expected)}`);
  }
}

// node feeds.mjs SITE: each feed is XML and what RFC 4287 asks of Atom, each calendar what RFC 5545 asks. Prints complaints; exit code 1 when there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';

const site = process.argv[2];
const complaints = [];
const paths = readdirSync(site, { recursive: true }).map(String).sort();
const isDate = text => typeof text === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
let count = 0;

for (const path of paths.filter(path => path.endsWith('.xml'))) {
  const text = readFileSync(join(site, path), 'utf8');
  const valid = XMLValidator.validate(text);
  say(path, valid === true, valid.err?.msg);
  if (valid === true && text.includes('http://www.w3.org/2005/Atom')) {
    atom(path, new XMLParser({ ignoreAttributes: false, isArray: name => name === 'entry' || name === 'link', parseTagValue: false }).parse(text).feed);
  }
}

for (const path of paths.filter(path => path.endsWith('.ics'))) {
  try {
    calendar(path, readFileSync(join(site, path), 'utf8'));
  } catch (error) {
    say(path, false, error.message);
  }
}

complaints.forEach(complaint => console.log(complaint));
console.log(`${count} entries and events read`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function atom(path, feed) {
  say(path, feed.id && feed.title && isDate(feed.updated), 'a feed has an id, a title and a date');
  say(path, feed.author?.name || (feed.entry ?? []).every(entry => entry.author?.name), 'a feed has an author');
  say(path, (feed.link ?? []).some(link => link['@_rel'] === 'self'), 'a feed leads to itself');
  const ids = new Set();
  for (const entry of feed.entry ?? []) {
    count++;
    say(path, entry.id && !ids.has(entry.id), `the id ${entry.id} is there twice, or missing`);
    ids.add(entry.id);
    say(path, entry.title && isDate(entry.updated), `${entry.id} has a title and a date`);
    say(path, entry.content !== undefined || (entry.link ?? []).some(link => link['@_rel'] === 'alternate' && URL.canParse(link['@_href'])), `${entry.id} has a content or leads to one`);
    say(path, isDate(entry.updated) && Date.parse(entry.updated) <= Date.parse(feed.updated), `${entry.id} is newer than the feed`);
  }
}

function calendar(path, text) {
  say(path, text.split('\r\n').every(line => !line.includes('\n') && Buffer.byteLength(line) <= 75) && text.endsWith('\r\n'), 'lines end in CRLF and have at most 75 octets');
  const root = new ICAL.Component(ICAL.parse(text));
  say(path, root.name === 'vcalendar' && root.getFirstPropertyValue('version') === '2.0' && root.getFirstPropertyValue('prodid'), 'a calendar has a version and a product');
  const ids = new Set();
  for (const event of root.getAllSubcomponents('vevent')) {
    count++;
    const uid = event.getFirstPropertyValue('uid');
    say(path, uid && !ids.has(uid), `the uid ${uid} is there twice, or missing`);
    ids.add(uid);
    const start = event.getFirstPropertyValue('dtstart');
    say(path, event.getFirstPropertyValue('dtstamp')?.isDate === false && start && !Number.isNaN(start.toJSDate().getTime()), `${uid} has a stamp and a day`);
    say(path, start?.year > 1990 && start.month >= 1 && start.month <= 12 && start.day >= 1 && start.day <= new Date(start.year, start.month, 0).getDate(), `${uid} is on a day that there is`);
    say(path, event.getFirstPropertyValue('summary') && URL.canParse(event.getFirstPropertyValue('url')), `${uid} has a summary and an address`);
  }
}

function say(path, good, complaint) {
  if (!good) {
    complaints.push(`${path}: not so: ${complaint}`);
  }
}

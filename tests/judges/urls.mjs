// node urls.mjs > ../XenModeKB.Tests/Links/Data/standard-urls.jsonl: what the reference implementation of the URL standard makes of addresses, a line each:
// base (null for none), text, result (null when it refuses), kind. First addresses of each kind that the standard's own cases have, then some put together
// from pieces at random. The same lines each time; run it again when the standard changes.
import { createRequire } from 'node:module';

const { URL } = createRequire(import.meta.url)('whatwg-url');
const web = 'https://site.example/dir/page?q#f';
const lines = new Map();

// Every character that some part of an address can't hold, and a few that all can.
const signs = [...'\u0000\u0001\t\n\r\u001f !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~\u007f\u0080\u009f\u00e9\u{1f600}'];
// The reference implementation loses what follows a character of two halves in the name of a user.
const single = signs.filter(sign => sign.length === 1);
const schemes = ['http', 'https', 'ws', 'wss', 'ftp', 'HtTpS'];
const others = ['sc', 'mailto', 'data', 'javascript', 'blob', 'about', 'tel', 'urn', 'git+ssh', 'x-9.y', 'view-source', 'madeup'];
const numbers = ['0', '1', '255', '256', '0xff', '0XfF', '0x', '0377', '08', '0o7', '1.2', '1.256', '1.65536', '1.2.3', '1.2.65535', '1.2.65536', '1.2.3.4', '1.2.3.256', '1.2.3.4.', '1.2.3.4..',
  '1.2.3.4.5', '1..2', '.1', '1.', '4294967295', '4294967296', '0x100000000', '0xffffffff', '037777777777', '99999999999999999999', 'a.1', 'a.09', 'a.0x', 'a.0xg', 'a.1x', '1.a', '１２７.0.0.1', '%31', '1%2e2'];
const sixes = ['::', '::1', '1::', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1::2::3', ':1', '1:', ':::', '::1:', '0:0:0:0:0:0:0:0', '1:0:0:2:0:0:0:3', '0:0:1:0:0:2:0:0', 'FFFF::aBcD', '12345::', 'g::', '::1.2.3.4', '::1.2.3',
  '::1.2.3.4.5', '::1.2.3.256', '::01.2.3.4', '::1.2..4', '::.1.2.3', '1:2:3:4:5:6:1.2.3.4', '1:2:3:4:5:6:7:1.2.3.4', '::1%25eth0', '::1%eth0', ' ::1', '::1 ', '::１', ''];
const labels = ['xn--', 'xn--a', 'xn--zn7c', 'XN--NXASMQ6B', 'xn--nxasmq6b', 'xn--mgba3gch31f060k', 'xn--unknown', 'xn--bcher-kva', 'xn--Bcher-kva', 'xn--tiq49xqyj', 'xn--1ch', 'xn--iny-zx5a', 'xn--fa-hia', 'xn--a-ecp', 'faß', 'bücher', 'BÜCHER', 'İ',
  'ſ', 'K', '．', '。', '｡', 'a。b', 'a.\u00adb', '\u00ad', '\u200b', '\u2060', '\ufeff', 'a\u200bb', 'Ｇｏ', '①', '²', '½', 'ﬁ', '㍿', '\u3000', '\u00a0', '\u2028', '\ufdd0', '\ufffd', '\uffff', '\u{1ffff}', '𝐚𝐛', '例え', 'مثال', 'ё', '☃', 'a..b', '.', '..', 'a.', '.a', '-', '-a-', 'a_b',
  '%C3%BC', '%ef%bc%a7o', '%E2%98%83', '%ff', '%c3', '%00', '%20', '%2F', '%25', '%2525', '%zz', '%', '%4', 'a%41', 'localhost', 'LOCALHOST', 'ｌocalhost', '１'];
const slashes = ['', '/', '//', '///', '////', '\\', '\\\\', '/\\', '\\/', '\\\\\\', '/\\/'];
const drives = ['C|', 'C:', 'c|/', 'C:/', 'C|\\', 'C||', '/C|', '/C:/..', '//C|/', '//C:/x', '///C|/', 'C%7C/', '/C%3A/', 'C|a', '1|/', '..', '../..', '/', '.', '?q', '#f', 'x/../../..'];

kind('a scheme and what follows', web, cross(['http', 'https', 'ws', 'ftp', 'file', 'sc', 'mailto'], [':', ':a', ':/a', '://a', ':///a', ':?q', ':#f', ':\\a', ' :a', ':\t//a', ':.', ':..', '://']));
kind('a scheme alone', null, cross([...schemes, ...others, 'file'], [':', ':/', '://', ':a']));
kind('what is no scheme', null, [':', 'a', '1a:', 'a b:', 'a\u0000:', 'é:', '-a:', '+a:', '.a:', 'a+:', 'a-1.+:b', 'a_b:c', 'a%20:b', 'A:b', '//a', '/a', '?q', '#f', '', ' ', '\\', 'http', 'http//a', 'ht\ntp://a', 'ht\u000btp://a']);
kind('signs in a host', null, cross(['http://a', 'sc://a', 'wss://'], signs.map(sign => `${sign}b/`)));
kind('signs in a host, escaped', null, cross(['http://a', 'sc://a'], signs.map(sign => `${escaped(sign)}b/`)));
kind('signs in a name of a user', null, cross(['http://', 'sc://', 'ftp://'], single.map(sign => `u${sign}v@h/`)));
kind('signs in a password', null, cross(['http://u:', 'sc://u:'], single.map(sign => `p${sign}q@h/`)));
kind('users', web, ['http://@h', 'http://:@h', 'http://u@h', 'http://u:@h', 'http://:p@h', 'http://u:p@h', 'http://a@b@h', 'http://a:b@c:d@h', 'http://@@h', 'http://u@', 'http://u:p@', 'http://u@/x', 'http:@h', 'http:/@h', '//u:p@h/', 'http://u@:80', 'http://a%40b@h', 'sc://u@', 'sc://@h', 'sc://:@h', 'sc://u:p@h']);
kind('signs in a path', web, cross(['http://h/a', 'sc://h/a', 'sc:/a', 'sc:a', '/a', 'a'], signs.map(sign => `${sign}b`)));
kind('signs in a query', web, cross(['http://h/?a', 'sc://h/?a', 'sc:x?a', '?a'], signs.map(sign => `${sign}b`)));
kind('signs in a fragment', web, cross(['http://h/#a', 'sc:x#a', '#a'], signs.map(sign => `${sign}b`)));
kind('spaces at the ends', web, cross(['http://h', 'sc:x', 'sc:x ?q', 'sc:x  #f', 'data:x', '/p', '?q', '#f', ''], [' ', '  ', '\t', '\n', '\u0000', '\u000c', '\u00a0', ' \u001f ']).flatMap(text => [text, text.split('').reverse().join('').slice(0, 1) + text]));
kind('ports', web, cross(['http://h', 'https://h', 'ftp://h', 'sc://h', '//h'], [':', ':0', ':80', ':443', ':21', ':080', ':0000000000000000080', ':65535', ':65536', ':4294967377', ':18446744073709551697', ':340282366920938463463374607431768211537', ':-1', ':+1', ':1a', ':a', ': 1', ':1 ', ':1:2', ':１', ':%31', ':80/x', ':?q', ':#f']));
kind('numbers for hosts', null, cross(['http://', 'sc://', 'file://'], numbers));
kind('six', null, cross(['http://', 'sc://'], sixes.map(six => `[${six}]/`)));
kind('brackets out of place', null, ['http://[', 'http://]', 'http://[]', 'http://[::1', 'http://::1]', 'http://[::1]a', 'http://a[::1]', 'http://[::1]:80', 'http://[::1]:', 'http://[[::1]]', 'http://u[@h', 'http://u]@h', 'http://[www.h]/', 'sc://[::1]:9/x', 'sc://[::1', 'http://[::1]?q', 'http://h/[x]?[y]#[z]']);
kind('names of hosts', null, cross(['http://', 'sc://', 'file://'], labels.map(label => `${label}/p`)));
kind('a label that is long', null, [63, 64, 250, 300].flatMap(length => [`http://${'a'.repeat(length)}/`, `http://${'a.'.repeat(length)}b/`]));
kind('hosts that are missing', web, cross(['http:', 'https:', 'ws:', 'sc:', 'file:', ''], ['//', '///', '//?q', '//#f', '//:80', '//u@', '//u:p@:80', '///h', '////h/p', '//\\h', '//./', '//../', '//%20/']));
kind('slashes', web, cross(['http:', 'https:', 'sc:', 'file:', ''], cross(slashes, ['h/p', ''])));
for (const base of ['http://h/a/b/c?q#f', 'sc://h/a/b?q#f', 'sc:/a/b', 'sc://', 'file:///a/b', 'http://u:p@h:81/a/']) {
  kind(`beside ${base}`, base, ['', '.', '..', './', '../', '../..', '../../../..', './x', 'x', 'x/', 'x/.', 'x/..', '/x', '/', '//x', '//x/y', '///x', '?', '?x', '#', '#x', '?#', 'x:y', 'x:/y', 'http:x', 'https:x', 'sc:x', 'http:/x', 'http://x', 'http:', 'sc:', '\\x', '..\\x', 'x\\..\\y', '%2e', '%2E%2e/x', '.%2e', '...', '. .', ';x', 'x;y=z', '::', ':x', '/:80', '#/x?y', '?/../x', '/.//x', '/..//x', '/x//../y', '//', '//?', '/?x', 'é', '@', '@x:9', ' x ']);
}

for (const base of ['mailto:a@b', 'about:blank', 'data:text/plain,x', 'javascript:x', 'sc:', 'blob:https://a.example/x', 'urn:a:b#c']) {
  kind('beside what has no path', base, ['', '#', '#x', '?', '?x', 'x', '/x', '//x', '.', 'sc:y', 'http://x', 'mailto:c', ' #x ', '#\u0000']);
}

kind('bases that are none', 'no base', ['http://a', 'a', '#f', 'sc:a']);
kind('bases that are none', 'http://[', ['http://a', '/a', '']);
for (const scheme of others) {
  kind('schemes that are not special', web, ['a', '/a', '//a', '//a/b', '///a', '//A:80/../x', '//a\\b', '\\a', '//', '/..//p', '/.//p', '//a?q#f', 'a?q#f', '/a/../b', './a', '//%41', '//[::1]', '//é/é', '//u:p@h:443/', 'a b', '//a b', '/a%zz'].map(text => `${scheme}:${text}`));
}

kind('what blobs hold', null, ['blob:', 'blob:a', 'blob:https://a.example:443/x', 'blob:blob:https://a.example/', 'blob:ftp://h/p', 'blob:file:///a', 'blob:http%3a//h/', 'blob:data:x', 'blob:?x#y', 'blob:https://a b/']);
kind('dots', null, cross(['http://h/', 'sc://h/', 'sc:/', 'file:///'], ['.', './', '..', '../', './..', '../.', 'a/.', 'a/..', 'a/./b', 'a/../b', 'a/../../b', 'a//..', 'a//../..', '%2e', '%2e%2e', '.%2E', '%2e.', '%2e./x', '.%2f', '..a', 'a..', '.a', '...', '..;', '..?q', '..#f', '\\..\\a', 'a\\..\\b']));
kind('escapes that are none', web, cross(['http://h/', 'sc://h/', '?', '#', 'sc:'], ['%', '%%', '%a', '%zz', '%2', '%2g', '%25', '%2525', '%00', '%c3%a9', '%C3', '%e9', '%u0041', 'a%b']));
for (const base of [null, 'file://h/C:/a/b']) {
  kind('files', base, cross(['file:', 'file:/', 'file://', 'file:///', 'FILE:', 'file:////', 'file:\\\\', ''], ['', 'a', 'h/p', 'localhost', 'localhost//p', 'LOCALHOST/', '%6cocalhost/', '?q', '#f', '..', '../..', '\\a', 'h:80/', 'u@h/', '1.2/', '[::1]/', 'a b', '\u00ad/', 'xn--/p', './/p', '/..//p']));
  kind('drives of Windows', base, cross(['', 'file:', 'file:/', 'file://', 'file:///', 'file://h/'], drives));
}

kind('what other programs write otherwise', web, ['http://h/a|b', 'http://h/^', 'http://h?\u2028', 'http://h/\ud83d\ude00?\ud83d\ude00#\ud83d\ude00', 'http://h/\ufdd0?\ufffe#\uffff', 'http://h/~\'!()*', 'http://h;a', 'http://h&a', 'http://h=a', 'http://a,b', 'http://a$b', 'http://a\'b', 'http://a"b', 'http://(a)', 'http://a*b', 'http://a~b', 'http://a`b', 'http://{a}', 'non-special:opaque  ?hi', 'non-special:opaque  #hi']);
// Public cases that are younger than the list in Debian 13; of web-platform-tests, url/resources/urltestdata.json.
kind('younger public cases', null, ['http://a:b@c\\', 'ws://a@b\\c', 'file:///w|m', 'file:///w||m', 'file:///w|/m', 'file:C|/m/', 'file:C||/m/', 'https://example.com/aaa/bbb/%2e%2e?query', 'file:.', 'non-special:opaque  ', 'non-special:opaque  ?hi', 'non-special:opaque  #hi', 'non-special:opaque  x?hi', 'non-special:opaque  x#hi', 'non-special:opaque \t\t  \t#hi', 'non-special:opaque \t\t  #hi', 'non-special:opaque\t\t  \r #hi', 'non-special:cannot-be-a-base-url-!"$%&\'()*+,-.;<=>@[\\]^_`{|}~@/', 'android://x:0/a', 'drivefs://x:0/a', 'chromeos-steam://x:0/a', 'steam://x:0/a', 'materialized-view://x:0/a', 'android-app://x:0', 'chrome-distiller://x:0', 'chrome-extension://x:0', 'chrome-native://x:0', 'chrome-resource://x:0', 'chrome-search://x:0', 'fuchsia-dir://x:0', 'isolated-app://x:0', 'non-special:\\\\opaque', 'non-special:\\\\opaque/path', 'non-special:\\\\opaque\\path', 'non-special:\\/opaque', 'non-special:/\\path', 'non-special://host\\a', 'non-special://host/a\\b']);
kind('younger public cases', 'http://www.example.com/test', ['file:.']);
kind('younger public cases', 'http://example.org/', ['///test', '///\\//\\//test', '///example.org/path', '///example.org/../path', '///example.org/../../', '///example.org/../path/../../', '///example.org/../path/../../path', '/\\/\\//example.org/../path']);
kind('younger public cases', 'file:///', ['///abcdef/../', '/\\//\\/a/../', '//a/../']);
const ofKinds = lines.size;

const bases = ['http://example.org/foo/bar', 'https://h/a/./b/../c//d/?q#f', 'file:///tmp/mock/path', 'file:///C:/a/b', 'mailto:x@y', 'about:blank', 'foo://host:9/a/b', 'foo:/a', 'http://[::1]:81/'];
const starts = ['', '', 'http://', 'https:', 'HTTP:\\\\', 'http:/', 'ws://', 'ftp://', 'file:', 'file://', 'file:///', '//', '/', '\\', '?', '#', 'foo:', 'foo:/', 'foo://', 'data:', 'javascript:', ' http://', 'ht\ttp://', 'http:///', ':', 'a:b:'];
const users = ['', '', '', '', 'u@', 'u:p@', ':@', '@', 'a:b@c:d@', '%40@', 'ü@', '[@'];
const hosts = ['', 'h', 'EXAMPLE.com', ...numbers, ...sixes.map(six => `[${six}]`), ...labels];
const ports = ['', '', '', ':', ':80', ':443', ':0', ':00080', ':65535', ':65536', ':8a', ': 8', ':-1', ':21'];
const paths = ['', '/', '/a', '/a/../b', '/./', '/..', '/%2e', '/%2E%2e/x', '/.%2e/', '/a//b/', '\\a\\b', '/a b', '/é', '/%zz', '/"<>`{}^', '/a;b=c,d', '/C:/..', '/C|/x', '/😀', '/a\tb\n', '/...', '/[x]', '/~\'', '/a%', '//a', '/.//p', 'x/y', ' ', '/\u0000\u007f\u009f'];
const ends = ['', '', '?', '?q', '#', '#f', '?a#b', '?\'"<> #`', '#\'"<> `{}', '?é', '#é', '?%', '??', '##', '?a?b#c#d', ' #', '#\u0000'];
let state = 20161128;
while (lines.size < ofKinds + 1500) {
  const start = any(starts);
  const authority = /[/\\]{2,}$|^$/.test(start) ? any(users) + any(hosts) + any(ports) : '';
  kind('pieces', any(bases), [start + authority + any(paths) + any(ends)]);
}

console.log([...lines.values()].join('\n'));

/** Each address once, whatever it is an example of. */
function kind(name, base, texts) {
  for (const text of texts.filter(text => text.isWellFormed())) {
    const key = JSON.stringify([base, text]);
    if (!lines.has(key)) {
      const found = URL.canParse(text, base ?? undefined) ? new URL(text, base ?? undefined).href : null;
      lines.set(key, JSON.stringify([base, text, found, name]));
    }
  }
}

function cross(ones, others) {
  return ones.flatMap(one => others.map(other => one + other));
}

function escaped(text) {
  return [...new TextEncoder().encode(text)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

function any(list) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return list[Math.floor(state / 65536) % list.length];
}

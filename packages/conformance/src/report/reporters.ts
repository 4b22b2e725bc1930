import { jsonReporter } from './json.js';
import { junitReporter } from './junit.js';
import { ktapReporter } from './ktap.js';
import { markdownReporter } from './markdown.js';
import type { Reporter } from './reporter.js';
import { terminalReporter } from './terminal.js';

export type ReporterName = 'terminal' | 'json' | 'junit' | 'ktap' | 'markdown';

export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  terminal: terminalReporter,
  json: jsonReporter,
  junit: junitReporter,
  ktap: ktapReporter,
  markdown: markdownReporter,
};

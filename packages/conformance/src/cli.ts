#!/usr/bin/env node
import { Command } from 'commander';
import packageJson from '../package.json' with { type: 'json' };

const program = new Command('guestmem').description(packageJson.description).version(packageJson.version);
program.command('run', { isDefault: true }).action(() => {
  process.stdout.write('no scenarios yet\n');
});
await program.parseAsync();

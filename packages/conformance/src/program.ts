import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ExitCode, Io } from './commands/io.js';
import { packageVersion } from './files/package-root.js';
import { GuestmemError } from './guestmem-error.js';

const exitCodes = `
Exit codes:
  0  as expected    1  an unexpected result    2  bad input    3  an implementation broke    130  interrupted
`;

const aboutAllProfiles = `
--all-profiles changes one axis at a time, then the two backings together, then runs the named pairs; the product of all
axes is too large to run. Each side runs once. Answers are inherited from the scenario or stand in the records. With it,
--profile chooses the rows with that profile, and --pair that pair.
`;

const examples = (...lines: readonly string[]): string => `\nExamples:\n${lines.map((line) => `  ${line}\n`).join('')}`;

const append = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

const positive = (value: string): number => {
  if (!/^[1-9][0-9]{0,4}$/.test(value)) throw new InvalidArgumentError('expected a number from 1');
  return Number(value);
};

const large = (value: string): number => {
  if (!/^[1-9][0-9]{0,9}$/.test(value)) throw new InvalidArgumentError('expected a number from 1');
  return Number(value);
};

const bytes = (value: string): number => {
  const [, digits, unit = ''] = /^([1-9][0-9]{0,8})([KMG]?)$/.exec(value) ?? [];
  if (digits === undefined) throw new InvalidArgumentError('expected a size, as in 500M or 2G');
  return Number(digits) * 1024 ** ['', 'K', 'M', 'G'].indexOf(unit);
};

/** Runs the command line and gives the exit code. Nothing that the commands need is loaded before one is chosen. */
export async function main(words: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(io, (ended) => {
    code = ended;
  });
  try {
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof GuestmemError)) throw error;
    io.writeError(`guestmem: ${error.message}\n`);
    return error.exitCode;
  }
}

function createProgram(io: Io, end: (code: ExitCode) => void): Command {
  const program = new Command('guestmem')
    .description(
      'Runs two designs for the private memory of a protected guest side by side, and explains where they part',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .option('--no-color', 'plain text; so does the environment variable NO_COLOR')
    .configureOutput({ writeOut: io.write, writeErr: io.writeError })
    .exitOverride()
    .addHelpText('after', exitCodes);
  const paint = (): Io => ({ ...io, isColorful: io.isColorful && program.opts<{ color: boolean }>().color });

  withBetween(withCorpus(program.command('run')))
    .description('run the corpus against both designs and compare them after every step')
    .option('--id <id>', 'only this scenario; may be repeated', append)
    .option('--group <group>', 'only this group; may be repeated', append)
    .option('--question <text>', 'only scenarios whose title or question has this text')
    .addOption(
      new Option('--reporter <name>', 'form of the report')
        .choices(['terminal', 'json', 'junit', 'ktap', 'markdown'])
        .default('terminal'),
    )
    .option('--json', 'the same as --reporter json')
    .option('--frozen <version>', 'exactly what that version of the specification recorded, without what came later')
    .option('--cost', 'count hypercalls, exits, table updates, TLB syncs and so on at both sides instead')
    .option('--out <file>', 'write the report to a file')
    .option('--trace-dir <directory>', 'write a trace of every run, for guestmem replay')
    .option('--write-ledger <file>', 'propose ledger entries for divergences that none accepts')
    .option('--all-profiles', 'each profile in place of the one that a scenario names, one axis at a time; every pair')
    .option(
      '--records <directory>',
      'with --all-profiles: what is otherwise than scenarios have it; by default shipped',
    )
    .option('--write-records <directory>', 'with --all-profiles: propose those records as they would have to be')
    .addHelpText(
      'after',
      examples(
        'guestmem run',
        'guestmem run --group pins --reporter markdown --out report.md',
        'guestmem run --profile shmem-gup+sharedPin=drop',
        'guestmem run --pair intended',
        'guestmem run --cost --group lifecycle',
        'guestmem run --all-profiles',
        'guestmem run --all-profiles --profile guest-memfd:6.18 --group file',
        'guestmem run --between shmem-gup:exclusive-intended,shmem-gup:exclusive-intended+sharedPin=drop',
      ),
    )
    .addHelpText('after', aboutAllProfiles)
    .action(async ({ json, ...options }) => {
      const { run } = await import('./commands/run.js');
      end(await run({ ...options, ...(json === true && { reporter: 'json' }) }, paint()));
    });

  withBetween(withCorpus(program.command('explain <scenario>')))
    .description('show one scenario step by step at both sides: what differs, by which rules, and who says so')
    .option('--run <number>', 'which order of the races to show', positive)
    .option('--trace <file>', 'also write the trace')
    .option('--mail', 'plain text of 72 columns for a mail: question, fewest steps, both outcomes, reason, sources')
    .option('--json', 'print the trace instead')
    .addHelpText(
      'after',
      examples(
        'guestmem explain S003',
        'guestmem explain S031 --mail',
        'guestmem explain S035 --run 2 --trace S035.json',
      ),
    )
    .action(async (id, options) => {
      const { explain } = await import('./commands/explain.js');
      end(await explain(id, options, paint()));
    });

  withCorpus(program.command('evaluate [requirements...]'))
    .description('hold designs against what was asked of them: met, partly, not met, decided by steps of scenarios')
    .option('--pair <name>', 'two designs of the same age with their hypervisor; see guestmem list pairs')
    .option('--why-not <requirement>', 'which switch, set otherwise by itself, would mend what fails')
    .addOption(
      new Option('--reporter <name>', 'form of the report')
        .choices(['terminal', 'json', 'markdown'])
        .default('terminal'),
    )
    .option('--json', 'the same as --reporter json')
    .option('--out <file>', 'write the report to a file')
    .addHelpText(
      'after',
      examples(
        'guestmem evaluate',
        'guestmem evaluate R05 R31 --pair intended',
        'guestmem evaluate --profile shmem-gup:exclusive-intended --profile shmem-gup+pinCount=exact',
        'guestmem evaluate --why-not R31',
      ),
    )
    .action(async (ids, { json, ...options }) => {
      const { evaluate } = await import('./commands/evaluate.js');
      end(await evaluate(ids, { ...options, ...(json === true && { reporter: 'json' }) }, paint()));
    });

  withBetween(withCorpus(program.command('explore')))
    .description('search everything within a bound for where two sides part; each class with its shortest trace')
    .option('--bound <name>', 'tiny, small, default, broad, everything, or a file; see guestmem list bounds', 'default')
    .option('--pages <number>', 'pages of the world instead of what the bound says', positive)
    .option('--max-states <number>', 'end after so many states', large)
    .option('--max-memory <size>', 'end when the process holds so much, as in 2G', bytes)
    .option('--time <seconds>', 'end after so long', positive)
    .addOption(
      new Option('--only <design>', 'one design by itself: what it breaks, and whether the goals are reached').choices([
        'guest-memfd',
        'shmem-gup',
      ]),
    )
    .addOption(
      new Option('--engine <tier>', 'T0 plain states, T1 tables as it goes, T2 tables, T3 sets of states')
        .choices(['auto', 'T0', 'T1', 'T2', 'T3'])
        .default('auto'),
    )
    .option('--realign', 'go on behind any difference, as long as the states agree')
    .option('--full', 'also tell every divergence that the ledger has')
    .option('--json', 'print the result as data')
    .option('--out <file>', 'write the result to a file')
    .option('--graph <file>', 'draw the states in which both agree, as .svg or .dot, where they are few')
    .option('--trace-dir <directory>', 'write the shortest trace of each divergence, for guestmem replay and shrink')
    .option('--write <directory>', 'propose scenarios and ledger entries for what is not recorded')
    .addHelpText(
      'after',
      examples(
        'guestmem explore',
        'guestmem explore --bound tiny --full',
        'guestmem explore --bound small --pages 2 --time 60',
        'guestmem explore --pair 2026 --write proposals',
        'guestmem explore --between shmem-gup:exclusive-intended,shmem-gup:exclusive-rfc-v1 --bound tiny',
        'guestmem explore --only guest-memfd --bound tiny --pages 8',
      ),
    )
    .action(async (options) => {
      const { explore } = await import('./commands/explore.js');
      end(await explore(options, paint()));
    });

  withBetween(withCorpus(program.command('sample')))
    .description('walk at random beyond the limits of a bound; what parts there is told with as few steps as it takes')
    .option('--bound <name>', 'whose world and operations; or a file', 'everything')
    .option('--pages <number>', 'pages of the world instead of what the bound says', positive)
    .option('--seed <number>', 'the walks of an earlier sample again; it prints its seed', large)
    .option('--walks <number>', 'how many', large, 2000)
    .option('--steps <number>', 'steps of a walk at most', positive, 40)
    .option('--full', 'also tell what the ledger has')
    .option('--json', 'print the result as data')
    .addHelpText('after', examples('guestmem sample', 'guestmem sample --bound small --pages 4 --seed 7'))
    .action(async (options) => {
      const { sample } = await import('./commands/sample.js');
      end(await sample(options, paint()));
    });

  program
    .command('shrink <trace>')
    .description('make the last divergence of a trace as small as it gets: fewest steps, pages and values, same class')
    .option('--out <file>', 'write the smallest trace')
    .option('--json', 'print it')
    .addHelpText('after', examples('guestmem shrink trace.json', 'guestmem shrink trace.json --out small.json'))
    .action(async (path, options) => {
      const { shrink } = await import('./commands/shrink.js');
      end(await shrink(path, options, paint()));
    });

  program
    .command('export')
    .description('write all that one design can do within a bound for another tool to search, with what it must find')
    .option('--promela', 'for SPIN')
    .addOption(
      new Option('--side <design>', 'which design').choices(['guest-memfd', 'shmem-gup']).default('guest-memfd'),
    )
    .option('--bound <name>', 'tiny, small, default, broad, everything, or a file; see guestmem list bounds', 'tiny')
    .option('--pages <number>', 'pages of the world instead of what the bound says', positive)
    .option('--profile <selector>', 'axis:profile+switch=value; may be repeated', append)
    .option('--max-states <number>', 'give up after so many states', large)
    .option('--time <seconds>', 'give up after so long', positive)
    .option('--out <file>', 'write the model to a file')
    .addHelpText(
      'after',
      examples(
        'guestmem export --promela --pages 2 --out tiny.pml',
        'guestmem export --promela --side shmem-gup --profile shmem-gup:exclusive-rfc-v1 --out rfc.pml',
      ),
    )
    .action(async (options) => {
      const { exportModel } = await import('./commands/export.js');
      end(await exportModel(options, paint()));
    });

  program
    .command('shell [scenario]')
    .description('take operations by hand at both designs, in a world of your own or behind the steps of a scenario')
    .option(
      '--world <fields>',
      'pages, devices, vms, processes, folioOrder, vmm, fatalSignals, memlock; as in pages=2,devices=1',
    )
    .option('--profile <selector>', 'axis:profile+switch=value, over what a scenario says; may be repeated', append)
    .option('--corpus <directory>', 'where scenarios are looked for instead of those that ship with the package')
    .addHelpText(
      'after',
      examples(
        'guestmem shell',
        'guestmem shell S031',
        'guestmem shell --world pages=2,devices=1 --profile iommu:pv',
        "printf 'guest.write gfn=0 value=Secret\\nviews\\n' | guestmem shell",
      ),
    )
    .action(async (name, options) => {
      const { shell } = await import('./commands/shell.js');
      end(await shell(name, options, paint()));
    });

  withBetween(program.command('simulate <workload>'))
    .description('run a workload in a large world, up to 64 GiB, on both designs and count what they do')
    .option('--profile <selector>', 'axis:profile+switch=value, over what the workload says; may be repeated', append)
    .option('--memory <size>', 'another size of the guest, as in 64G or 256M')
    .option('--seed <number>', 'another seed of the random choices; the one that was used is printed')
    .option('--json', 'print the counts as data, phase by phase')
    .option('--out <file>', 'write the report to a file')
    .addHelpText(
      'after',
      examples(
        'guestmem simulate boot-64g',
        'guestmem simulate live-conversion-storm --memory 256M --seed 7 --json',
        'guestmem simulate virtio-net-bounce --pair 2024',
        'guestmem simulate my-workload.yaml --profile shmem-gup:longterm-2026',
      ),
    )
    .addHelpText('after', '\nWorkloads that ship: see guestmem list workloads.\n')
    .action(async (workload, options) => {
      const { simulate } = await import('./commands/simulate.js');
      end(await simulate(workload, options, paint()));
    });

  withCorpus(program.command('list <topic>'))
    .description(
      'list scenarios, rules, profiles, pairs, workloads, bounds, switches, hypercalls, requirements, operations or ledger',
    )
    .option('--json', 'print all that is known of each')
    .addHelpText('after', examples('guestmem list scenarios', 'guestmem list rules --json'))
    .action(async (topic, options) => {
      const { list } = await import('./commands/list.js');
      end(await list(topic, options, paint()));
    });

  withCorpus(program.command('show <name>'))
    .description(
      'show one scenario, rule, profile, pair, workload, switch, hypercall, requirement or ledger entry, with its sources',
    )
    .option('--json', 'print the data')
    .addHelpText('after', examples('guestmem show R13', 'guestmem show guest-memfd:in-place'))
    .action(async (name, options) => {
      const { show } = await import('./commands/show.js');
      end(await show(name, options, paint()));
    });

  program
    .command('replay <trace>')
    .description('run the operations of a trace again and compare the result byte for byte')
    .addHelpText('after', examples('guestmem explain S003 --trace S003.json', 'guestmem replay S003.json'))
    .action(async (path) => {
      const { replay } = await import('./commands/replay.js');
      end(await replay(path, paint()));
    });

  program
    .command('diff <report> <other>')
    .description('compare two reports in JSON')
    .option('--json', 'print the changes as data')
    .addHelpText('after', examples('guestmem run --json --out now.json', 'guestmem diff before.json now.json'))
    .action(async (before, after, options) => {
      const { diff } = await import('./commands/diff.js');
      end(await diff([before, after], options, paint()));
    });

  program
    .command('validate <files...>')
    .description('check scenarios, ledgers, reports and traces, or directories of them')
    .option('--corpus <directory>', 'the scenarios that a ledger is about')
    .addHelpText('after', examples('guestmem validate my-scenarios/S200.yaml', 'guestmem validate my-scenarios'))
    .action(async (paths, options) => {
      const { validate } = await import('./commands/validate.js');
      end(await validate(paths, options, paint()));
    });

  return program;
}

function withBetween(command: Command): Command {
  return command
    .option('--between <left,right>', 'these two backings, also of one design; what is recorded does not apply')
    .option('--pair <name>', 'two designs of the same age with their hypervisor; see guestmem list pairs');
}

function withCorpus(command: Command): Command {
  return command
    .option('--corpus <directory>', 'scenarios of your own instead of those that ship with the package')
    .option('--ledger <directory>', 'accepted divergences; by default those that ship, for the corpus that ships')
    .option('--profile <selector>', 'axis:profile+switch=value, over what scenarios say; may be repeated', append);
}

/** One `it`, with the hooks that stand around it. */
export interface Case {
  readonly name: string;
  readonly run: () => Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the rows of a table are
type Body = (...args: any[]) => unknown;
type Hook = () => unknown;
/** `describe` and `it`: a name, a body, and options anywhere among them. */
type Declare = (name: string, ...rest: readonly unknown[]) => void;

interface Group {
  readonly name: string;
  readonly before: Hook[];
  readonly after: Hook[];
}

/** What a test file imports from vitest, and the cases that it declares with it. */
export interface Collector {
  readonly api: Readonly<Record<string, unknown>>;
  readonly cases: readonly Case[];
}

/** Stands in for the part of vitest that the packages' tests use; what they use beyond it is not there and throws. */
export function collector(): Collector {
  const cases: Case[] = [];
  let groups: readonly Group[] = [groupNamed('')];
  const describe: Declare = (name, ...rest) => {
    const outer = groups;
    groups = [...outer, groupNamed(name)];
    bodyOf(rest)();
    groups = outer;
  };
  const it: Declare = (name, ...rest) => {
    const around = groups;
    const body = bodyOf(rest);
    const path = [...around.map((group) => group.name), name].filter((part) => part !== '');
    cases.push({ name: path.join(' > '), run: () => runInside(around, body) });
  };
  const here = (): Group => groups.at(-1) ?? groupNamed('');
  const api = {
    describe: Object.assign(describe, { each: each(describe) }),
    it: Object.assign(it, { each: each(it) }),
    beforeEach: (hook: Hook) => here().before.push(hook),
    afterEach: (hook: Hook) => here().after.push(hook),
  };
  return { api, cases };
}

function groupNamed(name: string): Group {
  return { name, before: [], after: [] };
}

async function runInside(groups: readonly Group[], body: Body): Promise<void> {
  for (const { before } of groups) for (const hook of before) await hook();
  try {
    await body();
  } finally {
    for (const { after } of groups.toReversed()) for (const hook of after) await hook();
  }
}

/** The rows of a table as calls: a row that is a list is the arguments, any other is the one argument. */
function each(declare: Declare) {
  return (rows: readonly unknown[]): Declare =>
    (name, ...rest) => {
      for (const row of rows) {
        const args: readonly unknown[] = Array.isArray(row) ? row : [row];
        declare(`${name} ${describeRow(args)}`, () => bodyOf(rest)(...args));
      }
    };
}

function bodyOf(rest: readonly unknown[]): Body {
  const body = rest.find((one): one is Body => typeof one === 'function');
  if (!body) throw new Error('a test has a body');
  return body;
}

function describeRow(args: readonly unknown[]): string {
  return args.filter((arg) => typeof arg === 'string').join(', ');
}

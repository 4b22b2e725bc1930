import type { Expectation, Operation, World } from '@guestmem/spec';
import type { Problem } from '../files/problem.js';
import { type Path, problemAt, type SourceDocument } from '../files/source-document.js';
import { type Facts, isCovered } from './facts.js';
import type { VisitedStep } from './visit-steps.js';

type Fields = Readonly<Record<string, unknown>>;

interface Wrong {
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

interface Context {
  readonly facts: Facts;
  readonly world: World;
  readonly op: Operation['op'];
  readonly expect: readonly Expectation[];
}

type CheckName = (fields: Fields, context: Context) => Wrong | undefined;

const numberIn = (fields: Fields, name: string): number | undefined => {
  const value = fields[name];
  return typeof value === 'number' ? value : undefined;
};

/** How many domains a world has. */
const domainCount = 4;

const below = (field: string, what: string, count: (world: World) => number): CheckName => {
  return (fields, { world }) => {
    const id = numberIn(fields, field);
    const limit = count(world);
    if (id === undefined || id < limit) return undefined;
    const expected = limit === 0 ? `a world with a ${what}` : `a ${what} of the world, 0 to ${limit - 1}`;
    return { field, found: `unknown ${what} ${id}`, expected };
  };
};

const process =
  (field: string): CheckName =>
  (fields, { facts: { processes } }) => {
    const id = numberIn(fields, field);
    if (id === undefined || processes.has(id)) return undefined;
    const known = [...processes].sort().join(', ');
    return { field, found: `unknown process ${id}`, expected: `a process of the world or of a fork before: ${known}` };
  };

const child: CheckName = (fields, { facts: { processes } }) => {
  const id = numberIn(fields, 'child');
  if (id === undefined || !processes.has(id)) return undefined;
  return { field: 'child', found: `process ${id}, which exists`, expected: 'a process that does not exist yet' };
};

/** Operations that may name a domain that is not allocated. */
const freeDomain: readonly Operation['op'][] = ['iommu.allocDomain', 'el2.call'];

const domain: CheckName = (fields, { facts: { domains }, op }) => {
  const id = numberIn(fields, 'domain');
  const isFree = freeDomain.includes(op);
  if (id === undefined || (isFree ? id < domainCount : domains.has(id))) return undefined;
  const known = domains.size === 0 ? 'none so far' : [...domains].sort().join(', ');
  const expected = isFree
    ? `a domain from 0 to ${domainCount - 1}`
    : `a domain of a device or of an earlier iommu.allocDomain (${known})`;
  return { field: 'domain', found: `unknown domain ${id}`, expected };
};

const pagesFrom = (fields: Fields): number => numberIn(fields, 'pages') ?? 1;

const describeRange = (what: string, start: number, pages: number): string =>
  pages === 1 ? `${what} ${start}` : `${what} ${start} to ${start + pages - 1}`;

/** Whether a step says that nothing of it is allowed. */
const expectsRefusal = (expect: readonly Expectation[]): boolean =>
  expect.length > 0 && expect.every(({ decision }) => decision !== 'allow' && decision !== 'partial');

/**
 * A page of the world's one file, or a name that an earlier step gave it. A range may run past the end of the world on
 * purpose; the step then expects that it is refused.
 */
const range =
  (field: 'page' | 'index' | 'gfn' | 'iova', mayBeNew: readonly Operation['op'][]): CheckName =>
  (fields, { facts, world, op, expect }) => {
    const start = numberIn(fields, field);
    if (start === undefined || mayBeNew.includes(op) || (start < world.pages && expectsRefusal(expect)))
      return undefined;
    const pages = pagesFrom(fields);
    const owner = field === 'gfn' ? numberIn(fields, 'vm') : numberIn(fields, 'process');
    const isInside = start + pages <= world.pages;
    if (isInside || ((field === 'page' || field === 'gfn') && isCovered(facts, field, owner ?? 0, start, pages))) {
      return undefined;
    }
    const last = world.pages - 1;
    const expected = last === 0 ? `${field} 0, the world's only page` : `${field} 0 to ${last}, the pages of the world`;
    return { field, found: `${describeRange(field, start, pages)} out of range`, expected };
  };

const checks: readonly CheckName[] = [
  process('process'),
  process('to'),
  child,
  below('vm', 'vm', ({ vms }) => vms?.length ?? 1),
  below('device', 'device', ({ devices }) => devices?.length ?? 0),
  domain,
  range('page', ['user.map']),
  range('index', ['user.map']),
  range('gfn', ['kvm.bind', 'kvm.moveSlot']),
  range('iova', []),
];

/** The names in an operation that lead nowhere in this world. */
export function checkNames(
  document: SourceDocument,
  step: VisitedStep,
  facts: Facts,
  world: World,
): readonly Problem[] {
  const { op, ...fields } = step.operation;
  return checks.flatMap((check) => {
    const wrong = check(fields, { facts, world, op, expect: step.expect });
    return wrong === undefined ? [] : [problemAt(document, [...step.path, 'do', wrong.field], wrong)];
  });
}

/** The frames of a world that lie outside it. */
export function checkFrames(document: SourceDocument, world: World): readonly Problem[] {
  return (world.frames ?? []).flatMap(({ index }, at) => {
    const path: Path = ['world', 'frames', at, 'index'];
    const found = `index ${index} out of range`;
    const expected = `index 0 to ${world.pages - 1}, the pages of the world`;
    return index < world.pages ? [] : [problemAt(document, path, { found, expected })];
  });
}

import { type Hypercall as ModelHypercall, hypercalls as modelCalls, withVm } from '@guestmem/model';
import type { Hypercall, HypercallRecord } from '@guestmem/spec';
import {
  compareOwnership,
  describeDisagreement,
  followStep,
  ownershipView,
  predict,
  startOracle,
} from '../../src/oracle/index.js';
import { type Setting, startMachine } from './machine-world.js';
import { type Draw, familyOf, happeningsOf, isPossible, onRecord } from './random-calls.js';

export interface Agreement {
  /** The calls that were made, the last of them the one that parted. */
  readonly calls: readonly HypercallRecord[];
  /** null: model and table agree. */
  readonly difference: string | null;
}

/** The model's calls by the names of the table, which it may lack. */
const modelNamed: { readonly [name: string]: ModelHypercall } = modelCalls;

/** Runs a sequence on the model and follows it with the table: return, order of work and ownership after each call. */
export function agree(setting: Setting, draw: Draw, rows?: readonly Hypercall[]): Agreement {
  let machine = startMachine(setting);
  let oracle = startOracle(setting.world, setting.settings, rows);
  const calls: HypercallRecord[] = [];
  for (const happening of happeningsOf(draw, familyOf(setting))) {
    if (happening.kind === 'memcache') {
      machine = { ...machine, globals: withVm(machine.globals, happening.vm, { memcache: happening.memcache }) };
      continue;
    }
    const { call } = happening;
    if (!isPossible(machine, call, happening.args)) continue;
    const args = onRecord(machine, happening.args);
    const answer = modelNamed[call]?.(machine, args);
    if (!answer) return { calls, difference: `the model has no ${call}` };
    const record: HypercallRecord = { call, args, ret: answer.ret };
    calls.push(record);
    if (answer.ret !== 'OK' && (answer.cell !== machine.cell || answer.globals !== machine.globals)) {
      return { calls, difference: `${call} returned ${answer.ret} and changed something` };
    }
    const prediction = predict(oracle, record);
    const replies = followStep(oracle, [record]);
    const view = ownershipView({ cells: [answer.cell], globals: answer.globals });
    const owners = compareOwnership(replies.state, view);
    const [found] = [...replies.disagreements, ...owners.disagreements];
    if (found) return { calls, difference: describeDisagreement(found) };
    const predicted = prediction.kind === 'reply' ? prediction.work.join(', ') : '';
    const actual = answer.effects.map(({ kind }) => kind).join(', ');
    if (predicted !== actual) return { calls, difference: `${call} does [${actual}], the table says [${predicted}]` };
    machine = { ...machine, cell: answer.cell, globals: answer.globals };
    oracle = owners.state;
  }
  return { calls, difference: null };
}

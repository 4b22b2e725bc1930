import { type Hypercall as ModelHypercall, hypercalls as modelCalls } from '@guestmem/model';
import { type Hypercall, hypercalls, type Reply } from '@guestmem/spec';
import { compareOwnership, describeDisagreement, ownershipView, predict } from '../../src/oracle/index.js';
import { machineOf } from './machine-of.js';
import { annotationOf, oracleOf } from './oracle-of.js';
import { realise, type Situation } from './situation.js';

const named: { readonly [name: string]: ModelHypercall } = modelCalls;

/** The row with what the row that it delegates to looks at. */
export function whole(row: Hypercall): Hypercall {
  const inner = row.delegate && hypercalls.find(({ name }) => name === row.delegate?.to);
  if (!inner) return row;
  const { requires, preconditions } = row;
  return {
    ...row,
    requires: [...requires, ...inner.requires],
    preconditions: [...preconditions, ...inner.preconditions],
  };
}

/** Only pKVM notes in the host's table who has a page. */
const annotates = ({ availability }: Hypercall): boolean => availability === 'upstream' || availability === 'android';

export interface Compared {
  /** What the model answers. */
  readonly ret: Reply;
  readonly differences: readonly string[];
}

/** One call on model and table: the answer, the work in its order, and what is left. null: no world can be like that. */
export function compareOneCall(row: Hypercall, situation: Situation, rows?: readonly Hypercall[]): Compared | null {
  const { state, record } = realise(row, situation);
  const machine = machineOf(state);
  const call = named[row.name];
  if (machine === null || call === undefined) return null;
  const { ret, effects, cell, globals } = call(machine, record.args);
  const prediction = predict(oracleOf(machine, rows), record);
  if (prediction.kind === 'unknown') return { ret, differences: [prediction.why] };
  const said = inWords(prediction.ret, prediction.work, prediction.state.vms);
  const done = inWords(
    ret,
    effects.map(({ kind }) => kind),
    globals.vms,
  );
  const owners = compareOwnership(prediction.state, ownershipView({ cells: [cell], globals }));
  const note = JSON.stringify(prediction.state.cells[0]?.frames[0]?.annotation);
  const owner = JSON.stringify(annotationOf({ cell }, 0));
  return {
    ret,
    differences: [
      ...(said === done ? [] : [`the table says ${said}, the model ${done}`]),
      ...owners.disagreements.map(describeDisagreement),
      ...(annotates(row) && ret === 'OK' && note !== owner ? [`the table notes ${note}, and it is ${owner}`] : []),
    ],
  };
}

function inWords(ret: Reply, work: readonly string[], vms: readonly { readonly vcpu: string }[]): string {
  return `${ret}, work [${work.join()}], vCPUs ${vms.map(({ vcpu }) => vcpu).join()}`;
}

// A process of its own: a fault can make a test run for ever, or out of memory.
import fc from 'fast-check';
import { Bench } from '../judges/bench.ts';
import { messageOf } from '../judges/judge.ts';
import type { Answer, Request, Verdict } from './protocol.ts';
import { rehearse } from './rehearse.ts';

// A failure is a failure; nobody reads the smallest.
fc.configureGlobal({ endOnFailure: true });

const bench = await Bench.open();

function tell(answer: Answer): void {
  process.send?.(answer);
}

async function judge({ mutant, hearings }: Extract<Request, { kind: 'judge' }>): Promise<Verdict> {
  const reached = new Map(bench.judgesOf(mutant).map((one) => [one.name, one]));
  const instances = await bench.faulty(mutant).catch(messageOf);
  if (typeof instances === 'string') return { kind: 'killed', by: 'the compiler', complaint: instances };
  let heard = 0;
  for (const hearing of hearings) {
    const one = reached.get(hearing.judge);
    if (!one) continue;
    tell({ kind: 'begins', judge: one.name });
    try {
      const units = one.units(instances);
      for (const index of hearing.units) {
        const unit = units[index];
        const complaint = unit ? await unit.complaint() : 'it is not there';
        heard += 1;
        if (complaint !== null) return { kind: 'killed', by: one.name, complaint: `${unit?.name}: ${complaint}` };
      }
    } catch (thrown) {
      return { kind: 'killed', by: one.name, complaint: messageOf(thrown) };
    }
  }
  return { kind: 'survived', heard };
}

async function answer(request: Request): Promise<Answer> {
  return request.kind === 'rehearse' ? rehearse() : { kind: 'judged', verdict: await judge(request) };
}

process.on('message', (request: Request) => void answer(request).then(tell));
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
tell({ kind: 'ready' });

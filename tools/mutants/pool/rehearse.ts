import { Bench } from '../judges/bench.ts';
import { messageOf } from '../judges/judge.ts';
import { Hits, type Reached } from '../reach/hits.ts';
import type { Answer, Rehearsed } from './protocol.ts';

/** Runs every judge without a fault, on sources that tell which of their regions run. */
export async function rehearse(): Promise<Extract<Answer, { kind: 'rehearsed' }>> {
  const hits = new Hits();
  const bench = await Bench.open(hits);
  const complaints: string[] = [];
  const judges: Rehearsed[] = [];
  for (const { name, units } of bench.judges) {
    const heard: { cost: number; reached: Reached }[] = [];
    let loading: Reached = {};
    try {
      const all = units(bench.host.asTheyAre());
      loading = hits.take();
      if (all.length === 0) complaints.push(`${name}: there are no tests in it`);
      for (const unit of all) {
        const started = performance.now();
        const found = await unit.complaint();
        if (found !== null) complaints.push(`${name}: ${unit.name}: ${found}`);
        heard.push({ cost: performance.now() - started, reached: hits.take() });
      }
    } catch (thrown) {
      complaints.push(`${name}: ${messageOf(thrown)}`);
    }
    judges.push({ judge: name, loading, units: heard });
  }
  return { kind: 'rehearsed', judges, complaints };
}

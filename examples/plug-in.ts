import {
  type Implementation,
  loadCorpus,
  modelFor,
  resolveConfiguration,
  runScenario,
  shippedCorpus,
} from '@guestmem/conformance';

// Your implementation is an object with four calls: start, reset to a world, one step, stop. This one passes everything
// on to the shmem model and tells one lie: it grants every pin.
function lenient(inner: Implementation): Implementation {
  return {
    ...inner,
    start: async () => ({ name: 'lenient', version: '1.0.0' }),
    step: async (operation) => {
      const report = await inner.step(operation);
      if (operation.op !== 'kernel.pin') return report;
      return { ...report, outcome: { ...report.outcome, decision: 'allow', codes: {} } };
    },
  };
}

const scenario = loadCorpus(shippedCorpus()).find(({ id }) => id === 'S021');
const resolved = scenario && resolveConfiguration(scenario.setting);
if (resolved?.kind !== 'runnable') throw new Error('S021 cannot be run');
const { left, right } = resolved.configuration;

const run = await runScenario(scenario as NonNullable<typeof scenario>, {
  left: modelFor(left),
  right: lenient(modelFor(right)),
});

if (run.kind !== 'ran') throw new Error(run.why);
console.log(`the worst difference is ${run.found}`);
for (const { kind, step, text } of run.problems) console.log(`${kind} ${step ?? ''}: ${text}`);

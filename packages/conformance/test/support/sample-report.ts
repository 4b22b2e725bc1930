import type { Report } from '@guestmem/spec';
import { reportScripted } from './corpus-run.js';
import { signalEntry } from './ledger.js';
import { read, scenario } from './scenarios.js';
import { report } from './sides.js';

const write = { do: { op: 'user.write', page: 1, value: 'A' } } as const;

/** A report with a scenario of each status and a ledger entry that is stale. */
export const sampleReport = async (): Promise<Report> => {
  const signal = (code: 'SIGBUS' | 'SIGSEGV') => report({ decision: 'kill-process', codes: { user: code } });
  const scenarios = [
    scenario({ title: 'Both do the same <&> "so" | #1', steps: [{ do: { op: 'user.close' } }] }),
    scenario({ id: 'S901', title: 'Another signal', steps: [read()], verdict: 'differs-code' }),
    scenario({ id: 'S902', title: 'One refuses', steps: [write], verdict: 'identical' }),
    scenario({ id: 'S903', title: 'Cannot be combined', setting: ['hypervisor:tdx', 'iommu:nested'] }),
    scenario({ id: 'S904', title: 'Beyond this implementation', steps: [{ do: { op: 'user.exit' } }] }),
    scenario({ id: 'S905', title: 'It breaks', steps: [{ do: { op: 'user.fork', child: 1 } }] }),
    scenario({
      id: 'S906',
      title: 'A race',
      steps: [{ race: [[{ do: { op: 'user.close' } }], [{ ...write, expect: [{ decision: 'allow' }] }]] }],
    }),
  ];
  return reportScripted(scenarios, {
    identity: { name: 'mine', lacks: ['user.exit'] },
    left: (operation, number) => {
      if (operation.op === 'user.fork') throw new Error('pipe closed');
      if (operation.op === 'user.read') return signal('SIGBUS');
      return operation.op === 'user.write' && number === 1 ? report({ decision: 'refuse-final' }) : report();
    },
    right: ({ op }) => (op === 'user.read' ? signal('SIGSEGV') : report()),
    ledger: [signalEntry({ seenIn: ['S901#1'] }), signalEntry({ id: 'L002', left: 'allow', seenIn: ['S901#1'] })],
  });
};

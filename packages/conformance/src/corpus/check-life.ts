import type { Operation } from '@guestmem/spec';
import type { Problem } from '../files/problem.js';
import { problemAt, type SourceDocument } from '../files/source-document.js';
import type { Facts } from './facts.js';
import type { VisitedStep } from './visit-steps.js';

/** Who performs an operation; the host kernel, EL2 and devices never end. */
function actorOf(operation: Operation): string | undefined {
  const [family] = operation.op.split('.');
  if (family === 'guest') return `vm ${'vm' in operation ? (operation.vm ?? 0) : 0}`;
  if (family === 'user') return `process ${'process' in operation ? (operation.process ?? 0) : 0}`;
  // Process 0 is the VMM, which makes these calls.
  return family === 'vfio' || family === 'kvm' ? 'process 0' : undefined;
}

/** An operation of an actor that an earlier step has ended. Where that is the point, the step expects not-run. */
export function checkLife(document: SourceDocument, step: VisitedStep, facts: Facts): readonly Problem[] {
  const actor = actorOf(step.operation);
  const ended = actor === undefined ? undefined : facts.ended.get(actor);
  if (ended === undefined || step.expect.some(({ decision }) => decision === 'not-run')) return [];
  return [
    problemAt(document, [...step.path, 'do'], {
      found: `${step.operation.op} of ${actor}, which step ${ended} ended`,
      expected: 'an actor that is alive, or an expectation with the decision not-run',
    }),
  ];
}

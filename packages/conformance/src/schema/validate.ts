import type {
  Bound,
  CostReport,
  Evaluation,
  Exploration,
  FrozenSet,
  LedgerFile,
  Matrix,
  Operation,
  ProfileRecord,
  Report,
  Scenario,
  SimulationReport,
  Trace,
  WhyNot,
  Workload,
  World,
} from '@guestmem/spec';
import type { Problem } from '../files/problem.js';
import { rejectProblems, type SourceDocument } from '../files/source-document.js';
import { explainError } from './explain-error.js';
import { type DocumentKinds, schemaErrors } from './validator.js';

export interface Documents {
  readonly Scenario: Scenario;
  readonly LedgerFile: LedgerFile;
  readonly Report: Report;
  readonly Trace: Trace;
  readonly ProfileRecord: ProfileRecord;
  readonly Matrix: Matrix;
  readonly Evaluation: Evaluation;
  readonly WhyNot: WhyNot;
  readonly CostReport: CostReport;
  readonly FrozenSet: FrozenSet;
  readonly Operation: Operation;
  readonly World: World;
  readonly Bound: Bound;
  readonly Exploration: Exploration;
  readonly Workload: Workload;
  readonly SimulationReport: SimulationReport;
}

/** The value of a document as the given kind. Throws a GuestmemError that names every place where it is not. */
export function validateAs<K extends keyof DocumentKinds>(kind: K, document: SourceDocument): Documents[K] {
  const problems = schemaErrors(kind, document.value).map((error) => explainError(document, error));
  rejectProblems('invalid-document', problems.toSorted(byPosition));
  return document.value as Documents[K];
}

function byPosition({ position: left }: Problem, { position: right }: Problem): number {
  return left.line - right.line || left.column - right.column;
}

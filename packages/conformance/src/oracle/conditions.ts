import type { HypercallCheck, HypercallCondition, HypercallField } from '@guestmem/spec';
import { unreachable } from '../unreachable.js';
import { type CountField, fields, type WordField } from './fields.js';
import { OracleError } from './oracle-error.js';
import type { Scene } from './scene.js';

export type Predicate = (scene: Scene) => boolean;

/** The closure that decides one condition. Throws where it says a word that its field does not have. */
export function compileCondition(condition: HypercallCondition | HypercallCheck): Predicate {
  const { field } = condition;
  switch (condition.test) {
    case 'equals': {
      const [{ read }, value] = [wordField(field, [condition.value]), condition.value];
      return (scene) => read(scene) === value;
    }
    case 'not-equals': {
      const [{ read }, value] = [wordField(field, [condition.value]), condition.value];
      return (scene) => read(scene) !== value;
    }
    case 'one-of': {
      const [{ read }, values] = [wordField(field, condition.values), condition.values];
      return (scene) => values.includes(read(scene));
    }
    case 'at-least': {
      const [{ read }, count] = [countField(field), condition.count];
      return (scene) => read(scene) >= count;
    }
    case 'at-most': {
      const [{ read }, count] = [countField(field), condition.count];
      return (scene) => read(scene) <= count;
    }
    default:
      return unreachable(condition);
  }
}

/** The closure that decides whether all of them hold; with none it always does. */
export function compileAll(conditions: readonly HypercallCondition[] = []): Predicate {
  const predicates = conditions.map(compileCondition);
  return (scene) => predicates.every((holds) => holds(scene));
}

function wordField(name: HypercallField, values: readonly string[]): WordField {
  const field = fields[name];
  if (field.words === 'count')
    throw new OracleError('bad-row', `${name} is a count`, 'test it with at-least or at-most');
  const odd = values.find((value) => !field.words.includes(value));
  if (odd !== undefined) {
    throw new OracleError('bad-row', `${name} is never "${odd}"`, `it is one of ${field.words.join(', ')}`);
  }
  return { words: field.words, read: field.read };
}

function countField(name: HypercallField): CountField {
  const field = fields[name];
  if (field.words !== 'count') throw new OracleError('bad-row', `${name} is no count`, 'test it with equals or one-of');
  return { words: 'count', read: field.read };
}

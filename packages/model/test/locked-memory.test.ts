import { describe, expect, it } from 'vitest';
import { type Globals, initialState, mayLock, withLocked } from '../src/index.js';
import { toyDesign, toyWorld } from './toy-design.js';

const globalsWith = (memlock: Globals['memlock']): Globals =>
  initialState(toyDesign(), { ...toyWorld, memlock }).globals;

describe('locked memory', () => {
  it('is not counted where nothing asks for how much it is', () => {
    const globals = globalsWith('enough');
    expect(withLocked(globals, 'mm', 1)).toBe(globals);
    expect(mayLock(globals, 'mm', 1000)).toBe(true);
  });

  it('is counted, each account by itself, where there is a limit', () => {
    const globals = globalsWith('one');
    const charged = withLocked(globals, 'mm', 1);
    expect([charged.locked, mayLock(charged, 'mm'), mayLock(charged, 'user')]).toEqual([
      { mm: 1, user: 0 },
      false,
      true,
    ]);
    expect(withLocked(charged, 'mm', -1)).toEqual(globals);
  });
});

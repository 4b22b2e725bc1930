import { getHeapStatistics } from 'node:v8';
import { afterEach, expect, it, vi } from 'vitest';
import type { Io } from '../../src/commands/io.js';
import { watching } from '../../src/commands/watching.js';

vi.mock('node:v8', { spy: true });

const io: Io = { write: () => undefined, writeError: () => undefined, isColorful: false, input: process.stdin };
const progress = { states: 1, frontier: 1, depth: 0 };

function filled(share: number): void {
  vi.mocked(getHeapStatistics).mockReturnValue({
    used_heap_size: share * 1000,
    heap_size_limit: 1000,
  } as ReturnType<typeof getHeapStatistics>);
}

afterEach(() => vi.restoreAllMocks());

it('ends a search before Node ends the program', () => {
  const { look } = watching({}, io);
  filled(0.79);
  expect(look(progress)).toBeNull();
  filled(0.81);
  expect(look(progress)).toBe('max-memory');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostNumbers, NumberedPages } from '../../src/large/numbered-pages.js';

const length = 203;

const fill = fc.record({
  number: fc.oneof(fc.nat({ max: 3 }), fc.constantFrom(0xfd, 0xfe, 0xff, 0x100, mostNumbers - 1)),
  start: fc.nat({ max: length }),
  pages: fc.nat({ max: length }),
});

test('pages are what a plain list says they are, and so are their runs, in one byte and in two', () => {
  fc.assert(
    fc.property(fc.array(fill, { maxLength: 12 }), (fills) => {
      const pages = new NumberedPages(length);
      const plain = new Array<number>(length).fill(0);
      for (const { number, start, pages: many } of fills) {
        const end = Math.min(length, start + many);
        pages.fill(number, start, end);
        plain.fill(number, start, end);
        expect(plain.map((_, page) => pages.at(page))).toEqual(plain);
        for (let page = 0; page < length; page += 7) {
          const other = plain.findIndex((one, at) => at > page && one !== plain[page]);
          expect(pages.endOfRun(page, length)).toBe(other < 0 ? length : other);
          const near = Math.min(length, page + 9);
          expect(pages.endOfRun(page, near)).toBe(other < 0 ? near : Math.min(near, other));
        }
      }
    }),
  );
});

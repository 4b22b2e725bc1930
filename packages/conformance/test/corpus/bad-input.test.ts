import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GuestmemError, loadCorpus, loadScenario } from '../../src/index.js';
import { scenarioText } from '../support/scenario-text.js';
import { directoryWith } from '../support/temporary.js';

const errorOf = (act: () => unknown): GuestmemError => {
  try {
    act();
  } catch (error) {
    if (error instanceof GuestmemError) return error;
    throw error;
  }
  throw new Error('expected a GuestmemError');
};

/** The message for one scenario file, with the directory left out. */
const messageOf = (text: string, name = 'S900.yaml'): string => {
  const directory = directoryWith({ [name]: text });
  return errorOf(() => loadScenario(join(directory, name))).message.replaceAll(`${directory}/`, '');
};

const step = (text: string): string => scenarioText({ steps: `  - ${text}\n` });

const two = (first: string, second: string, world = '{ pages: 2 }'): string =>
  scenarioText({ steps: `  - do: ${first}\n  - do: ${second}\n`, world });

const device = '{ pages: 2, devices: [{ speaksPrivate: false, domain: 0 }] }';

type Case = readonly [title: string, text: string, message: string];

const schemaCases: readonly Case[] = [
  [
    'an unknown operation',
    step('do: { op: guest.shar, gfn: 0 }'),
    'S900.yaml:12:15: found unknown operation "guest.shar"; expected one of guest.read, guest.write, guest.share, guest.unshare, guest.relinquish, guest.malformed; did you mean "guest.share"?',
  ],
  [
    'an operation of no actor',
    step('do: { op: gost.share, gfn: 0 }'),
    'S900.yaml:12:15: found unknown operation "gost.share"; expected one of user.map, user.mapMany, user.unmap, user.read, user.write, user.syscallBuffer, user.fileRead, user.fileWrite, user.fallocate, user.punchHole, user.truncate, user.fork and 62 more; did you mean "guest.share"?',
  ],
  [
    'a step that is no operation at all',
    step('do: { gfn: 0 }'),
    'S900.yaml:12:9: found no "op"; expected "op" with one of user.map, user.mapMany, user.unmap, user.read, user.write, user.syscallBuffer, user.fileRead, user.fileWrite, user.fallocate, user.punchHole, user.truncate, user.fork and 62 more',
  ],
  [
    'an unknown key, and the key that is missing for it',
    step('do: { op: guest.share, gnf: 0 }'),
    'S900.yaml:12:9: found no "gfn"; expected "gfn" of guest.share\n' +
      'S900.yaml:12:28: found unknown key "gnf"; expected one of op, gfn, vm, pages; did you mean "gfn"?',
  ],
  [
    'a number below its bound',
    step('do: { op: guest.share, gfn: -1 }'),
    'S900.yaml:12:33: found -1; expected at least 0',
  ],
  [
    'a word where a number belongs',
    step('do: { op: guest.share, gfn: first }'),
    'S900.yaml:12:33: found "first"; expected a whole number',
  ],
  [
    'a value that is none',
    step('do: { op: user.write, page: 0, value: lower }'),
    'S900.yaml:12:43: found "lower"; expected a value id that matches ^[A-Z][A-Za-z0-9]{0,15}$',
  ],
  [
    'an unknown decision',
    step('{ do: { op: user.read, page: 0 }, expect: [{ decision: alow }] }'),
    'S900.yaml:12:60: found "alow"; expected one of allow, partial, refuse-retryable, refuse-final, no-progress, transaction-aborted, stalled, guest-page-lost, kill-process, kill-guest, kill-host, not-offered and 1 more; did you mean "allow"?',
  ],
  [
    'an unknown class',
    scenarioText({ verdict: 'identicle' }),
    'S900.yaml:8:10: found "identicle"; expected one of identical, differs-code, latent, differs-data, differs-decision, only-in-one; did you mean "identical"?',
  ],
  ['no steps', scenarioText({ steps: '  []\n' }), 'S900.yaml:12:3: found 0 entries; expected at least 1'],
  ['a world of nothing', scenarioText({ world: '{ pages: 0 }' }), 'S900.yaml:10:17: found 0; expected at least 1'],
  ['an empty file', '', 'S900.yaml:1:1: found null; expected a mapping'],
  ['a list', '- 1\n', 'S900.yaml:1:1: found a list; expected a mapping'],
  [
    'a key of the world that is none',
    scenarioText({ more: 'colour: blue\n' }),
    'S900.yaml:13:1: found unknown key "colour"; expected one of id, group, title, question, why, confidence, sources, verdict, setting, world, steps',
  ],
];

describe('a scenario file that its schema refuses', () => {
  it.each(schemaCases)('says where and what for %s', (_, text, message) => {
    expect(messageOf(text)).toBe(message);
  });
});

const meaningCases: readonly Case[] = [
  [
    'an id that is not the file name',
    scenarioText({ id: 'S901' }),
    'S900.yaml:1:5: found the id S901; expected S900, as the file is named',
  ],
  [
    'a page out of range',
    step('do: { op: user.read, page: 2 }'),
    'S900.yaml:12:32: found page 2 out of range; expected page 0 to 1, the pages of the world',
  ],
  [
    'a range that runs out of the world',
    step('do: { op: kernel.pin, page: 1, pages: 2 }'),
    'S900.yaml:12:33: found page 1 to 2 out of range; expected page 0 to 1, the pages of the world',
  ],
  [
    'a gfn out of range',
    step('do: { op: guest.read, gfn: 7 }'),
    'S900.yaml:12:32: found gfn 7 out of range; expected gfn 0 to 1, the pages of the world',
  ],
  [
    'an index out of range, in a world of one page',
    scenarioText({ world: '{ pages: 1 }', steps: '  - do: { op: kernel.linearRead, index: 1 }\n' }),
    "S900.yaml:12:41: found index 1 out of range; expected index 0, the world's only page",
  ],
  [
    'an IOVA out of range',
    scenarioText({ world: device, steps: '  - do: { op: device.dmaRead, device: 0, iova: 2 }\n' }),
    'S900.yaml:12:48: found iova 2 out of range; expected iova 0 to 1, the pages of the world',
  ],
  [
    'a frame out of range',
    scenarioText({ world: '{ pages: 2, frames: [{ index: 2, kind: mmio }] }' }),
    'S900.yaml:10:38: found index 2 out of range; expected index 0 to 1, the pages of the world',
  ],
  [
    'an unknown process',
    step('do: { op: user.read, page: 0, process: 1 }'),
    'S900.yaml:12:44: found unknown process 1; expected a process of the world or of a fork before: 0',
  ],
  [
    'a receiver of a descriptor that does not exist',
    step('do: { op: user.passFd, to: 3 }'),
    'S900.yaml:12:32: found unknown process 3; expected a process of the world or of a fork before: 0',
  ],
  [
    'a child that exists already',
    step('do: { op: user.fork, child: 0 }'),
    'S900.yaml:12:33: found process 0, which exists; expected a process that does not exist yet',
  ],
  [
    'an unknown VM',
    step('do: { op: guest.read, gfn: 0, vm: 1 }'),
    'S900.yaml:12:39: found unknown vm 1; expected a vm of the world, 0 to 0',
  ],
  [
    'a device in a world without any',
    step('do: { op: device.dmaRead, device: 0, iova: 0 }'),
    'S900.yaml:12:39: found unknown device 0; expected a world with a device',
  ],
  [
    'an unknown device',
    scenarioText({ world: device, steps: '  - do: { op: device.return, device: 1 }\n' }),
    'S900.yaml:12:38: found unknown device 1; expected a device of the world, 0 to 0',
  ],
  [
    'a domain that nobody allocated',
    scenarioText({ world: device, steps: '  - do: { op: vfio.map, page: 0, domain: 1 }\n' }),
    'S900.yaml:12:42: found unknown domain 1; expected a domain of a device or of an earlier iommu.allocDomain (0)',
  ],
  [
    'a domain that a world cannot have',
    step('do: { op: iommu.allocDomain, domain: 4 }'),
    'S900.yaml:12:42: found unknown domain 4; expected a domain from 0 to 3',
  ],
  [
    'a guest that was destroyed',
    two('{ op: kvm.destroy }', '{ op: guest.read, gfn: 0 }'),
    'S900.yaml:13:9: found guest.read of vm 0, which step 1 ended; expected an actor that is alive, or an expectation with the decision not-run',
  ],
  [
    'a process that has ended',
    two('{ op: user.exit, process: 1 }', '{ op: user.read, page: 0, process: 1 }', '{ pages: 2, processes: 2 }'),
    'S900.yaml:13:9: found user.read of process 1, which step 1 ended; expected an actor that is alive, or an expectation with the decision not-run',
  ],
  [
    'a guest whose VMM has ended',
    two('{ op: user.exit }', '{ op: guest.read, gfn: 0 }'),
    'S900.yaml:13:9: found guest.read of vm 0, which step 1 ended; expected an actor that is alive, or an expectation with the decision not-run',
  ],
  [
    'a step with both do and race',
    step(
      '{ do: { op: user.read, page: 0 }, race: [[{ do: { op: user.read, page: 0 } }], [{ do: { op: user.read, page: 0 } }]] }',
    ),
    'S900.yaml:12:5: found a step with both do and race; expected one of do and race',
  ],
  [
    'a step with neither',
    step('note: nothing'),
    'S900.yaml:12:5: found a step without do or race; expected one of do and race',
  ],
  [
    'expect beside race',
    step(
      '{ expect: [{ decision: allow }], race: [[{ do: { op: user.read, page: 0 } }], [{ do: { op: user.read, page: 0 } }]] }',
    ),
    'S900.yaml:12:7: found expect beside race; expected expect beside each do inside the race',
  ],
  [
    'races with more orders than can be run',
    scenarioText({
      steps: `  - race:\n${`      - [${Array(4).fill('{ do: { op: user.read, page: 0 } }').join(', ')}]\n`.repeat(3)}`,
    }),
    'S900.yaml:11:1: found races with 34650 orders; expected at most 4096; shorten the sequences',
  ],
  [
    'an unknown axis',
    step('{ do: { op: user.read, page: 0 }, expect: [{ decision: allow, for: iomu }] }'),
    'S900.yaml:12:72: found "iomu"; expected a selector list that matches ^(guest-memfd|shmem-gup|hypervisor|iommu)(:[a-z0-9.-]{1,32})?(\\+[A-Za-z]{1,32}=[A-Za-z0-9.-]{1,32}){0,16}( & (guest-memfd|shmem-gup|hypervisor|iommu)(:[a-z0-9.-]{1,32})?(\\+[A-Za-z]{1,32}=[A-Za-z0-9.-]{1,32}){0,16}){0,3}$',
  ],
  [
    'an unknown profile',
    scenarioText({ setting: '[guest-memfd:inplace]' }),
    'S900.yaml:9:11: found unknown profile of guest-memfd: "inplace"; expected one of 6.18, 6.8-dual, hugetlb, in-place, no-direct-map, three-state; did you mean "in-place"?',
  ],
  [
    'an unknown switch',
    scenarioText({ setting: '[shmem-gup+sharedpins=keep]' }),
    'S900.yaml:9:11: found unknown switch of shmem-gup: "sharedpins"; expected one of unshareDeniable, exclusiveScope, pinCount, sharedPin, memory, exclusivePin, pageFlagChecks; did you mean "sharedPin"?',
  ],
  [
    'an unknown value of a switch',
    step('{ do: { op: user.read, page: 0 }, expect: [{ decision: allow, for: shmem-gup+sharedPin=kep }] }'),
    'S900.yaml:12:72: found unknown value of the switch sharedPin: "kep"; expected one of keep, drop; did you mean "keep"?',
  ],
  [
    'an unknown profile behind another selector',
    step(
      '{ do: { op: user.read, page: 0 }, expect: [{ decision: allow, for: guest-memfd & hypervisor:upstream-204 }] }',
    ),
    'S900.yaml:12:72: found unknown profile of hypervisor: "upstream-204"; expected one of gunyah, none, pkvm-2026, pkvm-android-2024, pkvm-android-6.12, sev-snp, sw-protected, tdx, upstream-2024; did you mean "upstream-2024"?',
  ],
  [
    'selectors that cannot match at once',
    step('{ do: { op: user.read, page: 0 }, expect: [{ decision: allow, for: guest-memfd & shmem-gup }] }'),
    'S900.yaml:12:48: found an expectation that never counts; expected selectors of one backing',
  ],
  [
    'two selectors for one axis',
    scenarioText({ setting: '[iommu:pv, iommu:nested]' }),
    'S900.yaml:9:21: found a second selector for iommu; expected one selector an axis',
  ],
  [
    'a verdict that the expectations rule out',
    step(
      '{ do: { op: user.read, page: 0 }, expect: [{ decision: allow, for: guest-memfd }, { decision: stalled, for: shmem-gup }] }',
    ),
    'S900.yaml:8:10: found the verdict identical; expected a worse one, for step 1 expects two different decisions',
  ],
  [
    'the same expectation twice',
    step('{ do: { op: user.read, page: 0 }, expect: [{ decision: allow }, { decision: allow }] }'),
    'S900.yaml:12:69: found the same expectation twice; expected alternatives that differ',
  ],
  [
    'an expectation that never counts',
    step(
      '{ do: { op: user.read, page: 0 }, expect: [{ decision: allow, for: guest-memfd }, { decision: allow, for: shmem-gup }, { decision: allow }] }',
    ),
    'S900.yaml:12:124: found an expectation that never counts; expected none beside one for each backing',
  ],
];

describe('a scenario file that means nothing', () => {
  it.each(meaningCases)('says where and what for %s', (_, text, message) => {
    expect(messageOf(text)).toBe(message);
  });

  it('names the hypercall that was probably meant', () => {
    expect(messageOf(step('do: { op: el2.call, call: host_share_hip, index: 0 }'))).toMatch(
      /^S900\.yaml:12:31: found unknown hypercall "host_share_hip"; expected .*; did you mean "host_share_hyp"\?$/,
    );
  });
});

const acceptedCases: readonly (readonly [string, string])[] = [
  ['a page that an earlier step mapped', two('{ op: user.map, page: 5, index: 0 }', '{ op: user.read, page: 5 }')],
  [
    'a gfn that an earlier step bound',
    two('{ op: kvm.bind, slot: 1, gfn: 9, index: 1 }', '{ op: guest.read, gfn: 9 }'),
  ],
  [
    'a process that an earlier step forked',
    two('{ op: user.fork, child: 2 }', '{ op: user.read, page: 0, process: 2 }'),
  ],
  [
    'a domain that an earlier step allocated',
    two('{ op: iommu.allocDomain, domain: 1 }', '{ op: iommu.map, index: 0, domain: 1 }'),
  ],
  [
    'a range past the end that must be refused',
    step('{ do: { op: kvm.convert, index: 1, pages: 2, to: private }, expect: [{ decision: refuse-final }] }'),
  ],
  [
    'a dead guest that must not run',
    scenarioText({
      steps: '  - do: { op: kvm.destroy }\n  - { do: { op: guest.read, gfn: 0 }, expect: [{ decision: not-run }] }\n',
    }),
  ],
  [
    'a guest that only another sequence of the race ends',
    step('race: [[{ do: { op: kvm.destroy } }], [{ do: { op: guest.read, gfn: 0 } }]]'),
  ],
];

describe('a scenario file', () => {
  it.each(acceptedCases)('may use %s', (_, text) => {
    const directory = directoryWith({ 'S900.yaml': text });
    expect(loadScenario(join(directory, 'S900.yaml')).scenario.id).toBe('S900');
  });

  it('may be JSON', () => {
    const json = JSON.stringify(
      loadScenario(join(directoryWith({ 'S900.yaml': scenarioText() }), 'S900.yaml')).scenario,
    );
    expect(loadScenario(join(directoryWith({ 'S900.json': json }), 'S900.json')).scenario.id).toBe('S900');
  });

  it('that is JSON says where, too', () => {
    const text = '{\n  "id": "S900",\n  "grup": 1\n}\n';
    expect(messageOf(text, 'S900.json')).toContain(
      'S900.json:3:3: found unknown key "grup"; expected one of id, group',
    );
  });
});

describe('a corpus', () => {
  it('is read in catalogue order', () => {
    const ids = ['S10', 'S2b', 'S2a', 'N3'];
    const directory = directoryWith(Object.fromEntries(ids.map((id) => [`${id}.yaml`, scenarioText({ id })])));
    expect(loadCorpus(directory).map(({ id }) => id)).toEqual(['S2a', 'S2b', 'S10', 'N3']);
  });

  it('with one id twice names both files', () => {
    const directory = directoryWith({ 'S900.yaml': scenarioText(), 'S900.yml': scenarioText() });
    const error = errorOf(() => loadCorpus(directory));
    expect(error.code).toBe('duplicate-id');
    expect(error.message.replaceAll(`${directory}/`, '')).toBe(
      'S900.yml:1:5: found the id S900 a second time; expected each id once; S900.yaml:1:5 has it too',
    );
  });

  it('reports the faults of all its files at once', () => {
    const directory = directoryWith({
      'S900.yaml': '',
      'S901.yaml': '- 1\n',
      'S902.yaml': scenarioText({ id: 'S902' }),
    });
    expect(errorOf(() => loadCorpus(directory)).message.replaceAll(`${directory}/`, '')).toBe(
      'S900.yaml:1:1: found null; expected a mapping\nS901.yaml:1:1: found a list; expected a mapping',
    );
  });

  it('that does not exist is named', () => {
    const directory = join(directoryWith({}), 'none');
    const error = errorOf(() => loadCorpus(directory));
    expect(error).toMatchObject({
      code: 'file-unreadable',
      exitCode: 2,
      message: `${directory}: cannot be read: no such file`,
    });
  });
});

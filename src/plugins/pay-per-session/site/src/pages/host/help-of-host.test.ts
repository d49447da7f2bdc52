import { describe, expect, it } from '@jest/globals';
import type { ProgramNode } from '../../../../shared/contracts/program';
import type { OfferedService } from '../../../../server/src/catalog';
import { helpOfHost, helpOfService } from './help-of-host';

const named = (id: number, name: string) => ({
  id,
  slug: name.toLowerCase(),
  name,
  summary: '',
  description: '',
  enabled: true,
});
const WRITING: ProgramNode = {
  ...named(1, 'Writing'),
  institution: null,
  joining: 'open',
  takesCredits: false,
  subprograms: [named(2, 'Essays'), named(3, 'Letters')],
};
const MATHS: ProgramNode = { ...WRITING, ...named(4, 'Maths'), subprograms: [] };
const service = (name: string, programIds: number[]) => ({ name, programIds }) as unknown as OfferedService;

describe('what a host helps with', () => {
  const whole = service('whole', [1]);
  const essays = service('essays', [2]);
  const maths = service('maths', [4]);

  it('stands by program and subprogram, each with the services that help', () => {
    expect(helpOfHost([WRITING, MATHS], [essays, maths])).toEqual([
      { program: WRITING, parts: [{ id: 2, name: 'Essays', services: [essays] }] },
      { program: MATHS, parts: [{ id: 4, name: 'Maths', services: [maths] }] },
    ]);
  });

  it('is every subprogram of a program that a service names', () => {
    const [writing] = helpOfHost([WRITING], [whole, essays]);
    expect(writing?.parts.map(({ name, services }) => [name, services.length])).toEqual([
      ['Essays', 2],
      ['Letters', 1],
    ]);
  });

  it('is nothing of programs that are not offered any more', () => {
    expect(helpOfHost([MATHS], [whole, service('none', [])])).toEqual([]);
  });

  it('is said of one service as briefly as it can be', () => {
    expect(helpOfService([WRITING, MATHS], { programIds: [1, 2, 4] })).toEqual(['Writing', 'Maths']);
    expect(helpOfService([WRITING, MATHS], { programIds: [2, 3] })).toEqual(['Essays', 'Letters']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { domainProblem, draftOf, inputOf } from './institution-draft';

describe('an institution that is being typed', () => {
  it('begins in the site’s zone, and names its domains one a line', () => {
    expect(draftOf(null, 'Europe/Madrid')).toEqual({ name: '', timeZone: 'Europe/Madrid', domains: '' });
    const draft = { name: 'A', timeZone: 'UTC', domains: ' uni.example,\n\n students.uni.example ' };
    expect(inputOf(draft).emailDomains).toEqual(['uni.example', 'students.uni.example']);
  });

  it('says which of its domains is wrong', () => {
    const input = inputOf({ name: 'A', timeZone: 'UTC', domains: 'uni.example\nnowhere' });
    expect(domainProblem({ 'emailDomains.1': 'Not one.' }, input)).toBe('nowhere: Not one.');
    expect(domainProblem({ emailDomains: 'Too many.' }, input)).toBe('Too many.');
    expect(domainProblem({}, input)).toBeUndefined();
  });
});

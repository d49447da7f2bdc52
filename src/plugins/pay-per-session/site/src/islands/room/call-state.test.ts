import { describe, expect, it } from '@jest/globals';
import { callState } from './call-state';

const alone = { online: true, otherIsHere: false, peer: null, wasConnected: false } as const;

describe('how a call stands', () => {
  it('is waiting while nobody else is there', () => {
    expect(callState(alone)).toBe('waiting');
  });

  it('is connecting when the other one has come', () => {
    expect(callState({ ...alone, otherIsHere: true, peer: 'connecting' })).toBe('connecting');
  });

  it('is connected while sound and picture flow, even when the line to the site is lost', () => {
    expect(callState({ online: false, otherIsHere: false, peer: 'connected', wasConnected: true })).toBe(
      'connected',
    );
  });

  it('is reconnecting when a call that flowed broke off', () => {
    expect(callState({ online: true, otherIsHere: true, peer: 'broken', wasConnected: true })).toBe(
      'reconnecting',
    );
  });

  it('is waiting again when the other one vanished', () => {
    expect(callState({ online: true, otherIsHere: false, peer: 'broken', wasConnected: true })).toBe(
      'waiting',
    );
  });

  it('is offline when neither the site nor the other one can be reached', () => {
    expect(callState({ ...alone, online: false, peer: 'broken' })).toBe('offline');
  });
});

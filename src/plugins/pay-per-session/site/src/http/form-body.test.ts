import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { readForm } from './form-body';

const request = (body: string | Buffer[], headers: Record<string, string>): IncomingMessage => {
  const message = new IncomingMessage(new Socket());
  Object.assign(message.headers, headers);
  const source = Readable.from(typeof body === 'string' ? [Buffer.from(body)] : body);
  message._read = () => {
    source.on('data', (part) => message.push(part)).on('end', () => message.push(null));
  };
  return message;
};
const FORM = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };
const JSON_TYPE = { 'content-type': 'application/json' };

describe('a sent form', () => {
  it('is read as its fields, the last of those with one name', async () => {
    expect(await readForm(request('a=1&b=%C3%A9+x&a=2', FORM))).toEqual({ a: '2', b: 'é x' });
  });

  it('may be flat JSON', async () => {
    expect(await readForm(request('{"outcome":"delivered","revision":3}', JSON_TYPE))).toEqual({
      outcome: 'delivered',
      revision: '3',
    });
  });

  it('may be empty', async () => {
    expect(await readForm(request('', {}))).toEqual({});
  });

  it.each([
    ['{"a":{"b":1}}', JSON_TYPE],
    ['{broken', JSON_TYPE],
    ['[1]', JSON_TYPE],
    ['a=1', { 'content-type': 'text/plain' }],
    ['a=1', { 'content-type': 'multipart/form-data; boundary=x' }],
  ])('is refused where it cannot be read: %s', async (body, headers) => {
    await expect(readForm(request(body, headers))).rejects.toMatchObject({ code: 'UNREADABLE_REQUEST' });
  });

  it('of somebody who went away is refused, even where all of it had come', async () => {
    const message = new IncomingMessage(new Socket());
    Object.assign(message.headers, FORM);
    message._read = () => undefined;
    const reading = readForm(message);
    message.push(Buffer.from('a=1'));
    message.complete = true;
    message.destroy(new Error('aborted'));
    await expect(reading).rejects.toMatchObject({ code: 'UNREADABLE_REQUEST' });
  });

  it('is refused beyond 64 kB, told or not', async () => {
    const large = Array.from({ length: 70 }, () => Buffer.alloc(1024, 'a'));
    await expect(readForm(request(large, FORM))).rejects.toMatchObject({ code: 'UNREADABLE_REQUEST' });
    const told = { ...FORM, 'content-length': '999999' };
    await expect(readForm(request('a=1', told))).rejects.toMatchObject({ code: 'UNREADABLE_REQUEST' });
  });
});

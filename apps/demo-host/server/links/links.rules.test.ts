import { describe, expect, it } from 'vitest';
import { Fault } from '../platform/fault.ts';
import { alternativesTo, checkDestination, isAllowedDestination, newCode } from './links.rules.ts';

const hosts = ['allowed.com', 'bücher.example', 'shop.example:8443', 'localhost'];

describe('where a link may lead', () => {
  it.each([
    'https://allowed.com',
    'https://allowed.com/',
    'https://ALLOWED.com/Path?q=1#part',
    'https://www.allowed.com/x',
    'https://a.b.allowed.com/x',
    'https://allowed.com:443/x',
    'https://bücher.example/x',
    'https://xn--bcher-kva.example/x',
    'https://BÜCHER.example/x',
    'https://de.bücher.example/x',
    'https://shop.example:8443/x',
    'https://eu.shop.example:8443/x',
    'http://localhost/x',
    'http://localhost:5173/x',
    'https://allowed.com/?next=https://evil.com',
    'https://allowed.com/@evil.com',
    'https:\\\\allowed.com\\x',
    'https:allowed.com',
  ])('%s is on a host of the program', (destination) => {
    expect(isAllowedDestination(destination, hosts)).toBe(true);
  });

  it.each([
    ['another host', 'https://evil.com'],
    ['the host in the fragment', 'https://evil.com#allowed.com'],
    ['the host as a fragment of a path', 'https://evil.com/#@allowed.com'],
    ['the host in the query', 'https://evil.com?allowed.com'],
    ['the host in the path', 'https://evil.com/allowed.com'],
    ['the host as a subdomain of another', 'https://allowed.com.evil.com'],
    ['a host that merely ends alike', 'https://notallowed.com'],
    ['a host that merely begins alike', 'https://allowed.community'],
    ['the host as a user name', 'https://allowed.com@evil.com'],
    ['the host as user name and password', 'https://allowed.com:443@evil.com'],
    ['a backslash before the at sign', 'https://evil.com\\@allowed.com'],
    ['credentials for the right host', 'https://me:secret@allowed.com'],
    ['a dot at the end', 'https://allowed.com./x'],
    ['another port', 'https://allowed.com:8443'],
    ['no port where one is named', 'https://shop.example'],
    ['another port where one is named', 'https://shop.example:8444'],
    ['plain http elsewhere than here', 'http://allowed.com'],
    ['a script', 'javascript:alert(1)//allowed.com'],
    ['a script with the host as authority', 'javascript://allowed.com/%0aalert(1)'],
    ['a data address', 'data:text/html,allowed.com'],
    ['another scheme', 'ftp://allowed.com'],
    ['no scheme', '//allowed.com'],
    ['a path', '/x'],
    ['nothing', ''],
    ['a look-alike letter', 'https://аllowed.com'],
    ['the IDN host without its dots', 'https://bucher.example'],
    ['an address of digits', 'https://2130706433'],
    ['the machine itself by another name', 'http://0x7f.1/x'],
    ['a line break in the host', 'https://evil.com\n.allowed.com.evil.com'],
  ])('%s is refused (%s)', (_why, destination) => {
    expect(isAllowedDestination(destination, hosts)).toBe(false);
  });

  it('takes nothing when the program names no host', () => {
    expect(isAllowedDestination('https://allowed.com', [])).toBe(false);
  });

  it('ignores a host entry that is no host', () => {
    const odd = [
      '',
      '*',
      'https://allowed.com',
      'allowed.com/path',
      'a@allowed.com',
      'x?y',
      '[::1',
    ];
    expect(isAllowedDestination('https://allowed.com', odd)).toBe(false);
  });

  it('lets nothing pass below an address of digits', () => {
    expect(isAllowedDestination('https://10.0.0.1', ['10.0.0.1'])).toBe(true);
    expect(isAllowedDestination('https://[::1]/', ['[::1]'])).toBe(true);
    expect(isAllowedDestination('https://x.10.0.0.1.evil.com', ['10.0.0.1'])).toBe(false);
  });

  it('keeps a destination in a form that fits a header', () => {
    expect(checkDestination('https://Bücher.example/straße?q=ä b#ü', hosts)).toBe(
      'https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%A4%20b#%C3%BC',
    );
    expect(checkDestination('https://allowed.com/a\r\nset-cookie: x=1', hosts)).toBe(
      'https://allowed.com/aset-cookie:%20x=1',
    );
  });

  it('tells the caller which value is wrong and which hosts are right', () => {
    const refuse = () => checkDestination('https://evil.com', hosts);
    expect(refuse).toThrow(Fault);
    expect(refuse).toThrow(/allowed\.com/);
  });
});

describe('codes', () => {
  it('are short and cannot be misread', () => {
    for (let i = 0; i < 500; i += 1) expect(newCode()).toMatch(/^[2-9bcdfghjkmnpqrstvwxz]{7}$/);
  });

  it('come close to the one that is taken', () => {
    expect(alternativesTo('summer').slice(0, 3)).toEqual(['summer-2', 'summer-3', 'summer-4']);
    expect(alternativesTo('summer-2')[0]).toBe('summer-3');
    expect(alternativesTo('summer24')[0]).toBe('summer-25');
    expect(alternativesTo('2024')[0]).toBe('2024-2');
  });

  it('stay codes however long the taken one is', () => {
    for (const code of ['a'.repeat(40), `${'a'.repeat(37)}-9`, `a${'-'.repeat(38)}b`, 'abc']) {
      for (const other of alternativesTo(code)) {
        expect(other).toMatch(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/);
        expect(other).not.toBe(code);
      }
    }
  });
});

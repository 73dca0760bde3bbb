import { describe, expect, it } from 'vitest';
import { cookieOf, countryOf, hostOf, kindOf, readCode, targetOf } from './clicks.rules.ts';

const lead = (destination: string, utm = {}) => {
  const { beforeClick, afterClick } = targetOf(destination, { code: 'spring', utm });
  return `${beforeClick}CLICK${afterClick}`;
};

describe('the address a visitor is led to', () => {
  it.each([
    ['https://a.example', 'https://a.example?ref=spring&ref_click=CLICK'],
    ['https://a.example/', 'https://a.example/?ref=spring&ref_click=CLICK'],
    ['https://a.example/p?', 'https://a.example/p?ref=spring&ref_click=CLICK'],
    ['https://a.example/p?x=1', 'https://a.example/p?x=1&ref=spring&ref_click=CLICK'],
    ['https://a.example/p?x=1#top', 'https://a.example/p?x=1&ref=spring&ref_click=CLICK#top'],
    ['https://a.example/#/route?x=1', 'https://a.example/?ref=spring&ref_click=CLICK#/route?x=1'],
    ['https://a.example/#a#b', 'https://a.example/?ref=spring&ref_click=CLICK#a#b'],
    ['https://a.example/?q=a?b', 'https://a.example/?q=a?b&ref=spring&ref_click=CLICK'],
  ])('keeps what is there and adds ours (%s)', (destination, expected) => {
    expect(lead(destination)).toBe(expected);
  });

  it.each(['a=b%20c', 'a=b+c', 'a', 'a=', '=a', 'a=1&a=2', 'a=%', 'a=%E4', 'a[]=1', 'x=ref'])(
    'leaves foreign values as they are, byte for byte (%s)',
    (query) => {
      expect(lead(`https://a.example/?${query}`)).toBe(
        `https://a.example/?${query}&ref=spring&ref_click=CLICK`,
      );
    },
  );

  it.each(['ref=mine', 'ref_click=ck_old', 'ref', '%72ef=mine', 'ref=1&ref=2', 'ref_click'])(
    'lets nobody else say who referred (%s)',
    (query) => {
      expect(lead(`https://a.example/?${query}&x=1`)).toBe(
        'https://a.example/?x=1&ref=spring&ref_click=CLICK',
      );
    },
  );

  it('sets the campaign values of the link over those of the destination', () => {
    const utm = { source: 'news & views', campaign: 'überall' };
    expect(lead('https://a.example/?utm_source=old&utm_medium=kept', utm)).toBe(
      'https://a.example/?utm_medium=kept&utm_source=news%20%26%20views' +
        '&utm_campaign=%C3%BCberall&ref=spring&ref_click=CLICK',
    );
  });

  it('never leads to another host, whatever the campaign is called', () => {
    const utm = { source: '@evil.com/#\r\nlocation: https://evil.com' };
    const url = new URL(lead('https://a.example/p', utm));
    expect(url.origin).toBe('https://a.example');
    expect(url.searchParams.get('utm_source')).toBe(utm.source);
    // oxlint-disable-next-line no-control-regex
    expect(lead('https://a.example/p', utm)).toMatch(/^[\x21-\x7e]+$/);
  });
});

describe('the code of a visit', () => {
  it.each([
    ['/r/spring', 'spring'],
    ['/r/SPRING', 'spring'],
    ['/r/spring/', 'spring'],
    ['/r/spring?utm_source=x', 'spring'],
    ['/r/a-b-c#x', 'a-b-c'],
    ['/r/spring?ref=a&ref=b&ref_click=ck_1', 'spring'],
    ['/r/spring??&&=%zz', 'spring'],
    ['/r/spring%3Fx', null],
    ['/r/spring%2Fmore', null],
    ['/r/', null],
    ['/r/ab', null],
    ['/r/spring/more', null],
    ['/r/../admin', null],
    ['/r/spr%69ng', null],
    [`/r/${'a'.repeat(41)}`, null],
    ['/r/spring\u0000', null],
  ])('%s → %s', (path, code) => {
    expect(readCode(path)).toBe(code);
  });
});

describe('who visits', () => {
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0';
  it.each([
    ['a browser', { userAgent: chrome, purpose: '' }, 'person'],
    ['nobody knows', { userAgent: '', purpose: '' }, 'person'],
    ['a crawler', { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)', purpose: '' }, 'bot'],
    ['a link preview', { userAgent: 'Slackbot-LinkExpanding 1.0', purpose: '' }, 'bot'],
    ['a script', { userAgent: 'curl/8.5.0', purpose: '' }, 'bot'],
    ['a browser that looks ahead', { userAgent: chrome, purpose: 'prefetch' }, 'bot'],
    ['a prerendering browser', { userAgent: chrome, purpose: 'prefetch;prerender' }, 'bot'],
    ['who asks for the headers only', { userAgent: chrome, purpose: '', method: 'HEAD' }, 'bot'],
  ] as const)('%s', (_who, visit, kind) => {
    expect(kindOf(visit)).toBe(kind);
    // What is remembered of a browser is not what it fetched the page for.
    expect(kindOf({ ...visit, method: 'HEAD' })).toBe('bot');
    expect(kindOf(visit)).toBe(kind);
  });

  it('is told of more browsers than are remembered, and of the endless ones', () => {
    const purpose = '';
    for (let version = 0; version < 10_100; version += 1)
      kindOf({ userAgent: `v${version}`, purpose });
    expect(kindOf({ userAgent: chrome, purpose })).toBe('person');
    expect(kindOf({ userAgent: 'Googlebot/2.1', purpose })).toBe('bot');
    const padding = ' Safari/537.36'.repeat(1_000);
    expect(kindOf({ userAgent: chrome + padding, purpose })).toBe('person');
    expect(kindOf({ userAgent: `Googlebot/2.1 ${padding}`, purpose })).toBe('bot');
  });
});

describe('what is kept of a visit', () => {
  it.each([
    ['https://news.example:8080/path?q=secret#x', 'news.example'],
    ['http://me:pass@news.example/', 'news.example'],
    ['android-app://com.google.android.gm/', null],
    ['about:blank', null],
    ['not an address', null],
    ['', null],
  ])('the host of the referrer and no more (%s)', (referrer, host) => {
    expect(hostOf(referrer)).toBe(host);
  });

  it.each([
    ['DE', 'DE'],
    ['XX', null],
    ['T1', null],
    ['de', null],
    ['Germany', null],
    [undefined, null],
  ])('a country only when it is one (%s)', (header, country) => {
    expect(countryOf(header)).toBe(country);
  });
});

it('the cookie is for the host’s server, and travels by https where visitors do', () => {
  const cookie = { clickId: 'ck_1', maxAgeSeconds: 5_184_000 };
  expect(cookieOf({ ...cookie, secure: true })).toBe(
    'portico_ref=ck_1; Path=/; Max-Age=5184000; SameSite=Lax; HttpOnly; Secure',
  );
  expect(cookieOf({ ...cookie, secure: false })).not.toContain('Secure');
});

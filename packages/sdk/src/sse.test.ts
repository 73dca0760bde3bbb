import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSseParser, readSse, type Frame } from './sse.ts';

function parse(...pieces: string[]): { frames: Frame[]; retries: number[] } {
  const frames: Frame[] = [];
  const retries: number[] = [];
  const feed = createSseParser({
    onFrame: (frame) => frames.push(frame),
    onRetry: (ms) => retries.push(ms),
  });
  for (const piece of pieces) feed(piece);
  return { frames, retries };
}

const data = (...pieces: string[]) => parse(...pieces).frames.map((frame) => frame.data);

async function read(bytes: Uint8Array, size: number): Promise<Frame[]> {
  const frames: Frame[] = [];
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size)
        controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  const ears = { onFrame: (frame: Frame) => frames.push(frame), onBytes: () => {} };
  await readSse(body, ears, new AbortController().signal);
  return frames;
}

describe('an event stream', () => {
  it('reads the examples of the HTML standard', () => {
    expect(data('data: YHOO\ndata: +2\ndata: 10\n\n')).toEqual(['YHOO\n+2\n10']);
    const second =
      ': test stream\n\ndata: first event\nid: 1\n\n' +
      'data:second event\nid\n\ndata:  third event\n\n';
    expect(parse(second).frames.map(({ data, id }) => [data, id])).toEqual([
      ['first event', '1'],
      ['second event', ''],
      [' third event', ''],
    ]);
    expect(data('data\n\ndata\ndata\n\ndata:')).toEqual(['', '\n']);
    expect(data('data:test\n\ndata: test\n\n')).toEqual(['test', 'test']);
  });

  it('takes CR, LF and CRLF as line ends, also when a piece ends between them', () => {
    expect(data('data: a\r\n\r\ndata: b\r\rdata: c\n\n')).toEqual(['a', 'b', 'c']);
    expect(data('data: a\r', '\n\r', '\ndata: b\r', '\rdata: c\r\n', '\r\n')).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(data('data: a\r', '', '\n', 'data: b\r\n\r\n')).toEqual(['a\nb']);
  });

  it('shows a frame that ends with CR at once, not with the next piece', () => {
    expect(data('data: a\r\r')).toEqual(['a']);
  });

  it('passes over comments, unknown fields and frames without data', () => {
    expect(data(': beat\n\nfoo: bar\n\nevent: x\n\nid: 7\n\ndata: a\n\n')).toEqual(['a']);
  });

  it('keeps the last id for frames that have none, and refuses one with a null', () => {
    const { frames } = parse('id: 7\ndata: a\n\ndata: b\n\nid: 8\0\ndata: c\n\nid:\ndata: d\n\n');
    expect(frames.map((frame) => frame.id)).toEqual(['7', '7', '7', '']);
  });

  it('names the event of each frame anew', () => {
    const { frames } = parse('event: x\ndata: a\n\ndata: b\n\n');
    expect(frames.map((frame) => frame.event)).toEqual(['x', 'message']);
  });

  it('takes a retry only as digits', () => {
    expect(parse('retry: 2500\nretry: soon\nretry: -1\nretry:\n').retries).toEqual([2500]);
  });

  it('drops what was not finished by an empty line', () => {
    expect(data('data: a\n\ndata: unfinished\n')).toEqual(['a']);
  });

  it('reads the same whatever the size of the pieces, through every character', async () => {
    const text =
      '\ufeffid: 1\r\nevent: commission.created\r\n' +
      'data: {"name":"高橋 مؤسسة 🎉"}\r\n\r\n: beat\r\rdata: é\n\n';
    const bytes = new TextEncoder().encode(text);
    const whole = await read(bytes, bytes.length);
    expect(whole.map((frame) => frame.data)).toEqual(['{"name":"高橋 مؤسسة 🎉"}', 'é']);
    for (let size = 1; size < 20; size++) expect(await read(bytes, size)).toEqual(whole);
  });

  it('reads any text the same in one piece and cut anywhere', () => {
    const line = fc.stringMatching(/^[a-d: ]{0,6}$/);
    const end = fc.constantFrom('\n', '\r', '\r\n');
    const text = fc
      .array(fc.tuple(line, end), { maxLength: 12 })
      .map((parts) => parts.flat().join(''));
    const cuts = fc.array(fc.nat(60), { maxLength: 6 });
    fc.assert(
      fc.property(text, cuts, (whole, places) => {
        const all = `data: x\n${whole}`;
        const at = [0, ...places.map((one) => one % all.length).sort((a, b) => a - b), all.length];
        const pieces = at.slice(1).map((to, index) => all.slice(at[index], to));
        expect(parse(...pieces)).toEqual(parse(all));
      }),
    );
  });
});

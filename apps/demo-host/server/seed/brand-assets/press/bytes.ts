/** Reads big-endian numbers one after the other, as font files hold them. */
export class Reader {
  readonly data: Buffer;
  at: number;

  constructor(data: Buffer, at = 0) {
    this.data = data;
    this.at = at;
  }

  u8(): number {
    return this.data.readUInt8(this.at++);
  }

  i8(): number {
    return this.data.readInt8(this.at++);
  }

  u16(): number {
    this.at += 2;
    return this.data.readUInt16BE(this.at - 2);
  }

  i16(): number {
    this.at += 2;
    return this.data.readInt16BE(this.at - 2);
  }

  u32(): number {
    this.at += 4;
    return this.data.readUInt32BE(this.at - 4);
  }

  i32(): number {
    this.at += 4;
    return this.data.readInt32BE(this.at - 4);
  }

  /** A signed number with 14 bits behind the point. */
  f2dot14(): number {
    return this.i16() / 16_384;
  }

  tag(): string {
    this.at += 4;
    return this.data.toString('latin1', this.at - 4, this.at);
  }

  skip(bytes: number): this {
    this.at += bytes;
    return this;
  }

  list<T>(length: number, read: () => T): T[] {
    return Array.from({ length }, read);
  }
}

// The package ships no types; this is what we use of it.
declare module 'pngjs' {
  export class PNG {
    width: number;
    height: number;
    data: Buffer;
    static sync: { read(bytes: Buffer): PNG };
  }
}

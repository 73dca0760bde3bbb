/** One line of JSON per fact. Callers hand in ids and numbers, never names, mails or secrets. */
export interface Log {
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields & { error?: unknown }): void;
}
type Fields = Record<string, unknown>;

// What looks like a credential never reaches a line, whoever passed it by mistake.
const secretShapes =
  /\b(?:sk|pk|whsec)_[A-Za-z0-9_]{8,}|\beyJ[\w-]+\.[\w-]+\.[\w-]*|postgres(?:ql)?:\/\/[^\s"]+/g;
const personShapes = /[\w.+-]+@[\w-]+\.[\w.-]+/g;

export function createLog(write: (line: string) => void, clock = () => new Date()): Log {
  const line = (level: string, message: string, fields: Fields = {}) => {
    const entry = JSON.stringify({ time: clock().toISOString(), level, message, ...fields });
    write(redact(entry));
  };
  return {
    info: (message, fields) => line('info', message, fields),
    warn: (message, fields) => line('warn', message, fields),
    error: (message, { error, ...fields } = {}) =>
      line('error', message, { ...fields, ...describe(error) }),
  };
}

export function redact(text: string): string {
  return text.replace(secretShapes, '[secret]').replace(personShapes, '[email]');
}

function describe(error: unknown): Fields {
  if (!(error instanceof Error)) return error === undefined ? {} : { error: typeof error };
  // A database error's detail quotes row values; its code and constraint are enough to find it.
  const { code, constraint_name: constraint } = error as {
    code?: string;
    constraint_name?: string;
  };
  const stack = error.stack
    ?.split('\n')
    .slice(0, 6)
    .map((row) => row.trim());
  return { error: error.name, code, constraint, stack };
}

export const silentLog: Log = { info() {}, warn() {}, error() {} };

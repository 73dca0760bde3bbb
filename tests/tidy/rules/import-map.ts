import { importsOf, packageOf, type Import } from '../imports.ts';
import { isTest, type TextFile } from '../repository.ts';
import type { Finding, Rule } from '../rule.ts';

const todo = 'move the code to where the import is allowed, or go through the door that is.';
const server = 'apps/demo-host/server/';
const clientOnServer = ['@portico/sdk', '@portico/react'];

/** A part of the tree and what it must not import. */
type Border = {
  what: string;
  inside: (path: string) => boolean;
  forbids: (one: Import) => boolean;
};

const borders: Border[] = [
  {
    what: 'theme depends on nothing',
    inside: (path) => path.startsWith('packages/theme/src/'),
    forbids: ({ target }) => !target?.startsWith('packages/theme/'),
  },
  {
    what: 'sdk imports nothing of ours',
    inside: (path) => path.startsWith('packages/sdk/src/'),
    forbids: (one) => isOurs(one) && !one.target?.startsWith('packages/sdk/'),
  },
  {
    what: 'react imports only sdk and theme',
    inside: (path) => path.startsWith('packages/react/src/'),
    forbids: (one) =>
      isOurs(one) &&
      !one.target?.startsWith('packages/react/') &&
      !['@portico/sdk', '@portico/theme'].includes(packageOf(one.specifier)),
  },
  {
    what: 'the server never imports react components or the client',
    inside: (path) => path.startsWith(server),
    forbids: ({ specifier }) =>
      clientOnServer.includes(specifier) ||
      ['@portico/react', 'react', 'react-dom'].includes(packageOf(specifier)),
  },
  {
    what: 'only the doors of a package are for others',
    inside: (path) => /^(\.storybook|tests|benchmarks|apps)\//.test(path),
    forbids: ({ target }) => target !== null && /^packages\/[^/]+\/src\//.test(target),
  },
];

/** A library that exactly one place knows, so that it can be replaced there. */
type Owner = { library: RegExp; owner: (path: string) => boolean; place: string };

const owners: Owner[] = [
  {
    library: /^ky$/,
    owner: (path) => path === 'packages/sdk/src/send.ts',
    place: 'packages/sdk/src/send.ts',
  },
  {
    library: /^@tanstack\/react-query$/,
    owner: (path) =>
      path.startsWith('packages/react/src/internal/data/') ||
      !path.startsWith('packages/react/src/'),
    place: 'packages/react/src/internal/data',
  },
  {
    library: /^(postgres|drizzle-orm\/postgres-js)$/,
    owner: (path) => new RegExp(`^${server}platform/(db|migrate|postgres-check)\\.ts$`).test(path),
    place: 'the server’s platform/db.ts',
  },
  {
    library: /^pg-boss$/,
    owner: (path) => path === `${server}platform/jobs.ts`,
    place: 'the server’s platform/jobs.ts',
  },
  {
    library: /^zod$/,
    owner: (path) => path.startsWith('packages/sdk/src/contract/') || path.startsWith('apps/'),
    place: 'the contract and the server',
  },
];

export const packageBorders: Rule = {
  name: 'imports run downhill between packages',
  why: 'What a lower floor knows of a higher one, every user of the lower one has to carry.',
  todo,
  find: (files) =>
    forEachImport(files, (one) =>
      borders
        .filter(({ inside, forbids }) => inside(one.from) && forbids(one))
        .map(({ what }) => finding(one, what)),
    ),
};

export const singleOwners: Rule = {
  name: 'a library has one owner',
  why: 'A library that is known in one place can be replaced in one place.',
  todo,
  find: (files) =>
    forEachImport(files.filter(isInSource), (one) =>
      owners
        // A type costs nothing at run time and shows up in signatures.
        .filter(
          ({ library, owner }) => !one.isType && library.test(one.specifier) && !owner(one.from),
        )
        .map(({ place }) => finding(one, `only ${place} knows ${one.specifier}`)),
    ),
};

const sharedRooms = new Set(['hooks', 'internal', 'provider', 'locales', 'elements']);

export const widgetsStandAlone: Rule = {
  name: 'a widget never imports another widget',
  why: 'A host that embeds one widget must not pay for two.',
  todo: 'move the shared part to internal/.',
  find: (files) =>
    forEachImport(files, (one) => {
      const [own, other] = [widgetOf(one.from), widgetOf(one.target ?? '')];
      return own && other && own !== other ? [finding(one, `${own} imports ${other}`)] : [];
    }),
};

function widgetOf(path: string): string | null {
  const folder = /^packages\/react\/src\/([^/]+)\//.exec(path)?.[1];
  return folder && !sharedRooms.has(folder) ? folder : null;
}

/** Tests may look behind every door: they are not shipped and nothing depends on them. */
function forEachImport(files: readonly TextFile[], judge: (one: Import) => Finding[]): Finding[] {
  return files
    .filter((file) => !isTest(file) || !isInSource(file))
    .flatMap(importsOf)
    .flatMap(judge);
}

function isInSource({ path }: TextFile): boolean {
  return /^(packages|apps)\//.test(path);
}

function isOurs({ specifier, target }: Import): boolean {
  return target !== null || specifier.startsWith('@portico/');
}

function finding({ from, line, specifier }: Import, what: string): Finding {
  return { file: from, line, what: `${what} (\`${specifier}\`)` };
}

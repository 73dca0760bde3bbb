import { useContext } from 'react';
import { Links, Meta, Outlet, Scripts } from 'react-router';
import type { LinksFunction, MetaFunction } from 'react-router';
import lehrwerk from './lehrwerk.css?url';
import { Nonce } from './nonce.ts';

export const meta: MetaFunction = () => [{ title: 'Tutors · Lehrwerk' }];
export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: lehrwerk },
  { rel: 'icon', href: 'data:,' },
];

export default function Root() {
  const nonce = useContext(Nonce);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

// What `node:http` can do at best on this machine: a redirect that knows nothing and keeps nothing.

import { createServer } from 'node:http';

const headers = { location: 'https://acme.example/welcome', 'content-length': '0' };
const server = createServer((_req, res) => res.writeHead(302, headers).end());
server.listen(Number(process.argv[2]), '127.0.0.1', 4_096, () => process.stdout.write('ready\n'));

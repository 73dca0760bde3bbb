const sdk = require('@portico/sdk');
const server = require('@portico/sdk/server');

import('./task.mjs')
  .then(({ task }) => task(sdk, server, process.env))
  .then((found) => console.log(JSON.stringify(found)));

import * as sdk from '@portico/sdk';
import * as server from '@portico/sdk/server';
import { task } from './task.mjs';

export default {
  fetch: async (_request, env) => Response.json(await task(sdk, server, env)),
};

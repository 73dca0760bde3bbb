import * as sdk from '@portico/sdk';
import * as server from '@portico/sdk/server';
import { task } from './task.mjs';

console.log(JSON.stringify(await task(sdk, server, process.env)));

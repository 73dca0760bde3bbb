import { buildPackages } from '../../scripts/build-packages.ts';

/** The tests look at what is shipped, so it has to be what the sources say. */
export default async function setup(): Promise<void> {
  await buildPackages((message) => process.stdout.write(`Portico: ${message}\n`));
}

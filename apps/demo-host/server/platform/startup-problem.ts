/** Something the person who started Portico can put right: shown as one line, without a stack. */
export class StartupProblem extends Error {
  override name = 'StartupProblem';
}

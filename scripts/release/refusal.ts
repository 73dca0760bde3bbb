/** What a release is asked for, and where. */
export interface ReleaseFacts {
  readonly isDryRun: boolean;
  /** What the working tree has that no commit has, as git tells it. */
  readonly changes: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the manifests say that the sources are. */
  readonly repository: string;
}

/** Why nothing may be published, in one line; nothing when it may. */
export function refusalOf(facts: ReleaseFacts): string | undefined {
  const { isDryRun, changes, env, repository } = facts;
  if (changes !== '') {
    const [first = '', ...others] = changes.split('\n');
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    return `release: the working tree has what no commit has: ${first.slice(3)}${more}`;
  }
  if (isDryRun) return undefined;
  if (!hasIdentity(env)) {
    return (
      'release: only CI publishes, because provenance is signed with its OIDC identity; ' +
      '--dry-run shows what it would do.'
    );
  }
  if (new URL(repository.replace(/^git\+/, '')).hostname.endsWith('.example')) {
    return (
      'release: the manifests name a repository that does not exist; ' +
      'docs/operations/release.md says what to set.'
    );
  }
  return undefined;
}

/** What npm asks GitHub and GitLab for before it signs. */
function hasIdentity(env: ReleaseFacts['env']): boolean {
  return Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? env['SIGSTORE_ID_TOKEN']);
}

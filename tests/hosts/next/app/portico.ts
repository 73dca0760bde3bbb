/** Where Portico lives, and the secret that only this server knows. */
export function connection() {
  return {
    baseUrl: process.env.PORTICO_URL ?? '',
    secretKey: process.env.PORTICO_SECRET_KEY ?? '',
  };
}

/** Who is signed in. A real shop reads its own session cookie here. */
export async function signedIn() {
  return { externalId: process.env.PORTICO_EXTERNAL_ID ?? '' };
}

/** Good for as long as the first access token is, which is a week. */
export function oauth(
  api: string,
  world: World,
  first: OAuthCredentials,
  persist: (credentials: OAuthCredentials) => Promise<void>,
  limit: number,
): Authorize {
  return fixedToken(first.access_token);
}

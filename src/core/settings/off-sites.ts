/** Does what is stored of the settings say that Spotter is off on a host? Reads no more of it, as every page pays for this. */
export function isOffIn(stored: unknown, host: string): boolean {
  const sites = (stored as { offSites?: unknown } | null | undefined)?.offSites;
  return Array.isArray(sites) && sites.includes(host);
}

/** The token and the query of a request's target, `/<token>?…`; a token of null is no path of ours. */
export function readTarget(target: string): { readonly token: string | null; readonly query: string } {
  const at = target.indexOf('?')
  const path = at === -1 ? target : target.slice(0, at)
  const token = /^\/([\w-]{1,200})\/?$/.exec(path)?.[1] ?? null
  return { token, query: at === -1 ? '' : target.slice(at + 1) }
}

import { HttpFailure, type HttpTrouble } from '../core/http-failure.ts'

const troubles: ReadonlyMap<string, HttpTrouble> = new Map([
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'unreachable'],
  ['EAI_AGAIN', 'unreachable'],
  ['EAI_FAIL', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['ENETDOWN', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['ETIMEDOUT', 'timeout'],
  ['ECONNABORTED', 'timeout'],
  ['ESOCKETTIMEDOUT', 'timeout'],
  ['EPROTO', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'tls'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['HOSTNAME_MISMATCH', 'tls'],
])

/** What a failed attempt was, from the code of the error; the error itself, which may hold the request, is left behind. */
export function httpFailure(error: unknown, host: string): HttpFailure {
  if (error instanceof HttpFailure) return error
  const code = codeOf(error)
  const known = troubles.get(code)
  if (known !== undefined) return new HttpFailure(known, host, code)
  if (/^(?:CERT_|ERR_TLS_|ERR_SSL_)/.test(code)) return new HttpFailure('tls', host, code)
  // A broken line, a broken packing, a broken head: what had begun did not come to its end.
  return new HttpFailure('cut', host, code)
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  const { code } = error
  // An error of axios names the cause inside where its own word says nothing.
  if ((code === undefined || code === 'ERR_BAD_RESPONSE' || code === 'ERR_NETWORK') && 'cause' in error) {
    return codeOf(error.cause)
  }
  return typeof code === 'string' && /^[A-Z_0-9]{1,60}$/.test(code) ? code : ''
}

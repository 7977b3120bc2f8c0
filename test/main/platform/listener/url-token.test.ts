import { describe, expect, it } from 'vitest'
import { hashUrlToken, isKeptToken, isUrlToken, newUrlToken } from '../../../../main/platform/listener/url-token.ts'

describe('a URL token', () => {
  it('has 256 random bits, and letters that a URL carries as they are', () => {
    const tokens = Array.from({ length: 50 }, newUrlToken)
    expect(new Set(tokens).size).toBe(50)
    for (const token of tokens) {
      expect(encodeURIComponent(token)).toBe(token)
      expect(Buffer.from(token.slice('ponte_'.length, -6), 'base64url')).toHaveLength(32)
      expect(isUrlToken(token)).toBe(true)
    }
  })

  it('is told from half of it, and from one with a slip', () => {
    const token = newUrlToken()
    const slipped = token.slice(0, 20) + (token[20] === 'a' ? 'b' : 'a') + token.slice(21)
    for (const text of ['', 'ponte_', token.slice(0, -1), token.slice(1), `${token}0`, `${token}\n`, slipped])
      expect(isUrlToken(text)).toBe(false)
  })

  it('is known by its hash only, whichever of several it is', () => {
    const [first, second, other] = [newUrlToken(), newUrlToken(), newUrlToken()]
    const kept = [hashUrlToken(first), hashUrlToken(second)]
    expect(kept.join('')).not.toContain(first.slice(6, 20))
    expect(isKeptToken(first, kept)).toBe(true)
    expect(isKeptToken(second, kept)).toBe(true)
    expect(isKeptToken(other, kept)).toBe(false)
    expect(isKeptToken(first, [])).toBe(false)
  })
})

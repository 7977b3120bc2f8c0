import { describe, expect, it } from 'vitest'
import { keyCommand } from '../../../../renderer/features/assigning/key-command.ts'

const press = (key: string, held: Partial<Parameters<typeof keyCommand>[0]> = {}) =>
  keyCommand({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('keys of the list of users', () => {
  it('chooses a candidate by its number', () => {
    expect(press('1')).toEqual({ kind: 'choose', place: 0 })
    expect(press('9')).toEqual({ kind: 'choose', place: 8 })
    expect(press('0')).toBeUndefined()
  })

  it('finds the slash where it is Shift and 7', () => {
    expect(press('/', { shiftKey: true })).toEqual({ kind: 'search' })
  })

  it('leaves the keys of the browser and the frame alone', () => {
    expect(press('z', { ctrlKey: true })).toBeUndefined()
    expect(press('n', { ctrlKey: true })).toBeUndefined()
    expect(press('1', { altKey: true })).toBeUndefined()
    expect(press('constructor')).toBeUndefined()
    expect(press('Tab')).toBeUndefined()
  })
})

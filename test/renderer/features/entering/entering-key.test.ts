import { describe, expect, it } from 'vitest'
import { enteringKey } from '../../../../renderer/features/entering/entering-key.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  enteringKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('keys while entering', () => {
  it('copy by their number, the personnel number first', () => {
    expect(press('1')).toEqual({ kind: 'copy', place: 0 })
    expect(press('3')).toEqual({ kind: 'copy', place: 2 })
    expect(press('0')).toBeUndefined()
  })

  it('leave to the browser and the frame what is theirs', () => {
    expect(press('Enter')).toEqual({ kind: 'done' })
    expect(press('Enter', { ctrlKey: true })).toBeUndefined()
    expect(press('s', { metaKey: true })).toBeUndefined()
    expect(press('S', { shiftKey: true })).toBeUndefined()
    expect(press('/', { shiftKey: true })).toEqual({ kind: 'search' })
    expect(press('toString')).toBeUndefined()
  })
})

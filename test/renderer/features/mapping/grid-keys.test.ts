import type { KeyboardEvent } from 'react'
import { describe, expect, it } from 'vitest'
import { type GridCommands, onGridKey } from '../../../../renderer/features/mapping/grid-keys.ts'

/** Presses a key and answers what was done, and whether the key was taken. */
function press(key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) {
  const done: string[] = []
  let isTaken = false
  const commands: GridCommands = {
    move: (by, extend) => done.push(`move ${by}${extend ? ' extending' : ''}`),
    toggle: () => done.push('toggle'),
    all: () => done.push('all'),
    mapTo: () => done.push('mapTo'),
    unmap: () => done.push('unmap'),
    propose: () => done.push('propose'),
    clear: () => done.push('clear'),
    search: (begun) => done.push(`search ${begun}`),
  }
  const take = () => {
    isTaken = true
  }
  const event = { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
  onGridKey({ ...event, preventDefault: take, stopPropagation: take } as unknown as KeyboardEvent, commands)
  return { done, isTaken }
}

describe('keys of the list of external activities', () => {
  it('walks, ticks and maps', () => {
    expect(press('ArrowDown').done).toEqual(['move 1'])
    expect(press('ArrowUp', { shiftKey: true }).done).toEqual(['move -1 extending'])
    expect(press(' ').done).toEqual(['toggle'])
    expect(press('Enter').done).toEqual(['mapTo'])
    expect(press('Enter', { ctrlKey: true }).done).toEqual(['propose'])
    expect(press('Escape').done).toEqual(['clear'])
    expect(press('a', { ctrlKey: true }).done).toEqual(['all'])
    expect(press('Delete').done).toEqual(['unmap'])
  })

  it('begins a search with a letter', () => {
    expect(press('m').done).toEqual(['search m'])
    expect(press('Ü').done).toEqual(['search Ü'])
    expect(press('/').done).toEqual(['search '])
  })

  it('leaves every other key to the browser and the frame', () => {
    for (const pressed of [
      press('Tab'),
      press('m', { altKey: true }),
      press('z', { ctrlKey: true }),
      press('toString'),
    ])
      expect(pressed).toEqual({ done: [], isTaken: false })
  })
})

// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clipboardMs, copiedSecret } from '../../../renderer/wizard/secret-clipboard.ts'
import { ShownSecret } from '../../../renderer/wizard/shown-secret.tsx'
import { draw } from '../draw.tsx'

const secret = 'http://127.0.0.1:1/ponte_not_a_real_one'

/** A clipboard as a browser has it; `state` says whether the page may look into it. */
function withClipboard(state: PermissionState) {
  let text = ''
  const clipboard = {
    writeText: (written: string) => {
      text = written
      return Promise.resolve()
    },
    readText: () => (state === 'granted' ? Promise.resolve(text) : Promise.reject(new Error('denied'))),
  }
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
  Object.defineProperty(navigator, 'permissions', {
    configurable: true,
    value: { query: () => Promise.resolve({ state }) },
  })
  return { put: (other: string) => (text = other), held: () => text }
}

const settle = (ms = 0) => act(() => vi.advanceTimersByTimeAsync(ms))
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settle()
}

beforeEach(() => {
  // real time goes on beside it: drawing waits for the words
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  document.hasFocus = () => true
})
afterEach(() => {
  vi.useRealTimers()
  copiedSecret.setState(copiedSecret.getInitialState(), true)
})

test('what was copied leaves the clipboard after half a minute, which is counted in sight', async () => {
  const { held } = withClipboard('granted')
  await draw(<ShownSecret label="Notification URL" value={secret} />)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy' }))
  await press('Copy')
  expect(held()).toBe(secret)
  expect(screen.getByText(/emptied in (?:30|29) seconds/)).toBeDefined()
  await settle(clipboardMs / 2)
  expect(screen.getByText(/emptied in 1[4-6] seconds/)).toBeDefined()
  expect(held()).toBe(secret)
  await settle(clipboardMs / 2)
  expect(held()).toBe('')
  expect(screen.getByRole('status').textContent).toBe('The clipboard was emptied.')
})

test('where the host reaches the clipboard it is the host that empties it', async () => {
  withClipboard('denied')
  const { promise, resolve } = Promise.withResolvers<'cleared' | 'changed'>()
  const asked: string[] = []
  copiedSecret.setState({
    clearByHost: (text) => {
      asked.push(text)
      return promise
    },
  })
  await draw(<ShownSecret label="Notification URL" value={secret} />)
  await press('Copy')
  expect(asked).toEqual([secret])
  expect(screen.getByText(/emptied in (?:30|29) seconds/)).toBeDefined()
  resolve('cleared')
  await settle()
  expect(screen.getByRole('status').textContent).toBe('The clipboard was emptied.')
})

test('what somebody has copied meanwhile is left alone', async () => {
  const { put, held } = withClipboard('granted')
  await draw(<ShownSecret label="Notification URL" value={secret} />)
  await press('Copy')
  put('a list of employees')
  await settle(clipboardMs)
  expect(held()).toBe('a list of employees')
  expect(screen.getByText(/it was left alone/)).toBeDefined()
})

test('a window that may not look into the clipboard says so, and empties it only when it is told to', async () => {
  const { held } = withClipboard('denied')
  await draw(<ShownSecret label="Notification URL" value={secret} />)
  await press('Copy')
  expect(screen.getByText(/may not look into the clipboard/)).toBeDefined()
  await settle(clipboardMs * 2)
  expect(held()).toBe(secret)
  await press('Empty the clipboard')
  expect(held()).toBe('')
})

test('behind another window it waits until this one is in front again', async () => {
  const { held } = withClipboard('granted')
  await draw(<ShownSecret label="Notification URL" value={secret} />)
  await press('Copy')
  document.hasFocus = () => false
  await settle(clipboardMs)
  expect(held()).toBe(secret)
  document.hasFocus = () => true
  window.dispatchEvent(new Event('focus'))
  await settle()
  expect(held()).toBe('')
})

import { expect, test } from 'vitest'
import { openerOf, openInBrowser } from '../../../../main/hosts/browser/open-in-browser.ts'

test('without a display nothing is opened', async () => {
  expect(await openInBrowser('http://127.0.0.1:1/', 'linux', {})).toBe(false)
})

test('each system has a program of its own, never a shell', () => {
  expect(openerOf('linux')).toEqual(['xdg-open'])
  expect(openerOf('darwin')).toEqual(['open'])
  expect(openerOf('win32')[0]).toBe('rundll32.exe')
})

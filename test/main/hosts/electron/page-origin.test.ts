import { expect, test } from 'vitest'
import { isPageAddress } from '../../../../main/hosts/electron/page-origin.ts'

test.each(['app://ponte/', 'app://ponte/#/employees', 'app://ponte/assets/a.js', 'app://ponte'])(
  '%s is ours',
  (address) => {
    expect(isPageAddress(address)).toBe(true)
  },
)

test.each([
  'app://ponte.evil/',
  'app://evil/ponte',
  'app://ponte@evil/',
  'app://me@ponte/',
  'app://ponte:81/',
  'apps://ponte/',
  'https://ponte/',
  'file:///app/ponte',
  'javascript:app://ponte/',
  'about:blank',
  '',
])('%s is not', (address) => {
  expect(isPageAddress(address)).toBe(false)
})

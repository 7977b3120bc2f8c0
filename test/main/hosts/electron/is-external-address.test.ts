import { expect, test } from 'vitest'
import { isExternalAddress } from '../../../../main/hosts/electron/is-external-address.ts'

test.each([
  'https://www.injixo.com/account/integrations',
  'https://help.injixo.com/',
  'mailto:?subject=User%20for%20Ponte',
  'mailto:?subject=a&body=b%0D%0Ac',
])('%s may leave the window', (address) => {
  expect(isExternalAddress(address)).toBe(true)
})

test.each([
  'http://www.injixo.com/',
  'https://www.injixo.com.example.org/',
  'https://me@www.injixo.com/',
  'https://www.injixo.com:8443/',
  'mailto:somebody@example.org',
  'mailto:?subject=a&to=somebody@example.org',
  'mailto:?subject=a&attach=/etc/passwd',
  'file:///etc/passwd',
  'ms-settings:display',
  'javascript:alert(1)',
  '',
])('%s may not', (address) => {
  expect(isExternalAddress(address)).toBe(false)
})

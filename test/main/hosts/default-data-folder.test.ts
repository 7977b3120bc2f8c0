import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultDataFolder } from '../../../main/hosts/default-data-folder.ts'

const home = '/home/jo'

test.each([
  ['linux', {}, join(home, '.local', 'share', 'ponte')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'ponte')],
  ['linux', { XDG_DATA_HOME: '' }, join(home, '.local', 'share', 'ponte')],
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Ponte')],
  ['win32', {}, join(home, 'AppData', 'Roaming', 'Ponte')],
  ['darwin', { XDG_DATA_HOME: '/data' }, join(home, 'Library', 'Application Support', 'Ponte')],
  ['linux', { PONTE_DATA: '/mine', XDG_DATA_HOME: '/data' }, '/mine'],
] as const)('on %s with %o the data lies in %s', (platform, environment, folder) => {
  expect(defaultDataFolder({ platform, environment, home })).toBe(folder)
})

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openDeliveryFolder } from '../../../../main/platform/files/delivery-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

describe('a delivery folder', () => {
  it('takes whole files and tells their size and hash', async () => {
    const delivery = await openDeliveryFolder(folder.path())
    const content = 'AgentID;Müller\r\n'
    expect(await delivery.write('states.csv', content)).toEqual({
      bytes: 17,
      sha256: createHash('sha256').update(content).digest('hex'),
    })
    expect(await readFile(folder.path('states.csv'), 'utf8')).toBe(content)
    expect(await readdir(folder.path())).toEqual(['states.csv'])
  })

  it('writes nowhere else', async () => {
    const delivery = await openDeliveryFolder(folder.path())
    for (const name of ['../x.csv', 'a/b.csv', 'a\\b.csv', '', '.', '..', 'CON.csv', 'a\0b', 'x.csv ']) {
      await expect(delivery.write(name, 'x')).rejects.toMatchObject({ code: 'inputInvalid' })
    }
  })

  it('must be there', async () => {
    await expect(openDeliveryFolder(folder.path('none'))).rejects.toMatchObject({ code: 'fileNotFound' })
    const file = await folder.put('file', 'x')
    await expect(openDeliveryFolder(file)).rejects.toMatchObject({ code: 'folderNotWritable' })
  })
})

import { describe, expect, it } from 'vitest'
import { fail } from '../../../../preload/contract/failure.ts'
import { fileFailure, withFileFailures } from '../../../../main/platform/files/file-failure.ts'

const errorOf = (code: string): Error => Object.assign(new Error(code), { code })

describe('errors of the file system', () => {
  it('become words of the closed list', () => {
    const words = {
      ENOENT: { code: 'fileNotFound', details: { path: '/lists/a.csv' } },
      ENOTDIR: { code: 'fileNotFound', details: { path: '/lists/a.csv' } },
      ENOSPC: { code: 'diskFull', details: {} },
      EDQUOT: { code: 'diskFull', details: {} },
      EACCES: { code: 'folderNotWritable', details: { path: '/lists/a.csv' } },
      EPERM: { code: 'folderNotWritable' },
      EROFS: { code: 'folderNotWritable' },
      EBUSY: { code: 'folderNotWritable' },
      EISDIR: { code: 'fileKindUnknown', details: { name: 'a.csv' } },
      EIO: { code: 'fileDamaged', details: { name: 'a.csv' } },
    }
    for (const [code, failure] of Object.entries(words)) {
      const cause = errorOf(code)
      expect(fileFailure(cause, '/lists/a.csv')).toMatchObject({ ...failure, cause })
    }
  })

  it('stay what they are when they have no word, or are one already', async () => {
    for (const error of [errorOf('EMFILE'), new Error('x'), fail('cancelled', {}), 'text']) {
      expect(fileFailure(error, 'x')).toBe(error)
    }
    await expect(withFileFailures('x', async () => Promise.reject(errorOf('ENOSPC')))).rejects.toMatchObject({
      code: 'diskFull',
    })
    expect(await withFileFailures('x', async () => 5)).toBe(5)
  })
})

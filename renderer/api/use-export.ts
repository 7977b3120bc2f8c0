import { useState } from 'react'
import type { FailureData } from '../../preload/contract/failure.ts'
import type { FileRef } from '../../preload/contract/files.ts'
import { downloadFile } from './download.ts'
import { failureOf } from './failure.ts'

interface Export {
  readonly failure: FailureData | null
  readonly save: (format: 'csv' | 'xlsx') => Promise<void>
}

/** Has a file made and hands it to the browser's downloads. */
export function useExport(make: (format: 'csv' | 'xlsx') => Promise<FileRef>): Export {
  const [failure, setFailure] = useState<FailureData | null>(null)
  const save = async (format: 'csv' | 'xlsx') => {
    setFailure(null)
    try {
      await downloadFile(await make(format))
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return { failure, save }
}

import { countKnownNames } from '../core/imports/recognise-header.ts'
import { createTableReader } from '../platform/files/table-reader.ts'

/** The reader of planners' files, knowing the names of columns that lists have. */
export const tableReader = createTableReader(countKnownNames)

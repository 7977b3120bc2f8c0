import { type Expression, type SqlBool, sql } from 'kysely'
import { foldForSearch } from './people/fold.ts'

/** Every word of `search` stands somewhere in the folded `column`; umlauts, accents and case do not count. */
export function hasWords(column: Expression<string>, search: string): Expression<SqlBool>[] {
  return foldForSearch(search)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => sql<SqlBool>`${column} LIKE ${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`} ESCAPE '\\'`)
}

import { fail } from '../../../preload/contract/failure.ts'

const longest = 120

/**
 * A name that every file system takes: no path, no signs a system reserves, no blanks or dots at its ends, at most 120 characters with
 * the ending kept. Empty names become `file`.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last.normalize('NFC').replace(/[<>:"|?*\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '_')
  const trimmed = clean.replace(/^[\s.]+|[\s.]+$/g, '')
  // Windows opens a device under these names, whatever the ending.
  const named = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(trimmed) ? `_${trimmed}` : trimmed
  if (named === '') return 'file'
  const letters = Array.from(named)
  if (letters.length <= longest) return named
  const ending = /\.[^.]{1,10}$/.exec(named)?.[0] ?? ''
  return letters.slice(0, longest - ending.length).join('') + ending
}

/** Refuses a name that would be written anywhere else or under another name. Fails with `inputInvalid`. */
export function assertFileName(name: string): void {
  if (safeFileName(name) !== name) throw fail('inputInvalid', { field: 'name' })
}

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  txt: 'text/plain',
  tsv: 'text/tab-separated-values',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  json: 'application/json',
  html: 'text/html',
  pdf: 'application/pdf',
}

/** The media type that the ending of a name stands for. */
export function mediaType(name: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return (Object.hasOwn(types, ending) ? types[ending] : undefined) ?? 'application/octet-stream'
}

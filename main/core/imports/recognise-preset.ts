import type { ImportField } from '../../../preload/contract/imports.ts'
import type { FilePreset } from '../../../preload/contract/system-files.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'
import type { FieldColumns } from './import-fields.ts'

/** What a system prints; nothing of it changes while Ponte runs. */
export type KnownPreset = Readonly<Pick<FilePreset, 'id'>> & {
  readonly stream: FilePreset['stream']
  readonly columns: Readonly<FilePreset['columns']>
  readonly optional?: Readonly<FilePreset['columns']> | undefined
  readonly known?: readonly string[] | undefined
}

/** What is known of the files of a system. */
export interface KnownFiles {
  readonly presets: readonly KnownPreset[]
  /** Headers that look like the identifier and are another thing. */
  readonly misleading: readonly string[]
}

/**
 * The columns of an export that a vendor prints like this: of several that fit, the one that knows most of the headers; null when none does.
 * Capitals, blanks and signs in headers do not count.
 */
export function recognisePreset(
  header: readonly string[],
  stream: StreamId,
  presets: readonly KnownPreset[],
): FieldColumns | null {
  const places = new Map<string, number>()
  header.forEach((text, place) => {
    const key = plain(text)
    // of two columns of one name the first is meant
    if (!places.has(key)) places.set(key, place)
  })
  let best: { readonly columns: FieldColumns; readonly fit: number } | null = null
  for (const preset of presets) {
    if (preset.stream !== stream) continue
    const needed = placesOf(preset.columns, places)
    if (Object.keys(needed).length < Object.keys(preset.columns).length) continue
    const columns = { ...placesOf(preset.optional ?? {}, places), ...needed }
    const fit = Object.keys(columns).length + (preset.known ?? []).filter((text) => places.has(plain(text))).length
    if (best === null || fit > best.fit) best = { columns, fit }
  }
  return best?.columns ?? null
}

function placesOf(names: Readonly<FilePreset['columns']>, places: ReadonlyMap<string, number>): FieldColumns {
  const found: Partial<Record<ImportField, number>> = {}
  for (const [field, name] of Object.entries(names)) {
    const place = places.get(plain(name))
    if (place !== undefined) found[field as ImportField] = place
  }
  return found
}

function plain(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

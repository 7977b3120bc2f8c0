// the practice workspace, and names that Windows keeps for devices
const reserved = /^(?:practice|con|prn|aux|nul|com\d|lpt\d)$/i

/** The file for a workspace of this name: letters, digits, blanks and strokes only, numbered when it is taken. */
export function workspaceFileName(name: string, isTaken: (file: string) => boolean): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
  const base = plain === '' ? 'workspace' : plain
  for (let number = reserved.test(base) ? 2 : 1; ; number += 1) {
    const file = number === 1 ? `${base}.ponte` : `${base} ${number}.ponte`
    if (!isTaken(file)) return file
  }
}

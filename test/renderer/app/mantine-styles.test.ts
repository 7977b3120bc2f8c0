import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, projectFolder, textOf } from '../../source-files.ts'

const library = join(projectFolder, 'node_modules/@mantine/core')
const hasStyles = (name: string) => existsSync(join(library, 'styles', `${name}.css`))
const imported = [...textOf('renderer/app/mantine.css').matchAll(/styles\/([\w-]+)\.css/g)].map(
  ([, name]) => name ?? '',
)

/** Parts of the library that the window names, as values. */
function usedParts(): ReadonlySet<string> {
  const parts = new Set<string>()
  for (const path of filesUnder('renderer').filter((file) => /\.tsx?$/.test(file))) {
    for (const [, names = ''] of textOf(path).matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)) {
      for (const name of names.split(',')) {
        const [plain = ''] = name.trim().split(' as ')
        if (plain !== '' && !plain.startsWith('type ')) parts.add(plain)
      }
    }
  }
  return parts
}

/** The styles that these parts and what they are made of ask for, as the library's own files import each other. */
function stylesOf(parts: ReadonlySet<string>): ReadonlySet<string> {
  const styles = new Set<string>()
  const seen = new Set<string>()
  const files = [...parts].map((name) => join(library, 'esm/components', name, `${name}.mjs`))
  for (let file = files.pop(); file !== undefined; file = files.pop()) {
    if (seen.has(file) || !existsSync(file)) continue
    seen.add(file)
    const style = /([\w-]+)\.module\.mjs$/.exec(file)?.[1]
    if (style !== undefined) styles.add(style)
    for (const [, inner = ''] of readFileSync(file, 'utf8').matchAll(/from "(\.{1,2}\/[^"]+)"/g))
      files.push(join(dirname(file), inner))
  }
  return styles
}

describe('the styles of the library', () => {
  const needed = [...stylesOf(usedParts())].filter(hasStyles)

  it('are there for every part that the window uses, and for what those are made of', () => {
    expect(needed.length).toBeGreaterThan(20)
    expect(needed.filter((name) => !imported.includes(name))).toEqual([])
  })

  it('are not fetched for parts that nobody uses', () => {
    const base = ['baseline', 'default-css-variables', 'global']
    expect(imported.filter((name) => !base.includes(name) && !needed.includes(name))).toEqual([])
  })

  it('stand in the order of the library, whose later ones overrule earlier ones', () => {
    const whole = readFileSync(join(library, 'styles.css'), 'utf8')
    const places = imported.map((name) =>
      whole.indexOf(readFileSync(join(library, 'styles', `${name}.css`), 'utf8').trim()),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})

import { describe, expect, test } from 'vitest'
import { cssVariables, statusColours, teal, theme } from '../../../renderer/ui/theme.ts'

/** Relative luminance of `#rrggbb`, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const white = '#ffffff'
// Mantine's page in the dark scheme
const darkPage = '#242424'
const shade = (at: number): string => teal[at] ?? ''
const variables = cssVariables(theme as never)
const lightOnes: Readonly<Record<string, string>> = variables.light
const darkOnes: Readonly<Record<string, string>> = variables.dark
const light = (name: string): string => lightOnes[name] ?? ''
const dark = (name: string): string => darkOnes[name] ?? ''

describe('text reaches 4.5:1', () => {
  test.each<readonly [string, string, string]>([
    ['accent on white', shade(7), white],
    ['white on the accent of the light scheme', white, shade(7)],
    ['white on the accent of the dark scheme', white, shade(6)],
    ['links in the dark', shade(4), darkPage],
    ['the place one is at, light', light('--ponte-here'), light('--ponte-here-ground')],
    ['the place one is at, dark', dark('--ponte-here'), dark('--ponte-here-ground')],
    ['quiet text on the raised parts, light', light('--mantine-color-dimmed'), light('--ponte-raised')],
    ['quiet text on the raised parts, dark', dark('--mantine-color-dimmed'), dark('--ponte-raised')],
    ['placeholders, light', light('--mantine-color-placeholder'), white],
    ['placeholders, dark', dark('--mantine-color-placeholder'), '#2e2e2e'],
    ['failures in the dark', dark('--mantine-color-red-light-color'), dark('--mantine-color-red-light')],
    ...Object.entries(statusColours.light).map(([tone, colour]) => [`${tone}, light`, colour, '#f6f8f9'] as const),
    ...Object.entries(statusColours.dark).map(([tone, colour]) => [`${tone}, dark`, colour, '#2b2e32'] as const),
  ])('%s', (_, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the edge of a field reaches 3:1', () => {
  test.each([
    ['light', light('--ponte-field-line'), white],
    ['dark', dark('--ponte-field-line'), darkPage],
  ])('%s', (_, line, ground) => {
    expect(contrast(line, ground)).toBeGreaterThanOrEqual(3)
  })
})

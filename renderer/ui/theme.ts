import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/**
 * The bridge's teal. Shade 7 on white and white on shade 6 reach 4.5:1; shade 4 does on the dark background.
 * `test/renderer/ui/theme.test.ts` measures it.
 */
export const teal: MantineColorsTuple = [
  '#eef8f8',
  '#d8eeee',
  '#aedbdc',
  '#82c7ca',
  '#5bb5b9',
  '#2f979c',
  '#17797f',
  '#0f6a70',
  '#0b555a',
  '#073f43',
]

/** Colours of words that carry a state, each readable on its background. */
export const statusColours = {
  light: { good: '#1f6f3a', info: '#1a5fa8', warning: '#8a5300', bad: '#b42318' },
  dark: { good: '#6fd08c', info: '#7cb8f5', warning: '#f0b45a', bad: '#ff9b90' },
} as const

export const theme = createTheme({
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, Menlo, monospace',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // the frame never scrolls as a document, so there is nothing to lock; locking would add styles without a nonce
    Modal: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
  },
})

function statusVariables(colours: (typeof statusColours)['light' | 'dark']): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([tone, colour]) => [`--ponte-${tone}`, colour]))
}

/** Mantine's greys are too faint for text on two points; these are not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#545b63',
    '--mantine-color-placeholder': '#656d76',
    '--mantine-color-error': '#b42318',
    '--ponte-line': '#d5dadf',
    '--ponte-field-line': '#7f8891',
    '--ponte-raised': '#f6f8f9',
    '--ponte-here': '#0b555a',
    '--ponte-here-ground': '#d8eeee',
    ...statusVariables(statusColours.light),
  },
  dark: {
    '--mantine-color-dimmed': '#b4bac1',
    '--mantine-color-placeholder': '#9aa1a9',
    '--mantine-color-error': '#ff9b90',
    '--ponte-line': '#464b51',
    '--ponte-field-line': '#7c848c',
    '--ponte-raised': '#2b2e32',
    '--ponte-here': '#aedbdc',
    '--ponte-here-ground': '#0f4347',
    // Mantine mixes these with black, which leaves a button that looks switched off
    '--mantine-color-teal-light': '#0f4347',
    '--mantine-color-teal-light-hover': '#155359',
    '--mantine-color-teal-light-color': '#c3e6e7',
    '--mantine-color-red-light': '#3a2422',
    '--mantine-color-red-light-color': '#ffb4ab',
    ...statusVariables(statusColours.dark),
  },
})

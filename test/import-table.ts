/** What the files of a folder may ask for besides files of that folder. */
export interface Allowed {
  /** Folders or files of the project. */
  readonly files: readonly string[]
  /** Folders, files or packages of which only types are wanted: they are gone when the program runs. */
  readonly types?: readonly string[]
  readonly packages: readonly string[]
  readonly node: boolean
}

const page = ['react', '@mantine/core', '@mantine/hooks', '@tabler/icons-react']

/**
 * The rules of who may import what. The longest folder that holds a file decides; `*` stands for one name, the same one on both sides.
 * What is not listed is not allowed.
 */
export const importTable: Readonly<Record<string, Allowed>> = {
  'preload/contract': { files: [], packages: ['zod', '@orpc/contract'], node: false },
  preload: { files: ['preload/contract'], packages: ['electron'], node: false },

  'main/core': { files: ['preload/contract'], packages: ['kysely', 'zod'], node: false },
  'main/systems/*': {
    // times of a zone are read everywhere by the same rules; a failure of HTTP is a word, the port itself an argument
    files: ['main/core/system.ts', 'main/core/states', 'main/core/http-failure.ts', 'preload/contract'],
    types: [
      'main/core/platform.ts',
      'main/core/check.ts',
      'main/core/connections',
      'main/core/contacts',
      'main/core/notifications',
    ],
    packages: ['cockatiel', 'saxes'],
    node: false,
  },
  // the registry is the only file there that knows all of them
  'main/systems': { files: ['main/core/system.ts', 'preload/contract'], packages: [], node: false },
  'main/platform': {
    // the number that marks a workspace file stands beside its tables, in the core
    files: ['preload/contract', 'main/core/schema/migrations.ts', 'main/core/http-failure.ts'],
    types: ['main/core'],
    packages: ['axios', 'conf', 'electron-log', 'hucre', 'kysely', 'zod'],
    node: true,
  },
  'main/app': {
    files: ['main/core', 'main/systems/registry.ts', 'preload/contract'],
    packages: ['@orpc/server', '@orpc/contract'],
    node: false,
  },
  'main/practice': { files: ['preload/contract'], types: ['main/systems'], packages: ['saxes'], node: true },

  // what puts the parts together, for every host
  'main/hosts': {
    files: [
      'main/app',
      'main/core',
      'main/platform',
      'main/practice',
      'preload/contract',
      'locales',
      'out',
      'package.json',
    ],
    packages: [],
    node: true,
  },
  'main/hosts/electron': {
    files: ['main/hosts', 'main/app', 'main/platform', 'main/practice', 'preload/contract'],
    types: ['main/core/platform.ts'],
    packages: ['electron', '@orpc/server', 'conf'],
    node: true,
  },
  'main/hosts/browser': {
    files: ['main/hosts', 'main/app', 'main/platform', 'main/practice', 'preload/contract'],
    packages: ['@orpc/server', 'ws'],
    node: true,
  },
  // resolving and matching files needs rules of the core, but no data folder and so no app
  'main/hosts/cli': {
    files: ['main/hosts', 'main/app', 'main/core', 'main/platform', 'main/practice', 'preload/contract'],
    packages: [],
    node: true,
  },

  'renderer/words': {
    files: ['locales', 'preload/contract/failure-amounts.ts'],
    packages: ['react', 'i18next', 'react-i18next'],
    node: false,
  },
  'renderer/api': {
    files: ['preload/contract'],
    packages: ['react', 'zustand', '@orpc/client', '@orpc/contract', '@orpc/tanstack-query', '@tanstack/react-query'],
    node: false,
  },
  'renderer/ui': {
    files: [],
    packages: [...page, 'zustand', '@tanstack/react-query', '@tanstack/react-table', '@tanstack/react-virtual'],
    node: false,
  },
  // pictures of much data; the only folder that knows the library they are drawn with
  'renderer/charts': {
    files: [],
    packages: ['react', 'echarts'],
    node: false,
  },
  'renderer/wizard': {
    files: ['renderer/ui', 'renderer/words', 'preload/contract'],
    // what outlives a step: a secret in the clipboard
    packages: [...page, 'zustand'],
    node: false,
  },
  'renderer/features/*': {
    files: ['renderer/ui', 'renderer/charts', 'renderer/wizard', 'renderer/words', 'renderer/api', 'preload/contract'],
    types: ['zod'],
    packages: [...page, 'zustand', '@tanstack/react-query', '@tanstack/react-virtual'],
    node: false,
  },
  'renderer/app': {
    files: ['renderer', 'preload/contract'],
    packages: [
      ...page,
      'react-dom',
      'zustand',
      'wouter',
      'i18next',
      '@mantine/spotlight',
      '@tanstack/react-query',
      '@orpc/client',
    ],
    node: false,
  },
}

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    // browser-like pages ask for their own environment by a comment in the file
    testTimeout: 30_000,
    // two processors are what the smallest machine has; left to itself the runner keeps one of them for nothing
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'main',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/renderer/**', 'test/e2e/**', 'test/bench/**'],
          // no module keeps anything that changes, so files share what they have loaded: a third of the time
          isolate: false,
        },
      },
      { extends: true, test: { name: 'page', include: ['test/renderer/**/*.test.{ts,tsx}'] } },
    ],
    coverage: {
      provider: 'v8',
      include: ['main/core/**/*.ts', 'main/systems/*/transform.ts'],
      reporter: ['text-summary'],
      // 95 is what we want: the newest rules of the core still lack tests of their rarer branches
      thresholds: { branches: 93 },
    },
  },
})

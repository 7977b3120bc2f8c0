import manifest from '../../package.json' with { type: 'json' }

/** Of this installation, as the manifest has it. */
export const version: string = manifest.version

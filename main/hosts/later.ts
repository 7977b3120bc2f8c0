import type { PracticeSystems } from '../app/app-ports.ts'
import type { Http } from '../core/platform.ts'

/** Asks servers; what that takes is loaded with the first question, as most starts ask none. */
export const laterHttp: Http = {
  request: async (request) => (await loadHttp()).request(request),
  stream: async (request) => (await loadHttp()).stream(request),
}

const loadHttp = async (): Promise<Http> => (await import('../platform/http.ts')).http

/** The systems for practice, loaded when somebody practises. */
export function laterPracticeSystems(): PracticeSystems {
  let loading: Promise<PracticeSystems> | undefined
  const load = () =>
    (loading ??= import('./practice-systems.ts').then(({ createPracticeSystems }) => createPracticeSystems()))
  return {
    endpoint: async (system) => (await load()).endpoint(system),
    list: async () => (await load()).list(),
    set: async (system, id, value) => (await load()).set(system, id, value),
    setPassword: async (system, password) => (await load()).setPassword(system, password),
    setAddress: async (system, url) => (await load()).setAddress(system, url),
    restart: async (system) => (await load()).restart(system),
    close: async () => (await loading)?.close(),
  }
}

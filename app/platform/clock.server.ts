import { AsyncLocalStorage } from 'node:async_hooks'

const pinned = new AsyncLocalStorage<{ time: Date }>()

/** The present moment (UTC). Everything that needs the time asks here, so that a test or the sample world can set it. */
export const now = () => new Date(pinned.getStore()?.time ?? Date.now())

/** Runs `work` as if it were `time`. */
export const atTime = <T>(time: Date, work: () => Promise<T>) => pinned.run({ time }, work)

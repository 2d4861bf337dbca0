import { previewRetention } from '#app/domain/retention/preview-retention.server.ts'
import { runRetention } from '#app/domain/retention/run-retention.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { office } from './people.ts'

export const DAY = 24 * 60 * 60 * 1000
export const inDays = (days: number) => new Date(Date.now() + days * DAY)
export const inYears = (years: number) => inDays(years * 366)
/** Runs retention as of a moment; each run needs its own day, since there is one a day. */
export const run = (at: Date) => atTime(at, () => runRetention())
/** Returns what a run at that moment would remove of one class. */
export const preview = async (at: Date, name: string) =>
	(await atTime(at, () => previewRetention(office.administrator))).find((each) => each.name === name)

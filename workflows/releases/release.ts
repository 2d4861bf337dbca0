import * as z from 'zod'
import { boundsOf, isPeriod, lastHalfYear, type Period } from '../figures/periods.ts'
import type { Role } from '../roles.ts'

/**
 * A release is made by the worker, then audited: every hidden number was proven to stay hidden. Another person than the
 * one who ordered it releases it, for good. `failed`: the error says why, and it can be ordered again.
 */
export type ReleaseStatus = 'making' | 'audited' | 'released' | 'failed'

/** Those that have all their numbers. */
export const madeStatuses = ['audited', 'released'] as const satisfies readonly ReleaseStatus[]

/** What the worker does, in this order. */
export type ReleaseStage = 'freezing' | 'counting' | 'protecting' | 'auditing' | 'saving'

/** Why a release failed: a number could not be protected, or the product failed. */
export const releaseErrors = ['unprotected', 'failed'] as const

/** Who is notified outside UNODC when figures are released: those who answer for a State or a donor. */
export const toldOfRelease = ['focalPoint', 'mission', 'donor'] as const satisfies readonly Role[]

const DAY = 24 * 60 * 60 * 1000

/** At most so many days after its end a half-year is released: well before the next one ends. */
export const MOST_DAYS_AFTER = 120

/** The day on which the release of a half-year is made, so many days after its end; null if it is not a half-year. */
export function releaseDay(period: Period, daysAfter: number): Date | null {
	const bounds = /-H[12]$/.test(period) ? boundsOf(period) : null
	return bounds && new Date(bounds.to.getTime() + daysAfter * DAY)
}

/** The next day on which a release is made, where those of the periods in `made` have been made already. */
export function nextReleaseDay(at: Date, daysAfter: number, made: readonly Period[] = []): Date {
	const period = lastHalfYear(at)
	const last = releaseDay(period, daysAfter)
	if (last && at < last && !made.includes(period)) return last
	const halfOn = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 6, 1))
	return releaseDay(lastHalfYear(halfOn), daysAfter) ?? at
}

/** Whether a half-year is over, so that it can be released. */
export const isOver = (period: Period, at: Date) =>
	/-H[12]$/.test(period) && isPeriod(period) && at >= (boundsOf(period)?.to ?? at)

/** Of the rules of disclosure control: a dataset and its signature name it. Raised when a rule changes. */
export const RULES_VERSION = 3

/** The half-year of which a release is ordered; whether it is over is decided when it is ordered. */
export const releaseOrder = z.object({
	period: z.string({ error: 'required' }).regex(/^\d{4}-H[12]$/, 'required'),
})

/** A release is published in the revision that the page showed. */
export const releasePublication = z.object({ revision: z.coerce.number().int().min(0) })

import * as z from 'zod'
import { boundsOf, isPeriod, lastHalfYear, type Period } from '../figures/periods.ts'
import type { Role } from '../roles.ts'

/**
 * A release is made by the worker, then audited: every hidden number was proven to stay hidden. Another person than the
 * one who ordered it releases it, for good. `failed`: the error says why, and it can be ordered again.
 */
export type ReleaseStatus = 'making' | 'audited' | 'released' | 'failed'

/** What the worker does, in this order. */
export type ReleaseStage = 'freezing' | 'counting' | 'protecting' | 'auditing'

/** Why a release failed: a number could not be protected, or the product failed. */
export const releaseErrors = ['unprotected', 'failed'] as const

type ReleaseAct = 'see' | 'order' | 'release'

/** Who may do what with releases that are not released yet; released ones are open to everyone. */
export const releasePermissions = {
	see: ['headquartersApprover', 'administrator'],
	order: ['headquartersApprover', 'administrator'],
	release: ['headquartersApprover'],
} as const satisfies Record<ReleaseAct, readonly Role[]>

/** Who is notified outside UNODC when figures are released: those who answer for a State or a donor. */
export const toldOfRelease = ['focalPoint', 'mission', 'donor'] as const satisfies readonly Role[]

/**
 * Days after the end of a half-year on which its release is made: what was done until then has been entered, and readers
 * know the day.
 */
const DAYS_AFTER = 14
const DAY = 24 * 60 * 60 * 1000

/** The day on which the release of a half-year is made; null if it is not a half-year. */
export function releaseDay(period: Period): Date | null {
	const bounds = /-H[12]$/.test(period) ? boundsOf(period) : null
	return bounds && new Date(bounds.to.getTime() + DAYS_AFTER * DAY)
}

/** The next day on which a release is made. */
export function nextReleaseDay(at: Date): Date {
	const last = releaseDay(lastHalfYear(at))
	const halfOn = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 6, 1))
	return last && at < last ? last : (releaseDay(lastHalfYear(halfOn)) ?? at)
}

/** Whether a half-year is over, so that it can be released. */
export const isOver = (period: Period, at: Date) =>
	/-H[12]$/.test(period) && isPeriod(period) && at >= (boundsOf(period)?.to ?? at)

/** Of the rules of disclosure control: a dataset and its signature name it. Raised when a rule changes. */
export const RULES_VERSION = 1

/** The half-year of which a release is ordered; whether it is over is decided when it is ordered. */
export const releaseOrder = z.object({
	period: z.string({ error: 'required' }).regex(/^\d{4}-H[12]$/, 'required'),
})

/** A release is published in the revision that the page showed. */
export const releasePublication = z.object({ revision: z.coerce.number().int().min(0) })

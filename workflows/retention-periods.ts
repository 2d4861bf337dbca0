import { namesOf } from '#workflows/names.ts'

/** Retention period of each class of data: default, and bounds for an administrator. */
export const periods = {
	closedCases: { unit: 'years', shipped: 10, least: 1, most: 50 },
	learners: { unit: 'years', shipped: 3, least: 1, most: 20 },
	draftReminder: { unit: 'days', shipped: 90, least: 7, most: 365 },
	draftArchive: { unit: 'days', shipped: 180, least: 30, most: 1095 },
	links: { unit: 'days', shipped: 90, least: 1, most: 730 },
	feeds: { unit: 'days', shipped: 90, least: 1, most: 730 },
	doorLog: { unit: 'years', shipped: 1, least: 1, most: 10 },
	confidentialReads: { unit: 'years', shipped: 5, least: 1, most: 50 },
	mailBodies: { unit: 'years', shipped: 1, least: 1, most: 10 },
	sessions: { unit: 'days', shipped: 30, least: 1, most: 365 },
	formerStaff: { unit: 'years', shipped: 2, least: 1, most: 20 },
} as const satisfies Record<string, { unit: 'days' | 'years'; shipped: number; least: number; most: number }>

export type RetentionClass = keyof typeof periods
export const retentionClasses = namesOf(periods)
export type Kept = Record<RetentionClass, number>

export const settingKey = (name: RetentionClass) => `retention.${name}`

/** Returns the moment before which data of a class is past its retention period. */
export function keptSince(name: RetentionClass, amount: number, now: Date): Date {
	const before = new Date(now)
	if (periods[name].unit === 'years') before.setUTCFullYear(before.getUTCFullYear() - amount)
	else before.setUTCDate(before.getUTCDate() - amount)
	return before
}

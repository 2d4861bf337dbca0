import { daysOfPeriod, type Period } from '#workflows/figures/periods.ts'

/** Days that the text of a report can name: the first and the last of its period, and that of its dataset. */
export const reportDayNames = ['first', 'last', 'dataset'] as const
export type ReportDay = (typeof reportDayNames)[number]

/** What stands for each of these days, in UTC. */
export type ReportDays = ReadonlyMap<ReportDay, Date>

/** The days of a release, which is numbered by its period; a period without bounds has no first and last day. */
export function reportDays({ number, asAt }: { number: Period; asAt: Date }): ReportDays {
	const bounds = daysOfPeriod(number)
	return new Map<ReportDay, Date>([
		...(bounds
			? ([
					['first', new Date(`${bounds.first}T00:00:00Z`)],
					['last', new Date(`${bounds.last}T00:00:00Z`)],
				] as const)
			: []),
		['dataset', asAt],
	])
}

/** How a text names a day, in braces. */
export const dayKey = (day: ReportDay): string => `{day:${day}}`

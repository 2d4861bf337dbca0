import { useFormatter, useTranslations } from 'use-intl/react'
import { type Period, periodChoices } from '#workflows/figures/periods.ts'

/** How many years back can be chosen; others can be written into an address. */
const YEARS = 5

/** The name of a period: "2026", "January to June 2026". */
export function usePeriodName(): (period: Period) => string {
	const t = useTranslations('figures.periods')
	return (period) => {
		if (period === 'all') return t('all')
		const [year = '', half] = period.split('-')
		if (!half) return year
		return t(half === 'H1' ? 'first' : 'second', { year })
	}
}

/** The periods that can be chosen, and the one that is. */
export function usePeriodOptions(chosen?: Period, now = new Date()) {
	const name = usePeriodName()
	const choices = periodChoices(now, YEARS)
	const all = chosen && !choices.includes(chosen) ? [chosen, ...choices] : choices
	return all.map((value) => ({ value, label: name(value) }))
}

/** The name of a month, of `YYYY-MM`: "November 2026". */
export function useMonthName(): (month: string) => string {
	const format = useFormatter()
	return (month) =>
		format.dateTime(new Date(`${month}-01T00:00:00Z`), {
			month: 'long',
			year: 'numeric',
			timeZone: 'UTC',
		})
}

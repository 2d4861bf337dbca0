import { useFormatter } from 'use-intl/react'
import { useSay } from '#app/i18n/use-say.ts'
import { type Period, periodChoices } from '#workflows/figures/periods.ts'

/** How many years back can be chosen; others can be written into an address. */
const YEARS = 5

/** Words by whole paths, of a page or outside one. */
type SayPath = (path: string, values?: Record<string, string>) => string

/** The name of a period: "2026", "January to June 2026". */
export function periodName(say: SayPath, period: Period): string {
	if (period === 'all') return say('figures.periods.all')
	const [year = '', half] = period.split('-')
	return half ? say(`figures.periods.${half === 'H1' ? 'first' : 'second'}`, { year }) : year
}

/** Names periods in the language of the page. */
export function usePeriodName(): (period: Period) => string {
	const say = useSay()
	return (period) => periodName(say, period)
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

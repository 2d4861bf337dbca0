import type { Period } from '#workflows/figures/periods.ts'

/** Words by whole paths, of a page or outside one. */
type SayPath = (path: string, values?: Record<string, string>) => string

/** The name of a period: "2026", "January to June 2026". */
export function periodName(say: SayPath, period: Period): string {
	if (period === 'all') return say('figures.periods.all')
	const [year = '', half] = period.split('-')
	return half ? say(`figures.periods.${half === 'H1' ? 'first' : 'second'}`, { year }) : year
}

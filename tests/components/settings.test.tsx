import { expect, test } from 'vitest'
import { CalendarForm } from '#app/routes/administration.calendars/calendar-form.tsx'
import { CalendarHistory } from '#app/routes/administration.calendars/calendar-history.tsx'
import { TargetForm } from '#app/routes/administration.settings/target-form.tsx'
import { TargetHistory } from '#app/routes/administration.settings/target-history.tsx'
import { languages } from '#workflows/languages.ts'
import { type TargetName, targets } from '#workflows/targets.ts'
import { render } from './render.tsx'

const at = new Date('2026-03-02T09:00Z')
const change = { id: '1', at, by: 'A. Writer' }
const names = Object.keys(targets) as TargetName[]

test.each(languages)('targets and calendars and their history can be drawn in %s', (language) => {
	const forms = names.map((name) => (
		<TargetForm key={name} name={name} now={{ amount: 3, unit: 'days' }} shipped={targets[name]} changed />
	))
	const lengths = {
		key: 'screening',
		from: targets.screening,
		to: { amount: 1, unit: 'workingDays' } as const,
	}
	const html =
		render(<div>{forms}</div>, language) +
		render(<TargetHistory history={[{ ...change, ...lengths }]} />, language) +
		render(<TargetHistory history={[]} />, language)
	expect(html).not.toMatch(/settings\.|\{|undefined/)
	expect(html.match(/<form /g)).toHaveLength(names.length)

	const days = { weekend: [0, 6], holidays: ['03-06', '2027-01-01'] }
	const calendar = { ...days, id: 'GHA', changed: true }
	const typed = { weekend: ['5'], holidays: '03-06\n30 February' }
	const moved = { from: days, to: { weekend: [5, 6], holidays: ['03-06'] } }
	const page =
		render(<CalendarForm calendar={calendar} />, language) +
		render(<CalendarForm calendar={calendar} errors={{ holidays: 'badHoliday' }} typed={typed} />, language) +
		render(<CalendarHistory title="Ghana" history={[{ ...change, ...moved }]} />, language)
	expect(page).not.toMatch(/settings\.|\{|undefined/)
	expect(page.replaceAll(/[\u2066-\u2069]/g, '')).toContain('30 February')
	expect(page).toContain('2027-01-01')
})

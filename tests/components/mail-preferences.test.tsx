import { expect, test } from 'vitest'
import { PreferencesForm } from '#app/routes/account.email-settings/route.tsx'
import { languages } from '#workflows/languages.ts'
import { cadencesOf } from '#workflows/notices/kinds.ts'
import { render } from './render.tsx'

const kinds = (['progress', 'seals'] as const).map((kind) => ({
	kind,
	cadence: 'atOnce' as const,
	cadences: cadencesOf(kind),
}))
const zones = ['Africa/Accra', 'Asia/Kolkata'].map((value) => ({ value, label: value }))
const at = new Date('2027-03-02T10:00:00Z')

test.each(languages)('each kind is one choice in %s, and the clock is that of the reader', (language) => {
	const html = render(
		<PreferencesForm kinds={kinds} zones={zones} at={at} timeZone="Asia/Kolkata" />,
		language,
	)
	expect(html.match(/<fieldset/g)).toHaveLength(2)
	expect(html.match(/type="radio"/g)).toHaveLength(6)
	expect(html).toContain('15:30')
	expect(html).toMatch(/<option value="Asia\/Kolkata" selected=""/)
	expect(html).not.toContain('emailSettings.')
})

test('what was refused stands at its field, with what was typed', () => {
	const typed = { timeZone: 'Africa/Accra', progress: 'off' }
	const html = render(
		<PreferencesForm
			kinds={kinds}
			zones={zones}
			at={at}
			typed={typed}
			timeZone="UTC"
			errors={{ timeZone: 'badCode' }}
		/>,
	)
	expect(html).toContain('aria-invalid="true"')
	expect(html).toMatch(/<option value="Africa\/Accra" selected=""/)
	expect(html).toMatch(/checked="" value="off"|value="off" checked=""/)
})

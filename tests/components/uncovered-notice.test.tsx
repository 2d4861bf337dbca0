import { expect, test } from 'vitest'
import { UncoveredNotice } from '#app/routes/programmes.$programmeId._index/programme-facts.tsx'
import { Price } from '#app/routes/requests.$requestId.needs.$needId._index/offer-panel.tsx'
import { languages } from '#workflows/languages.ts'
import { render } from './render.tsx'

test('a programme says what it promised beyond the money that donors allow, and to which States', () => {
	const uncovered = { amount: 6_000, states: ['Ghana', 'Mali'] }
	expect(render(<UncoveredNotice uncovered={uncovered} currency="USD" />)).toContain(
		'6,000 USD committed to Ghana and Mali cannot be paid from the contributions of donors that accept these States',
	)
	expect(render(<UncoveredNotice uncovered={null} currency="USD" />)).toBe('')
})

test.each([...languages])(
	'the price of an offer says in %s how much of the money donors exclude for the State',
	(language) => {
		const left = { costPerUnit: 1_000, currency: 'USD', money: { available: 50_000, usable: 20_000 } }
		const html = render(<Price left={left} quantity={20} />, language)
		const digits = html.replace(/\D/g, '')
		expect(digits).toContain('30000')
		if (language === 'en')
			expect(html).toContain('Of the 50,000 USD available, 30,000 may not be used for this State.')
	},
)

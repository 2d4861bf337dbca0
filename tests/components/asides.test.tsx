import { describe, expect, test } from 'vitest'
import type { Aside } from '#app/domain/needs/need-aside.server.ts'
import { eventForms } from '#app/forms/event-forms.ts'
import { catalogues } from '#app/i18n/words.ts'
import { AsideNotice } from '#app/routes/deliveries.$deliveryId/course-panels.tsx'
import { UncoveredNotice } from '#app/routes/programmes.$programmeId._index/programme-facts.tsx'
import { AsidePanel } from '#app/routes/requests.$requestId.needs.$needId._index/aside-panel.tsx'
import { PartsPanel } from '#app/routes/requests.$requestId.needs.$needId._index/need-overview.tsx'
import { Price } from '#app/routes/requests.$requestId.needs.$needId._index/offer-panel.tsx'
import {
	NeedStepsPanel,
	StillNeededPanel,
} from '#app/routes/requests.$requestId.needs.$needId._index/steps-panel.tsx'
import { partOf } from '#tests/support/part-of.ts'
import { languages } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import { render } from './render.tsx'

const since = new Date('2026-03-02T00:00:00Z')
const grounds = { reasonCode: 'NO_FUNDING', reason: 'No programme has funds.' }
const list = { programme: { id: 'p', code: 'P1', title: 'Courses' }, place: 3, length: 7 }
const asides = {
	waitlisted: { as: 'waitlisted', since, band: 'amongFirst', list },
	onHold: { as: 'onHold', since, ...grounds, reviewOn: since, askedOn: since, answeredOn: null },
	referred: {
		as: 'referred',
		since,
		reason: 'It is theirs.',
		partner: 'A partner',
		isWrittenTo: false,
		notifications: '/requests/one/notifications',
		sheet: '/requests/one/needs/two/referral/sheet',
		reportOn: since,
	},
	declineProposed: { as: 'declineProposed', since, ...grounds, by: 'D. Osei' },
	declined: { as: 'declined', since, ...grounds, until: since, upheld: null },
	reconsidering: { as: 'reconsidering', since, asked: 'It is urgent.', by: 'K. Asante', declined: grounds },
	startReview: { as: 'startReview', since },
} as const satisfies { [As in Aside['as']]: Extract<Aside, { as: As }> }

const parts = ['a', 'b'].map((part) => {
	return {
		id: part,
		number: needNumber({ rank: 3, part }),
		quantity: 10,
		lines: [],
		status: 'accepted' as const,
	}
})
const need = partOf<Parameters<typeof PartsPanel>[0]['need']>({
	id: 'a',
	revision: 4,
	quantity: 20,
	lines: [],
	minimumQuantity: 5,
	aside: asides.onHold,
	ahead: [],
	foreseen: {},
	parts,
	request: { id: 'r' },
	reservation: null,
	programme: { room: { free: 12 } },
})
const forms = eventForms('need', ['stillNeeded', 'withdrawNeed', 'noLongerNeeded'])

describe('why a need does not go on', () => {
	test.each(Object.values(asides))('is explained in every language: $as', (aside) => {
		for (const language of languages) {
			const html = render(<AsidePanel aside={aside} />, language)
			expect(html).toMatch(/2026|٢٠٢٦/)
			expect(html).not.toMatch(/needs\.|undefined|MISSING/)
		}
	})

	test('names to a State no place on a waiting list', () => {
		const ofOffice = render(<AsidePanel aside={asides.waitlisted} />)
		expect(ofOffice).toContain('3 of 7')
		const ofState = render(<AsidePanel aside={{ ...asides.waitlisted, list: null }} />)
		expect(ofState).toContain('Among the first five')
		expect(ofState).not.toMatch(/3 of|Courses/)
	})
})

test('a State that is asked whether a need still stands sees both answers together, apart from other steps', () => {
	const asked = render(<StillNeededPanel need={need} forms={forms} problem={undefined} />)
	for (const type of ['stillNeeded', 'noLongerNeeded']) expect(asked).toContain(`value="${type}"`)
	expect(asked).not.toContain('withdrawNeed')
	const others = render(<NeedStepsPanel need={need} forms={forms} partners={[]} problem={undefined} />)
	expect(others).toContain('value="withdrawNeed"')
	expect(others).not.toContain('tillNeeded')
})

test('parts of a need lead to each other, and their number stays in one piece in Arabic', () => {
	const html = render(<PartsPanel need={need} />, 'ar')
	expect(html).toContain('href="/requests/r/needs/b"')
	expect(html).not.toContain('href="/requests/r/needs/a"')
	expect(html).toContain('\u20663\u00a0b\u2069')
})

test.each([
	'postponed',
	'customsHeld',
	'rejectedLines',
	'lostOrDamaged',
	'changeRequested',
	'misuseReported',
] as const)('a delivery says in every language that it is %s', (as) => {
	for (const language of languages) {
		const fields = [{ name: 'reason', as: 'text', value: 'A sample.' } as const]
		const html = render(<AsideNotice aside={{ as, since: '2026-03-02', fields }} />, language)
		expect(html).toContain('A sample.')
		expect(html).not.toMatch(/aside\./)
	}
})

test('a State reads in every language that a delivery is stopped, without a reason', () => {
	for (const language of languages) {
		const html = render(<AsideNotice aside={{ as: 'stopped', since: null, fields: [] }} />, language)
		expect(html).toContain(catalogues[language].delivery.aside.stopped.title)
		expect(html).not.toMatch(/aside\./)
	}
})

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

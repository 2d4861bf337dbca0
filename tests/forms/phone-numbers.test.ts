import { describe, expect, test } from 'vitest'
import { readPhone, shownPhone, withPhonesShown } from '#app/domain/core/phone-numbers.server.ts'

const phoneOf = (typed: string, country?: 'MR' | 'GH' | 'EG') => {
	const read = readPhone(typed, country)
	return 'phone' in read ? read.phone : read.rule
}

describe('a telephone number', () => {
	test.each([
		['45 25 12 34', 'MR', '+22245251234'],
		['٤٥ ٢٥ ١٢ ٣٤', 'MR', '+22245251234'],
		['۴۵۲۵۱۲۳۴', 'MR', '+22245251234'],
		['００２２２ ４５２５ １２３４', 'GH', '+22245251234'],
		['+222 45-25-12-34', 'GH', '+22245251234'],
		['00222 45 25 12 34', undefined, '+22245251234'],
		['(0302) 123.456', 'GH', '+233302123456'],
		['\u200e+222\u00a045\u202f25 12 34', undefined, '+22245251234'],
		['0302 123456 ext. 12', 'GH', '+233302123456;ext=12'],
		['0302 123456 poste 12', 'GH', '+233302123456;ext=12'],
		['0302 123456 доб. 12', 'GH', '+233302123456;ext=12'],
		['0302 123456 分机 12', 'GH', '+233302123456;ext=12'],
		['٠٣٠٢ ١٢٣٤٥٦ تحويلة ١٢', 'GH', '+233302123456;ext=12'],
		['+22245251234;ext=12', undefined, '+22245251234;ext=12'],
	] as const)('%s of %s is %s', (typed, country, phone) => expect(phoneOf(typed, country)).toBe(phone))

	test.each([
		['call me', 'GH', 'badPhone'],
		['45 25 12 34', undefined, 'badPhone'],
		['+999 1234 567', 'GH', 'phoneCountry'],
		['45 25 12', 'MR', 'phoneTooShort'],
		['+222 45 25', undefined, 'phoneTooShort'],
		['45 25 12 34 / 45 25 12 35', 'MR', 'phoneTooLong'],
	] as const)('%s of %s breaks the rule %s', (typed, country, rule) =>
		expect(phoneOf(typed, country)).toBe(rule),
	)

	test('is shown in groups, and one from before as it was written', () => {
		expect(shownPhone('+22245251234;ext=12')).toBe('+222 45 25 12 34 ext. 12')
		expect(shownPhone('0302 123456 / 7')).toBe('0302 123456 / 7')
		const values = { contact: { phone: '+22245251234', name: '+22245251234' }, day: new Date(0) }
		expect(withPhonesShown(values)).toEqual({
			...values,
			contact: { ...values.contact, phone: '+222 45 25 12 34' },
		})
	})

	test('that is shown is read as the one that is stored', () => {
		for (const stored of ['+22245251234;ext=12', '+233302123456', '+43126060'])
			expect(phoneOf(shownPhone(stored))).toBe(stored)
	})
})

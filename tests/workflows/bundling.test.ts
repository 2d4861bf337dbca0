import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Comparable, likeness, signs, weights } from '#workflows/bundling/likeness.ts'
import { fitForAll, type Member, together } from '#workflows/bundling/together.ts'
import { languages } from '#workflows/languages.ts'
import { verdicts } from '#workflows/matching/match-programme.ts'
import { kinds, modes, themes } from '#workflows/vocabulary.ts'

const some = <Code extends string>(codes: readonly Code[], maxLength = 3) =>
	fc.uniqueArray(fc.constantFrom(...codes), { maxLength })
const aDay = fc
	.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10))
const aNeed: fc.Arbitrary<Comparable> = fc
	.record({
		kind: fc.constantFrom(...kinds),
		themes: some(themes.slice(0, 5)),
		region: fc.option(fc.constantFrom('Africa', 'Asia')),
		subregion: fc.option(fc.constantFrom('Western Africa', 'Northern Africa')),
		modes: some(modes),
		languages: some(languages),
		days: fc.option(fc.tuple(aDay, aDay).map((pair) => pair.sort())),
	})
	.map(({ days, ...need }) => ({ ...need, earliest: days?.[0] ?? null, latest: days?.[1] ?? null }))

const full: Comparable = {
	kind: 'training',
	themes: ['SEA', 'BORDER'],
	region: 'Africa',
	subregion: 'Western Africa',
	modes: ['SEA'],
	languages: ['fr'],
	earliest: '2027-01-01',
	latest: '2027-06-30',
} as const

describe('the similarity of two needs', () => {
	test('is the sum of its parts, never more than they can give, and the same from both sides', () => {
		fc.assert(
			fc.property(aNeed, aNeed, (one, other) => {
				const { total, parts } = likeness(one, other)
				expect(parts.map(({ sign }) => sign)).toEqual([...signs])
				expect(total).toBe(parts.reduce((sum, { points }) => sum + points, 0))
				for (const { sign, points, of } of parts) {
					expect(of).toBe(weights[sign])
					expect(points).toBeGreaterThanOrEqual(0)
					expect(points).toBeLessThanOrEqual(of)
				}
				expect(likeness(other, one)).toEqual({ total, parts })
			}),
		)
	})

	test('is 100 for the same need filed by a neighbour', () => {
		expect(likeness(full, full).total).toBe(100)
		expect(Object.values(weights).reduce((sum, weight) => sum + weight)).toBe(100)
	})

	test('falls where dates do not meet, the language differs or the theme is another', () => {
		const points = (other: Partial<Comparable>, sign: (typeof signs)[number]) =>
			likeness(full, { ...full, ...other }).parts.find((part) => part.sign === sign)?.points
		expect(points({ earliest: '2027-07-01', latest: '2027-08-01' }, 'dates')).toBe(0)
		expect(points({ earliest: null }, 'dates')).toBe(8)
		expect(points({ languages: ['ar'] }, 'language')).toBe(0)
		expect(points({ themes: ['BORDER'] }, 'theme')).toBe(20)
		expect(points({ themes: ['LEGAL'] }, 'theme')).toBe(0)
		expect(points({ subregion: 'Northern Africa', modes: ['LAND'] }, 'route')).toBe(5)
	})
})

const aMember: fc.Arbitrary<Member> = fc.record({
	quantity: fc.option(fc.integer({ min: 1, max: 50 })),
	minimumQuantity: fc.option(fc.integer({ min: 1, max: 50 })),
	languages: some(languages),
	earliest: fc.option(aDay),
	latest: fc.option(aDay),
})

test('what several ask for together is within what each of them can', () => {
	fc.assert(
		fc.property(fc.array(aMember, { minLength: 1, maxLength: 6 }), (members) => {
			const all = together(members)
			// A sum of which a part is not known is not known: never as if it were 0 or 1.
			const sumOf = (numbers: (number | null)[]) =>
				numbers.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0)
			expect(all.quantity).toBe(sumOf(members.map(({ quantity }) => quantity)))
			expect(all.least).toBe(sumOf(members.map(({ minimumQuantity }) => minimumQuantity)))
			for (const { languages: spoken } of members.filter((each) => each.languages.length > 0))
				expect(all.languages.every((each) => spoken.includes(each))).toBe(true)
			for (const { earliest, latest } of all.period ? members : []) {
				if (earliest && all.period?.from) expect(all.period.from >= earliest).toBe(true)
				if (latest && all.period?.to) expect(all.period.to <= latest).toBe(true)
			}
			expect(together([...members].reverse())).toMatchObject({ quantity: all.quantity, least: all.least })
		}),
	)
})

test('a programme is for all of them only where it is for each', () => {
	const matched = fc.array(
		fc.record({ programmeId: fc.constantFrom('a', 'b', 'c'), verdict: fc.constantFrom(...verdicts) }),
	)
	fc.assert(
		fc.property(fc.array(matched, { minLength: 1, maxLength: 4 }), (matches) => {
			for (const { programmeId, verdict } of fitForAll(matches)) {
				const each = matches.map((one) => one.findLast((match) => match.programmeId === programmeId)?.verdict)
				expect(each).not.toContain('doesNotFit')
				expect(each).not.toContain(undefined)
				expect(verdict).toBe(each.includes('unclear') ? 'unclear' : 'fits')
			}
		}),
	)
})

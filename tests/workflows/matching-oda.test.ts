import { expect, test } from 'vitest'
import { states } from '#prisma/data/samples.ts'
import { odaStanding } from '#workflows/matching/oda-list.ts'

const years = [2022, 2023, 2024, 2025, 2026]

test.each(years)(
	'the list of %s says something of every State of the report, and nothing of the Union',
	(year) => {
		const notCovered = states.filter(({ iso3 }) => odaStanding(iso3, year) === 'notCovered')
		expect(notCovered.map(({ iso3 }) => iso3)).toEqual(['EUE'])
	},
)

test('every least developed country is a recipient, and no member of the Group of Seven', () => {
	for (const year of years) {
		for (const { iso3, ldc } of states) if (ldc) expect(odaStanding(iso3, year)).toBe('recipient')
		for (const iso3 of ['CAN', 'DEU', 'FRA', 'GBR', 'ITA', 'JPN', 'USA'])
			expect(odaStanding(iso3, year)).toBe('other')
	}
})

test('a year without a list is not answered from another one', () => {
	expect(odaStanding('GHA', 2021)).toBe('noList')
	expect(odaStanding('GHA', 2027)).toBe('noList')
})

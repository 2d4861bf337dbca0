import { expect, test } from 'vitest'
import { type Insert, useEarlierRelease } from './earlier-release.ts'

async function fill(insert: Insert) {
	const state = (iso3: string, names: object) =>
		insert('state', { iso3, names, treaty_status: 'not-recorded' })
	await state('CIV', { en: 'Ivory Coast', fr: 'Côte d’Ivoire' })
	await state('NLD', { en: 'Netherlands (Kingdom of the)', fr: 'Pays-Bas', zh: '荷兰（王国）' })
	await state('GHA', { en: 'Ghana' })
}

const ask = useEarlierRelease({ before: '20261202040000', fill })

test('an upgrade gives States the names of the United Nations, and leaves those that were entered', async () => {
	expect(await ask(`select iso3, names from state order by iso3`)).toEqual([
		{ iso3: 'CIV', names: { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire' } },
		{ iso3: 'GHA', names: { en: 'Ghana' } },
		{
			iso3: 'NLD',
			names: { en: 'Netherlands (Kingdom of the)', fr: 'Pays-Bas (Royaume des)', zh: '荷兰（王国）' },
		},
	])
})

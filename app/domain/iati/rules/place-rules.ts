import type { Activity } from '../activity.ts'
import { isCountry } from '../codes/countries.ts'
import { isRegion } from '../codes/regions.ts'
import { allShared, type Rule, sharesAdd, sharesInRange, wholeAlone } from './rule.ts'

const field = 'countries'
/** The places, where all are countries. */
const countriesOf = ({ places }: Activity) =>
	places.every(({ vocabulary }) => vocabulary === undefined) ? places : []
/** The places, where one of them is a region. */
const mixedOf = ({ places }: Activity) =>
	places.some(({ vocabulary }) => vocabulary !== undefined) ? places : []

/** Countries and regions, which this product states for the whole activity. */
export const placeRules: readonly Rule[] = [
	{ rule: '3.7.1', field, keeps: ({ places }) => places.length > 0 },
	{ rule: '3.1.1', field, keeps: (activity) => allShared(countriesOf(activity)) },
	{ rule: '3.1.2', field, keeps: (activity) => sharesAdd(countriesOf(activity)) },
	{ rule: '3.1.4', field, keeps: (activity) => wholeAlone(countriesOf(activity)) },
	{ rule: '3.4.1', field, keeps: (activity) => allShared(mixedOf(activity)) },
	{ rule: '3.4.2', field, keeps: (activity) => sharesAdd(mixedOf(activity)) },
	{ rule: '3.4.4', field, keeps: (activity) => wholeAlone(mixedOf(activity)) },
	{ rule: '12.1.1', field, keeps: ({ places }) => sharesInRange(places) },
	{
		rule: '9.50.1',
		field,
		keeps: ({ places }) =>
			places.every(({ code, vocabulary }) => vocabulary !== undefined || isCountry(code)),
	},
	{
		rule: '9.51.1',
		field: 'regions',
		keeps: ({ places }) =>
			places.every(({ code, vocabulary }) => vocabulary === undefined || isRegion(code, vocabulary)),
	},
]

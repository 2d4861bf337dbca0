import { languages } from '#workflows/languages.ts'
import type { Activity, Narratives } from '../activity.ts'
import { inList } from '../codes/code-lists.ts'
import { isCountry, isRegion } from '../codes/places.ts'
import { allShared, type Rule, sharesAdd, sharesInRange, wholeAlone } from './rule.ts'

const isSaid = (texts: Narratives) => texts.some(({ text }) => text.trim() !== '')
const allTexts = ({ title, description, results }: Activity) =>
	[title, description, ...results.map((result) => result.title)].flat()
const known: readonly string[] = languages

/** Texts, statuses and the numbers of results, which are all counted in units. */
export const wordRules: readonly Rule[] = [
	{
		rule: '4.1.1',
		field: 'titles',
		keeps: (activity) => allTexts(activity).every(({ language }) => Boolean(language)),
	},
	{
		rule: '9.95.1',
		field: 'titles',
		keeps: (activity) => allTexts(activity).every(({ language }) => known.includes(language)),
	},
	{ rule: '4.3.1', field: 'titles', keeps: ({ title }) => isSaid(title) },
	{ rule: '4.4.1', field: 'summary', keeps: ({ description }) => isSaid(description) },
	{ rule: '9.5.1', field: 'status', keeps: ({ status }) => inList('ActivityStatus', [status]) },
	{
		rule: '8.8.2',
		field: 'results',
		keeps: ({ results }) => results.every(({ baseline }) => Number.isFinite(baseline.value)),
	},
	{
		rule: '8.9.2',
		field: 'results',
		keeps: ({ results }) => results.every(({ target }) => Number.isFinite(target.value)),
	},
	{
		rule: '8.10.2',
		field: 'results',
		keeps: ({ results }) =>
			results.every(({ actual }) => actual.every(({ value }) => Number.isFinite(value))),
	},
]

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

import { languages } from '#workflows/languages.ts'
import type { Activity, Narratives } from '../activity.ts'
import { inList, type Rule } from './rule.ts'

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

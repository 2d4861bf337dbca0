import type { IatiFileName } from '#workflows/iati/build.ts'
import { identifierPrefixes } from '#workflows/iati/publisher.ts'
import { type CodeList, inList } from '../codes/code-lists.ts'
import { isCountry, isRegion } from '../codes/places.ts'
import { at, type Element, readXml, valuesAt, within } from './written-file.ts'

// The rules of IATI's validator once more, on the text that was written and by other code: what the first check or the
// writer gets wrong is found here, before a file is published.

type Broken = (of: Element, now: string) => boolean
type FileRule = readonly [rule: string, isBroken: Broken]

const value = (of: Element, address: string) => valuesAt(of, address)[0]
const hasWords = (of: Element) => at(of, 'narrative').some(({ text }) => text.trim() !== '')
const isNumber = (text: string | undefined) => text !== undefined && /^-?\d+(\.\d+)?$/.test(text)

const codes = (rule: string, address: string, list: CodeList): FileRule => [
	rule,
	(of) => !inList(list, valuesAt(of, address)),
]
const trimmed = (rule: string, address: string): FileRule => [
	rule,
	(of) => valuesAt(of, address).some((ref) => /^\s|\s$/.test(ref)),
]
const plain = (rule: string, address: string): FileRule => [
	rule,
	(of) => valuesAt(of, address).some((ref) => ['/', '&', '|', '?'].some((sign) => ref.includes(sign))),
]
/** Both days, where both are given, in their order. */
const ordered = (rule: string, path: string, first: string, second: string): FileRule => [
	rule,
	(of) =>
		(path === '' ? [of] : at(of, path)).some((one) => {
			const [from, to] = [value(one, first), value(one, second)]
			return from !== undefined && to !== undefined && from > to
		}),
]
const past = (rule: string, address: string): FileRule => [
	rule,
	(of, now) => valuesAt(of, address).some((day) => day > now.slice(0, day.length)),
]
const numbers = (without: string, wrong: string, path: string): FileRule[] => [
	[without, (of) => at(of, path).some(({ attributes }) => !attributes.has('value'))],
	[wrong, (of) => valuesAt(of, `${path}@value`).some((text) => !isNumber(text))],
]
/** An organization has an identifier or a name. */
const known = (rule: string, path: string): FileRule => [
	rule,
	(of) => at(of, path).some((one) => !one.attributes.has('ref') && !hasWords(one)),
]

const percentage = ({ attributes }: Element) => attributes.get('percentage')
const within100 = (share: string | undefined) =>
	share === undefined || (Number(share) >= 0 && Number(share) <= 100)
type Shares = { each: string; sum: string; alone: string }

/** The shares of several places or sectors: each has one, they add up to 100, and a single one is the whole. */
const shares = ({ each, sum, alone }: Shares, groupsOf: (of: Element) => Element[][]): FileRule[] => {
	const isAny =
		(isBroken: (group: Element[]) => boolean): Broken =>
		(of) =>
			groupsOf(of).some(isBroken)
	return [
		[each, isAny((group) => group.length > 1 && group.some((one) => percentage(one) === undefined))],
		[
			sum,
			isAny((group) => {
				const given = group.flatMap((one) => percentage(one) ?? [])
				const hundredths = given.reduce((all, share) => all + Math.round(Number(share) * 100), 0)
				return group.length > 1 && given.length > 0 && Math.abs(hundredths - 10_000) > 1
			}),
		],
		[alone, isAny((group) => group.length === 1 && ![undefined, '100'].includes(group.map(percentage)[0]))],
	]
}

const countries = (of: Element) => at(of, 'recipient-country')
const regions = (of: Element) => at(of, 'recipient-region')
const vocabularyOf = ({ attributes }: Element) => attributes.get('vocabulary') ?? '1'
const byVocabulary = (elements: Element[]) => {
	const groups = new Map<string, Element[]>()
	for (const one of elements) groups.set(vocabularyOf(one), [...(groups.get(vocabularyOf(one)) ?? []), one])
	return [...groups.values()]
}
const identifier = (of: Element) => at(of, 'iati-identifier')[0]?.text ?? ''
const reporter = (of: Element) => value(of, 'reporting-org@ref') ?? ''
const isApproved = (ref: string) => identifierPrefixes.some((prefix) => ref.startsWith(prefix))
/** The last day that a period from this one may end on. */
const yearLater = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
const period = ['period-start@iso-date', 'period-end@iso-date'] as const
const indicatorPeriod = 'result/indicator/period'

/** Rules of an activity, in the order of IATI's list. */
const activityRules: readonly FileRule[] = [
	['1.1.1', (of) => !identifier(of).startsWith(reporter(of))],
	['1.1.21', (of) => identifier(of).slice(0, reporter(of).length + 1) !== `${reporter(of)}-`],
	['1.1.3', (of) => identifier(of) === reporter(of)],
	['1.3.1', (of) => /^\s|\s$/.test(identifier(of))],
	['1.3.13', (of) => ['/', '&', '|', '?'].some((sign) => identifier(of).includes(sign))],
	trimmed('1.7.1', 'related-activity@ref'),
	trimmed('1.8.1', 'participating-org@ref'),
	plain('1.8.13', 'participating-org@ref'),
	trimmed('1.10.1', 'transaction/provider-org@ref'),
	plain('1.10.13', 'transaction/provider-org@ref'),
	trimmed('1.14.1', 'reporting-org@ref'),
	plain('1.14.13', 'reporting-org@ref'),
	['1.14.8', (of) => !isApproved(reporter(of))],
	trimmed('1.15.1', 'transaction/receiver-org@ref'),
	plain('1.15.13', 'transaction/receiver-org@ref'),
	...shares({ each: '2.1.1', sum: '2.1.2', alone: '2.1.4' }, (of) => byVocabulary(at(of, 'sector'))),
	[
		'2.2.1',
		(of) => at(of, 'sector').some((one) => ['98', '99'].includes(vocabularyOf(one)) && !hasWords(one)),
	],
	...shares({ each: '3.1.1', sum: '3.1.2', alone: '3.1.4' }, (of) =>
		regions(of).length > 0 ? [] : [countries(of)],
	),
	...shares({ each: '3.4.1', sum: '3.4.2', alone: '3.4.4' }, (of) =>
		regions(of).length > 0 ? [[...countries(of), ...regions(of)]] : [],
	),
	[
		'3.6.2',
		(of) =>
			[...at(of, 'transaction/recipient-country'), ...at(of, 'transaction/recipient-region')].length > 0,
	],
	['3.7.1', (of) => countries(of).length + regions(of).length === 0],
	[
		'4.1.1',
		(of) =>
			!of.attributes.has('xml:lang') &&
			within(of).some(({ name, attributes }) => name === 'narrative' && !attributes.has('xml:lang')),
	],
	['4.3.1', (of) => !at(of, 'title').some(hasWords)],
	['4.4.1', (of) => at(of, 'description').length === 0 || !at(of, 'description').every(hasWords)],
	['6.2.2', (of) => at(of, 'sector').length === 0],
	['6.6.2', (of) => at(of, 'sector').length > 0 && at(of, 'transaction/sector').length > 0],
	known('6.9.1', 'transaction/provider-org'),
	known('6.9.2', 'transaction/receiver-org'),
	known('6.10.1', 'participating-org'),
	['6.11.1', (of) => !valuesAt(of, 'activity-date@type').some((type) => ['1', '2'].includes(type))],
	[
		'6.14.1',
		(of) =>
			at(of, 'policy-marker').some((one) => vocabularyOf(one) === '1' && !one.attributes.has('significance')),
	],
	['7.5.2', (of) => at(of, 'budget').some((one) => value(one, 'value@value-date') === undefined)],
	[
		'7.5.3',
		(of) =>
			at(of, 'budget').some((one) => (value(one, period[1]) ?? '') > yearLater(value(one, period[0]) ?? '')),
	],
	[
		'7.8.1',
		(of) =>
			!of.attributes.get('default-currency') &&
			within(of).some(({ name, attributes }) => name === 'value' && !attributes.get('currency')),
	],
	ordered('8.6.1', indicatorPeriod, ...period),
	ordered('8.6.3', 'budget', ...period),
	...numbers('8.8.1', '8.8.2', 'result/indicator/baseline'),
	...numbers('8.9.1', '8.9.2', `${indicatorPeriod}/target`),
	...numbers('8.10.1', '8.10.2', `${indicatorPeriod}/actual`),
	codes('9.4.1', 'activity-date@type', 'ActivityDateType'),
	codes('9.5.1', 'activity-status@code', 'ActivityStatus'),
	codes('9.7.1', 'budget@status', 'BudgetStatus'),
	codes('9.8.1', 'budget@type', 'BudgetType'),
	codes('9.9.1', 'budget/value@currency', 'Currency'),
	codes('9.10.1', 'collaboration-type@code', 'CollaborationType'),
	codes('9.12.1', 'contact-info@type', 'ContactType'),
	codes('9.21.1', "default-aid-type[@vocabulary='1']@code", 'AidType'),
	codes('9.22.1', 'default-aid-type@vocabulary', 'AidTypeVocabulary'),
	codes('9.23.1', 'default-finance-type@code', 'FinanceType'),
	codes('9.24.1', 'default-flow-type@code', 'FlowType'),
	codes('9.25.1', 'default-tied-status@code', 'TiedStatus'),
	codes('9.26.1', 'description@type', 'DescriptionType'),
	codes('9.41.1', 'participating-org@role', 'OrganisationRole'),
	codes('9.42.1', 'participating-org@type', 'OrganisationType'),
	codes('9.47.1', "policy-marker[@vocabulary='1']@code", 'PolicyMarker'),
	codes('9.48.1', 'policy-marker@significance', 'PolicySignificance'),
	codes('9.49.1', 'policy-marker@vocabulary', 'PolicyMarkerVocabulary'),
	['9.50.1', (of) => !valuesAt(of, 'recipient-country@code').every(isCountry)],
	[
		'9.51.1',
		(of) => regions(of).some((one) => !isRegion(one.attributes.get('code') ?? '', vocabularyOf(one))),
	],
	codes('9.52.1', 'recipient-region@vocabulary', 'RegionVocabulary'),
	codes('9.53.1', 'related-activity@type', 'RelatedActivityType'),
	codes('9.54.1', 'reporting-org@type', 'OrganisationType'),
	codes('9.55.1', 'result@type', 'ResultType'),
	codes('9.60.1', 'result/indicator@measure', 'IndicatorMeasure'),
	codes('9.76.1', "sector[@vocabulary='1']@code", 'Sector'),
	codes('9.78.1', 'sector@vocabulary', 'SectorVocabulary'),
	codes('9.79.1', 'tag@vocabulary', 'TagVocabulary'),
	codes('9.88.1', 'transaction/provider-org@type', 'OrganisationType'),
	codes('9.89.1', 'transaction/receiver-org@type', 'OrganisationType'),
	codes('9.93.1', 'transaction/transaction-type@code', 'TransactionType'),
	codes('9.94.1', 'transaction/value@currency', 'Currency'),
	['9.95.1', (of) => within(of).some((one) => !inList('Language', valuesAt(one, '@xml:lang')))],
	codes('9.126.1', "tag[@vocabulary='3']@code", 'UNSDG-Targets'),
	past('11.1.1', '@last-updated-datetime'),
	ordered('11.1.2', '', "activity-date[@type='1']@iso-date", "activity-date[@type='3']@iso-date"),
	ordered('11.1.3', '', "activity-date[@type='2']@iso-date", "activity-date[@type='4']@iso-date"),
	past('11.1.4', "activity-date[@type='2']@iso-date"),
	past('11.1.5', "activity-date[@type='4']@iso-date"),
	past('11.2.1', 'transaction/transaction-date@iso-date'),
	past('11.2.2', 'transaction/value@value-date'),
	['12.1.1', (of) => ![...countries(of), ...regions(of)].map(percentage).every(within100)],
	['12.3.1', (of) => !at(of, 'sector').map(percentage).every(within100)],
	[
		'102.1.1',
		(of) => at(of, 'sector').length > 0 && !at(of, 'sector').some((one) => vocabularyOf(one) === '1'),
	],
	['107.1.1', (of) => !at(of, 'default-aid-type').some((one) => vocabularyOf(one) === '1')],
	['107.1.2', (of) => byVocabulary(at(of, 'default-aid-type')).some((group) => group.length > 1)],
]

const organisation = (of: Element) => at(of, 'organisation-identifier')[0]?.text ?? ''

/** Rules of the organization that publishes. */
const organisationRules: readonly FileRule[] = [
	['1.12.1', (of) => /^\s|\s$/.test(organisation(of))],
	['1.12.13', (of) => ['/', '&', '|', '?'].some((sign) => organisation(of).includes(sign))],
	trimmed('1.18.1', 'reporting-org@ref'),
	plain('1.18.13', 'reporting-org@ref'),
	['1.18.8', (of) => !isApproved(reporter(of))],
	['4.5.1', (of) => !of.attributes.has('xml:lang')],
	['9.95.1', (of) => within(of).some((one) => !inList('Language', valuesAt(one, '@xml:lang')))],
	codes('9.112.1', 'reporting-org@type', 'OrganisationType'),
	past('11.4.1', '@last-updated-datetime'),
]

const records = {
	activities: /<iati-activity [\s\S]*?<\/iati-activity>/g,
	organisations: /<iati-organisation [\s\S]*?<\/iati-organisation>/g,
} satisfies Record<IatiFileName, RegExp>
const rulesOf = { activities: activityRules, organisations: organisationRules }
const versionRule = { activities: '9.1.1', organisations: '9.97.1' }

/**
 * What a written file breaks of the rules of IATI's validator, by their official numbers and the record; empty for a file
 * that keeps them. `now`: the moment of the build (ISO 8601). Records are read one by one, since the tree of all would
 * take hundreds of megabytes.
 */
export function brokenRules(file: IatiFileName, xml: string, now: string): string[] {
	const broken: string[] = []
	const seen = new Map<string, number>()
	for (const [text] of xml.matchAll(records[file])) {
		const record = readXml(text)
		const id = file === 'activities' ? identifier(record) : organisation(record)
		seen.set(id, (seen.get(id) ?? 0) + 1)
		for (const [rule, isBroken] of rulesOf[file]) if (isBroken(record, now)) broken.push(`${rule}: ${id}`)
	}
	for (const [id, times] of seen) if (times > 1) broken.push(`1.1.2: ${id}`)
	const [, version = ''] = /<iati-(?:activities|organisations) [^>]*?version="([^"]*)"/.exec(xml) ?? []
	if (!inList('Version', [version])) broken.push(`${versionRule[file]}: ${version}`)
	return broken
}

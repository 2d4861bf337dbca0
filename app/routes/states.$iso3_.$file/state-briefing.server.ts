import type { Briefing } from '#app/domain/states/briefing-file.server.ts'
import type { StateRecord } from '#app/domain/states/get-state-record.server.ts'
import { sayer, translator } from '#app/i18n/translator.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { dueKey } from '#workflows/delivery/milestones.ts'
import { intlLocales, type Language } from '#workflows/languages.ts'
import { receivedFacts } from './received-facts.server.ts'

/** Rows of each table, so that all of it stays on two pages whatever there is. */
const MOST = { needs: 8, themes: 8, support: 4, posts: 8, dates: 4, notes: 3 }
/** Characters of a typed text in a cell: about two lines. */
const LONGEST = 60

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** The record of a State as a briefing of at most two pages, in the words of a language. */
export function stateBriefing(state: StateRecord, language: Language): Briefing {
	const t = translator(language, 'stateBriefing')
	const day = dayIn(language)
	const tables = [needsTable, askedTable, supportTable, peopleTable, datesTable, notesTable]
	return {
		language,
		title: t('title', { state: state.name }),
		compact: true,
		sample: t('sample'),
		lead: t('lead', { day: day(now()) }),
		facts: [...standingFacts(state, language), ...receivedFacts(state, language)],
		tables: tables.map((table) => table(state, language)).filter(({ rows }) => rows.length > 0),
		parts: [],
		foot: [...(state.isPartial ? [translator(language, 'stateRecord')('partial')] : []), t('foot')].join(
			'\n',
		),
	}
}

const dayIn = (language: Language) => {
	const { format } = new Intl.DateTimeFormat(intlLocales[language], { dateStyle: 'long', timeZone: 'UTC' })
	return (day: Date | string) => format(new Date(day))
}

/** Where the State is, its groups, its standing under both treaties, and what is open. */
function standingFacts({ region, subregion, groups, treaties, open }: StateRecord, language: Language) {
	const t = translator(language, 'stateRecord')
	const codes = translator(language, 'codes')
	const common = translator(language, 'common')
	const list = new Intl.ListFormat(language)
	const day = dayIn(language)
	const place = [region && codes(`regions.${region}`), subregion && codes(`subregions.${subregion}`)]
	const standing = treaties.map(({ instrument, status, on, source }) => ({
		label: t(`treaties.${instrument}`),
		value: [codes(`treatyStatuses.${status}`), on && day(on), source].filter(Boolean).join(' · '),
	}))
	return [
		...(region ? [{ label: t('facts.region'), value: place.filter(Boolean).join(' · ') }] : []),
		...(groups.length > 0
			? [{ label: t('facts.groups'), value: list.format(groups.map((group) => t(`groups.${group}`))) }]
			: []),
		...standing,
		{
			label: t('facts.open'),
			value: open.count > open.most ? common('orMore', { count: open.most }) : String(open.count),
		},
	]
}

type Table = NonNullable<Briefing['tables']>[number]
type MakeTable = (state: StateRecord, language: Language) => Table

/** Open needs, the longest waiting first: whose turn it is, and how many working days each side has had. */
const needsTable: MakeTable = ({ open }, language) => {
	const t = translator(language, 'stateRecord')
	const common = translator(language, 'common')
	const parties = sayer(language, 'processingTime')
	const status = sayer(language, 'status')
	const numbers = new Intl.NumberFormat(intlLocales[language])
	const party = (name: string) => parties(`parties.office.${name}`)
	return {
		title: t('open.title'),
		head: [
			t('open.need'),
			translator(language, 'practices')('fields.title'),
			t('open.status'),
			t('open.with'),
			t('open.days'),
		],
		rows: open.needs
			.slice(0, MOST.needs)
			.map(({ reference, number, title, status: at, running, held }) => [
				{ code: `${reference} / ${number}` },
				title === reference ? '' : short(title),
				status(`need.${at}`),
				running ? party(running.party) : '',
				held
					.map(({ party: of, workingDays }) =>
						common('labelled', { label: party(of), value: numbers.format(workingDays) }),
					)
					.join('\n'),
			]),
	}
}

const askedTable: MakeTable = ({ asked: { years, themes } }, language) => {
	const t = translator(language, 'stateRecord')
	const codes = translator(language, 'codes')
	return {
		title: t('asked.title'),
		head: [t('asked.theme'), ...years.map(String)],
		rows: themes
			.slice(0, MOST.themes)
			.map(({ theme, years: needs }) => [
				codes(`themes.${theme}`),
				...years.map((year) => ({ code: String(needs[year] ?? 0) })),
			]),
	}
}

const supportTable: MakeTable = ({ support: { deliveries, declared } }, language) => {
	const t = translator(language, 'stateRecord')
	const codes = translator(language, 'codes')
	const status = sayer(language, 'status')
	const day = dayIn(language)
	const own = deliveries.map(({ programme, kind, status: at, openedAt }) => [
		t('support.byUnodc'),
		short(programme || codes(`kinds.${kind}`)),
		status(`delivery.${at}`),
		day(openedAt),
	])
	const others = declared.map(({ partner, subject, status: at, from }) => [
		short(partner),
		short(subject),
		at ? codes(`supportStatuses.${at}`) : '',
		from === null ? '' : String(from),
	])
	return {
		title: t('support.title'),
		head: [t('support.partner'), t('support.subject'), t('support.status'), t('support.opened')],
		rows: [...own.slice(0, MOST.support), ...others.slice(0, MOST.support)],
	}
}

const peopleTable: MakeTable = ({ people }, language) => {
	const t = translator(language, 'stateRecord')
	const roles = translator(language, 'common')
	return {
		title: t('people.title'),
		head: [translator(language, 'stateBriefing')('name'), translator(language, 'stateBriefing')('post')],
		rows: (people?.posts ?? [])
			.slice(0, MOST.posts)
			.map(({ role, holder, title, deputies }) => [
				[holder ?? t('people.vacant'), ...deputies.map(({ name }) => name)].join('\n'),
				short([roles(`roles.${role}`), title].filter(Boolean).join(' · ')),
			]),
	}
}

const datesTable: MakeTable = ({ dates }, language) => {
	const t = translator(language, 'stateRecord')
	const milestones = sayer(language, 'timeline')
	const day = dayIn(language)
	return {
		title: t('dates.title'),
		head: [translator(language, 'stateBriefing')('day'), translator(language, 'stateBriefing')('what')],
		rows: dates
			.slice(0, MOST.dates)
			.map(({ on, what, overdue }) => [
				day(new Date(on)),
				overdue
					? `${milestones(dueKey({ what, on }))} (${t('dates.late')})`
					: milestones(dueKey({ what, on })),
			]),
	}
}

const notesTable: MakeTable = ({ notes }, language) => {
	const t = translator(language, 'stateRecord')
	const day = dayIn(language)
	return {
		title: t('notes.title'),
		head: [t('notes.number'), t('notes.dated'), t('notes.received')],
		rows: (notes?.notes ?? [])
			.slice(0, MOST.notes)
			.map(({ number, dated, receivedOn }) => [{ code: number }, day(dated), day(receivedOn)]),
	}
}

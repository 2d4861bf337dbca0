import { look } from '#tests/support/steps.ts'
import { calendarFor, calendarOfDutyStation } from '#workflows/calendars/duty-station.ts'
import { type Calendar, dayAt, isWorkingDay } from '#workflows/clock/calendar.ts'
import type { Party } from '#workflows/clock/runs.ts'

type Step = { from: string; to: string; at: Date }
type Run = { need: string | null; party: Party; startedAt: Date; stoppedAt: Date | null }
type Story = {
	state: string
	region: string
	subregion: string
	groups: string[]
	kind: string
	themes: string[]
	isPart: boolean
	isConfidential: boolean
	submitted: Date
	steps: Step[]
	runs: Run[]
}

const rowsOf = <Row>(sql: string) => look((tx) => tx.$queryRawUnsafe<Row[]>(sql))

type ListOfStates = { kind: string; from: string; entries: Record<string, boolean | string> }

/** The groups of the State of a need on the day of its submission; before the first list of a kind, that counts. */
function groupsOf({ state, submitted }: { state: string; submitted: Date }, lists: readonly ListOfStates[]) {
	const day = submitted.toISOString().slice(0, 10)
	return ['ldc', 'lldc', 'sids'].filter((kind) => {
		const own = lists.filter((list) => list.kind === kind)
		const said = (own.findLast(({ from }) => from <= day) ?? own[0])?.entries[state] ?? false
		return typeof said === 'string' ? day <= said : said
	})
}

/** The histories of all submitted needs, as the audit trail and the clocks have them; facts are not read. */
async function stories(): Promise<Story[]> {
	const needs = await rowsOf<Omit<Story, 'steps' | 'runs'> & { id: string; request: string }>(`
		select n.id, r.id as request, r.state_iso3 as state, s.region, s.subregion, n.kind::text as kind, n.themes,
			n.parent_id is not null as "isPart", r.classification = 'CONFIDENTIAL' as "isConfidential", r.submitted_at as submitted,
			'{}'::text[] as groups
		from need n join request r on r.id = n.request_id join state s on s.iso3 = r.state_iso3 where r.submitted_at is not null`)
	const all = await rowsOf<Step & { need: string }>(
		`select need_id as need, "from", "to", at from audit_entry
			where need_id is not null and delivery_id is null and "to" is distinct from "from" order by at, position`,
	)
	const runs = await rowsOf<Run & { request: string }>(
		`select request_id as request, need_id as need, party, started_at as "startedAt", stopped_at as "stoppedAt" from clock_run`,
	)
	const lists = await rowsOf<ListOfStates>(
		`select kind, valid_from::text as "from", entries from reference_list where kind in ('ldc', 'lldc', 'sids') order by valid_from`,
	)
	return needs.map((need) => ({
		...need,
		groups: groupsOf(need, lists),
		steps: all.filter((step) => step.need === need.id),
		runs: runs.filter(({ request, need: of }) => request === need.request && (of === null || of === need.id)),
	}))
}

const ends = ['evaluated', 'metByPartner', 'declined', 'withdrawn']

/** When each step ended, found by reading the whole history for each question. */
function datesOf({ steps, submitted, isPart }: Story) {
	const dates: Record<string, Date> = {}
	if (!isPart) dates.submitted = submitted
	for (const { from, to, at } of steps) {
		if (from === 'pending' && to !== 'withdrawn' && !isPart) dates.decided ??= at
		if (to === 'accepted' && !isPart) dates.accepted ??= at
		if (to === 'reserved') dates.offered ??= at
		if (to === 'confirmed') dates.confirmed ??= at
		if (to === 'delivered') dates.delivered ??= at
		if (!ends.includes(to)) {
			delete dates.ended
			delete dates.evaluated
			continue
		}
		dates.ended ??= at
		if (to === 'evaluated') dates.evaluated = at
		else delete dates.evaluated
	}
	return dates
}

/** Working days one by one: those after `from` until `to` that `counts`. */
function daysBetween(
	from: Date,
	to: Date,
	calendar: Calendar,
	counts: (day: number) => boolean = () => true,
) {
	let number = 0
	for (let day = dayAt(from, calendar) + 1; day <= dayAt(to, calendar); day += 1)
		if (isWorkingDay(day, calendar) && counts(day)) number += 1
	return number
}

function daysOf(story: Story, dates: Record<string, Date>): [string, string, number, Date][] {
	const found: [string, string, number, Date][] = []
	const add = (span: string, from: Date | undefined, to: Date | undefined, nets: Record<string, Party[]>) => {
		if (!from || !to) return
		found.push([span, 'all', daysBetween(from, to, calendarOfDutyStation()), to])
		for (const [name, parties] of Object.entries(nets)) {
			const calendar = calendarFor(story.state)(parties[0] ?? 'office')
			const own = story.runs.filter(({ party }) => parties.includes(party))
			const ran = (day: number) =>
				own.some(({ startedAt, stoppedAt }) => {
					const [start, stop] = [
						startedAt > from ? startedAt : from,
						stoppedAt && stoppedAt < to ? stoppedAt : to,
					]
					return start < stop && dayAt(start, calendar) < day && day <= dayAt(stop, calendar)
				})
			found.push([span, name, daysBetween(from, to, calendar, ran), to])
		}
	}
	// The first acceptance of a part is the beginning of its offer, though it is not counted as a step.
	const accepted = story.steps.find(({ to }) => to === 'accepted')?.at
	add('decision', dates.submitted, dates.decided, { office: ['office'] })
	add('offer', accepted, dates.offered, { unodc: ['office', 'programme'] })
	add('confirmation', dates.offered, dates.confirmed, { state: ['state'] })
	add('delivery', dates.confirmed, dates.delivered, { programme: ['programme'] })
	add('whole', story.submitted, dates.ended, {
		unodc: ['office', 'programme'],
		office: ['office'],
		programme: ['programme'],
		state: ['state'],
		partner: ['partner'],
	})
	return found
}

const periodsOf = (at: Date) => {
	const [year, month] = at.toISOString().split('-')
	return ['all', `${year}`, `${year}-H${Number(month) <= 6 ? 1 : 2}`]
}

/** The figures of steps, times and submissions as lines of text, for each filter: "filter period table dims n states median p90". */
export async function naiveRecount(): Promise<string[]> {
	const counted = new Map<string, { states: Set<string>; n: number; days: number[] }>()
	for (const story of await stories()) {
		const dates = datesOf(story)
		const filters = ['', `region:${story.region}`, ...story.groups.map((group) => `group:${group}`)]
		if (!story.isConfidential)
			filters.push(`kind:${story.kind}`, ...story.themes.map((theme) => `theme:${theme}`))
		const add = (periods: string[], table: string, dims: Record<string, string>, days?: number) => {
			for (const filter of filters)
				for (const period of periods) {
					const key = `${filter}|${period}|${table}|${written(dims)}`
					const cell = counted.get(key) ?? { states: new Set(), n: 0, days: [] }
					cell.states.add(story.state)
					cell.n += 1
					if (days !== undefined) cell.days.push(days)
					counted.set(key, cell)
				}
		}
		for (const [step, at] of Object.entries(dates)) {
			add(periodsOf(at), 'steps', { step })
			add(['months'], 'months', { step, month: at.toISOString().slice(0, 7) })
			for (const group of story.groups.length > 0 ? story.groups : ['none'])
				add(periodsOf(at), 'groups', { group, step })
			if (step !== 'submitted') continue
			add(periodsOf(at), 'subregions', { subregion: story.subregion })
			if (story.isConfidential) continue
			add(periodsOf(at), 'kinds', { kind: story.kind })
			for (const theme of story.themes) {
				add(periodsOf(at), 'themes', { theme })
				add(periodsOf(at), 'themesBySubregion', { theme, subregion: story.subregion })
			}
		}
		for (const [span, party, days, at] of daysOf(story, dates))
			add(periodsOf(at), 'times', { span, party }, days)
	}
	return [...counted].map(([key, { n, states, days }]) => `${key}|${n}|${states.size}|${middle(days)}`).sort()
}

/** The dimensions of a cell in one order. */
export const written = (dims: Record<string, string>) =>
	Object.entries(dims)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, code]) => `${name}=${code}`)
		.join(' ')

/** Median and 90th percentile: the value at that place of the sorted days. */
function middle(days: readonly number[]) {
	if (days.length === 0) return 'null null'
	const sorted = days.toSorted((one, other) => one - other)
	return `${sorted[Math.ceil(sorted.length / 2) - 1]} ${sorted[Math.ceil(sorted.length * 0.9) - 1]}`
}

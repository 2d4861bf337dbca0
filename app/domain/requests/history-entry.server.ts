import { sql } from 'kysely'
import { toldTo } from '#app/domain/core/visibility-of.ts'
import { eventSchema } from '#app/forms/event-forms.ts'
import { type StatedField, statedFields, statedGroups } from '#app/forms/field-specs.ts'
import { sharing } from '#app/forms/sharing.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import type { AuditEntry } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { needNumber } from '#workflows/need/number.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus, shownStatus } from '#workflows/status-line.ts'
import { editsIn } from './told-edits.ts'

type Payload = Record<string, unknown>

/** Resolves ids in an event to names; an id without a name is left out. */
type Names = (id: string) => string | undefined

/** The content of a step, ready for display. */
function toldEvent(chart: string, type: string, payload: Payload, names: Names) {
	const schema = eventSchema(chart, type)
	if (!schema) return { fields: handedOver(payload, names), groups: [] }
	// A row of an event is never blank, so the stated rows are the sent rows.
	const groups = statedGroups(schema, payload).map(({ name, rows }) => {
		const sent = payload[name] as Payload[] // a group is a list of rows
		return { name, rows: rows.map((row, index) => [...namedIds(sent[index], names), ...row]) }
	})
	return { fields: [...namedIds(payload, names), ...statedFields(schema, payload)], groups }
}

/** Former and new holder, where work was transferred; both remain named. */
function handedOver(payload: Payload, names: Names): StatedField[] {
	const { formerDrafterId, drafterId, formerManagerId, managerId, reason } = payload
	if (!formerDrafterId && !formerManagerId) return []
	const people = { formerDrafterId, drafterId, formerManagerId, managerId }
	return [...namedIds(people, names), { name: 'reason', as: 'text', value: String(reason) }]
}

/** Ids replaced by the names they stand for. */
const namedIds = (values: Payload = {}, names: Names): StatedField[] =>
	Object.entries(values).flatMap(([name, id]) => {
		const value = name.endsWith('Id') ? names(String(id)) : undefined
		return value ? [{ name, as: 'text', value }] : []
	})

/** Every id in an event. */
const idsIn = (payload: unknown): string[] =>
	Object.entries(payload ?? {}).flatMap(([key, value]) => {
		if (Array.isArray(value)) return value.flatMap(idsIn)
		return key.endsWith('Id') && typeof value === 'string' ? [value] : []
	})

type NumberedNeed = { id: string; rank: number; part?: string | null }

/** What is read of an entry of the audit trail. */
export const entryColumns = [
	'id',
	'at',
	'type',
	'internal',
	'actor_id as actorId',
	'actor_role as actorRole',
	'on_behalf_of as onBehalfOf',
	'need_id as needId',
	'event',
	'from',
	'to',
	'position',
] as const
type Entry = Pick<
	AuditEntry,
	| 'id'
	| 'at'
	| 'type'
	| 'internal'
	| 'actorId'
	| 'actorRole'
	| 'onBehalfOf'
	| 'needId'
	| 'event'
	| 'from'
	| 'to'
	| 'position'
>

/** Entries of the audit trail as this reader may see them, ready for display. */
export async function historyEntries(
	ask: Ask,
	actor: Actor,
	entries: readonly Entry[],
	needs: readonly NumberedNeed[],
	language = actor.language,
): Promise<HistoryEntry[]> {
	const names = await namesIn(ask, entries, language)
	return toldEntries(actor, entries, needs, names)
}
export type HistoryEntry = ReturnType<typeof asTold>

/** The same with names that were read before, by `namesIn`. */
export function toldEntries(
	{ role }: Actor,
	entries: readonly Entry[],
	needs: readonly NumberedNeed[],
	names: ReadonlyMap<string, string>,
): HistoryEntry[] {
	const known = new Map([...names, ...needs.map((need) => [need.id, needNumber(need)] as const)])
	return entries.map((entry) => asTold(entry, (id) => known.get(id), isStateRole(role)))
}

function asTold(entry: Entry, names: Names, forState: boolean) {
	const [chart = '', type = ''] = entry.type.split('.')
	const payload = toldTo(forState, entry.type, entry.event)
	// As answering an invitation recorded it.
	const answer = chart === 'joint' && type === 'answered' ? (payload as JointPayload) : null
	const event = answer?.answer ?? type
	const shown = (status: string | null) => {
		// A row holds only statuses of its own chart.
		if (status && chart === 'request') return shownStatus(status as RequestStatus, forState)
		// The row of a need holds only those of a need.
		return status && chart === 'need' ? shownNeedStatus(status as NeedStatus, forState) : status
	}
	return {
		id: entry.id,
		at: entry.at,
		chart,
		event,
		internal: entry.internal,
		actorRole: entry.actorRole,
		// Another State answered, of which no person is named.
		actor: names(answer?.state ?? entry.actorId) ?? null,
		onBehalfOf: (entry.onBehalfOf && names(entry.onBehalfOf)) || null,
		need: entry.needId ? (names(entry.needId) ?? null) : null,
		from: shown(entry.from),
		to: shown(entry.to),
		about: aboutOf(chart, event, payload),
		edits: chart === 'section' ? editsIn(payload, names) : [],
		...toldOf(chart, event, payload, names),
	}
}

function toldOf(chart: string, event: string, payload: Payload, names: Names) {
	if (chart === 'clock') return toldOfClock(payload)
	if (chart === 'joint') return toldOfJoint(payload, names)
	if (chart === 'request' && event === 'sharingChanged') return toldOfSharing(payload)
	if (chart === 'request' && event === 'created') return toldOfCopy(payload, names)
	return toldEvent(chart, event, payload, names)
}

/** What a State changed about the access to its request, and why. */
function toldOfSharing({ from, to, reason }: Payload): ReturnType<typeof toldEvent> {
	const before: Payload = { ...Object(from) }
	const after: Payload = { ...Object(to) }
	const changed = Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value))
	return { fields: statedFields(sharing, { ...changed, reason }), groups: [] }
}

/** The earlier request that this one began as a copy of, for those who can read that one. */
const toldOfCopy = ({ copiedFromId }: Payload, names: Names): ReturnType<typeof toldEvent> => ({
	fields: copiedFromId ? namedIds({ copiedFromId }, names) : [],
	groups: [],
})

type JointPayload = { states?: readonly string[]; state?: string | null; answer?: string }

/** The States that an entry on a joint need names. */
const invitedIn = ({ states = [], state }: JointPayload): string[] => [...states, ...(state ? [state] : [])]

/** The States that were invited, proposed or whose invitation was withdrawn. */
const toldOfJoint = ({ states = [] }: JointPayload, names: Names): ReturnType<typeof toldEvent> => ({
	fields:
		states.length > 0
			? [{ name: 'states', as: 'text', value: states.map((iso3) => names(iso3) ?? iso3).join('\n') }]
			: [],
	groups: [],
})

/** The due date that a clock reported. */
const toldOfClock = ({ dueOn }: Record<string, unknown>): ReturnType<typeof toldEvent> => ({
	fields: [{ name: 'dueOn', as: 'day', value: String(dueOn) }],
	groups: [],
})

// The page shows the title of the request above, and steps state their own fields.
const named = new Set(['attachment', 'need'])

/** Name of a file or title of a need that was added, changed or removed. */
function aboutOf(chart: string, event: string, { name, title }: Record<string, unknown>): string | null {
	const text = name ?? title
	return named.has(chart) && event !== '' && typeof text === 'string' && text !== '' ? text : null
}

type Mentioned = { ids: string[]; requests: string[]; states: string[]; language: Language }

const mentioned = statement(({ ids, requests, states, language }: Mentioned) =>
	build
		.selectFrom('person')
		.where('id', '=', anyOf(ids))
		.select(['id', 'name'])
		.unionAll(build.selectFrom('programme').where('id', '=', anyOf(ids)).select(['id', 'code as name']))
		.unionAll(
			build
				.selectFrom('request')
				.where('id', '=', anyOf(requests))
				.select(['id', sql<string>`coalesce(reference, title)`.as('name')]),
		)
		.unionAll(
			build
				.selectFrom('state')
				.where('iso3', '=', anyOf(states))
				.select(['iso3 as id', sql<string>`coalesce(names ->> ${language}, iso3)`.as('name')]),
		),
)

/** Names of the people, programmes, copied requests and invited States that these entries mention, and of other people. */
export async function namesIn(
	ask: Ask,
	entries: readonly Entry[],
	language: Language,
	others: readonly string[] = [],
): Promise<Map<string, string>> {
	const ids = new Set(
		entries.flatMap(({ actorId, onBehalfOf, event }) => [actorId, onBehalfOf ?? '', ...idsIn(event)]),
	)
	for (const id of others) ids.add(id)
	const requests = entries.flatMap(({ type, event }) => (type === 'request.created' ? idsIn(event) : []))
	const states = new Set(
		entries.flatMap(({ type, event }) => (type.startsWith('joint.') ? invitedIn(event) : [])),
	)
	if (ids.size + states.size === 0) return new Map()
	const found = await ask(mentioned, { ids: [...ids], requests, states: [...states], language })
	return new Map(found.map(({ id, name }) => [id, name]))
}

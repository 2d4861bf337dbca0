import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { categoriesOfOther } from '#app/domain/core/need-lines.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import type { JointNeedOfState, JointPartView } from '#workflows/bundling/joint-part.ts'
import type { Language } from '#workflows/languages.ts'
import { isOneOf } from '#workflows/names.ts'
import { needNumber } from '#workflows/need/number.ts'
import { isStateRole } from '#workflows/roles.ts'
import { classificationsFor } from '#workflows/sharing.ts'
import { shownNeedStatus } from '#workflows/status-line.ts'

type Of = { id: string }

const rows = statement(({ id }: Of) =>
	build
		.selectFrom('joint_part as p')
		.innerJoin('state as s', 's.iso3', 'p.state_iso3')
		.where('p.joint_need_id', '=', id)
		.orderBy('p.state_iso3')
		.select(['p.state_iso3 as stateIso3', 'p.status', 'p.need_id as needId', 'p.reason', 's.names'])
		.select(['p.proposed_by_id as proposedById']),
)

/** The joint need of the row `need`, as far as the reader may know of it: a column of a wider statement. */
export const jointNeedOf = sql<string | null>`(
	select joint_need_id from joint_part where joint_part.need_id = need.id)`

/** States without an account that could answer an invitation. */
const speaking = statement(({ states }: { states: string[] }) =>
	build
		.selectFrom('person')
		.where('role', '=', 'focalPoint')
		.where('suspended_at', 'is', null)
		.where('state_iso3', '=', anyOf(states))
		.select('state_iso3 as stateIso3'),
)

type Ids = { ids: string[] }

/** The needs of the parts with what they were divided into, in the order of the letters. */
const needsOf = statement(({ ids }: Ids) =>
	build
		.selectFrom('need')
		.innerJoin('need as other', (join) =>
			join.onRef('other.request_id', '=', 'need.request_id').onRef('other.rank', '=', 'need.rank'),
		)
		.innerJoin('request as r', 'r.id', 'other.request_id')
		.where('need.id', '=', anyOf(ids))
		.orderBy(sql`length(other.part)`)
		.orderBy('other.part')
		.select(['need.id as ofNeed', 'other.id', 'other.rank', 'other.part', 'other.title', 'other.status'])
		.select(['other.quantity', categoriesOfOther.as('lines'), 'other.request_id as requestId'])
		.select(['r.classification'])
		.select([
			sql<string | null>`other.answers->'need'->>'earliest'`.as('earliest'),
			sql<string | null>`other.answers->'need'->>'latest'`.as('latest'),
			sql<boolean>`r.submitted_at is not null`.as('isSubmitted'),
			sql<
				string | null
			>`(select d.id from delivery as d where d.need_id = other.id order by d.opened_at desc limit 1)`.as(
				'deliveryId',
			),
		]),
)
type NeedRow = NonNullable<(typeof needsOf)['row']>

const visible = statement(({ ids }: Ids) =>
	build.selectFrom('need').where('id', '=', anyOf(ids)).select('id'),
)

/** They bring the parts together, once they see one of them: of those in other regions State and status. */
const readsAll = (actor: Read['actor']) => may(actor, 'bundleNeeds')

/**
 * The parts of a joint need. A State, and a programme manager, read those that row-level security shows them. What a
 * State reads of the needs of others is their title, quantity, dates and status, and only what their State submitted.
 */
export async function partsOfJointNeed(read: Read, id: string, language: Language): Promise<JointPartView[]> {
	const { actor } = read
	const ofState = isStateRole(actor.role)
	const found = await (readsAll(actor) ? read.asSystem(rows, { id }) : read(rows, { id }))
	const ids = found.flatMap(({ needId }) => needId ?? [])
	const invited = found.filter(({ status }) => status === 'invited' || status === 'proposed')
	const [needs, seen, present] = await Promise.all([
		read.asSystem(needsOf, { ids }),
		read(visible, { ids }),
		invited.length > 0
			? read.asSystem(speaking, { states: invited.map(({ stateIso3 }) => stateIso3) })
			: Promise.resolve([]),
	])
	const seenIds = new Set(seen.map(({ id }) => id))
	const told = found.filter(({ status }) => ofState || (status !== 'proposed' && status !== 'declined'))
	return told.map(({ names, needId, ...part }) => {
		const own = needs.filter(({ ofNeed }) => ofNeed === needId)
		const isAsked = part.status === 'invited' || part.status === 'proposed'
		return {
			...part,
			reason: ofState ? part.reason : '',
			state: textIn(names, language) || part.stateIso3,
			hasAccount: isAsked ? present.some(({ stateIso3 }) => stateIso3 === part.stateIso3) : null,
			need: needIn(own, { ofState, isSeen: needId !== null && seenIds.has(needId) }),
		}
	})
}

type Reader = { ofState: boolean; isSeen: boolean }

function needIn(rows: readonly NeedRow[], { ofState, isSeen }: Reader): JointNeedOfState | null {
	const [first] = rows
	if (!first) return null
	const { isSubmitted, classification, earliest, latest, title } = first
	if (!isSeen && !isSubmitted) return { isSubmitted, title: '', parts: [], earliest: null, latest: null }
	// What is asked has its row in the joint need; of one that became more confidential only the status is told.
	const isTold = isSeen || (ofState && isOneOf(classificationsFor('jointState', 'words'), classification))
	return {
		isSubmitted,
		title: isTold ? title : '',
		earliest: isTold ? dayIn(earliest) : null,
		latest: isTold ? dayIn(latest) : null,
		parts: rows.map((row) => ({
			number: needNumber(row),
			status: shownNeedStatus(row.status, ofState),
			quantity: isTold ? row.quantity : null,
			lines: isTold ? row.lines : [],
			id: isSeen ? row.id : null,
			delivery: isSeen && row.deliveryId ? `/deliveries/${row.deliveryId}` : null,
			path: isSeen ? `/requests/${row.requestId}/needs/${row.id}` : null,
		})),
	}
}

const dayIn = (value: string | null) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null)

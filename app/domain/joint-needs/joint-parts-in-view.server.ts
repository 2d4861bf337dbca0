import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Read } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
import type { JointPartStatus } from '#workflows/bundling/joint-part.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import { isStateRole } from '#workflows/roles.ts'
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

/** States in which nobody could answer an invitation. */
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
		.selectFrom('need as of')
		.innerJoin('need as n', (join) =>
			join.onRef('n.request_id', '=', 'of.request_id').onRef('n.rank', '=', 'of.rank'),
		)
		.innerJoin('request as r', 'r.id', 'n.request_id')
		.where('of.id', '=', anyOf(ids))
		.orderBy(sql`length(n.part)`)
		.orderBy('n.part')
		.select(['of.id as ofNeed', 'n.id', 'n.rank', 'n.part', 'n.title', 'n.status', 'n.quantity'])
		.select(['n.request_id as requestId', 'n.state_iso3 as stateIso3', 'r.reference', 'r.classification'])
		.select([
			sql<string | null>`n.answers->'need'->>'earliest'`.as('earliest'),
			sql<string | null>`n.answers->'need'->>'latest'`.as('latest'),
			sql<boolean>`r.submitted_at is not null`.as('isSubmitted'),
		]),
)
type NeedRow = NonNullable<(typeof needsOf)['row']>

const visible = statement(({ ids }: Ids) =>
	build.selectFrom('need').where('id', '=', anyOf(ids)).select('id'),
)

/** The part of one State as the reader may see it. */
export type JointPartView = {
	stateIso3: string
	state: string
	status: JointPartStatus
	/** Why the State declined. */
	reason: string
	/** Whether a focal point of the State has an account; null where that does not matter. */
	hasAccount: boolean | null
	proposedById: string | null
	/** Its need, once it was added; without content until its State submitted it, or where that is CONFIDENTIAL. */
	need: JointNeedOfState | null
}
type JointNeedOfState = {
	isSubmitted: boolean
	title: string
	/** As divided by offers of a part. */
	parts: readonly {
		number: string
		status: ReturnType<typeof shownNeedStatus>
		quantity: number | null
		/** Its page, for those who may open it. */
		path: string | null
	}[]
	earliest: string | null
	latest: string | null
}

/** They bring the parts together, once they see one of them: of those in other regions State and status. */
const readsAll = new Set<string>(['triageOfficer', 'caseOfficer', 'headquartersApprover'])

/**
 * The parts of a joint need. A State, and a programme manager, read those that row-level security shows them. What a
 * State reads of the needs of others is their title, quantity, dates and status, and only what their State submitted.
 */
export async function partsOfJointNeed(read: Read, id: string, language: Language): Promise<JointPartView[]> {
	const { actor } = read
	const ofState = isStateRole(actor.role)
	const found = await (readsAll.has(actor.role) ? read.asSystem(rows, { id }) : read(rows, { id }))
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
	// What is asked has its row in the joint need; of one that became CONFIDENTIAL only the status is told.
	const isTold = isSeen || (ofState && classification !== 'CONFIDENTIAL')
	return {
		isSubmitted,
		title: isTold ? title : '',
		earliest: isTold ? earliest : null,
		latest: isTold ? latest : null,
		parts: rows.map((row) => ({
			number: needNumber(row),
			status: shownNeedStatus(row.status, ofState),
			quantity: isTold ? row.quantity : null,
			path: isSeen ? `/requests/${row.requestId}/needs/${row.id}` : null,
		})),
	}
}

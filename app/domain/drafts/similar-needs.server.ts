import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { DeliveryStatus, Kind, NeedStatus, RequestStatus } from '#prisma/generated/enums.ts'
import {
	OVERLAP,
	type Prepared,
	prepare,
	type SimilarityReason,
	similarity,
} from '#workflows/bundling/similar-needs.ts'
import { shownNeedStatus } from '#workflows/status-line.ts'
import { requireDrafter } from './lock-draft.server.ts'

const MONTHS = 36
/** More than a State submits in three years. */
const LOOKED_AT = 400
const SHOWN = 3

type Row = {
	id: string
	requestId: string
	kind: Kind
	title: string
	themes: string[]
	unit: string | null
	statement: string | null
	status: NeedStatus
	requestTitle: string
	requestStatus: RequestStatus
	reference: string | null
	submittedAt: Date | null
	createdAt: Date
	deliveryStatus: DeliveryStatus | null
}

/**
 * A need of the same State that is similar to the one being drafted; `filedAt` is null while it is not submitted
 * itself.
 */
export type SimilarNeed = Omit<Row, 'themes' | 'statement' | 'submittedAt'> & {
	filedAt: Date | null
	reasons: SimilarityReason[]
}

/** Needs of the State, submitted in the last three years or being drafted, that are similar to a need of a draft. */
export function similarNeeds(actor: Actor, needId: string): Promise<SimilarNeed[]> {
	return withActor(actor, async (tx) => {
		const need = await tx.need.findUnique({ where: { id: needId }, select: { requestId: true } })
		if (!need) throw new DomainError('not-found')
		return (await findSimilar(tx, actor, need.requestId)).get(needId) ?? []
	})
}

/** The same for every need of a draft, in one query. */
export async function findSimilar(
	tx: Tx,
	actor: Actor,
	requestId: string,
): Promise<Map<string, SimilarNeed[]>> {
	requireDrafter(actor)
	const rows = await readRows(tx, requestId)
	const isOwn = (row: Row) => row.requestId === requestId
	if (rows.every(isOwn)) return new Map()
	const prepared = rows.map((row) => ({ row, words: prepareRow(row) }))
	const others = prepared.filter(({ row }) => !isOwn(row))
	const own = prepared.filter(({ row }) => isOwn(row))
	return new Map(own.map(({ row, words }) => [row.id, closest(words, others)]))
}

const prepareRow = ({ themes, unit, title, statement }: Row) =>
	prepare({ themes, title, unit: unit ?? '', text: statement ?? '' })

function closest(words: Prepared, others: { row: Row; words: Prepared }[]): SimilarNeed[] {
	return others
		.map(({ row, words: theirs }) => ({ row, ...similarity(words, theirs) }))
		.filter(({ score }) => score >= OVERLAP)
		.sort((one, other) => other.score - one.score)
		.slice(0, SHOWN)
		.map(({ row: { themes: _, statement: __, submittedAt, ...row }, reasons }) => ({
			...row,
			status: shownNeedStatus(row.status, true),
			filedAt: submittedAt,
			reasons,
		}))
}

/**
 * Only the compared and shown columns, not the whole answers; the draft itself first. Row-level security limits it to
 * the State.
 */
function readRows(tx: Tx, requestId: string): Promise<Row[]> {
	const since = new Date(now())
	since.setUTCMonth(since.getUTCMonth() - MONTHS)
	return tx.$queryRaw<Row[]>`
		select need.id, need.request_id as "requestId", need.kind::text as kind, need.title, coalesce(need.themes, '{}') as themes,
			need.answers->'need'->>'beneficiaryUnit' as unit, need.answers->'need'->>'statement' as statement,
			need.status::text as status, request.title as "requestTitle", request.status::text as "requestStatus",
			request.reference, request.submitted_at as "submittedAt", request.created_at as "createdAt",
			(select delivery.status::text from delivery where delivery.need_id = need.id
				order by delivery.opened_at desc limit 1) as "deliveryStatus"
		from need join request on request.id = need.request_id
		where need.request_id = ${requestId}
			or (need.status <> 'withdrawn' and request.status <> 'withdrawn'
				and coalesce(request.submitted_at, request.updated_at) >= ${since}
				and need.state_iso3 = (select state_iso3 from request where id = ${requestId}))
		order by need.request_id = ${requestId} desc, request.updated_at desc, need.rank
		limit ${LOOKED_AT}`
}

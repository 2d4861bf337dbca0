import { sql } from 'kysely'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Kind } from '#prisma/generated/enums.ts'
import {
	OVERLAP,
	type Prepared,
	prepare,
	type SimilarityReason,
	similarity,
} from '#workflows/bundling/similar-needs.ts'
import type { DeliveryStatus } from '#workflows/delivery/status-facts.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import type { RequestStatus } from '#workflows/request/chart.ts'
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
	return readAs(actor, async (read) => {
		const own = await read(one, { needId })
		if (own.length === 0) throw new DomainError('not-found')
		requireDrafter(actor)
		return (await similarTo(read, own)).get(needId) ?? []
	})
}

/** The same for every need of a draft. */
export const findSimilar = async (read: Read, requestId: string) =>
	similarTo(read, await read(ofRequest, { requestId }))

async function similarTo(read: Read, own: Row[]): Promise<Map<string, SimilarNeed[]>> {
	const [first] = own
	const { stateIso3 } = read.actor
	if (!first || !stateIso3) return new Map()
	const since = new Date(now())
	since.setUTCMonth(since.getUTCMonth() - MONTHS)
	const rows = await read(others, { stateIso3, since, requestId: first.requestId })
	const prepared = rows.map((row) => ({ row, words: prepareRow(row) }))
	return new Map(own.map((row) => [row.id, closest(prepareRow(row), prepared)]))
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

/** Only the compared and shown columns, not the whole answers. */
const rows = build
	.selectFrom('request')
	.innerJoin('need', 'need.request_id', 'request.id')
	.select((of) => [
		'need.id',
		'need.request_id as requestId',
		'need.kind',
		'need.title',
		sql<string[]>`coalesce(need.themes, '{}')`.as('themes'),
		sql<string | null>`nullif(need.answers->'need'->>'beneficiaryUnit', '')`.as('unit'),
		sql<string | null>`need.answers->'need'->>'statement'`.as('statement'),
		'need.status',
		'request.title as requestTitle',
		'request.status as requestStatus',
		'request.reference',
		'request.submitted_at as submittedAt',
		'request.created_at as createdAt',
		of
			.selectFrom('delivery')
			.whereRef('delivery.need_id', '=', 'need.id')
			.orderBy('delivery.opened_at', 'desc')
			.limit(1)
			.select('delivery.status')
			.as('deliveryStatus'),
	])

const one = statement(({ needId }: { needId: string }) => rows.where('need.id', '=', needId))

const ofRequest = statement(({ requestId }: { requestId: string }) =>
	rows.where('request.id', '=', requestId).orderBy('need.rank'),
)

const others = statement((args: { stateIso3: string; requestId: string; since: Date }) =>
	rows
		.where('request.state_iso3', '=', args.stateIso3)
		.where('request.id', '<>', args.requestId)
		.where('request.status', '<>', 'withdrawn')
		.where((of) => of(of.fn.coalesce('request.submitted_at', 'request.updated_at'), '>=', args.since))
		.where('need.status', '<>', 'withdrawn')
		.orderBy('request.updated_at', 'desc')
		.orderBy('need.rank')
		.limit(LOOKED_AT),
)

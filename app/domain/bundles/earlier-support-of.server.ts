import { sql } from 'kysely'
import { isLedBy, leadName } from '#app/domain/core/lead-institution.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { prepare, type SimilarityReason, similarity } from '#workflows/bundling/similar-needs.ts'
import type { Language } from '#workflows/languages.ts'
import type { BundleRow } from './bundled-rows.server.ts'

const MONTHS = 36

type Declared = { partner?: string; subject?: string; fromYear?: unknown; toYear?: unknown; status?: string }
type SupportedNeed = Pick<BundleRow, 'id' | 'requestId' | 'stateIso3' | 'unit'>
type SupportedRequest = Pick<BundleRow, 'requestId' | 'stateIso3'>

/** Support to the same lead institution or unit in the last 36 months: deliveries, and what the State reports of others. */
export async function earlierSupportOf(read: Read, need: SupportedNeed, language: Language) {
	const [deliveries, declared] = await lateSupport(read, need)
	return {
		declared,
		deliveries: deliveries.flatMap(({ needId, unit, sameLead, ...delivery }) => {
			const sameUnit = isSameUnit(need.unit, unit)
			return needId !== need.id && (sameUnit || sameLead) ? [shownDelivery(delivery, language, sameUnit)] : []
		}),
	}
}

/** The same to the lead institution of a request, by deliveries of other requests. */
export async function earlierSupportTo(read: Read, request: SupportedRequest, language: Language) {
	const [deliveries, declared] = await lateSupport(read, request)
	return {
		declared,
		deliveries: deliveries.flatMap(({ ofRequest, sameLead, ...delivery }) =>
			ofRequest !== request.requestId && sameLead ? [shownDelivery(delivery, language, false)] : [],
		),
	}
}

function lateSupport(read: Read, { requestId, stateIso3 }: SupportedRequest) {
	const since = new Date(now())
	since.setUTCMonth(since.getUTCMonth() - MONTHS)
	return Promise.all([read(lately, { requestId, stateIso3, since }), declaredIn(read, { requestId }, since)])
}

type SupportingDelivery = Pick<(typeof lately)['row'] & {}, 'id' | 'status' | 'openedAt' | 'titles'>

const shownDelivery = (
	{ id, status, openedAt, titles }: SupportingDelivery,
	language: Language,
	sameUnit: boolean,
) => ({ id, status, openedAt, programme: textIn(titles, language), sameUnit })

const lately = statement(
	({ requestId, stateIso3, since }: { requestId: string; stateIso3: string; since: Date }) =>
		build
			.selectFrom('delivery')
			.innerJoin('programme', 'programme.id', 'delivery.programme_id')
			.innerJoin('need', 'need.id', 'delivery.need_id')
			.innerJoin('request', 'request.id', 'need.request_id')
			.innerJoin('authority', 'authority.id', 'request.authority_id')
			.innerJoin('request as asking', (on) => on.on('asking.id', '=', requestId))
			.innerJoin('authority as asker', 'asker.id', 'asking.authority_id')
			.where('delivery.state_iso3', '=', stateIso3)
			.where('delivery.updated_at', '>=', since)
			.orderBy('delivery.opened_at', 'desc')
			.select([
				'delivery.id',
				'delivery.need_id as needId',
				'need.request_id as ofRequest',
				'delivery.status',
				'delivery.opened_at as openedAt',
				'programme.titles',
				sql<string | null>`nullif(need.answers->'need'->>'beneficiaryUnit', '')`.as('unit'),
				isLedBy(leadName({ request: 'asking', authority: 'asker' })).as('sameLead'),
			]),
)

/** Matches names that contain each other ("Coast Guard", "Coast Guard, northern command"), whatever the spelling. */
function isSameUnit(one: string | null, other: string | null) {
	const named = (unit: string) => prepare({ unit, themes: [], title: '', text: '' })
	const reason: SimilarityReason = 'unit'
	return similarity(named(one ?? ''), named(other ?? '')).reasons.includes(reason)
}

const reported = statement(({ requestId }: Pick<SupportedRequest, 'requestId'>) =>
	build
		.selectFrom('request')
		.where('id', '=', requestId)
		.select(sql<Declared[] | null>`answers->'situation'->'support'`.as('support')),
)

async function declaredIn(read: Read, { requestId }: Pick<SupportedRequest, 'requestId'>, since: Date) {
	const [request] = await read(reported, { requestId })
	return (request?.support ?? [])
		.map(({ partner = '', subject = '', status = '', fromYear, toYear }) => {
			const year = (value: unknown) => (value ? Number(value) : null)
			return { partner, subject, status, from: year(fromYear), to: year(toYear) }
		})
		.filter(({ partner, to }) => partner !== '' && (to === null || to >= since.getUTCFullYear()))
}

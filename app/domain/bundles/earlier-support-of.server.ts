import { textIn } from '#app/domain/core/names-of.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { prepare, type SimilarityReason, similarity } from '#workflows/bundling/similar-needs.ts'
import type { Language } from '#workflows/languages.ts'
import type { BundleRow } from './bundled-rows.server.ts'

const MONTHS = 36

type Declared = { partner?: string; subject?: string; fromYear?: unknown; toYear?: unknown; status?: string }
type Asked = Pick<BundleRow, 'id' | 'requestId' | 'stateIso3' | 'authorityId' | 'unit'>

/** Support to the same authority or unit in the last 36 months: deliveries, and what the State reports of others. */
export async function earlierSupportOf(tx: Tx, need: Asked, language: Language) {
	const since = new Date(now())
	since.setUTCMonth(since.getUTCMonth() - MONTHS)
	return {
		deliveries: await deliveriesTo(tx, need, since, language),
		declared: await declaredIn(tx, need, since),
	}
}

async function deliveriesTo(tx: Tx, need: Asked, since: Date, language: Language) {
	const rows = await tx.delivery.findMany({
		where: { stateIso3: need.stateIso3, needId: { not: need.id }, updatedAt: { gte: since } },
		orderBy: { openedAt: 'desc' },
		include: {
			programme: { select: { titles: true } },
			need: { select: { answers: true, request: { select: { authorityId: true } } } },
		},
	})
	return rows.flatMap(({ id, status, openedAt, programme, need: other }) => {
		const { need: asked } = other.answers as { need?: { beneficiaryUnit?: string } }
		const sameUnit = isSameUnit(need.unit, asked?.beneficiaryUnit)
		if (!sameUnit && other.request.authorityId !== need.authorityId) return []
		return [{ id, status, openedAt, programme: textIn(programme.titles, language), sameUnit }]
	})
}

/** Matches names that contain each other ("Coast Guard", "Coast Guard, northern command"), whatever the spelling. */
function isSameUnit(one: string | null, other: string | undefined) {
	const named = (unit: string) => prepare({ unit, themes: [], title: '', text: '' })
	const reason: SimilarityReason = 'unit'
	return similarity(named(one ?? ''), named(other ?? '')).reasons.includes(reason)
}

async function declaredIn(tx: Tx, { requestId }: Asked, since: Date) {
	const { answers } = await tx.request.findUniqueOrThrow({
		where: { id: requestId },
		select: { answers: true },
	})
	const { support = [] } = (answers as { situation?: { support?: Declared[] } }).situation ?? {}
	return support
		.map(({ partner = '', subject = '', status = '', fromYear, toYear }) => {
			const year = (value: unknown) => (value ? Number(value) : null)
			return { partner, subject, status, from: year(fromYear), to: year(toYear) }
		})
		.filter(({ partner, to }) => partner !== '' && (to === null || to >= since.getUTCFullYear()))
}

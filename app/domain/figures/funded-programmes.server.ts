import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import { donorContributions } from './donor-contributions.server.ts'
import { measuresOf } from './donor-measures.server.ts'
import { withOwnMoney } from './figures.ts'

/** Whose programmes they are: the key of the reader. */
export const isFundedBy = (donor: string) => sql<boolean>`${donor} = any (donors)`

const programmesOf = statement(
	({ donor, after, most }: { donor: string; after: string; most: number | null }) =>
		build
			.selectFrom('programme')
			.where(isFundedBy(donor))
			.where('code', '>', after)
			.select([
				'id',
				'code',
				'titles',
				'kind',
				'status',
				'capacity',
				'capacities',
				'capacity_unit as capacityUnit',
				'currency',
				'contributions',
				'donors',
				'budget',
				'cost_per_unit as costPerUnit',
			])
			.orderBy('code')
			.limit(sql<number>`${most}::int`),
)

type Listed = {
	/** The code of the last programme of the page before. */
	after?: string | undefined
	/** Null for all that follow. */
	most: number | null
}

/**
 * The programmes of a donor in the order of their codes, with what came of each, and without the contributions of others.
 * Everything is read for those of the page alone.
 */
export async function fundedProgrammes(read: Read, language: Language, { after = '', most }: Listed) {
	const { actor } = read
	const found = await read(programmesOf, { donor: actor.donor ?? '', after, most: most && most + 1 })
	const funded = (most ? found.slice(0, most) : found).map((record) => withOwnMoney(actor, record))
	const own = funded.map((programme) => ({ ...programme, contributions: given(programme.contributions) }))
	const ids = own.map(({ id }) => id)
	const [byStatus, measures, contributed] = await Promise.all([
		countDeliveries(read, ids),
		measuresOf(read, ids),
		donorContributions(read, own, language),
	])
	return {
		programmes: own.map((programme) => {
			const { id, code, titles, kind, status, capacity, capacities, capacityUnit, currency } = programme
			const { perLearner, ...sums } = contributed(programme)
			return {
				id,
				code,
				title: textIn(titles, language) || code,
				kind,
				status,
				capacity,
				/** Where it states its capacity by category. */
				capacities,
				capacityUnit,
				currency,
				contributions: programme.contributions,
				...measures(id),
				...sums,
				// Other programmes have no participants: nothing is withheld there.
				perLearner: kind === 'training' ? perLearner : null,
				deliveries: byStatus(id),
			}
		}),
		nextProgramme: own.length < found.length ? (own.at(-1)?.code ?? null) : null,
	}
}

/** What was given, and what for. */
const given = (contributions: unknown) =>
	// The type of the column is that of its rows.
	(contributions as { amount: number | null; earmark?: string }[]).map(({ amount, earmark = '' }) => ({
		amount,
		earmark,
	}))

const deliveriesByStatus = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('delivery')
		.where('programme_id', '=', anyOf(ids))
		.groupBy(['programme_id', 'status'])
		.orderBy('status')
		.select(['programme_id as programmeId', 'status', sql<number>`count(*)::int`.as('total')]),
)

/** Deliveries by status: of those that are also listed one by one, so that no number is withheld. */
async function countDeliveries(read: Read, ids: string[]) {
	const counted = new Map<string, Map<string, number>>()
	for (const { programmeId, status, total } of await read(deliveriesByStatus, { ids })) {
		const ofProgramme = counted.get(programmeId) ?? new Map<string, number>()
		const key = shownDeliveryStatus(status, read.actor.role)
		ofProgramme.set(key, (ofProgramme.get(key) ?? 0) + total)
		counted.set(programmeId, ofProgramme)
	}
	return (programmeId: string) =>
		[...(counted.get(programmeId) ?? [])].map(([key, figure]) => ({ key, figure }))
}

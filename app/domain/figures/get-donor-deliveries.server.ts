import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { categoriesDelivered } from '#app/domain/core/need-lines.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { readCursor, writeCursor } from '#app/forms/address-values.ts'
import type { Actor } from '#app/platform/actor.ts'
import { end } from '#app/platform/database/arms.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import { isFundedBy } from './funded-programmes.server.ts'

const deliveriesOf = statement(
	({ donor, at, id, most }: { donor: string; at: Date; id: string; most: number | null }) =>
		build
			.selectFrom('delivery as d')
			.innerJoin('programme as p', 'p.id', 'd.programme_id')
			.leftJoin('state as s', 's.iso3', 'd.state_iso3')
			.where(
				'd.programme_id',
				'=',
				sql<string>`any (array(select id from programme where ${isFundedBy(donor)}))`,
			)
			.where(
				sql<boolean>`d.opened_at <= ${at}::timestamptz and (d.opened_at < ${at}::timestamptz or d.id > ${id})`,
			)
			.select([
				'd.id',
				'p.code',
				'p.titles',
				'd.kind',
				'd.state_iso3 as stateIso3',
				'd.quantity',
				categoriesDelivered.as('categories'),
				'd.status',
				'd.opened_at as openedAt',
				's.names',
			])
			.orderBy('d.opened_at', 'desc')
			.orderBy('d.id')
			.limit(sql<number>`${most}::int`),
)

type Listed = {
	/** `nextDelivery` of the page before. */
	after?: string | undefined
	/** Null for all that follow, for a file. */
	most?: number | null
}
/** Rows of a page. */
const DELIVERIES = 25

/** Deliveries that the donor pays for, the latest first; without those of confidential requests. */
export async function getDonorDeliveries(
	actor: Actor,
	language: Language,
	{ after, most = DELIVERIES }: Listed = {},
) {
	requireAbility(actor, 'readDonorFigures')
	const from = readCursor(after) ?? end
	return readAs(actor, async (read) => {
		const found = await read(deliveriesOf, { donor: actor.donor ?? '', ...from, most: most && most + 1 })
		const rows = most ? found.slice(0, most) : found
		const last = rows.at(-1)
		return {
			donor: actor.donor,
			deliveries: rows.map(({ stateIso3, names, status, code, titles, ...delivery }) => ({
				...delivery,
				programme: textIn(titles, language) || code,
				state: textIn(names, language) || stateIso3,
				status: shownDeliveryStatus(status, actor.role),
			})),
			nextDelivery:
				last && rows.length < found.length ? writeCursor({ at: last.openedAt, id: last.id }) : null,
		}
	})
}
export type DonorDeliveries = Awaited<ReturnType<typeof getDonorDeliveries>>

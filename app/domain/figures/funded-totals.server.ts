import { sql } from 'kysely'
import { countedFor } from '#app/domain/core/shared-facts.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { isFundedBy } from './funded-programmes.server.ts'

type FundedByCurrency = { currency: string | null; programmes: number; open: number; given: number | null }

const givenBy = statement(({ donor }: { donor: string }) =>
	build
		.selectFrom(
			sql<FundedByCurrency>`(select currency, count(*)::int as programmes, (count(*) filter (where status = 'open'))::int as open,
				sum((select sum((one->>'amount')::float8) from jsonb_array_elements(contributions) as one
					where one->>'donor' = ${donor})) as given
				from programme where ${isFundedBy(donor)} group by currency)`.as<'sums'>(sql`sums`),
		)
		.selectAll()
		.orderBy('programmes', 'desc')
		.orderBy('currency'),
)

const deliveredBy = statement(({ donor }: { donor: string }) =>
	build
		.selectFrom(
			sql<{ delivered: number }>`(select count(delivered_at)::int as delivered from need_fact
				where programme_id = any (array(select id from programme where ${isFundedBy(donor)}))
				and ${countedFor('funder')})`.as<'sums'>(sql`sums`),
		)
		.selectAll(),
)

/**
 * All programmes of a donor in short: how many there are, what the donor itself gave by currency, and delivered needs,
 * which are also told of each programme. Amounts that one programme withholds are not added up.
 */
export async function fundedTotals(read: Read) {
	const asked = { donor: read.actor.donor ?? '' }
	const [sums, [delivered]] = await Promise.all([read(givenBy, asked), read.asSystem(deliveredBy, asked)])
	return {
		programmes: sums.reduce((all, { programmes }) => all + programmes, 0),
		open: sums.reduce((all, { open }) => all + open, 0),
		given: sums.flatMap(({ currency, given }) => (given === null ? [] : [{ currency, amount: given }])),
		delivered: delivered?.delivered ?? 0,
	}
}

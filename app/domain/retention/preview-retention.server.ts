import { type Compilable, CompiledQuery } from 'kysely'
import { settingHistory } from '#app/domain/core/record-audit.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { keptSince, periods, type RetentionClass, retentionClasses } from '#workflows/retention-periods.ts'
import type { Due, RetentionPart } from './classes/part.ts'
import { partsOf } from './classes/registry.server.ts'
import { listExemptions, listRemovals } from './exemptions.server.ts'
import { loadPeriods } from './periods.server.ts'

const SHOWN = 20

/** Due rows of a class are counted as far as one above this. */
const MOST_COUNTED = 1000

/** Preview of the next run, by class: number, earliest and latest date. Changes nothing. */
export function previewRetention(actor: Actor) {
	requireAbility(actor, 'changeRetention')
	return readAs(actor, async (read) => {
		const { kept, revisions } = await read.models(loadPeriods)
		const classes = []
		for (const name of retentionClasses) {
			const before = keptSince(name, kept[name], now())
			const found = await dueOf(read, name, before)
			classes.push({
				name,
				...periods[name],
				amount: kept[name],
				revision: revisions[name],
				before,
				most: MOST_COUNTED,
				...found,
			})
		}
		return classes
	})
}
export type Preview = Awaited<ReturnType<typeof previewRetention>>[number]

/** What the parts of the classes select for the removal, which runs through Prisma. */
const asked = <Row>({ text, values }: Prisma.Sql): Compilable<Row> => ({
	// The caller states the type of the rows.
	compile: () => CompiledQuery.raw(text, [...values]) as CompiledQuery<Row>,
})

/** The oldest due rows, in the order in which they are removed, which is that of an index. */
const oldestOf = (part: RetentionPart, before: Date) => Prisma.sql`
	(select * from (${part.due(before, now())}) as due order by at, id limit ${Prisma.raw(String(MOST_COUNTED + 1))})`

/** The first of them by reference, never by a person's name. */
async function dueOf(read: Read, name: RetentionClass, before: Date) {
	const all = Prisma.join(
		partsOf[name].map((part) => oldestOf(part, before)),
		' union all ',
	)
	const [sum] = await read.asSystem(
		asked<{ count: number; oldest: Date | null }>(
			Prisma.sql`select least(count(*), ${Prisma.raw(String(MOST_COUNTED + 1))})::int as count, min(at) as oldest from (${all}) as due`,
		),
	)
	const listed =
		name === 'closedCases' || name === 'learners'
			? await read.asSystem(
					asked<Pick<Due, 'label' | 'at'>>(Prisma.sql`
						select label, min(at) as at from (${all}) as due where label is not null group by label
						order by 2, 1 limit ${SHOWN}`),
				)
			: []
	return { count: sum?.count ?? 0, oldest: sum?.oldest ?? null, listed }
}

/** The page of data retention: exemptions for the roles that set them, and the periods for administrators. */
export function getRetention(actor: Actor) {
	return readAs(actor, async (read) => {
		const holds = await listExemptions(actor)
		if (!may(actor, 'changeRetention')) return { holds, periods: null }
		const history = await settingHistory<number>(read, 'retention.')
		return {
			holds,
			periods: { classes: await previewRetention(actor), ...(await listRemovals(actor)), history },
		}
	})
}

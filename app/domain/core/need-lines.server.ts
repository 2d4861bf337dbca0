import { type RawBuilder, sql } from 'kysely'
import { checkValues } from '#app/forms/parse-form.ts'
import { equipment } from '#app/forms/sections/equipment.ts'
import type { EquipmentLineAsked } from '#app/forms/sections/equipment-lines.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Need, NeedLine } from '#prisma/generated/client.ts'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
import { namesOf } from '#workflows/names.ts'
import type { EquipmentCategory, LineUnit } from '#workflows/vocabulary.ts'

/** A line of a need as pages and rules read it. */
export type StoredLine = Pick<
	NeedLine,
	'id' | 'description' | 'quantity' | 'minimumQuantity' | 'offered' | 'toSpecify'
> & {
	category: EquipmentCategory | null
	unit: LineUnit | null
}

const linesOf = (needId: RawBuilder<unknown>) => sql<
	StoredLine[]
>`(select coalesce(jsonb_agg(jsonb_build_object(
	'id', line.id, 'description', line.description, 'category', line.category, 'unit', line.unit, 'quantity', line.quantity,
	'minimumQuantity', line.minimum_quantity, 'offered', line.offered, 'toSpecify', line.to_specify) order by line.position), '[]')
	from need_line as line where line.need_id = ${needId})`

/** The lines of the need of a statement, in their order, as far as the reader may see them. */
export const linesOfNeed = linesOf(sql`need.id`)
/** The same in a statement on a delivery, `d`. */
export const linesOfDelivery = linesOf(sql`d.need_id`)

const categoriesOf = (needId: RawBuilder<unknown>) => sql<CategoryTotal[]>`(select coalesce(jsonb_agg(
	jsonb_build_object('category', summed.category, 'unit', summed.unit, 'quantity', summed.quantity) order by summed.place), '[]') from (
		select category, unit, sum(quantity)::int as quantity, min(position) as place
		from need_line where need_id = ${needId} group by category, unit) as summed)`

/** The lines by category and without the words of the State, for readers who see no more than figures. */
export const categoriesOfNeed = categoriesOf(sql`need.id`)
/** The same of another need in the statement, `other`. */
export const categoriesOfOther = categoriesOf(sql`other.id`)

/** What a delivery, `d`, is of by category, for whoever sees the delivery; empty where it counts seats or days. */
export const categoriesDelivered = sql<CategoryTotal[]>`d.categories`

type Saved = Pick<Need, 'id' | 'requestId' | 'stateIso3'> & { answers: Stored.Answers }
type Row = Omit<NeedLine, 'id' | 'needId' | 'requestId' | 'stateIso3' | 'offered'>

/**
 * Stores the lines of a need as its answers have them, for those who change the answers. While the answer is not valid,
 * the lines stay as they were, like the columns of the need.
 */
export async function storeLines(tx: Tx, { id: needId, requestId, stateIso3, answers }: Saved) {
	const { lines } = answers.equipment ?? {}
	const checked = checkValues(lines, equipment.shape.lines)
	if (!checked.ok) return
	const before = await tx.needLine.findMany({ where: { needId }, orderBy: { position: 'asc' } })
	const rows = checked.value.map(rowOf)
	if (before.length === rows.length && rows.every((row, at) => isSame(row, before[at]))) return
	const ids = idsFor(rows, before)
	await tx.needLine.deleteMany({ where: { needId } })
	await tx.needLine.createMany({
		data: rows.map((row, at) => ({ ...row, id: ids[at] ?? newId(), needId, requestId, stateIso3 })),
	})
}

function rowOf({ performance: _, site: __, ...line }: EquipmentLineAsked, at: number): Row {
	return { ...line, position: at + 1 }
}

const isSame = (row: Row, stored: NeedLine | undefined) =>
	stored !== undefined && namesOf(row).every((name) => stored[name] === row[name])

/** A line keeps its id while its description stays, or else while its place does, so that it can be referred to. */
function idsFor(rows: readonly Row[], before: readonly NeedLine[]): (string | undefined)[] {
	const left = new Map(before.map((line) => [line.id, line]))
	const take = (line: NeedLine | undefined) => {
		if (line) left.delete(line.id)
		return line?.id
	}
	const named = rows.map(({ description }) =>
		take([...left.values()].find((line) => line.description === description)),
	)
	return rows.map(
		({ position }, at) => named[at] ?? take([...left.values()].find((line) => line.position === position)),
	)
}

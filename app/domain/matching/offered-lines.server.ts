import type { StepEvent } from '#app/domain/core/entities/entity.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { linesSupplied } from '#workflows/equipment/need-lines.ts'
import { divided, type OfferedLine, offerErrors, spread } from '#workflows/equipment/offered-lines.ts'

/**
 * The offer of a programme with the quantity of each line of equipment, and their sum in the unit of the programme. An
 * offer that states one number for all is divided among the lines that the programme supplies. Refused where a line is
 * below its least useful quantity, above what is asked, or not supplied.
 */
export async function withOfferedLines(tx: Tx, needId: string, stated: StepEvent): Promise<StepEvent> {
	// Only `storeLines` writes them, after reading the form by its schema, so that their codes are known.
	const lines = await tx.needLine.findMany({ where: { needId }, orderBy: { position: 'asc' } })
	const event = { ...stated }
	delete event.lines
	if (lines.length === 0) return event
	const { programme } = await tx.need.findUniqueOrThrow({
		where: { id: needId },
		select: { programme: { select: { categories: true } } },
	})
	const inPart = event.type === 'offerPart'
	const supplier = { categories: programme?.categories ?? [] }
	const byLine = stated.lines as OfferedLine[] | undefined
	const offered = byLine ?? spread(inPart ? linesSupplied(lines, supplier) : lines, Number(event.quantity))
	if (!offered) return event
	if (offered.some(({ lineId }) => !lines.some(({ id }) => id === lineId))) throw new DomainError('not-found')
	const errors = offerErrors({ lines, offered, inPart, programme: supplier })
	if (Object.keys(errors).length > 0)
		throw byLine
			? new DomainError('invalid', 'badValue', errors)
			: new DomainError('invalid', 'doesNotFit', { quantity: 'doesNotFit' })
	if (inPart && divided(lines, offered).rest.length === 0)
		throw new DomainError('invalid', 'useWholeOffer', { quantity: 'useWholeOffer' })
	return { ...event, lines: offered, quantity: offered.reduce((sum, { quantity }) => sum + quantity, 0) }
}

import type { Prisma } from '#prisma/generated/client.ts'
import type { Kind } from '#prisma/generated/enums.ts'
import { type BoardStage, sharedFirst, statusesIn } from '#workflows/delivery/stage.ts'

export const deliverySorts = ['due', 'changed', 'opened'] as const
export type DeliverySort = (typeof deliverySorts)[number]

export type DeliveryFilter = {
	kind?: Kind | undefined
	/** A part of the code or title of a programme. */
	programme?: string | undefined
	stateIso3?: string | undefined
	stage?: BoardStage | undefined
	/** Only deliveries with an overdue planned day. */
	overdue?: boolean | undefined
}

type Where = Prisma.DeliveryWhereInput

const wasShared = (shared: boolean): Where => ({
	status: { in: [...sharedFirst] },
	snapshot: { path: ['context', 'shared'], equals: shared },
})

/** The deliveries of one column of the board. */
export function inStage(stage: BoardStage): Where {
	const status = { in: statusesIn(stage).filter((each) => !sharedFirst.includes(each)) }
	if (stage === 'planned') return { OR: [{ status }, wasShared(false)] }
	return stage === 'withState' ? { OR: [{ status }, wasShared(true)] } : { status }
}

/** The conditions of a filter; `programmeIds` are those of the programmes it names. */
export function passing(filter: DeliveryFilter, programmeIds: string[] | null, today: Date): Where {
	const { kind, stateIso3, stage, overdue } = filter
	return {
		AND: [
			...(kind ? [{ kind }] : []),
			...(stateIso3 ? [{ stateIso3 }] : []),
			...(programmeIds ? [{ programmeId: { in: programmeIds } }] : []),
			...(stage ? [inStage(stage)] : []),
			...(overdue ? [{ nextOn: { lt: today } }] : []),
		],
	}
}

/** `plain` is not written into the address: neither of the list nor of its next page. */
type Order = DeliverySort | 'plain'

export const orders: Record<Order, Prisma.DeliveryOrderByWithRelationInput[]> = {
	plain: [{ id: 'desc' }],
	due: [{ nextOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
	changed: [{ updatedAt: 'desc' }, { id: 'desc' }],
	opened: [{ openedAt: 'desc' }, { id: 'desc' }],
}

type Placed = { id: string; nextOn: Date | null; updatedAt: Date; openedAt: Date }

/** The cursor of a row, for the address of the next page. */
export function placeOf({ id, nextOn, updatedAt, openedAt }: Placed, sort: Order): string {
	const at = { due: nextOn, changed: updatedAt, opened: openedAt, plain: null }[sort]
	return `${at?.toISOString() ?? ''}_${id}`
}

/** Strictly after the last row of the page before; an unreadable cursor means the first page. */
export function beyond(after: string, sort: Order): Where {
	const [time = '', id = ''] = after.split('_')
	const at = new Date(time)
	const known = !Number.isNaN(at.getTime())
	if (sort === 'plain') return id ? { id: { lt: id } } : {}
	if (sort === 'due' && time === '') return id ? { nextOn: null, id: { gt: id } } : {}
	if (!known) return {}
	if (sort === 'due')
		return { OR: [{ nextOn: { gt: at } }, { nextOn: at, id: { gt: id } }, { nextOn: null }] }
	const column = sort === 'changed' ? 'updatedAt' : 'openedAt'
	return { OR: [{ [column]: { lt: at } }, { [column]: at, id: { lt: id } }] }
}

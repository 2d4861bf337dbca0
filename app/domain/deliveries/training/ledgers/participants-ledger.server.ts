import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { recordLedger, type Training } from '../find-training.server.ts'
import { type CellChange, idsWith, type Ledger } from './ledger.ts'

/** The decisions on a nominee. */
const decisions = ['nominated', 'confirmed', 'reserve', 'notConfirmed'] as const

const vetted: ReadonlySet<Training['status']> = new Set(['nominated', 'participantsConfirmed'])

/** Who was nominated, and the decision of the manager on each. */
export const participantsLedger: Ledger = {
	lists: () => true,
	columns: () => [
		{ name: 'status', kind: { control: 'choice', codes: decisions, isFilled: true } },
		{ name: 'remark', kind: { control: 'text', most: 300 } },
	],
	isOpen: ({ mayManage, status }) => mayManage && vetted.has(status),
	closed: (_, { status }) => (status === 'withdrawn' ? 'notTakingPart' : null),
	textOf: (person, column) => (column === 'remark' ? (person.remark ?? '') : person.status),
	isMissing: ({ status }, column) => column === 'status' && status === 'nominated',
	faults: () => ({}),
	async write(tx, actor, training, changes) {
		const named = await tx.nominee.findMany({
			where: { deliveryId: training.id, status: { not: 'withdrawn' } },
			select: { id: true, status: true },
		})
		requireSeats(named, changes, training)
		for (const [id, status] of statusesIn(changes))
			await tx.nominee.updateMany({ where: { id: { in: id } }, data: { status } })
		for (const [id, remark] of remarksIn(changes))
			await tx.nominee.updateMany({ where: { id: { in: id } }, data: { remark } })
		const touched = { id: { in: changes.map(({ person }) => person.id) } }
		await tx.nominee.updateMany({ where: touched, data: { vettedById: actor.id, vettedAt: now() } })
		await tx.nominee.updateMany({
			where: { ...touched, status: 'nominated' },
			data: { vettedById: null, vettedAt: null },
		})
		const count = new Set(changes.map(({ person }) => person.id)).size
		await recordLedger(tx, actor, training, 'nominees.vetted', { count })
	},
}

type Grouped<Value> = [ids: string[], value: Value][]

/** The people of each new decision: one statement for all of them. */
const statusesIn = (changes: readonly CellChange[]): Grouped<(typeof decisions)[number]> =>
	decisions.map((decision) => [idsWith(changes, 'status', decision), decision])

const remarksIn = (changes: readonly CellChange[]): Grouped<string> => {
	const remarks = changes.filter(({ column }) => column === 'remark').map(({ text }) => text)
	return [...new Set(remarks)].map((remark) => [idsWith(changes, 'remark', remark), remark])
}

type Named = { id: string; status: string }

/** No more are confirmed than seats are reserved, and once they were told, never nobody. */
function requireSeats(named: readonly Named[], changes: readonly CellChange[], training: Training) {
	const decided = new Map(
		changes.filter(({ column }) => column === 'status').map(({ person, text }) => [person.id, text]),
	)
	const confirmed = named.filter(({ id, status }) => (decided.get(id) ?? status) === 'confirmed').length
	if (confirmed > training.quantity) throw new DomainError('invalid', 'aboveSeats')
	if (training.status === 'participantsConfirmed' && confirmed === 0)
		throw new DomainError('invalid', 'nobodyConfirmed')
}

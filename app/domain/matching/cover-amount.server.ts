import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { capacityFor, reservedForNeed } from './capacity-for.server.ts'

/** The delivery that money is spent for. */
type Spender = {
	needId: string | null
	programmeId: string | null
	deliveryId: string | null
	stateIso3: string
}

/** A contract or the budget of a course, as it was entered. `field` is where a fault of its amount belongs. */
export type Spending = {
	amount: number
	/** What other contracts of the same delivery take of the reservation. */
	others?: number
	currency: string | null | undefined
	additionalReason?: string | undefined
	field: string
}

const wrong = (field: string, message: string) => new DomainError('invalid', 'invalid', { [field]: message })

/**
 * What may be spent for a delivery although no more is reserved for it: a second person of UNODC agreed to it. It comes
 * from other sources, so that it is no money of the programme or its donors.
 */
async function approvedFor(tx: Tx, deliveryId: string | null): Promise<number> {
	const latest = await tx.correction.findFirst({
		where: { deliveryId: deliveryId ?? '', entry: 'spending', status: 'counted' },
		orderBy: { decidedAt: 'desc' },
		select: { after: true },
	})
	return Number(latest?.after.amount ?? 0)
}

/**
 * What the contracts of a delivery cost together, except one: of those under the specification as it is signed, since an
 * approved change replaces the earlier ones.
 */
export async function contractedBeside(
	tx: Tx,
	deliveryId: string | null,
	exceptId?: string,
): Promise<number> {
	const { contracts, record } = await tx.delivery.findUniqueOrThrow({
		where: { id: deliveryId ?? '' },
		select: { contracts: true, record: true },
	})
	const changedAt = record.approveChange?.at
	const others = contracts.filter(
		({ id, recordedAt }) => id !== exceptId && (!changedAt || recordedAt > new Date(changedAt)),
	)
	return exact(others.reduce((sum, { amount }) => sum + amount, 0))
}

const isContractedInOther = async (tx: Tx, deliveryId: string | null, currency: Spending['currency']) =>
	(await tx.equipmentContract.count({
		where: { deliveryId: deliveryId ?? '', currency: { not: currency ?? '' } },
	})) > 0

/** No currency has more than three decimals. */
const exact = (amount: number) => Math.round(amount * 1000) / 1000

/**
 * Refuses an amount in another currency than that of the programme or of other contracts, and one above what is reserved for the need or was
 * approved for the delivery, unless a reason is given for an additional reservation.
 */
export async function requireCovered(
	tx: Tx,
	{ needId, programmeId, deliveryId }: Spender,
	{ amount, others = 0, currency, additionalReason, field }: Spending,
) {
	const programme = await tx.programme.findUnique({ where: { id: programmeId ?? '' } })
	if (programme?.currency && programme.currency !== currency)
		throw new DomainError('invalid', 'currencyDiffers', { currency: 'currencyDiffers' })
	// A programme without money of its own names none: its contracts must agree with each other to be added up.
	if (!programme?.currency && (await isContractedInOther(tx, deliveryId, currency)))
		throw wrong('currency', 'contractsInOther')
	const held = await tx.reservation.findFirst({ where: await reservedForNeed(tx, needId ?? '') })
	const reserved = held?.amount ?? null
	const total = exact(amount + others)
	if (reserved === null || total <= reserved || additionalReason) return
	if (total <= (await approvedFor(tx, deliveryId))) return
	if (others === 0) throw wrong(field, `aboveReserved:${reserved}:${currency}`)
	throw wrong(field, `aboveReservedLeft:${Math.max(0, exact(reserved - others))}:${currency}`)
}

/**
 * Reserves what an amount needs above the reservation of its need, and the whole where the offer had no price. Never
 * more than the programme has left for the State: the programme's row is locked, so that of two at the same time only
 * one can take the last money. Requires system access.
 */
export async function coverAmount(
	tx: Tx,
	{ needId, deliveryId, stateIso3 }: Spender,
	{ amount: own, others = 0, field, additionalReason }: Omit<Spending, 'currency'>,
) {
	const held = await tx.reservation.findFirst({ where: await reservedForNeed(tx, needId ?? '') })
	const total = exact(own + others)
	// A reservation counts whole units of money: an amount with decimals needs the next unit.
	const amount = Math.ceil(total)
	if (!held || (held.amount !== null && amount <= held.amount)) return
	if (held.amount !== null && !additionalReason && total <= (await approvedFor(tx, deliveryId))) return
	await tx.$queryRaw`select id from programme where id = ${held.programmeId} for update`
	const programme = await tx.programme.findUniqueOrThrow({ where: { id: held.programmeId } })
	const { money, costPerUnit, currency } = await capacityFor(askIn(tx), programme, stateIso3)
	// A reservation without an amount counts at the present price.
	const counted = held.amount ?? held.quantity * (costPerUnit ?? 0)
	if (money.usable !== null && amount - counted > money.usable)
		throw wrong(
			field,
			`contractMoneyLeft:${Math.max(0, Math.floor(counted + Math.max(0, money.usable) - others))}:${currency ?? ''}`,
		)
	await tx.reservation.update({ where: { id: held.id }, data: { amount } })
}

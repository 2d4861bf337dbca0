import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import { capacityFor, reservedForNeed } from './capacity-for.server.ts'

/** The delivery that money is spent for. */
type Spender = { needId: string | null; programmeId: string | null; stateIso3: string }

/** A contract or the budget of a course, as it was entered. `field` is where a fault of its amount belongs. */
export type Spending = {
	amount: number
	currency: string | null | undefined
	additionalReason?: string | undefined
	field: string
}

const wrong = (field: string, message: string) => new DomainError('invalid', 'invalid', { [field]: message })

/** What of a reservation counts as whole units of money: an amount with decimals needs the next unit. */
const wholeUnits = (amount: number) => Math.ceil(Math.round(amount * 1000) / 1000)

/**
 * Refuses an amount in another currency than that of the programme, and one above what is reserved for the need unless a
 * reason is given for an additional reservation.
 */
export async function requireCovered(
	tx: Tx,
	{ needId, programmeId }: Spender,
	{ amount, currency, additionalReason, field }: Spending,
) {
	const programme = await tx.programme.findUnique({ where: { id: programmeId ?? '' } })
	if (programme?.currency && programme.currency !== currency)
		throw new DomainError('invalid', 'currencyDiffers', { currency: 'currencyDiffers' })
	const held = await tx.reservation.findFirst({ where: await reservedForNeed(tx, needId ?? '') })
	const reserved = held?.amount ?? null
	if (reserved !== null && amount > reserved && !additionalReason)
		throw wrong(field, `aboveReserved:${reserved}:${currency}`)
}

/**
 * Reserves what an amount needs above the reservation of its need, and the whole where the offer had no price. Never
 * more than the programme has left for the State: the programme's row is locked, so that of two at the same time only
 * one can take the last money. Requires system access.
 */
export async function coverAmount(
	tx: Tx,
	{ needId, stateIso3 }: Spender,
	{ amount: exact, field }: Pick<Spending, 'amount' | 'field'>,
) {
	const held = await tx.reservation.findFirst({ where: await reservedForNeed(tx, needId ?? '') })
	const amount = wholeUnits(exact)
	if (!held || (held.amount !== null && amount <= held.amount)) return
	await tx.$queryRaw`select id from programme where id = ${held.programmeId} for update`
	const programme = await tx.programme.findUniqueOrThrow({ where: { id: held.programmeId } })
	const { money, costPerUnit, currency } = await capacityFor(askIn(tx), programme, stateIso3)
	// A reservation without an amount counts at the present price.
	const counted = held.amount ?? held.quantity * (costPerUnit ?? 0)
	if (money.usable !== null && amount - counted > money.usable)
		throw wrong(field, `contractMoneyLeft:${counted + Math.max(0, money.usable)}:${currency ?? ''}`)
	await tx.reservation.update({ where: { id: held.id }, data: { amount } })
}

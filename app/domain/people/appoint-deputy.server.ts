import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { NewDeputy } from '#app/forms/deputy.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { mayStandInFor } from '#workflows/deputies.ts'
import { appointsFor } from './appointing.ts'

const DAY = 24 * 60 * 60 * 1000
const LONGEST = 366 * DAY

const wrong = (field: string, message: string) => new DomainError('invalid', 'invalid', { [field]: message })

/** Whole days, in UTC as everywhere: from the beginning of the first to the end of the last. */
function periodOf({ firstDay, lastDay }: NewDeputy) {
	const from = new Date(firstDay)
	const to = new Date(new Date(lastDay).getTime() + DAY)
	if (firstDay < now().toISOString().slice(0, 10)) throw wrong('firstDay', 'inThePast')
	if (to.getTime() - from.getTime() > LONGEST) throw wrong('lastDay', 'longerThanAYear')
	return { from, to }
}

async function bothOf(tx: Tx, actor: Actor, { personId, deputyId }: NewDeputy) {
	const select = { id: true, role: true, stateIso3: true } as const
	const find = (id: string) => tx.person.findFirst({ where: { id, suspendedAt: null }, select })
	const [principal, deputy] = [await find(personId), await find(deputyId)]
	if (!principal) throw wrong('personId', 'badCode')
	if (!appointsFor(actor, { ...principal, personId })) throw new DomainError('refused', 'forbidden')
	if (!deputy || !mayStandInFor(deputy, principal)) throw wrong('deputyId', 'cannotStandIn')
	return principal
}

async function refuseSecond(tx: Tx, personId: string, { from, to }: { from: Date; to: Date }) {
	// Of two that are appointed at once for the same days, the later one sees the first.
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`deputy of ${personId}`}, 0))`
	const overlapping = { personId, endedAt: null, from: { lt: to }, to: { gt: from } }
	if ((await tx.deputy.count({ where: overlapping })) > 0) throw wrong('firstDay', 'alreadyFilled')
}

/** Lets somebody fill the post of another from one day to another; both are told. One deputy at a time for each post. */
export function appointDeputy(actor: Actor, appointment: NewDeputy): Promise<{ id: string }> {
	const { personId, deputyId, lastDay, reason } = appointment
	return withActor(actor, async (tx) => {
		const { role, stateIso3 } = await bothOf(tx, actor, appointment)
		requireConfirmed(actor)
		const period = periodOf(appointment)
		await refuseSecond(tx, personId, period)
		const id = newId()
		const post = { personId, deputyId, role, stateIso3, ...period }
		await tx.deputy.createMany({
			data: { id, ...post, reason, appointedById: actor.id, appointedAt: now() },
		})
		const eventKey = await recordAudit(tx, actor, {
			type: 'deputy.appointed',
			stateIso3,
			data: { id, ...post, reason },
		})
		const facts = { path: '/work', dueOn: lastDay }
		await withinSystem(tx, actor, () =>
			queueNotices(tx, { eventKey, notice: 'deputyAppointed', people: [deputyId, personId], facts }),
		)
		return { id }
	})
}

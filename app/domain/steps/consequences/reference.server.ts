import type { Step } from '#app/domain/core/step.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** Gives the request its reference, `SOM-TA-YYYY-ISO3-NNNN`: without gaps per State and year, never reused. */
export async function giveReference(tx: Tx, { found, actor }: Step) {
	const year = now().getUTCFullYear()
	const [row] = await tx.$queryRaw<{ last: number }[]>`
		insert into reference_counter as counter (state_iso3, year, last) values (${found.stateIso3}, ${year}, 1)
		on conflict (state_iso3, year) do update set last = counter.last + 1 returning last`
	await tx.request.update({
		where: { id: found.id },
		data: {
			reference: `SOM-TA-${year}-${found.stateIso3}-${String(row?.last).padStart(4, '0')}`,
			submittedAt: now(),
			endorserId: actor.id,
		},
	})
}

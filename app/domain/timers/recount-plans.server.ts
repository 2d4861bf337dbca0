import { nextColumns } from '#app/domain/core/plan-of-delivery.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { statusesIn } from '#workflows/delivery/stage.ts'

const PAGE = 200

/** Works out anew what each delivery that goes on awaits next, once targets or calendars have changed. */
export async function recountPlans() {
	let after: string | undefined = ''
	while (after !== undefined) after = await recountPage(after)
}

const recountPage = (after: string) =>
	withActor(systemActor, async (tx) => {
		const open = await tx.delivery.findMany({
			where: { id: { gt: after }, status: { notIn: statusesIn('ended') } },
			orderBy: { id: 'asc' },
			take: PAGE,
		})
		for (const row of open) {
			const { nextOn, nextWhat } = await nextColumns(tx, row)
			if (row.nextWhat !== nextWhat || row.nextOn?.getTime() !== nextOn?.getTime())
				await tx.delivery.updateMany({ where: { id: row.id }, data: { nextOn, nextWhat } })
		}
		return open.length === PAGE ? open.at(-1)?.id : undefined
	})

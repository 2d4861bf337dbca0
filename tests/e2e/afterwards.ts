import { systemActor } from '#app/platform/actor.ts'
import { queuePool, withActor } from '#app/platform/database.server.ts'
import { inWorld, type WorldPlace } from './world-database.ts'

type Afterwards = {
	requestStatus: string
	needStatuses: string[]
	deliveryStatuses: string[]
	mail: string[]
	brokenChains: unknown[]
}

/** Reads what a stopped server left about one request, in its database or its data folder. */
export const lookAfterwards = (place: WorldPlace, requestId: string): Promise<Afterwards> =>
	inWorld(place, async () => {
		const brokenChains = (await queuePool().query('select * from audit_broken()')).rows
		return about(requestId, brokenChains)
	})

const about = (id: string, brokenChains: unknown[]) =>
	withActor(systemActor, async (tx): Promise<Afterwards> => {
		const request = await tx.request.findUniqueOrThrow({
			where: { id },
			include: { needs: { include: { deliveries: true }, orderBy: { rank: 'asc' } } },
		})
		const notices = await tx.notice.findMany({ where: { requestId: id } })
		return {
			requestStatus: request.status,
			needStatuses: request.needs.map(({ status }) => status),
			deliveryStatuses: request.needs.flatMap(({ deliveries }) => deliveries.map(({ status }) => status)),
			mail: notices
				.map(({ template, recipient, language, status }) =>
					status === 'sent' ? `${template} ${recipient} ${language}` : `${template} not sent`,
				)
				.sort(),
			brokenChains,
		}
	})

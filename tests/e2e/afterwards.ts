import { systemActor } from '#app/platform/actor.ts'
import { connectDatabase, disconnectDatabase, queuePool, withActor } from '#app/platform/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/open-database.server.ts'
import type { WorldPlace } from './server.ts'

type Afterwards = {
	requestStatus: string
	needStatuses: string[]
	deliveryStatuses: string[]
	mail: string[]
	brokenChains: unknown[]
}

/** Reads what a stopped server left about one request, in its database or its data folder. */
export async function lookAfterwards(
	{ databaseUrl, dataDir }: WorldPlace,
	requestId: string,
): Promise<Afterwards> {
	const database = databaseUrl ? undefined : await startEmbeddedDatabase(dataDir)
	connectDatabase(database?.connection ?? { connectionString: databaseUrl })
	try {
		const brokenChains = (await queuePool().query('select * from audit_broken()')).rows
		return await about(requestId, brokenChains)
	} finally {
		await disconnectDatabase()
		await database?.stop()
	}
}

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

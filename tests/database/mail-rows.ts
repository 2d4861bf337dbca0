import { newId } from '#app/platform/ids.server.ts'
import { office, peopleOfState } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'

/** What people of both States and of the office want to read and have read, and what the mail system keeps of letters. */
export async function fillMail() {
	const at = new Date()
	const readers = [...Object.values(peopleOfState).map(({ drafter }) => drafter.id), office.officer.id]
	await look(async (tx) => {
		// One letter did not leave.
		const letter = await tx.notice.findFirstOrThrow({ orderBy: { id: 'asc' } })
		const failed = {
			status: 'parked',
			attempts: 8,
			lastError: 'refused',
			failure: 'refused',
			nextTryAt: at,
		} as const
		await tx.notice.update({ where: { id: letter.id }, data: failed })
		for (const personId of readers) {
			await tx.emailSetting.create({
				data: { personId, kind: 'progress', cadence: 'daily', changedAt: at },
			})
			await tx.mailAct.create({ data: { id: newId(), personId, at } })
			await tx.messagesRead.create({ data: { personId, conversation: 'request.sample', readAt: at } })
		}
		for (const state of Object.keys(peopleOfState)) {
			await tx.worker.create({ data: { id: state, startedAt: at, beatAt: at } })
			await tx.mailDomain.create({ data: { domain: `${state}.example`, windowAt: at } })
			await tx.undeliverableAddress.create({
				data: {
					address: `gone@${state}.example`,
					since: at,
					code: '5.1.1',
					clearedAt: at,
					clearedById: office.administrator.id,
				},
			})
			await tx.receivedEmail.create({
				data: { id: newId(), receivedAt: at, digest: state, size: 1, outcome: 'refused' },
			})
		}
	})
}

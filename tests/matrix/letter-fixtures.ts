import { newId } from '#app/platform/ids.server.ts'
import { ghana } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import type { Ids } from './row.ts'

/** Returns a stored e-mail, which only the sample world shows. */
export async function letter(): Promise<Ids> {
	const body = { subject: 'Sample', html: '<p>Sample</p>', text: 'Sample' }
	const kept = { recipient: 'new@sample.example', language: 'en' as const, ...body }
	return look(async (tx) => {
		const { id } = await tx.notice.findFirstOrThrow()
		await tx.notice.updateMany({ where: { id }, data: kept })
		return { noticeId: id }
	})
}

/** Returns the stored e-mail to the drafter on the received request. */
export async function toldLetter({ requestId = '' }: Ids): Promise<Ids> {
	const told = { requestId, personId: ghana.drafter.id, template: 'requestReceived' }
	return look(async (tx) => {
		const { id } = await tx.notice.findFirstOrThrow({ where: told })
		const kept = { subject: 'Sample', text: 'About Ghana (sample)', language: 'en' as const }
		await tx.notice.updateMany({ where: { id }, data: { ...kept, status: 'sent', sentAt: new Date() } })
		return { requestId, noticeId: id }
	})
}

/** Returns an undeliverable e-mail to the focal point about a request with an officer. */
export async function cameBack({ requestId = '' }: Ids): Promise<Ids> {
	const noticeId = newId()
	const at = new Date()
	const sent = {
		template: 'screeningPassed',
		facts: {},
		createdAt: at,
		sentAt: at,
		recipient: 'a@sample.example',
	}
	const back = { status: 'bounced' as const, bouncedAt: at, bounceCode: '5.1.1' }
	const data = { id: noticeId, eventKey: newId(), personId: ghana.focalPoint.id, requestId, ...sent, ...back }
	await look((tx) => tx.notice.createMany({ data }))
	return { noticeId }
}

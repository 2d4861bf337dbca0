import { expect, test } from 'vitest'
import { newId } from '#app/platform/ids.server.ts'
import { claimDue } from '#app/queue/mail/claim-notice.server.ts'
import { ghana } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { noticesOfUrgency, urgencies, urgencyOf } from '#workflows/notices/kinds.ts'
import { noticeNames } from '#workflows/notices/table.ts'

useWorld()

/** Puts e-mails into the outbox, so many minutes ago. */
const put = (template: string, minutes: number, count: number) =>
	look((tx) =>
		tx.notice.createMany({
			data: Array.from({ length: count }, () => ({
				id: newId(),
				eventKey: newId(),
				personId: ghana.drafter.id,
				template,
				facts: {},
				createdAt: new Date(Date.now() - minutes * 60_000),
			})),
		}),
	)

test('a link to an account leaves before hundreds of older e-mails, and then what has a due date', async () => {
	const [dated = '', mandatory = '', optional = ''] = (['dated', 'mandatory', 'optional'] as const).map(
		(urgency) => noticesOfUrgency(urgency)[0],
	)
	await put(optional, 60, 300)
	await put(mandatory, 50, 300)
	await put(dated, 40, 3)
	await put('passwordLink', 30, 1)
	await put('invitation', 20, 1)
	const claimed = await look((tx) => claimDue(tx))
	const templates = claimed.map(({ notice }) => notice.template)
	expect(templates.slice(0, 5)).toEqual(['passwordLink', 'invitation', dated, dated, dated])
	expect(new Set(templates.slice(5))).toEqual(new Set([mandatory]))
})

test('every e-mail has an urgency, and whatever opens or protects an account has the first', () => {
	const counted = urgencies.map((urgency) => noticesOfUrgency(urgency).length)
	expect(counted.reduce((sum, count) => sum + count, 0)).toBe(noticeNames.length + 1)
	expect(counted.every((count) => count > 0)).toBe(true)
	for (const name of ['passwordLink', 'addressLink', 'recoveryAsked', 'newSignIn'] as const)
		expect(urgencyOf(name)).toBe('account')
})

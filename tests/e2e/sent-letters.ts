import { administrator } from '#prisma/seed/sample-people.ts'
import { signIn } from '#tests/faults/visitor.ts'
import { eventually } from '#tests/support/eventually.ts'

/** Waits until a server has sent all its e-mails, as an administrator sees. */
export async function lettersAreSent(address: string) {
	const reader = await signIn(address, administrator.email)
	await eventually(
		'the letters of the sample world are sent',
		async () => !(await (await reader.get('/administration/emails')).text()).includes('Queued'),
		240,
		1000,
	)
}

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { administrator, samplePeople } from '#prisma/seed/sample-people.ts'
import { eventually } from '#tests/support/eventually.ts'
import { mailServer } from '#tests/support/mail-server.ts'

/** One e-mail as its reader has it; `account` says whether the address can sign in. */
export type ReadLetter = { to: string; subject: string; text: string; links: string[]; account: boolean }

/** What no page and no e-mail may show: a value that is missing, or a word that was not filled in. */
export const notWords = /\bNaN\b|\bundefined\b|\bnull\b|\[object|Invalid Date|\{\w+[},]/

const accounts = new Set(samplePeople.map(({ email }) => email))

/**
 * A mail server on the loopback for one walk. `read` waits until the product has sent everything, and returns what came
 * since the last time, with the links of each.
 */
export async function openMailbox() {
	const mail = await mailServer()
	await mail.open()
	let taken = 0
	return {
		settings: { SMTP_URL: mail.url },
		close: () => mail.close(),
		async read(pageOf: (email: string) => Promise<Page>): Promise<ReadLetter[]> {
			const reader = await pageOf(administrator.email)
			await eventually(
				'the letters of the walk are sent',
				async () => {
					const answer = await reader.context().request.get('/administration/emails')
					expect(answer.status()).toBe(200)
					return !(await answer.text()).includes('Queued')
				},
				240,
				1000,
			)
			const letters = mail.received.slice(taken)
			taken += letters.length
			return letters.flatMap(({ recipients, subject = '', text = '', html }) => {
				const links = [...String(html).matchAll(/href="([^"]*)"/g)].map(([, href = '']) =>
					href.replaceAll('&amp;', '&'),
				)
				return recipients.map((to) => ({ to, subject, text, links, account: accounts.has(to) }))
			})
		},
	}
}

/** Who received the e-mails of this subject, sorted; each has the reference of its request after it. */
export const readersOf = (letters: readonly ReadLetter[], subject: string) =>
	letters
		.filter((letter) => letter.subject.startsWith(`${subject} –`))
		.map(({ to }) => to)
		.sort()

/** Opens every link of an e-mail as its reader; returns those that lead to no page of theirs. */
export async function deadLinks(letter: ReadLetter, pageOf: (email: string) => Promise<Page>) {
	const dead: string[] = []
	if (!letter.account) return dead
	const { request } = (await pageOf(letter.to)).context()
	for (const link of new Set(letter.links)) {
		const answer = await request.get(link)
		const { pathname } = new URL(answer.url())
		if (answer.status() !== 200 || pathname.startsWith('/sign-in'))
			dead.push(`${letter.subject} to ${letter.to}: ${answer.status()} at ${pathname}`)
	}
	return dead
}

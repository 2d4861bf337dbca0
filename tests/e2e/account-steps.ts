import type { Page } from 'playwright-core'
import { samplePassword } from '#prisma/seed/sample-accounts.ts'
import { visit } from '#tests/faults/visitor.ts'
import { eventually } from '#tests/support/eventually.ts'

/** Fills in address and password and submits them. */
export async function fillSignIn(page: Page, email: string, password = samplePassword) {
	await page.fill('[name="email"]', email)
	await page.fill('[name="password"]', password)
	await page.press('[name="password"]', 'Enter')
}

/** The path of the link in the newest message to an address of that world. */
export const linkTo = (world: { address: string }, address: string, part: string) =>
	inMailTo(world, address, 'html', new RegExp(`https?://[^/"]+(${part}[\\w-]+)"`))

/** Returns the path in the newest optional e-mail that switches its kind off. */
export const switchOffLinkTo = (world: { address: string }, address: string) =>
	inMailTo(world, address, 'source', /^List-Unsubscribe: <https?:\/\/[^/]+(\/mail\/off\/[\w-]+)>/m)

async function inMailTo(
	world: { address: string },
	address: string,
	view: 'html' | 'source',
	link: RegExp,
): Promise<string> {
	return eventually(`${link} in a letter to ${address}`, async () => {
		const inbox = await (
			await visit(world.address).get(`/dev/inbox?to=${encodeURIComponent(address)}`)
		).text()
		for (const [, id] of inbox.matchAll(/href="\/dev\/inbox\/([\w-]+)"/g)) {
			const mail = await (await visit(world.address).get(`/dev/inbox/${id}/${view}`)).text()
			const [, path] = link.exec(mail) ?? []
			if (path) return path
		}
		return undefined
	})
}

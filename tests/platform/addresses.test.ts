import { beforeAll, expect, test } from 'vitest'
import { addAttachment } from '#app/domain/drafts/attachments.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { plainly } from '#tests/attacks/send.ts'
import { aDelivery, aRequest } from '#tests/support/builders.ts'
import { pdf } from '#tests/support/files.ts'
import { received } from '#tests/support/mail-server.ts'
import { faultsIn, pageKind, pageOrder } from '#tests/support/pages.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'

import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const people = { ...ghana, ...office }
const cookies = new Map<string, string>()
/** Text that no address may contain: names and addresses of people, and their texts and file names. */
let told: string[]

beforeAll(async () => {
	for (const person of Object.values(people)) cookies.set(person.id, await cookieOf(person))
	const draft = await aRequest()
	const file = received('Letter of the minister.pdf', pdf())
	await addAttachment(ghana.drafter, { requestId: draft, classification: 'RESTRICTED', file })
	await aRequest({ status: 'review' })
	await aDelivery()
	await withActor(systemActor, async (tx) => {
		const titles = [...(await tx.request.findMany()), ...(await tx.need.findMany())].map(({ title }) => title)
		const known = await tx.person.findMany({ select: { name: true, email: true } })
		const named = known.flatMap(({ name, email }) => [name, email])
		told = [...titles, ...named, 'Letter of the minister', '@sample.example', '(sample)'].filter(
			(text): text is string => typeof text === 'string' && text.length > 5,
		)
	})
})

const attribute = /\s(?:href|action|src|formaction)="([^"]*)"/gi
const plain = (address: string) => {
	try {
		return decodeURIComponent(decodeURIComponent(address.replaceAll('&amp;', '&').replaceAll('+', ' ')))
	} catch {
		return address
	}
}

type Walk = { addresses: Set<string>; pages: number; faults: string[] }
const walks = new Map<string, Promise<Walk>>()

/** Returns every address that a person is shown or redirected to, page by page; computed once. */
function walkOf(actor: Actor): Promise<Walk> {
	const walk = walks.get(actor.id) ?? walked(actor)
	walks.set(actor.id, walk)
	return walk
}

async function walked(actor: Actor): Promise<Walk> {
	const addresses = new Set<string>()
	const faults: string[] = []
	const seen = new Set<string>()
	const next = ['/', '/work', '/requests', '/deliveries', '/programmes', '/account', '/people']
	let pages = 0
	for (let path = next.shift(); path !== undefined; path = next.shift()) {
		if (seen.has(pageOrder(path))) continue
		seen.add(pageOrder(path))
		const answer = await fetch(app.address + path, {
			redirect: 'manual',
			headers: { ...plainly, cookie: cookies.get(actor.id) ?? '' },
		})
		const html = await answer.text()
		faults.push(...(await faultsIn(html)).map((fault) => `${pageKind(path ?? '')}: ${fault}`))
		if (answer.status === 200) pages += 1
		const found = [...html.matchAll(attribute)].map(([, address = '']) => address)
		for (const address of [...found, answer.headers.get('location') ?? '']) {
			addresses.add(plain(address))
			if (/^\/(?!\/|assets)/.test(address)) next.push(address.replaceAll('&amp;', '&').replace(/#.*/, ''))
		}
	}
	return { addresses, pages, faults }
}

test.each(Object.entries(people))('no address shown to %s reveals a person or a text', async (_, actor) => {
	const { addresses, pages } = await walkOf(actor)
	expect(pages).toBeGreaterThan(5)
	const telling = [...addresses].filter((address) => told.some((text) => address.includes(text)))
	expect(telling).toEqual([])
	expect([...addresses].filter((address) => /[?&](password|token|code|secret|email)=/.test(address))).toEqual(
		[],
	)
})

test.each(Object.entries(people))('every page shown to %s is valid HTML', async (_, actor) => {
	expect((await walkOf(actor)).faults).toEqual([])
})

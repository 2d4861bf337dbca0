import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAttachments } from '#app/domain/drafts/attachment-reading.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { env } from '#app/platform/env.server.ts'
import { loader as give } from '#app/routes/files.$token.ts'
import { loader as download } from '#app/routes/requests.$requestId.attachments.$attachmentId.ts'
import { AttachmentsPanel } from '#app/routes/requests.$requestId.draft.attachments/attachments-panel.tsx'
import { action, loader } from '#app/routes/requests.$requestId.draft.attachments/route.tsx'
import { render } from '#tests/components/render.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aRequest } from '#tests/support/builders.ts'
import { pdf } from '#tests/support/files.ts'
import { bodyOf, uploadRequest } from '#tests/support/multipart.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'

const folder = env.DATA_DIR
useWorld()

const cookies = new Map<string, string>()
const people = [ghana.drafter, ghana.focalPoint, egypt.drafter, office.officer, office.donor]
beforeAll(async () => {
	for (const person of people) cookies.set(person.id, await cookieOf(person))
})
let requestId: string
beforeEach(async () => {
	requestId = await aRequest()
})

const cookie = (actor: Actor | null) => (actor && cookies.get(actor.id)) ?? ''
const path = () => `/requests/${requestId}/draft/attachments`
const argsOf = (request: Request, more = {}) => ({
	request,
	params: { requestId, ...more },
	context: { nonce: '', requestId: '' },
})
const file = (name: string, content: Buffer = pdf()) => ({ name: 'file', file: name, content })
const formOf = (...parts: Parameters<typeof bodyOf>[0]) =>
	bodyOf([{ name: 'classification', value: 'RESTRICTED' }, ...parts])

const send = (actor: Actor | null, body: Buffer, options = {}) =>
	action(argsOf(uploadRequest(body, { ...options, cookie: cookie(actor), path: path() })))
const change = (actor: Actor, fields: Record<string, string>) => {
	const request = new Request(`http://site.example${path()}`, {
		method: 'POST',
		headers: { cookie: cookie(actor) },
		body: new URLSearchParams(fields),
	})
	return action(argsOf(request))
}
const get = (actor: Actor | null) =>
	argsOf(new Request(`http://site.example${path()}`, { headers: { cookie: cookie(actor) } }))
const filesOf = async () => (await listAttachments(ghana.drafter, requestId)).files
const stored = () => (existsSync(join(folder, 'files')) ? readdirSync(join(folder, 'files')) : [])

describe('sending files', () => {
	test('attaches them and leads back to the page', async () => {
		const answer = await send(ghana.drafter, formOf(file('note.pdf'), file('note.pdf')))
		expect(answerOf(answer).location).toBe(`${path()}#attachments`)
		expect((await filesOf()).map(({ name }) => name)).toEqual(['note.pdf', 'note (2).pdf'])
	})

	test('names refused files, with 422, and attaches the rest', async () => {
		const answer = answerOf(await send(ghana.drafter, formOf(file('a.exe'), file('b.pdf'))))
		expect(answer.status).toBe(422)
		// The page chooses again what was chosen for them.
		expect(answer.data).toEqual({
			refused: [{ name: 'a.exe', reason: 'wrongType' }],
			classification: 'RESTRICTED',
		})
		expect((await filesOf()).map(({ name }) => name)).toEqual(['b.pdf'])
	})

	test.each([
		['that broke off', formOf(file('a.pdf', Buffer.alloc(200_000))), { cut: 100_000, abort: true }, 'broken'],
		['with eleven files', formOf(...Array.from({ length: 11 }, () => file('a.pdf'))), {}, 'tooManyAtOnce'],
		['with none', formOf(file('', Buffer.alloc(0))), {}, 'noFile'],
		['without a classification', bodyOf([file('a.pdf')]), {}, 'badCode'],
	])('%s stores nothing and says so at the field', async (_, body, options, reason) => {
		const before = stored()
		const answer = answerOf(await send(ghana.drafter, body, options))
		expect(answer.status).toBe(422)
		expect(answer.data.problem).toMatchObject({ code: 'invalid', reason })
		expect(await filesOf()).toEqual([])
		expect(stored()).toEqual(before)
	})

	test('is for those who are signed in and whose draft it is', async () => {
		await expect(send(null, formOf(file('a.pdf')))).rejects.toMatchObject({ status: 302 })
		for (const stranger of [egypt.drafter, office.officer, office.donor])
			await expect(send(stranger, formOf(file('a.pdf')))).rejects.toMatchObject({ init: { status: 404 } })
		expect(await filesOf()).toEqual([])
	})
})

test('a file is reclassified and removed with plain forms', async () => {
	await send(ghana.drafter, formOf(file('note.pdf')))
	const [attached] = await filesOf()
	const attachment = attached?.id ?? ''
	await change(ghana.drafter, { do: 'classify', attachment, classification: 'PUBLIC' })
	expect(await filesOf()).toMatchObject([{ classification: 'PUBLIC' }])
	await change(ghana.drafter, { do: 'remove', attachment })
	expect(await filesOf()).toEqual([])
})

describe('getting a file', () => {
	const name = 'رسالة (1) ’x’.pdf'
	const got = async (actor: Actor | null) => {
		const [attached] = await filesOf()
		return download(argsOf(get(actor).request, { attachmentId: attached?.id ?? '' }))
	}
	beforeEach(() => send(ghana.drafter, formOf(file(name))))

	test('gives it out to be kept, not shown, at an address of its own', async () => {
		const address = (await got(ghana.drafter)).headers.get('location') ?? ''
		expect(address).toMatch(/^\/files\/[\w.-]+$/)
		const token = address.replace('/files/', '')
		const response = await give(argsOf(get(ghana.drafter).request, { token }))
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'content-type': 'application/pdf',
			'content-length': String(pdf().length),
			'content-security-policy': "sandbox; default-src 'none'",
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store',
		})
		const disposition = response.headers.get('content-disposition') ?? ''
		expect(disposition).toMatch(/^attachment; filename="_{5} \(1\) _x_\.pdf"; filename\*=UTF-8''[\w%.~-]+$/)
		expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(name)
		expect(Buffer.from(await response.arrayBuffer()).equals(pdf())).toBe(true)
	})

	test('is a 404 for people who may not see it, and leads others to sign in', async () => {
		for (const stranger of [egypt.drafter, office.officer, office.donor])
			await expect(got(stranger)).rejects.toMatchObject({ init: { status: 404 } })
		await expect(got(null)).rejects.toMatchObject({ status: 302 })
		await requestStep(ghana.drafter, requestId, { type: 'sendForEndorsement' })
		expect((await got(ghana.focalPoint)).status).toBe(302)
	})
})

describe('the page', () => {
	test('of a draft that was sent leads to the filing', async () => {
		await requestStep(ghana.drafter, requestId, { type: 'sendForEndorsement' })
		await expect(loader(get(ghana.drafter))).rejects.toMatchObject({ status: 302 })
	})

	test.each(languages)('shows files, what became of them and the form, in %s', async (language) => {
		await send(ghana.drafter, formOf(file('note.pdf')))
		const { attachments } = await loader(get(ghana.drafter))
		const [one] = attachments.files
		if (!one) throw new Error('There is no file')
		const files = [one, { ...one, id: 'b', status: 'refused' as const, reason: 'Eicar' }]
		const problem = { code: 'invalid', reason: 'broken', errors: { file: 'broken' }, typed: {} } as const
		const html = render(
			<AttachmentsPanel attachments={{ ...attachments, files }} answer={{ problem }} />,
			language,
		)
		expect(html).toMatch(/enctype="multipart\/form-data"/i)
		expect(html).toContain(`href="/requests/${requestId}/attachments/${one.id}"`)
		expect(html).not.toContain('/attachments/b"')
		expect(html).toContain(one.sha256)
		expect(html).toContain('Eicar')
		expect(html).toContain('role="alert"')
		expect(html).toContain('aria-invalid="true"')
		expect(html).not.toContain('style=')
	})
})

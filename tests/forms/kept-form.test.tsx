import type { ActionFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { ResumeForm } from '#app/components/form/resume-form.tsx'
import { goesOnByItself, type KeptForm, keepForm, printKept, readKept } from '#app/forms/kept-form.ts'
import { signedInAction, signedInAnswer } from '#app/platform/http/signed-in.server.ts'
import { action as signIn } from '#app/routes/sign-in/route.tsx'
import { receiveForm, signInWith } from '#app/routes/sign-in/sign-in.server.ts'
import { render } from '#tests/components/render.tsx'
import { formOf } from './filing-rules.ts'

const path = '/requests/1/draft/about?index'
const words = { title: '<script>"&\'', drawn: 'x', codes: ['a', 'b'], text: 'one\r\ntwo' }
const kept: KeptForm = keepForm(path, formOf(words))

const post = (address: string, body: BodyInit, headers: Record<string, string> = {}) =>
	new Request(`https://site.example${address}`, { method: 'POST', body, headers })
const argumentsOf = (request: Request): ActionFunctionArgs => ({
	request,
	params: {},
	context: { nonce: '', requestId: '' },
})
const thrownBy = (work: Promise<unknown>) =>
	work.then(
		() => null,
		(error: Response) => error,
	)

describe('a form sent after the session has ended', () => {
	const act = signedInAction(async () => null)

	test('leads to sign in with the typed values', async () => {
		const request = post(path, new URLSearchParams({ title: 'x' }))
		const answer = await thrownBy(act(argumentsOf(request)))
		expect(answer?.status).toBe(307)
		expect(answer?.headers.get('Location')).toBe(`/sign-in?resume=${encodeURIComponent(path)}`)
	})

	test('leaves the passwords of an account behind, and a field of the same name elsewhere not', () => {
		const typed = { email: 'a@b.example', present: 'x', password: 'y', repeated: 'y', code: '123456' }
		expect(keepForm('/account/password', formOf(typed)).entries).toEqual([['email', 'a@b.example']])
		expect(keepForm('/programmes/new', formOf({ code: 'TRN-1' })).entries).toEqual([['code', 'TRN-1']])
	})

	test('goes with the largest page of the form, filled to its limits', async () => {
		const body = new URLSearchParams({ text: '警'.repeat(42_000) })
		const headers = { 'content-length': String(body.toString().length) }
		expect((await thrownBy(act(argumentsOf(post(path, body, headers)))))?.status).toBe(307)
	})

	test.each([
		['with files', post(path, formOf({ title: 'x' }))],
		['too large', post(path, new URLSearchParams({ title: 'x' }), { 'content-length': '500001' })],
	])('goes without it when it comes %s', async (_what, request) => {
		const answer = await thrownBy(act(argumentsOf(request)))
		expect([answer?.status, answer?.headers.get('Location')]).toEqual([302, '/sign-in'])
	})

	test('is answered to a script in its own way', async () => {
		const answer = await signedInAnswer(async () => null)(
			argumentsOf(post(`${path}/save`, formOf({ a: 'b' }))),
		)
		expect([answer.status, await answer.json()]).toEqual([401, { reason: 'signedOut' }])
	})

	test('is kept on the page where one signs in', () => {
		const { data, init } = receiveForm(path, formOf(words), false)
		expect(init?.status).toBe(401)
		expect(data).toMatchObject({ typed: { resume: path, kept: printKept(kept), next: path }, resumed: null })
	})

	test('is kept through an attempt that fails', async () => {
		const form = formOf({
			email: 'no address',
			password: 'secret words'.repeat(30),
			resume: path,
			kept: printKept(kept),
		})
		const answer = await signInWith(post('/sign-in', form), form)
		expect(answer).toMatchObject({
			data: { typed: { email: 'no address', resume: path, kept: printKept(kept) } },
			init: { status: 422 },
		})
		expect(JSON.stringify(answer)).not.toContain('secret words')
	})

	test.each([
		'https://evil.example/',
		'//evil.example',
		'/\\evil.example',
		'javascript:alert(1)',
		'/sign-in',
		'',
	])('never goes to %j', async (resume) => {
		const form = formOf({ resume, kept: printKept(kept) })
		expect(await signInWith(post('/sign-in', form), form)).toMatchObject({
			data: { typed: { resume: '', kept: '' } },
		})
	})

	test.each(['', 'no json', '{}', '[["a"]]', '[["a", 1]]', `[["a","${'x'.repeat(600_000)}"]]`])(
		'is read from nothing but what the page itself wrote (%#)',
		(text) => {
			expect(readKept(path, text)).toBeNull()
		},
	)

	test('comes back as it was', () => {
		expect(readKept(path, printKept(kept))).toEqual(kept)
		expect(kept.entries).toContainEqual(['text', 'one\ntwo'])
	})

	test('is sent on from its own page, as text and never as markup', () => {
		const html = render(<ResumeForm kept={kept} />)
		expect(html).toContain(`action="${path}"`)
		expect(html).toMatch(
			/<textarea hidden=""[^>]* name="title"[^>]*>&lt;script&gt;&quot;&amp;&#x27;<\/textarea>/,
		)
		expect(html.match(/<textarea hidden=""/g)).toHaveLength(kept.entries.length)
		expect(html).not.toContain('<script')
	})

	test('is sent on by itself only where it is merged: a step still needs its button pressed', () => {
		expect(goesOnByItself(kept)).toBe(true)
		expect(goesOnByItself(keepForm('/requests/1', formOf({ type: 'endorse' })))).toBe(false)
	})
})

test('a request without a form is answered as one and breaks nothing', async () => {
	const text = () => post('/sign-in', 'no form', { 'content-type': 'text/plain' })
	const refused = await thrownBy(signIn(argumentsOf(text())))
	expect(refused).toMatchObject({ init: { status: 422 } })
})

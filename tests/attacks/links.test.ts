import { beforeAll, expect, test } from 'vitest'
import { newAccountLink } from '#app/domain/accounts/sign-in/account-links.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { hashOf, newId } from '#app/platform/ids.server.ts'
import { emailOf, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { alike, get, post } from './send.ts'
import { tryToSignIn, withPassword } from './sign-in.ts'

useWorld()
const app = useWholeApp()
const chosen = (password: string) => ({ password, repeated: password })
const unknown = 'A'.repeat(43)

beforeAll(async () => {
	for (const person of [ghana.drafter, office.triage]) await withPassword(person)
})

async function invitation(email: string) {
	const token = newId().replaceAll('-', '')
	await look((tx) =>
		tx.invitation.createMany({
			data: {
				id: newId(),
				email,
				name: 'N. Ew (sample)',
				role: 'drafter',
				language: 'en',
				stateIso3: 'GHA',
				authorityId: 'ghana.ministry',
				tokenHash: hashOf(token),
				invitedById: ghana.focalPoint.id,
				createdAt: new Date(),
				expiresAt: new Date('2090-01-01'),
			},
		}),
	)
	return `${app.address}/invitation/${token}`
}

const resetLink = async (id: string) => {
	const token = await withActor(systemActor, (tx) => newAccountLink(tx, 'password', id))
	return `${app.address}/sign-in/new-password/${token}`
}

const eightAtOnce = (url: string) =>
	Promise.all(
		Array.from({ length: 8 }, (_, at) => post(url, '', chosen(`a password of number ${at} of eight`))),
	)

const opened = async (email: string) => {
	const tries = Array.from({ length: 8 }, (_, at) =>
		tryToSignIn(app.address, email, `a password of number ${at} of eight`, { network: `127.0.1.${at + 1}` }),
	)
	return (await Promise.all(tries)).filter(({ status }) => status === 303).length
}

test('an invitation that eight people open at once makes one account, with the password of one', async () => {
	const email = 'eight@sample.example'
	const answers = await eightAtOnce(await invitation(email))
	expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
	expect(answers.filter(({ status }) => status === 404)).toHaveLength(7)
	expect(await look((tx) => tx.person.count({ where: { email } }))).toBe(1)
})

test('a link for a new password that eight people send at once sets one password', async () => {
	const answers = await eightAtOnce(await resetLink(ghana.drafter.id))
	expect(answers.filter(({ status }) => status >= 200 && status < 400)).toHaveLength(1)
	expect(await opened(emailOf(ghana.drafter))).toBeLessThanOrEqual(1)
})

test('a link that was used, is of another kind or never was, is one and the same page', async () => {
	const used = await invitation('used@sample.example')
	await post(used, '', chosen('a long enough password'))
	const pages = [used, `${app.address}/invitation/${unknown}`]
	pages.push((await resetLink(office.triage.id)).replace('sign-in/new-password', 'invitation'))
	const answers = await Promise.all(pages.map((url) => get(url)))
	expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
	const texts = answers.map(({ text }, at) => alike(text.replaceAll(pages[at]?.split('/').at(-1) ?? '', '')))
	expect(new Set(texts).size).toBe(1)
})

test('a link for a new password works the same way, and is neither passed to another site nor stored', async () => {
	const used = await resetLink(office.triage.id)
	const fresh = await get(used)
	expect(fresh.status).toBe(200)
	expect(fresh.headers.get('referrer-policy')).toMatch(/same-origin|no-referrer/)
	expect(fresh.headers.get('cache-control')).toMatch(/no-store/)
	await post(used, '', chosen('another long enough password'))
	const invited = (await invitation('other@sample.example')).replace('invitation', 'sign-in/new-password')
	const pages = [used, `${app.address}/sign-in/new-password/${unknown}`, invited]
	const answers = await Promise.all(pages.map((url) => get(url)))
	expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
	const texts = answers.map(({ text }, at) => alike(text.replaceAll(pages[at]?.split('/').at(-1) ?? '', '')))
	expect(new Set(texts).size).toBe(1)
	expect((await post(used, '', chosen('a third long enough password'))).status).toBe(404)
})

test('a newer link makes the one before it worthless', async () => {
	const former = await resetLink(office.triage.id)
	await resetLink(office.triage.id)
	expect((await post(former, '', chosen('a long enough password'))).status).toBe(404)
})

import { beforeAll, expect, test, vi } from 'vitest'
import { findTranslations } from '#app/domain/translations/find-translations.server.ts'
import { requestTranslation } from '#app/domain/translations/request-translation.server.ts'
import { textsOnPage } from '#app/domain/translations/translatable.server.ts'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { asker } from '#tests/support/pages.ts'
import { office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { classify, entriesOf, textPage } from '#tests/support/translations.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const cookies = new Map<string, string>()
const ask = asker(app, cookies)
const { officer } = office

let requestId: string
beforeAll(async () => {
	requestId = await aRequest({ status: 'review' })
	await classify(requestId, 'PUBLIC')
	cookies.set(officer.id, await cookieOf(officer))
})

test('without an engine no page has a button or a word of translation', async () => {
	for (const page of ['', '/filing', '/messages']) {
		const { text } = await ask(officer, `/requests/${requestId}${page}?translation=away`)
		expect(text, page).not.toMatch(/machine translation|id="translation"|"translations?":\{/i)
	}
})

test('without an engine nothing is sent, recorded or asked of the database', async () => {
	const texts = await textsOnPage(officer, textPage(requestId))
	const transactions = vi.spyOn(signInDatabase(), '$transaction')
	expect(await findTranslations(officer, requestId, 'fr', texts)).toBe(null)
	expect(transactions).not.toHaveBeenCalled()
	transactions.mockRestore()
	expect(texts.length).toBeGreaterThan(5)
	await expect(requestTranslation(officer, requestId, 'fr', texts)).rejects.toMatchObject({
		code: 'not-found',
	})
	expect(await entriesOf(requestId, 'translation.sent')).toEqual([])
})

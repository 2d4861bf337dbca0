import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createRequest } from '#app/domain/drafts/create-request.server.ts'
import { filingFileName, filingPdf, getFilingToPrint } from '#app/domain/submissions/filing-sheet.server.ts'
import { filingWordsIn } from '#app/i18n/filing-words.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aDelivery, aNeed, aRequest, endorse } from '#tests/support/builders.ts'
import { asRead, canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { findDelivery, findRequest, look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { type Language, languages } from '#workflows/languages.ts'

useWorld()

const filing = (filingKey: string) => ({
	authorityId: 'ghana.ministry',
	title: 'Recognizing forged documents (sample)',
	filingLanguage: 'en' as const,
	filingKey,
})

test('filing twice with the same key is one request with one entry in its history', async () => {
	const key = randomUUID()
	const first = await createRequest(ghana.drafter, filing(key))
	const again = await createRequest(ghana.drafter, filing(key))
	expect(again).toEqual(first)
	expect(await look((tx) => tx.auditEntry.count({ where: { requestId: first.id } }))).toBe(1)
})

test('a double click at the same moment is one request', async () => {
	const key = randomUUID()
	const clicks = await Promise.all([1, 2, 3].map(() => createRequest(ghana.drafter, filing(key))))
	expect(new Set(clicks.map(({ id }) => id)).size).toBe(1)
	expect(await look((tx) => tx.request.count({ where: { filingKey: key } }))).toBe(1)
})

test('a key of another person opens nothing of theirs', async () => {
	const key = randomUUID()
	await createRequest(ghana.drafter, filing(key))
	const stolen = { ...filing(key), authorityId: 'egypt.ministry' }
	await expect(createRequest(egypt.drafter, stolen)).rejects.toMatchObject({ code: 'conflict' })
})

test('only drafters file, and only for an authority of their own State', async () => {
	const { focalPoint, drafter } = ghana
	await expect(createRequest(focalPoint, filing(randomUUID()))).rejects.toMatchObject({ code: 'refused' })
	const foreign = { ...filing(randomUUID()), authorityId: 'egypt.ministry' }
	await expect(createRequest(drafter, foreign)).rejects.toMatchObject({ code: 'not-found' })
})

test('references of a State have no gaps and no doubles, however many are endorsed at once', async () => {
	const ids: string[] = []
	for (let count = 0; count < 8; count++) ids.push(await aRequest({ status: 'awaitingEndorsement' }))
	const foreign = await aRequest({ status: 'awaitingEndorsement', state: 'egypt' })
	// The last three may not be endorsed by this person: a failure must not use up a number.
	await Promise.allSettled([
		...ids.map((id) => requestStep(ghana.focalPoint, id, endorse)),
		...[1, 2, 3].map(() => requestStep(ghana.focalPoint, foreign, endorse)),
	])
	await requestStep(egypt.focalPoint, foreign, endorse)

	const year = new Date().getUTCFullYear()
	const given = await Promise.all(ids.map(async (id) => (await findRequest(id)).reference))
	expect(given.sort()).toEqual(ids.map((_, index) => `SOM-TA-${year}-GHA-000${index + 1}`))
	expect((await findRequest(foreign)).reference).toBe(`SOM-TA-${year}-EGY-0001`)
})

test('a confirmed offer opens a delivery for the quantity that was offered', async () => {
	const { id } = await aDelivery({ quantity: 25 })
	expect(await findDelivery(id)).toMatchObject({ status: 'planning', quantity: 25, managerId: 'manager' })
})

async function printed(actor: Actor, id: string) {
	const told = await getFilingToPrint(actor, id)
	const pdf = await filingPdf(told, filingWordsIn(told.language))
	return { told, pdf, raw: pdf.toString('latin1'), text: canReadPdf ? pdfText(pdf) : null }
}
const setLanguage = (id: string, filingLanguage: Language) =>
	look((tx) => tx.request.update({ where: { id }, data: { filingLanguage } }))

describe('the whole request as a PDF', () => {
	test.each(languages)(
		'is a tagged document in its language, %s, with room for a signature',
		async (language) => {
			const id = await aRequest({
				status: 'awaitingEndorsement',
				needs: ['training', 'equipment', 'advisory'],
			})
			await setLanguage(id, language)
			const { raw, text, told } = await printed(ghana.focalPoint, id)
			expect(raw).toContain('StructTreeRoot')
			expect(raw).toMatch(new RegExp(`/Lang ?\\(${language}`))
			expect(raw).not.toContain('Libertinus')
			expect(filingFileName(told)).toBe('request-draft.pdf')
			if (text === null) return
			const { filingSheet, draft } = catalogues[language]
			for (const word of [
				filingSheet.notSubmitted,
				filingSheet.signature.signature,
				draft.sections.situation,
				draft.sections.equipment,
			])
				expect(text).toContain(asRead(word.replace(/[\u064b-\u0652\u0670]/g, '')))
			expect(text).toContain(asRead((await findRequest(id)).title))
			expect(text).not.toMatch(/undefined|\[object|draft\./)
		},
	)

	test('after its endorsement names the reference, the note and who endorsed it', async () => {
		const id = await aRequest({ status: 'submitted' })
		const { text, told } = await printed(ghana.drafter, id)
		const { reference } = await findRequest(id)
		expect(told.filing.endorsement).toEqual({
			name: ghana.focalPoint.name,
			number: endorse.noteNumber,
			date: endorse.noteDate,
		})
		expect(filingFileName(told)).toBe(`request-${reference}.pdf`)
		if (text === null) return
		for (const word of [reference ?? '', endorse.noteNumber, '2 March 2025', ghana.focalPoint.name])
			expect(text).toContain(asRead(word))
	})

	test('that is CONFIDENTIAL says so on every page', async () => {
		const id = await aRequest({ status: 'submitted' })
		expect((await printed(ghana.drafter, id)).told.classification).toBe('SUMMARY')
		await look((tx) => tx.request.update({ where: { id }, data: { classification: 'CONFIDENTIAL' } }))
		const { text, raw } = await printed(ghana.drafter, id)
		const pages = (raw.match(/\/Type ?\/Page\b(?!s)/g) ?? []).length
		expect(pages).toBeGreaterThan(2)
		const word = asRead(catalogues.en.codes.classifications.CONFIDENTIAL)
		if (text !== null) expect(text.split(word).length - 1).toBeGreaterThanOrEqual(pages)
	})

	test('is there for those who may read the request, and shows each no more than the page does', async () => {
		const { requestId } = await aNeed({ status: 'proposed' })
		for (const stranger of [egypt.drafter, office.donor, office.administrator])
			await expect(getFilingToPrint(stranger, requestId)).rejects.toMatchObject({ code: 'not-found' })
		const { text, told } = await printed(office.manager, requestId)
		expect(told.filing).toMatchObject({ sections: [], title: '', endorsement: null })
		if (text !== null) expect(text).not.toContain(asRead(endorse.noteNumber))
	})
})

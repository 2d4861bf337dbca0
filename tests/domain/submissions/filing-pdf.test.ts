import { describe, expect, test } from 'vitest'
import { filingFileName, filingPdf, getFilingToPrint } from '#app/domain/submissions/filing-sheet.server.ts'
import { filingWordsIn } from '#app/i18n/filing-words.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed, aRequest, endorse } from '#tests/support/builders.ts'
import { asRead, canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { findRequest, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { type Language, languages } from '#workflows/languages.ts'

useWorld()

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

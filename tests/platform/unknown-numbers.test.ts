import { beforeAll, describe, expect, test } from 'vitest'
import { filingPdf, getFilingToPrint } from '#app/domain/submissions/filing-sheet.server.ts'
import { filingWordsIn } from '#app/i18n/filing-words.server.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import { endorse, pass, proposal } from '#tests/support/builders.ts'
import { canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { draftWith, writeDraft } from '#tests/support/drafts.ts'
import { asker, mainOf } from '#tests/support/pages.ts'
import { ghana, office } from '#tests/support/people.ts'
import { filingsOf, realNeeds } from '#tests/support/real-needs/filings.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findNeed, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { contentsOf, openBook } from '#tests/workbook/edited.ts'

useWorld()
const app = useWholeApp()
const { drafter, focalPoint } = ghana
const { triage, officer, approver } = office

// A source that asks for equipment, training and legal advice, and gives no number and no date.
const record = realNeeds.find(({ id }) => id === 'RN22')
if (!record) throw new Error('The record is gone')
const [written] = filingsOf(record, 2)
if (!written) throw new Error('The record has no filing')
// One site, since a need must count something; nothing else.
const filing = {
	...written,
	needs: written.needs.map((need) => ({ ...need, need: { ...need.need, sites: 1 } })),
}

let requestId: string
const cookies = new Map<string, string>()
beforeAll(async () => {
	for (const person of [drafter, officer]) cookies.set(person.id, await cookieOf(person))
	;({ requestId } = await writeDraft(drafter, 'ghana.ministry', filing))
})

/** Zeros by themselves in the text of a page, with the text around them; messages, elapsed days and programmes are counted. */
function zerosIn(html: string) {
	const text = mainOf(html)
		.replace(/<script[\s\S]*?<\/script>|<details[\s\S]*?<\/details>/g, ' ')
		.replace(/<[^>]+>/g, ' | ')
		.replace(/(\s*\|\s*)+/g, ' | ')
	return [...text.matchAll(/(?<![\d.,/:-])[0٠](?![\d.,/:%-])/g)]
		.map(({ index }) => text.slice(index - 80, index + 40))
		.filter((around) => !/Messages \||Processing time|nearly fit: /.test(around))
}

/** Values of number fields that are 0. */
const zeroFields = (html: string) => html.match(/<input[^>]*value="0"[^>]*>/g) ?? []

test('the form shows empty fields, and keeps them empty', async () => {
	const ask = asker(app, cookies)
	for (const { id, kind } of await needsOf(requestId))
		for (const section of ['need', kind]) {
			const { status, text } = await ask(drafter, `/requests/${requestId}/draft/needs/${id}/${section}`)
			expect(status).toBe(200)
			expect(zeroFields(text)).toEqual([])
		}
})

test('the columns that rules and figures read are unknown', async () => {
	for (const { id } of await needsOf(requestId))
		expect(await findNeed(id)).toMatchObject({ quantity: null, minimumQuantity: null })
})

test('the workbook has empty cells', async () => {
	const { book } = await openBook(await writeWorkbook(contentsOf(filing), 'en'))
	const zeros: string[] = []
	for (const sheet of book.worksheets.filter(({ state }) => state === 'visible'))
		sheet.eachRow((row) =>
			row.eachCell((cell) => {
				if (cell.text === '0') zeros.push(`${sheet.name} ${cell.address}`)
			}),
		)
	expect(zeros).toEqual([])
})

describe('after its submission', () => {
	beforeAll(async () => {
		await requestStep(drafter, requestId, { type: 'sendForEndorsement' })
		await requestStep(focalPoint, requestId, endorse)
		await requestStep(triage, requestId, { type: 'acknowledge', officerId: officer.id, authenticated: true })
		await requestStep(officer, requestId, pass)
		await requestStep(officer, requestId, await proposal(requestId))
		await requestStep(approver, requestId, { type: 'approveDecisions', allDeclined: false })
	})

	test('the full request prints no 0', async () => {
		const { status, text } = await asker(app, cookies)(officer, `/requests/${requestId}/filing`)
		expect(status).toBe(200)
		expect(zerosIn(text)).toEqual([])
	})

	test.each(['', '/matching', '/similar-needs'])('the page %j of a need prints no 0', async (page) => {
		for (const { id } of await needsOf(requestId)) {
			const { status, text } = await asker(app, cookies)(officer, `/requests/${requestId}/needs/${id}${page}`)
			expect(status).toBe(200)
			expect(zerosIn(text)).toEqual([])
		}
	})

	test('the file and the PDF of the filing have none', async () => {
		const { text } = await asker(app, cookies)(officer, `/requests/${requestId}/filing.json`)
		expect(text).not.toMatch(/":\s*0\b/)
		const told = await getFilingToPrint(drafter, requestId)
		const pdf = await filingPdf(told, filingWordsIn(told.language))
		if (canReadPdf) expect(pdfText(pdf).split(/\s+/)).not.toContain('0')
	})
})

test('a need without any number is refused for what else is missing, not for its numbers', async () => {
	const other = await draftWith('a')
	const path = `/requests/${other.requestId}/draft/needs/${other.id('a')}/need`
	const ask = asker(app, cookies)
	const [, drawn = ''] = /<textarea[^>]*name="drawn"[^>]*>([^<]*)/.exec((await ask(drafter, path)).text) ?? []
	const { status, text } = await ask(drafter, path, { title: 'T', intent: 'continue', drawn })
	expect(status).toBe(422)
	expect(text).toContain('id="section-statement-error"')
	expect(text).not.toContain('href="#section-numbers"')
	for (const name of ['persons', 'women', 'men', 'notStated', 'sites', 'units', 'earliest', 'latest'])
		expect(text).not.toContain(`id="section-${name}-error"`)
})
